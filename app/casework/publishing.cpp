// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/publishing.h"

#include "casework/carriers.h"
#include "casework/change.h"
#include "outbox/sender.h"

namespace congbao::casework {

namespace {

Result<std::vector<OutboxRow>> valuesOf(const Result<std::vector<outbox::Intent>> &intents)
{
    if (!intents)
        return failWith(intents);
    std::vector<OutboxRow> rows;
    for (const outbox::Intent &intent : *intents) {
        OutboxRow row;
        row.id = intent.id;
        row.kind = outbox::kindId(intent.kind);
        row.subject = intent.subject;
        row.state = static_cast<OutboxState>(intent.state);
        row.attempts = intent.attempts;
        row.reason = intent.reason;
        row.isForAPerson = intent.isForAPerson();
        row.nextAttemptAt = intent.nextAttemptAt;
        row.queuedAt = intent.queuedAt;
        row.payloadSha256 = intent.payloadSha256;
        row.receipt = intent.receipt;
        rows.push_back(std::move(row));
    }
    return rows;
}

QString subjectOfIntent(const outbox::Intent &intent)
{
    return intent.kind == outbox::IntentKind::Letter ? intent.subject : subjectOfIssue(intent.subject);
}

} // namespace

Result<std::vector<OutboxRow>> listOutbox(Office &office)
{
    return valuesOf(outbox::intents(*office.rooms().database));
}

Result<std::vector<OutboxRow>> listUnsent(Office &office)
{
    return valuesOf(outbox::unsentIntents(*office.rooms().database));
}

Result<void> sendDue(Office &office, const JobContext &context)
{
    const Office::Rooms &rooms = office.rooms();
    const auto carrier = [&](outbox::IntentKind kind) { return makeCarrier(office, kind); };
    return outbox::sendDue({*rooms.database, rooms.vault, rooms.folder, rooms.clock, carrier, &whenDone}, context);
}

Result<void> retryNow(Office &office, const Session &by, OutboxId id)
{
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    if (auto allowed = permit(change->person(), Act::Publish); !allowed)
        return allowed;
    const Result<outbox::Intent> intent = outbox::makeDue(change->database(), id, change->now());
    if (!intent)
        return failWith(intent);
    return change->commit(QStringLiteral("outbox.retried"), subjectOfIntent(*intent),
                          {{QStringLiteral("outbox"), id.value()}});
}

} // namespace congbao::casework
