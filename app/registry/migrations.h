// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/database.h"

#include <QDateTime>

namespace congbao::registry {

/// One numbered step of the schema. Its statements and its version number are committed together.
struct SchemaStep
{
    int version = 0;
    QString name; ///< "0001_register.sql"
    QStringList statements;
};

/// The steps this program knows for an engine, in order from 1 without gaps. Error: Internal.
[[nodiscard]] Result<std::vector<SchemaStep>> knownSteps(Engine engine = Engine::Sqlite);

/// The version of a database; 0: it has no register yet.
[[nodiscard]] Result<int> schemaVersion(Database &database);

/// Brings a database to the last of the steps. Before an upgrade of a SQLite register that is in use, a backup goes
/// into `backupFolder`; a server has backups of its own, and each step is undone there as a whole. Error: OutsideFailed
/// (also: the register is newer than this program); the register is then as it was before the step that failed.
[[nodiscard]] Result<void> migrate(Database &database, const std::vector<SchemaStep> &steps,
                                   const QString &backupFolder, const QDateTime &now);

/// The statements of a script of the schema, from the program's own resources.
[[nodiscard]] QStringList statementsOf(const QString &resource);

} // namespace congbao::registry
