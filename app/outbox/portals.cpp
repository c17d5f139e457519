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
    return fail(ErrorCode::Refused,
                Tr::tr("Issues are handed over to a folder; there is no connection to “%1” yet. Set portal.url to a "
                       "folder: file:///…")
                    .arg(settings.address.toDisplayString()));
}

} // namespace congbao::outbox
