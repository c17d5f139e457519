// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/archive.h"

#include "casework/rooms.h"
#include "casework/submissionrecords.h"
#include "registry/issues.h"
#include "registry/search.h"

namespace congbao::casework {

Result<std::vector<ArchiveHit>> searchArchive(Office &office, const QString &typed, int most)
{
    const auto found = registry::search(*office.rooms().database, typed, most);
    if (!found)
        return failWith(found);
    std::vector<ArchiveHit> hits;
    for (const registry::SearchHit &row : *found) {
        ArchiveHit hit;
        hit.submission = SubmissionId(row.submission);
        hit.attributes.type = row.type;
        hit.attributes.number = row.number;
        hit.attributes.date = row.date;
        hit.attributes.issuer = row.issuer;
        hit.attributes.abstractText = row.abstractText;
        hit.attributes.corrects = row.corrects;
        hit.issueKey = row.issueKey;
        hit.issueDate = row.issueDate;
        hit.firstPage = row.firstPage;
        hit.correctedBy = row.correctedBy;
        hits.push_back(std::move(hit));
    }
    return hits;
}

Result<ArchiveEntry> archiveEntry(Office &office, SubmissionId id)
{
    registry::Database &database = *office.rooms().database;
    const Result<SubmissionRecord> record = loadSubmission(database, id);
    if (!record)
        return failWith(record);
    ArchiveEntry entry;
    entry.submission = record->value();
    const auto issues =
        registry::issues(database, registry::IssueFilter::holding(registry::SubmissionFilter::one(id.value())));
    if (!issues)
        return failWith(issues);
    for (const registry::IssueRow &issue : *issues) {
        entry.issueKey = issue.key;
        entry.issueDate = issue.date;
        entry.issuePdfSha256 = issue.pdfSha256;
        for (const registry::IssueItemRow &item : issue.items) {
            if (item.submission != id.value())
                continue;
            entry.firstPage = item.firstPage;
            entry.lastPage = item.lastPage;
        }
    }
    Result<std::vector<CorrectionLink>> links = correctionLinks(office, id);
    if (!links)
        return failWith(links);
    entry.corrections = std::move(*links);
    return entry;
}

} // namespace congbao::casework
