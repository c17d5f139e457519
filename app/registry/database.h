// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <memory>
#include <QSqlDatabase>
#include <QString>
#include <QVariantList>
#include <vector>

/// The register: the office's database. Repositories are free functions over a Database, one header for each kind of
/// record; rows are plain values with texts and numbers as they stand in the tables.
namespace congbao::registry {

using Row = QVariantList;

/// A connection to the register. Belongs to the thread that opened it.
class Database
{
public:
    /// Opens a database file, making an empty one where there is none, and reads back every pragma it sets. The schema
    /// is another step: `migrate()`. Error: OutsideFailed (a network share, damaged, not a database, no permission).
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Runs a query and gives all its rows. Errors of this and the next two: Conflict (a unique key or another rule of
    /// the schema is broken), OutsideFailed (locked by another program, disk full, damaged), Internal.
    [[nodiscard]] Result<std::vector<Row>> rows(const QString &sql, const QVariantList &values = {});
    /// Runs a statement and gives the number of rows it changed.
    [[nodiscard]] Result<int> change(const QString &sql, const QVariantList &values = {});
    /// Runs an INSERT and gives the new row's id.
    [[nodiscard]] Result<qint64> insert(const QString &sql, const QVariantList &values = {});

    [[nodiscard]] bool isInTransaction() const { return m_isInTransaction; }
    [[nodiscard]] QString path() const { return m_path; }

private:
    Database(QString connectionName, QString path);
    [[nodiscard]] Result<void> setUp();
    friend class Transaction;

    QString m_connectionName;
    QString m_path;
    bool m_isInTransaction = false;
};

/// Takes the register for writing; what was done is undone unless commit() succeeded.
class Transaction
{
public:
    /// Waits some seconds for other writers. Error: OutsideFailed. One at a time on a connection: else Internal.
    [[nodiscard]] static Result<Transaction> begin(Database &database);
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
