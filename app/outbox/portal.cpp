// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox/portal.h"

#include "audit/event.h"
#include "core/files.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace congbao::outbox {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Portal)
};

tl::unexpected<Error> damagedIntent()
{
    return fail(ErrorCode::Unreadable, Tr::tr("What was to be published is damaged and cannot be sent. Restore the "
                                              "office from a backup."));
}

SendOutcome refusedFor(const Error &error)
{
    return {SendOutcome::Kind::Refused, {}, error.message, error.detail, {}};
}

bool isSafeName(const QString &name)
{
    static const QRegularExpression safe(QStringLiteral("\\A[a-z0-9][a-z0-9.-]{0,99}\\z"));
    return safe.match(name).hasMatch();
}

} // namespace

Result<Publication> readPublication(const QByteArray &manifest)
{
    const QJsonObject object = QJsonDocument::fromJson(manifest).object();
    Publication publication;
    publication.key = object.value(QStringLiteral("issue")).toString();
    publication.manifest = manifest;
    publication.manifestSha256 = sha256Hex(manifest);
    if (object.value(QStringLiteral("schema")).toString() != u"gazette.publication/1" || !isSafeName(publication.key))
        return damagedIntent();
    QSet<QString> names{QStringLiteral("manifest.json"), QStringLiteral("sha256sums"), QStringLiteral("receipt.json")};
    for (const QJsonValue &value : object.value(QStringLiteral("files")).toArray()) {
        const PackageFile file{value[QStringLiteral("name")].toString(), value[QStringLiteral("sha256")].toString(),
                               value[QStringLiteral("bytes")].toInteger()};
        if (!isSafeName(file.name) || names.contains(file.name) || file.sha256.size() != 64)
            return damagedIntent();
        names.insert(file.name);
        publication.files.push_back(file);
    }
    if (publication.files.empty())
        return damagedIntent();
    return publication;
}

Result<QByteArray> noticePayload(const QString &issueKey, const QJsonObject &request)
{
    return audit::canonicalJson({{QStringLiteral("schema"), QStringLiteral("gazette.notice/1")},
                                 {QStringLiteral("issue"), issueKey},
                                 {QStringLiteral("request"), request}});
}

Result<PublicNotice> readNotice(const Intent &intent)
{
    const QJsonObject object = QJsonDocument::fromJson(intent.payload).object();
    PublicNotice notice{object.value(u"issue").toString(), intent.idempotencyKey, object.value(u"request").toObject()};
    if (object.value(u"schema").toString() != u"gazette.notice/1" || !isSafeName(notice.issueKey) ||
        notice.request.isEmpty())
        return damagedIntent();
    return notice;
}

SendOutcome PortalCarrier::ask(const Intent &intent, const Sending & /*sending*/)
{
    if (intent.kind == IntentKind::Notice) {
        const Result<PublicNotice> notice = readNotice(intent);
        return notice ? m_portal->askNotice(*notice) : refusedFor(notice.error());
    }
    const Result<Publication> publication = readPublication(intent.payload);
    return publication ? m_portal->ask(*publication) : refusedFor(publication.error());
}

SendOutcome PortalCarrier::send(const Intent &intent, const Sending &sending)
{
    if (intent.kind == IntentKind::Notice) {
        const Result<PublicNotice> notice = readNotice(intent);
        return notice ? m_portal->giveNotice(*notice, sending.vault, sending.context) : refusedFor(notice.error());
    }
    const Result<Publication> publication = readPublication(intent.payload);
    return publication ? m_portal->publish(*publication, sending.vault, sending.context)
                       : refusedFor(publication.error());
}

} // namespace congbao::outbox
