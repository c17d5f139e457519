// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/carriers.h"

#include "casework/lettermailing.h"
#include "casework/rooms.h"
#include "outbox/mailer.h"
#include "outbox/portals.h"
#include "secrets/secretstore.h"

#include <QCoreApplication>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Outbox)
};

} // namespace

Result<std::unique_ptr<outbox::PortalAdapter>> makePortal(const Office &office)
{
    const Result<QMap<QString, QString>> settings = office.settings();
    if (!settings)
        return failWith(settings);
    const auto value = [&](const char *key) { return settings->value(QLatin1String(key)); };
    const secrets::SecretStore store(value("office.id"));
    outbox::PortalSettings portal;
    portal.address = QUrl(value("portal.url"));
    portal.office = value("office.id");
    portal.gazette = {value("portal.organ_id"), value("gazette.province"), value("gazette.publisher")};
    const bool isApi = portal.address.scheme().startsWith(u"http");
    if (isApi) {
        portal.identity.tokenUrl = QUrl(value("portal.token_url"));
        portal.identity.clientId = value("portal.client_id");
        portal.identity.clientKeyFile = value("portal.client_key");
        portal.http.caFile = value("portal.ca_file");
        portal.http.pinnedKey = value("portal.pinned_key");
        portal.http.proxy = value("portal.proxy");
        portal.http.noProxy = value("portal.no_proxy");
        portal.http.bytesPerSecond = value("portal.upload_kilobytes").toLongLong() * 1024;
        portal.http.family = value("portal.ip") == u"4"   ? outbox::HttpSettings::Family::V4
                             : value("portal.ip") == u"6" ? outbox::HttpSettings::Family::V6
                                                          : outbox::HttpSettings::Family::Any;
    }
    const auto fill = [&](QString &secret, const char *key, bool isNeeded) -> Result<void> {
        if (!isNeeded)
            return {};
        Result<QString> kept = store.read(QLatin1String(key));
        if (!kept)
            return failWith(kept);
        secret = std::move(*kept);
        return {};
    };
    const bool isSftp = portal.address.scheme() == u"sftp";
    portal.sftp.keyFile = value("portal.ssh_key");
    portal.sftp.hostKey = value("portal.host_key");
    auto read = fill(portal.identity.clientSecret, "portal.client_secret",
                     isApi && !portal.identity.tokenUrl.isEmpty() && portal.identity.clientKeyFile.isEmpty());
    if (read)
        read = fill(portal.http.proxyPassword, "portal.proxy_password",
                    isApi && !QUrl(portal.http.proxy).userName().isEmpty());
    if (read)
        read = fill(portal.sftp.passphrase, "portal.ssh_passphrase", isSftp && !portal.sftp.keyFile.isEmpty());
    if (read)
        read = fill(portal.sftp.password, "portal.ssh_password", isSftp && portal.sftp.keyFile.isEmpty());
    if (!read)
        return failWith(read);
    return outbox::makePortalAdapter(portal, office.rooms().clock);
}

Result<std::unique_ptr<outbox::Carrier>> makeCarrier(const Office &office, outbox::IntentKind kind)
{
    if (kind == outbox::IntentKind::Letter) {
        Result<std::unique_ptr<outbox::Mailer>> mailer = makeMailer(office);
        if (!mailer && mailer.error().code == ErrorCode::NotFound)
            return fail(ErrorCode::Refused, Tr::tr("No mail server is set, so letters are kept until there is one."));
        if (!mailer)
            return failWith(mailer);
        return std::unique_ptr<outbox::Carrier>(std::make_unique<outbox::LetterCarrier>(std::move(*mailer)));
    }
    Result<std::unique_ptr<outbox::PortalAdapter>> portal = makePortal(office);
    if (!portal)
        return failWith(portal);
    return std::unique_ptr<outbox::Carrier>(std::make_unique<outbox::PortalCarrier>(std::move(*portal)));
}

Result<void> whenDone(registry::Database &database, const outbox::Intent &done)
{
    return done.kind == outbox::IntentKind::Letter ? noteLetterDelivered(database, done) : Result<void>();
}

} // namespace congbao::casework
