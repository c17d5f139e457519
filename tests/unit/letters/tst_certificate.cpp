// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/certificate.h"
#include "letters/report.h"
#include "sampleletter.h"

#include <algorithm>
#include <QTest>

using namespace congbao;

namespace {

compare::Comparison sampleComparison()
{
    compare::Comparison comparison;
    comparison.official = {u"qd-38.pdf"_qs, QString(64, QLatin1Char('a')), u"pdf-scan"_qs, 4};
    comparison.electronic = {u"qd-38.docx"_qs, QString(64, QLatin1Char('b')), u"docx"_qs, 0};
    comparison.coverage.officialWords = 1200;
    comparison.coverage.matched = 1190;
    comparison.coverage.inDiscrepancies = 2;
    comparison.coverage.unreadable = 8;
    comparison.coverage.electronicWords = 1195;
    comparison.coverage.unreadableAreas = {{4, {283.5F, 567, 141.7F, 70.9F}, u"stamp"_qs, 8}};
    compare::Discrepancy digit;
    digit.id = 1;
    digit.kind = compare::DiscrepancyClass::Number;
    digit.official = {u"03"_qs, u"trong thời hạn"_qs, u"ngày làm việc"_qs, 3, {}};
    digit.electronic = {u"05"_qs, u"trong thời hạn"_qs, u"ngày làm việc"_qs, u"Điều 5/khoản 2"_qs, 41, 118, 120};
    compare::Discrepancy quotes = digit;
    quotes.id = 2;
    quotes.kind = compare::DiscrepancyClass::Spacing;
    quotes.severity = compare::Severity::Formal;
    comparison.discrepancies = {digit, quotes};
    return comparison;
}

const letters::Decision RealDecision = {
    1, letters::DecisionKind::Real, u"Lê Thị Hoa"_qs, QDateTime(QDate(2026, 11, 16), QTime(2, 30), Qt::UTC), {}};

} // namespace

class TestCertificate : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatWasComparedAndWhoJudged_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("hash of the official text") << QString(16, QLatin1Char('a'));
        QTest::newRow("hash of the electronic text") << QString(16, QLatin1Char('b'));
        QTest::newRow("matched by the machine") << u"Máy xác định giống nhau\t1190"_qs;
        QTest::newRow("unreadable words") << u"Trong vùng không đọc được\t8"_qs;
        QTest::newRow("unreadable area with page, place and reason")
            << u"4\tcách trái 100, cách trên 200, rộng 50, cao 25\tcon dấu\t8"_qs;
        QTest::newRow("verdict, person, Vietnam's time") << u"Bản điện tử sai\tLê Thị Hoa, 09:30 16/11/2026"_qs;
        QTest::newRow("formal ones are counted") << u"1 điểm chỉ khác về hình thức"_qs;
        QTest::newRow("date of the certificate") << u"Quảng Trị, ngày 17 tháng 11 năm 2026"_qs;
    }

    void saysWhatWasComparedAndWhoJudged()
    {
        QFETCH(QString, words);
        letters::CertificateContent content;
        content.instrument = sampleLetter().instrument;
        content.comparison = sampleComparison();
        content.decisions = {RealDecision};
        content.issuedBy = u"Lê Thị Hoa"_qs;
        content.issuedAt = QDateTime(QDate(2026, 11, 16), QTime(18, 0), Qt::UTC);
        const auto certificate = letters::composeCertificate(content);
        QVERIFY(certificate.has_value());
        QVERIFY2(allText(*certificate).contains(words), qPrintable(allText(*certificate)));
    }

    void anOpenDifferenceRefusesTheCertificate()
    {
        letters::CertificateContent content;
        content.comparison = sampleComparison();
        const auto certificate = letters::composeCertificate(content);
        QVERIFY(!certificate);
        QCOMPARE(certificate.error().code, ErrorCode::Refused);
    }

    void theListIsCompleteAndByPage()
    {
        const compare::Comparison comparison = sampleComparison();
        const auto report = letters::composeReport(comparison, {RealDecision}, {{1, QByteArray("picture")}});
        QVERIFY(report.has_value());
        const QString words = allText(*report);
        QVERIFY2(words.contains(u"Trang 3 của văn bản chính"_qs), qPrintable(words));
        QVERIFY(words.contains(u"khoản 2 Điều 5"_qs));
        QVERIFY(words.contains(u"…trong thời hạn “03” ngày làm việc…"_qs));
        QVERIFY(words.contains(u"…trong thời hạn “05” ngày làm việc…"_qs));
        QVERIFY(words.contains(u"Khoảng trắng"_qs));
        QVERIFY(words.contains(u"Bản điện tử sai (Lê Thị Hoa)"_qs));
        // The official line's picture stands between the heading and what both texts say.
        const auto picture = std::find_if(report->blocks.begin(), report->blocks.end(), [](const text::Block &block) {
            return block.kind == text::BlockKind::Image;
        });
        QVERIFY(picture != report->blocks.end());
        QCOMPARE(picture->image, QByteArray("picture"));
        QVERIFY(std::prev(picture)->text().startsWith(u"1. "_qs));
        QVERIFY(std::next(picture)->text().startsWith(u"Văn bản chính:"_qs));
    }
};

QTEST_GUILESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
