// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "core/jobcontext.h"

namespace congbao::casework {

[[nodiscard]] Result<std::vector<OutboxRow>> listOutbox(Office &office); ///< newest first
/// What is not published yet and was not given up.
[[nodiscard]] Result<std::vector<OutboxRow>> listUnsent(Office &office);
/// Sends what is due now, each intent once. Errors of a sending are kept in its row; the Result fails only when the
/// register cannot be used.
[[nodiscard]] Result<void> sendDue(Office &office, const JobContext &context);
struct OutboxAttempt
{
    QDateTime startedAt;
    QDateTime endedAt; ///< invalid: it never ended
    QString outcome;   ///< the state it led to
    QString reason;
    QString detail;
};
[[nodiscard]] Result<std::vector<OutboxAttempt>> attemptsOf(Office &office, OutboxId id); ///< oldest first

/// Writes down that a letter in doubt arrived. Errors: NotPermitted, NotFound, Refused (it is not in doubt), Usage (no
/// word of how one knows).
[[nodiscard]] Result<void> settleAsArrived(Office &office, const Session &by, OutboxId id, const QString &note);
/// Gives up what certainly did not leave. Errors: NotPermitted, NotFound, Refused, Usage (no reason).
[[nodiscard]] Result<void> cancelSending(Office &office, const Session &by, OutboxId id, const QString &reason);

/// An issue as the portal shows it, beside what the office knows.
struct PortalView
{
    struct File
    {
        QString name;
        QString sha256;
        qint64 bytes = 0;
    };
    QString issueKey;
    QString state;       ///< "draft", "publishing", "published", "withdrawn"; empty: the portal does not know it
    QString officeState; ///< of its publication in the outbox, "done"; empty: the office does not know it
    bool agrees = true;  ///< nobody needs to look at it
    QDateTime updatedAt;
    QString publicUrl;
    std::vector<File> files;
    QStringList faults; ///< translated
};
/// Asks the portal now; every file by its hash. Errors: Refused (no portal is set), OutsideFailed.
[[nodiscard]] Result<PortalView> portalState(Office &office, const QString &issueKey);
/// Compares what the portal and the office know of all issues, as after a restore from a backup. Errors as portalState.
[[nodiscard]] Result<std::vector<PortalView>> reconcile(Office &office);

/// Keeps a secret of this user on this computer for this office (an empty one is removed). Errors: Usage (no such key),
/// OutsideFailed (no keyring).
[[nodiscard]] Result<void> setSecret(const Office &office, const QString &key, const QString &value);
/// Empty: there is none.
[[nodiscard]] Result<QString> secret(const Office &office, const QString &key);

/// Makes a waiting or failed row due now. The publisher's "Try now".
[[nodiscard]] Result<void> retryNow(Office &office, const Session &by, OutboxId id);

} // namespace congbao::casework
