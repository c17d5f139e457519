// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/reviewing.h"

#include "casework/comparing.h"
#include "casework/issuerecords.h"
#include "registry/letters.h"

#include <algorithm>
#include <QCoreApplication>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Reviewing)
};

Result<ItemReview> reviewOf(Office &office, const IssueRecords &records, const IssueItem &item)
{
    ItemReview review;
    review.item = item;
    const auto record = records.find(item.submission);
    if (!record)
        return failWith(record);
    review.rounds = (*record)->facts.rounds;
    const auto letters =
        registry::letters(*office.rooms().database, registry::SubmissionFilter::one(item.submission.value()));
    if (!letters)
        return failWith(letters);
    review.letters = static_cast<int>(
        std::count_if(letters->begin(), letters->end(), [](const auto &letter) { return letter.sentAt.isValid(); }));
    const Result<StoredComparison> compared = latestComparison(office, item.submission);
    if (!compared)
        return failWith(compared);
    review.formal = compared->comparison.count(compare::Severity::Formal);
    for (const Verdict &verdict : compared->verdicts) {
        const auto &all = compared->comparison.discrepancies;
        const auto found = std::find_if(all.begin(), all.end(), [&](const compare::Discrepancy &discrepancy) {
            return discrepancy.id == verdict.discrepancy;
        });
        if (found != all.end())
            review.judged.push_back(
                {found->kind, found->official.text, found->electronic.text, found->official.page, verdict});
    }
    return review;
}

} // namespace

Result<IssueReview> reviewIssue(Office &office, const Session &by, IssueId id)
{
    const Result<Person> person = currentPerson(office, by);
    if (!person)
        return failWith(person);
    registry::Database &database = *office.rooms().database;
    const Result<IssueRecords> records = IssueRecords::load(database, registry::IssueFilter::one(id.value()));
    if (!records)
        return failWith(records);
    const auto row = records->find(id);
    if (!row)
        return failWith(row);
    IssueReview review;
    review.issue = records->value(**row);
    for (const IssueItem &item : review.issue.items) {
        Result<ItemReview> reviewed = reviewOf(office, *records, item);
        if (!reviewed)
            return failWith(reviewed);
        review.items.push_back(std::move(*reviewed));
    }
    if (!(*row)->pdfSha256.isEmpty()) {
        Result<std::vector<IssueFinding>> findings = issueFindings(office, id);
        if (!findings && findings.error().code != ErrorCode::Refused) // not read again: signing says so
            return failWith(findings);
        if (findings)
            review.findings = std::move(*findings);
    }
    const Result<IssueFacts> facts = factsOf(database, *records, **row);
    if (!facts)
        return failWith(facts);
    const auto approved = [&](bool byThisPerson) {
        return std::any_of(facts->approvers.begin(), facts->approvers.end(),
                           [&](PersonId approver) { return (approver == person->id) == byThisPerson; });
    };
    review.isClosing = person->has(OfficeRole::Chief) && approved(false);
    if (const auto allowed = permit(*person, review.isClosing ? Act::CloseIssue : Act::SignOff, *facts); !allowed)
        review.refusal = allowed.error().message;
    else if (!review.isClosing && approved(true))
        review.refusal = Tr::tr("You approved these pages already. Another member of the board is asked now.");
    return review;
}

} // namespace congbao::casework
