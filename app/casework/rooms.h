// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "registry/database.h"
#include "rules/deadline.h"
#include "vault/vault.h"

#include <QHash>

namespace congbao::casework {

/// What an opened office holds. For the use cases in this folder.
struct Office::Rooms
{
    QString folder;
    std::shared_ptr<const Clock> clock;
    std::unique_ptr<registry::Database> database;
    vault::Vault vault;
    QHash<int, rules::Profile> rules; ///< versions that were read already; 0: the program's
};

/// The largest file that is taken into the vault: 512 MB, the readers' limit.
inline constexpr qint64 MaximumFileBytes = 512LL << 20;

/// Removes from the vault what the records say was removed by order, as far as that is not done.
[[nodiscard]] Result<void> finishRemovals(registry::Database &database, const vault::Vault &vault);

using rules::dayInVietNam;

} // namespace congbao::casework
