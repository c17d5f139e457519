// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/submissionrecords.h"

#include "registry/comparisons.h"
#include "registry/issues.h"
#include "registry/letters.h"

#include <algorithm>
#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Submissions)
};

/// Everything beside the submissions that their states follow from.
struct Surroundings
{
    QHash<qint64, registry::ComparisonFacts> comparisons; ///< by submission
    QSet<qint64> comparisonsWithDraft;
    QSet<qint64> comparisonsWithSentLetter;
    QHash<qint64, const registry::IssueRow *> issues; ///< by submission
    QSet<QString> correctedNumbers;
};

SubmissionRecord makeRecord(registry::SubmissionRow row, const Surroundings &around)
{
    SubmissionRecord record;
    record.row = std::move(row);
    SubmissionFacts &facts = record.facts;
    facts.arrivalNumber = record.row.arrivalNumber;
    facts.number = record.row.instrument.number;
    facts.rounds = std::max(record.electronic().round, record.official().round);
    facts.hasCorrection = around.correctedNumbers.contains(facts.number);
    if (const auto found = around.comparisons.find(record.row.id); found != around.comparisons.end()) {
        record.comparison = *found;
        const registry::ComparisonRow &comparison = found->comparison;
        facts.isCompared = comparison.officialSha256 == record.official().sha256 &&
                           comparison.electronicSha256 == record.electronic().sha256;
        facts.open = found->open;
        facts.real = found->real;
        facts.officialWrong = found->officialWrong;
        facts.hasDraftLetter = around.comparisonsWithDraft.contains(comparison.id);
        facts.hasSentLetter = around.comparisonsWithSentLetter.contains(comparison.id);
    }
    if (const registry::IssueRow *issue = around.issues.value(record.row.id)) {
        const IssueState state = issueState(*issue);
        facts.issueKey = issue->key;
        facts.isPublished = state == IssueState::Published;
        facts.isIssueClosed = state == IssueState::Closed || state == IssueState::Queued || facts.isPublished;
    }
    return record;
}

} // namespace

const registry::SubmissionFileRow &SubmissionRecord::lastFile(const QString &kind) const
{
    static const registry::SubmissionFileRow none;
    const registry::SubmissionFileRow *last = &none;
    for (const registry::SubmissionFileRow &file : row.files) {
        if (file.kind == kind && (last == &none || file.round > last->round))
            last = &file;
    }
    return *last;
}

Submission SubmissionRecord::value() const
{
    Submission submission;
    submission.id = SubmissionId(row.id);
    submission.arrivalNumber = row.arrivalNumber;
    submission.receivedAt = row.receivedAt;
    submission.from = row.sender;
    submission.instrument = InstrumentId(row.instrument.id);
    submission.attributes = {
        row.instrument.type,         row.instrument.number, row.instrument.date,        row.instrument.issuer,
        row.instrument.abstractText, row.instrument.signer, row.instrument.isNormative, row.instrument.corrects,
        row.documentClass,           row.isFastTrack};
    submission.state = submissionState(facts);
    submission.receivedBy = row.receiverName;
    for (const registry::SubmissionFileRow &file : row.files)
        submission.files.push_back({file.kind, file.round, file.name, file.sha256, file.bytes});
    submission.version = row.version;
    submission.isCompared = facts.isCompared;
    if (facts.isCompared) {
        submission.openDiscrepancies = facts.open;
        submission.substantive = comparison->comparison.substantive;
        submission.formal = comparison->comparison.formal;
    }
    return submission;
}

Result<std::vector<SubmissionRecord>> loadSubmissions(registry::Database &database,
                                                      const registry::SubmissionFilter &filter)
{
    Result<std::vector<registry::SubmissionRow>> rows = registry::submissions(database, filter);
    if (!rows)
        return failWith(rows);
    const auto comparisons = registry::latestComparisons(database, filter);
    if (!comparisons)
        return failWith(comparisons);
    const auto letters = registry::letters(database, filter);
    if (!letters)
        return failWith(letters);
    const auto issues = registry::issues(database, registry::IssueFilter::holding(filter));
    if (!issues)
        return failWith(issues);
    Result<QSet<QString>> corrected = registry::correctedNumbers(database);
    if (!corrected)
        return failWith(corrected);
    Surroundings around;
    around.correctedNumbers = std::move(*corrected);
    for (const registry::ComparisonFacts &facts : *comparisons)
        around.comparisons.insert(facts.comparison.submission, facts);
    for (const registry::LetterRow &letter : *letters) {
        (letter.sentAt.isValid() ? around.comparisonsWithSentLetter : around.comparisonsWithDraft)
            .insert(letter.comparison);
    }
    for (const registry::IssueRow &issue : *issues) {
        for (const registry::IssueItemRow &item : issue.items)
            around.issues.insert(item.submission, &issue);
    }
    std::vector<SubmissionRecord> records;
    records.reserve(rows->size());
    for (registry::SubmissionRow &row : *rows)
        records.push_back(makeRecord(std::move(row), around));
    return records;
}

Result<SubmissionRecord> loadSubmission(registry::Database &database, SubmissionId id)
{
    Result<std::vector<SubmissionRecord>> records =
        loadSubmissions(database, registry::SubmissionFilter::one(id.value()));
    if (!records)
        return failWith(records);
    if (records->empty())
        return fail(ErrorCode::NotFound, Tr::tr("There is no submission %1 in the register.").arg(id.value()));
    return std::move(records->front());
}

Result<std::vector<PersonId>> comparersOf(registry::Database &database, SubmissionId id)
{
    const Result<std::vector<qint64>> ids = registry::peopleWhoCompared(database, id.value());
    if (!ids)
        return failWith(ids);
    std::vector<PersonId> people;
    for (const qint64 person : *ids)
        people.emplace_back(person);
    return people;
}

QString searchText(const registry::InstrumentRow &instrument, const text::Document &electronic)
{
    QStringList parts{instrument.type, instrument.number, instrument.issuer, instrument.abstractText,
                      instrument.signer};
    for (const text::Block &block : electronic.blocks)
        parts.append(block.text());
    return parts.join(u' ');
}

} // namespace congbao::casework
