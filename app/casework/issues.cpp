// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/issues.h"

#include "casework/issuerecords.h"
#include "casework/rulekeeping.h"

#include "registry/auditlog.h"
#include <algorithm>
#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Issues)
};

QString keyOf(int year, const std::vector<int> &numbers)
{
    QString key = QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0'));
    for (const int number : numbers)
        key += QStringLiteral("-%1").arg(number, 4, 10, QLatin1Char('0'));
    return key;
}

Result<std::vector<Issue>> loadIssues(Office &office, const registry::IssueFilter &filter)
{
    const Result<IssueRecords> records = IssueRecords::load(*office.rooms().database, filter);
    if (!records)
        return failWith(records);
    std::vector<Issue> issues;
    for (const registry::IssueRow &row : records->rows())
        issues.push_back(records->value(row));
    return issues;
}

Result<Issue> loadIssue(Office &office, const registry::IssueFilter &filter, const QString &name)
{
    Result<std::vector<Issue>> found = loadIssues(office, filter);
    if (!found)
        return failWith(found);
    if (found->empty())
        return fail(ErrorCode::NotFound, Tr::tr("There is no issue %1 in the register.").arg(name));
    return std::move(found->front());
}

/// What happens to the items of an issue; gives the new order.
using Rearranging = std::function<Result<std::vector<registry::IssueItemRow>>(const Change &, const IssueRecords &,
                                                                              const registry::IssueRow &)>;

/// Whether somebody else changed an issue after a person looked at it. One's own changes are no surprise.
Result<void> checkSeen(const Change &change, const registry::IssueRow &issue, int seenVersion)
{
    if (seenVersion <= 0 || seenVersion >= issue.version)
        return {};
    const auto events = registry::eventsOf(change.database(), subjectOfIssue(issue.key));
    if (!events)
        return failWith(events);
    static const QSet<QString> counted{
        QStringLiteral("issue.instrument-added"), QStringLiteral("issue.instrument-removed"),
        QStringLiteral("issue.instrument-moved"), QStringLiteral("issue.typeset"), QStringLiteral("issue.closed")};
    int unseen = issue.version - seenVersion;
    for (auto event = events->rbegin(); event != events->rend() && unseen > 0; ++event) {
        if (!counted.contains(event->act))
            continue;
        --unseen;
        if (event->person != change.person().name)
            return fail(ErrorCode::Conflict,
                        Tr::tr("%1 changed the issue %2 after you looked at it, and nothing was done now. Look at the "
                               "issue as it is, then go on or leave it.")
                            .arg(event->person, issue.key));
    }
    return {};
}

Result<void> rearrange(Office &office, const Session &by, IssueId id, const QString &act, SubmissionId submission,
                       int seenVersion, const Rearranging &rearranging)
{
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    const Result<IssueRecords> records =
        IssueRecords::load(change->database(), registry::IssueFilter::one(id.value()), submission);
    if (!records)
        return failWith(records);
    const auto issue = records->find(id);
    if (!issue)
        return failWith(issue);
    const Result<IssueFacts> facts = factsOf(change->database(), *records, **issue);
    if (!facts)
        return failWith(facts);
    if (auto allowed = permit(change->person(), Act::ComposeIssue, *facts); !allowed)
        return allowed;
    if (auto seen = checkSeen(*change, **issue, seenVersion); !seen)
        return seen;
    const auto items = rearranging(*change, *records, **issue);
    if (!items)
        return failWith(items);
    if (auto set =
            registry::setIssueItems(change->database(), id.value(), (*issue)->version, *items, change->personId());
        !set)
        return set;
    QJsonArray order;
    for (const registry::IssueItemRow &item : *items)
        order.append(item.submission);
    return change->commit(act, subjectOfIssue((*issue)->key),
                          {{QStringLiteral("submission"), submission.value()}, {QStringLiteral("order"), order}});
}

auto placeOf(std::vector<registry::IssueItemRow> &items, SubmissionId submission)
{
    return std::find_if(items.begin(), items.end(),
                        [&](const registry::IssueItemRow &item) { return item.submission == submission.value(); });
}

tl::unexpected<Error> notInIssue(const registry::IssueRow &issue, SubmissionId submission)
{
    return fail(ErrorCode::NotFound,
                Tr::tr("The submission %1 does not stand in the issue %2.").arg(submission.value()).arg(issue.key));
}

} // namespace

Result<IssueId> createIssue(Office &office, const Session &by, int year, const std::vector<int> &numbers,
                            const QDate &date)
{
    const bool areNumbers = (numbers.size() == 1 || (numbers.size() == 2 && numbers[1] == numbers[0] + 1)) &&
                            numbers.front() > 0 && numbers.back() < 10000;
    if (!areNumbers)
        return fail(ErrorCode::Usage, Tr::tr("An issue has one number, or two that follow each other."));
    if (year < 1945 || year > 9999 || !date.isValid() || date.year() != year)
        return fail(ErrorCode::Usage, Tr::tr("The date of an issue lies in the year of its number."));
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    if (auto allowed = permit(change->person(), Act::ComposeIssue); !allowed)
        return failWith(allowed);
    registry::IssueRow row;
    row.key = keyOf(year, numbers);
    row.year = year;
    row.numbers = numbers;
    row.date = date;
    row.composedBy = change->personId();
    const Result<rules::Profile> rules = rulesInForce(office, *change);
    if (!rules)
        return failWith(rules);
    row.rulesVersion = rules->version();
    const Result<qint64> id = registry::insertIssue(change->database(), row);
    if (!id && id.error().code == ErrorCode::Conflict)
        return fail(ErrorCode::Refused, Tr::tr("The number was used for another issue of %1 already.").arg(year),
                    id.error().detail);
    if (!id)
        return failWith(id);
    if (auto done = change->commit(QStringLiteral("issue.created"), subjectOfIssue(row.key),
                                   {{QStringLiteral("date"), date.toString(Qt::ISODate)}});
        !done)
        return failWith(done);
    return IssueId(*id);
}

Result<std::vector<Issue>> listIssues(Office &office)
{
    return loadIssues(office, {});
}

Result<std::vector<Issue>> listIssuesOfYear(Office &office, int year)
{
    return loadIssues(office, registry::IssueFilter::ofYear(year));
}

Result<Issue> issue(Office &office, IssueId id)
{
    return loadIssue(office, registry::IssueFilter::one(id.value()), QString::number(id.value()));
}

Result<Issue> issueByKey(Office &office, const QString &key)
{
    return loadIssue(office, registry::IssueFilter::keyed(key), key);
}

Result<std::vector<Submission>> instrumentsToPlace(Office &office)
{
    const Result<std::vector<SubmissionRecord>> records =
        loadSubmissions(*office.rooms().database, registry::SubmissionFilter::waiting());
    if (!records)
        return failWith(records);
    std::vector<const SubmissionRecord *> free;
    for (const SubmissionRecord &record : *records) {
        if (record.facts.issueKey.isEmpty())
            free.push_back(&record);
    }
    std::stable_sort(free.begin(), free.end(), [](const SubmissionRecord *one, const SubmissionRecord *other) {
        const bool isReady = reasonsNotReady(one->facts).isEmpty();
        if (isReady != reasonsNotReady(other->facts).isEmpty())
            return isReady;
        return standsBefore(one->row.instrument, other->row.instrument);
    });
    std::vector<Submission> submissions;
    for (const SubmissionRecord *record : free)
        submissions.push_back(record->value());
    return submissions;
}

Result<void> addToIssue(Office &office, const Session &by, IssueId id, SubmissionId submission, int seenVersion)
{
    const auto insert = [&](const Change &change, const IssueRecords &records,
                            const registry::IssueRow &issue) -> Result<std::vector<registry::IssueItemRow>> {
        const auto record = records.find(submission);
        if (!record)
            return failWith(record);
        const Result<IssueFacts> facts = factsOf(change.database(), records, issue);
        if (!facts)
            return failWith(facts);
        const Result<std::vector<PersonId>> comparers = comparersOf(change.database(), submission);
        if (!comparers)
            return failWith(comparers);
        if (auto allowed = permitPlacing(change.person(), *facts, (*record)->facts, *comparers); !allowed)
            return failWith(allowed);
        std::vector<registry::IssueItemRow> items = issue.items;
        const auto place = std::find_if(items.begin(), items.end(), [&](const registry::IssueItemRow &item) {
            const auto other = records.find(SubmissionId(item.submission));
            return other && standsBefore((*record)->row.instrument, (*other)->row.instrument);
        });
        items.insert(place, {submission.value(), 0, 0, 0, change.personId()});
        return items;
    };
    return rearrange(office, by, id, QStringLiteral("issue.instrument-added"), submission, seenVersion, insert);
}

Result<void> removeFromIssue(Office &office, const Session &by, IssueId id, SubmissionId submission, int seenVersion)
{
    const auto remove = [&](const Change &, const IssueRecords &,
                            const registry::IssueRow &issue) -> Result<std::vector<registry::IssueItemRow>> {
        std::vector<registry::IssueItemRow> items = issue.items;
        const auto place = placeOf(items, submission);
        if (place == items.end())
            return notInIssue(issue, submission);
        items.erase(place);
        return items;
    };
    return rearrange(office, by, id, QStringLiteral("issue.instrument-removed"), submission, seenVersion, remove);
}

Result<void> moveInIssue(Office &office, const Session &by, IssueId id, SubmissionId submission, int position,
                         int seenVersion)
{
    const auto move = [&](const Change &, const IssueRecords &records,
                          const registry::IssueRow &issue) -> Result<std::vector<registry::IssueItemRow>> {
        const auto record = records.find(submission);
        if (!record)
            return failWith(record);
        std::vector<registry::IssueItemRow> items = issue.items;
        const auto place = placeOf(items, submission);
        if (place == items.end())
            return notInIssue(issue, submission);
        const registry::IssueItemRow moved = *place;
        items.erase(place);
        const auto isInPart = [&](const registry::IssueItemRow &item) {
            const auto other = records.find(SubmissionId(item.submission));
            return other && (*other)->row.instrument.isNormative == (*record)->row.instrument.isNormative;
        };
        const auto partLength = static_cast<int>(std::count_if(items.begin(), items.end(), isInPart)) + 1;
        if (position < 1 || position > partLength)
            return fail(ErrorCode::Usage, Tr::tr("This part of the issue has the places 1 to %1.").arg(partLength));
        // The parts follow each other: the place in the part counts from its first item.
        const auto partStart = (*record)->row.instrument.isNormative
                                   ? items.begin()
                                   : items.begin() + std::count_if(items.begin(), items.end(), std::not_fn(isInPart));
        items.insert(partStart + (position - 1), moved);
        return items;
    };
    return rearrange(office, by, id, QStringLiteral("issue.instrument-moved"), submission, seenVersion, move);
}

} // namespace congbao::casework
