// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/issuecheck.h"
#include "casework/office.h"
#include "core/jobcontext.h"
#include "typeset/issue.h"
#include "typeset/manifest.h"

#include <mutex>
#include <QHash>

namespace congbao::casework {

[[nodiscard]] Result<IssueId> createIssue(Office &office, const Session &by, int year, const std::vector<int> &numbers,
                                          const QDate &date);
[[nodiscard]] Result<std::vector<Issue>> listIssues(Office &office); ///< newest first, with items
[[nodiscard]] Result<std::vector<Issue>> listIssuesOfYear(Office &office, int year);
[[nodiscard]] Result<Issue> issue(Office &office, IssueId id);
[[nodiscard]] Result<Issue> issueByKey(Office &office, const QString &key);

/// Submissions that could go into an issue, ready ones first.
[[nodiscard]] Result<std::vector<Submission>> instrumentsToPlace(Office &office);
/// Puts it at its place by part, issuing body, date, number. Errors: Refused (not ready, already in an issue, issue
/// locked), Conflict. This and the next two get the version of the issue that the person saw (0: not asked): where
/// somebody else changed the issue since, nothing is done and Conflict says who; the person looks again, or does it all
/// the same without a version.
[[nodiscard]] Result<void> addToIssue(Office &office, const Session &by, IssueId id, SubmissionId submission,
                                      int seenVersion = 0);
[[nodiscard]] Result<void> removeFromIssue(Office &office, const Session &by, IssueId id, SubmissionId submission,
                                           int seenVersion = 0);
/// position from 1, within the item's part.
[[nodiscard]] Result<void> moveInIssue(Office &office, const Session &by, IssueId id, SubmissionId submission,
                                       int position, int seenVersion = 0);

/// What typesetting needs, so that it can run on any thread.
struct TypesetOrder
{
    IssueId issue;
    int version = 0; ///< of the issue when the order was made
    typeset::IssueManifest manifest;
    KnownDifferences known; ///< what people have judged already
};

/// Error: Refused, naming what blocks (open discrepancy, missing text).
[[nodiscard]] Result<TypesetOrder> orderTypesetting(Office &office, const Session &by, IssueId id);
/// Sets the issue, reads the finished file again and compares it with the official texts.
[[nodiscard]] Result<typeset::TypesetIssue> runTypesetting(const TypesetOrder &order, const JobContext &context);
/// Keeps the PDF and voids sign-offs of other bytes. Error: Conflict when the issue changed meanwhile.
[[nodiscard]] Result<void> storeTypesetting(Office &office, const Session &by, const TypesetOrder &order,
                                            const typeset::TypesetIssue &result);

/// Texts of manifests as they were read, so that setting them again reads no file twice. Only for files that never
/// change: those of the vault. Any thread.
class KnownTexts
{
public:
    [[nodiscard]] std::shared_ptr<const typeset::InstrumentInput> find(const QString &key) const;
    void keep(const QString &key, typeset::InstrumentInput input);

private:
    mutable std::mutex m_mutex;
    QHash<QString, std::shared_ptr<const typeset::InstrumentInput>> m_texts;
};

/// Reads the files of a manifest and sets the issue: the command `layout`.
[[nodiscard]] Result<typeset::TypesetIssue> typesetManifest(const typeset::IssueManifest &manifest,
                                                            const JobContext &context, KnownTexts *known = nullptr);

} // namespace congbao::casework
