// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "outbox/handover.h"
#include "outbox/mailer.h"
#include "outbox/portals.h"
#include "outbox/sender.h"
#include "registry/auditlog.h"
#include "registry/migrations.h"

#include "postgresserver.h"
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace congbao;
using namespace congbao::outbox;
using registry::Database;
using registry::Transaction;

namespace {

class SetClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void advance(int seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now{QDate(2026, 11, 20), QTime(8, 0), Qt::UTC};
};

using Kind = SendOutcome::Kind;

/// A portal that answers as it is told and counts what reaches it.
class TestPortal : public PortalAdapter
{
public:
    struct Script
    {
        SendOutcome asked;
        SendOutcome published{Kind::Done, "{}", {}, {}};
        int asks = 0;
        int publications = 0;
    };
    explicit TestPortal(Script &script)
        : m_script(script)
    {
    }
    SendOutcome ask(const Publication &) override
    {
        ++m_script.asks;
        return m_script.asked;
    }
    SendOutcome publish(const Publication &, const vault::Vault &, const JobContext &) override
    {
        ++m_script.publications;
        return m_script.published;
    }
    SendOutcome askNotice(const PublicNotice &) override { return {}; }
    SendOutcome giveNotice(const PublicNotice &, const vault::Vault &, const JobContext &) override { return {}; }
    Result<PortalIssue> state(const QString &) override { return PortalIssue(); }
    Result<std::vector<PortalIssue>> list(const QDateTime &) override { return std::vector<PortalIssue>(); }

private:
    Script &m_script;
};

/// A mail server that answers as it is told.
class TestMailer : public Mailer
{
public:
    struct Script
    {
        bool dataBegins = true;
        SendOutcome outcome{Kind::Done, "{}", {}, {}};
        int letters = 0;
    };
    explicit TestMailer(Script &script)
        : m_script(script)
    {
    }
    SendOutcome send(const OutgoingLetter &, const QString &, const std::function<Result<void>()> &dataBegins,
                     const JobContext &) override
    {
        ++m_script.letters;
        if (m_script.dataBegins && !dataBegins())
            return {};
        return m_script.outcome;
    }

private:
    Script &m_script;
};

} // namespace

class TestOutbox : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::optional<vault::Vault> m_vault;
    std::shared_ptr<SetClock> m_clock;
    QString m_place;
    TestPortal::Script m_script;
    TestMailer::Script m_mail;
    std::vector<OutboxId> m_done;

    PortalSettings folderSettings() const
    {
        PortalSettings settings;
        settings.address = QUrl::fromLocalFile(portalFolder());
        settings.office = QStringLiteral("office");
        return settings;
    }
    QString portalFolder() const { return m_folder->filePath(QStringLiteral("portal")); }
    QByteArray manifest(const QString &key, const QByteArray &pdf)
    {
        const auto stored = m_vault->storeBytes(pdf);
        const QJsonObject file{{QStringLiteral("name"), QStringLiteral("issue.pdf")},
                               {QStringLiteral("sha256"), stored->sha256},
                               {QStringLiteral("bytes"), stored->bytes}};
        return QJsonDocument(QJsonObject{{QStringLiteral("schema"), QStringLiteral("gazette.publication/1")},
                                         {QStringLiteral("issue"), key},
                                         {QStringLiteral("files"), QJsonArray{file}}})
            .toJson(QJsonDocument::Compact);
    }
    Result<OutboxId> queue(const QString &key, const QByteArray &bytes, IntentKind kind = IntentKind::Publish)
    {
        auto transaction = Transaction::begin(*m_database);
        const auto id = outbox::queue(*m_database, kind, key, bytes, m_clock->now());
        if (id && !transaction->commit())
            qFatal("not committed");
        return id;
    }
    Result<void> send(bool isHandover = false)
    {
        const auto carrier = [&](IntentKind kind) -> Result<std::unique_ptr<Carrier>> {
            if (kind == IntentKind::Letter)
                return std::unique_ptr<Carrier>(std::make_unique<LetterCarrier>(std::make_unique<TestMailer>(m_mail)));
            if (!isHandover)
                return std::unique_ptr<Carrier>(
                    std::make_unique<PortalCarrier>(std::make_unique<TestPortal>(m_script)));
            auto portal = makePortalAdapter(folderSettings(), m_clock);
            return std::unique_ptr<Carrier>(std::make_unique<PortalCarrier>(std::move(*portal)));
        };
        const auto whenDone = [&](Database &database, const Intent &done) -> Result<void> {
            if (!database.isInTransaction())
                qFatal("not in the transaction that records it");
            m_done.push_back(done.id);
            return {};
        };
        return sendDue({*m_database, *m_vault, m_folder->path(), m_clock, carrier, whenDone}, JobContext());
    }
    QByteArray letter()
    {
        return *letterPayload({QStringLiteral("<1@office.test>"),
                               QStringLiteral("office@office.test"),
                               {QStringLiteral("body@body.test")},
                               m_vault->storeBytes("Subject: x\r\n\r\ny")->sha256});
    }
    Intent only() { return intents(*m_database)->front(); }

private slots:
    void init()
    {
        m_database.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_shared<SetClock>();
        m_script = {};
        m_mail = {};
        m_done.clear();
        m_vault = *vault::Vault::open(m_folder->filePath(QStringLiteral("vault")));
        m_place = test::newRegisterPlace(m_folder->path());
        m_database = *Database::open(m_place);
        QVERIFY(registry::migrate(*m_database, *registry::knownSteps(m_database->engine()), m_folder->path(),
                                  m_clock->now()));
    }

    void anIssueHasOneLivePublication()
    {
        QVERIFY(queue(QStringLiteral("2026-0001"), "a"));
        QCOMPARE(queue(QStringLiteral("2026-0001"), "b").error().code, ErrorCode::Conflict);
        QVERIFY(queue(QStringLiteral("2026-0002"), "b"));
        QVERIFY(m_database->change(QStringLiteral("UPDATE outbox SET state = 'failed' WHERE subject = '2026-0001'")));
        QVERIFY(queue(QStringLiteral("2026-0001"), "c"));
        QVERIFY(m_database->change(
            QStringLiteral("UPDATE outbox SET state = 'done', receipt = '{}' WHERE subject = '2026-0002'")));
        QCOMPARE(queue(QStringLiteral("2026-0002"), "d").error().code, ErrorCode::Conflict);
    }

    void endsOfASending_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<IntentState>("state");
        QTest::addColumn<QString>("act");
        QTest::newRow("published") << Kind::Done << IntentState::Done << QStringLiteral("issue.published");
        QTest::newRow("try later") << Kind::TryLater << IntentState::Waiting << QStringLiteral("outbox.waiting");
        QTest::newRow("refused") << Kind::Refused << IntentState::Failed << QStringLiteral("outbox.failed");
        QTest::newRow("unknown") << Kind::Unknown << IntentState::Unknown << QStringLiteral("outbox.unknown");
        QTest::newRow("unknown for ever")
            << Kind::AskPerson << IntentState::Unknown << QStringLiteral("outbox.unknown");
    }
    void endsOfASending()
    {
        QFETCH(Kind, kind);
        QFETCH(IntentState, state);
        QFETCH(QString, act);
        m_script.published = {kind, kind == Kind::Done ? QByteArray("{\"r\":1}") : QByteArray(), QStringLiteral("why"),
                              QStringLiteral("detail")};
        const auto id = queue(QStringLiteral("2026-0001"), manifest(QStringLiteral("2026-0001"), "pdf"));
        QVERIFY(send());
        QCOMPARE(only().state, state);
        QCOMPARE(only().attempts, 1);
        QCOMPARE(only().reason, QStringLiteral("why"));
        QCOMPARE(m_script.publications, 1);
        QCOMPARE(m_script.asks, 0);
        const auto attempts = attemptsOf(*m_database, *id);
        QCOMPARE(attempts->size(), size_t(1));
        QCOMPARE(attempts->front().outcome, stateId(state));
        QCOMPARE(attempts->front().detail, QStringLiteral("detail"));
        QCOMPARE(m_database->rows(QStringLiteral("SELECT act FROM audit_event"))->back().value(0).toString(), act);
        // Nothing is due again at once.
        QVERIFY(send());
        QCOMPARE(m_script.publications, 1);
    }

    void whatWaitsIsSentWhenItsTimeComesOrAPersonAsks()
    {
        m_script.published = {};
        const auto id = queue(QStringLiteral("2026-0001"), manifest(QStringLiteral("2026-0001"), "pdf"));
        QVERIFY(send());
        m_clock->advance(16);
        QVERIFY(send());
        QCOMPARE(m_script.publications, 2);
        m_clock->advance(14); // the second wait is longer
        QVERIFY(send());
        QCOMPARE(m_script.publications, 2);
        QVERIFY(makeDue(*m_database, *id, m_clock->now()));
        m_script.published = {Kind::Done, "{}", {}, {}};
        QVERIFY(send());
        QCOMPARE(only().state, IntentState::Done);
        QCOMPARE(makeDue(*m_database, *id, m_clock->now()).error().code, ErrorCode::Refused);
        QCOMPARE(makeDue(*m_database, OutboxId(99), m_clock->now()).error().code, ErrorCode::NotFound);
    }

    void whoAsksForTimeGetsIt()
    {
        m_script.published.retryAfter = std::chrono::seconds(3600);
        m_script.published.kind = Kind::TryLater;
        QVERIFY(queue(QStringLiteral("2026-0001"), manifest(QStringLiteral("2026-0001"), "pdf")));
        QVERIFY(send());
        QCOMPARE(m_clock->now().secsTo(only().nextAttemptAt), 3600);
    }

    void waitsGrowAndAreDrawn()
    {
        QCOMPARE(waitAfter(1, 0).count(), 7);
        QCOMPARE(waitAfter(1, 1).count(), 15);
        QCOMPARE(waitAfter(3, 0).count(), 30);
        QCOMPARE(waitAfter(3, 1).count(), 60);
        QCOMPARE(waitAfter(1000, 1).count(), 600);
    }

    void aLetterIsNeverSentTwiceByItself_data()
    {
        QTest::addColumn<bool>("dataBegins");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<bool>("isKilled");
        QTest::addColumn<IntentState>("state");
        QTest::addColumn<int>("letters");
        QTest::newRow("the server took it") << true << Kind::Done << false << IntentState::Done << 1;
        QTest::newRow("the line broke in the data") << true << Kind::Unknown << false << IntentState::Unknown << 1;
        QTest::newRow("killed in the data") << true << Kind::TryLater << true << IntentState::Unknown << 1;
        QTest::newRow("killed before the data") << false << Kind::TryLater << true << IntentState::Waiting << 2;
        QTest::newRow("the server is busy") << true << Kind::TryLater << false << IntentState::Waiting << 2;
    }
    void aLetterIsNeverSentTwiceByItself()
    {
        QFETCH(bool, dataBegins);
        QFETCH(Kind, kind);
        QFETCH(bool, isKilled);
        QFETCH(IntentState, state);
        QFETCH(int, letters);
        m_mail.dataBegins = dataBegins;
        m_mail.outcome.kind = kind;
        m_mail.outcome.receipt = kind == Kind::Done ? QByteArray("{}") : QByteArray();
        const auto id = queue(QStringLiteral("letter:1"), letter(), IntentKind::Letter);
        if (isKilled) { // the register as a sender leaves it that dies before its end is written
            QVERIFY(m_database->change(QStringLiteral("UPDATE outbox SET state = 'running', progress = ?"),
                                       {dataBegins ? QStringLiteral("data-begun") : QString()}));
            ++m_mail.letters;
        } else {
            QVERIFY(send());
        }
        m_clock->advance(3600);
        QVERIFY(send());
        QCOMPARE(only().state, state);
        QCOMPARE(m_mail.letters, letters);
        QCOMPARE(only().isForAPerson(), state == IntentState::Unknown);
        QCOMPARE(m_done.size(), size_t(state == IntentState::Done ? 1 : 0));
        QCOMPARE(queue(QStringLiteral("letter:1"), letter(), IntentKind::Letter).error().code, ErrorCode::Conflict);
        if (state != IntentState::Unknown)
            return;
        // Only a person's word moves it on: it arrived, or it is to be sent once more.
        QVERIFY(only().reason.contains(QLatin1String("may have arrived")));
        m_mail.outcome = {Kind::Done, "{}", {}, {}};
        QVERIFY(makeDue(*m_database, *id, m_clock->now()));
        QVERIFY(send());
        QCOMPARE(only().state, IntentState::Done);
        QCOMPARE(m_mail.letters, letters + 1);
    }

    void aPersonSaysThatALetterArrived()
    {
        m_mail.outcome = {Kind::Unknown, {}, {}, {}};
        const auto id = queue(QStringLiteral("letter:1"), letter(), IntentKind::Letter);
        QCOMPARE(settleAsArrived(*m_database, *id, "{}").error().code, ErrorCode::Refused);
        QVERIFY(send());
        QVERIFY(settleAsArrived(*m_database, *id, "{\"by\":\"a clerk\"}"));
        QCOMPARE(only().state, IntentState::Done);
        QCOMPARE(m_mail.letters, 1);
    }

    void afterARestoreLettersWaitForAPerson()
    {
        QVERIFY(queue(QStringLiteral("letter:1"), letter(), IntentKind::Letter));
        QVERIFY(doubtEverything(*m_database, m_clock->now()));
        m_clock->advance(3600);
        QVERIFY(send());
        QCOMPARE(m_mail.letters, 0);
        QVERIFY(only().isForAPerson());
    }

    void anOlderOutboxKeepsWhatItHas()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("older")));
        m_database = *Database::open(test::newRegisterPlace(m_folder->filePath(QStringLiteral("older"))));
        const auto steps = *registry::knownSteps(m_database->engine());
        QVERIFY(registry::migrate(*m_database, {steps.begin(), steps.begin() + 5}, m_folder->path(), m_clock->now()));
        const auto id = m_database->insert(QStringLiteral(
            "INSERT INTO outbox (kind, subject, payload, payload_sha256, state, attempts, queued_at, "
            "next_attempt_at) VALUES ('publish', '2026-0001', '{}', 'hash', 'waiting', 3, 'then', 'soon')"));
        QVERIFY(m_database->insert(QStringLiteral("INSERT INTO outbox_attempt (outbox_id, started_at, outcome, detail) "
                                                  "VALUES (?, '2026-11-20T08:00:00.000Z', 'waiting', 'no line')"),
                                   {*id}));
        QVERIFY(registry::migrate(*m_database, steps, m_folder->path(), m_clock->now()));
        QCOMPARE(only().subject, QStringLiteral("2026-0001"));
        QCOMPARE(only().state, IntentState::Waiting);
        QCOMPARE(only().attempts, 3);
        QVERIFY(!QUuid::fromString(only().idempotencyKey).isNull());
        QCOMPARE(attemptsOf(*m_database, only().id)->front().detail, QStringLiteral("no line"));
        QCOMPARE(queue(QStringLiteral("2026-0001"), "{}").error().code, ErrorCode::Conflict);
    }

    void whatIsGivenUpIsNotSent()
    {
        const auto id = queue(QStringLiteral("2026-0001"), manifest(QStringLiteral("2026-0001"), "pdf"));
        QVERIFY(cancel(*m_database, *id, QStringLiteral("wrong pages")));
        QVERIFY(send());
        QCOMPARE(m_script.publications, 0);
        QCOMPARE(cancel(*m_database, *id, {}).error().code, ErrorCode::Refused);
        QVERIFY(queue(QStringLiteral("2026-0001"), manifest(QStringLiteral("2026-0001"), "pdf")));
    }

    void afterACrashThePortalIsAskedFirst_data()
    {
        QTest::addColumn<Kind>("answer");
        QTest::addColumn<int>("publications");
        QTest::addColumn<IntentState>("state");
        QTest::newRow("it has it: never sent again") << Kind::Done << 0 << IntentState::Done;
        QTest::newRow("it does not have it: sent") << Kind::TryLater << 1 << IntentState::Done;
        QTest::newRow("it has another: a person must look") << Kind::Refused << 0 << IntentState::Failed;
        QTest::newRow("it does not answer: still in doubt") << Kind::Unknown << 0 << IntentState::Unknown;
    }
    void afterACrashThePortalIsAskedFirst()
    {
        QFETCH(Kind, answer);
        QFETCH(int, publications);
        QFETCH(IntentState, state);
        QVERIFY(queue(QStringLiteral("2026-0001"), manifest(QStringLiteral("2026-0001"), "pdf")));
        QVERIFY(m_database->change(QStringLiteral("UPDATE outbox SET state = 'running'")));
        QVERIFY(recover(*m_database, m_folder->path(), m_clock->now()));
        QCOMPARE(only().state, IntentState::Unknown);
        m_script.asked = {answer, answer == Kind::Done ? QByteArray("{}") : QByteArray(), {}, {}};
        QVERIFY(send());
        QCOMPARE(m_script.asks, 1);
        QCOMPARE(m_script.publications, publications);
        QCOMPARE(only().state, state);
    }

    void onlyOneProcessSends()
    {
        QVERIFY(queue(QStringLiteral("2026-0001"), manifest(QStringLiteral("2026-0001"), "pdf")));
        {
            const auto seat = *Database::open(m_place);
            const auto other = SenderLock::tryTake(*seat, m_folder->path());
            QVERIFY(other);
            QVERIFY(send());
            QCOMPARE(m_script.publications, 0);
            // What another process is sending is not taken for a crash.
            QVERIFY(m_database->change(QStringLiteral("UPDATE outbox SET state = 'running'")));
            QVERIFY(recover(*m_database, m_folder->path(), m_clock->now()));
            QCOMPARE(only().state, IntentState::Running);
            QVERIFY(m_database->change(QStringLiteral("UPDATE outbox SET state = 'queued'")));
        }
        QVERIFY(send());
        QCOMPARE(m_script.publications, 1);
    }

    void aLockFileLeftByAKilledSenderHoldsNobodyBack()
    {
        QFile left(m_folder->filePath(QStringLiteral("sender.lock")));
        QVERIFY(left.open(QFile::WriteOnly));
        left.close();
        QVERIFY(queue(QStringLiteral("2026-0001"), manifest(QStringLiteral("2026-0001"), "pdf")));
        QVERIFY(send());
        QCOMPARE(m_script.publications, 1);
    }

    void aDamagedIntentIsNotSent_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("no JSON") << QByteArray("damaged");
        QTest::newRow("a name that leaves the package")
            << QByteArray("{\"schema\":\"gazette.publication/1\",\"issue\":\"2026-0001\",\"files\":[{\"name\":\"../x\","
                          "\"sha256\":\"" +
                          QByteArray(64, 'a') + "\",\"bytes\":1}]}");
        QTest::newRow("a key that leaves the folder")
            << QByteArray("{\"schema\":\"gazette.publication/1\",\"issue\":\"../../x\",\"files\":[{\"name\":\"x\","
                          "\"sha256\":\"" +
                          QByteArray(64, 'a') + "\",\"bytes\":1}]}");
    }
    void aDamagedIntentIsNotSent()
    {
        QFETCH(QByteArray, payload);
        QVERIFY(queue(QStringLiteral("2026-0001"), payload));
        QVERIFY(send());
        QCOMPARE(only().state, IntentState::Failed);
        QCOMPARE(m_script.publications, 0);
    }

    void handsOverAPackageThatChecksItself()
    {
        const QByteArray bytes = manifest(QStringLiteral("2026-0044-0045"), "the printed issue");
        QVERIFY(queue(QStringLiteral("2026-0044-0045"), bytes));
        QVERIFY(send(true));
        QCOMPARE(only().state, IntentState::Done);
        const QDir package(portalFolder() + u"/2026-0044-0045");
        QCOMPARE(package.entryList(QDir::Files, QDir::Name),
                 QStringList({QStringLiteral("issue.pdf"), QStringLiteral("manifest.json"),
                              QStringLiteral("receipt.json"), QStringLiteral("sha256sums")}));
        QCOMPARE(*readFile(package.filePath(QStringLiteral("manifest.json")), 1000), bytes);
        QCOMPARE(*readFile(package.filePath(QStringLiteral("receipt.json")), 1000), only().receipt);
        QProcess check;
        check.setWorkingDirectory(package.path());
        check.start(QStringLiteral("sha256sum"), {QStringLiteral("-c"), QStringLiteral("sha256sums")});
        QVERIFY(check.waitForFinished());
        QCOMPARE(check.exitCode(), 0);
        QCOMPARE(QDir(portalFolder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    }

    void theSamePublicationGivesTheSameReceipt()
    {
        HandoverFolder portal(portalFolder(), QStringLiteral("office"), m_clock);
        const auto publication = readPublication(manifest(QStringLiteral("2026-0001"), "pdf"));
        const SendOutcome first = portal.publish(*publication, *m_vault, JobContext());
        QCOMPARE(first.kind, Kind::Done);
        m_clock->advance(1000);
        const SendOutcome second = portal.publish(*publication, *m_vault, JobContext());
        QCOMPARE(second.kind, Kind::Done);
        QCOMPARE(second.receipt, first.receipt);
        const auto other = readPublication(manifest(QStringLiteral("2026-0001"), "another pdf"));
        QCOMPARE(portal.publish(*other, *m_vault, JobContext()).kind, Kind::Refused);
        // What was handed over and damaged there is not taken for published.
        QFile file(portalFolder() + u"/2026-0001/issue.pdf");
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("pdg");
        file.close();
        QCOMPARE(portal.publish(*publication, *m_vault, JobContext()).kind, Kind::Refused);
    }

    void whatADeadSenderBuiltIsBuiltAnew()
    {
        const QString part = portalFolder() + u"/.part-2026-0001-office";
        QVERIFY(QDir().mkpath(part));
        QVERIFY(writeFile(part + u"/issue.pdf", "half"));
        HandoverFolder portal(portalFolder(), QStringLiteral("office"), m_clock);
        const auto publication = readPublication(manifest(QStringLiteral("2026-0001"), "pdf"));
        QCOMPARE(portal.publish(*publication, *m_vault, JobContext()).kind, Kind::Done);
        QVERIFY(!QDir(part).exists());
    }

    void aNoticeIsHandedOverOnce()
    {
        QVERIFY(queue(QStringLiteral("2026-0001"), manifest(QStringLiteral("2026-0001"), "pdf")));
        QVERIFY(send(true));
        const QJsonObject request{{QStringLiteral("kind"), QStringLiteral("withdrawal")},
                                  {QStringLiteral("documentIds"), QJsonArray()}};
        QVERIFY(queue(QStringLiteral("2026-0001"), *noticePayload(QStringLiteral("2026-0001"), request),
                      IntentKind::Notice));
        QVERIFY(queue(QStringLiteral("2026-0002"), *noticePayload(QStringLiteral("2026-0002"), request),
                      IntentKind::Notice));
        QVERIFY(send(true));
        const auto all = intents(*m_database);
        QCOMPARE(all->at(0).state, IntentState::Failed); // that issue was never handed over
        QCOMPARE(all->at(1).state, IntentState::Done);
        const QDir notices(portalFolder() + u"/2026-0001.notices");
        QCOMPARE(*readFile(notices.filePath(all->at(1).idempotencyKey + u".json"), 10000), all->at(1).receipt);
        HandoverFolder portal(portalFolder(), QStringLiteral("office"), m_clock);
        QCOMPARE(portal.state(QStringLiteral("2026-0001"))->state, QStringLiteral("withdrawn"));
        QCOMPARE(portal.list({})->size(), size_t(1));
    }

    void aMissingShareIsWaitedFor()
    {
        HandoverFolder portal(m_folder->filePath(QStringLiteral("not/there")), QStringLiteral("office"), m_clock);
        const auto publication = readPublication(manifest(QStringLiteral("2026-0001"), "pdf"));
        QCOMPARE(portal.publish(*publication, *m_vault, JobContext()).kind, Kind::TryLater);
        QCOMPARE(portal.ask(*publication).kind, Kind::Unknown);
    }

    void aFileMissingInTheVaultLeavesNothingBehind()
    {
        HandoverFolder portal(portalFolder(), QStringLiteral("office"), m_clock);
        auto publication = *readPublication(manifest(QStringLiteral("2026-0001"), "pdf"));
        publication.files.push_back({QStringLiteral("lost.pdf"), QString(64, u'0'), 3});
        QCOMPARE(portal.publish(publication, *m_vault, JobContext()).kind, Kind::TryLater);
        QVERIFY(QDir(portalFolder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
