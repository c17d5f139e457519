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
    void innerSheetsMoveToTheSpine();
    void cropMarksStandOutsideTheTrimmedSheet();
    void proofShowsSmallPagesInOrder();
    void pagesThatAreNotThereAreRefused();
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

void TestBooklet::innerSheetsMoveToTheSpine()
{
    typeset::PrintOrder order;
    order.paperThicknessMm = 1;
    const auto booklet = typeset::makePrintFile(pagesFile(8), order);
    QVERIFY(booklet);
    const QString boxes = tools::run(
        *booklet, {QStringLiteral("pdftotext"), QStringLiteral("-bbox"), QStringLiteral("FILE"), QStringLiteral("-")});
    const auto left = [&boxes](const QString &word) {
        return QRegularExpression(QStringLiteral("xMin=\"([\\d.]+)\"[^>]*>%1\\.<").arg(word))
            .match(boxes)
            .captured(1)
            .toDouble();
    };
    // The outer sheet has the pages 8, 1, 2, 7; the inner one 6, 3, 4, 5.
    constexpr double moved = 72 / 25.4;
    QVERIFY2(std::abs(left(QStringLiteral("mark6")) - left(QStringLiteral("mark8")) - moved) < 0.1, qPrintable(boxes));
    QVERIFY(std::abs(left(QStringLiteral("mark1")) - left(QStringLiteral("mark3")) - moved) < 0.1);
}

void TestBooklet::cropMarksStandOutsideTheTrimmedSheet()
{
    typeset::PrintOrder order;
    order.kind = typeset::PrintOrder::Kind::Singles;
    order.hasCropMarks = true;
    order.firstPage = 2;
    order.lastPage = 3;
    const auto press = typeset::makePrintFile(pagesFile(4), order);
    QVERIFY(press);
    const QString said =
        tools::run(*press, {QStringLiteral("pdfinfo"), QStringLiteral("-box"), QStringLiteral("FILE")});
    QVERIFY2(said.contains(QRegularExpression(QStringLiteral("Pages: +2"))), qPrintable(said));
    QVERIFY2(said.contains(QRegularExpression(QStringLiteral("TrimBox: +28\\.35 +28\\.35 +623\\.62 +870\\.24"))),
             qPrintable(said));
    QVERIFY(said.contains(QRegularExpression(QStringLiteral("BleedBox: +19\\.84"))));
    QCOMPARE(tools::words(*press).filter(QStringLiteral("mark")),
             QStringList({QStringLiteral("mark2."), QStringLiteral("mark3.")}));
}

void TestBooklet::proofShowsSmallPagesInOrder()
{
    for (const int perSide : {2, 4, 6, 9, 16}) {
        typeset::PrintOrder order;
        order.kind = typeset::PrintOrder::Kind::Proof;
        order.perSide = perSide;
        const auto proof = typeset::makePrintFile(pagesFile(17), order);
        QVERIFY(proof);
        const QString said = tools::run(*proof, {QStringLiteral("pdfinfo"), QStringLiteral("FILE")});
        const int sides = (17 + perSide - 1) / perSide;
        QVERIFY2(said.contains(QRegularExpression(QStringLiteral("Pages: +%1\\s").arg(sides))), qPrintable(said));
        QStringList wanted;
        for (int page = 1; page <= 17; ++page)
            wanted.append(QStringLiteral("mark%1.").arg(page));
        QCOMPARE(tools::words(*proof).filter(QStringLiteral("mark")), wanted);
    }
}

void TestBooklet::pagesThatAreNotThereAreRefused()
{
    typeset::PrintOrder order;
    order.kind = typeset::PrintOrder::Kind::Singles;
    order.firstPage = 3;
    order.lastPage = 9;
    const auto press = typeset::makePrintFile(pagesFile(4), order);
    QVERIFY(!press);
    QCOMPARE(press.error().code, ErrorCode::Usage);
    order.kind = typeset::PrintOrder::Kind::Proof;
    order.perSide = 5;
    QVERIFY(!typeset::makePrintFile(pagesFile(4), order));
}

QTEST_GUILESS_MAIN(TestBooklet)
#include "tst_booklet.moc"
