// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "outbox/portal.h"

#include <QUrl>

namespace congbao::outbox {

/// Which portal, and how this office reaches it.
struct PortalSettings
{
    QUrl address;   ///< file:///folder
    QString office; ///< names this office where several share a portal
};

/// The adapter for an address. Error: Refused when there is no adapter for such an address, or something is not set.
[[nodiscard]] Result<std::unique_ptr<PortalAdapter>> makePortalAdapter(const PortalSettings &settings,
                                                                       std::shared_ptr<const Clock> clock);

} // namespace congbao::outbox
