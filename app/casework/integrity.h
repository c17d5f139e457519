// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "core/jobcontext.h"

namespace congbao::casework {

struct IntegrityReport
{
    qint64 events = 0;  ///< in the audit chain, which fits from end to end
    QString head;       ///< hash of the last event; whoever noted it elsewhere can tell that none was cut off since
    int files = 0;      ///< that records name; each was hashed again
    int orphans = 0;    ///< whole files that no record names: what a process left that died before its commit
    QStringList faults; ///< translated; empty: the office is whole
};

/// Checks the audit chain and every file of the vault. Error: Cancelled, OutsideFailed.
[[nodiscard]] Result<IntegrityReport> checkIntegrity(Office &office, const JobContext &context);

} // namespace congbao::casework
