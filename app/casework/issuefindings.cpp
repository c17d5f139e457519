// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/issuefindings.h"

#include "casework/issuerecords.h"
#include "registry/auditlog.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::IssueFindings)
};

Result<std::vector<IssueFinding>> findingsOf(registry::Database &database, const registry::IssueRow &issue)
{
    const auto events = registry::eventsOf(database, subjectOfIssue(issue.key));
    if (!events)
        return failWith(events);
    std::vector<IssueFinding> findings;
    bool isChecked = false;
    for (const audit::EventText &event : *events) {
        const QJsonObject payload = QJsonDocument::fromJson(event.payload.toUtf8()).object();
        if (payload.value(u"pdf_sha256").toString() != issue.pdfSha256)
            continue;
        if (event.act == u"issue.typeset") {
            findings.clear();
            isChecked = payload.value(u"checked").toBool();
            const QJsonArray texts = payload.value(u"findings").toArray();
            for (int number = 1; number <= payload.value(u"unexplained").toInt(); ++number)
                findings.push_back({number, texts.at(number - 1).toString(), {}});
        } else if (event.act == u"issue.finding-explained") {
            const auto index = size_t(payload.value(u"finding").toInt() - 1);
            if (index < findings.size())
                findings[index].explanation = Explanation{event.person, payload.value(u"note").toString(),
                                                          QDateTime::fromString(event.at, Qt::ISODateWithMs)};
        }
    }
    if (!isChecked)
        return fail(ErrorCode::Refused, Tr::tr("The pages of the issue %1 were not read again and compared with the "
                                               "official texts. Typeset it once more.")
                                            .arg(issue.key));
    return findings;
}

} // namespace

Result<std::vector<IssueFinding>> issueFindings(Office &office, IssueId id)
{
    registry::Database &database = *office.rooms().database;
    const Result<IssueRecords> records = IssueRecords::load(database, registry::IssueFilter::one(id.value()));
    if (!records)
        return failWith(records);
    const auto issue = records->find(id);
    if (!issue)
        return failWith(issue);
    return findingsOf(database, **issue);
}

Result<void> explainFinding(Office &office, const Session &by, IssueId id, const QString &pdfSha256, int number,
                            const QString &note)
{
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    const Result<IssueRecords> records = IssueRecords::load(change->database(), registry::IssueFilter::one(id.value()));
    if (!records)
        return failWith(records);
    const auto issue = records->find(id);
    if (!issue)
        return failWith(issue);
    const Result<IssueFacts> facts = factsOf(change->database(), *records, **issue);
    if (!facts)
        return failWith(facts);
    if (auto allowed = permit(change->person(), Act::SignOff, *facts); !allowed)
        return allowed;
    if (pdfSha256 != (*issue)->pdfSha256)
        return fail(ErrorCode::Conflict,
                    Tr::tr("The issue %1 was typeset again since you looked at it. Look at the new pages first.")
                        .arg((*issue)->key));
    const auto findings = findingsOf(change->database(), **issue);
    if (!findings)
        return failWith(findings);
    if (number < 1 || size_t(number) > findings->size())
        return fail(ErrorCode::NotFound,
                    Tr::tr("The issue %1 has no finding %2.").arg((*issue)->key, QString::number(number)));
    const IssueFinding &finding = (*findings)[size_t(number) - 1];
    if (finding.explanation)
        return fail(ErrorCode::Refused, Tr::tr("%1 explained this finding already: %2")
                                            .arg(finding.explanation->person, finding.explanation->note));
    if (note.trimmed().isEmpty())
        return fail(ErrorCode::Usage, Tr::tr("Say why what is printed is right."));
    return change->commit(QStringLiteral("issue.finding-explained"), subjectOfIssue((*issue)->key),
                          {{QStringLiteral("pdf_sha256"), pdfSha256},
                           {QStringLiteral("finding"), number},
                           {QStringLiteral("text"), finding.text},
                           {QStringLiteral("note"), note.trimmed()}});
}

} // namespace congbao::casework
