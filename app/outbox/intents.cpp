// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox/intents.h"

#include "audit/event.h"
#include "core/files.h"

#include <array>
#include <QCoreApplication>
#include <QUuid>

namespace congbao::outbox {

using registry::Database;
using registry::Row;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Outbox)
};

constexpr std::array kinds = {"publish", "notice", "letter"};
constexpr std::array states = {"queued", "running", "unknown", "waiting", "done", "failed", "cancelled"};

IntentKind kindOf(const QString &id)
{
    for (size_t index = 0; index < kinds.size(); ++index) {
        if (id == QLatin1String(kinds.at(index)))
            return static_cast<IntentKind>(index);
    }
    return IntentKind::Publish; // the schema allows the names above only
}

IntentState stateOf(const QString &id)
{
    for (size_t index = 0; index < states.size(); ++index) {
        if (id == QLatin1String(states.at(index)))
            return static_cast<IntentState>(index);
    }
    return IntentState::Unknown; // the schema allows the names above only
}

QDateTime timeOf(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

Result<std::vector<Intent>> select(Database &database, const QString &where, const QVariantList &values)
{
    const auto rows =
        database.rows(u"SELECT id, kind, subject, payload, payload_sha256, idempotency_key, state, attempts, reason, "
                      u"progress, queued_at, next_attempt_at, receipt FROM outbox " +
                          where + u" ORDER BY id DESC",
                      values);
    if (!rows)
        return failWith(rows);
    std::vector<Intent> found;
    for (const Row &row : *rows) {
        Intent intent;
        intent.id = OutboxId(row.value(0).toLongLong());
        intent.kind = kindOf(row.value(1).toString());
        intent.subject = row.value(2).toString();
        intent.payload = row.value(3).toString().toUtf8();
        intent.payloadSha256 = row.value(4).toString();
        intent.idempotencyKey = row.value(5).toString();
        intent.state = stateOf(row.value(6).toString());
        intent.attempts = row.value(7).toInt();
        intent.reason = row.value(8).toString();
        intent.progress = row.value(9).toString();
        intent.queuedAt = timeOf(row.value(10));
        intent.nextAttemptAt = timeOf(row.value(11));
        intent.receipt = row.value(12).toString().toUtf8();
        found.push_back(std::move(intent));
    }
    return found;
}

Result<Intent> setState(Database &database, Intent intent, IntentState state, const QDateTime &next)
{
    const auto changed = database.change(
        QStringLiteral("UPDATE outbox SET state = ?, reason = ?, progress = ?, next_attempt_at = ?, receipt = ? "
                       "WHERE id = ? AND state = ?"),
        {stateId(state), intent.reason, intent.progress, audit::timeText(next),
         intent.receipt.isEmpty() ? QVariant() : QVariant(QString::fromUtf8(intent.receipt)), intent.id.value(),
         stateId(intent.state)});
    if (!changed)
        return failWith(changed);
    if (*changed != 1)
        return fail(ErrorCode::Conflict, Tr::tr("Another program sent %1 meanwhile.").arg(intent.subject));
    intent.state = state;
    intent.nextAttemptAt = next;
    return intent;
}

} // namespace

QString kindId(IntentKind kind)
{
    return QString::fromLatin1(kinds.at(static_cast<size_t>(kind)));
}

QString stateId(IntentState state)
{
    return QString::fromLatin1(states.at(static_cast<size_t>(state)));
}

QDateTime never()
{
    return {QDate(9999, 12, 31), QTime(0, 0), Qt::UTC};
}

bool Intent::isForAPerson() const
{
    return state == IntentState::Unknown && nextAttemptAt >= never();
}

Result<OutboxId> queue(Database &database, IntentKind kind, const QString &subject, const QByteArray &payload,
                       const QDateTime &now)
{
    const QString at = audit::timeText(now);
    const auto id = database.insert(
        QStringLiteral("INSERT INTO outbox (kind, subject, payload, payload_sha256, idempotency_key, state, queued_at, "
                       "next_attempt_at) VALUES (?, ?, ?, ?, ?, 'queued', ?, ?)"),
        {kindId(kind), subject, QString::fromUtf8(payload), sha256Hex(payload),
         QUuid::createUuid().toString(QUuid::WithoutBraces), at, at});
    if (!id && id.error().code == ErrorCode::Conflict)
        return fail(ErrorCode::Conflict,
                    kind == IntentKind::Letter
                        ? Tr::tr("This letter was sent or is being sent.")
                        : Tr::tr("The issue %1 was published or is being published.").arg(subject),
                    id.error().detail);
    if (!id)
        return failWith(id);
    return OutboxId(*id);
}

Result<std::vector<Intent>> intents(Database &database)
{
    return select(database, QString(), {});
}

Result<std::vector<Intent>> unsentIntents(Database &database)
{
    return select(database, QStringLiteral("WHERE state NOT IN ('done', 'cancelled')"), {});
}

Result<Intent> intent(Database &database, OutboxId id)
{
    Result<std::vector<Intent>> found = select(database, QStringLiteral("WHERE id = ?"), {id.value()});
    if (!found)
        return failWith(found);
    if (found->empty())
        return fail(ErrorCode::NotFound, Tr::tr("There is no entry %1 in the outbox.").arg(id.value()));
    return found->front();
}

Result<std::vector<Attempt>> attemptsOf(Database &database, OutboxId id)
{
    const auto rows =
        database.rows(QStringLiteral("SELECT started_at, ended_at, outcome, reason, detail FROM outbox_attempt "
                                     "WHERE outbox_id = ? ORDER BY id"),
                      {id.value()});
    if (!rows)
        return failWith(rows);
    std::vector<Attempt> found;
    for (const Row &row : *rows)
        found.push_back({timeOf(row.value(0)), timeOf(row.value(1)), row.value(2).toString(), row.value(3).toString(),
                         row.value(4).toString()});
    return found;
}

Result<Intent> makeDue(Database &database, OutboxId id, const QDateTime &now)
{
    Result<Intent> found = intent(database, id);
    if (!found)
        return found;
    if (found->state == IntentState::Done)
        return fail(ErrorCode::Refused, Tr::tr("%1 was published already; its receipt is kept.").arg(found->subject));
    if (found->state == IntentState::Running || found->state == IntentState::Cancelled)
        return fail(ErrorCode::Refused, Tr::tr("%1 is being sent or was cancelled.").arg(found->subject));
    // Who orders a letter once more that may have arrived knows it: nobody else could be asked.
    if (found->isForAPerson()) {
        found->progress.clear();
        return setState(database, std::move(*found), IntentState::Queued, now);
    }
    // What is in doubt stays in doubt until the portal has answered.
    const IntentState next = found->state == IntentState::Unknown ? IntentState::Unknown : IntentState::Queued;
    return setState(database, std::move(*found), next, now);
}

Result<Intent> settleAsArrived(Database &database, OutboxId id, const QByteArray &receipt)
{
    Result<Intent> found = intent(database, id);
    if (!found)
        return found;
    if (!found->isForAPerson())
        return fail(ErrorCode::Refused,
                    Tr::tr("%1 is not in doubt; its state says what happened.").arg(found->subject));
    found->receipt = receipt;
    found->reason.clear();
    return setState(database, std::move(*found), IntentState::Done, found->queuedAt);
}

Result<Intent> cancel(Database &database, OutboxId id, const QString &reason)
{
    Result<Intent> found = intent(database, id);
    if (!found)
        return found;
    const bool isAtRest = found->state == IntentState::Queued || found->state == IntentState::Waiting ||
                          found->state == IntentState::Failed;
    if (!isAtRest)
        return fail(
            ErrorCode::Refused,
            Tr::tr("%1 is being sent, is done, or may have arrived; it cannot be given up.").arg(found->subject));
    found->reason = reason;
    return setState(database, std::move(*found), IntentState::Cancelled, found->queuedAt);
}

Result<int> markInterrupted(Database &database, const QDateTime &now)
{
    return database.change(
        QStringLiteral("UPDATE outbox SET state = 'unknown', next_attempt_at = ?, reason = ? "
                       "WHERE state = 'running'"),
        {audit::timeText(now), Tr::tr("The program ended while it was sending. The portal is asked before it is sent "
                                      "again.")});
}

Result<int> doubtEverything(Database &database, const QDateTime &now)
{
    // A portal is asked. Of a letter that was sent after the backup only the people of the office can know.
    const auto changed = database.change(
        QStringLiteral("UPDATE outbox SET state = 'unknown', next_attempt_at = CASE WHEN kind = 'letter' THEN ? ELSE ? "
                       "END, reason = CASE WHEN kind = 'letter' THEN ? ELSE reason END "
                       "WHERE state IN ('queued', 'running', 'waiting')"),
        {audit::timeText(never()), audit::timeText(now),
         Tr::tr(
             "The office was restored from a backup. Look in the mailbox whether this letter was sent since then.")});
    return changed;
}

Result<bool> claim(Database &database, const Intent &intent, const QDateTime &now)
{
    const auto changed = database.change(
        QStringLiteral("UPDATE outbox SET state = 'running', attempts = attempts + 1 WHERE id = ? AND state = ?"),
        {intent.id.value(), stateId(intent.state)});
    if (!changed)
        return failWith(changed);
    if (*changed != 1)
        return false;
    if (auto logged =
            database.insert(QStringLiteral("INSERT INTO outbox_attempt (outbox_id, started_at) VALUES (?, ?)"),
                            {intent.id.value(), audit::timeText(now)});
        !logged)
        return failWith(logged);
    return true;
}

Result<void> noteProgress(Database &database, OutboxId id, const QString &progress)
{
    const auto changed = database.change(
        QStringLiteral("UPDATE outbox SET progress = ? WHERE id = ? AND state = 'running'"), {progress, id.value()});
    if (!changed)
        return failWith(changed);
    if (*changed != 1)
        return fail(ErrorCode::Conflict, Tr::tr("Another program sends this meanwhile."));
    return {};
}

Result<void> recordEnd(Database &database, const Intent &ended, const QString &detail, const QDateTime &now)
{
    Intent running = ended;
    running.state = IntentState::Running;
    if (auto set = setState(database, std::move(running), ended.state, ended.nextAttemptAt); !set)
        return failWith(set);
    const auto logged =
        database.change(QStringLiteral("UPDATE outbox_attempt SET ended_at = ?, outcome = ?, reason = ?, detail = ? "
                                       "WHERE id = (SELECT max(id) FROM outbox_attempt WHERE outbox_id = ?)"),
                        {audit::timeText(now), stateId(ended.state), ended.reason, detail, ended.id.value()});
    if (!logged)
        return failWith(logged);
    return {};
}

} // namespace congbao::outbox
