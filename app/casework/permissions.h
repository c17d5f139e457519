// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/states.h"
#include "core/result.h"

#include <vector>

/// The one place that says who may do what, when: roles, four eyes, states. Every use case asks here, with facts read
/// in the transaction that changes them. Errors of permit(): NotPermitted (role, four eyes), Refused (state).
namespace congbao::casework {

enum class Act {
    RegisterSubmission,
    CompareTexts,
    GiveVerdict,
    IssueCertificate,
    DraftLetter,
    SendLetter,
    ComposeIssue,
    TypesetIssue,
    SignOff,
    CloseIssue,
    Publish,
    ProposeNotice,
    ApproveNotice,
    TieCorrection,
    DraftCorrection,
    ApproveCorrection,
    RemoveByOrder,
    ManagePeople,
    ChangeSettings,
};

/// Roles that may do it, any of them.
[[nodiscard]] std::vector<OfficeRole> rolesFor(Act act);

/// The people who worked on one instrument of an issue.
struct ItemPeople
{
    QString number;
    std::vector<PersonId> comparers; ///< who compared it or ever gave a verdict on it
};

/// What the rules must know of an issue.
struct IssueFacts
{
    QString key;
    IssueState state = IssueState::Draft;
    std::vector<PersonId> composers; ///< everybody who had a hand in it
    std::vector<ItemPeople> items;
    std::vector<PersonId> approvers; ///< of the present bytes
    QStringList blockers;            ///< why it cannot be typeset or closed
};

/// The role alone.
[[nodiscard]] Result<void> permit(const Person &person, Act act);
/// An act on a submission.
[[nodiscard]] Result<void> permit(const Person &person, Act act, const SubmissionFacts &submission);
/// An act on an issue: four eyes with all its instruments.
[[nodiscard]] Result<void> permit(const Person &person, Act act, const IssueFacts &issue);
/// Putting a submission, which `comparers` compared, into an issue.
[[nodiscard]] Result<void> permitPlacing(const Person &person, const IssueFacts &issue,
                                         const SubmissionFacts &submission, const std::vector<PersonId> &comparers);

} // namespace congbao::casework
