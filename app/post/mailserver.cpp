// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/mailserver.h"

#include <QCoreApplication>
#include <QUrl>

namespace congbao::post {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Mail)
};

} // namespace

Result<MailServer> readMailServer(const QString &written, bool isSmtp)
{
    const QString protocol = isSmtp ? QStringLiteral("smtp") : QStringLiteral("imap");
    const QString address = written.trimmed();
    const QUrl url(address.contains(u"://") ? address : QString(protocol + u"s://" + address), QUrl::StrictMode);
    const bool isImplicit = url.scheme() == QString(protocol + u's');
    if (!url.isValid() || url.host().isEmpty() || !(isImplicit || url.scheme() == protocol) ||
        !url.userInfo().isEmpty())
        return fail(ErrorCode::Usage,
                    Tr::tr("“%1” is no mail server. Write a name like mail.example.vn, with :port where it is not the "
                           "usual one; %2:// before it means STARTTLS.")
                        .arg(written, protocol));
    MailServer server;
    server.host = url.host();
    server.isImplicitTls = isImplicit;
    const int usual = isSmtp ? (isImplicit ? 465 : 587) : (isImplicit ? 993 : 143);
    server.port = url.port(usual);
    return server;
}

} // namespace congbao::post
