// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/database.h"

#include <atomic>
#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QStorageInfo>
#include <QUrl>
#include <QUrlQuery>

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

/// Errors of PostgreSQL by their SQLSTATE.
tl::unexpected<Error> failedByServer(const QSqlError &error)
{
    const QString state = error.nativeErrorCode();
    const QString detail = error.text();
    if (state.startsWith(u"23")) // integrity; the triggers of the schema raise one of these too
        return fail(ErrorCode::Conflict, Tr::tr("A rule of the register forbids this change, and nothing was changed."),
                    detail);
    if (state == u"42501")
        return fail(
            ErrorCode::NotPermitted,
            Tr::tr("The database server does not let this user do that. Ask the administrator of the server for "
                   "the role that your work needs."),
            detail);
    if (state.startsWith(u"40") || state == u"55P03" || state == u"57014")
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("Another program is writing to the register. Nothing was changed; try again."), detail);
    if (state == u"53100")
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("The disk of the database server is full: nothing was changed in the register."), detail);
    if (state == u"25006")
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("The register cannot be written: the database server is read-only just now."), detail);
    if (state.isEmpty() || state.startsWith(u"08") || state.startsWith(u"57P") || state.startsWith(u"53") ||
        state.startsWith(u"28") || state.startsWith(u"3D"))
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("The database server does not answer. What was confirmed is kept; try again when it is "
                           "back."),
                    detail);
    return fail(ErrorCode::Internal, Tr::tr("The register did not understand the program."), detail);
}

bool isOnNetworkShare(const QString &path)
{
    // Locks of SQLite are not reliable on these, and a lost lock damages the register.
    static const QList<QByteArray> shares = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "fuse.sshfs", "ncpfs"};
    return shares.contains(QStorageInfo(QFileInfo(path).absolutePath()).fileSystemType());
}

/// Takes the parts of a server's address to the connection. Only these options of libpq may stand in it.
Result<void> setAddress(QSqlDatabase &connection, const QString &place)
{
    const QUrl url(place, QUrl::StrictMode);
    const QUrlQuery query(url);
    QStringList options{QStringLiteral("connect_timeout=10")};
    const auto refused = [&](const QString &why) {
        return fail(ErrorCode::Usage, Tr::tr("“%1” is not the address of a register: %2 It is written like "
                                             "postgresql://user@server/database.")
                                          .arg(url.toDisplayString(), why));
    };
    if (!url.isValid() || url.path().size() < 2)
        return refused(Tr::tr("it names no database."));
    if (!url.password().isEmpty())
        return refused(Tr::tr("a passphrase never stands in an address; keep it in ~/.pgpass."));
    connection.setHostName(url.host());
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (name == u"host")
            connection.setHostName(value);
        else if (name == u"sslmode" || name == u"sslrootcert" || name == u"sslcert" || name == u"sslkey")
            options.append(name + u'=' + value);
        else if (name != u"files")
            return refused(Tr::tr("“%1” is not known.").arg(name));
        if (value.contains(u';') || value.contains(u'\'') || value.contains(u'\\'))
            return refused(Tr::tr("“%1” is not known.").arg(value));
    }
    connection.setDatabaseName(url.path().mid(1));
    connection.setUserName(url.userName());
    if (url.port() > 0)
        connection.setPort(url.port());
    connection.setConnectOptions(options.join(u';'));
    return {};
}

} // namespace

bool isServerAddress(const QString &place)
{
    return place.startsWith(u"postgresql://") || place.startsWith(u"postgres://");
}

Database::Database(QString connectionName, Engine engine)
    : m_connectionName(std::move(connectionName))
    , m_engine(engine)
{
}

Database::~Database()
{
    QSqlDatabase::database(m_connectionName, false).close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<Database>> Database::open(const QString &place)
{
    const Engine engine = isServerAddress(place) ? Engine::PostgreSql : Engine::Sqlite;
    if (engine == Engine::Sqlite && isOnNetworkShare(place))
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("“%1” is on a network share, where the register would be damaged sooner or later. Keep the "
                           "office on a disk of this computer.")
                        .arg(place));
    static std::atomic_int opened = 0;
    std::unique_ptr<Database> database(new Database(QStringLiteral("congbao-register-%1").arg(++opened), engine));
    if (auto connected = database->connectTo(place); !connected)
        return failWith(connected);
    if (auto ready = database->setUp(); !ready)
        return failWith(ready);
    return database;
}

Result<void> Database::connectTo(const QString &place)
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(
        m_engine == Engine::Sqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL"), m_connectionName);
    if (m_engine == Engine::Sqlite) {
        connection.setDatabaseName(place);
        connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(BusyTimeout));
    } else if (auto set = setAddress(connection, place); !set) {
        return set;
    }
    if (connection.open())
        return {};
    if (m_engine == Engine::PostgreSql)
        return fail(
            ErrorCode::OutsideFailed,
            Tr::tr("The database server of “%1” cannot be reached, or it does not let you in. Check the address "
                   "and the network.")
                .arg(QUrl(place).toDisplayString()),
            connection.lastError().text());
    return fail(
        ErrorCode::OutsideFailed,
        Tr::tr("The register “%1” cannot be opened. Check that it is there and that you may write to it.").arg(place),
        connection.lastError().text());
}

Result<QSqlQuery> Database::execute(const QString &sql, const QVariantList &values)
{
    QSqlDatabase connection = QSqlDatabase::database(m_connectionName, false);
    // A server that was started again is asked for a new connection, but never in the middle of a change.
    if (m_engine == Engine::PostgreSql && !m_isInTransaction && !connection.isOpen()) {
        if (!connection.open())
            return failedByServer(connection.lastError());
        if (auto ready = setUp(); !ready)
            return failWith(ready);
    }
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    bool isDone = false;
    if (values.isEmpty()) {
        isDone = query.exec(sql); // PostgreSQL prepares no definitions
    } else if (query.prepare(sql)) {
        for (const QVariant &value : values) {
            // The driver takes a null string for NULL; here it is an empty text, and NULL is a QVariant without a
            // value.
            const bool isNullText =
                !value.isNull() && value.typeId() == QMetaType::QString && value.toString().isNull();
            query.addBindValue(isNullText ? QVariant(QStringLiteral("")) : value);
        }
        isDone = query.exec();
    }
    if (isDone)
        return query;
    m_isBroken = m_isInTransaction;
    if (m_engine == Engine::Sqlite)
        return failedBy(query.lastError());
    auto failed = failedByServer(query.lastError());
    if (failed.value().code == ErrorCode::OutsideFailed &&
        (query.lastError().nativeErrorCode().isEmpty() || query.lastError().nativeErrorCode().startsWith(u"57P")))
        connection.close();
    return failed;
}

Result<void> Database::setUp()
{
    if (m_engine == Engine::PostgreSql) {
        // One way to write every value, and a commit that is on the server's disk before it is confirmed.
        for (const QString &setting :
             {QStringLiteral("SET client_min_messages = warning"), QStringLiteral("SET synchronous_commit = on"),
              QStringLiteral("SET standard_conforming_strings = on"), QStringLiteral("SET lock_timeout = '10s'")}) {
            if (auto set = change(setting); !set)
                return failWith(set);
        }
        const auto encoding = rows(QStringLiteral("SHOW server_encoding"));
        if (!encoding)
            return failWith(encoding);
        if (encoding->front().value(0).toString() != u"UTF8")
            return fail(
                ErrorCode::OutsideFailed,
                Tr::tr("The database on the server is not in UTF-8. Have it made again with the encoding UTF8."));
        return {};
    }
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
    Result<QSqlQuery> query = execute(sql, values);
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
    const Result<QSqlQuery> query = execute(sql, values);
    if (!query)
        return failWith(query);
    return query->numRowsAffected();
}

Result<qint64> Database::insert(const QString &sql, const QVariantList &values)
{
    const Result<std::vector<Row>> added = rows(sql + u" RETURNING id", values);
    if (!added)
        return failWith(added);
    return added->front().value(0).toLongLong();
}

Result<Transaction> Transaction::begin(Database &database)
{
    if (database.m_isInTransaction)
        return fail(ErrorCode::Internal, Tr::tr("Two changes of the register were begun at once."));
    const bool isServer = database.m_engine == Engine::PostgreSql;
    // What the transaction reads can then not change before it writes.
    if (auto begun = database.change(isServer ? QStringLiteral("BEGIN") : QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return failWith(begun);
    database.m_isInTransaction = true;
    database.m_isBroken = false;
    Transaction transaction(database);
    if (isServer) {
        constexpr int WriterLock = 0x43B0; // any number that only this program uses
        if (auto locked = database.rows(QStringLiteral("SELECT pg_advisory_xact_lock(%1)").arg(WriterLock)); !locked)
            return failWith(locked);
    }
    return transaction;
}

Result<Transaction> Transaction::beginReading(Database &database)
{
    if (database.m_isInTransaction)
        return fail(ErrorCode::Internal, Tr::tr("Two changes of the register were begun at once."));
    if (auto begun = database.change(database.m_engine == Engine::PostgreSql
                                         ? QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                                         : QStringLiteral("BEGIN"));
        !begun)
        return failWith(begun);
    database.m_isInTransaction = true;
    database.m_isBroken = false;
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (!m_database)
        return;
    // Fails only where the engine has rolled back by itself (disk full, server gone): the outcome is the same.
    (void)m_database->change(QStringLiteral("ROLLBACK"));
    m_database->m_isInTransaction = false;
}

Result<void> Transaction::commit()
{
    if (!m_database)
        return fail(ErrorCode::Internal, Tr::tr("A change of the register was committed twice."));
    const bool isServer = m_database->m_engine == Engine::PostgreSql;
    // PostgreSQL answers the commit of a broken transaction with a rollback and no error.
    if (isServer && m_database->m_isBroken)
        return fail(ErrorCode::Conflict,
                    Tr::tr("A rule of the register forbids this change, and nothing was changed."));
    if (isServer) {
        if (auto told = m_database->rows(QStringLiteral("SELECT pg_notify('%1', '')").arg(ChangeChannel)); !told)
            return failWith(told);
    }
    if (auto committed = m_database->change(QStringLiteral("COMMIT")); !committed)
        return failWith(committed);
    m_database->m_isInTransaction = false;
    m_database = nullptr;
    return {};
}

} // namespace congbao::registry
