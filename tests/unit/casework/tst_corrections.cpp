// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/corrections.h"
#include "casework/integrity.h"
#include "officefixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace congbao;
using namespace congbao::casework;

/// Corrections: the right official text of case c1, where corrections of cases c2 and c3 must stand, their words.
class TestCorrections : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Office> m_office;
    std::optional<test::Staff> m_staff;

    SubmissionId ready(int number, const QString &corrects = {})
    {
        ReceiveRequest request;
        const QString name = QString::number(number);
        request.officialPath = test::writeText(m_folder.filePath(u"o%1.docx"_qs.arg(name)), u"Chính "_qs + name);
        request.electronicPath = test::writeText(m_folder.filePath(u"e%1.docx"_qs.arg(name)), u"Điện tử "_qs + name);
        request.attributes = test::attributes(number);
        request.attributes->corrects = corrects;
        const SubmissionId id = *receiveSubmission(*m_office, m_staff->clerk, request);
        if (!storeComparison(*m_office, m_staff->clerk, id, test::comparisonOf(*submission(*m_office, id), 0)))
            qFatal("not compared");
        return id;
    }

    IssueId issueWith(int number, SubmissionId id)
    {
        const IssueId issueId = *createIssue(*m_office, m_staff->layout, 2026, {number}, QDate(2026, 11, 20));
        if (!addToIssue(*m_office, m_staff->layout, issueId, id))
            qFatal("not added");
        return issueId;
    }

    void close(IssueId id)
    {
        const auto order = orderTypesetting(*m_office, m_staff->layout, id);
        QVERIFY(order);
        QVERIFY(storeTypesetting(*m_office, m_staff->layout, *order,
                                 test::typesetAs(*order, QByteArray::number(id.value()) + "pages")));
        const QString pdf = issue(*m_office, id)->pdfSha256;
        QVERIFY(signOffIssue(*m_office, m_staff->board, id, SignOffDecision::Approve, pdf));
        QVERIFY(signOffIssue(*m_office, m_staff->chief, id, SignOffDecision::Approve, pdf));
    }

private slots:
    void initTestCase()
    {
        m_office = test::openOffice(test::officePlace(m_folder.filePath(QStringLiteral("office"))),
                                    m_folder.filePath(QStringLiteral("portal")));
        m_staff.emplace(test::signInStaff(*m_office));
    }

    void aWrongOfficialTextIsReplacedOnlyAfterAVerdict()
    {
        const SubmissionId id = *test::receive(*m_office, m_staff->clerk, m_folder.path(), 50);
        const QString right = test::writeText(m_folder.filePath(QStringLiteral("right.docx")), u"Đúng."_qs);
        QCOMPARE(replaceOfficialText(*m_office, m_staff->clerk, id, right).error().code, ErrorCode::Refused);
        QVERIFY(storeComparison(*m_office, m_staff->clerk, id, test::comparisonOf(*submission(*m_office, id), 1)));
        QVERIFY(giveVerdict(*m_office, m_staff->clerk, id, 1, VerdictKind::OfficialWrong));
        QCOMPARE(replaceOfficialText(*m_office, m_staff->layout, id, right).error().code, ErrorCode::NotPermitted);
        QVERIFY(replaceOfficialText(*m_office, m_staff->clerk, id, right));
        const Submission now = *submission(*m_office, id);
        QCOMPARE(now.state, SubmissionState::Resent);
        QCOMPARE(now.files.size(), size_t(3)); // the faulty one is kept
        QCOMPARE(now.files.back().round, 2);
        const auto whole = checkIntegrity(*m_office, JobContext());
        QVERIFY2(whole->messages().isEmpty(), qPrintable(whole->messages().join(u' ')));
    }

    void correctionsStandInTheSameOrInTheNextIssue()
    {
        QVERIFY(planCorrections(*m_office)->empty());
        const SubmissionId faulty = ready(10);
        const SubmissionId correction = ready(11, QStringLiteral("10/2026/QĐ-UBND"));
        const IssueId first = issueWith(1, faulty);
        PlannedCorrection planned = planCorrections(*m_office)->front();
        QCOMPARE(planned.kind, PlannedCorrection::Case::SameIssue);
        QCOMPARE(planned.mustStandIn, QStringLiteral("2026-0001"));
        QVERIFY(!planned.isPlaced);
        QVERIFY(!orderTypesetting(*m_office, m_staff->layout, first)); // the pair is split
        QVERIFY(addToIssue(*m_office, m_staff->layout, first, correction));
        QVERIFY(planCorrections(*m_office)->front().isPlaced);
        close(first);
        QVERIFY(planCorrections(*m_office)->empty());

        // The same instrument is corrected once more, after its publication.
        const SubmissionId later = ready(12, QStringLiteral("10/2026/QĐ-UBND"));
        planned = planCorrections(*m_office)->front();
        QCOMPARE(planned.kind, PlannedCorrection::Case::NextIssue);
        QVERIFY(planned.mustStandIn.isEmpty());
        const IssueId third = issueWith(3, ready(13));
        const IssueId second = *createIssue(*m_office, m_staff->layout, 2026, {2}, QDate(2026, 11, 21));
        QCOMPARE(planCorrections(*m_office)->front().mustStandIn, QStringLiteral("2026-0002"));
        QVERIFY(addToIssue(*m_office, m_staff->layout, third, later));
        QVERIFY(!planCorrections(*m_office)->front().isPlaced);
        QVERIFY(removeFromIssue(*m_office, m_staff->layout, third, later));
        QVERIFY(addToIssue(*m_office, m_staff->layout, second, later));
        QVERIFY(planCorrections(*m_office)->front().isPlaced);
    }

    void wording_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("printed");
        QTest::addColumn<QString>("right");
        QTest::newRow("Trang 3, Điều 5, khoản 2: đã in \"05\", sửa là \"03\"")
            << 3 << u"Điều 5/khoản 2"_qs << u"05"_qs << u"03"_qs;
        QTest::newRow("Điều 5, khoản 2, điểm a: in thiếu \"không\"")
            << 0 << u"Điều 5/khoản 2/điểm a"_qs << QString() << u"không"_qs;
        QTest::newRow("Trang 7: in thừa \"và\"") << 7 << QString() << u"và"_qs << QString();
    }

    void wording()
    {
        QFETCH(int, page);
        QFETCH(QString, path);
        QFETCH(QString, printed);
        QFETCH(QString, right);
        QCOMPARE(correctionWording(page, path, printed, right), QString::fromUtf8(QTest::currentDataTag()));
    }
};

QTEST_GUILESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
