// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/letterbook.h"
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
        QTest::addColumn<QList<double>>("letters"); // fit, lead; empty: could not be cut
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, const char16_t *official, const char16_t *electronic, QList<int> votes,
                            QList<double> letters, Judgement expected) {
            QTest::newRow(name) << QString::fromUtf16(official) << QString::fromUtf16(electronic) << votes << letters
                                << int(expected);
        };
        row("all read the electronic word", u"thì", u"thi", {0, 8, 0, 2}, {}, Judgement::Same);
        row("one model only is not enough", u"thì", u"thi", {0, 4, 4, 1}, {}, Judgement::Undecided);
        row("one vote against keeps it shown", u"thì", u"thi", {1, 7, 0, 2}, {}, Judgement::Undecided);
        row("letters settle what votes do not", u"chỉ", u"chi", {6, 2, 0, 1}, {0.99, 0.45}, Judgement::Same);
        row("letters contradict unanimous votes", u"đẫt", u"đất", {0, 8, 0, 2}, {0.91, -0.4}, Judgement::Undecided);
        row("all read the first word", u"quyển", u"quyền", {2, 0, 0, 0}, {0.93, -0.5}, Judgement::Different);
        row("figures: seven of eight are not enough", u"145", u"146", {0, 7, 1, 2}, {}, Judgement::Undecided);
        row("figures: unanimous, and no number was read at first", u"B§", u"62,3", {0, 8, 0, 2}, {}, Judgement::Same);
        row("figures: unanimous, but another number was read at first", u"2007", u"2907", {0, 8, 0, 2}, {},
            Judgement::Undecided);
        row("figures: unanimous and the letters agree", u"219", u"31,9", {0, 8, 0, 2}, {0.99, 0.4}, Judgement::Same);
        row("figures: letters alone are not enough", u"145", u"146", {2, 0, 0, 0}, {0.99, 0.45}, Judgement::Different);
        row("figures: clear letters where no number was read", u"Ï2", u"12", {5, 3, 0, 1}, {0.99, 0.45},
            Judgement::Same);
        row("figures: a small lead is not enough", u"18", u"13", {3, 5, 0, 2}, {0.98, 0.1}, Judgement::Undecided);
        row("figures alike: only the sign after them is in question", u"6,", u"6.", {4, 4, 0, 2}, {0.98, 0.4},
            Judgement::Same);
        row("Roman numerals are numbers", u"II", u"III", {0, 7, 1, 2}, {}, Judgement::Undecided);
        row("m³ is m3 to readers", u"m3", u"m³", {0, 4, 4, 1}, {}, Judgement::Same);
        row("but 10³ is not 103", u"103", u"10³", {0, 2, 6, 1}, {}, Judgement::Undecided);
        row("a scrap only the first reading saw", u"¡", u"", {0, 0, 8, 0}, {}, Judgement::Same);
        row("a speck that most readings do not see", u"-", u"", {2, 6, 0, 2}, {}, Judgement::Same);
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
        Ballot ballot{votes[0], votes[1], votes[2]};
        ballot.electronicModels = votes[3];
        std::optional<GlyphFit> fit;
        if (!letters.isEmpty()) {
            fit.emplace();
            fit->fit = letters[0];
            fit->lead = letters[1];
        }
        QCOMPARE(int(judge(ballot, fit,
                           {QString(), official.split(u' ', Qt::SkipEmptyParts),
                            electronic.split(u' ', Qt::SkipEmptyParts), QString()})),
                 expected);
    }

    void anotherNumberInOneReadingKeepsTheDifferenceShown()
    {
        const Hypotheses number{QString(), {QStringLiteral("Ï46")}, {QStringLiteral("146")}, QString()};
        QVERIFY(saysOtherNumber({QStringLiteral("145")}, number));
        QVERIFY2(!saysOtherNumber({QStringLiteral("l46")}, number), "l is how recognisers write 1");
        QVERIFY2(!saysOtherNumber({QStringLiteral("§")}, number), "no number at all");
        const Hypotheses letter{QString(), {QStringLiteral("gø)")}, {QStringLiteral("g)")}, QString()};
        QVERIFY2(!saysOtherNumber({QStringLiteral("9)")}, letter), "no number is in question");
        GlyphFit clear;
        clear.fit = 0.99;
        clear.lead = 0.45;
        Ballot ballot{0, 7, 1};
        ballot.electronicModels = 2;
        QCOMPARE(judge(ballot, clear, number), Judgement::Same);
        ballot.otherNumber = 1;
        QCOMPARE(judge(ballot, clear, number), Judgement::Undecided);
    }

    void letterThatStandsNowhereElseNeedsBothModels()
    {
        const Hypotheses rare = hypotheses(u"CÂN", u"CẦN");
        GlyphFit unknown;
        unknown.isKnown = false;
        unknown.bestOther = 0.7;
        Ballot ballot{3, 4, 1};
        ballot.electronicModels = 2;
        QCOMPARE(judge(ballot, unknown, rare), Judgement::Same);
        unknown.bestOther = 0.95; // it may be that one
        QCOMPARE(judge(ballot, unknown, rare), Judgement::Undecided);
    }

    void wordFallsIntoItsLetters()
    {
        const QImage image = drawn({Bar, Dotted, Ring, Hooked});
        QCOMPARE(cutLetters(image, wholeOf(image), 30, QStringLiteral("lioó")).size(), std::size_t(4));
        QVERIFY(cutLetters(image, wholeOf(image), 30, QStringLiteral("lioós")).empty());
        QVERIFY(cutLetters(image, QRectF(900, 900, 10, 10), 30, QStringLiteral("l")).empty());
    }

    void marksOutsideTheBoxBelongToTheWord()
    {
        const QImage image = drawn({Ring, Hooked});
        const QRectF withoutMarks = wholeOf(image).adjusted(0, 11, 0, 0);
        const auto letters = cutLetters(image, withoutMarks, 30, QStringLiteral("oó"));
        QCOMPARE(letters.size(), std::size_t(2));
        QVERIFY(letters[1].height > letters[0].height + 5);
    }

    void touchingLettersArePartedByTheirWidths()
    {
        QImage image = drawn({Bar, Ring, Ring});
        for (int y = 40; y < 44; ++y) // a bridge between the two rings
            std::fill_n(image.scanLine(y) + 10 + 26 + 16, 16, uchar(20));
        QVERIFY(cutLetters(image, wholeOf(image), 30, QStringLiteral("loo")).empty());
        const auto width = [](QChar letter) { return letter == u'l' ? 6.0 : 18.0; };
        QCOMPARE(cutLetters(image, wholeOf(image), 30, QStringLiteral("loo"), width).size(), std::size_t(3));
    }

    void pageLettersTellWhichWordStandsThere()
    {
        LetterBook page;
        const QImage known = drawn({Bar, Dotted, Ring, Hooked});
        page.learn(known, wholeOf(known), 30, QStringLiteral("lioó"), 1);
        page.learn(known, wholeOf(known), 30, QStringLiteral("lioó"), 2);
        page.thinOut();
        const LetterBook others;
        const LetterJudge letters(page, others, 30);
        const QImage word = drawn({Bar, Ring});
        const auto right = letters.fit(word, wholeOf(word), QStringLiteral("lo"), QStringLiteral("ló"));
        QVERIFY(right.has_value());
        QVERIFY2(right->fit > 0.97 && right->lead > 0.3, qPrintable(QString::number(right->lead)));
        const auto wrong = letters.fit(word, wholeOf(word), QStringLiteral("ló"), QStringLiteral("lo"));
        QVERIFY(wrong.has_value());
        QVERIFY2(wrong->lead < -0.3, qPrintable(QString::number(wrong->lead)));
        const auto unknown = letters.fit(word, wholeOf(word), QStringLiteral("lờ"), QStringLiteral("lo"));
        QVERIFY(unknown.has_value() && !unknown->isKnown && unknown->bestOther > 0.97);
    }

    void letterThatIsAnotherIsFound()
    {
        LetterBook page;
        const QImage known = drawn({Bar, Dotted, Ring, Hooked});
        for (int source = 0; source < 4; ++source)
            page.learn(known, wholeOf(known), 30, QStringLiteral("lioó"), source);
        // Both texts say "lo", the picture says "ló".
        const QImage word = drawn({Bar, Hooked});
        page.learn(word, wholeOf(word), 30, QStringLiteral("lo"), 9);
        page.thinOut();
        const LetterBook others;
        const auto misfit = LetterJudge(page, others, 30).look(word, wholeOf(word), QStringLiteral("lo"), 9).misfit;
        QVERIFY(misfit.has_value());
        QCOMPARE(misfit->at, qsizetype(1));
        QCOMPARE(misfit->rival, QChar(u'ó'));
        QVERIFY2(misfit->contest.lead < -0.3, qPrintable(QString::number(misfit->contest.lead)));
    }

    void aMarkThatStandsNowhereElse()
    {
        LetterBook page;
        const QImage known = drawn({Bar, Ring, Bar, Ring, Bar, Ring, Bar, Ring});
        for (int source = 0; source < 4; ++source)
            page.learn(known, wholeOf(known), 30, QStringLiteral("lolololo"), source);
        // Both texts say "lo", the picture says "ló", and no other ó is there to compare with.
        const QImage word = drawn({Bar, Hooked});
        page.thinOut();
        const LetterBook others;
        const auto odd = LetterJudge(page, others, 30).look(word, wholeOf(word), QStringLiteral("lo"), 9).oddity;
        QVERIFY(odd.has_value());
        QCOMPARE(odd->at, qsizetype(1));
        QVERIFY2(odd->dots > 0.01, qPrintable(QString::number(odd->dots)));
        const auto usual =
            LetterJudge(page, others, 30).look(known, wholeOf(known), QStringLiteral("lolololo"), 9).oddity;
        QVERIFY(usual.has_value());
        QCOMPARE(usual->dots, 0.0);
    }

    void otherMarksOfTheSameLetters()
    {
        const Hypotheses word = hypotheses(u"thông", u"thông");
        const auto seen = [&](const char16_t *middle) {
            return otherMarks({QStringLiteral("của"), QString::fromUtf16(middle), QStringLiteral("tỉnh")}, word);
        };
        QCOMPARE(seen(u"thỗng"), QStringLiteral("thỗng"));
        QCOMPARE(seen(u"thông"), QString());
        QCOMPARE(seen(u"thống,"), QString());
        QCOMPARE(seen(u"chồng"), QString());
    }

    void misreadDigitsAreNoWitnesses()
    {
        LetterBook page;
        const QImage ones = drawn({Bar, Ring});
        for (int source = 0; source < 6; ++source)
            page.learn(ones, wholeOf(ones), 30, QStringLiteral("10"), source);
        page.learn(ones, wholeOf(ones), 30, QStringLiteral("17"), 7); // a 0 that was read as 7
        page.thinOut();
        page.dropMisreadDigits();
        const LetterBook others;
        const auto fit =
            LetterJudge(page, others, 30).fit(ones, wholeOf(ones), QStringLiteral("17"), QStringLiteral("10"));
        QVERIFY(!fit || !fit->isKnown);
    }

    void digitThatStandsOnceStays()
    {
        LetterBook page;
        const QImage many = drawn({Bar, Ring});
        for (int source = 0; source < 6; ++source)
            page.learn(many, wholeOf(many), 30, QStringLiteral("10"), source);
        const QImage once = drawn({Hooked});
        page.learn(once, wholeOf(once), 30, QStringLiteral("6"), 7);
        page.thinOut();
        page.dropMisreadDigits();
        const LetterBook others;
        const auto fit =
            LetterJudge(page, others, 30).fit(once, wholeOf(once), QStringLiteral("6"), QStringLiteral("0"));
        QVERIFY(fit && fit->isKnown && fit->lead > 0.3);
    }
};

QTEST_GUILESS_MAIN(Judging)
#include "tst_judging.moc"
