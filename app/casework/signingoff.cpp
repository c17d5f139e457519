// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/signingoff.h"

#include "casework/issues.h"
#include "casework/manifest.h"
#include "outbox/intents.h"

#include <QCoreApplication>

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
    const Result<OutboxId> queued = outbox::queuePublication(change.database(), issue.key, *manifest, change.now());
    if (!queued)
        return failWith(queued);
    payload.insert(QStringLiteral("outbox"), queued->value());
    return {};
}

} // namespace

Result<Issue> signOffIssue(Office &office, const Session &by, IssueId id, SignOffDecision decision,
                           const QString &pdfSha256, const QString &reason)
{
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    const Result<IssueRecords> records = IssueRecords::load(change->database());
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
    if (taken == u"return" && reason.trimmed().isEmpty())
        return fail(ErrorCode::Usage, Tr::tr("Say why the issue %1 is sent back.").arg((*issue)->key));
    if (taken == u"approve" && hasApproved(person, *facts))
        return fail(ErrorCode::Refused, Tr::tr("%1 approved these pages of the issue %2 already. Another member of the "
                                               "board is asked now.")
                                            .arg(person.name, (*issue)->key));
    const registry::SignOffRow signOff{change->personId(), person.name, taken,
                                       reason.trimmed(),   pdfSha256,   change->now()};
    QJsonObject payload{{QStringLiteral("pdf_sha256"), pdfSha256}, {QStringLiteral("reason"), signOff.reason}};
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
