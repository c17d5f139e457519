// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox/sender.h"

#include "core/files.h"
#include "registry/auditlog.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>
#include <QDir>
#include <QJsonObject>
#include <QRandomGenerator>

namespace congbao::outbox {

using registry::Transaction;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Outbox)
};

const QString Sender = QStringLiteral("system");

/// Any number, the same for every program that sends: the name of the lock on a database server.
constexpr qint64 LockNumber = 0x436f6e6762616f;

using Carriers = std::map<IntentKind, Result<std::unique_ptr<Carrier>>>;

QString subjectOf(const Intent &intent)
{
    return intent.kind == IntentKind::Letter ? intent.subject : u"issue:" + intent.subject;
}

/// Asks or sends. The other side is asked first where an earlier sending may have reached it.
SendOutcome send(const SendTask &task, const Intent &intent, const Result<std::unique_ptr<Carrier>> &carrier,
                 const JobContext &context)
{
    using Kind = SendOutcome::Kind;
    const bool isInDoubt = intent.state == IntentState::Unknown;
    if (sha256Hex(intent.payload) != intent.payloadSha256)
        return {Kind::Refused,
                {},
                Tr::tr("What was to be published is damaged. Restore the office from a backup."),
                {},
                {}};
    if (!carrier)
        return {isInDoubt ? Kind::Unknown : Kind::TryLater, {}, carrier.error().message, carrier.error().detail, {}};
    const auto note = [&](const QString &progress) -> Result<void> {
        Result<Transaction> transaction = Transaction::begin(task.database);
        if (!transaction)
            return failWith(transaction);
        if (auto noted = noteProgress(task.database, intent.id, progress); !noted)
            return noted;
        return transaction->commit();
    };
    const Sending sending{task.vault, context, note};
    if (isInDoubt) {
        SendOutcome there = (*carrier)->ask(intent, sending);
        if (there.kind != Kind::TryLater)
            return there;
    }
    return (*carrier)->send(intent, sending);
}

QString actOf(const Intent &ended, SendOutcome::Kind kind)
{
    switch (kind) {
    case SendOutcome::Kind::Done:
        return ended.kind == IntentKind::Publish  ? QStringLiteral("issue.published")
               : ended.kind == IntentKind::Notice ? QStringLiteral("notice.published")
                                                  : QStringLiteral("letter.delivered");
    case SendOutcome::Kind::TryLater:
        return QStringLiteral("outbox.waiting");
    case SendOutcome::Kind::Refused:
        return QStringLiteral("outbox.failed");
    case SendOutcome::Kind::Unknown:
    case SendOutcome::Kind::AskPerson:
        return QStringLiteral("outbox.unknown");
    }
    return {};
}

Result<void> record(const SendTask &task, Intent intent, const SendOutcome &outcome)
{
    const QDateTime now = task.clock->now();
    const auto wait =
        std::max(waitAfter(intent.attempts + 1, QRandomGenerator::global()->generateDouble()), outcome.retryAfter);
    intent.reason = outcome.reason;
    intent.nextAttemptAt = now.addSecs(wait.count());
    switch (outcome.kind) {
    case SendOutcome::Kind::Done:
        intent.state = IntentState::Done;
        intent.receipt = outcome.receipt;
        intent.nextAttemptAt = now;
        break;
    case SendOutcome::Kind::TryLater:
        intent.state = IntentState::Waiting;
        intent.progress.clear();
        break;
    case SendOutcome::Kind::Refused:
        intent.state = IntentState::Failed;
        intent.progress.clear();
        break;
    case SendOutcome::Kind::Unknown:
        intent.state = IntentState::Unknown;
        break;
    case SendOutcome::Kind::AskPerson:
        intent.state = IntentState::Unknown;
        intent.nextAttemptAt = never();
        break;
    }
    Result<Transaction> transaction = Transaction::begin(task.database);
    if (!transaction)
        return failWith(transaction);
    if (auto ended = recordEnd(task.database, intent, outcome.detail, now); !ended)
        return ended;
    if (intent.state == IntentState::Done && task.whenDone) {
        if (auto changed = task.whenDone(task.database, intent); !changed)
            return changed;
    }
    QJsonObject payload{
        {QStringLiteral("outbox"), intent.id.value()},
        {intent.kind == IntentKind::Publish ? QStringLiteral("manifest_sha256") : QStringLiteral("payload_sha256"),
         intent.payloadSha256}};
    if (!outcome.receipt.isEmpty())
        payload.insert(QStringLiteral("receipt_sha256"), sha256Hex(outcome.receipt));
    if (auto noted =
            registry::appendAudit(task.database, now, Sender, actOf(intent, outcome.kind), subjectOf(intent), payload);
        !noted)
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

std::unique_ptr<SenderLock> SenderLock::tryTake(registry::Database &database, const QString &officeFolder)
{
    if (database.engine() == registry::Engine::PostgreSql) {
        const auto taken = database.rows(QStringLiteral("SELECT pg_try_advisory_lock(?)"), {LockNumber});
        if (!taken || taken->empty() || !taken->front().value(0).toBool())
            return nullptr;
        return std::unique_ptr<SenderLock>(new SenderLock(nullptr, &database));
    }
    std::unique_ptr<FileLock> file = takeSenderLock(officeFolder);
    if (!file)
        return nullptr;
    return std::unique_ptr<SenderLock>(new SenderLock(std::move(file), nullptr));
}

SenderLock::~SenderLock()
{
    // Where this fails, the connection is gone, and the lock with it.
    if (m_server)
        (void)m_server->rows(QStringLiteral("SELECT pg_advisory_unlock(?)"), {LockNumber});
}

Result<void> recover(registry::Database &database, const QString &officeFolder, const QDateTime &now)
{
    const std::unique_ptr<SenderLock> lock = SenderLock::tryTake(database, officeFolder);
    if (!lock)
        return {};
    return markInterruptedHeldLock(database, now);
}

Result<void> sendDue(const SendTask &task, const JobContext &context)
{
    const std::unique_ptr<SenderLock> lock = SenderLock::tryTake(task.database, task.officeFolder);
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
    std::reverse(due->begin(), due->end()); // oldest first
    Carriers carriers;
    for (const Intent &intent : *due) {
        if (context.isCancelled())
            return tl::unexpected<Error>(cancelledError());
        auto carrier = carriers.find(intent.kind);
        if (carrier == carriers.end())
            carrier = carriers.emplace(intent.kind, task.makeCarrier(intent.kind)).first;
        const Result<bool> taken = take(task, intent);
        if (!taken)
            return failWith(taken);
        if (!*taken)
            continue;
        if (auto recorded = record(task, intent, send(task, intent, carrier->second, context)); !recorded)
            return recorded;
    }
    return {};
}

std::chrono::seconds waitAfter(int attempts, double chance)
{
    const int span = std::min(600, 15 << std::clamp(attempts - 1, 0, 6));
    return std::chrono::seconds(span / 2 + static_cast<int>(chance * (span - span / 2)));
}

} // namespace congbao::outbox
