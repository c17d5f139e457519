// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox/portalclient.h"

#include "audit/event.h"
#include "core/files.h"
#include "outbox/upload.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QThread>
#include <QUrlQuery>

namespace congbao::outbox {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Portal)
};

using Kind = SendOutcome::Kind;

const QString Issues = QStringLiteral("issues");
const QString PublicationStep = QStringLiteral("publication");

tl::unexpected<SendOutcome> ended(Kind kind, const QString &reason, const QString &detail = {})
{
    return tl::unexpected<SendOutcome>({kind, {}, reason, detail, {}});
}

SendOutcome refusedFor(const Error &error)
{
    return {Kind::Refused, {}, error.message, error.detail, {}};
}

/// What failed before anything could be published is tried later, however it failed.
SendOutcome beforePublishing(SendOutcome outcome)
{
    if (outcome.kind == Kind::Unknown)
        outcome.kind = Kind::TryLater;
    return outcome;
}

Error errorOf(const SendOutcome &outcome)
{
    return {ErrorCode::OutsideFailed, outcome.reason, outcome.detail};
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

/// What the portal lacks, by file.
QHash<QString, QJsonObject> missingOf(const QJsonObject &issue)
{
    QHash<QString, QJsonObject> missing;
    for (const QJsonValue &status : issue.value(u"fileStatus").toArray()) {
        if (status[QStringLiteral("state")].toString() != u"stored")
            missing.insert(status[QStringLiteral("fileId")].toString(), status.toObject());
    }
    return missing;
}

/// Every file stands in the vault with its size, before a byte of any is sent.
Step<void> checkVault(const std::vector<PackageFile> &files, const vault::Vault &vault)
{
    for (const PackageFile &file : files) {
        const Result<QString> path = vault.path(file.sha256);
        if (!path)
            return ended(Kind::Refused, path.error().message, path.error().detail);
        if (QFileInfo(*path).size() != file.bytes)
            return ended(Kind::Refused,
                         Tr::tr("The stored file “%1” is damaged. Restore the office from a backup.").arg(file.name));
    }
    return {};
}

} // namespace

PortalClient::PortalClient(PortalAccess access, OfficeIdentity office)
    : m_service(std::move(access))
    , m_office(std::move(office))
{
}

Step<void> PortalClient::checkLimits(const PortalManifest &manifest, const JobContext &context)
{
    if (m_limits.isEmpty()) {
        const Step<HttpAnswer> answer =
            m_service.perform(m_service.request("GET", {QStringLiteral("service")}), context);
        if (!answer)
            return tl::unexpected<SendOutcome>(beforePublishing(answer.error()));
        if (answer->status != 200)
            return tl::unexpected<SendOutcome>(PortalService::refusal(*answer));
        m_limits = jsonOf(*answer);
        if (!m_limits.value(u"apiVersion").toString().startsWith(u"1."))
            return ended(Kind::Refused, Tr::tr("What answers at the portal's address is not a portal that this program "
                                               "knows. An administrator checks portal.url."));
    }
    const QDateTime closedUntil = timeOf(m_limits.value(u"maintenanceUntil"));
    if (const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(closedUntil);
        closedUntil.isValid() && seconds > 0) {
        m_limits = {}; // to be read again then
        return tl::unexpected<SendOutcome>(
            {Kind::TryLater,
             {},
             Tr::tr("The portal is being maintained until %1.")
                 .arg(closedUntil.toLocalTime().toString(QStringLiteral("HH:mm dd/MM/yyyy"))),
             {},
             std::chrono::seconds(std::min<qint64>(seconds, 86400))});
    }
    const QJsonObject limits = m_limits.value(u"limits").toObject();
    const auto isOver = [&](const char *member, qint64 value) {
        const qint64 most = limits.value(QLatin1String(member)).toInteger();
        return most > 0 && value > most;
    };
    QStringList allowed;
    for (const QJsonValue &type : m_limits.value(u"mediaTypes").toArray())
        allowed.append(type.toString());
    qint64 total = 0;
    for (const QJsonValue &file : manifest.object.value(u"files").toArray()) {
        const qint64 bytes = file[QStringLiteral("size")].toInteger();
        const QString name = file[QStringLiteral("name")].toString();
        total += bytes;
        if (isOver("maxFileBytes", bytes))
            return ended(Kind::Refused, Tr::tr("“%1” has %2 MB; the portal takes files up to %3 MB.")
                                            .arg(name)
                                            .arg(bytes >> 20)
                                            .arg(limits.value(u"maxFileBytes").toInteger() >> 20));
        if (!allowed.isEmpty() && !allowed.contains(file[QStringLiteral("mediaType")].toString()))
            return ended(Kind::Refused, Tr::tr("The portal does not take files like “%1”.").arg(name));
    }
    if (isOver("maxIssueBytes", total) || isOver("maxFiles", static_cast<qint64>(manifest.files.size())) ||
        isOver("maxDocuments", manifest.object.value(u"documents").toArray().size()) ||
        isOver("maxManifestBytes", manifest.bytes.size()))
        return ended(Kind::Refused, Tr::tr("The issue as a whole is larger than the portal takes (%1 MB in %2 files).")
                                        .arg(total >> 20)
                                        .arg(manifest.files.size()));
    return {};
}

Step<PortalClient::Draft> PortalClient::draftOf(const HttpAnswer &answer) const
{
    Draft draft{answer.header("etag"), jsonOf(answer)};
    if (draft.tag.isEmpty() || draft.tag.startsWith("W/") || draft.issue.isEmpty())
        return ended(Kind::TryLater, Tr::tr("The portal's answer about the issue is not complete."));
    return draft;
}

Step<PortalClient::Draft> PortalClient::getDraft(const QString &key, const JobContext &context)
{
    const Step<HttpAnswer> answer = m_service.perform(m_service.request("GET", {Issues, key}), context);
    if (!answer)
        return tl::unexpected<SendOutcome>(beforePublishing(answer.error()));
    if (answer->status != 200)
        return tl::unexpected<SendOutcome>(PortalService::refusal(*answer));
    return draftOf(*answer);
}

Step<PortalClient::Draft> PortalClient::putDraft(const PortalManifest &manifest, const QString &key,
                                                 const JobContext &context)
{
    HttpRequest put = m_service.request("PUT", {Issues, key});
    put.headers.insert("Content-Type", "application/json");
    put.headers.insert("Content-Digest", digestField(manifest.digest));
    put.headers.insert("If-None-Match", "*");
    put.body = manifest.bytes;
    Step<HttpAnswer> answer = m_service.perform(put, context);
    // A draft with another manifest: one of ours, made before the office's identity was set right. It is replaced, for
    // nobody has seen it; but only the very one that was read.
    if (answer && answer->status == 412) {
        const Step<Draft> there = getDraft(key, context);
        if (!there)
            return there;
        if (there->issue.value(u"manifestDigest").toString() == manifest.digest)
            return there;
        put.headers.remove("If-None-Match");
        put.headers.insert("If-Match", there->tag);
        answer = m_service.perform(put, context);
        if (answer && answer->status == 412)
            return ended(Kind::TryLater, PortalService::refusal(*answer).reason);
    }
    if (!answer)
        return tl::unexpected<SendOutcome>(beforePublishing(answer.error()));
    if (answer->status == 409) { // published, or being published: with what?
        SendOutcome there = receiptFor(manifest, key, context);
        if (there.kind == Kind::TryLater)
            there = PortalService::refusal(*answer);
        return tl::unexpected<SendOutcome>(std::move(there));
    }
    if (answer->status != 200 && answer->status != 201) {
        SendOutcome refusal = PortalService::refusal(*answer, manifest.object);
        // Damaged on its way: that is no verdict on what was sent.
        if (jsonOf(*answer).value(u"type").toString().endsWith(u"/digest-mismatch"))
            refusal.kind = Kind::TryLater;
        return tl::unexpected<SendOutcome>(std::move(refusal));
    }
    return draftOf(*answer);
}

Step<void> PortalClient::uploadMissing(const PortalManifest &manifest, const QString &key, Draft &draft,
                                       const vault::Vault &vault, const JobContext &context)
{
    const QHash<QString, QJsonObject> missing = missingOf(draft.issue);
    if (missing.isEmpty())
        return {};
    const QJsonObject tus = m_limits.value(u"tus").toObject();
    QUrl base = m_service.address();
    base.setPath(base.path().endsWith(u'/') ? base.path() : base.path() + u'/');
    QString endpoint = tus.value(u"endpoint").toString(QStringLiteral("uploads"));
    if (endpoint.startsWith(u'/')) // below the portal's address, as every path of the contract
        endpoint.remove(0, 1);
    qint64 total = 0;
    for (const PackageFile &file : manifest.files)
        total += missing.contains(file.sha256) ? file.bytes : 0;
    qint64 before = 0;
    QHash<QString, QString> types;
    for (const QJsonValue &file : manifest.object.value(u"files").toArray())
        types.insert(file[QStringLiteral("fileId")].toString(), file[QStringLiteral("mediaType")].toString());
    for (const PackageFile &file : manifest.files) {
        const auto status = missing.constFind(file.sha256);
        if (status == missing.constEnd())
            continue;
        UploadOrder order;
        order.issueKey = key;
        order.file = file;
        order.mediaType = types.value(file.sha256);
        order.endpoint = m_service.resolved(endpoint, base);
        if (order.endpoint.isEmpty())
            return ended(
                Kind::Refused,
                Tr::tr("The portal wants the files at an address that is not its own. Nothing was sent there."));
        if (status->value(u"state").toString() == u"partial")
            order.begun = status->value(u"uploadUrl").toString();
        order.chunkBytes = tus.value(u"preferredChunkBytes").toInteger();
        constexpr qint64 Kilo = 1024; // steps of a progress bar are small numbers
        const auto sent = [&](qint64 bytes) {
            context.progress(static_cast<int>((before + bytes) / Kilo), static_cast<int>(total / Kilo), file.name);
        };
        if (auto done = upload(m_service, order, vault, sent, context); !done)
            return done;
        before += file.bytes;
    }
    const Step<Draft> now = getDraft(key, context);
    if (!now)
        return tl::unexpected<SendOutcome>(now.error());
    draft = *now;
    if (const auto left = missingOf(draft.issue); !left.isEmpty())
        return ended(Kind::TryLater,
                     Tr::tr("The portal still lacks %n file(s) of the issue.", nullptr, static_cast<int>(left.size())));
    return {};
}

SendOutcome PortalClient::provedReceipt(const PortalManifest &manifest, const QString &key, const QByteArray &receipt,
                                        const JobContext &context)
{
    for (const PackageFile &file : manifest.files) {
        const Step<HttpAnswer> answer =
            m_service.perform(m_service.request("HEAD", {Issues, key, QStringLiteral("files"), file.sha256}), context);
        if (!answer) { // it is published; the proof is fetched when the portal answers again
            SendOutcome later = answer.error();
            later.kind = Kind::Unknown;
            return later;
        }
        if (answer->status != 200 || !digestNames(answer->header("repr-digest"), file.sha256))
            return {
                Kind::Refused,
                {},
                Tr::tr("The issue is published, but the portal does not show “%1” as it was sent. Have it looked at "
                       "there; “Try now” checks again.")
                    .arg(file.name),
                QStringLiteral("HTTP %1 %2")
                    .arg(answer->status)
                    .arg(QString::fromLatin1(answer->header("repr-digest"))),
                {}};
    }
    return {Kind::Done, receipt, {}, QStringLiteral("%1 files read back by hash").arg(manifest.files.size()), {}};
}

SendOutcome PortalClient::receiptFor(const PortalManifest &manifest, const QString &key, const JobContext &context)
{
    const Step<HttpAnswer> answer =
        m_service.perform(m_service.request("GET", {Issues, key, PublicationStep}), context);
    if (!answer) {
        SendOutcome unknown = answer.error();
        if (unknown.kind == Kind::TryLater)
            unknown.kind = Kind::Unknown;
        return unknown;
    }
    if (answer->status == 404)
        return {Kind::TryLater, {}, Tr::tr("The portal does not have this issue yet."), {}, {}};
    if (answer->status != 200 && answer->status != 202)
        return PortalService::refusal(*answer);
    const QJsonObject receipt = jsonOf(*answer);
    if (receipt.value(u"manifestDigest").toString() != manifest.digest)
        return {Kind::Refused,
                {},
                Tr::tr("The portal has published this issue with other content already. It is not replaced."),
                QString::fromUtf8(answer->body),
                {}};
    if (answer->status == 202)
        return {Kind::Unknown, {}, Tr::tr("The portal is publishing this issue."), {}, answer->retryAfter()};
    return provedReceipt(manifest, key, answer->body, context);
}

SendOutcome PortalClient::putPublication(const PortalManifest &manifest, const Publication &publication,
                                         const Draft &draft, const JobContext &context)
{
    QJsonObject body{{QStringLiteral("manifestDigest"), manifest.digest}};
    for (const QJsonValue &signOff :
         QJsonDocument::fromJson(publication.manifest)[QStringLiteral("sign_offs")].toArray()) {
        if (signOff[QStringLiteral("decision")].toString() == u"close")
            body.insert(QStringLiteral("approvedBy"),
                        QJsonObject{{QStringLiteral("name"), signOff[QStringLiteral("by")].toString()}});
    }
    HttpRequest put = m_service.request("PUT", {Issues, publication.key, PublicationStep});
    put.headers.insert("Content-Type", "application/json");
    put.headers.insert("If-Match", draft.tag);
    put.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    put.headers.insert("Content-Digest", digestField(sha256Hex(put.body)));
    const Step<HttpAnswer> answer = m_service.perform(put, context);
    if (!answer) {
        // It may be published: the portal is asked at once, and else before anything is sent again.
        if (answer.error().kind != Kind::Unknown)
            return answer.error();
        SendOutcome there = receiptFor(manifest, publication.key, context);
        if (there.kind == Kind::Unknown)
            there.reason = answer.error().reason;
        if (there.detail.isEmpty())
            there.detail = answer.error().detail;
        return there;
    }
    switch (answer->status) {
    case 200:
    case 201:
        if (jsonOf(*answer).value(u"manifestDigest").toString() != manifest.digest)
            return receiptFor(manifest, publication.key, context);
        if (jsonOf(*answer).value(u"state").toString() == u"publishing")
            break;
        return provedReceipt(manifest, publication.key, answer->body, context);
    case 202:
        break;
    case 409: {
        SendOutcome there = receiptFor(manifest, publication.key, context);
        if (there.kind != Kind::TryLater)
            return there;
        SendOutcome refusal = PortalService::refusal(*answer);
        const QString type = jsonOf(*answer).value(u"type").toString();
        // What is missing is uploaded at the next attempt.
        if (type.endsWith(u"/files-missing") || type.endsWith(u"/file-rejected") || type.endsWith(u"/publishing"))
            refusal.kind = Kind::TryLater;
        return refusal;
    }
    case 412: { // somebody touched the draft since it was read: read and compared again at the next attempt
        SendOutcome refusal = PortalService::refusal(*answer);
        refusal.kind = Kind::TryLater;
        return refusal;
    }
    default:
        return PortalService::refusal(*answer, manifest.object);
    }
    // Accepted: it is published soon.
    constexpr int MostQuestions = 5;
    constexpr std::chrono::seconds LongestPause(10);
    SendOutcome there{Kind::Unknown, {}, {}, {}, answer->retryAfter()};
    for (int question = 0; question < MostQuestions && there.kind == Kind::Unknown && !context.isCancelled();
         ++question) {
        QThread::sleep(
            static_cast<unsigned long>(std::clamp(there.retryAfter, std::chrono::seconds(1), LongestPause).count()));
        there = receiptFor(manifest, publication.key, context);
    }
    return there.kind == Kind::TryLater ? SendOutcome{Kind::Unknown, {}, there.reason, there.detail, {}} : there;
}

SendOutcome PortalClient::ask(const Publication &publication)
{
    const Result<PortalManifest> manifest = portalManifest(publication, m_office);
    return manifest ? receiptFor(*manifest, publication.key, JobContext()) : refusedFor(manifest.error());
}

SendOutcome PortalClient::publish(const Publication &publication, const vault::Vault &vault, const JobContext &context)
{
    const Result<PortalManifest> manifest = portalManifest(publication, m_office);
    if (!manifest)
        return refusedFor(manifest.error());
    if (auto whole = checkVault(manifest->files, vault); !whole)
        return whole.error();
    if (auto fits = checkLimits(*manifest, context); !fits)
        return fits.error();
    Step<Draft> draft = putDraft(*manifest, publication.key, context);
    if (!draft)
        return draft.error();
    if (auto uploaded = uploadMissing(*manifest, publication.key, *draft, vault, context); !uploaded)
        return beforePublishing(uploaded.error());
    if (context.isCancelled())
        return {Kind::TryLater, {}, cancelledError().message, {}, {}};
    return putPublication(*manifest, publication, *draft, context);
}

SendOutcome PortalClient::askNotice(const PublicNotice &notice)
{
    const JobContext context;
    const Step<HttpAnswer> answer =
        m_service.perform(m_service.request("GET", {Issues, notice.issueKey, QStringLiteral("notices")}), context);
    if (!answer) {
        SendOutcome unknown = answer.error();
        unknown.kind = unknown.kind == Kind::TryLater ? Kind::Unknown : unknown.kind;
        return unknown;
    }
    if (answer->status != 200)
        return PortalService::refusal(*answer);
    for (const QJsonValue &item : jsonOf(*answer).value(u"items").toArray()) {
        if (item[QStringLiteral("request")].toObject() == notice.request)
            return {Kind::Done, QJsonDocument(item.toObject()).toJson(QJsonDocument::Compact), {}, {}, {}};
    }
    return {Kind::TryLater, {}, Tr::tr("The portal does not have this notice yet."), {}, {}};
}

SendOutcome PortalClient::giveNotice(const PublicNotice &notice, const vault::Vault &vault, const JobContext &context)
{
    const QJsonObject replacement = notice.request.value(u"replacement").toObject();
    if (!replacement.isEmpty()) {
        const PackageFile file{replacement.value(u"name").toString(), replacement.value(u"fileId").toString(),
                               replacement.value(u"size").toInteger()};
        if (auto whole = checkVault({file}, vault); !whole)
            return whole.error();
        const Step<HttpAnswer> there = m_service.perform(
            m_service.request("HEAD", {Issues, notice.issueKey, QStringLiteral("files"), file.sha256}), context);
        if (!there)
            return beforePublishing(there.error());
        if (there->status != 200) {
            UploadOrder order;
            order.issueKey = notice.issueKey;
            order.file = file;
            order.mediaType = replacement.value(u"mediaType").toString();
            order.endpoint = m_service.request("POST", {QStringLiteral("uploads")}).url;
            if (auto done = upload(
                    m_service, order, vault, [](qint64) {}, context);
                !done)
                return beforePublishing(done.error());
        }
    }
    HttpRequest post = m_service.request("POST", {Issues, notice.issueKey, QStringLiteral("notices")});
    post.headers.insert("Content-Type", "application/json");
    post.headers.insert("Idempotency-Key", '"' + notice.id.toLatin1() + '"');
    const Result<QByteArray> body = audit::canonicalJson(notice.request);
    if (!body)
        return refusedFor(body.error());
    post.body = *body;
    const Step<HttpAnswer> answer = m_service.perform(post, context);
    if (!answer)
        return answer.error(); // Unknown: the list of notices is looked at before it is sent again
    if (answer->status == 200 || answer->status == 201)
        return {Kind::Done, answer->body, {}, {}, {}};
    SendOutcome refusal = PortalService::refusal(*answer, notice.request);
    if (jsonOf(*answer).value(u"type").toString().endsWith(u"/request-in-progress"))
        refusal.kind = Kind::Unknown;
    return refusal;
}

Result<PortalIssue> PortalClient::state(const QString &issueKey)
{
    const JobContext context;
    const Step<HttpAnswer> answer = m_service.perform(m_service.request("GET", {Issues, issueKey}), context);
    if (!answer)
        return tl::unexpected<Error>(errorOf(answer.error()));
    PortalIssue issue;
    issue.key = issueKey;
    if (answer->status == 404)
        return issue;
    if (answer->status != 200)
        return tl::unexpected<Error>(errorOf(PortalService::refusal(*answer)));
    const QJsonObject json = jsonOf(*answer);
    issue.state = json.value(u"state").toString();
    issue.digest = json.value(u"manifestDigest").toString();
    issue.updatedAt = timeOf(json.value(u"updatedAt"));
    issue.publicUrl = json.value(u"publication").toObject().value(u"publicUrl").toString();
    for (const QJsonValue &file : json.value(u"manifest").toObject().value(u"files").toArray()) {
        issue.files.push_back({file[QStringLiteral("name")].toString(), file[QStringLiteral("fileId")].toString(),
                               file[QStringLiteral("size")].toInteger()});
        const PackageFile &listed = issue.files.back();
        const Step<HttpAnswer> head = m_service.perform(
            m_service.request("HEAD", {Issues, issueKey, QStringLiteral("files"), listed.sha256}), context);
        if (!head)
            return tl::unexpected<Error>(errorOf(head.error()));
        if (head->status != 200 || !digestNames(head->header("repr-digest"), listed.sha256))
            issue.faults.append(Tr::tr("The file “%1” is missing there or was changed.").arg(listed.name));
    }
    return issue;
}

Result<std::vector<PortalIssue>> PortalClient::list(const QDateTime &since)
{
    constexpr int MostPages = 500;
    const JobContext context;
    std::vector<PortalIssue> found;
    QString cursor;
    for (int page = 0; page < MostPages; ++page) {
        HttpRequest get = m_service.request("GET", {Issues});
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("limit"), QStringLiteral("200"));
        if (since.isValid())
            query.addQueryItem(QStringLiteral("changedSince"), since.toUTC().toString(Qt::ISODate));
        if (!cursor.isEmpty())
            query.addQueryItem(QStringLiteral("cursor"), QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
        get.url.setQuery(query);
        const Step<HttpAnswer> answer = m_service.perform(get, context);
        if (!answer)
            return tl::unexpected<Error>(errorOf(answer.error()));
        if (answer->status != 200)
            return tl::unexpected<Error>(errorOf(PortalService::refusal(*answer)));
        const QJsonObject json = jsonOf(*answer);
        for (const QJsonValue &item : json.value(u"items").toArray())
            found.push_back({item[QStringLiteral("issueKey")].toString(),
                             item[QStringLiteral("state")].toString(),
                             item[QStringLiteral("manifestDigest")].toString(),
                             timeOf(item[QStringLiteral("updatedAt")]),
                             {},
                             {},
                             {}});
        cursor = json.value(u"nextCursor").toString();
        if (cursor.isEmpty())
            return found;
    }
    return fail(ErrorCode::TooLarge, Tr::tr("The portal's list of issues does not end."));
}

} // namespace congbao::outbox
