// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "core/jobcontext.h"

/// How long files are kept, removing by a lawful order, and looking them over little by little.
namespace congbao::casework {

/// The files that hold a submission's text, by their hashes: what came, results of comparing, letters. The pages of an
/// issue are not among them.
[[nodiscard]] Result<QStringList> filesHoldingText(Office &office, SubmissionId id);

/// Removes the bytes of files from the vault by a lawful order (its number and date), for ever. By the head of the
/// board. A tombstone stays in the vault; the hashes stay in the register, so that the chain and everything else still
/// verifies. Other copies (backups) are not reached. Errors: NotPermitted, Usage, NotFound, Refused (removed already).
[[nodiscard]] Result<void> removeByOrder(Office &office, const Session &by, const QStringList &files,
                                         const QString &order, const QString &reason);

struct RemovedFile
{
    QString sha256;
    QString order;
    QString reason;
    QString by;
    QDateTime at;
};

[[nodiscard]] Result<std::vector<RemovedFile>> listRemovedFiles(Office &office);

struct RetentionClass
{
    QString id;    ///< "permanent", "work"
    int years = 0; ///< 0: for ever
    qint64 files = 0;
    qint64 bytes = 0;
    qint64 passed = 0; ///< whose time has passed; nothing is ever removed by itself
};

/// By the rule H6 of the office's profile.
[[nodiscard]] Result<std::vector<RetentionClass>> retentionClasses(Office &office);

/// What a look over a part of the vault gave.
struct VaultWatch
{
    int checked = 0;
    int files = 0;        ///< that the register names
    bool isRound = false; ///< the last file was reached: the next look begins anew
    QStringList faults;
};

/// Hashes files of the vault for about so many seconds and goes on the next time where it ended: for the background, so
/// that every file is looked at again and again. Notes its place in the office's folder (vault-watch.json).
[[nodiscard]] Result<VaultWatch> watchVault(Office &office, int seconds, const JobContext &context);

} // namespace congbao::casework
