// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "registry/database.h"

namespace congbao::registry {

/// A table of the records: all but what follows from them (the search) and the steps of the schema.
struct RecordTable
{
    QString name;
    QStringList columns; ///< in the order of their names
    QStringList key;
    QStringList textKey; ///< those of the key that hold text
};

/// What a table holds: so many rows, and the hash of all their values in the order of their keys, the same on both
/// engines.
struct TableProof
{
    QString table;
    qint64 rows = 0;
    QString sha256;
    friend bool operator==(const TableProof &, const TableProof &) = default;
};

/// Every table of a SQLite register as its schema tells, each after those that it names.
[[nodiscard]] Result<std::vector<RecordTable>> recordTables(Database &database);

/// One for each of these tables, on either engine.
[[nodiscard]] Result<std::vector<TableProof>> proveTables(Database &database, const std::vector<RecordTable> &tables);

/// Copies every record of a register, with its id, and the words that the archive is searched by into an empty one of
/// the same schema, inside the target's transaction: from a file to a server or back. On a server the user must own the
/// tables. Errors: as Database; Cancelled.
[[nodiscard]] Result<void> copyRecords(Database &from, Database &to, const std::vector<RecordTable> &tables,
                                       const JobContext &context);

} // namespace congbao::registry
