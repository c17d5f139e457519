// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox/sender.h"

#include "core/files.h"
#include "registry/auditlog.h"

#include <algorithm>
#include <QCoreApplication>
#include <QDir>
#include <QJsonObject>

namespace congbao::outbox {

using registry::Transaction;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Outbox)
};

const QString Sender = QStringLiteral("system");

QString subjectOf(const Intent &intent)
{
    return u"issue:" + intent.subject;
}

/// Asks or sends. The portal is asked first where an earlier sending may have reached it.
SendOutcome send(const SendTask &task, const Intent &intent, const Result<std::unique_ptr<PortalAdapter>> &adapter,
                 const JobContext &context)
{
    using Kind = SendOutcome::Kind;
    const bool isInDoubt = intent.state == IntentState::Unknown;
    if (sha256Hex(intent.payload) != intent.payloadSha256)
        return {
            Kind::Refused, {}, Tr::tr("What was to be published is damaged. Restore the office from a backup."), {}};
    const Result<Publication> publication = readPublication(intent.payload);
    if (!publication)
        return {Kind::Refused, {}, publication.error().message, publication.error().detail};
    if (!adapter)
        return {isInDoubt ? Kind::Unknown : Kind::TryLater, {}, adapter.error().message, adapter.error().detail};
    if (isInDoubt) {
        SendOutcome there = (*adapter)->ask(*publication);
        if (there.kind != Kind::TryLater)
            return there;
    }
    return (*adapter)->publish(*publication, task.vault, context);
}

Result<void> record(const SendTask &task, Intent intent, const SendOutcome &outcome)
{
    const QDateTime now = task.clock->now();
    intent.reason = outcome.reason;
    intent.nextAttemptAt = now.addSecs(waitAfter(intent.attempts + 1).count());
    QString act;
    switch (outcome.kind) {
    case SendOutcome::Kind::Published:
        intent.state = IntentState::Done;
        intent.receipt = outcome.receipt;
        intent.nextAttemptAt = now;
        act = QStringLiteral("issue.published");
        break;
    case SendOutcome::Kind::TryLater:
        intent.state = IntentState::Waiting;
        act = QStringLiteral("outbox.waiting");
        break;
    case SendOutcome::Kind::Refused:
        intent.state = IntentState::Failed;
        act = QStringLiteral("outbox.failed");
        break;
    case SendOutcome::Kind::Unknown:
        intent.state = IntentState::Unknown;
        act = QStringLiteral("outbox.unknown");
        break;
    }
    Result<Transaction> transaction = Transaction::begin(task.database);
    if (!transaction)
        return failWith(transaction);
    if (auto ended = recordEnd(task.database, intent, outcome.detail, now); !ended)
        return ended;
    QJsonObject payload{{QStringLiteral("outbox"), intent.id.value()},
                        {QStringLiteral("manifest_sha256"), intent.payloadSha256}};
    if (!outcome.receipt.isEmpty())
        payload.insert(QStringLiteral("receipt_sha256"), sha256Hex(outcome.receipt));
    if (auto noted = registry::appendAudit(task.database, now, Sender, act, subjectOf(intent), payload); !noted)
        return noted;
    return transaction->commit();
}

/// Gives false when the intent is no longer as it was read.
Result<bool> take(const SendTask &task, const Intent &intent)
{
    Result<Transaction> transaction = Transaction::begin(task.database);
    if (!transaction)
        return failWith(transaction);
    const Result<bool> claimed = claim(task.database, intent, task.clock->now());
    if (!claimed || !*claimed)
        return claimed;
    if (auto committed = transaction->commit(); !committed)
        return failWith(committed);
    return true;
}

Result<void> markInterruptedHeldLock(registry::Database &database, const QDateTime &now)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return failWith(transaction);
    const Result<int> interrupted = markInterrupted(database, now);
    if (!interrupted)
        return failWith(interrupted);
    if (*interrupted == 0)
        return {};
    if (auto noted = registry::appendAudit(database, now, Sender, QStringLiteral("outbox.interrupted"),
                                           QStringLiteral("outbox"), {{QStringLiteral("count"), *interrupted}});
        !noted)
        return noted;
    return transaction->commit();
}

} // namespace

std::unique_ptr<FileLock> takeSenderLock(const QString &officeFolder)
{
    return FileLock::tryTake(QDir(officeFolder).filePath(QStringLiteral("sender.lock")));
}

Result<void> recover(registry::Database &database, const QString &officeFolder, const QDateTime &now)
{
    const std::unique_ptr<FileLock> lock = takeSenderLock(officeFolder);
    if (!lock)
        return {};
    return markInterruptedHeldLock(database, now);
}

Result<void> sendDue(const SendTask &task, const JobContext &context)
{
    const std::unique_ptr<FileLock> lock = takeSenderLock(task.officeFolder);
    if (!lock)
        return {};
    if (auto recovered = markInterruptedHeldLock(task.database, task.clock->now()); !recovered)
        return recovered;
    Result<std::vector<Intent>> due = unsentIntents(task.database);
    if (!due)
        return failWith(due);
    const QDateTime now = task.clock->now();
    std::erase_if(*due, [&](const Intent &intent) {
        const bool isOpen = intent.state == IntentState::Queued || intent.state == IntentState::Waiting ||
                            intent.state == IntentState::Unknown;
        return !isOpen || intent.nextAttemptAt > now;
    });
    if (due->empty())
        return {};
    std::reverse(due->begin(), due->end()); // oldest first
    const Result<std::unique_ptr<PortalAdapter>> adapter = task.makeAdapter();
    for (const Intent &intent : *due) {
        if (context.isCancelled())
            return tl::unexpected<Error>(cancelledError());
        const Result<bool> taken = take(task, intent);
        if (!taken)
            return failWith(taken);
        if (!*taken)
            continue;
        if (auto recorded = record(task, intent, send(task, intent, adapter, context)); !recorded)
            return recorded;
    }
    return {};
}

std::chrono::seconds waitAfter(int attempts)
{
    return std::chrono::seconds(std::min(600, 15 << std::clamp(attempts - 1, 0, 6)));
}

} // namespace congbao::outbox
