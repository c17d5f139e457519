// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/database.h"

#include <atomic>
#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QStorageInfo>

namespace congbao::registry {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Registry)
};

/// How long one writer waits for another, in milliseconds.
constexpr int BusyTimeout = 10000;

tl::unexpected<Error> failedBy(const QSqlError &error)
{
    // Primary result codes of SQLite; the driver gives extended ones.
    enum { Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14 };
    enum { Constraint = 19, NotADatabase = 26 };
    const QString detail = error.text();
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Busy:
    case Locked:
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("Another program is writing to the register. Nothing was changed; try again."), detail);
    case Full:
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("The disk is full: nothing was changed in the register. Make space and try again."), detail);
    case Corrupt:
    case NotADatabase:
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("The register is damaged. Restore the office from a backup before working on."), detail);
    case ReadOnly:
    case InputOutput:
    case CannotOpen:
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("The register cannot be written. Nothing was changed; check the disk and your rights in the "
                           "office's folder."),
                    detail);
    case Constraint:
        return fail(ErrorCode::Conflict, Tr::tr("A rule of the register forbids this change, and nothing was changed."),
                    detail);
    default:
        return fail(ErrorCode::Internal, Tr::tr("The register did not understand the program."), detail);
    }
}

bool isOnNetworkShare(const QString &path)
{
    // Locks of SQLite are not reliable on these, and a lost lock damages the register.
    static const QList<QByteArray> shares = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "fuse.sshfs", "ncpfs"};
    return shares.contains(QStorageInfo(QFileInfo(path).absolutePath()).fileSystemType());
}

Result<QSqlQuery> execute(const QString &connectionName, const QString &sql, const QVariantList &values)
{
    QSqlQuery query(QSqlDatabase::database(connectionName, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return failedBy(query.lastError());
    for (const QVariant &value : values) {
        // The driver takes a null string for NULL; here it is an empty text, and NULL is a QVariant without a value.
        const bool isNullText = value.typeId() == QMetaType::QString && value.toString().isNull();
        query.addBindValue(isNullText ? QVariant(QStringLiteral("")) : value);
    }
    if (!query.exec())
        return failedBy(query.lastError());
    return query;
}

} // namespace

Database::Database(QString connectionName, QString path)
    : m_connectionName(std::move(connectionName))
    , m_path(std::move(path))
{
}

Database::~Database()
{
    QSqlDatabase::database(m_connectionName, false).close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path)
{
    if (isOnNetworkShare(path))
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("“%1” is on a network share, where the register would be damaged sooner or later. Keep the "
                           "office on a disk of this computer.")
                        .arg(path));
    static std::atomic_int opened = 0;
    const QString name = QStringLiteral("congbao-register-%1").arg(++opened);
    std::unique_ptr<Database> database(new Database(name, path));
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    connection.setDatabaseName(path);
    connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(BusyTimeout));
    if (!connection.open())
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("The register “%1” cannot be opened. Check that it is there and that you may write to it.")
                        .arg(path),
                    connection.lastError().text());
    if (auto ready = database->setUp(); !ready)
        return failWith(ready);
    return database;
}

Result<void> Database::setUp()
{
    struct Pragma
    {
        const char *name;
        const char *value;
        const char *readBack;
    };
    static constexpr Pragma pragmas[] = {
        {"journal_mode", "WAL", "wal"}, {"synchronous", "FULL", "2"},   {"foreign_keys", "ON", "1"},
        {"trusted_schema", "OFF", "0"}, {"cell_size_check", "ON", "1"},
    };
    for (const Pragma &pragma : pragmas) {
        const QString name = QString::fromLatin1(pragma.name);
        if (auto set = rows(u"PRAGMA " + name + u"=" + QString::fromLatin1(pragma.value)); !set)
            return failWith(set);
        const Result<std::vector<Row>> value = rows(u"PRAGMA " + name);
        if (!value)
            return failWith(value);
        if (value->empty() || value->front().value(0).toString() != QLatin1String(pragma.readBack))
            return fail(ErrorCode::OutsideFailed,
                        Tr::tr("The register cannot be kept safely on this disk. Move the office to another disk."),
                        u"PRAGMA " + name);
    }
    return {};
}

Result<std::vector<Row>> Database::rows(const QString &sql, const QVariantList &values)
{
    Result<QSqlQuery> query = execute(m_connectionName, sql, values);
    if (!query)
        return failWith(query);
    std::vector<Row> all;
    const int columns = query->record().count();
    while (query->next()) {
        Row row;
        row.reserve(columns);
        for (int column = 0; column < columns; ++column)
            row.append(query->value(column));
        all.push_back(std::move(row));
    }
    if (query->lastError().isValid())
        return failedBy(query->lastError());
    return all;
}

Result<int> Database::change(const QString &sql, const QVariantList &values)
{
    const Result<QSqlQuery> query = execute(m_connectionName, sql, values);
    if (!query)
        return failWith(query);
    return query->numRowsAffected();
}

Result<qint64> Database::insert(const QString &sql, const QVariantList &values)
{
    const Result<QSqlQuery> query = execute(m_connectionName, sql, values);
    if (!query)
        return failWith(query);
    return query->lastInsertId().toLongLong();
}

Result<Transaction> Transaction::begin(Database &database)
{
    if (database.m_isInTransaction)
        return fail(ErrorCode::Internal, Tr::tr("Two changes of the register were begun at once."));
    // IMMEDIATE: what the transaction reads can then not change before it writes.
    if (auto begun = database.change(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return failWith(begun);
    database.m_isInTransaction = true;
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (!m_database)
        return;
    m_database->m_isInTransaction = false;
    // Fails only where SQLite has rolled back by itself (disk full, input/output error): the outcome is the same.
    (void)m_database->change(QStringLiteral("ROLLBACK"));
}

Result<void> Transaction::commit()
{
    if (!m_database)
        return fail(ErrorCode::Internal, Tr::tr("A change of the register was committed twice."));
    if (auto committed = m_database->change(QStringLiteral("COMMIT")); !committed)
        return failWith(committed);
    m_database->m_isInTransaction = false;
    m_database = nullptr;
    return {};
}

} // namespace congbao::registry
