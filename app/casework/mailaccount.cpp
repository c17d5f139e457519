// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/mailaccount.h"

#include "core/files.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Incoming)
};

Result<QString> readPassword(const QString &path)
{
    constexpr qint64 MostBytes = 4096;
    if (path.isEmpty())
        return QString();
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (QFileInfo(path).permissions() & others)
        return fail(ErrorCode::Refused,
                    Tr::tr("Others may read the mail password in “%1”. Take their rights away (chmod 600).").arg(path));
    const Result<QByteArray> bytes = readFile(path, MostBytes);
    if (!bytes)
        return failWith(bytes);
    return QString::fromUtf8(*bytes).section(u'\n', 0, 0).remove(u'\r');
}

} // namespace

Result<post::MailServer> mailServerOf(const Office &office, bool isSmtp)
{
    const Result<QMap<QString, QString>> settings = office.settings();
    if (!settings)
        return failWith(settings);
    const QString host = settings->value(isSmtp ? QStringLiteral("mail.smtp_host") : QStringLiteral("mail.imap_host"));
    if (host.isEmpty())
        return fail(ErrorCode::NotFound, Tr::tr("No mail server is set."));
    Result<post::MailServer> server = post::readMailServer(host, isSmtp);
    if (!server)
        return server;
    const Result<QString> password = readPassword(settings->value(QStringLiteral("mail.password_file")));
    if (!password)
        return failWith(password);
    server->user = settings->value(QStringLiteral("mail.user"));
    server->password = *password;
    server->caFile = settings->value(QStringLiteral("mail.ca_file"));
    return server;
}

} // namespace congbao::casework
