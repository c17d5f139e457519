// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/settingkeys.h"

#include "post/mailserver.h"

#include <QCoreApplication>
#include <QUrl>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Settings)
};

bool isLoopback(const QString &host)
{
    return host == u"localhost" || host == u"127.0.0.1" || host == u"::1" || host == u"[::1]";
}

Result<QString> checkedAddress(const QString &key, const QString &value, bool mayBeFolder)
{
    const QUrl url(value, QUrl::StrictMode);
    const bool isHttp =
        (url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url.host()))) && !url.host().isEmpty();
    const bool isFolder = mayBeFolder && url.isLocalFile() && url.host().isEmpty() && url.toLocalFile().size() > 1 &&
                          url.toLocalFile().startsWith(u'/');
    if (!url.isValid() || !(isHttp || isFolder) || !url.userInfo().isEmpty())
        return fail(ErrorCode::Usage,
                    Tr::tr("“%1” cannot be %2. Give an https address (http on this computer only), without a password "
                           "in it%3.")
                        .arg(value, key, mayBeFolder ? Tr::tr(", or a folder as file:///…") : QString()));
    return value;
}

} // namespace

QStringList knownSettings()
{
    return {QStringLiteral("office.name"),
            QStringLiteral("office.superior"),
            QStringLiteral("office.body"),
            QStringLiteral("office.notation"),
            QStringLiteral("office.place"),
            QStringLiteral("office.long_name"),
            QStringLiteral("office.signer_title"),
            QStringLiteral("office.signer"),
            QStringLiteral("gazette.province"),
            QStringLiteral("gazette.publisher"),
            QStringLiteral("gazette.address"),
            QStringLiteral("gazette.phone"),
            QStringLiteral("gazette.email"),
            QStringLiteral("gazette.website"),
            QStringLiteral("gazette.printer"),
            QStringLiteral("gazette.fax"),
            QStringLiteral("gazette.price"),
            QStringLiteral("gazette.emblem"),
            QStringLiteral("gazette.template"),
            QStringLiteral("portal.url"),
            QStringLiteral("portal.token_url"),
            QStringLiteral("portal.client_id"),
            QStringLiteral("mail.from"),
            QStringLiteral("mail.imap_host"),
            QStringLiteral("mail.smtp_host"),
            QStringLiteral("mail.folder"),
            QStringLiteral("mail.stored_folder"),
            QStringLiteral("mail.password_file"),
            QStringLiteral("mail.ca_file"),
            QStringLiteral("mail.user"),
            QStringLiteral("edxml.in"),
            QStringLiteral("edxml.out"),
            QStringLiteral("edxml.organ_id"),
            QStringLiteral("rules.profile"),
            QStringLiteral("backup.days"),
            QStringLiteral("intake.folder"),
            QStringLiteral("backup.folder"),
            QStringLiteral("people.lock_minutes"),
            QStringLiteral("signing.timestamp_url")};
}

Result<QString> checkedSetting(const QString &key, const QString &value)
{
    constexpr int LongestValue = 4000;
    if (key.endsWith(u"secret") || key.endsWith(u"password"))
        return fail(ErrorCode::Usage, Tr::tr("Secrets are not kept among the settings, which everybody may read."));
    if (!knownSettings().contains(key))
        return fail(
            ErrorCode::Usage,
            Tr::tr("There is no setting “%1”. There are: %2").arg(key, knownSettings().join(QStringLiteral(", "))));
    const QString kept = value.trimmed().normalized(QString::NormalizationForm_C);
    if (kept.size() > LongestValue)
        return fail(ErrorCode::Usage, Tr::tr("The value of “%1” is too long.").arg(key));
    if (kept.isEmpty())
        return kept;
    if (key == u"backup.days" && (kept.toInt() < 1 || kept.toInt() > 365))
        return fail(ErrorCode::Usage, Tr::tr("backup.days is a number of days from 1 to 365."));
    if (key == u"mail.smtp_host" || key == u"mail.imap_host") {
        if (const auto server = post::readMailServer(kept, key == u"mail.smtp_host"); !server)
            return failWith(server);
    }
    if (key == u"people.lock_minutes") {
        bool isNumber = false;
        const int minutes = kept.toInt(&isNumber);
        if (!isNumber || minutes < 0 || minutes > 240)
            return fail(ErrorCode::Usage,
                        Tr::tr("people.lock_minutes is a number of minutes up to 240; 0 locks never."));
    }
    if (key == u"portal.url")
        return checkedAddress(key, kept, true);
    if (key == u"portal.token_url" || key == u"signing.timestamp_url")
        return checkedAddress(key, kept, false);
    return kept;
}

} // namespace congbao::casework
