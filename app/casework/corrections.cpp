// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/corrections.h"

#include "casework/rooms.h"
#include "casework/submissionrecords.h"

#include <algorithm>
#include <QCoreApplication>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Corrections)
};

/// The instrument that a correction means: of the same body where there is one of that number.
const SubmissionRecord *targetOf(const SubmissionRecord &correcting, const std::vector<SubmissionRecord> &targets)
{
    const SubmissionRecord *found = nullptr;
    for (const SubmissionRecord &target : targets) {
        if (target.facts.number != correcting.row.instrument.corrects)
            continue;
        if (!found || target.row.instrument.issuer == correcting.row.instrument.issuer)
            found = &target;
    }
    return found;
}

PlannedCorrection plan(const SubmissionRecord &correcting, const SubmissionRecord *target,
                       const QStringList &openIssues)
{
    PlannedCorrection planned;
    planned.correcting = SubmissionId(correcting.row.id);
    planned.correctingNumber = correcting.facts.number;
    planned.targetNumber = correcting.row.instrument.corrects;
    planned.issue = correcting.facts.issueKey;
    if (!target) {
        planned.explanation =
            Tr::tr("%1 corrects %2, which is not registered here: look whether it was published before.")
                .arg(planned.correctingNumber, planned.targetNumber);
        return planned;
    }
    planned.target = SubmissionId(target->row.id);
    planned.targetIssue = target->facts.issueKey;
    if (!target->facts.isIssueClosed) {
        planned.mustStandIn = planned.targetIssue;
        planned.isPlaced = !planned.issue.isEmpty() && planned.issue == planned.targetIssue;
        planned.explanation =
            Tr::tr("%1 corrects %2, which is not published yet: both stand in the same issue (rule D06).")
                .arg(planned.correctingNumber, planned.targetNumber);
        return planned;
    }
    planned.kind = PlannedCorrection::Case::NextIssue;
    const auto next = std::find_if(openIssues.begin(), openIssues.end(),
                                   [&](const QString &key) { return key > planned.targetIssue; });
    planned.mustStandIn = next == openIssues.end() ? QString() : *next;
    planned.isPlaced = !planned.issue.isEmpty() && planned.issue == planned.mustStandIn;
    planned.explanation =
        planned.mustStandIn.isEmpty()
            ? Tr::tr("%1 corrects %2, published in the issue %3: it stands in the next issue, which is not begun yet "
                     "(rule D07).")
                  .arg(planned.correctingNumber, planned.targetNumber, planned.targetIssue)
            : Tr::tr("%1 corrects %2, published in the issue %3: it stands in the next issue, %4 (rule D07).")
                  .arg(planned.correctingNumber, planned.targetNumber, planned.targetIssue, planned.mustStandIn);
    return planned;
}

} // namespace

Result<std::vector<PlannedCorrection>> planCorrections(Office &office)
{
    registry::Database &database = *office.rooms().database;
    auto waiting = loadSubmissions(database, registry::SubmissionFilter::waiting());
    if (!waiting)
        return failWith(waiting);
    std::erase_if(*waiting, [](const SubmissionRecord &record) { return record.row.instrument.corrects.isEmpty(); });
    std::vector<PlannedCorrection> planned;
    if (waiting->empty())
        return planned;
    QStringList numbers;
    for (const SubmissionRecord &record : *waiting)
        numbers.append(record.row.instrument.corrects);
    numbers.removeDuplicates();
    const auto targets = loadSubmissions(database, registry::SubmissionFilter::numbered(numbers));
    if (!targets)
        return failWith(targets);
    const auto issues = registry::issues(database, registry::IssueFilter::open());
    if (!issues)
        return failWith(issues);
    QStringList openIssues;
    for (const registry::IssueRow &issue : *issues)
        openIssues.prepend(issue.key); // the earliest first
    for (const SubmissionRecord &record : *waiting)
        planned.push_back(plan(record, targetOf(record, *targets), openIssues));
    return planned;
}

QString correctionWording(int page, const QString &path, const QString &printed, const QString &right)
{
    QStringList place;
    if (page > 0)
        place.append(QStringLiteral("trang %1").arg(page));
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts))
        place.append(part);
    QString words = place.join(QStringLiteral(", "));
    if (!words.isEmpty())
        words = words.left(1).toUpper() + words.mid(1) + QStringLiteral(": ");
    if (printed.isEmpty())
        return words + QStringLiteral("in thiếu \"%1\"").arg(right);
    if (right.isEmpty())
        return words + QStringLiteral("in thừa \"%1\"").arg(printed);
    return words + QStringLiteral("đã in \"%1\", sửa là \"%2\"").arg(printed, right);
}

} // namespace congbao::casework
