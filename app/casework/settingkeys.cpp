// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/settingkeys.h"

#include "post/mailserver.h"

#include <QCoreApplication>
#include <QRegularExpression>
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

/// sftp://user@host/folder, without a password.
Result<QString> checkedServerFolder(const QString &value)
{
    const QUrl url(value, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.userName().isEmpty() || !url.password().isEmpty() ||
        url.path().size() < 2)
        return fail(
            ErrorCode::Usage,
            Tr::tr("“%1” is not a folder on a server: sftp://user@host/folder, without a password in it.").arg(value));
    return value;
}

/// What is wrong with a setting of the line to the portal; empty: nothing.
QString wrongPortalValue(const QString &key, const QString &value)
{
    static const QRegularExpression organ(QStringLiteral("\\A[A-Z0-9]+(\\.[A-Z0-9]+)*\\z"));
    static const QRegularExpression pin(QStringLiteral("\\Asha256//[A-Za-z0-9+/]{43}=\\z"));
    static const QRegularExpression hostKey(QStringLiteral("\\A[A-Za-z0-9+/]{43}\\z"));
    if (key == u"portal.organ_id" && (value.size() > 35 || !organ.match(value).hasMatch()))
        return Tr::tr("portal.organ_id is an electronic identifier like H50 or H50.01.");
    if (key == u"portal.pinned_key" && !pin.match(value).hasMatch())
        return Tr::tr("portal.pinned_key is sha256// and 44 characters of Base64.");
    if (key == u"portal.host_key" && !hostKey.match(value).hasMatch())
        return Tr::tr("portal.host_key is the 43 characters after SHA256: that ssh-keygen -l shows.");
    if (key == u"portal.ip" && value != u"4" && value != u"6")
        return Tr::tr("portal.ip is 4, 6 or empty.");
    if (key == u"portal.upload_kilobytes" && (value.toInt() < 1 || value.toInt() > 10000000))
        return Tr::tr("portal.upload_kilobytes is how many kilobytes a second are sent at most.");
    if (key == u"portal.proxy" && !QUrl(value).password().isEmpty())
        return Tr::tr("The proxy's password is a secret: congbao secret set portal.proxy_password");
    return {};
}

} // namespace

QStringList knownSecrets()
{
    return {QStringLiteral("portal.client_secret"), QStringLiteral("portal.proxy_password"),
            QStringLiteral("portal.ssh_passphrase"), QStringLiteral("portal.ssh_password"),
            QStringLiteral("mail.password")};
}

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
            QStringLiteral("portal.client_key"),
            QStringLiteral("portal.organ_id"),
            QStringLiteral("portal.ca_file"),
            QStringLiteral("portal.pinned_key"),
            QStringLiteral("portal.proxy"),
            QStringLiteral("portal.no_proxy"),
            QStringLiteral("portal.upload_kilobytes"),
            QStringLiteral("portal.ip"),
            QStringLiteral("portal.ssh_key"),
            QStringLiteral("portal.host_key"),
            QStringLiteral("mail.from"),
            QStringLiteral("mail.imap_host"),
            QStringLiteral("mail.smtp_host"),
            QStringLiteral("mail.user"),
            QStringLiteral("rules.profile"),
            QStringLiteral("backup.days"),
            QStringLiteral("mail.folder"),
            QStringLiteral("mail.stored_folder"),
            QStringLiteral("mail.password_file"),
            QStringLiteral("mail.ca_file"),
            QStringLiteral("edxml.in"),
            QStringLiteral("edxml.out"),
            QStringLiteral("edxml.organ_id"),
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
    if (key == u"portal.url" && QUrl(kept).scheme() == u"sftp")
        return checkedServerFolder(kept);
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
    if (const QString wrong = wrongPortalValue(key, kept); !wrong.isEmpty())
        return fail(ErrorCode::Usage, wrong);
    if (key == u"portal.token_url" || key == u"signing.timestamp_url")
        return checkedAddress(key, kept, false);
    return kept;
}

} // namespace congbao::casework
