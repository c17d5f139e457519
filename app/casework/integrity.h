// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/chain.h"
#include "casework/office.h"
#include "core/jobcontext.h"

namespace congbao::casework {

struct IntegrityReport
{
    qint64 events = 0;     ///< in the audit chain
    QString head;          ///< hash of the last event; whoever noted it elsewhere can tell that none was cut off since
    int countersigned = 0; ///< sign-offs whose signatures fit
    int removed = 0;       ///< files by a lawful order; tombstones stand in their place
    int files = 0;         ///< that records name; each was hashed again
    int orphans = 0;       ///< whole files that no record names: what a process left that died before its commit
    audit::FaultList faults; ///< empty: the office is whole
    [[nodiscard]] QStringList messages() const;
};

/// Checks the audit chain, the countersignatures, the records against the chain, and every file of the vault. `noted`
/// are heads that somebody noted elsewhere, as printed in a gazette. Error: Cancelled, OutsideFailed.
[[nodiscard]] Result<IntegrityReport> checkIntegrity(Office &office, const JobContext &context,
                                                     std::vector<audit::NotedHead> noted = {});

} // namespace congbao::casework
