// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox/portal.h"

#include "core/files.h"
#include "outbox/handover.h"

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

bool isSafeName(const QString &name)
{
    static const QRegularExpression safe(QStringLiteral("\\A[a-z0-9][a-z0-9.-]{0,99}\\z"));
    return safe.match(name).hasMatch();
}

} // namespace

Result<Publication> readPublication(const QByteArray &manifest)
{
    const auto broken = [] {
        return fail(ErrorCode::Unreadable, Tr::tr("What was to be published is damaged and cannot be sent. Restore the "
                                                  "office from a backup."));
    };
    const QJsonObject object = QJsonDocument::fromJson(manifest).object();
    Publication publication;
    publication.key = object.value(QStringLiteral("issue")).toString();
    publication.manifest = manifest;
    publication.manifestSha256 = sha256Hex(manifest);
    if (object.value(QStringLiteral("schema")).toString() != u"gazette.publication/1" || !isSafeName(publication.key))
        return broken();
    QSet<QString> names{QStringLiteral("manifest.json"), QStringLiteral("sha256sums"), QStringLiteral("receipt.json")};
    for (const QJsonValue &value : object.value(QStringLiteral("files")).toArray()) {
        const PackageFile file{value[QStringLiteral("name")].toString(), value[QStringLiteral("sha256")].toString(),
                               value[QStringLiteral("bytes")].toInteger()};
        if (!isSafeName(file.name) || names.contains(file.name) || file.sha256.size() != 64)
            return broken();
        names.insert(file.name);
        publication.files.push_back(file);
    }
    if (publication.files.empty())
        return broken();
    return publication;
}

Result<std::unique_ptr<PortalAdapter>> makePortalAdapter(const QUrl &address, const QString &office,
                                                         std::shared_ptr<const Clock> clock)
{
    if (address.isEmpty())
        return fail(ErrorCode::Refused,
                    Tr::tr("No portal is set. An administrator sets portal.url, for example to a folder: "
                           "file:///srv/handover"));
    if (address.isLocalFile())
        return std::unique_ptr<PortalAdapter>(
            std::make_unique<HandoverFolder>(address.toLocalFile(), office, std::move(clock)));
    return fail(ErrorCode::Refused,
                Tr::tr("Issues are handed over to a folder; there is no connection to “%1” yet. Set portal.url to a "
                       "folder: file:///…")
                    .arg(address.toDisplayString()));
}

} // namespace congbao::outbox
