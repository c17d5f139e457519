// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/database.h"

#include <QDateTime>

namespace congbao::registry {

struct StoredFileRow
{
    QString sha256;
    qint64 bytes = 0;
    bool isRemoved = false; ///< by a lawful order: the vault has a tombstone in its place
};

/// Notes that a record names this file of the vault; no error when it is known already.
[[nodiscard]] Result<void> noteStoredFile(Database &database, const StoredFileRow &file, const QDateTime &at);
[[nodiscard]] Result<std::vector<StoredFileRow>> storedFiles(Database &database); ///< sorted by hash

} // namespace congbao::registry
