// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/today.h"

#include "casework/issuerecords.h"
#include "casework/publishing.h"
#include "casework/rulekeeping.h"
#include "registry/letters.h"

#include <algorithm>
#include <QCoreApplication>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Today)
};

QDateTime startOfDay(const QDate &day)
{
    return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, 7 * 3600).toUTC();
}

DueDate dueDate(const rules::Deadline &deadline, const QDateTime &now)
{
    DueDate due;
    due.rule = deadline.rule;
    due.ruleText = deadline.text;
    due.day = deadline.day;
    due.due = deadline.due;
    // Without a warning of the rule's own, the last day itself is the time to hurry.
    due.warnFrom = startOfDay(deadline.warnDay.isValid() ? deadline.warnDay : deadline.day);
    if (deadline.isAtOnce)
        due.warnFrom = deadline.from;
    due.explanation = deadline.explanation;
    due.cautions = deadline.cautions;
    due.urgency = now >= due.due ? Urgency::Overdue : now >= due.warnFrom ? Urgency::Soon : Urgency::Calm;
    return due;
}

/// Computes deadlines by the rules that each record was received under.
class DueDates
{
public:
    DueDates(Office &office, const QDateTime &now)
        : m_office(office)
        , m_now(now)
    {
    }

    Result<std::vector<DueDate>> publication(const registry::SubmissionRow &row)
    {
        const Result<rules::Profile> profile = rulesOf(row);
        if (!profile)
            return failWith(profile);
        rules::PublicationEvents events{row.documentClass, row.receivedAt, row.instrument.date, row.isFastTrack};
        if (events.documentClass.isEmpty()) // registered before classes were kept
            events.documentClass = row.instrument.corrects.isEmpty() ? QStringLiteral("P11") : QStringLiteral("P10");
        const auto deadlines = rules::publicationDeadlines(*profile, events);
        if (!deadlines)
            return std::vector<DueDate>(); // received before the first regime: nothing is due by these rules
        std::vector<DueDate> found;
        for (const rules::Deadline &deadline : *deadlines) {
            found.push_back(dueDate(deadline, m_now));
            if (deadline.applies.startsWith(u"publish"))
                m_lastPublish = found.back();
        }
        return found;
    }

    /// The publishing deadline alone.
    Result<std::optional<DueDate>> publish(const registry::SubmissionRow &row)
    {
        m_lastPublish.reset();
        if (const auto found = publication(row); !found)
            return failWith(found);
        return m_lastPublish;
    }

    /// What follows from an event by the rule for `applies`; nothing where the regime has none.
    Result<std::optional<DueDate>> after(const registry::SubmissionRow &row, const QString &applies,
                                         const QDateTime &event)
    {
        const Result<rules::Profile> profile = rulesOf(row);
        if (!profile)
            return failWith(profile);
        const Result<rules::Regime> regime = profile->regimeOn(dayInVietNam(event));
        if (!regime)
            return std::optional<DueDate>();
        const Result<rules::Rule> rule = rules::deadlineRule(*profile, *regime, applies);
        if (!rule)
            return std::optional<DueDate>();
        const Result<rules::Deadline> deadline = rules::deadlineOf(*profile, *rule, event);
        if (!deadline)
            return failWith(deadline);
        return std::optional<DueDate>(dueDate(*deadline, m_now));
    }

private:
    Result<rules::Profile> rulesOf(const registry::SubmissionRow &row)
    {
        return row.rulesVersion > 0 ? rulesOfVersion(m_office, row.rulesVersion) : currentRules(m_office);
    }

    Office &m_office;
    QDateTime m_now;
    std::optional<DueDate> m_lastPublish;
};

bool isEarlier(const std::optional<DueDate> &one, const std::optional<DueDate> &other)
{
    if (!one || !other)
        return one.has_value() && !other;
    return one->due < other->due;
}

/// The letter of a submission that is the last of its state.
const registry::LetterRow *lastLetter(const std::vector<registry::LetterRow> &letters, qint64 submission, bool isSent)
{
    const auto found = std::find_if(letters.begin(), letters.end(), [&](const registry::LetterRow &letter) {
        return letter.submission == submission && letter.sentAt.isValid() == isSent;
    });
    return found == letters.end() ? nullptr : &*found;
}

QString answerRule(const registry::LetterRow &letter)
{
    return letter.kind == u"official-wrong" ? QStringLiteral("replace_official") : QStringLiteral("resend");
}

Result<WaitingItem> itemOf(DueDates &dates, const SubmissionRecord &record,
                           const std::vector<registry::LetterRow> &letters, const Person &person)
{
    WaitingItem item;
    item.title = record.facts.number;
    item.detail = record.row.instrument.abstractText;
    item.submission = SubmissionId(record.row.id);
    Act act = Act::CompareTexts;
    Result<std::optional<DueDate>> due = dates.publish(record.row);
    switch (submissionState(record.facts)) {
    case SubmissionState::Received:
    case SubmissionState::Resent:
        break;
    case SubmissionState::Compared:
        item.what = record.facts.open > 0 ? WaitingFor::Verdicts : WaitingFor::LetterDraft;
        act = record.facts.open > 0 ? Act::GiveVerdict : Act::DraftLetter;
        break;
    case SubmissionState::LetterDrafted:
        item.what = WaitingFor::LetterSending;
        act = Act::SendLetter;
        if (const auto *letter = lastLetter(letters, record.row.id, false))
            due = dates.after(record.row, QStringLiteral("issue_letter"), letter->draftedAt);
        break;
    case SubmissionState::LetterSent:
        item.what = WaitingFor::ExactText;
        act = Act::RegisterSubmission;
        if (const auto *letter = lastLetter(letters, record.row.id, true))
            due = dates.after(record.row, answerRule(*letter), letter->sentAt);
        break;
    case SubmissionState::Ready:
        item.what = WaitingFor::Placing;
        act = Act::ComposeIssue;
        break;
    case SubmissionState::InIssue:
    case SubmissionState::Published:
        break; // its issue waits
    }
    if (!due)
        return failWith(due);
    item.due = *due;
    item.roles = rolesFor(act);
    item.isMine = permit(person, act).has_value();
    return item;
}

Result<WaitingItem> itemOf(DueDates &dates, registry::Database &database, const IssueRecords &records,
                           const registry::IssueRow &issue, const Person &person)
{
    WaitingItem item;
    item.title = issue.key;
    item.issue = IssueId(issue.id);
    Act act = Act::ComposeIssue;
    switch (issueState(issue)) {
    case IssueState::Draft:
        item.what = WaitingFor::Typesetting;
        act = issue.items.empty() ? Act::ComposeIssue : Act::TypesetIssue;
        break;
    case IssueState::Typeset:
        item.what = WaitingFor::SignOff;
        act = Act::SignOff;
        break;
    default:
        item.what = WaitingFor::Closing;
        act = Act::CloseIssue;
        break;
    }
    for (const IssueItemRecord &held : records.items(issue)) {
        const Result<std::optional<DueDate>> due = dates.publish(held.submission->row);
        if (!due)
            return failWith(due);
        if (isEarlier(*due, item.due))
            item.due = *due;
    }
    const Result<IssueFacts> facts = factsOf(database, records, issue);
    if (!facts)
        return failWith(facts);
    item.detail = facts->blockers.isEmpty() ? Tr::tr("%n instrument(s)", nullptr, static_cast<int>(issue.items.size()))
                                            : facts->blockers.join(u' ');
    item.roles = rolesFor(act);
    const auto allowed = permit(person, act, *facts);
    // What only waits for a blocker to go is still this person's to look after.
    item.isMine = allowed.has_value() || allowed.error().code == ErrorCode::Refused;
    return item;
}

} // namespace

Result<std::vector<WaitingItem>> today(Office &office, const Session &by)
{
    using registry::SubmissionFilter;
    registry::Database &database = *office.rooms().database;
    const Result<Person> person = currentPerson(office, by);
    if (!person)
        return failWith(person);
    DueDates dates(office, office.rooms().clock->now().toUTC());
    const auto submissions = loadSubmissions(database, SubmissionFilter::waiting());
    if (!submissions)
        return failWith(submissions);
    const auto letters = registry::letters(database, SubmissionFilter::waiting());
    if (!letters)
        return failWith(letters);
    const auto issues = IssueRecords::load(database, registry::IssueFilter::open());
    if (!issues)
        return failWith(issues);
    const auto queue = listUnsent(office);
    if (!queue)
        return failWith(queue);

    std::vector<WaitingItem> items;
    for (const SubmissionRecord &record : *submissions) {
        if (!record.facts.issueKey.isEmpty())
            continue;
        Result<WaitingItem> item = itemOf(dates, record, *letters, *person);
        if (!item)
            return failWith(item);
        items.push_back(std::move(*item));
    }
    for (const registry::IssueRow &issue : issues->rows()) {
        Result<WaitingItem> item = itemOf(dates, database, *issues, issue, *person);
        if (!item)
            return failWith(item);
        items.push_back(std::move(*item));
    }
    for (const OutboxRow &row : *queue) {
        WaitingItem item;
        item.what = WaitingFor::Publication;
        item.title = row.subject;
        item.detail = row.reason;
        item.outbox = row.id;
        item.roles = rolesFor(Act::Publish);
        item.isMine = permit(*person, Act::Publish).has_value();
        items.push_back(std::move(item));
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const WaitingItem &one, const WaitingItem &other) { return isEarlier(one.due, other.due); });
    return items;
}

Result<std::vector<DueDate>> deadlinesOf(Office &office, SubmissionId id)
{
    registry::Database &database = *office.rooms().database;
    const Result<SubmissionRecord> record = loadSubmission(database, id);
    if (!record)
        return failWith(record);
    DueDates dates(office, office.rooms().clock->now().toUTC());
    Result<std::vector<DueDate>> found = dates.publication(record->row);
    if (!found)
        return found;
    const auto letters = registry::letters(database, registry::SubmissionFilter::one(id.value()));
    if (!letters)
        return failWith(letters);
    if (const auto *letter = lastLetter(*letters, id.value(), true)) {
        const auto due = dates.after(record->row, answerRule(*letter), letter->sentAt);
        if (!due)
            return failWith(due);
        if (*due)
            found->push_back(**due);
    }
    return found;
}

} // namespace congbao::casework
