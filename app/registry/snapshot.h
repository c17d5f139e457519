// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/auditlog.h"
#include "registry/storedfiles.h"

namespace congbao::registry {

/// The register as it was at one moment, in a file of its own.
struct Snapshot
{
    ChainEnd end;
    std::vector<StoredFileRow> files; ///< that its records name
};

/// Copies the register, from either engine, into a new SQLite file while others go on working. Error: OutsideFailed.
[[nodiscard]] Result<Snapshot> saveSnapshot(Database &database, const QString &path);

} // namespace congbao::registry
