// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/issuefindings.h"
#include "compare/comparison.h"

namespace congbao::casework {

/// A difference that a person judged, as the board sees it.
struct JudgedDifference
{
    compare::DiscrepancyClass kind = compare::DiscrepancyClass::Word;
    QString official;   ///< the words of the official text
    QString electronic; ///< of the electronic text that was compared last
    int page = 0;       ///< of the official text
    Verdict verdict;
};

/// What stands behind one instrument of an issue.
struct ItemReview
{
    IssueItem item;
    std::vector<JudgedDifference> judged;
    int formal = 0;  ///< differences in form only
    int letters = 0; ///< sent about it
    int rounds = 1;  ///< of the electronic text: 1 as first sent
};

/// An issue as a member of the board reviews it.
struct IssueReview
{
    Issue issue;
    std::vector<ItemReview> items;
    std::vector<IssueFinding> findings; ///< of reading the pages again; each must be explained before anybody signs
    QString refusal;                    ///< why this person cannot sign it, a whole sentence; empty: may sign
    bool isClosing = false;             ///< this person's signature would close it
};

[[nodiscard]] Result<IssueReview> reviewIssue(Office &office, const Session &by, IssueId id);

} // namespace congbao::casework
