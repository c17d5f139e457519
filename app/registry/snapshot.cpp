// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/snapshot.h"

#include "registry/migrations.h"
#include "registry/transfer.h"

namespace congbao::registry {

namespace {

/// A register on a server is copied into a new file, as it is at one moment.
Result<void> copyFromServer(Database &server, const QString &path)
{
    const auto file = Database::open(path);
    if (!file)
        return failWith(file);
    const auto steps = knownSteps(Engine::Sqlite);
    if (!steps)
        return failWith(steps);
    if (auto migrated = migrate(**file, *steps, QString(), QDateTime::currentDateTimeUtc()); !migrated)
        return migrated;
    const auto tables = recordTables(**file);
    if (!tables)
        return failWith(tables);
    const Result<Transaction> reading = Transaction::beginReading(server);
    if (!reading)
        return failWith(reading);
    Result<Transaction> filling = Transaction::begin(**file);
    if (!filling)
        return failWith(filling);
    if (auto copied = copyRecords(server, **file, *tables, JobContext()); !copied)
        return copied;
    return filling->commit();
}

} // namespace

Result<Snapshot> saveSnapshot(Database &database, const QString &path)
{
    if (database.engine() == Engine::PostgreSql) {
        if (auto copied = copyFromServer(database, path); !copied)
            return failWith(copied);
    } else if (auto saved = database.change(QStringLiteral("VACUUM INTO ?"), {path}); !saved) {
        return failWith(saved);
    }
    // What is in the copy is asked of the copy: the register itself has gone on.
    const auto copy = Database::open(path);
    if (!copy)
        return failWith(copy);
    const Result<ChainEnd> end = chainEnd(**copy);
    if (!end)
        return failWith(end);
    Result<std::vector<StoredFileRow>> files = storedFiles(**copy);
    if (!files)
        return failWith(files);
    return Snapshot{*end, std::move(*files)};
}

} // namespace congbao::registry
