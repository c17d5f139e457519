// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <memory>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>
#include <vector>

/// The register: the office's database, on SQLite or PostgreSQL. Repositories are free functions over a Database, one
/// header for each kind of record; rows are plain values with texts and numbers as they stand in the tables. Their SQL
/// is what both engines understand.
namespace congbao::registry {

using Row = QVariantList;

enum class Engine { Sqlite, PostgreSql };

/// Whether the name of an office or register is the address of a server ("postgresql://…") and not a path.
[[nodiscard]] bool isServerAddress(const QString &place);

/// The channel on which a server tells every seat that somebody changed something.
inline const QString ChangeChannel = QStringLiteral("congbao_change");

/// A connection to the register. Belongs to the thread that opened it.
class Database
{
public:
    /// Opens a database file, making an empty one where there is none, or connects to a server:
    /// postgresql://USER@HOST:PORT/DATABASE?sslmode=verify-full (host=/folder for a local socket). The passphrase of
    /// the server's user comes from libpq's own places (~/.pgpass), never from the address. Reads back what it sets.
    /// The schema is another step: `migrate()`. Errors: OutsideFailed (a network share, damaged, not a database, no
    /// permission, no server), Usage (an address that is none).
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &place);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Runs a query and gives all its rows. Errors of this and the next two: Conflict (a unique key or another rule of
    /// the schema is broken), NotPermitted (the server's user may not), OutsideFailed (locked by another program, disk
    /// full, damaged, the server is gone), Internal.
    [[nodiscard]] Result<std::vector<Row>> rows(const QString &sql, const QVariantList &values = {});
    /// Runs a statement and gives the number of rows it changed.
    [[nodiscard]] Result<int> change(const QString &sql, const QVariantList &values = {});
    /// Runs an INSERT into a table with an `id` and gives the new row's.
    [[nodiscard]] Result<qint64> insert(const QString &sql, const QVariantList &values = {});

    [[nodiscard]] bool isInTransaction() const { return m_isInTransaction; }
    [[nodiscard]] Engine engine() const { return m_engine; }
    [[nodiscard]] QString connectionName() const { return m_connectionName; } ///< of QtSql

private:
    Database(QString connectionName, Engine engine);
    [[nodiscard]] Result<void> connectTo(const QString &place);
    [[nodiscard]] Result<void> setUp();
    [[nodiscard]] Result<QSqlQuery> execute(const QString &sql, const QVariantList &values);
    friend class Transaction;

    QString m_connectionName;
    Engine m_engine;
    bool m_isInTransaction = false;
    bool m_isBroken = false; ///< a statement of the transaction failed: PostgreSQL does nothing more in it
};

/// Takes the register for writing; what was done is undone unless commit() succeeded.
class Transaction
{
public:
    /// Waits some seconds for other writers; one writes at a time on either engine, so that numbers follow each other
    /// without gaps and the audit chain never forks. Error: OutsideFailed. One at a time on a connection: else
    /// Internal.
    [[nodiscard]] static Result<Transaction> begin(Database &database);
    /// A look at the register as it is at one moment, while others go on writing.
    [[nodiscard]] static Result<Transaction> beginReading(Database &database);
    Transaction(Transaction &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
    {
    }
    Transaction &operator=(Transaction &&) = delete;
    Q_DISABLE_COPY(Transaction)
    ~Transaction();

    /// Error: OutsideFailed; everything is undone then.
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database &database)
        : m_database(&database)
    {
    }
    Database *m_database;
};

} // namespace congbao::registry
