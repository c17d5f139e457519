// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "outbox/handover.h"
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
        SendOutcome asked{Kind::TryLater, {}, {}, {}};
        SendOutcome published{Kind::Published, "{}", {}, {}};
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
    TestPortal::Script m_script;

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
    Result<OutboxId> queue(const QString &key, const QByteArray &bytes)
    {
        auto transaction = Transaction::begin(*m_database);
        const auto id = queuePublication(*m_database, key, bytes, m_clock->now());
        if (id && !transaction->commit())
            qFatal("not committed");
        return id;
    }
    Result<void> send(bool isHandover = false)
    {
        const auto adapter = [&]() -> Result<std::unique_ptr<PortalAdapter>> {
            if (isHandover)
                return makePortalAdapter(QUrl::fromLocalFile(portalFolder()), QStringLiteral("office"), m_clock);
            return std::unique_ptr<PortalAdapter>(std::make_unique<TestPortal>(m_script));
        };
        return sendDue({*m_database, *m_vault, m_folder->path(), m_clock, adapter}, JobContext());
    }
    Intent only() { return intents(*m_database)->front(); }

private slots:
    void init()
    {
        m_database.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_shared<SetClock>();
        m_script = {};
        m_vault = *vault::Vault::open(m_folder->filePath(QStringLiteral("vault")));
        m_database = *Database::open(test::newRegisterPlace(m_folder->path()));
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
        QTest::newRow("published") << Kind::Published << IntentState::Done << QStringLiteral("issue.published");
        QTest::newRow("try later") << Kind::TryLater << IntentState::Waiting << QStringLiteral("outbox.waiting");
        QTest::newRow("refused") << Kind::Refused << IntentState::Failed << QStringLiteral("outbox.failed");
        QTest::newRow("unknown") << Kind::Unknown << IntentState::Unknown << QStringLiteral("outbox.unknown");
    }
    void endsOfASending()
    {
        QFETCH(Kind, kind);
        QFETCH(IntentState, state);
        QFETCH(QString, act);
        m_script.published = {kind, kind == Kind::Published ? QByteArray("{\"r\":1}") : QByteArray(),
                              QStringLiteral("why"), QStringLiteral("detail")};
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
        m_script.published = {Kind::TryLater, {}, {}, {}};
        const auto id = queue(QStringLiteral("2026-0001"), manifest(QStringLiteral("2026-0001"), "pdf"));
        QVERIFY(send());
        m_clock->advance(16);
        QVERIFY(send());
        QCOMPARE(m_script.publications, 2);
        m_clock->advance(16); // the second wait is longer
        QVERIFY(send());
        QCOMPARE(m_script.publications, 2);
        QVERIFY(makeDue(*m_database, *id, m_clock->now()));
        m_script.published = {Kind::Published, "{}", {}, {}};
        QVERIFY(send());
        QCOMPARE(only().state, IntentState::Done);
        QCOMPARE(makeDue(*m_database, *id, m_clock->now()).error().code, ErrorCode::Refused);
        QCOMPARE(makeDue(*m_database, OutboxId(99), m_clock->now()).error().code, ErrorCode::NotFound);
    }

    void afterACrashThePortalIsAskedFirst_data()
    {
        QTest::addColumn<Kind>("answer");
        QTest::addColumn<int>("publications");
        QTest::addColumn<IntentState>("state");
        QTest::newRow("it has it: never sent again") << Kind::Published << 0 << IntentState::Done;
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
        m_script.asked = {answer, answer == Kind::Published ? QByteArray("{}") : QByteArray(), {}, {}};
        QVERIFY(send());
        QCOMPARE(m_script.asks, 1);
        QCOMPARE(m_script.publications, publications);
        QCOMPARE(only().state, state);
    }

    void onlyOneProcessSends()
    {
        QVERIFY(queue(QStringLiteral("2026-0001"), manifest(QStringLiteral("2026-0001"), "pdf")));
        {
            const auto other = takeSenderLock(m_folder->path());
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
        QCOMPARE(first.kind, Kind::Published);
        m_clock->advance(1000);
        const SendOutcome second = portal.publish(*publication, *m_vault, JobContext());
        QCOMPARE(second.kind, Kind::Published);
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
        QCOMPARE(portal.publish(*publication, *m_vault, JobContext()).kind, Kind::Published);
        QVERIFY(!QDir(part).exists());
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
