// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

#include <optional>

/// What reading the finished pages again found, and what people said to it. An issue is signed off only when each
/// finding is explained by a member of the board; a new typesetting asks anew.
namespace congbao::casework {

/// A person's word that a finding is none: why what is printed is right all the same.
struct Explanation
{
    QString person;
    QString note;
    QDateTime at;
};

struct IssueFinding
{
    int number = 0; ///< from 1, of the present pages
    QString text;   ///< translated in the language of the one who typeset
    std::optional<Explanation> explanation;
};

/// The findings of the present pages. Error: Refused when the pages were not read again at all.
[[nodiscard]] Result<std::vector<IssueFinding>> issueFindings(Office &office, IssueId id);

/// Explains a finding. Who may sign the issue may do it: nobody who composed it or compared its texts. Errors: Conflict
/// when the issue was typeset again since `pdfSha256`; NotFound; Refused (explained already, no note); as permit().
[[nodiscard]] Result<void> explainFinding(Office &office, const Session &by, IssueId id, const QString &pdfSha256,
                                          int number, const QString &note);

} // namespace congbao::casework
