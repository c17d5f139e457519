// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/filelock.h"
#include "outbox/carrier.h"

namespace congbao::outbox {

/// The lock file of an office whose register is a file. Nothing when another process is sending just now.
[[nodiscard]] std::unique_ptr<FileLock> takeSenderLock(const QString &officeFolder);

/// Held by the one process of an office that sends, on whatever computer: a lock file in the office's folder, or on the
/// database server where the office is shared. It goes with its holder, however that one goes.
class SenderLock
{
public:
    /// Nothing when another one is sending just now. The database must outlive the lock.
    [[nodiscard]] static std::unique_ptr<SenderLock> tryTake(registry::Database &database, const QString &officeFolder);
    ~SenderLock();
    Q_DISABLE_COPY_MOVE(SenderLock)

private:
    SenderLock(std::unique_ptr<FileLock> file, registry::Database *server)
        : m_file(std::move(file))
        , m_server(server)
    {
    }
    std::unique_ptr<FileLock> m_file;
    registry::Database *m_server; ///< null: the file holds it
};

/// Puts right what a sender that died left behind, unless another process is sending. Part of opening an office.
[[nodiscard]] Result<void> recover(registry::Database &database, const QString &officeFolder, const QDateTime &now);

struct SendTask
{
    registry::Database &database;
    const vault::Vault &vault;
    QString officeFolder;
    std::shared_ptr<const Clock> clock;
    /// Asked once a kind; its error is why intents of this kind wait.
    std::function<Result<std::unique_ptr<Carrier>>(IntentKind kind)> makeCarrier;
    /// What changes in the register when an intent is done, in the same transaction.
    std::function<Result<void>(registry::Database &database, const Intent &done)> whenDone;
};

/// Sends every intent that is due, each once. Each end is recorded with its audit event. How a sending failed stands in
/// its row; the Result fails only when the register cannot be used. Does nothing while another process sends.
[[nodiscard]] Result<void> sendDue(const SendTask &task, const JobContext &context);

/// How long to wait after so many attempts: a time drawn by `chance` (0 to 1) from the upper half of a span that
/// doubles from 15 seconds to 10 minutes, so that many clients do not come back all at once.
[[nodiscard]] std::chrono::seconds waitAfter(int attempts, double chance);

} // namespace congbao::outbox
