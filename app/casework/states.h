// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/values.h"
#include "registry/comparisons.h"
#include "registry/issues.h"

#include <QStringList>

/// The one place where states are derived from what the register holds; no state is ever stored.
namespace congbao::casework {

/// What the state of a submission follows from.
struct SubmissionFacts
{
    int arrivalNumber = 0;
    QString number;          ///< of the instrument
    int rounds = 1;          ///< of the text that was sent again most often
    bool isCompared = false; ///< the texts as they are now
    int open = 0;            ///< discrepancies without a verdict that need one
    int real = 0;            ///< verdicts in force on the latest comparison
    int officialWrong = 0;
    bool hasCorrection = false;  ///< an instrument that corrects this one is registered (case c2)
    bool hasDraftLetter = false; ///< about the latest comparison
    bool hasSentLetter = false;
    QString issueKey; ///< empty: in no issue
    bool isIssueClosed = false;
    bool isPublished = false;
};

[[nodiscard]] SubmissionState submissionState(const SubmissionFacts &facts);

/// Why it cannot be placed in an issue, whole sentences; empty: it can.
[[nodiscard]] QStringList reasonsNotReady(const SubmissionFacts &facts);

/// `texts` is the hash of the texts that stand behind the issue now; without it, only the pages are looked at.
[[nodiscard]] IssueState issueState(const registry::IssueRow &issue, const QString &texts = {});

/// The approvals of the present bytes, and of the present texts, that no later return undid, oldest first.
[[nodiscard]] std::vector<registry::SignOffRow> approvalsInForce(const registry::IssueRow &issue,
                                                                 const QString &texts = {});

} // namespace congbao::casework
