// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/snapshot.h"

#include <QCoreApplication>

namespace congbao::registry {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Registry)
};

} // namespace

Result<Snapshot> saveSnapshot(Database &database, const QString &path)
{
    if (database.engine() != Engine::Sqlite)
        return fail(ErrorCode::Refused, Tr::tr("The register is on a database server: it is saved there (pg_dump), "
                                               "together with the folder of the office's files."));
    if (auto saved = database.change(QStringLiteral("VACUUM INTO ?"), {path}); !saved)
        return failWith(saved);
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
