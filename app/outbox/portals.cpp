// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox/portals.h"

#include "outbox/handover.h"

#include <QCoreApplication>

namespace congbao::outbox {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Portal)
};

} // namespace

Result<std::unique_ptr<PortalAdapter>> makePortalAdapter(const PortalSettings &settings,
                                                         std::shared_ptr<const Clock> clock)
{
    if (settings.address.isEmpty())
        return fail(ErrorCode::Refused,
                    Tr::tr("No portal is set. An administrator sets portal.url, for example to a folder: "
                           "file:///srv/handover"));
    if (settings.address.isLocalFile())
        return std::unique_ptr<PortalAdapter>(
            std::make_unique<HandoverFolder>(settings.address.toLocalFile(), settings.office, std::move(clock)));
    const QString scheme = settings.address.scheme();
    if (scheme == u"sftp") {
        SftpAccess access = settings.sftp;
        access.address = settings.address;
        if (access.hostKey.isEmpty())
            return fail(ErrorCode::Refused, Tr::tr("The server's key is not set. An administrator sets portal.host_key "
                                                   "to what its people give (ssh-keygen -l shows it)."));
        return std::unique_ptr<PortalAdapter>(
            std::make_unique<SftpFolder>(std::move(access), settings.office, std::move(clock)));
    }
    if (scheme == u"https" || (scheme == u"http" && isLoopback(settings.address.host())))
        return std::unique_ptr<PortalAdapter>(std::make_unique<PortalClient>(
            PortalAccess{settings.address, settings.identity, settings.http}, settings.gazette));
    return fail(ErrorCode::Refused,
                Tr::tr("“%1” is not the address of a portal. Set portal.url to an https address, or "
                       "to a folder: file:///… or sftp://user@host/…")
                    .arg(settings.address.toDisplayString(QUrl::RemoveUserInfo)));
}

} // namespace congbao::outbox
