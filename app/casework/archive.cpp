// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/archive.h"

#include "casework/rooms.h"
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

} // namespace congbao::casework
