// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/issuerecords.h"

#include "core/files.h"

#include <algorithm>
#include <QCollator>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Issues)
};

/// People's councils stand before people's committees, both before others.
int bodyRank(const QString &issuer)
{
    const QString name = issuer.toUpper();
    if (name.startsWith(u"HỘI ĐỒNG NHÂN DÂN"))
        return 0;
    if (name.startsWith(u"THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN"))
        return 1;
    if (name.startsWith(u"ỦY BAN NHÂN DÂN") || name.startsWith(u"UỶ BAN NHÂN DÂN"))
        return 2;
    if (name.startsWith(u"CHỦ TỊCH ỦY BAN NHÂN DÂN") || name.startsWith(u"CHỦ TỊCH UỶ BAN NHÂN DÂN"))
        return 3;
    return 4;
}

int leadingNumber(const QString &number)
{
    int digits = 0;
    while (digits < number.size() && number.at(digits).isDigit())
        ++digits;
    return number.left(digits).toInt();
}

tl::unexpected<Error> noIssue(const QString &name)
{
    return fail(ErrorCode::NotFound, Tr::tr("There is no issue %1 in the register.").arg(name));
}

} // namespace

QString partTitle(bool isNormative)
{
    return isNormative ? QStringLiteral("PHẦN VĂN BẢN QUY PHẠM PHÁP LUẬT") : QStringLiteral("PHẦN VĂN BẢN KHÁC");
}

bool standsBefore(const registry::InstrumentRow &one, const registry::InstrumentRow &other)
{
    if (one.isNormative != other.isNormative)
        return one.isNormative;
    if (one.issuer != other.issuer) {
        if (bodyRank(one.issuer) != bodyRank(other.issuer))
            return bodyRank(one.issuer) < bodyRank(other.issuer);
        return one.issuer < other.issuer;
    }
    if (one.date != other.date)
        return one.date < other.date;
    if (leadingNumber(one.number) != leadingNumber(other.number))
        return leadingNumber(one.number) < leadingNumber(other.number);
    return one.number < other.number;
}

Result<IssueRecords> IssueRecords::load(registry::Database &database, const registry::IssueFilter &filter,
                                        SubmissionId other)
{
    using registry::SubmissionFilter;
    IssueRecords records;
    Result<std::vector<registry::IssueRow>> issues = registry::issues(database, filter);
    if (!issues)
        return failWith(issues);
    records.m_issues = std::move(*issues);
    const auto add = [&](const SubmissionFilter &wanted) -> Result<void> {
        Result<std::vector<SubmissionRecord>> found = loadSubmissions(database, wanted);
        if (!found)
            return failWith(found);
        for (SubmissionRecord &record : *found) {
            if (records.m_places.contains(record.row.id))
                continue;
            records.m_places.insert(record.row.id, records.m_submissions.size());
            records.m_submissions.push_back(std::move(record));
        }
        return {};
    };
    if (auto added = add(SubmissionFilter::inIssues(filter.condition, filter.values)); !added)
        return failWith(added);
    if (other.isValid()) {
        if (auto added = add(SubmissionFilter::one(other.value())); !added)
            return failWith(added);
    }
    QStringList correcting; // numbers that instruments here correct
    QStringList corrected;  // numbers here that instruments anywhere correct
    for (const SubmissionRecord &record : records.m_submissions) {
        if (!record.row.instrument.corrects.isEmpty())
            correcting.append(record.row.instrument.corrects);
        if (record.facts.hasCorrection)
            corrected.append(record.facts.number);
    }
    for (const SubmissionFilter &pairs :
         {SubmissionFilter::numbered(correcting + corrected), SubmissionFilter::correcting(correcting + corrected)}) {
        if (pairs.values.isEmpty())
            continue;
        if (auto added = add(pairs); !added)
            return failWith(added);
    }
    for (size_t place = 0; place < records.m_submissions.size(); ++place) {
        const SubmissionRecord &record = records.m_submissions[place];
        if (record.facts.hasCorrection || !record.row.instrument.corrects.isEmpty())
            records.m_pairs.push_back(place);
    }
    std::vector<qint64> pairs;
    for (const size_t place : records.m_pairs)
        pairs.push_back(records.m_submissions[place].row.id);
    const auto ties = registry::corrections(database, registry::CorrectionFilter::about(pairs));
    if (!ties)
        return failWith(ties);
    for (const registry::CorrectionRow &tie : *ties)
        records.m_ties.insert(tie.correcting, tie.target);
    if (std::any_of(records.m_issues.begin(), records.m_issues.end(),
                    [](const registry::IssueRow &issue) { return !issue.closedAt.isValid(); })) {
        Result<WaitingCorrections> waiting = WaitingCorrections::load(database);
        if (!waiting)
            return failWith(waiting);
        records.m_waiting = std::move(*waiting);
    }
    return records;
}

Result<const registry::IssueRow *> IssueRecords::find(IssueId id) const
{
    const auto found =
        std::find_if(m_issues.begin(), m_issues.end(), [&](const auto &issue) { return issue.id == id.value(); });
    if (found == m_issues.end())
        return noIssue(QString::number(id.value()));
    return &*found;
}

Result<const registry::IssueRow *> IssueRecords::find(const QString &key) const
{
    const auto found =
        std::find_if(m_issues.begin(), m_issues.end(), [&](const auto &issue) { return issue.key == key; });
    if (found == m_issues.end())
        return noIssue(key);
    return &*found;
}

Result<const SubmissionRecord *> IssueRecords::find(SubmissionId id) const
{
    const auto found = m_places.find(id.value());
    if (found == m_places.end())
        return fail(ErrorCode::NotFound, Tr::tr("There is no submission %1 in the register.").arg(id.value()));
    return &m_submissions[*found];
}

std::vector<IssueItemRecord> IssueRecords::items(const registry::IssueRow &issue) const
{
    std::vector<IssueItemRecord> items;
    for (const registry::IssueItemRow &row : issue.items) {
        if (const auto submission = find(SubmissionId(row.submission)))
            items.push_back({row, *submission, blockers(issue, **submission)});
    }
    return items;
}

QStringList IssueRecords::blockers(const registry::IssueRow &issue, const SubmissionRecord &submission) const
{
    if (issue.closedAt.isValid())
        return {};
    QStringList reasons = reasonsNotReady(submission.facts);
    const registry::InstrumentRow &instrument = submission.row.instrument;
    const auto isHere = [&](const SubmissionRecord &other) { return other.facts.issueKey == issue.key; };
    // Case c2: a faulty text that is not published yet and its correction stand in the same issue. Bodies of communes
    // use the same numbers; where the same body has an instrument of that number, that one is meant.
    const auto isPair = [&](const SubmissionRecord &faulty, const SubmissionRecord &correction) {
        if (const auto tie = m_ties.find(correction.row.id); tie != m_ties.end())
            return *tie == faulty.row.id;
        const registry::InstrumentRow &corrected = faulty.row.instrument;
        if (correction.row.instrument.corrects != corrected.number)
            return false;
        return corrected.issuer == correction.row.instrument.issuer ||
               std::none_of(m_pairs.begin(), m_pairs.end(), [&](size_t place) {
                   const registry::InstrumentRow &other = m_submissions[place].row.instrument;
                   return other.number == corrected.number && other.issuer == correction.row.instrument.issuer;
               });
    };
    for (const size_t place : m_pairs) {
        const SubmissionRecord &other = m_submissions[place];
        if (other.row.id == submission.row.id || isHere(other))
            continue;
        if (isPair(submission, other))
            reasons.append(Tr::tr("%1 is corrected by %2, and the two must stand in the same issue.")
                               .arg(instrument.number, other.facts.number));
        if (isPair(other, submission) && !other.facts.isIssueClosed)
            reasons.append(Tr::tr("%1 corrects %2, which is not published yet: the two must stand in the same issue.")
                               .arg(instrument.number, other.facts.number));
    }
    return reasons;
}

Issue IssueRecords::value(const registry::IssueRow &row) const
{
    Issue issue;
    issue.id = IssueId(row.id);
    issue.key = row.key;
    issue.year = row.year;
    issue.numbers = row.numbers;
    issue.date = row.date;
    issue.firstPage = row.firstPage;
    issue.state = issueState(row, boundTextsSha256(*this, row));
    issue.version = row.version;
    for (const IssueItemRecord &record : items(row)) {
        const Submission submission = record.submission->value();
        issue.items.push_back({submission.id, submission.instrument, submission.attributes,
                               partTitle(submission.attributes.isNormative), record.row.position, record.row.firstPage,
                               record.row.lastPage, record.blockers});
    }
    issue.pdfSha256 = row.pdfSha256;
    issue.pages = row.pages;
    issue.warnings = row.warnings;
    const QString texts = boundTextsSha256(*this, row);
    for (const registry::SignOffRow &signOff : row.signOffs)
        issue.signOffs.push_back({signOff.personName, signOff.at, signOff.decision, signOff.reason, signOff.pdfSha256,
                                  signOff.pdfSha256 != row.pdfSha256 || signOff.textsSha256 != texts});
    issue.composedBy = row.composerName;
    issue.blockers = blockers(row);
    return issue;
}

QJsonArray boundTexts(const IssueRecords &records, const registry::IssueRow &issue)
{
    QJsonArray texts;
    for (const IssueItemRecord &item : records.items(issue)) {
        QJsonObject text{{QStringLiteral("number"), item.submission->facts.number},
                         {QStringLiteral("official"), item.submission->official().sha256},
                         {QStringLiteral("electronic"), item.submission->electronic().sha256}};
        QJsonArray annexes;
        for (const registry::SubmissionFileRow &file : item.submission->row.files) {
            if (file.kind == u"annex")
                annexes.append(file.sha256);
        }
        if (!annexes.isEmpty())
            text.insert(QStringLiteral("annexes"), annexes);
        texts.append(text);
    }
    return texts;
}

QString boundTextsSha256(const IssueRecords &records, const registry::IssueRow &issue)
{
    return sha256Hex(QJsonDocument(boundTexts(records, issue)).toJson(QJsonDocument::Compact));
}

Result<IssueFacts> factsOf(registry::Database &database, const IssueRecords &records, const registry::IssueRow &issue)
{
    IssueFacts facts;
    facts.key = issue.key;
    facts.state = issueState(issue, boundTextsSha256(records, issue));
    for (const qint64 person : issue.composers)
        facts.composers.emplace_back(person);
    for (const IssueItemRecord &item : records.items(issue)) {
        Result<std::vector<PersonId>> comparers = comparersOf(database, SubmissionId(item.row.submission));
        if (!comparers)
            return failWith(comparers);
        facts.items.push_back({item.submission->facts.number, std::move(*comparers)});
        facts.blockers += item.blockers;
    }
    facts.blockers += records.blockers(issue);
    for (const registry::SignOffRow &approval : approvalsInForce(issue, boundTextsSha256(records, issue)))
        facts.approvers.emplace_back(approval.person);
    return facts;
}

} // namespace congbao::casework
