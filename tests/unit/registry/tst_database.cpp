// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/database.h"
#include "registry/migrations.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace congbao;
using namespace congbao::registry;

class TestDatabase : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    const QDateTime m_now{QDate(2026, 11, 20), QTime(8, 0), Qt::UTC};

    QString path() const { return m_folder->filePath(QStringLiteral("register.sqlite")); }
    QString backups() const { return m_folder->filePath(QStringLiteral("backups")); }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void setsAndReadsBackItsPragmas()
    {
        const auto database = Database::open(path());
        QVERIFY(database);
        QCOMPARE((*database)->rows(QStringLiteral("PRAGMA journal_mode"))->front().value(0).toString(),
                 QStringLiteral("wal"));
        QCOMPARE((*database)->rows(QStringLiteral("PRAGMA synchronous"))->front().value(0).toInt(), 2);
        QCOMPARE((*database)->rows(QStringLiteral("PRAGMA foreign_keys"))->front().value(0).toInt(), 1);
    }

    void migratesAnEmptyDatabaseOnce()
    {
        const auto database = *Database::open(path());
        const auto steps = knownSteps();
        QVERIFY(steps);
        QCOMPARE(*schemaVersion(*database), 0);
        QVERIFY(migrate(*database, *steps, backups(), m_now));
        QCOMPARE(*schemaVersion(*database), steps->back().version);
        QVERIFY(migrate(*database, *steps, backups(), m_now));
        QVERIFY(!QDir(backups()).exists()); // nothing was there to back up
        const auto strict =
            database->rows(QStringLiteral("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 "
                                          "AND name NOT LIKE 'sqlite_%'"));
        QVERIFY(strict);
        QVERIFY(strict->empty());
    }

    void anUpgradeIsBackedUpAndWholeOrNotAtAll()
    {
        const auto database = *Database::open(path());
        auto steps = *knownSteps();
        QVERIFY(migrate(*database, steps, backups(), m_now));
        const int version = steps.back().version;
        steps.push_back({version + 1,
                         QStringLiteral("9999_bad.sql"),
                         {QStringLiteral("CREATE TABLE extra (id INTEGER) STRICT"), QStringLiteral("not SQL")}});
        QVERIFY(!migrate(*database, steps, backups(), m_now));
        QCOMPARE(*schemaVersion(*database), version);
        QVERIFY(database->rows(QStringLiteral("SELECT 1 FROM sqlite_master WHERE name = 'extra'"))->empty());
        QCOMPARE(QDir(backups()).entryList(QDir::Files).size(), 1);
        steps.back().statements.removeLast();
        QVERIFY(migrate(*database, steps, backups(), m_now.addSecs(1)));
        QCOMPARE(*schemaVersion(*database), version + 1);
        // The backup is a register by itself.
        const QStringList files = QDir(backups()).entryList(QDir::Files, QDir::Name);
        QCOMPARE(files.size(), 2);
        const auto backup = Database::open(QDir(backups()).filePath(files.last()));
        QVERIFY(backup);
        QCOMPARE(*schemaVersion(**backup), version);
    }

    void aNewerRegisterIsRefused()
    {
        const auto database = *Database::open(path());
        const auto steps = *knownSteps();
        QVERIFY(migrate(*database, steps, backups(), m_now));
        QVERIFY(database->change(QStringLiteral("INSERT INTO schema_step VALUES (999, 'later', '')")));
        const auto refused = migrate(*database, steps, backups(), m_now);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::OutsideFailed);
        QVERIFY(refused.error().message.contains(u"newer"));
    }

    void whatIsNoRegisterIsRefused()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("This is no database at all. ").repeated(1000));
        file.close();
        const auto database = Database::open(path());
        QVERIFY(!database);
        QCOMPARE(database.error().code, ErrorCode::OutsideFailed);
        QVERIFY(database.error().message.contains(u"damaged"));
    }

    void transactionsAreUndoneUnlessCommitted()
    {
        const auto database = *Database::open(path());
        QVERIFY(database->change(QStringLiteral("CREATE TABLE t (a INTEGER) STRICT")));
        {
            const auto transaction = Transaction::begin(*database);
            QVERIFY(transaction);
            QVERIFY(database->change(QStringLiteral("INSERT INTO t VALUES (1)")));
            QCOMPARE(Transaction::begin(*database).error().code, ErrorCode::Internal);
        }
        QVERIFY(database->rows(QStringLiteral("SELECT * FROM t"))->empty());
        auto transaction = Transaction::begin(*database);
        QVERIFY(database->change(QStringLiteral("INSERT INTO t VALUES (1)")));
        QVERIFY(transaction->commit());
        QCOMPARE(transaction->commit().error().code, ErrorCode::Internal);
        QCOMPARE(database->rows(QStringLiteral("SELECT * FROM t"))->size(), size_t(1));
        QVERIFY(!database->isInTransaction());
    }

    void aFailedCommitIsReportedAndUndone()
    {
        const auto database = *Database::open(path());
        QVERIFY(database->change(QStringLiteral("CREATE TABLE t (a INTEGER PRIMARY KEY) STRICT")));
        QVERIFY(database->change(
            QStringLiteral("CREATE TABLE u (a INTEGER REFERENCES t (a) DEFERRABLE INITIALLY DEFERRED) STRICT")));
        {
            auto transaction = Transaction::begin(*database);
            QVERIFY(database->change(QStringLiteral("INSERT INTO u VALUES (1)")));
            QCOMPARE(transaction->commit().error().code, ErrorCode::Conflict);
        }
        QVERIFY(database->rows(QStringLiteral("SELECT * FROM u"))->empty());
        QVERIFY(Transaction::begin(*database));
    }

    void severalConnectionsSeeCommittedWorkOnly()
    {
        const auto one = *Database::open(path());
        const auto two = *Database::open(path());
        QVERIFY(one->change(QStringLiteral("CREATE TABLE t (a INTEGER) STRICT")));
        auto transaction = Transaction::begin(*one);
        QVERIFY(one->change(QStringLiteral("INSERT INTO t VALUES (1)")));
        QVERIFY(two->rows(QStringLiteral("SELECT * FROM t"))->empty());
        QVERIFY(transaction->commit());
        QCOMPARE(two->rows(QStringLiteral("SELECT * FROM t"))->size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
