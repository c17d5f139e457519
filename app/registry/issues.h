// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/submissions.h"

#include <QStringList>

namespace congbao::registry {

struct IssueItemRow
{
    qint64 submission = 0;
    int position = 0; ///< from 1 over the whole issue
    int firstPage = 0;
    int lastPage = 0;
    qint64 addedBy = 0;
};

struct SignOffRow
{
    qint64 person = 0;
    QString personName;
    QString decision; ///< "approve", "return", "close"
    QString reason;
    QString pdfSha256;
    QDateTime at;
    QString textsSha256 = {}; ///< of the list of texts behind the pages
};

struct IssueRow
{
    qint64 id = 0;
    QString key;
    int year = 0;
    std::vector<int> numbers;
    QDate date;
    int firstPage = 1;
    qint64 composedBy = 0;
    QString composerName;
    QString pdfSha256; ///< empty: not typeset since the last change
    int pages = 0;
    QStringList warnings;
    QDateTime closedAt; ///< invalid: open
    int version = 0;
    int rulesVersion = 0;             ///< of the rules it was begun under; 0: before versions were kept
    std::vector<IssueItemRow> items;  ///< in order
    std::vector<SignOffRow> signOffs; ///< oldest first
    std::vector<qint64> composers;    ///< everybody who had a hand in composing it
    QString publication;              ///< state of its latest publication in the outbox; empty: none
};

/// Error: Conflict when one of the numbers is taken.
[[nodiscard]] Result<qint64> insertIssue(Database &database, const IssueRow &issue);
/// Which issues are meant: a condition on issue i.
struct IssueFilter
{
    QString condition; ///< empty: all
    QVariantList values;

    [[nodiscard]] QString where() const { return condition.isEmpty() ? QString() : QString(u" WHERE " + condition); }
    [[nodiscard]] static IssueFilter one(qint64 id) { return {QStringLiteral("i.id = ?"), {id}}; }
    [[nodiscard]] static IssueFilter keyed(const QString &key) { return {QStringLiteral("i.key = ?"), {key}}; }
    [[nodiscard]] static IssueFilter ofYear(int year) { return {QStringLiteral("i.year = ?"), {year}}; }
    /// Those that are composed or signed still.
    [[nodiscard]] static IssueFilter open() { return {QStringLiteral("i.closed_at IS NULL"), {}}; }
    /// Those that hold one of these submissions.
    [[nodiscard]] static IssueFilter holding(const SubmissionFilter &submissions);
};

[[nodiscard]] Result<std::vector<IssueRow>> issues(Database &database,
                                                   const IssueFilter &filter = {}); ///< newest first

/// Writes the items of an issue in their order, and that it must be typeset again. `by` becomes one of its composers.
/// Error: Conflict when the issue is no longer at `version`, or an item stands in another issue.
[[nodiscard]] Result<void> setIssueItems(Database &database, qint64 issue, int version,
                                         const std::vector<IssueItemRow> &items, qint64 by);

/// Writes what typesetting gave; the items must be those of the issue. Error: Conflict.
[[nodiscard]] Result<void> setIssueTypeset(Database &database, const IssueRow &typeset, qint64 by);

[[nodiscard]] Result<void> insertSignOff(Database &database, qint64 issue, const SignOffRow &signOff);
/// Error: Conflict when it is no longer at `version`.
[[nodiscard]] Result<void> setIssueClosed(Database &database, qint64 issue, int version, const QDateTime &at);

} // namespace congbao::registry
