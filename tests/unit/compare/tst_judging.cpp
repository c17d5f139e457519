// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/glyphs.h"
#include "compare/secondreading.h"

#include <QTest>

using namespace congbao::compare;

namespace {

/// Draws strokes on white: each letter is a set of filled rectangles in a box of 20 × 30, letters 26 pixels apart.
using Letter = std::vector<QRect>;

const Letter Bar{{8, 6, 4, 24}};                                                    // l
const Letter Dotted{{8, 12, 4, 18}, {8, 4, 4, 4}};                                  // i: two pieces, one letter
const Letter Ring{{2, 10, 16, 4}, {2, 26, 16, 4}, {2, 10, 4, 20}, {14, 10, 4, 20}}; // o
const Letter Hooked{{2, 10, 16, 4}, {2, 26, 16, 4}, {2, 10, 4, 20}, {14, 10, 4, 20}, {8, 2, 5, 5}}; // ó

QImage drawn(const std::vector<Letter> &letters)
{
    QImage image(26 * int(letters.size()) + 20, 50, QImage::Format_Grayscale8);
    image.fill(255);
    int left = 10;
    for (const Letter &letter : letters) {
        for (const QRect &part : letter) {
            for (int y = part.top(); y <= part.bottom(); ++y) {
                for (int x = part.left(); x <= part.right(); ++x)
                    image.scanLine(y + 10)[x + left] = 20;
            }
        }
        left += 26;
    }
    return image;
}

QRectF wholeOf(const QImage &image)
{
    return {4, 8, double(image.width() - 8), double(image.height() - 14)};
}

Hypotheses hypotheses(const char16_t *official, const char16_t *electronic)
{
    return {QStringLiteral("của"), QString::fromUtf16(official).split(u' ', Qt::SkipEmptyParts),
            QString::fromUtf16(electronic).split(u' ', Qt::SkipEmptyParts), QStringLiteral("tỉnh")};
}

} // namespace

class Judging : public QObject
{
    Q_OBJECT

private slots:
    void voteOfReading_data()
    {
        QTest::addColumn<QString>("reading");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, const char16_t *reading, Vote expected) {
            QTest::newRow(name) << QString::fromUtf16(reading) << int(expected);
        };
        row("as the electronic text", u"của quyền tỉnh", Vote::Electronic);
        row("as read first", u"của quyển tỉnh", Vote::Official);
        row("a third word", u"của quyên tỉnh", Vote::Neither);
        row("neighbours may be misread a little", u"cua quyền tình", Vote::Electronic);
        row("another place", u"theo quyền Điều", Vote::Neither);
        row("nothing", u"", Vote::Neither);
        row("a word too many", u"của quyền hạn tỉnh", Vote::Neither);
    }
    void voteOfReading()
    {
        QFETCH(QString, reading);
        QFETCH(int, expected);
        QCOMPARE(int(voteOf(reading.split(u' ', Qt::SkipEmptyParts), hypotheses(u"quyển", u"quyền"))), expected);
    }

    void missingWordNeedsBothNeighbours()
    {
        const Hypotheses lost = hypotheses(u"không", u"");
        QCOMPARE(voteOf({QStringLiteral("của"), QStringLiteral("tỉnh")}, lost), Vote::Electronic);
        QCOMPARE(voteOf({QStringLiteral("của"), QStringLiteral("không"), QStringLiteral("tỉnh")}, lost),
                 Vote::Official);
        QCOMPARE(voteOf({QStringLiteral("của")}, lost), Vote::Neither);
    }

    void judgement_data()
    {
        QTest::addColumn<QString>("official");
        QTest::addColumn<QString>("electronic");
        QTest::addColumn<QList<int>>("votes");      // official, electronic, neither, models
        QTest::addColumn<QList<double>>("letters"); // fit, margin; empty: could not be cut
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, const char16_t *official, const char16_t *electronic, QList<int> votes,
                            QList<double> letters, Judgement expected) {
            QTest::newRow(name) << QString::fromUtf16(official) << QString::fromUtf16(electronic) << votes << letters
                                << int(expected);
        };
        row("all read the electronic word", u"thì", u"thi", {0, 8, 0, 2}, {}, Judgement::Same);
        row("one model only is not enough", u"thì", u"thi", {0, 4, 4, 1}, {}, Judgement::Undecided);
        row("one vote against keeps it shown", u"thì", u"thi", {1, 7, 0, 2}, {}, Judgement::Undecided);
        row("letters settle what votes do not", u"chỉ", u"chi", {6, 2, 0, 1}, {0.99, 0.07}, Judgement::Same);
        row("letters contradict unanimous votes", u"đẫt", u"đất", {0, 8, 0, 2}, {0.91, -0.05}, Judgement::Undecided);
        row("all read the first word", u"quyển", u"quyền", {2, 0, 0, 0}, {0.93, -0.06}, Judgement::Different);
        row("digits: seven of eight are not enough", u"145", u"146", {0, 7, 1, 2}, {}, Judgement::Undecided);
        row("digits: unanimous", u"B23", u"62,3", {0, 8, 0, 2}, {}, Judgement::Same);
        row("digits: letters alone are not enough", u"145", u"146", {2, 0, 0, 0}, {0.99, 0.3}, Judgement::Different);
        row("digits: clear letters and a reading that agrees", u"Ï2", u"12", {5, 3, 0, 1}, {0.99, 0.3},
            Judgement::Same);
        row("digits: a small lead is not enough", u"18", u"13", {3, 5, 0, 2}, {0.98, 0.1}, Judgement::Undecided);
        row("Roman numerals are numbers", u"II", u"III", {0, 7, 1, 2}, {}, Judgement::Undecided);
        row("a scrap only the first reading saw", u"¡", u"", {0, 0, 8, 0}, {}, Judgement::Same);
        row("a word all readings see is no scrap", u"và", u"", {2, 0, 0, 0}, {}, Judgement::Different);
        row("a lost digit is never a scrap", u"1", u"", {0, 0, 8, 0}, {}, Judgement::Undecided);
    }
    void judgement()
    {
        QFETCH(QString, official);
        QFETCH(QString, electronic);
        QFETCH(QList<int>, votes);
        QFETCH(QList<double>, letters);
        QFETCH(int, expected);
        const Ballot ballot{votes[0], votes[1], votes[2], votes[3]};
        std::optional<GlyphFit> fit;
        if (!letters.isEmpty())
            fit = GlyphFit{letters[0], letters[1], 1};
        QCOMPARE(int(judge(ballot, fit,
                           {QString(), official.split(u' ', Qt::SkipEmptyParts),
                            electronic.split(u' ', Qt::SkipEmptyParts), QString()})),
                 expected);
    }

    void wordFallsIntoItsLetters()
    {
        const QImage image = drawn({Bar, Dotted, Ring, Hooked});
        QCOMPARE(cutLetters(image, wholeOf(image), 4).size(), std::size_t(4));
        QVERIFY(cutLetters(image, wholeOf(image), 5).empty());
        QVERIFY(cutLetters(image, QRectF(900, 900, 10, 10), 1).empty());
    }

    void pageLettersTellWhichWordStandsThere()
    {
        GlyphBook book;
        const QImage known = drawn({Bar, Dotted, Ring, Hooked});
        book.learn(known, wholeOf(known), QStringLiteral("lioó"));
        book.learn(known, wholeOf(known), QStringLiteral("lioó"));
        const QImage word = drawn({Bar, Ring});
        const auto right = book.fit(word, wholeOf(word), QStringLiteral("lo"), QStringLiteral("ló"));
        QVERIFY(right.has_value());
        QVERIFY2(right->fit > 0.97 && right->margin > 0.03, qPrintable(QString::number(right->margin)));
        const auto wrong = book.fit(word, wholeOf(word), QStringLiteral("ló"), QStringLiteral("lo"));
        QVERIFY(wrong.has_value());
        QVERIFY(wrong->margin < -0.03);
        QVERIFY2(!book.fit(word, wholeOf(word), QStringLiteral("lờ"), QStringLiteral("lo")),
                 "no such letter on the page");
    }

    void letterThatIsAnotherIsFound()
    {
        GlyphBook book;
        const QImage known = drawn({Bar, Dotted, Ring, Hooked});
        for (int source = 0; source < 4; ++source)
            book.learn(known, wholeOf(known), QStringLiteral("lioó"), source);
        book.thinOut();
        // Both texts say "lo", the picture says "ló".
        const QImage word = drawn({Bar, Hooked});
        book.learn(word, wholeOf(word), QStringLiteral("lo"), 9);
        const auto worst = book.worstLetter(word, wholeOf(word), QStringLiteral("lo"), 9);
        QVERIFY(worst.has_value());
        QCOMPARE(worst->at, qsizetype(1));
        QCOMPARE(worst->rival, QChar(u'ó'));
        QVERIFY(worst->rivalFit > 0.97 && worst->rivalFit - worst->fit > 0.03);
    }
};

QTEST_GUILESS_MAIN(Judging)
#include "tst_judging.moc"
