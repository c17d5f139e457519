// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/archive.h"
#include "casework/corrections.h"
#include "casework/integrity.h"
#include "officefixture.h"
#include "registry/database.h"

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
    QString m_place;
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
        m_place = test::officePlace(m_folder.filePath(QStringLiteral("office")));
        m_office = test::openOffice(m_place, m_folder.filePath(QStringLiteral("portal")));
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
        QCOMPARE(planned.kind, CorrectionCase::SameIssue);
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
        QCOMPARE(planned.kind, CorrectionCase::NextIssue);
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

    void anIssueIsNotClosedWithoutTheCorrectionOfAnEarlierOne()
    {
        const SubmissionId faulty = ready(20);
        close(issueWith(20, faulty));
        const SubmissionId correction = ready(21, QStringLiteral("20/2026/QĐ-UBND"));
        const IssueId next = issueWith(21, ready(22));
        const auto refused = orderTypesetting(*m_office, m_staff->layout, next);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QVERIFY2(refused.error().message.contains(u"21/2026/QĐ-UBND"), qPrintable(refused.error().message));
        QVERIFY(issue(*m_office, next)->blockers.size() == 1);
        // Tied to its target, the head of the board may put it off with a reason.
        const auto tied = tieCorrection(*m_office, m_staff->clerk, correction, faulty,
                                        {{4, u"Điều 5/khoản 2"_qs, u"05"_qs, u"03"_qs}});
        QVERIFY(tied);
        QCOMPARE(tieCorrection(*m_office, m_staff->clerk, correction, faulty, {}).error().code, ErrorCode::Refused);
        QCOMPARE(putOffCorrection(*m_office, m_staff->layout, *tied, u"x"_qs).error().code, ErrorCode::NotPermitted);
        QVERIFY(putOffCorrection(*m_office, m_staff->chief, *tied, u"Chờ cơ quan ban hành"_qs));
        QVERIFY(orderTypesetting(*m_office, m_staff->layout, next));
        QVERIFY(putOffCorrection(*m_office, m_staff->chief, *tied, QString()));
        QVERIFY(!orderTypesetting(*m_office, m_staff->layout, next));
        QVERIFY(addToIssue(*m_office, m_staff->layout, next, correction));
        close(next);

        const auto links = correctionLinks(*m_office, faulty);
        QCOMPARE(links->size(), size_t(1));
        QVERIFY(links->front().isCorrected && links->front().other == correction);
        QCOMPARE(links->front().issueKey, QStringLiteral("2026-0021"));
        QCOMPARE(correctionWording(links->front().points.front()),
                 u"Trang 4, Điều 5, khoản 2: đã in \"05\", sửa là \"03\""_qs);
        const auto entry = archiveEntry(*m_office, faulty);
        QCOMPARE(entry->issueKey, QStringLiteral("2026-0020"));
        QVERIFY(!entry->issuePdfSha256.isEmpty());
        QCOMPARE(entry->corrections.size(), size_t(1));
        const auto back = correctionLinks(*m_office, correction);
        QCOMPARE(back->size(), size_t(1));
        QVERIFY(!back->front().isCorrected && back->front().other == faulty);
    }

    void anOtherBodysInstrumentOfTheSameNumberIsNotMeant()
    {
        const SubmissionId provincial = ready(30);
        close(issueWith(30, provincial));
        // A commune has a decision of the same number that waits; the province's correction is not its pair.
        ReceiveRequest request;
        request.officialPath = test::writeText(m_folder.filePath(u"oc.docx"_qs), u"Xã chính"_qs);
        request.electronicPath = test::writeText(m_folder.filePath(u"ec.docx"_qs), u"Xã điện tử"_qs);
        request.attributes = test::attributes(30);
        request.attributes->issuer = u"ỦY BAN NHÂN DÂN XÃ CAM LỘ"_qs;
        const SubmissionId commune = *receiveSubmission(*m_office, m_staff->clerk, request);
        QVERIFY(storeComparison(*m_office, m_staff->clerk, commune,
                                test::comparisonOf(*submission(*m_office, commune), 0)));
        const SubmissionId correction = ready(31, QStringLiteral("30/2026/QĐ-UBND"));
        QCOMPARE(correctionLinks(*m_office, correction)->front().other, provincial);
        QVERIFY(tieCorrection(*m_office, m_staff->clerk, correction, provincial, {}));
        QVERIFY(correctionLinks(*m_office, commune)->empty());
        const IssueId next = issueWith(31, commune);
        QVERIFY(addToIssue(*m_office, m_staff->layout, next, correction));
        close(next);
    }

    void theGazettesOwnErrorIsCorrectedInTheNextIssue()
    {
        const SubmissionId faulty = ready(40);
        const std::vector<CorrectionPoint> points{{3, u"Điều 2/khoản 1"_qs, u"15 ngày"_qs, u"10 ngày"_qs},
                                                  {0, QString(), QString(), u"Nơi nhận"_qs}};
        QCOMPARE(draftOwnCorrection(*m_office, m_staff->layout, faulty, points).error().code, ErrorCode::Refused);
        close(issueWith(40, faulty));
        QCOMPARE(draftOwnCorrection(*m_office, m_staff->clerk, faulty, points).error().code, ErrorCode::NotPermitted);
        QCOMPARE(draftOwnCorrection(*m_office, m_staff->layout, faulty, {}).error().code, ErrorCode::Refused);
        const auto draft = draftOwnCorrection(*m_office, m_staff->layout, faulty, points);
        QVERIFY2(draft, draft ? "" : qPrintable(draft.error().message + draft.error().detail));
        PlannedCorrection planned = planCorrections(*m_office)->back();
        QCOMPARE(planned.kind, CorrectionCase::OwnError);
        QCOMPARE(planned.correctingNumber, QStringLiteral("01/ĐC-CB"));
        QVERIFY(!planned.correcting.isValid());
        // The next issue waits for it.
        const IssueId next = issueWith(41, ready(42));
        QVERIFY(!orderTypesetting(*m_office, m_staff->layout, next));
        QCOMPARE(approveCorrection(*m_office, m_staff->layout, *draft).error().code, ErrorCode::NotPermitted);
        const auto approved = approveCorrection(*m_office, m_staff->chief, *draft);
        QVERIFY2(approved, approved ? "" : qPrintable(approved.error().message + approved.error().detail));
        QCOMPARE(approveCorrection(*m_office, m_staff->chief, *draft).error().code, ErrorCode::Refused);
        const Submission notice = *submission(*m_office, *approved);
        QCOMPARE(notice.attributes.corrects, QStringLiteral("40/2026/QĐ-UBND"));
        QVERIFY(notice.attributes.abstractText.startsWith(u"Đính chính Quyết định số 40/2026/QĐ-UBND"));
        QCOMPARE(notice.attributes.documentClass, QStringLiteral("P10"));
        QVERIFY(storeComparison(*m_office, m_staff->clerk, *approved, test::comparisonOf(notice, 0)));
        QVERIFY(addToIssue(*m_office, m_staff->layout, next, *approved));
        close(next);
        const auto links = correctionLinks(*m_office, faulty);
        QCOMPARE(links->size(), size_t(1));
        QCOMPARE(links->front().number, QStringLiteral("01/ĐC-CB"));
        QCOMPARE(links->front().points.size(), size_t(2));
        const auto whole = checkIntegrity(*m_office, JobContext());
        QVERIFY2(whole->messages().isEmpty(), qPrintable(whole->messages().join(u' ')));
    }

    void correctionsAreNeverChangedBehindTheProgramsBack()
    {
        const auto database =
            registry::Database::open(registry::isServerAddress(m_place) ? m_place : m_place + u"/register.sqlite");
        QVERIFY(database);
        for (const QString &sql : {u"UPDATE correction SET target_id = 1"_qs, u"DELETE FROM correction"_qs,
                                   u"DELETE FROM correction_point"_qs, u"UPDATE correction_point SET correct = 'x'"_qs,
                                   u"UPDATE correction SET approved_by = 1"_qs})
            QCOMPARE((*database)->change(sql).error().code, ErrorCode::Conflict);
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
        QCOMPARE(correctionWording({page, path, printed, right}), QString::fromUtf8(QTest::currentDataTag()));
    }
};

QTEST_GUILESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
