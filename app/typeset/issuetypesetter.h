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

/// Sets the issue in that look. Errors as `typesetIssue`.
[[nodiscard]] Result<SetIssue> setIssue(const IssueInput &issue, const Template &look, const JobContext &context);

} // namespace congbao::typeset
