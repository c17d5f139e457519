// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/carriers.h"

#include "casework/lettermailing.h"
#include "casework/rooms.h"
#include "outbox/mailer.h"
#include "outbox/portals.h"

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
    outbox::PortalSettings portal;
    portal.address = QUrl(settings->value(QStringLiteral("portal.url")));
    portal.office = settings->value(QStringLiteral("office.id"));
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
