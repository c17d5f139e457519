// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/correctionrecords.h"

#include <algorithm>
#include <QCoreApplication>
#include <QHash>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Corrections)
};

/// The instrument that a correction means by its number: of the same body where there is one.
const SubmissionRecord *numbered(const SubmissionRecord &correcting, const std::vector<SubmissionRecord> &targets)
{
    const SubmissionRecord *found = nullptr;
    for (const SubmissionRecord &target : targets) {
        if (target.facts.number != correcting.row.instrument.corrects || target.row.id == correcting.row.id)
            continue;
        if (!found || target.row.instrument.issuer == correcting.row.instrument.issuer)
            found = &target;
    }
    return found;
}

const SubmissionRecord *withId(qint64 id, const std::vector<SubmissionRecord> &records)
{
    const auto found = std::find_if(records.begin(), records.end(),
                                    [&](const SubmissionRecord &record) { return record.row.id == id; });
    return found == records.end() ? nullptr : &*found;
}

} // namespace

CorrectionCase WaitingCorrection::kind() const
{
    if (tie && tie->isOwn)
        return CorrectionCase::OwnError;
    return target && target->facts.isIssueClosed ? CorrectionCase::NextIssue : CorrectionCase::SameIssue;
}

Result<WaitingCorrections> WaitingCorrections::load(registry::Database &database)
{
    using registry::SubmissionFilter;
    WaitingCorrections waiting;
    Result<std::vector<SubmissionRecord>> correcting =
        loadSubmissions(database, SubmissionFilter::waitingCorrections());
    if (!correcting)
        return failWith(correcting);
    waiting.m_correcting = std::move(*correcting);
    auto drafts = registry::corrections(database, registry::CorrectionFilter::drafts());
    if (!drafts)
        return failWith(drafts);
    if (waiting.m_correcting.empty() && drafts->empty())
        return waiting;
    std::vector<qint64> ids;
    QStringList numbers;
    for (const SubmissionRecord &record : waiting.m_correcting) {
        ids.push_back(record.row.id);
        numbers.append(record.row.instrument.corrects);
    }
    numbers.removeDuplicates();
    auto ties = registry::corrections(database, registry::CorrectionFilter::about(ids));
    if (!ties)
        return failWith(ties);
    QHash<qint64, const registry::CorrectionRow *> tieOf;
    std::vector<qint64> tied;
    for (const registry::CorrectionRow &tie : *ties) {
        tieOf.insert(tie.correcting, &tie);
        tied.push_back(tie.target);
    }
    for (const registry::CorrectionRow &draft : *drafts)
        tied.push_back(draft.target);
    for (const SubmissionFilter &filter : {SubmissionFilter::numbered(numbers), SubmissionFilter::among(tied)}) {
        if (filter.values.isEmpty())
            continue;
        Result<std::vector<SubmissionRecord>> targets = loadSubmissions(database, filter);
        if (!targets)
            return failWith(targets);
        for (SubmissionRecord &target : *targets)
            waiting.m_targets.push_back(std::move(target));
    }
    for (const SubmissionRecord &record : waiting.m_correcting) {
        WaitingCorrection correction;
        correction.correcting = &record;
        correction.targetNumber = record.row.instrument.corrects;
        if (const registry::CorrectionRow *tie = tieOf.value(record.row.id)) {
            correction.tie = *tie;
            correction.target = withId(tie->target, waiting.m_targets);
        } else {
            correction.target = numbered(record, waiting.m_targets);
        }
        if (correction.target)
            correction.targetNumber = correction.target->facts.number;
        waiting.m_corrections.push_back(std::move(correction));
    }
    for (registry::CorrectionRow &draft : *drafts) {
        WaitingCorrection correction;
        correction.target = withId(draft.target, waiting.m_targets);
        correction.targetNumber = correction.target ? correction.target->facts.number : QString();
        correction.tie = std::move(draft);
        waiting.m_corrections.push_back(std::move(correction));
    }
    return waiting;
}

QStringList WaitingCorrections::blockers(const registry::IssueRow &issue) const
{
    if (issue.closedAt.isValid())
        return {};
    QStringList reasons;
    for (const WaitingCorrection &correction : m_corrections) {
        if (!correction.target || !correction.target->facts.isIssueClosed ||
            correction.target->facts.issueKey >= issue.key || (correction.tie && !correction.tie->putOff.isEmpty()))
            continue;
        const QString published = correction.target->facts.issueKey;
        const QString rule =
            correction.kind() == CorrectionCase::OwnError ? QStringLiteral("D08") : QStringLiteral("D07");
        if (!correction.correcting) {
            reasons.append(Tr::tr("The gazette's correction %1 of %2, published in the issue %3, waits for the head of "
                                  "the board and must stand in the next issue (rule %4).")
                               .arg(correction.tie->number, correction.targetNumber, published, rule));
            continue;
        }
        const QString place = correction.correcting->facts.issueKey;
        if (place.isEmpty() || place > issue.key)
            reasons.append(Tr::tr("%1 corrects %2, published in the issue %3, and must stand in the next issue (rule "
                                  "%4). Place it, or let the head of the board put it off with a reason.")
                               .arg(correction.correcting->facts.number, correction.targetNumber, published, rule));
    }
    return reasons;
}

} // namespace congbao::casework
