// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/archive.h"
#include "casework/corrections.h"
#include "casework/correspondence.h"
#include "casework/integrity.h"
#include "casework/removing.h"
#include "casework/seats.h"
#include "officefixture.h"
#include "postgresserver.h"
#include "registry/database.h"

#include <QTemporaryDir>
#include <QTest>

using namespace congbao;
using namespace congbao::casework;

/// An office on a database server: seats with users of their own do the whole work, and SQL cannot do what the program
/// forbids.
class TestSharedOffice : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_owner; ///< address of the office as the owner of the database
    QString m_seat;  ///< as a seat's user
    std::unique_ptr<Office> m_office;
    std::optional<test::Staff> m_staff;

private slots:
    void initTestCase()
    {
        const QString folder = m_folder.filePath(QStringLiteral("office"));
        test::PostgresServer &server = test::postgresServer();
        m_owner = server.makeDatabase(QStringLiteral("shared")) + u"&files=" + folder;
        m_seat = server.address(QStringLiteral("shared"), QStringLiteral("seat1")) + u"&files=" + folder;
        server.run(QStringLiteral("shared"), QStringLiteral("CREATE ROLE seat1 LOGIN"));
        m_office = test::openOffice(m_owner, m_folder.filePath(QStringLiteral("portal")));
        m_staff.emplace(test::signInStaff(*m_office));
    }

    void aUserWithoutASeatSeesNothing()
    {
        const auto refused = Office::open(m_seat);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotPermitted);
    }

    void seatsAreAllowedByAnAdministrator()
    {
        QCOMPARE(allowSeat(*m_office, m_staff->clerk, QStringLiteral("seat1")).error().code, ErrorCode::NotPermitted);
        const Session &administrator = m_staff->administrator;
        QCOMPARE(allowSeat(*m_office, administrator, QStringLiteral("nobody_here")).error().code, ErrorCode::NotFound);
        QCOMPARE(allowSeat(*m_office, administrator, QStringLiteral("x; DROP TABLE person")).error().code,
                 ErrorCode::Refused);
        QCOMPARE(allowSeat(*m_office, administrator, QStringLiteral("office")).error().code, ErrorCode::Refused);
        QCOMPARE(allowSeat(*m_office, administrator, QStringLiteral("super")).error().code, ErrorCode::Refused);
        QVERIFY(listSeats(*m_office)->isEmpty());
        const auto allowed = allowSeat(*m_office, administrator, QStringLiteral("seat1"));
        QVERIFY2(allowed, allowed ? "" : qPrintable(allowed.error().message + allowed.error().detail));
        QCOMPARE(*listSeats(*m_office), QStringList(QStringLiteral("seat1")));
    }

    void aSeatDoesTheWholeWork()
    {
        const auto opened = Office::open(m_seat);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message + opened.error().detail));
        Office &office = **opened;
        const test::Staff staff = test::signInStaff(office);
        QVERIFY(!SignIn::signIn(office, u"Lan"_qs, u"wrong passphrase"_qs));
        QVERIFY(office.setSetting(staff.administrator, QStringLiteral("gazette.phone"), QStringLiteral("0233 000")));
        const SubmissionId id = *test::receive(office, staff.clerk, m_folder.path(), 1);
        QVERIFY(storeComparison(office, staff.clerk, id, test::comparisonOf(*submission(office, id), 1)));
        QVERIFY(giveVerdict(office, staff.clerk, id, 1, VerdictKind::Real));
        const auto letter = draftLetter(office, staff.clerk, id);
        QVERIFY2(letter, letter ? "" : qPrintable(letter.error().message + letter.error().detail));
        QVERIFY(markLetterSent(office, staff.clerk, letter->id));
        const QString resent = test::writeText(m_folder.filePath(u"resent.docx"_qs), u"Điện tử đúng."_qs);
        QVERIFY(receiveResentText(office, staff.clerk, id, resent));
        QVERIFY(storeComparison(office, staff.clerk, id, test::comparisonOf(*submission(office, id), 0)));
        const IssueId issueId = *createIssue(office, staff.layout, 2026, {1}, QDate(2026, 11, 20));
        QVERIFY(addToIssue(office, staff.layout, issueId, id));
        const auto order = orderTypesetting(office, staff.layout, issueId);
        QVERIFY(order);
        QVERIFY(storeTypesetting(office, staff.layout, *order, test::typesetAs(*order, "pages")));
        const QString pdf = issue(office, issueId)->pdfSha256;
        QVERIFY(signOffIssue(office, staff.board, issueId, SignOffDecision::Approve, pdf));
        QVERIFY(signOffIssue(office, staff.chief, issueId, SignOffDecision::Approve, pdf));
        QVERIFY(sendDue(office, JobContext()));
        QCOMPARE(issue(office, issueId)->state, IssueState::Published);
        const auto draft = draftOwnCorrection(office, staff.layout, id, {{3, u"Điều 1"_qs, u"05"_qs, u"03"_qs}});
        QVERIFY2(draft, draft ? "" : qPrintable(draft.error().message + draft.error().detail));
        QVERIFY(approveCorrection(office, staff.chief, *draft));
        QVERIFY(addPerson(office, staff.administrator, u"Mới"_qs, {OfficeRole::Clerk}, test::Passphrase));
        QVERIFY(disablePerson(office, staff.administrator, u"Mới"_qs));
        QVERIFY(!searchArchive(office, u"quy chế"_qs)->empty());
        QVERIFY(
            removeByOrder(office, staff.chief, {submission(office, id)->files.front().sha256}, u"QĐ 1"_qs, u"x"_qs));
        const auto whole = checkIntegrity(office, JobContext());
        QVERIFY2(whole->messages().isEmpty(), qPrintable(whole->messages().join(u' ')));
    }

    void sqlCannotDoWhatTheProgramForbids_data()
    {
        QTest::addColumn<bool>("isOne");
        for (const char *sql : {"UPDATE audit_event SET person = 'x'",
                                "DELETE FROM audit_event",
                                "TRUNCATE audit_event",
                                "UPDATE verdict SET kind = 'formal'",
                                "DELETE FROM verdict",
                                "UPDATE sign_off SET decision = 'approve'",
                                "DELETE FROM sign_off",
                                "UPDATE submission_file SET sha256 = sha256",
                                "DELETE FROM submission_file",
                                "UPDATE submission SET arrival_number = 9",
                                "UPDATE instrument SET number = 'x'",
                                "DELETE FROM instrument",
                                "UPDATE person SET name = 'x'",
                                "INSERT INTO waiting_submission VALUES (1)",
                                "DELETE FROM waiting_submission",
                                "UPDATE person_role SET role = 'chief'",
                                "DELETE FROM person_role",
                                "UPDATE issue SET key = 'x'",
                                "DELETE FROM issue",
                                "UPDATE outbox SET payload = 'x'",
                                "DELETE FROM outbox",
                                "UPDATE correction SET target_id = 1",
                                "DELETE FROM removal",
                                "UPDATE stored_file SET bytes = 1",
                                "DELETE FROM stored_file",
                                "UPDATE rule_profile SET content = ''",
                                "UPDATE schema_step SET version = 99",
                                "ALTER TABLE audit_event DISABLE TRIGGER ALL",
                                "DROP TRIGGER verdict_is_never_changed ON verdict",
                                "SET session_replication_role = replica",
                                "CREATE TABLE mine (id INTEGER)",
                                "ALTER FUNCTION verdict_is_never_changed() RENAME TO x"})
            QTest::newRow(sql) << true;
    }

    void sqlCannotDoWhatTheProgramForbids()
    {
        const auto database = registry::Database::open(m_seat);
        QVERIFY(database);
        const auto refused = (*database)->change(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotPermitted);
    }

    void evenTheOwnerCannotChangeWhatIsKept_data()
    {
        QTest::addColumn<bool>("isOne");
        for (const char *sql : {"UPDATE audit_event SET person = 'x'", "DELETE FROM audit_event", "DELETE FROM verdict",
                                "UPDATE sign_off SET decision = 'approve'", "DELETE FROM submission_file",
                                "UPDATE issue SET key = 'x'", "DELETE FROM removal"})
            QTest::newRow(sql) << true;
    }

    void evenTheOwnerCannotChangeWhatIsKept()
    {
        const auto database = registry::Database::open(m_owner);
        QVERIFY(database);
        const auto refused = (*database)->change(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
    }

    void aWithdrawnSeatIsShut()
    {
        QVERIFY(withdrawSeat(*m_office, m_staff->administrator, QStringLiteral("seat1")));
        QVERIFY(!Office::open(m_seat));
        QVERIFY(listSeats(*m_office)->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSharedOffice)
#include "tst_sharedoffice.moc"
