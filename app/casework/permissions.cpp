// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/permissions.h"

#include <algorithm>
#include <QCoreApplication>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Permissions)
};

bool contains(const std::vector<PersonId> &people, PersonId person)
{
    return std::find(people.begin(), people.end(), person) != people.end();
}

QString whatItIs(Act act)
{
    switch (act) {
    case Act::RegisterSubmission:
        return Tr::tr("register submissions");
    case Act::CompareTexts:
        return Tr::tr("compare texts");
    case Act::GiveVerdict:
        return Tr::tr("give verdicts");
    case Act::IssueCertificate:
        return Tr::tr("issue certificates");
    case Act::DraftLetter:
        return Tr::tr("draft letters");
    case Act::SendLetter:
        return Tr::tr("send letters");
    case Act::ComposeIssue:
        return Tr::tr("compose issues");
    case Act::TypesetIssue:
        return Tr::tr("typeset issues");
    case Act::SignOff:
        return Tr::tr("sign off issues");
    case Act::CloseIssue:
        return Tr::tr("close issues");
    case Act::Publish:
        return Tr::tr("publish issues");
    case Act::ProposeNotice:
        return Tr::tr("propose what is said of published issues");
    case Act::ApproveNotice:
        return Tr::tr("approve what is said of published issues");
    case Act::TieCorrection:
        return Tr::tr("tie corrections to what they correct");
    case Act::DraftCorrection:
        return Tr::tr("draft corrections");
    case Act::ApproveCorrection:
        return Tr::tr("approve corrections");
    case Act::RemoveByOrder:
        return Tr::tr("remove files by order");
    case Act::ManagePeople:
        return Tr::tr("manage people");
    case Act::ChangeSettings:
        return Tr::tr("change settings");
    }
    return {};
}

tl::unexpected<Error> notPermitted(const QString &message)
{
    return fail(ErrorCode::NotPermitted, message);
}

tl::unexpected<Error> refused(const QString &message)
{
    return fail(ErrorCode::Refused, message);
}

/// Texts and verdicts stand still while an issue holds the instrument.
Result<void> permitChange(const SubmissionFacts &submission)
{
    if (submission.isPublished || submission.isIssueClosed)
        return refused(Tr::tr("%1 stands in the closed issue %2 and is changed no more.")
                           .arg(submission.number, submission.issueKey));
    if (!submission.issueKey.isEmpty())
        return refused(Tr::tr("%1 stands in the issue %2. Take it out of the issue first.")
                           .arg(submission.number, submission.issueKey));
    return {};
}

Result<void> permitOnComparison(const SubmissionFacts &submission)
{
    if (!submission.isCompared)
        return refused(Tr::tr("The texts of %1, as they are now, were not compared yet. Compare them first.")
                           .arg(submission.number));
    return {};
}

Result<void> permitOpenIssue(const IssueFacts &issue)
{
    if (issue.state == IssueState::Closed || issue.state == IssueState::Queued || issue.state == IssueState::Published)
        return refused(Tr::tr("The issue %1 is closed and is changed no more. What is wrong in it is corrected in a "
                              "later issue.")
                           .arg(issue.key));
    return {};
}

Result<void> permitFourEyes(const Person &person, const IssueFacts &issue, const QString &whatIsDone)
{
    for (const ItemPeople &item : issue.items) {
        if (contains(item.comparers, person.id))
            return notPermitted(Tr::tr("%1 compared %2 in the issue %3 and cannot %4 (four eyes). Somebody else must.")
                                    .arg(person.name, item.number, issue.key, whatIsDone));
    }
    return {};
}

} // namespace

std::vector<OfficeRole> rolesFor(Act act)
{
    switch (act) {
    case Act::RegisterSubmission:
    case Act::CompareTexts:
    case Act::GiveVerdict:
    case Act::DraftLetter:
    case Act::TieCorrection:
        return {OfficeRole::Clerk};
    case Act::SendLetter:
        return {OfficeRole::Clerk, OfficeRole::Chief};
    case Act::IssueCertificate:
        return {OfficeRole::Clerk, OfficeRole::Board, OfficeRole::Chief};
    case Act::ComposeIssue:
    case Act::TypesetIssue:
    case Act::DraftCorrection:
        return {OfficeRole::Layout};
    case Act::SignOff:
        return {OfficeRole::Board, OfficeRole::Chief};
    case Act::CloseIssue:
    case Act::ApproveCorrection:
    case Act::RemoveByOrder:
        return {OfficeRole::Chief};
    case Act::Publish:
        return {OfficeRole::Publisher};
    case Act::ProposeNotice:
        return {OfficeRole::Publisher, OfficeRole::Board, OfficeRole::Chief};
    case Act::ApproveNotice:
        return {OfficeRole::Chief};
    case Act::ManagePeople:
    case Act::ChangeSettings:
        return {OfficeRole::Admin};
    }
    return {};
}

Result<void> permit(const Person &person, Act act)
{
    if (person.isDisabled)
        return notPermitted(
            Tr::tr("%1 may no longer work in this office. An administrator can say why.").arg(person.name));
    const bool isJudging = act == Act::GiveVerdict || act == Act::SignOff || act == Act::CloseIssue ||
                           act == Act::ApproveNotice || act == Act::ApproveCorrection || act == Act::RemoveByOrder;
    if (isJudging && person.has(OfficeRole::Admin))
        return notPermitted(Tr::tr("%1 is an administrator, and administrators never %2. Somebody else must.")
                                .arg(person.name, whatItIs(act)));
    const std::vector<OfficeRole> roles = rolesFor(act);
    if (std::any_of(roles.begin(), roles.end(), [&](OfficeRole role) { return person.has(role); }))
        return {};
    QStringList names;
    for (const OfficeRole role : roles)
        names.append(roleId(role));
    return notPermitted(
        Tr::tr("%1 may not %2: that needs the role %3.").arg(person.name, whatItIs(act), names.join(Tr::tr(" or "))));
}

Result<void> permit(const Person &person, Act act, const SubmissionFacts &submission)
{
    if (auto allowed = permit(person, act); !allowed)
        return allowed;
    switch (act) {
    case Act::IssueCertificate:
        if (auto allowed = permitOnComparison(submission); !allowed)
            return allowed;
        if (submission.open > 0)
            return refused(Tr::tr("%n discrepancies of %1 have no verdict yet; a certificate would be untrue.", nullptr,
                                  submission.open)
                               .arg(submission.number));
        return {};
    case Act::DraftLetter:
        if (auto allowed = permitChange(submission); !allowed)
            return allowed;
        if (auto allowed = permitOnComparison(submission); !allowed)
            return allowed;
        if (submission.open > 0)
            return refused(
                Tr::tr("%n discrepancies of %1 have no verdict yet. Judge them first, so that one letter says "
                       "everything.",
                       nullptr, submission.open)
                    .arg(submission.number));
        if (submission.real == 0 && submission.officialWrong == 0)
            return refused(
                Tr::tr("There is nothing to write about: no discrepancy of %1 was found real.").arg(submission.number));
        return {};
    case Act::GiveVerdict:
        if (auto allowed = permitChange(submission); !allowed)
            return allowed;
        return permitOnComparison(submission);
    default:
        return permitChange(submission);
    }
}

Result<void> permit(const Person &person, Act act, const IssueFacts &issue)
{
    if (auto allowed = permit(person, act); !allowed)
        return allowed;
    if (act == Act::Publish)
        return {};
    if (auto allowed = permitOpenIssue(issue); !allowed)
        return allowed;
    if (act == Act::ComposeIssue)
        return permitFourEyes(person, issue, Tr::tr("compose the issue"));
    if (auto allowed = permitFourEyes(person, issue,
                                      act == Act::TypesetIssue ? Tr::tr("typeset the issue") : Tr::tr("sign it off"));
        !allowed)
        return allowed;
    if (act == Act::TypesetIssue) {
        if (issue.items.empty())
            return refused(Tr::tr("The issue %1 has no instruments yet. Add some first.").arg(issue.key));
        if (!issue.blockers.isEmpty())
            return refused(Tr::tr("The issue %1 cannot be typeset. %2").arg(issue.key, issue.blockers.join(u' ')));
        return {};
    }
    if (contains(issue.composers, person.id))
        return notPermitted(Tr::tr("%1 composed the issue %2 and cannot sign it off (four eyes). Somebody else must.")
                                .arg(person.name, issue.key));
    if (issue.state == IssueState::Draft)
        return refused(
            Tr::tr("The issue %1 is not typeset since its last change; there is nothing to sign.").arg(issue.key));
    if (act == Act::SignOff)
        return {};
    if (!issue.blockers.isEmpty())
        return refused(Tr::tr("The issue %1 cannot be closed. %2").arg(issue.key, issue.blockers.join(u' ')));
    if (std::all_of(issue.approvers.begin(), issue.approvers.end(),
                    [&](PersonId approver) { return approver == person.id; }))
        return refused(Tr::tr("Another member of the board must approve the issue %1 before its closing signature.")
                           .arg(issue.key));
    return {};
}

Result<void> permitPlacing(const Person &person, const IssueFacts &issue, const SubmissionFacts &submission,
                           const std::vector<PersonId> &comparers)
{
    if (auto allowed = permit(person, Act::ComposeIssue, issue); !allowed)
        return allowed;
    if (contains(comparers, person.id))
        return notPermitted(Tr::tr("%1 compared %2 and cannot place it in an issue (four eyes). Somebody else must.")
                                .arg(person.name, submission.number));
    if (!submission.issueKey.isEmpty())
        return refused(Tr::tr("%1 stands in the issue %2 already.").arg(submission.number, submission.issueKey));
    if (const QStringList reasons = reasonsNotReady(submission); !reasons.isEmpty())
        return refused(reasons.join(u' '));
    return {};
}

} // namespace congbao::casework
