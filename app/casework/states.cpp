// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/states.h"

#include <QCoreApplication>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::States)
};

} // namespace

QStringList reasonsNotReady(const SubmissionFacts &facts)
{
    if (!facts.isCompared)
        return {facts.rounds > 1 ? Tr::tr("The resent text of %1 was not compared yet.").arg(facts.number)
                                 : Tr::tr("The texts of %1 were not compared yet.").arg(facts.number)};
    QStringList reasons;
    if (facts.open > 0)
        reasons.append(Tr::tr("%n discrepancies of %1 have no verdict.", nullptr, facts.open).arg(facts.number));
    if (facts.real > 0)
        reasons.append(
            Tr::tr("The electronic text of %1 is wrong in %n places; an exact one must be sent.", nullptr, facts.real)
                .arg(facts.number));
    if (facts.officialWrong > 0 && !facts.hasCorrection)
        reasons.append(Tr::tr("The official text of %1 is wrong itself, and no correction of it is registered.")
                           .arg(facts.number));
    return reasons;
}

SubmissionState submissionState(const SubmissionFacts &facts)
{
    if (facts.isPublished)
        return SubmissionState::Published;
    if (!facts.issueKey.isEmpty())
        return SubmissionState::InIssue;
    if (!facts.isCompared)
        return facts.rounds > 1 ? SubmissionState::Resent : SubmissionState::Received;
    if (reasonsNotReady(facts).isEmpty())
        return SubmissionState::Ready;
    if (facts.hasDraftLetter)
        return SubmissionState::LetterDrafted;
    if (facts.hasSentLetter)
        return SubmissionState::LetterSent;
    return SubmissionState::Compared;
}

IssueState issueState(const registry::IssueRow &issue, const QString &texts)
{
    if (issue.closedAt.isValid()) {
        if (issue.publication == u"done")
            return IssueState::Published;
        // A publication that failed for good waits for a person: the issue is closed, and nothing is on its way.
        if (issue.publication.isEmpty() || issue.publication == u"failed" || issue.publication == u"cancelled")
            return IssueState::Closed;
        return IssueState::Queued;
    }
    if (issue.pdfSha256.isEmpty())
        return IssueState::Draft;
    return approvalsInForce(issue, texts).empty() ? IssueState::Typeset : IssueState::Approved;
}

std::vector<registry::SignOffRow> approvalsInForce(const registry::IssueRow &issue, const QString &texts)
{
    std::vector<registry::SignOffRow> approvals;
    for (const registry::SignOffRow &signOff : issue.signOffs) {
        if (issue.pdfSha256.isEmpty() || signOff.pdfSha256 != issue.pdfSha256)
            continue;
        if (!texts.isEmpty() && signOff.textsSha256 != texts)
            continue;
        if (signOff.decision == u"return")
            approvals.clear();
        else
            approvals.push_back(signOff);
    }
    return approvals;
}

} // namespace congbao::casework
