// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/chain.h"
#include "registry/database.h"

#include <functional>

namespace congbao::registry {

/// Adds an event to the chain, inside the transaction that changes the records it tells of. Errors: Internal when there
/// is no transaction; as Database.
[[nodiscard]] Result<void> appendAudit(Database &database, const QDateTime &at, const QString &person,
                                       const QString &act, const QString &subject, const QJsonObject &payload);

/// The end of a chain.
struct ChainEnd
{
    qint64 seq = 0; ///< number of the last event; 0: there is none
    QString hash = audit::firstPrevious();
};

[[nodiscard]] Result<ChainEnd> chainEnd(Database &database);

struct ChainReport
{
    qint64 events = 0;
    QString head;            ///< hash of the last event
    audit::FaultList faults; ///< empty: the chain fits from end to end
};

/// Checks the whole chain, also against heads that were noted elsewhere, and shows each event to `visit`, whether it is
/// as it was written or not. Errors: as Database; what is wrong with the chain is no error.
[[nodiscard]] Result<ChainReport> verifyAuditChain(Database &database, const std::vector<audit::NotedHead> &noted = {},
                                                   const std::function<void(const audit::EventText &)> &visit = {});

/// When an act was last done; not valid: never.
[[nodiscard]] Result<QDateTime> lastTimeOf(Database &database, const QString &act);

/// The events of one subject, oldest first.
[[nodiscard]] Result<std::vector<audit::EventText>> eventsOf(Database &database, const QString &subject);

} // namespace congbao::registry
