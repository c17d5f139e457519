// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/integrity.h"

#include "casework/rooms.h"
#include "registry/auditlog.h"
#include "registry/storedfiles.h"

#include <QSet>

namespace congbao::casework {

Result<IntegrityReport> checkIntegrity(Office &office, const JobContext &context)
{
    const Office::Rooms &rooms = office.rooms();
    IntegrityReport report;
    const Result<registry::ChainSummary> chain = registry::verifyAuditChain(*rooms.database);
    if (!chain && chain.error().code != ErrorCode::Unreadable)
        return failWith(chain);
    if (chain) {
        report.events = chain->events;
        report.head = chain->head;
    } else {
        report.faults.append(chain.error().message);
    }
    const auto known = registry::storedFiles(*rooms.database);
    if (!known)
        return failWith(known);
    const auto found = rooms.vault.list();
    if (!found)
        return failWith(found);
    QSet<QString> names;
    for (const registry::StoredFileRow &file : *known)
        names.insert(file.sha256);
    report.files = static_cast<int>(known->size());
    for (const registry::StoredFileRow &file : *known) {
        // A file that is missing shows here; one that is there is hashed below.
        if (const auto path = rooms.vault.path(file.sha256); !path)
            report.faults.append(path.error().message);
    }
    int done = 0;
    for (const vault::StoredEntry &file : *found) {
        if (context.isCancelled())
            return tl::unexpected<Error>(cancelledError());
        context.progress(done++, static_cast<int>(found->size()));
        if (!names.contains(file.sha256))
            ++report.orphans;
        if (const auto whole = rooms.vault.verify(file.sha256); !whole)
            report.faults.append(whole.error().message);
    }
    return report;
}

} // namespace congbao::casework
