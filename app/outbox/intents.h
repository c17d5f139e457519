// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "registry/database.h"

#include <optional>
#include <QDateTime>

namespace congbao::outbox {

enum class IntentState {
    Queued,
    Running,
    Unknown, ///< the sender died or the answer was lost: the portal is asked before anything is sent again
    Waiting, ///< for its next attempt
    Done,
    Failed, ///< trying again as it is will not help
    Cancelled,
};

[[nodiscard]] QString stateId(IntentState state); ///< "queued"…

/// What is to leave the office. Payload and kind are frozen when it is queued.
struct Intent
{
    OutboxId id;
    QString kind;    ///< "publish"
    QString subject; ///< the issue's key
    QByteArray payload;
    QString payloadSha256;
    IntentState state = IntentState::Queued;
    int attempts = 0;
    QString reason; ///< translated; why it waits or failed
    QDateTime queuedAt;
    QDateTime nextAttemptAt;
    QByteArray receipt; ///< empty before done
};

/// One try at sending, for the log.
struct Attempt
{
    QDateTime startedAt;
    QDateTime endedAt; ///< invalid: it never ended
    QString outcome;   ///< state it led to
    QString detail;
};

/// Queues a publication inside the transaction that approves it. Error: Conflict when one of this issue is live or
/// done.
[[nodiscard]] Result<OutboxId> queuePublication(registry::Database &database, const QString &issueKey,
                                                const QByteArray &manifest, const QDateTime &now);
[[nodiscard]] Result<std::vector<Intent>> intents(registry::Database &database); ///< newest first
/// Those that are not published yet and were not cancelled; newest first.
[[nodiscard]] Result<std::vector<Intent>> unsentIntents(registry::Database &database);
[[nodiscard]] Result<std::vector<Attempt>> attemptsOf(registry::Database &database, OutboxId id);

/// Makes an intent that waits, failed or is in doubt due now, inside a transaction. Errors: NotFound, Refused (it is
/// done, under way or cancelled).
[[nodiscard]] Result<Intent> makeDue(registry::Database &database, OutboxId id, const QDateTime &now);

/// Makes what a dead sender left running unknown, inside a transaction; the number of intents. Only for who holds the
/// sender's lock.
[[nodiscard]] Result<int> markInterrupted(registry::Database &database, const QDateTime &now);

/// Puts whatever has not left for certain in doubt, inside a transaction: after a restore, the portal is asked before
/// anything is sent. Gives the number of intents.
[[nodiscard]] Result<int> doubtEverything(registry::Database &database, const QDateTime &now);

/// Takes a due intent for sending, inside a transaction: running, with a row in the log of attempts. False: it is no
/// longer as it was read.
[[nodiscard]] Result<bool> claim(registry::Database &database, const Intent &intent, const QDateTime &now);
/// Writes how the sending of a running intent ended, inside a transaction.
[[nodiscard]] Result<void> recordEnd(registry::Database &database, const Intent &ended, const QString &detail,
                                     const QDateTime &now);

} // namespace congbao::outbox
