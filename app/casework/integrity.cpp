// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/integrity.h"

#include "casework/countersigning.h"
#include "casework/recordcheck.h"
#include "casework/rooms.h"
#include "casework/witness.h"
#include "registry/storedfiles.h"

#include <QCoreApplication>
#include <QSet>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Integrity)
};

Result<void> checkChain(Office &office, IntegrityReport &report, std::vector<audit::NotedHead> noted)
{
    const Office::Rooms &rooms = office.rooms();
    if (const auto last = remembered(rooms.folder))
        noted.push_back({last->seq, last->hash, Tr::tr("this seat's own note (last-head.json)")});
    CountersignatureCheck countersignatures;
    RecordCheck records;
    const Result<registry::ChainReport> chain =
        registry::verifyAuditChain(*rooms.database, noted, [&](const audit::EventText &event) {
            countersignatures.next(event);
            records.next(event);
        });
    if (!chain)
        return failWith(chain);
    countersignatures.finish(rooms.folder);
    if (auto compared = records.finish(*rooms.database); !compared)
        return compared;
    report.events = chain->events;
    report.head = chain->head;
    report.countersigned = countersignatures.countersigned();
    for (const audit::Fault &fault : countersignatures.faults())
        report.faults.add(fault);
    for (const audit::FaultList *list : {&chain->faults, &records.faults()}) {
        for (const audit::Fault &fault : list->faults)
            report.faults.add(fault);
        report.faults.more += list->more;
    }
    return {};
}

Result<void> checkFiles(Office &office, IntegrityReport &report, const JobContext &context)
{
    const Office::Rooms &rooms = office.rooms();
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
        if (file.isRemoved) {
            ++report.removed;
            continue;
        }
        // A file that is missing shows here; one that is there is hashed below.
        if (const auto path = rooms.vault.path(file.sha256); !path)
            report.faults.add({audit::FaultKind::FileMissing, 0, file.sha256, path.error().message});
    }
    int done = 0;
    for (const vault::StoredEntry &file : *found) {
        if (context.isCancelled())
            return tl::unexpected<Error>(cancelledError());
        context.progress(done++, static_cast<int>(found->size()));
        if (!names.contains(file.sha256))
            ++report.orphans;
        if (const auto whole = rooms.vault.verify(file.sha256); !whole)
            report.faults.add({audit::FaultKind::FileChanged, 0, file.sha256, whole.error().message});
    }
    return {};
}

} // namespace

QStringList IntegrityReport::messages() const
{
    QStringList messages;
    for (const audit::Fault &fault : faults.faults)
        messages.append(fault.message);
    if (faults.more > 0)
        messages.append(Tr::tr("And %1 more.").arg(faults.more));
    return messages;
}

Result<IntegrityReport> checkIntegrity(Office &office, const JobContext &context, std::vector<audit::NotedHead> noted)
{
    IntegrityReport report;
    if (auto checked = checkChain(office, report, std::move(noted)); !checked)
        return failWith(checked);
    if (auto checked = checkFiles(office, report, context); !checked)
        return failWith(checked);
    return report;
}

} // namespace congbao::casework
