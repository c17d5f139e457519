// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/issuecheck.h"
#include "casework/issues.h"

#include <QCoreApplication>
#include <QTest>

using namespace congbao;
using namespace congbao::casework;

/// The finished file of a sample issue, read again.
class TestIssueCheck : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void soundIssueHasNoFindings();
    void wrongTextIsFound();
    void judgedDifferenceIsExplained();
    void wrongPageNumbersAreFound();
    void missingInstrumentIsFound();
    void partedInstrumentIsComparedWithItsPart();
    void annexOfItsOwnIsComparedWithItself();
    void textAnnexMustBeInTheOfficialText();

private:
    [[nodiscard]] static typeset::ManifestInstrument instrument(const QString &file, const QString &official,
                                                                const QString &type, const QString &number);
    [[nodiscard]] static QByteArray typeset(const typeset::IssueManifest &manifest);

    typeset::IssueManifest m_manifest;
    QByteArray m_pdf;
};

typeset::ManifestInstrument TestIssueCheck::instrument(const QString &file, const QString &official,
                                                       const QString &type, const QString &number)
{
    const QString folder = QStringLiteral(CONGBAO_TEST_DATA "/sample-office/");
    typeset::ManifestInstrument result;
    result.file = folder + file;
    result.official = folder + official;
    result.instrument.type = type;
    result.instrument.number = number;
    result.instrument.date = QDate(2026, 11, 2);
    result.instrument.issuer = QStringLiteral("ỦY BAN NHÂN DÂN TỈNH");
    result.instrument.abstractText = QStringLiteral("Về việc thử");
    return result;
}

QByteArray TestIssueCheck::typeset(const typeset::IssueManifest &manifest)
{
    const auto issue = typesetManifest(manifest, {});
    if (!issue)
        qWarning() << issue.error().message;
    return issue ? issue->pdf : QByteArray();
}

void TestIssueCheck::initTestCase()
{
    m_manifest.issue.year = 2026;
    m_manifest.issue.numbers = {44, 45};
    m_manifest.issue.date = QDate(2026, 11, 20);
    m_manifest.issue.gazette.province = QStringLiteral("Quảng Trị");
    m_manifest.issue.gazette.publisher = QStringLiteral("VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH");
    m_manifest.issue.gazette.address = QStringLiteral("45 Hùng Vương");
    m_manifest.parts = {{QStringLiteral("PHẦN VĂN BẢN QUY PHẠM PHÁP LUẬT"),
                         {instrument(QStringLiteral("nq-13-2026.docx"), QStringLiteral("nq-13-2026-van-ban-chinh.pdf"),
                                     QStringLiteral("Nghị quyết"), QStringLiteral("13/2026/NQ-HĐND"))}},
                        {QStringLiteral("PHẦN VĂN BẢN KHÁC"),
                         {instrument(QStringLiteral("qd-3188.docx"), QStringLiteral("qd-3188-van-ban-chinh.pdf"),
                                     QStringLiteral("Quyết định"), QStringLiteral("3188/QĐ-UBND"))}}};
    m_pdf = typeset(m_manifest);
    QVERIFY(!m_pdf.isEmpty());
}

void TestIssueCheck::soundIssueHasNoFindings()
{
    const auto check = checkIssue(m_pdf, m_manifest, {}, {});
    QVERIFY2(check, check ? "" : qPrintable(check.error().message));
    QVERIFY2(check->findings().isEmpty(), qPrintable(check->findings().join(QLatin1Char('\n'))));
    QCOMPARE(check->instruments.size(), size_t(2));
    for (const InstrumentCheck &instrument : check->instruments) {
        QVERIFY(instrument.comparison.coverage.officialWords > 100);
        QCOMPARE(instrument.contentsPage, instrument.firstPage);
    }
    QCOMPARE(check->instruments[0].lastPage + 1, check->instruments[1].firstPage);
}

void TestIssueCheck::wrongTextIsFound()
{
    // The text as it was first sent has errors; the one sent again has none.
    typeset::IssueManifest wrong = m_manifest;
    wrong.parts[1].instruments = {instrument(QStringLiteral("nq-12-2026.docx"),
                                             QStringLiteral("nq-12-2026-van-ban-chinh.pdf"),
                                             QStringLiteral("Nghị quyết"), QStringLiteral("12/2026/NQ-HĐND"))};
    const auto check = checkIssue(typeset(wrong), wrong, {}, {});
    QVERIFY(check);
    QVERIFY(check->faults.empty());
    QVERIFY(check->instruments[0].unexplained.empty());
    QVERIFY2(check->instruments[1].unexplained.size() >= 2, qPrintable(check->findings().join(QLatin1Char('\n'))));

    typeset::IssueManifest right = wrong;
    right.parts[1].instruments.front().file.replace(QStringLiteral(".docx"), QStringLiteral("-gui-lai.docx"));
    const auto clean = checkIssue(typeset(right), right, {}, {});
    QVERIFY(clean);
    QVERIFY2(clean->findings().isEmpty(), qPrintable(clean->findings().join(QLatin1Char('\n'))));
}

void TestIssueCheck::judgedDifferenceIsExplained()
{
    typeset::IssueManifest wrong = m_manifest;
    wrong.parts[1].instruments = {instrument(QStringLiteral("nq-12-2026.docx"),
                                             QStringLiteral("nq-12-2026-van-ban-chinh.pdf"),
                                             QStringLiteral("Nghị quyết"), QStringLiteral("12/2026/NQ-HĐND"))};
    const QByteArray pdf = typeset(wrong);
    const auto check = checkIssue(pdf, wrong, {}, {});
    QVERIFY(check && !check->instruments[1].unexplained.empty());
    KnownDifferences known;
    for (const compare::Discrepancy &found : check->instruments[1].comparison.discrepancies)
        known[QStringLiteral("12/2026/NQ-HĐND")].push_back({found.official.text, found.electronic.text});
    const auto judged = checkIssue(pdf, wrong, known, {});
    QVERIFY(judged);
    QVERIFY2(judged->findings().isEmpty(), qPrintable(judged->findings().join(QLatin1Char('\n'))));
}

void TestIssueCheck::wrongPageNumbersAreFound()
{
    typeset::IssueManifest later = m_manifest;
    later.issue.firstPage = 5;
    const auto check = checkIssue(m_pdf, later, {}, {});
    QVERIFY(check);
    const auto count = [&check](const QString &kind) {
        return std::count_if(check->faults.begin(), check->faults.end(),
                             [&kind](const IssueFault &fault) { return fault.kind == kind; });
    };
    QCOMPARE(count(QStringLiteral("contents")), 2);
    QCOMPARE(count(QStringLiteral("folio")), check->pages - 1);
}

void TestIssueCheck::missingInstrumentIsFound()
{
    typeset::IssueManifest more = m_manifest;
    more.parts[1].instruments.push_back(instrument(QStringLiteral("qd-3215.docx"),
                                                   QStringLiteral("qd-3215-van-ban-chinh.pdf"),
                                                   QStringLiteral("Quyết định"), QStringLiteral("3215/QĐ-UBND")));
    const auto check = checkIssue(m_pdf, more, {}, {});
    QVERIFY(check);
    QVERIFY2(check->findings().join(QLatin1Char(' ')).contains(u"3215/QĐ-UBND"),
             qPrintable(check->findings().join(QLatin1Char('\n'))));
}

void TestIssueCheck::partedInstrumentIsComparedWithItsPart()
{
    typeset::IssueManifest parted = m_manifest;
    parted.parts[0].instruments[0].instrument.continuesIn = typeset::Parting{{46}, QStringLiteral("Điều 2")};
    parted.parts[1].instruments[0].instrument.continuedFrom = typeset::Parting{{43}, QStringLiteral("Điều 1")};
    const auto check = checkIssue(typeset(parted), parted, {}, {});
    QVERIFY2(check, check ? "" : qPrintable(check.error().message));
    QVERIFY2(check->findings().isEmpty(), qPrintable(check->findings().join(QLatin1Char('\n'))));
}

void TestIssueCheck::annexOfItsOwnIsComparedWithItself()
{
    typeset::IssueManifest more = m_manifest;
    const QString annex = QStringLiteral(CONGBAO_TEST_DATA "/sample-office/qd-3215-van-ban-chinh.pdf");
    more.parts[1].instruments[0].annexes = {{QStringLiteral("phu-luc.pdf"), annex}};
    const QByteArray pdf = typeset(more);
    const auto check = checkIssue(pdf, more, {}, {});
    QVERIFY2(check, check ? "" : qPrintable(check.error().message));
    QVERIFY2(check->findings().isEmpty(), qPrintable(check->findings().join(QLatin1Char('\n'))));

    // Another file is printed than the one that was sent as annex.
    more.parts[1].instruments[0].annexes.front().path.replace(QStringLiteral("qd-3215"), QStringLiteral("nq-12-2026"));
    const auto other = checkIssue(pdf, more, {}, {});
    QVERIFY(other);
    QVERIFY(!other->findings().isEmpty());
}

void TestIssueCheck::textAnnexMustBeInTheOfficialText()
{
    typeset::IssueManifest more = m_manifest;
    more.parts[1].instruments[0].annexes = {
        {QStringLiteral("phu-luc.docx"), QStringLiteral(CONGBAO_TEST_DATA "/sample-office/qd-3215.docx")}};
    const auto check = checkIssue(typeset(more), more, {}, {});
    QVERIFY2(check, check ? "" : qPrintable(check.error().message));
    QVERIFY(!check->instruments[1].unexplained.empty());
    QVERIFY(check->instruments[0].unexplained.empty());
}

QTEST_GUILESS_MAIN(TestIssueCheck)
#include "tst_issuecheck.moc"
