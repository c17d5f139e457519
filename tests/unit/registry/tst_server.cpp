// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgresserver.h"
#include "registry/auditlog.h"
#include "registry/changewatch.h"
#include "registry/migrations.h"
#include "registry/settings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace congbao;
using namespace congbao::registry;

/// What only a database server brings: it is killed, it refuses, it tells other seats.
class TestServer : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const QDateTime m_now{QDate(2026, 11, 20), QTime(8, 0), Qt::UTC};

    static Result<void> write(Database &database, const QDateTime &now, const QString &value)
    {
        Result<Transaction> transaction = Transaction::begin(database);
        if (!transaction)
            return failWith(transaction);
        if (auto set = setSetting(database, QStringLiteral("key"), value); !set)
            return set;
        if (auto noted =
                appendAudit(database, now, u"Lan"_qs, u"setting.changed"_qs, u"setting:key"_qs, {{u"value"_qs, value}});
            !noted)
            return noted;
        return transaction->commit();
    }

    std::unique_ptr<Database> newRegister(const QString &name, QString *place = nullptr)
    {
        const QString address = test::postgresServer().makeDatabase(name);
        auto database = *Database::open(address);
        if (!migrate(*database, *knownSteps(Engine::PostgreSql), {}, m_now))
            qFatal("no schema");
        if (place)
            *place = address;
        return database;
    }

private slots:
    void addressesAreChecked_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("postgresql://server") << ErrorCode::Usage;
        QTest::newRow("postgresql://user:secret@server/office") << ErrorCode::Usage;
        QTest::newRow("postgresql://server/office?options=-c") << ErrorCode::Usage;
        QTest::newRow("postgresql://server/office?sslmode=a;b") << ErrorCode::Usage;
        QTest::newRow("postgresql://user@/office?host=/nowhere") << ErrorCode::OutsideFailed;
    }

    void addressesAreChecked()
    {
        QFETCH(ErrorCode, code);
        const auto refused = Database::open(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, code);
        QVERIFY(!refused.error().message.contains(u"secret"));
    }

    void theSchemaIsMadeOnceAndStepByStep()
    {
        const auto database = newRegister(QStringLiteral("steps"));
        auto steps = *knownSteps(Engine::PostgreSql);
        QCOMPARE(steps.size(), knownSteps(Engine::Sqlite)->size());
        QCOMPARE(*schemaVersion(*database), steps.back().version);
        steps.push_back({steps.back().version + 1,
                         QStringLiteral("9999_bad.sql"),
                         {QStringLiteral("CREATE TABLE extra (id INTEGER)"), QStringLiteral("not SQL")}});
        QVERIFY(!migrate(*database, steps, {}, m_now));
        QCOMPARE(*schemaVersion(*database), steps.back().version - 1);
        QVERIFY(!database->rows(QStringLiteral("SELECT * FROM extra")));
    }

    void aBrokenTransactionIsNeverConfirmed()
    {
        const auto database = newRegister(QStringLiteral("broken"));
        auto transaction = Transaction::begin(*database);
        QVERIFY(transaction);
        QVERIFY(setSetting(*database, QStringLiteral("a"), QStringLiteral("1")));
        QVERIFY(!database->change(QStringLiteral("INSERT INTO person (name) VALUES (NULL)")));
        QCOMPARE(transaction->commit().error().code, ErrorCode::Conflict);
    }

    void whatIsKeptIsNeverChanged()
    {
        const auto database = newRegister(QStringLiteral("kept"));
        QVERIFY(write(*database, m_now, QStringLiteral("1")));
        QCOMPARE(database->change(QStringLiteral("UPDATE audit_event SET person = 'x'")).error().code,
                 ErrorCode::Conflict);
        QCOMPARE(database->change(QStringLiteral("DELETE FROM audit_event")).error().code, ErrorCode::Conflict);
    }

    void otherSeatsAreTold()
    {
        QString place;
        const auto database = newRegister(QStringLiteral("told"), &place);
        const auto watch = ChangeWatch::open(place);
        QVERIFY(watch);
        QSignalSpy spy(watch->get(), &ChangeWatch::changed);
        QVERIFY(write(*database, m_now, QStringLiteral("1")));
        QVERIFY(spy.count() > 0 || spy.wait(5000));
    }

    void otherSeatsAreToldOnAFileToo()
    {
        const QString path = m_folder.filePath(QStringLiteral("register.sqlite"));
        const auto database = *Database::open(path);
        QVERIFY(migrate(*database, *knownSteps(), {}, m_now));
        const auto watch = ChangeWatch::open(path);
        QVERIFY(watch);
        QSignalSpy spy(watch->get(), &ChangeWatch::changed);
        QVERIFY(write(*database, m_now, QStringLiteral("1")));
        QVERIFY(spy.wait(5000));
    }

    void aKilledServerLosesNothingThatWasConfirmed()
    {
        const auto database = newRegister(QStringLiteral("killed"));
        int confirmed = 0;
        for (int kill = 0; kill < 4; ++kill) {
            for (int event = 0; event < 5; ++event)
                if (write(*database, m_now.addSecs(confirmed), QString::number(confirmed)))
                    ++confirmed;
            {
                // In the middle of a change.
                auto half = Transaction::begin(*database);
                QVERIFY(half);
                QVERIFY(setSetting(*database, QStringLiteral("key"), QStringLiteral("half")));
                test::postgresServer().kill();
                QCOMPARE(half->commit().error().code, ErrorCode::OutsideFailed);
            }
            QCOMPARE(write(*database, m_now, QStringLiteral("no")).error().code, ErrorCode::OutsideFailed);
            test::postgresServer().start();
            // The seat goes on by itself, at the latest at its second try.
            if (!write(*database, m_now.addSecs(confirmed), QString::number(confirmed)))
                QVERIFY(write(*database, m_now.addSecs(confirmed), QString::number(confirmed)));
            ++confirmed;
        }
        QCOMPARE(confirmed, 24);
        QCOMPARE(*setting(*database, QStringLiteral("key")), QString::number(confirmed - 1));
        const auto report = verifyAuditChain(*database);
        QCOMPARE(report->events, confirmed);
        QVERIFY(report->faults.faults.empty());
    }
};

QTEST_GUILESS_MAIN(TestServer)
#include "tst_server.moc"
