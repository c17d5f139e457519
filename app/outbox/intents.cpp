// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox/intents.h"

#include "audit/event.h"
#include "core/files.h"

#include <array>
#include <QCoreApplication>

namespace congbao::outbox {

using registry::Database;
using registry::Row;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Outbox)
};

constexpr std::array states = {"queued", "running", "unknown", "waiting", "done", "failed", "cancelled"};

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
        database.rows(u"SELECT id, kind, subject, payload, payload_sha256, state, attempts, reason, queued_at, "
                      u"next_attempt_at, receipt FROM outbox " +
                          where + u" ORDER BY id DESC",
                      values);
    if (!rows)
        return failWith(rows);
    std::vector<Intent> found;
    for (const Row &row : *rows)
        found.push_back({OutboxId(row.value(0).toLongLong()), row.value(1).toString(), row.value(2).toString(),
                         row.value(3).toString().toUtf8(), row.value(4).toString(), stateOf(row.value(5).toString()),
                         row.value(6).toInt(), row.value(7).toString(), timeOf(row.value(8)), timeOf(row.value(9)),
                         row.value(10).toString().toUtf8()});
    return found;
}

} // namespace

QString stateId(IntentState state)
{
    return QString::fromLatin1(states.at(static_cast<size_t>(state)));
}

Result<OutboxId> queuePublication(Database &database, const QString &issueKey, const QByteArray &manifest,
                                  const QDateTime &now)
{
    const QString at = audit::timeText(now);
    const auto id = database.insert(
        QStringLiteral("INSERT INTO outbox (kind, subject, payload, payload_sha256, state, queued_at, next_attempt_at) "
                       "VALUES ('publish', ?, ?, ?, 'queued', ?, ?)"),
        {issueKey, QString::fromUtf8(manifest), sha256Hex(manifest), at, at});
    if (!id && id.error().code == ErrorCode::Conflict)
        return fail(ErrorCode::Conflict, Tr::tr("The issue %1 was published or is being published.").arg(issueKey),
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

Result<std::vector<Attempt>> attemptsOf(Database &database, OutboxId id)
{
    const auto rows = database.rows(QStringLiteral("SELECT started_at, ended_at, outcome, detail FROM outbox_attempt "
                                                   "WHERE outbox_id = ? ORDER BY id"),
                                    {id.value()});
    if (!rows)
        return failWith(rows);
    std::vector<Attempt> found;
    for (const Row &row : *rows)
        found.push_back({timeOf(row.value(0)), timeOf(row.value(1)), row.value(2).toString(), row.value(3).toString()});
    return found;
}

Result<Intent> makeDue(Database &database, OutboxId id, const QDateTime &now)
{
    Result<std::vector<Intent>> found = select(database, QStringLiteral("WHERE id = ?"), {id.value()});
    if (!found)
        return failWith(found);
    for (Intent &intent : *found) {
        if (intent.state == IntentState::Done)
            return fail(ErrorCode::Refused,
                        Tr::tr("%1 was published already; its receipt is kept.").arg(intent.subject));
        if (intent.state == IntentState::Running || intent.state == IntentState::Cancelled)
            return fail(ErrorCode::Refused, Tr::tr("%1 is being sent or was cancelled.").arg(intent.subject));
        // What is in doubt stays in doubt until the portal has answered.
        const IntentState next = intent.state == IntentState::Unknown ? IntentState::Unknown : IntentState::Queued;
        const auto changed =
            database.change(QStringLiteral("UPDATE outbox SET state = ?, next_attempt_at = ? WHERE id = ?"),
                            {stateId(next), audit::timeText(now), id.value()});
        if (!changed)
            return failWith(changed);
        intent.state = next;
        return intent;
    }
    return fail(ErrorCode::NotFound, Tr::tr("There is no entry %1 in the outbox.").arg(id.value()));
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
    return database.change(QStringLiteral("UPDATE outbox SET state = 'unknown', next_attempt_at = ? "
                                          "WHERE state IN ('queued', 'running', 'waiting')"),
                           {audit::timeText(now)});
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

Result<void> recordEnd(Database &database, const Intent &ended, const QString &detail, const QDateTime &now)
{
    const auto changed = database.change(
        QStringLiteral("UPDATE outbox SET state = ?, reason = ?, next_attempt_at = ?, receipt = ? "
                       "WHERE id = ? AND state = 'running'"),
        {stateId(ended.state), ended.reason, audit::timeText(ended.nextAttemptAt),
         ended.receipt.isEmpty() ? QVariant() : QVariant(QString::fromUtf8(ended.receipt)), ended.id.value()});
    if (!changed)
        return failWith(changed);
    if (*changed != 1)
        return fail(ErrorCode::Conflict, Tr::tr("Another program sent %1 meanwhile.").arg(ended.subject));
    const auto logged =
        database.change(QStringLiteral("UPDATE outbox_attempt SET ended_at = ?, outcome = ?, detail = ? "
                                       "WHERE id = (SELECT max(id) FROM outbox_attempt WHERE outbox_id = ?)"),
                        {audit::timeText(now), stateId(ended.state), detail, ended.id.value()});
    if (!logged)
        return failWith(logged);
    return {};
}

} // namespace congbao::outbox
