// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/typesetter.h"
#include "unit/typeset/tools.h"

#include <QTest>

using namespace congbao;

class TestBooklet : public QObject
{
    Q_OBJECT

private slots:
    void pagesStandInTheOrderOfFoldedSheets_data();
    void pagesStandInTheOrderOfFoldedSheets();
    void sheetsAreA3AndSound();
    void damagedFileIsRefused();
};

namespace {

/// A file of that many pages; each says its number in words.
QByteArray pagesFile(int pages)
{
    text::Document document;
    for (int i = 1; i <= pages; ++i) {
        document.blocks.push_back(tools::paragraph(QStringLiteral("mark%1.").arg(i)));
        document.blocks.back().paragraph.format.startsPage = i > 1;
    }
    const auto pdf = typeset::typesetPlain(document, QStringLiteral("Thử"));
    return pdf ? *pdf : QByteArray();
}

} // namespace

void TestBooklet::pagesStandInTheOrderOfFoldedSheets_data()
{
    QTest::addColumn<int>("pages");
    QTest::addColumn<QList<QList<int>>>("sides");
    QTest::newRow("one sheet") << 4 << QList<QList<int>>{{4, 1}, {2, 3}};
    QTest::newRow("two sheets") << 8 << QList<QList<int>>{{8, 1}, {2, 7}, {6, 3}, {4, 5}};
    QTest::newRow("filled up with empty pages") << 6 << QList<QList<int>>{{1}, {2}, {6, 3}, {4, 5}};
    QTest::newRow("a single page") << 1 << QList<QList<int>>{{1}, {}};
}

void TestBooklet::pagesStandInTheOrderOfFoldedSheets()
{
    QFETCH(int, pages);
    QFETCH(QList<QList<int>>, sides);
    const auto booklet = typeset::makeBooklet(pagesFile(pages));
    QVERIFY2(booklet, booklet ? "" : qPrintable(booklet.error().detail));
    for (qsizetype side = 0; side < sides.size(); ++side) {
        const QString number = QString::number(side + 1);
        const QString words =
            tools::run(*booklet, {QStringLiteral("pdftotext"), QStringLiteral("-layout"), QStringLiteral("-f"), number,
                                  QStringLiteral("-l"), number, QStringLiteral("FILE"), QStringLiteral("-")});
        QList<int> found;
        auto marks = QRegularExpression(QStringLiteral("mark(\\d+)\\.")).globalMatch(words);
        while (marks.hasNext())
            found.append(marks.next().captured(1).toInt());
        QCOMPARE(found, sides[side]);
    }
}

void TestBooklet::sheetsAreA3AndSound()
{
    const QByteArray source = pagesFile(6);
    const auto booklet = typeset::makeBooklet(source);
    QVERIFY(booklet);
    const QString said = tools::run(*booklet, {QStringLiteral("pdfinfo"), QStringLiteral("FILE")});
    QVERIFY2(said.contains(QRegularExpression(QStringLiteral("Pages: +4"))), qPrintable(said));
    QVERIFY2(said.contains(u"1190.55 x 841.89"), qPrintable(said));
    QVERIFY2(said.contains(QRegularExpression(QStringLiteral("Tagged: +no"))), qPrintable(said));
    int exitCode = -1;
    tools::run(*booklet, {QStringLiteral("qpdf"), QStringLiteral("--check"), QStringLiteral("FILE")}, &exitCode);
    QCOMPARE(exitCode, 0);
    const auto again = typeset::makeBooklet(source);
    QVERIFY(again && *again == *booklet);
}

void TestBooklet::damagedFileIsRefused()
{
    const auto booklet = typeset::makeBooklet("%PDF-1.7 and nothing more");
    QVERIFY(!booklet);
    QCOMPARE(booklet.error().code, ErrorCode::Unreadable);
}

QTEST_GUILESS_MAIN(TestBooklet)
#include "tst_booklet.moc"
