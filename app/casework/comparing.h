// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "compare/comparison.h"
#include "compare/recheck.h"
#include "core/jobcontext.h"
#include "text/document.h"

#include <optional>

namespace congbao::casework {

/// What a comparison needs, taken from the register so that the long work can run on any thread without the office.
struct ComparisonOrder
{
    SubmissionId submission;
    QString officialPath; ///< in the vault
    QString officialName;
    QString electronicPath;
    QString electronicName;
    QString trustFolder = {}; ///< roots of the office, for the signatures of the official text
    QDateTime now = {};
    struct Annex
    {
        QString path;
        QString name;
        QString sha256;
    };
    std::vector<Annex> annexes = {}; ///< texts that go on where the electronic one ends
    /// The result, where these very texts were compared before by this version of the engine.
    std::optional<compare::Comparison> known = {};
};

/// The electronic text as read, with the result of comparing it.
struct ComparedPair
{
    text::Document electronic;
    compare::Comparison comparison;
};

/// A stored comparison with what people said of it.
struct StoredComparison
{
    ComparisonId id;
    SubmissionId submission;
    compare::Comparison comparison;
    std::vector<Verdict> verdicts; ///< those in force, at most one for each discrepancy
};

[[nodiscard]] Result<ComparisonOrder> orderComparison(Office &office, SubmissionId id);
/// Reads and compares, unless the result is known. Runs on any thread; progress by pages, cancellable. pageFinished
/// gets what was found on a scan's page before the others are done (in this thread); it has no ids yet.
[[nodiscard]] Result<ComparedPair> runComparison(const ComparisonOrder &order, const JobContext &context,
                                                 const compare::PageFunction &pageFinished = {});
/// Keeps the result (its JSON in the vault) and makes it the submission's latest. The texts must still be the ones
/// compared.
[[nodiscard]] Result<ComparisonId> storeComparison(Office &office, const Session &by, SubmissionId id,
                                                   const compare::Comparison &comparison);
/// Error: NotFound when the submission was never compared.
[[nodiscard]] Result<StoredComparison> latestComparison(Office &office, SubmissionId id);

/// Reads one text again for showing it (the page picture's words, the electronic text). Any thread.
[[nodiscard]] Result<text::Document> readElectronicText(const ComparisonOrder &order, const JobContext &context);

/// Records a verdict on a discrepancy of the latest comparison; Withdrawn undoes. Errors: NotFound, NotPermitted.
[[nodiscard]] Result<void> giveVerdict(Office &office, const Session &by, SubmissionId id, int discrepancy,
                                       VerdictKind kind, const QString &note = {});
/// One verdict for several discrepancies at once, all of them or none. Errors as giveVerdict.
[[nodiscard]] Result<void> giveVerdicts(Office &office, const Session &by, SubmissionId id,
                                        const std::vector<int> &discrepancies, VerdictKind kind,
                                        const QString &note = {});
/// Every verdict ever given on the latest comparison, oldest first.
[[nodiscard]] Result<std::vector<Verdict>> verdictHistory(Office &office, SubmissionId id);

/// What became of the differences that were judged real, and what else changed, after the electronic text was sent
/// again and compared. Nothing where no other electronic text was compared before.
[[nodiscard]] Result<std::optional<compare::Recheck>> recheckOfResentText(Office &office, SubmissionId id);

/// The coverage certificate as PDF. Error: Refused while a substantive discrepancy has no verdict.
[[nodiscard]] Result<QByteArray> makeCertificate(Office &office, const Session &by, SubmissionId id);
/// The list of differences for people, as PDF. officialPath: the official file, for pictures of its lines; may be
/// empty.
[[nodiscard]] Result<QByteArray> makeReport(const compare::Comparison &comparison, const std::vector<Verdict> &verdicts,
                                            const QString &officialPath);

} // namespace congbao::casework
