// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/auditlog.h"
#include "registry/comparisons.h"
#include "registry/issues.h"
#include "registry/letters.h"
#include "registry/migrations.h"
#include "registry/people.h"
#include "registry/settings.h"
#include "registry/storedfiles.h"
#include "registry/submissions.h"

#include "postgresserver.h"
#include <atomic>

#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace congbao;
using namespace congbao::registry;

class TestRepositories : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_place;
    std::unique_ptr<Database> m_database;
    const QDateTime m_now{QDate(2026, 11, 20), QTime(8, 0, 0, 5), Qt::UTC};
    const QString m_hash = QString(64, u'a');
    qint64 m_person = 0;

    InstrumentRow instrument(int number) const
    {
        return {0,
                QStringLiteral("Quyết định"),
                QStringLiteral("%1/2026/QĐ-UBND").arg(number),
                QDate(2026, 11, 2),
                QStringLiteral("ỦY BAN NHÂN DÂN TỈNH"),
                QStringLiteral("Ban hành Quy chế"),
                QStringLiteral("Lê Văn C"),
                true,
                {}};
    }
    Result<SubmissionRow> receive(int number, int year = 2026)
    {
        SubmissionRow row;
        row.arrivalYear = year;
        row.receivedAt = m_now;
        row.sender = QStringLiteral("Sở Tư pháp");
        row.instrument = instrument(number);
        row.receivedBy = m_person;
        row.files = {{QStringLiteral("official"), 1, QStringLiteral("a.pdf"), m_hash, 3},
                     {QStringLiteral("electronic"), 1, QStringLiteral("a.docx"), m_hash, 3}};
        return insertSubmission(*m_database, row);
    }
    qint64 compare(qint64 submission)
    {
        ComparisonRow row;
        row.submission = submission;
        row.officialSha256 = row.electronicSha256 = row.resultSha256 = m_hash;
        row.engine = QStringLiteral("1");
        row.substantive = 2;
        row.formal = 1;
        row.comparedBy = m_person;
        row.comparedAt = m_now;
        return *insertComparison(*m_database, row, {{1, true}, {2, true}, {3, false}});
    }
    Result<void> judge(qint64 comparison, int discrepancy, const char *kind)
    {
        return insertVerdict(*m_database, comparison,
                             {discrepancy, QString::fromLatin1(kind), {}, m_person, {}, m_now});
    }
    qint64 makeIssue(int number)
    {
        IssueRow row;
        row.key = QStringLiteral("2026-%1").arg(number, 4, 10, QLatin1Char('0'));
        row.year = 2026;
        row.numbers = {number};
        row.date = QDate(2026, 11, 20);
        row.composedBy = m_person;
        const auto id = insertIssue(*m_database, row);
        return id ? *id : 0;
    }

private slots:
    void init()
    {
        m_database.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_place = test::newRegisterPlace(m_folder->path());
        m_database = *Database::open(m_place);
        QVERIFY(migrate(*m_database, *knownSteps(m_database->engine()), m_folder->path(), m_now));
        m_person = *insertPerson(*m_database, {0,
                                               QStringLiteral("Lan"),
                                               QStringLiteral("hash"),
                                               false,
                                               {QStringLiteral("layout"), QStringLiteral("clerk")}});
        QVERIFY(noteStoredFile(*m_database, {m_hash, 3}, m_now));
        QVERIFY(noteStoredFile(*m_database, {m_hash, 3}, m_now));
    }

    void peopleAndTheirRoles()
    {
        const auto person = personByName(*m_database, QStringLiteral("Lan"));
        QVERIFY(person && *person);
        QCOMPARE((*person)->roles, QStringList({QStringLiteral("clerk"), QStringLiteral("layout")}));
        QCOMPARE(insertPerson(*m_database, {0, QStringLiteral("Lan"), {}, false, {}}).error().code,
                 ErrorCode::Conflict);
        QVERIFY(disablePerson(*m_database, m_person));
        QVERIFY((*personById(*m_database, m_person))->isDisabled);
        QVERIFY(!*personByName(*m_database, QStringLiteral("Bình")));
    }

    void settingsAreReplaced()
    {
        QVERIFY(setSetting(*m_database, QStringLiteral("a"), QStringLiteral("1")));
        QVERIFY(setSetting(*m_database, QStringLiteral("a"), {}));
        QCOMPARE(settings(*m_database)->value(QStringLiteral("a"), QStringLiteral("unset")), QString());
    }

    void arrivalNumbersAreOneSeriesAYear()
    {
        QCOMPARE(receive(1)->arrivalNumber, 1);
        QCOMPARE(receive(2)->arrivalNumber, 2);
        QCOMPARE(receive(3, 2027)->arrivalNumber, 1);
        const auto all = submissions(*m_database);
        QCOMPARE(all->size(), size_t(3));
        QCOMPARE(all->front().arrivalYear, 2027);
        QCOMPARE(all->back().files.size(), size_t(2));
        QCOMPARE(all->back().receivedAt, m_now);
        QCOMPARE(receive(1).error().code, ErrorCode::Conflict);
        QVERIFY(*submissionOf(*m_database, instrument(2)));
        QVERIFY(!*submissionOf(*m_database, instrument(4)));
    }

    void aRowThatChangedMeanwhileIsNotOverwritten()
    {
        const auto submission = receive(1);
        QVERIFY(countSubmissionChange(*m_database, submission->id, submission->version));
        QCOMPARE(countSubmissionChange(*m_database, submission->id, submission->version).error().code,
                 ErrorCode::Conflict);
        const qint64 issue = makeIssue(1);
        QVERIFY(setIssueItems(*m_database, issue, 1, {}, m_person));
        QCOMPARE(setIssueItems(*m_database, issue, 1, {}, m_person).error().code, ErrorCode::Conflict);
        QCOMPARE(setIssueClosed(*m_database, issue, 1, m_now).error().code, ErrorCode::Conflict);
        IssueRow typeset;
        typeset.id = issue;
        typeset.version = 1;
        typeset.pdfSha256 = m_hash;
        QCOMPARE(setIssueTypeset(*m_database, typeset, m_person).error().code, ErrorCode::Conflict);
    }

    void theLastVerdictIsInForce()
    {
        const auto submission = receive(1);
        const qint64 comparison = compare(submission->id);
        const auto facts = [&] {
            return latestComparisons(*m_database, SubmissionFilter::one(submission->id))->front();
        };
        QCOMPARE(facts().open, 2);
        QVERIFY(judge(comparison, 1, "real"));
        QVERIFY(judge(comparison, 2, "reading-error"));
        QCOMPARE(facts().open, 0);
        QCOMPARE(facts().real, 1);
        QVERIFY(judge(comparison, 1, "withdrawn"));
        QCOMPARE(facts().open, 1);
        QCOMPARE(facts().real, 0);
        QVERIFY(judge(comparison, 1, "official-wrong"));
        QCOMPARE(facts().officialWrong, 1);
        QCOMPARE(verdictsInForce(*m_database, comparison)->size(), size_t(2));
        QCOMPARE(allVerdicts(*m_database, comparison)->size(), size_t(4));
        QCOMPARE(judge(comparison, 99, "real").error().code, ErrorCode::Conflict);
        QCOMPARE(*peopleWhoCompared(*m_database, submission->id), std::vector<qint64>{m_person});
        compare(submission->id);
        QCOMPARE(facts().open, 2); // the verdicts belong to the comparison before
    }

    void appendOnly_data()
    {
        QTest::addColumn<QString>("sql");
        const QStringList statements{QStringLiteral("UPDATE verdict SET kind = 'formal'"),
                                     QStringLiteral("DELETE FROM verdict"),
                                     QStringLiteral("UPDATE sign_off SET decision = 'return'"),
                                     QStringLiteral("DELETE FROM sign_off"),
                                     QStringLiteral("UPDATE audit_event SET person = 'x'"),
                                     QStringLiteral("DELETE FROM audit_event"),
                                     QStringLiteral("UPDATE submission_file SET name = 'x'"),
                                     QStringLiteral("DELETE FROM submission_file"),
                                     QStringLiteral("DELETE FROM outbox"),
                                     QStringLiteral("UPDATE outbox SET payload = 'x'"),
                                     QStringLiteral("UPDATE issue SET pages = 9"),
                                     QStringLiteral("DELETE FROM issue_item")};
        for (const QString &statement : statements)
            QTest::newRow(qPrintable(statement)) << statement;
    }
    void appendOnly()
    {
        QFETCH(QString, sql);
        const auto submission = receive(1);
        QVERIFY(judge(compare(submission->id), 1, "real"));
        const qint64 issue = makeIssue(1);
        QVERIFY(setIssueItems(*m_database, issue, 1, {{submission->id, 1, 0, 0, m_person}}, m_person));
        QVERIFY(insertSignOff(*m_database, issue, {m_person, {}, QStringLiteral("approve"), {}, m_hash, m_now}));
        QVERIFY(setIssueClosed(*m_database, issue, 2, m_now));
        QVERIFY(m_database->insert(
            QStringLiteral("INSERT INTO outbox (kind, subject, payload, payload_sha256, idempotency_key, "
                           "state, queued_at, next_attempt_at) VALUES ('publish', 'k', '{}', '', '1', "
                           "'queued', '', '')")));
        {
            auto transaction = Transaction::begin(*m_database);
            QVERIFY(
                appendAudit(*m_database, m_now, QStringLiteral("Lan"), QStringLiteral("a"), QStringLiteral("b"), {}));
            QVERIFY(transaction->commit());
        }
        QCOMPARE(m_database->change(sql).error().code, ErrorCode::Conflict);
    }

    void issuesWithTheirParts()
    {
        const auto one = receive(1);
        const auto two = receive(2);
        const qint64 issue = makeIssue(1);
        QCOMPARE(makeIssue(1), 0); // the number is taken
        const qint64 other = makeIssue(2);
        QVERIFY(setIssueItems(*m_database, issue, 1, {{two->id, 0, 0, 0, m_person}, {one->id, 0, 0, 0, m_person}},
                              m_person));
        QCOMPARE(setIssueItems(*m_database, other, 1, {{one->id, 0, 0, 0, m_person}}, m_person).error().code,
                 ErrorCode::Conflict);
        QCOMPARE(issues(*m_database, IssueFilter::holding(SubmissionFilter::one(one->id)))->front().id, issue);
        IssueRow row = issues(*m_database, IssueFilter::one(issue))->front();
        QCOMPARE(row.items.front().submission, two->id);
        QCOMPARE(row.items.back().position, 2);
        row.pdfSha256 = m_hash;
        row.pages = 8;
        row.warnings = QStringList{QStringLiteral("Trang 3 trống.")};
        row.items.front().firstPage = 4;
        QVERIFY(setIssueTypeset(*m_database, row, m_person));
        row = issues(*m_database, IssueFilter::keyed(QStringLiteral("2026-0001")))->front();
        QCOMPARE(row.pdfSha256, m_hash);
        QCOMPARE(row.warnings.size(), 1);
        QCOMPARE(row.items.front().firstPage, 4);
        QVERIFY(setIssueItems(*m_database, issue, row.version, {}, m_person));
        QVERIFY(issues(*m_database, IssueFilter::one(issue))->front().pdfSha256.isEmpty());
    }

    void lettersAreSentOnce()
    {
        const auto submission = receive(1);
        LetterRow row;
        row.submission = submission->id;
        row.comparison = compare(submission->id);
        row.kind = QStringLiteral("electronic-wrong");
        row.docxSha256 = row.pdfSha256 = m_hash;
        row.points = 3;
        row.draftedBy = m_person;
        row.draftedAt = m_now;
        const auto id = insertLetter(*m_database, row);
        QVERIFY(id);
        QVERIFY(!(*letter(*m_database, *id))->sentAt.isValid());
        row.id = *id;
        row.version = 1;
        row.points = 4;
        QVERIFY(replaceLetterDraft(*m_database, row));
        QCOMPARE((*letter(*m_database, *id))->points, 4);
        QCOMPARE(setLetterSent(*m_database, *id, 1, m_person, m_now).error().code, ErrorCode::Conflict);
        QVERIFY(setLetterSent(*m_database, *id, 2, m_person, m_now));
        row.version = 3;
        QCOMPARE(replaceLetterDraft(*m_database, row).error().code, ErrorCode::Conflict);
        QCOMPARE((*letter(*m_database, *id))->sentAt, m_now);
        QCOMPARE(setLetterSent(*m_database, *id, 3, m_person, m_now).error().code, ErrorCode::Conflict);
    }

    void seatsThatWriteAtOnceCannotForkTheChain()
    {
        constexpr int Seats = 4;
        constexpr int Events = 25;
        std::vector<std::unique_ptr<QThread>> seats;
        std::atomic_int written = 0;
        for (int seat = 0; seat < Seats; ++seat) {
            seats.emplace_back(QThread::create([&, seat, path = m_place] {
                const auto database = Database::open(path);
                for (int event = 0; database && event < Events;) {
                    auto transaction = Transaction::begin(**database);
                    // Somebody was quicker: it is tried again, as a person would.
                    if (transaction &&
                        appendAudit(**database, m_now, QString::number(seat), QStringLiteral("act"),
                                    QStringLiteral("subject"), {{QStringLiteral("n"), event}}) &&
                        transaction->commit()) {
                        ++event;
                        ++written;
                    }
                }
            }));
            seats.back()->start();
        }
        for (const auto &seat : seats)
            QVERIFY(seat->wait(60000));
        QCOMPARE(written.load(), Seats * Events);
        const auto report = verifyAuditChain(*m_database);
        QCOMPARE(report->events, Seats * Events);
        QVERIFY(report->faults.faults.empty());
    }

    void theChainIsVerifiedFromTheRegister()
    {
        for (int i = 0; i < 3; ++i) {
            auto transaction = Transaction::begin(*m_database);
            QVERIFY(appendAudit(*m_database, m_now.addMSecs(i), QStringLiteral("Lan"), QStringLiteral("act"),
                                QStringLiteral("subject"), {{QStringLiteral("n"), i}}));
            QVERIFY(transaction->commit());
        }
        QCOMPARE(verifyAuditChain(*m_database)->events, 3);
        QCOMPARE(appendAudit(*m_database, m_now, {}, {}, {}, {}).error().code, ErrorCode::Internal);
        // Somebody with the file in hands can drop the triggers; the chain tells.
        QVERIFY(m_database->change(u"DROP TRIGGER audit_event_is_never_changed"_qs +
                                   (m_database->engine() == Engine::Sqlite ? u""_qs : u" ON audit_event"_qs)));
        QVERIFY(m_database->change(QStringLiteral("UPDATE audit_event SET payload = '{\"n\":7}' WHERE seq = 2")));
        QCOMPARE(verifyAuditChain(*m_database)->faults.faults.front().kind, audit::FaultKind::EventChanged);
        QVERIFY(m_database->change(QStringLiteral("UPDATE audit_event SET payload = '{\"n\": 1}' WHERE seq = 2")));
        QCOMPARE(verifyAuditChain(*m_database)->faults.faults.front().kind, audit::FaultKind::EventChanged);
        QVERIFY(m_database->change(QStringLiteral("UPDATE audit_event SET payload = '{\"n\":1}' WHERE seq = 2")));
        QVERIFY(verifyAuditChain(*m_database)->faults.faults.empty());
    }
};

QTEST_GUILESS_MAIN(TestRepositories)
#include "tst_repositories.moc"
