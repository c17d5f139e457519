// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/correctionrecords.h"
#include "casework/submissionrecords.h"
#include "registry/issues.h"

#include <QHash>
#include <QJsonArray>

namespace congbao::casework {

/// An item of an issue: its place there, its submission, and what keeps it from being typeset.
struct IssueItemRecord
{
    registry::IssueItemRow row;
    const SubmissionRecord *submission = nullptr;
    QStringList blockers;
};

/// Some issues of the office with their instruments, as one look at the register shows them.
class IssueRecords
{
public:
    /// The issues that the filter means, what stands in them, the submission `other` if it is named, and the
    /// instruments that correct one of these or are corrected by one.
    [[nodiscard]] static Result<IssueRecords> load(registry::Database &database, const registry::IssueFilter &filter,
                                                   SubmissionId other = {});

    [[nodiscard]] const std::vector<registry::IssueRow> &rows() const { return m_issues; } ///< newest first
    [[nodiscard]] const std::vector<SubmissionRecord> &submissions() const { return m_submissions; }
    /// Error: NotFound.
    [[nodiscard]] Result<const registry::IssueRow *> find(IssueId id) const;
    [[nodiscard]] Result<const registry::IssueRow *> find(const QString &key) const;
    [[nodiscard]] Result<const SubmissionRecord *> find(SubmissionId id) const;

    [[nodiscard]] std::vector<IssueItemRecord> items(const registry::IssueRow &issue) const;
    /// Why the issue cannot be closed, beside what its items need: corrections of earlier issues that must stand in it.
    [[nodiscard]] QStringList blockers(const registry::IssueRow &issue) const { return m_waiting.blockers(issue); }
    [[nodiscard]] Issue value(const registry::IssueRow &issue) const;

private:
    [[nodiscard]] QStringList blockers(const registry::IssueRow &issue, const SubmissionRecord &submission) const;

    std::vector<registry::IssueRow> m_issues;
    std::vector<SubmissionRecord> m_submissions;
    QHash<qint64, size_t> m_places; ///< of submissions, by id
    QHash<qint64, qint64> m_ties;   ///< what a correction was tied to, by submissions
    WaitingCorrections m_waiting;
    std::vector<size_t> m_pairs; ///< submissions that correct an instrument or are corrected
};

/// The title of the part an instrument belongs in (gazette rules, section 10.6).
[[nodiscard]] QString partTitle(bool isNormative);

/// What the rules must know of an issue, with who compared its instruments.
[[nodiscard]] Result<IssueFacts> factsOf(registry::Database &database, const IssueRecords &records,
                                         const registry::IssueRow &issue);

/// The texts behind an issue that a sign-off is bound to: number, official and electronic text by SHA-256, in order.
[[nodiscard]] QJsonArray boundTexts(const IssueRecords &records, const registry::IssueRow &issue);

/// The same as one hash.
[[nodiscard]] QString boundTextsSha256(const IssueRecords &records, const registry::IssueRow &issue);

/// Whether one instrument stands before another by default: normative ones first, then by issuing body, date, number.
[[nodiscard]] bool standsBefore(const registry::InstrumentRow &one, const registry::InstrumentRow &other);

} // namespace congbao::casework
