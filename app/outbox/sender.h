// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filelock.h"
#include "outbox/intents.h"
#include "outbox/portal.h"

#include <chrono>
#include <functional>
#include <memory>

namespace congbao::outbox {

/// Held by the one process of an office that sends. Nothing when another process is sending just now.
[[nodiscard]] std::unique_ptr<FileLock> takeSenderLock(const QString &officeFolder);

/// Puts right what a sender that died left behind, unless another process is sending. Part of opening an office.
[[nodiscard]] Result<void> recover(registry::Database &database, const QString &officeFolder, const QDateTime &now);

struct SendTask
{
    registry::Database &database;
    const vault::Vault &vault;
    QString officeFolder;
    std::shared_ptr<const Clock> clock;
    std::function<Result<std::unique_ptr<PortalAdapter>>()> makeAdapter; ///< asked once; its error is why intents wait
};

/// Sends every intent that is due, each once. Each end is recorded with its audit event. How a sending failed stands in
/// its row; the Result fails only when the register cannot be used. Does nothing while another process sends.
[[nodiscard]] Result<void> sendDue(const SendTask &task, const JobContext &context);

/// How long to wait after so many attempts: doubling from 15 seconds to 10 minutes.
[[nodiscard]] std::chrono::seconds waitAfter(int attempts);

} // namespace congbao::outbox
