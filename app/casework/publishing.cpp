// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/publishing.h"

#include "audit/event.h"
#include "casework/carriers.h"
#include "casework/change.h"
#include "casework/settingkeys.h"
#include "core/files.h"
#include "outbox/portal.h"
#include "outbox/sender.h"
#include "secrets/secretstore.h"

#include <QCoreApplication>
#include <QSet>

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

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Outbox)
};

/// Letters are the clerks' and the head's, everything else the publisher's.
Result<void> permitOn(const Person &person, const outbox::Intent &intent)
{
    return permit(person, intent.kind == outbox::IntentKind::Letter ? Act::SendLetter : Act::Publish);
}

PortalView viewOf(const outbox::PortalIssue &there, const std::vector<outbox::Intent> &intents)
{
    PortalView view;
    view.issueKey = there.key;
    view.state = there.state;
    view.updatedAt = there.updatedAt;
    view.publicUrl = there.publicUrl;
    view.faults = there.faults;
    for (const outbox::PackageFile &file : there.files)
        view.files.push_back({file.name, file.sha256, file.bytes});
    const outbox::Intent *ours = nullptr; // newest first
    for (const outbox::Intent &intent : intents) {
        if (!ours && intent.kind == outbox::IntentKind::Publish && intent.subject == there.key)
            ours = &intent;
    }
    view.officeState = ours ? outbox::stateId(ours->state) : QString();
    const bool isThere = there.state == u"published" || there.state == u"withdrawn";
    if (!ours && !there.state.isEmpty())
        view.faults.append(
            Tr::tr("The portal has the issue %1, but this office does not know that it was published. Was "
                   "the office restored from an older backup?")
                .arg(there.key));
    else if (ours && ours->state == outbox::IntentState::Done && !isThere)
        view.faults.append(
            Tr::tr("The issue %1 was published, but the portal does not show it any more. Have it looked "
                   "at there; the receipt is kept.")
                .arg(there.key));
    else if (ours && ours->state != outbox::IntentState::Done && isThere)
        view.faults.append(
            Tr::tr("The portal has published the issue %1, and its entry in the outbox is not done. “Try "
                   "now” asks for the receipt.")
                .arg(there.key));
    view.agrees = view.faults.isEmpty();
    return view;
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
    const Result<outbox::Intent> found = outbox::intent(change->database(), id);
    if (!found)
        return failWith(found);
    if (auto allowed = permitOn(change->person(), *found); !allowed)
        return allowed;
    const Result<outbox::Intent> intent = outbox::makeDue(change->database(), id, change->now());
    if (!intent)
        return failWith(intent);
    return change->commit(QStringLiteral("outbox.retried"), subjectOfIntent(*intent),
                          {{QStringLiteral("outbox"), id.value()}});
}

Result<std::vector<OutboxAttempt>> attemptsOf(Office &office, OutboxId id)
{
    const auto found = outbox::attemptsOf(*office.rooms().database, id);
    if (!found)
        return failWith(found);
    std::vector<OutboxAttempt> attempts;
    for (const outbox::Attempt &attempt : *found)
        attempts.push_back({attempt.startedAt, attempt.endedAt, attempt.outcome, attempt.reason, attempt.detail});
    return attempts;
}

Result<void> settleAsArrived(Office &office, const Session &by, OutboxId id, const QString &note)
{
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    const Result<outbox::Intent> found = outbox::intent(change->database(), id);
    if (!found)
        return failWith(found);
    if (auto allowed = permitOn(change->person(), *found); !allowed)
        return allowed;
    if (note.trimmed().isEmpty())
        return fail(ErrorCode::Usage, Tr::tr("Say how you know that it arrived."));
    const Result<QByteArray> receipt =
        audit::canonicalJson({{QStringLiteral("schema"), QStringLiteral("gazette.arrived/1")},
                              {QStringLiteral("by"), change->person().name},
                              {QStringLiteral("at"), audit::timeText(change->now())},
                              {QStringLiteral("note"), note.trimmed()}});
    if (!receipt)
        return failWith(receipt);
    const Result<outbox::Intent> intent = outbox::settleAsArrived(change->database(), id, *receipt);
    if (!intent)
        return failWith(intent);
    if (auto changed = whenDone(change->database(), *intent); !changed)
        return changed;
    return change->commit(
        QStringLiteral("outbox.settled"), subjectOfIntent(*intent),
        {{QStringLiteral("outbox"), id.value()}, {QStringLiteral("receipt_sha256"), sha256Hex(*receipt)}});
}

Result<void> cancelSending(Office &office, const Session &by, OutboxId id, const QString &reason)
{
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    const Result<outbox::Intent> found = outbox::intent(change->database(), id);
    if (!found)
        return failWith(found);
    if (auto allowed = permitOn(change->person(), *found); !allowed)
        return allowed;
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::Usage, Tr::tr("Say why it is given up."));
    const Result<outbox::Intent> intent = outbox::cancel(change->database(), id, reason.trimmed());
    if (!intent)
        return failWith(intent);
    return change->commit(QStringLiteral("outbox.cancelled"), subjectOfIntent(*intent),
                          {{QStringLiteral("outbox"), id.value()}, {QStringLiteral("reason"), reason.trimmed()}});
}

Result<PortalView> portalState(Office &office, const QString &issueKey)
{
    const auto portal = makePortal(office);
    if (!portal)
        return failWith(portal);
    const Result<outbox::PortalIssue> there = (*portal)->state(issueKey);
    if (!there)
        return failWith(there);
    const Result<std::vector<outbox::Intent>> intents = outbox::intents(*office.rooms().database);
    if (!intents)
        return failWith(intents);
    return viewOf(*there, *intents);
}

Result<std::vector<PortalView>> reconcile(Office &office)
{
    const auto portal = makePortal(office);
    if (!portal)
        return failWith(portal);
    const Result<std::vector<outbox::PortalIssue>> there = (*portal)->list({});
    if (!there)
        return failWith(there);
    const Result<std::vector<outbox::Intent>> intents = outbox::intents(*office.rooms().database);
    if (!intents)
        return failWith(intents);
    std::vector<PortalView> views;
    QSet<QString> known;
    for (const outbox::PortalIssue &issue : *there) {
        known.insert(issue.key);
        views.push_back(viewOf(issue, *intents));
    }
    for (const outbox::Intent &intent : *intents) {
        if (intent.kind != outbox::IntentKind::Publish || known.contains(intent.subject))
            continue;
        known.insert(intent.subject);
        outbox::PortalIssue none;
        none.key = intent.subject;
        views.push_back(viewOf(none, *intents));
    }
    return views;
}

Result<void> setSecret(const Office &office, const QString &key, const QString &value)
{
    if (!knownSecrets().contains(key))
        return fail(
            ErrorCode::Usage,
            Tr::tr("There is no secret “%1”. There are: %2").arg(key, knownSecrets().join(QStringLiteral(", "))));
    const Result<QString> id = office.setting(QStringLiteral("office.id"));
    if (!id)
        return failWith(id);
    return secrets::SecretStore(*id).write(key, value);
}

Result<QString> secret(const Office &office, const QString &key)
{
    const Result<QString> id = office.setting(QStringLiteral("office.id"));
    if (!id)
        return id;
    return secrets::SecretStore(*id).read(key);
}

} // namespace congbao::casework
