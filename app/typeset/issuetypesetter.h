// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "typeset/displaylist.h"
#include "typeset/issue.h"
#include "typeset/template.h"

namespace congbao::typeset {

/// An issue ready to be painted or written.
struct SetIssue
{
    Publication publication;
    std::vector<InstrumentPages> instruments;
    QStringList warnings;
};

/// Sets issues and keeps what it set: an instrument that only moved to other pages, or whose neighbours changed, is not
/// set again. The result does not depend on what was set before. One thread at a time.
class IssueComposer
{
public:
    /// Error: Unreadable (a font file is missing).
    [[nodiscard]] static Result<IssueComposer> create(const Template &look);
    ~IssueComposer();
    IssueComposer(IssueComposer &&) noexcept;
    IssueComposer &operator=(IssueComposer &&) noexcept;

    /// Sets the issue. An instrument is known again by its attributes and by the SHA-256 of its text's file; one
    /// without is set anew. Errors as `typesetIssue`.
    [[nodiscard]] Result<SetIssue> compose(const IssueInput &issue, const JobContext &context);

    /// How many instruments the last call had to set.
    [[nodiscard]] int lastSetCount() const;

private:
    class Private;
    explicit IssueComposer(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

/// Sets an issue once.
[[nodiscard]] Result<SetIssue> setIssue(const IssueInput &issue, const Template &look, const JobContext &context);

/// The issue's file. Errors: Internal, Cancelled.
[[nodiscard]] Result<TypesetIssue> writeIssue(SetIssue &&set, const JobContext &context, int threads);

/// The look of an issue: the template in force on its day with the office's changes. Error: Unreadable.
[[nodiscard]] Result<Template> lookOf(const IssueInput &issue);

} // namespace congbao::typeset
