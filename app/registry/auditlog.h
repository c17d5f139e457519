// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/event.h"
#include "registry/database.h"

namespace congbao::registry {

/// Adds an event to the chain, inside the transaction that changes the records it tells of. Errors: Internal when there
/// is no transaction; as Database.
[[nodiscard]] Result<void> appendAudit(Database &database, const QDateTime &at, const QString &person,
                                       const QString &act, const QString &subject, const QJsonObject &payload);

struct ChainSummary
{
    qint64 events = 0;
    QString head; ///< hash of the last event
};

/// Checks the whole chain. Error: Unreadable, naming the first event that does not fit.
[[nodiscard]] Result<ChainSummary> verifyAuditChain(Database &database);

} // namespace congbao::registry
