// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outbox/portalclient.h"
#include "outbox/sftp.h"

namespace congbao::outbox {

/// Which portal, and how this office reaches it.
struct PortalSettings
{
    QUrl address;   ///< https://portal/congbao/v1, file:///folder or sftp://user@host/folder
    QString office; ///< names this office where several share a portal
    ClientIdentity identity;
    HttpSettings http;
    OfficeIdentity gazette;
    SftpAccess sftp; ///< its address is the one above
};

/// The adapter for an address; a new kind of portal is a new file and a line there. Error: Refused when there is no
/// adapter for such an address, or something is not set.
[[nodiscard]] Result<std::unique_ptr<PortalAdapter>> makePortalAdapter(const PortalSettings &settings,
                                                                       std::shared_ptr<const Clock> clock);

} // namespace congbao::outbox
