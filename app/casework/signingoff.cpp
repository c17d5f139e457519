// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/signingoff.h"

#include "casework/countersigning.h"
#include "casework/issuefindings.h"
#include "casework/issues.h"
#include "casework/manifest.h"
#include "core/files.h"
#include "outbox/intents.h"
#include "registry/auditlog.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::SigningOff)
};

/// What a decision comes to: a chief's approval after another member's is the closing signature.
QString decisionId(const Person &person, SignOffDecision decision, const IssueFacts &facts)
{
    if (decision == SignOffDecision::Return)
        return QStringLiteral("return");
    const bool othersApproved = std::any_of(facts.approvers.begin(), facts.approvers.end(),
                                            [&](PersonId approver) { return approver != person.id; });
    return person.has(OfficeRole::Chief) && othersApproved ? QStringLiteral("close") : QStringLiteral("approve");
}

/// What was typeset last must have been read again, and nothing in it may be unexplained.
Result<void> checkWasClean(Office &office, const registry::IssueRow &issue)
{
    const auto findings = issueFindings(office, IssueId(issue.id));
    if (!findings)
        return failWith(findings);
    const auto unexplained = static_cast<int>(std::count_if(
        findings->begin(), findings->end(), [](const IssueFinding &finding) { return !finding.explanation; }));
    if (unexplained > 0)
        return fail(
            ErrorCode::Refused,
            Tr::tr("Reading the pages of the issue %1 again found %n thing(s) that nobody has explained. Look at "
                   "them, and explain each or have it put right; then sign.",
                   nullptr, unexplained)
                .arg(issue.key));
    return {};
}

bool hasApproved(const Person &person, const IssueFacts &facts)
{
    return std::find(facts.approvers.begin(), facts.approvers.end(), person.id) != facts.approvers.end();
}

Result<void> close(Office &office, const Change &change, const IssueRecords &records, const registry::IssueRow &issue,
                   QJsonObject &payload)
{
    const Result<QByteArray> manifest = publicationManifest(office, records, issue, change.person().name, change.now());
    if (!manifest)
        return failWith(manifest);
    if (auto closed = registry::setIssueClosed(change.database(), issue.id, issue.version, change.now()); !closed)
        return closed;
    const Result<OutboxId> queued =
        outbox::queue(change.database(), outbox::IntentKind::Publish, issue.key, *manifest, change.now());
    if (!queued)
        return failWith(queued);
    payload.insert(QStringLiteral("outbox"), queued->value());
    payload.insert(QStringLiteral("manifest_sha256"), sha256Hex(*manifest));
    return {};
}

/// What a member of the board signs: the exact bytes of the PDF and of every text behind it, and the chain so far.
Result<QJsonObject> statementOf(const Change &change, const IssueRecords &records, const registry::IssueRow &issue,
                                const registry::SignOffRow &signOff)
{
    const Result<registry::ChainEnd> head = registry::chainEnd(change.database());
    if (!head)
        return failWith(head);
    return QJsonObject{{QStringLiteral("schema"), QStringLiteral("gazette.sign-off/1")},
                       {QStringLiteral("issue"), issue.key},
                       {QStringLiteral("decision"), signOff.decision},
                       {QStringLiteral("person"), signOff.personName},
                       {QStringLiteral("at"), audit::timeText(signOff.at)},
                       {QStringLiteral("pdf_sha256"), signOff.pdfSha256},
                       {QStringLiteral("texts"), boundTexts(records, issue)},
                       {QStringLiteral("head"),
                        QJsonObject{{QStringLiteral("seq"), head->seq}, {QStringLiteral("hash"), head->hash}}}};
}

} // namespace

Result<Issue> signOffIssue(Office &office, const Session &by, IssueId id, SignOffDecision decision,
                           const QString &pdfSha256, const QString &reason)
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
    const Person &person = change->person();
    const QString taken = decisionId(person, decision, *facts);
    if (auto allowed = permit(person, taken == u"close" ? Act::CloseIssue : Act::SignOff, *facts); !allowed)
        return failWith(allowed);
    if (pdfSha256 != (*issue)->pdfSha256)
        return fail(ErrorCode::Conflict,
                    Tr::tr("The issue %1 was typeset again since you looked at it. Look at the new pages first.")
                        .arg((*issue)->key));
    if (auto whole = office.rooms().vault.verify(pdfSha256); !whole)
        return failWith(whole);
    if (taken != u"return") {
        if (const auto clean = checkWasClean(office, **issue); !clean)
            return failWith(clean);
    }
    if (taken == u"return" && reason.trimmed().isEmpty())
        return fail(ErrorCode::Usage, Tr::tr("Say why the issue %1 is sent back.").arg((*issue)->key));
    if (taken == u"approve" && hasApproved(person, *facts))
        return fail(ErrorCode::Refused, Tr::tr("%1 approved these pages of the issue %2 already. Another member of the "
                                               "board is asked now.")
                                            .arg(person.name, (*issue)->key));
    const registry::SignOffRow signOff{change->personId(),
                                       person.name,
                                       taken,
                                       reason.trimmed(),
                                       pdfSha256,
                                       change->now(),
                                       boundTextsSha256(*records, **issue)};
    QJsonObject payload{{QStringLiteral("pdf_sha256"), pdfSha256}, {QStringLiteral("reason"), signOff.reason}};
    const Result<QJsonObject> statement = statementOf(*change, *records, **issue, signOff);
    if (!statement)
        return failWith(statement);
    const Result<QJsonObject> countersignature = countersigned(by, *statement);
    if (!countersignature)
        return failWith(countersignature);
    for (auto member = countersignature->begin(); member != countersignature->end(); ++member)
        payload.insert(member.key(), member.value());
    if (taken == u"close") {
        if (auto closed = close(office, *change, *records, **issue, payload); !closed)
            return failWith(closed);
    }
    if (auto signedOff = registry::insertSignOff(change->database(), id.value(), signOff); !signedOff)
        return failWith(signedOff);
    const QString act = taken == u"close"     ? QStringLiteral("issue.closed")
                        : taken == u"approve" ? QStringLiteral("issue.approved")
                                              : QStringLiteral("issue.returned");
    if (auto done = change->commit(act, subjectOfIssue((*issue)->key), payload); !done)
        return failWith(done);
    return casework::issue(office, id);
}

} // namespace congbao::casework
