// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "core/jobcontext.h"

#include <optional>

namespace congbao::casework {

struct BackupSummary
{
    QString path;
    QString sha256; ///< of the backup itself
    qint64 bytes = 0;
    int files = 0;     ///< of the vault
    qint64 events = 0; ///< of the audit chain up to it
    bool isSealed = false;
};

/// Writes the whole office, as one moment of the register shows it, into one file, while everybody works on. With a
/// passphrase the file is sealed. The chain tells of it. Errors: Unreadable (a file of the vault is damaged: it must be
/// restored first, so that no good backup is replaced by a bad one), OutsideFailed, Cancelled.
[[nodiscard]] Result<BackupSummary> backUpOffice(Office &office, const QString &path, const QString &passphrase,
                                                 const JobContext &context);

/// Makes an office from a backup in a folder that is not there or is empty. Every hash, the chain and the records are
/// checked before the office gets its place; what waited to be sent is in doubt afterwards, so that the portal is asked
/// before anything is sent. Errors: Unreadable (damaged, naming the place), NotPermitted (another passphrase), Refused
/// (the folder is not empty; the backup's chain does not fit), OutsideFailed, Cancelled; nothing is left then.
[[nodiscard]] Result<BackupSummary> restoreOffice(const QString &backup, const QString &folder,
                                                  const QString &passphrase, const JobContext &context,
                                                  std::shared_ptr<const Clock> clock = {});
/// Whether a backup needs a passphrase.
[[nodiscard]] bool isSealedBackup(const QString &path);

/// When the office was last backed up; without a value: never.
[[nodiscard]] Result<std::optional<QDateTime>> lastBackup(Office &office);
/// Whether it is time for a backup: the last one is older than the setting backup.days says (a week where it is not
/// set).
[[nodiscard]] Result<bool> isBackupDue(Office &office);

} // namespace congbao::casework
