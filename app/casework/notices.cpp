// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/notices.h"

#include "audit/event.h"
#include "casework/change.h"
#include "casework/issues.h"
#include "core/files.h"
#include "outbox/portal.h"
#include "outbox/portalmanifest.h"

#include <array>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Notices)
};

constexpr std::array kinds = {"correction", "withdrawal", "replace-rendition"};

QDateTime timeOf(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

Result<std::vector<Notice>> select(Office &office, const QString &where, const QVariantList &values)
{
    const auto rows = office.rooms().database->rows(
        u"SELECT n.id, n.kind, n.issue_key, n.request, p.name, n.proposed_at, coalesce(d.name, ''), n.decided_at, "
        u"n.outbox_id FROM notice n JOIN person p ON p.id = n.proposed_by LEFT JOIN person d ON d.id = n.decided_by " +
            where + u" ORDER BY n.id",
        values);
    if (!rows)
        return failWith(rows);
    std::vector<Notice> found;
    for (const registry::Row &row : *rows) {
        Notice notice;
        notice.id = row.value(0).toLongLong();
        for (size_t at = 0; at < kinds.size(); ++at) {
            if (row.value(1).toString() == QLatin1String(kinds.at(at)))
                notice.kind = static_cast<NoticeKind>(at);
        }
        notice.issueKey = row.value(2).toString();
        notice.request = row.value(3).toString().toUtf8();
        notice.proposedBy = row.value(4).toString();
        notice.proposedAt = timeOf(row.value(5));
        notice.decidedBy = row.value(6).toString();
        notice.decidedAt = timeOf(row.value(7));
        notice.outbox = OutboxId(row.value(8).toLongLong());
        found.push_back(std::move(notice));
    }
    return found;
}

tl::unexpected<Error> missing(const QString &what)
{
    return fail(ErrorCode::Usage, what);
}

Result<QJsonObject> requestOf(const NoticeProposal &proposal, const Issue &issue, Change &change, Office &office)
{
    if (proposal.reason.trimmed().isEmpty() || proposal.reason.size() > 2000)
        return missing(Tr::tr("Say why, in at most 2000 characters."));
    if (proposal.decisionNotation.trimmed().isEmpty() || !proposal.decisionDate.isValid() ||
        proposal.decisionIssuer.trimmed().isEmpty())
        return missing(Tr::tr("Name the decision that orders it: its number and notation, its date and who made it."));
    QJsonArray documents;
    for (const int position : proposal.instruments) {
        if (position < 1 || position > static_cast<int>(issue.items.size()))
            return missing(Tr::tr("The issue %1 has no instrument %2.").arg(issue.key).arg(position));
        documents.append(outbox::documentId(issue.key, position));
    }
    QJsonObject request{{QStringLiteral("kind"), noticeKindId(proposal.kind)},
                        {QStringLiteral("reason"), proposal.reason.trimmed().normalized(QString::NormalizationForm_C)},
                        {QStringLiteral("documentIds"), documents},
                        {QStringLiteral("decision"),
                         QJsonObject{{QStringLiteral("notation"), proposal.decisionNotation.trimmed()},
                                     {QStringLiteral("signedOn"), proposal.decisionDate.toString(Qt::ISODate)},
                                     {QStringLiteral("issuer"),
                                      QJsonObject{{QStringLiteral("name"), proposal.decisionIssuer.trimmed()}}}}}};
    if (proposal.kind == NoticeKind::Correction) {
        const Result<Issue> later = issueByKey(office, proposal.printedInIssue);
        if (!later)
            return failWith(later);
        if (proposal.printedInInstrument < 1 || proposal.printedInInstrument > static_cast<int>(later->items.size()))
            return missing(Tr::tr("Say which instrument of the later issue is the correction."));
        request.insert(
            QStringLiteral("printedIn"),
            QJsonObject{{QStringLiteral("issueKey"), later->key},
                        {QStringLiteral("documentId"), outbox::documentId(later->key, proposal.printedInInstrument)}});
    }
    if (proposal.kind == NoticeKind::ReplaceRendition) {
        if (proposal.replacesSha256.size() != 64)
            return missing(Tr::tr("Name the file that is replaced by its SHA-256."));
        const auto stored = office.rooms().vault.storeFile(proposal.replacementFile, MaximumFileBytes);
        if (!stored)
            return failWith(stored);
        if (auto noted = change.noteFile(*stored); !noted)
            return failWith(noted);
        const QString name = QFileInfo(proposal.replacementFile).fileName().normalized(QString::NormalizationForm_C);
        const QString type = outbox::mediaType(name);
        if (type.isEmpty())
            return missing(Tr::tr("The portal does not take files like “%1”.").arg(name));
        request.insert(QStringLiteral("replaces"), proposal.replacesSha256);
        request.insert(QStringLiteral("replacement"),
                       QJsonObject{{QStringLiteral("fileId"), stored->sha256},
                                   {QStringLiteral("name"), name.right(200)},
                                   {QStringLiteral("mediaType"), type},
                                   {QStringLiteral("size"), stored->bytes},
                                   {QStringLiteral("role"), QStringLiteral("document")}});
    }
    return request;
}

} // namespace

QString noticeKindId(NoticeKind kind)
{
    return QString::fromLatin1(kinds.at(static_cast<size_t>(kind)));
}

Result<qint64> proposeNotice(Office &office, const Session &by, const NoticeProposal &proposal)
{
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    if (auto allowed = permit(change->person(), Act::ProposeNotice); !allowed)
        return failWith(allowed);
    const Result<Issue> published = issueByKey(office, proposal.issueKey);
    if (!published)
        return failWith(published);
    if (published->state != IssueState::Published)
        return fail(ErrorCode::Refused, Tr::tr("The issue %1 is not published, so there is nothing to withdraw or to "
                                               "say of it yet.")
                                            .arg(published->key));
    const Result<QJsonObject> request = requestOf(proposal, *published, *change, office);
    if (!request)
        return failWith(request);
    const Result<QByteArray> json = audit::canonicalJson(*request);
    if (!json)
        return failWith(json);
    const auto id = change->database().insert(
        QStringLiteral(
            "INSERT INTO notice (issue_key, kind, request, proposed_by, proposed_at) VALUES (?, ?, ?, ?, ?)"),
        {published->key, noticeKindId(proposal.kind), QString::fromUtf8(*json), change->personId(),
         audit::timeText(change->now())});
    if (!id)
        return failWith(id);
    if (auto done = change->commit(QStringLiteral("notice.proposed"), subjectOfIssue(published->key),
                                   {{QStringLiteral("notice"), *id},
                                    {QStringLiteral("kind"), noticeKindId(proposal.kind)},
                                    {QStringLiteral("request_sha256"), sha256Hex(*json)}});
        !done)
        return failWith(done);
    return *id;
}

Result<Notice> decideNotice(Office &office, const Session &by, qint64 id, bool isApproved)
{
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    if (auto allowed = permit(change->person(), Act::ApproveNotice); !allowed)
        return failWith(allowed);
    const Result<std::vector<Notice>> found = select(office, QStringLiteral("WHERE n.id = ?"), {id});
    if (!found)
        return failWith(found);
    if (found->empty())
        return fail(ErrorCode::NotFound, Tr::tr("There is no notice %1.").arg(id));
    const Notice &notice = found->front();
    if (!notice.decidedBy.isEmpty())
        return fail(ErrorCode::Refused, Tr::tr("%1 decided on this notice already.").arg(notice.decidedBy));
    if (notice.proposedBy == change->person().name)
        return fail(ErrorCode::NotPermitted,
                    Tr::tr("%1 proposed this notice and cannot approve it (four eyes). Somebody else must.")
                        .arg(notice.proposedBy));
    QVariant outboxId;
    QJsonObject payload{{QStringLiteral("notice"), id}};
    if (isApproved) {
        const Result<QByteArray> frozen =
            outbox::noticePayload(notice.issueKey, QJsonDocument::fromJson(notice.request).object());
        if (!frozen)
            return failWith(frozen);
        const Result<OutboxId> queued =
            outbox::queue(change->database(), outbox::IntentKind::Notice, notice.issueKey, *frozen, change->now());
        if (!queued)
            return failWith(queued);
        outboxId = queued->value();
        payload.insert(QStringLiteral("outbox"), queued->value());
        payload.insert(QStringLiteral("payload_sha256"), sha256Hex(*frozen));
    }
    const auto decided =
        change->database().change(QStringLiteral("UPDATE notice SET decided_by = ?, decided_at = ?, outbox_id = ? "
                                                 "WHERE id = ? AND decided_by IS NULL"),
                                  {change->personId(), audit::timeText(change->now()), outboxId, id});
    if (!decided)
        return failWith(decided);
    if (*decided != 1)
        return fail(ErrorCode::Conflict, Tr::tr("Somebody else decided on this notice just now."));
    if (auto done = change->commit(isApproved ? QStringLiteral("notice.approved") : QStringLiteral("notice.rejected"),
                                   subjectOfIssue(notice.issueKey), payload);
        !done)
        return failWith(done);
    const Result<std::vector<Notice>> now = select(office, QStringLiteral("WHERE n.id = ?"), {id});
    if (!now)
        return failWith(now);
    return now->front();
}

Result<std::vector<Notice>> listNotices(Office &office, const QString &issueKey)
{
    return issueKey.isEmpty() ? select(office, QString(), {})
                              : select(office, QStringLiteral("WHERE n.issue_key = ?"), {issueKey});
}

} // namespace congbao::casework
