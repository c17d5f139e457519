// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "registry/database.h"

#include <optional>
#include <QDateTime>

/// The outbox: what must leave the office is first a durable intent, then a sending that can be repeated safely.
namespace congbao::outbox {

enum class IntentKind {
    Publish, ///< an issue to the portal; subject: the issue's key, payload: `gazette.publication/1`
    Notice,  ///< a word about a published issue; subject: the issue's key, payload: `gazette.notice/1`
    Letter,  ///< a letter by mail; subject: "letter:12", payload: `gazette.letter/1`
};

[[nodiscard]] QString kindId(IntentKind kind); ///< "publish"…

enum class IntentState {
    Queued,
    Running,
    Unknown, ///< the sender died or the answer was lost: the other side is asked before anything is sent again
    Waiting, ///< for its next attempt
    Done,
    Failed, ///< trying again as it is will not help
    Cancelled,
};

[[nodiscard]] QString stateId(IntentState state); ///< "queued"…

/// What is to leave the office. Kind, subject, payload and idempotency key are frozen when it is queued.
struct Intent
{
    OutboxId id;
    IntentKind kind = IntentKind::Publish;
    QString subject;
    QByteArray payload;
    QString payloadSha256;
    QString idempotencyKey; ///< a UUID: the same at every attempt
    IntentState state = IntentState::Queued;
    int attempts = 0;
    QString reason;   ///< translated; why it waits or failed
    QString progress; ///< what a sending noted before a step that cannot be undone; empty: no such step began
    QDateTime queuedAt;
    QDateTime nextAttemptAt; ///< far away (isForAPerson) when only a person can decide
    QByteArray receipt;      ///< empty before done

    /// Whether nothing more happens by itself: a person must say whether it arrived, or order it once more.
    [[nodiscard]] bool isForAPerson() const;
};

/// One try at sending, for the log.
struct Attempt
{
    QDateTime startedAt;
    QDateTime endedAt; ///< invalid: it never ended
    QString outcome;   ///< state it led to
    QString reason;    ///< translated; empty of attempts that were logged before reasons were
    QString detail;
};

/// Queues something inside the transaction of the act that orders it. Error: Conflict when this issue or letter is live
/// or done already (of notices there may be several).
[[nodiscard]] Result<OutboxId> queue(registry::Database &database, IntentKind kind, const QString &subject,
                                     const QByteArray &payload, const QDateTime &now);
[[nodiscard]] Result<std::vector<Intent>> intents(registry::Database &database); ///< newest first
/// Those that are not done yet and were not cancelled; newest first.
[[nodiscard]] Result<std::vector<Intent>> unsentIntents(registry::Database &database);
[[nodiscard]] Result<Intent> intent(registry::Database &database, OutboxId id); ///< error: NotFound
[[nodiscard]] Result<std::vector<Attempt>> attemptsOf(registry::Database &database, OutboxId id);

/// Makes an intent that waits, failed or is in doubt due now, inside a transaction: a person's "Try now". What only a
/// person can decide is sent once more. Errors: NotFound, Refused (it is done, under way or cancelled).
[[nodiscard]] Result<Intent> makeDue(registry::Database &database, OutboxId id, const QDateTime &now);

/// Writes down that a person saw that an intent in doubt arrived, inside a transaction. Errors: NotFound, Refused (it
/// is not in doubt, or it goes to a portal, which can be asked).
[[nodiscard]] Result<Intent> settleAsArrived(registry::Database &database, OutboxId id, const QByteArray &receipt);

/// Gives up an intent of which nothing left for certain, inside a transaction. Errors: NotFound, Refused.
[[nodiscard]] Result<Intent> cancel(registry::Database &database, OutboxId id, const QString &reason);

/// Makes what a dead sender left running unknown, inside a transaction; the number of intents. Only for who holds the
/// sender's lock.
[[nodiscard]] Result<int> markInterrupted(registry::Database &database, const QDateTime &now);

/// Puts whatever has not left for certain in doubt, inside a transaction: after a restore, the portal is asked before
/// anything is sent. Gives the number of intents.
[[nodiscard]] Result<int> doubtEverything(registry::Database &database, const QDateTime &now);

/// Takes a due intent for sending, inside a transaction: running, with a row in the log of attempts. False: it is no
/// longer as it was read.
[[nodiscard]] Result<bool> claim(registry::Database &database, const Intent &intent, const QDateTime &now);
/// Keeps what a running sending notes about itself, inside a transaction.
[[nodiscard]] Result<void> noteProgress(registry::Database &database, OutboxId id, const QString &progress);
/// Writes how the sending of a running intent ended, inside a transaction.
[[nodiscard]] Result<void> recordEnd(registry::Database &database, const Intent &ended, const QString &detail,
                                     const QDateTime &now);

/// The time of the next attempt of what only a person can decide.
[[nodiscard]] QDateTime never();

} // namespace congbao::outbox
