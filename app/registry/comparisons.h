// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/submissions.h"

#include <QDateTime>

namespace congbao::registry {

struct ComparisonRow
{
    qint64 id = 0;
    qint64 submission = 0;
    QString officialSha256;
    QString electronicSha256;
    QString resultSha256;
    QString engine;
    int substantive = 0;
    int formal = 0;
    qint64 comparedBy = 0;
    QDateTime comparedAt;
};

/// A discrepancy as far as the register must know it.
struct DiscrepancyRow
{
    int number = 0;
    bool needsVerdict = true;
};

/// The latest comparison of a submission with what was said of it.
struct ComparisonFacts
{
    ComparisonRow comparison;
    int open = 0;          ///< discrepancies that need a verdict and have none in force
    int real = 0;          ///< verdicts in force
    int officialWrong = 0; ///< verdicts in force
};

struct VerdictRow
{
    int discrepancy = 0;
    QString kind;
    QString note;
    qint64 person = 0;
    QString personName;
    QDateTime at;
};

[[nodiscard]] Result<qint64> insertComparison(Database &database, const ComparisonRow &comparison,
                                              const std::vector<DiscrepancyRow> &discrepancies);
/// Of those submissions that were ever compared.
[[nodiscard]] Result<std::vector<ComparisonFacts>> latestComparisons(Database &database,
                                                                     const SubmissionFilter &filter = {});
/// The last comparison of the same official text with another electronic text than the given comparison has.
[[nodiscard]] Result<std::optional<ComparisonRow>> comparisonOfEarlierText(Database &database,
                                                                           const ComparisonRow &latest);
/// SHA-256 of the latest result that this engine gave for two texts, of whatever submission; empty: there is none.
[[nodiscard]] Result<QString> resultOfComparing(Database &database, const QString &officialSha256,
                                                const QString &electronicSha256, const QString &engine);
[[nodiscard]] Result<bool> hasDiscrepancy(Database &database, qint64 comparison, int number);

[[nodiscard]] Result<void> insertVerdict(Database &database, qint64 comparison, const VerdictRow &verdict);
[[nodiscard]] Result<std::vector<VerdictRow>> verdictsInForce(Database &database, qint64 comparison);
[[nodiscard]] Result<std::vector<VerdictRow>> allVerdicts(Database &database, qint64 comparison); ///< oldest first

/// Everybody who compared a submission's texts or ever gave a verdict on them.
[[nodiscard]] Result<std::vector<qint64>> peopleWhoCompared(Database &database, qint64 submission);

} // namespace congbao::registry
