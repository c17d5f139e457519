// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

/// Dovecot and Postfix of the system, started for a test and stopped with it.
namespace congbao::test {

class MailServers
{
public:
    /// Says why they could not be started; empty: they run.
    QString start(bool hasSmtpUtf8 = true)
    {
        QProcess script;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("SMTPUTF8"), hasSmtpUtf8 ? QStringLiteral("yes") : QStringLiteral("no"));
        script.setProcessEnvironment(environment);
        script.setStandardOutputFile(m_folder.filePath(QStringLiteral("out")));
        script.setStandardErrorFile(m_folder.filePath(QStringLiteral("err")));
        script.start(QStringLiteral(CONGBAO_SOURCE_DIR "/tests/support/mailservers"),
                     {QStringLiteral("start"), place()});
        script.waitForFinished(60000);
        QFile ports(place() + QStringLiteral("/ports"));
        if (script.exitCode() != 0 || !ports.open(QIODevice::ReadOnly)) {
            QFile errors(m_folder.filePath(QStringLiteral("err")));
            return errors.open(QIODevice::ReadOnly) ? QString::fromUtf8(errors.readAll())
                                                    : QStringLiteral("no servers");
        }
        m_ports = QString::fromLatin1(ports.readAll()).simplified().split(u' ');
        return {};
    }
    ~MailServers()
    {
        QProcess::execute(QStringLiteral(CONGBAO_SOURCE_DIR "/tests/support/mailservers"),
                          {QStringLiteral("stop"), place()});
    }
    MailServers() { QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755)); }
    Q_DISABLE_COPY_MOVE(MailServers)

    [[nodiscard]] QString imaps() const { return QStringLiteral("imaps://localhost:") + m_ports.value(0); }
    [[nodiscard]] QString imapStartTls() const { return QStringLiteral("imap://localhost:") + m_ports.value(1); }
    [[nodiscard]] QString smtps() const { return QStringLiteral("smtps://localhost:") + m_ports.value(2); }
    [[nodiscard]] QString smtpStartTls() const { return QStringLiteral("smtp://localhost:") + m_ports.value(3); }
    [[nodiscard]] QString smtpsPort() const { return m_ports.value(2); }
    [[nodiscard]] QString authority() const { return place() + QStringLiteral("/ca/ca.pem"); }
    [[nodiscard]] QString otherAuthority() const { return place() + QStringLiteral("/ca/other.pem"); }
    /// The maildir's files: what the server keeps, with a flag S for what counts as read.
    [[nodiscard]] QStringList messages() const
    {
        QStringList names;
        for (const char *folder : {"/mail/congbao/new", "/mail/congbao/cur"})
            names += QDir(place() + QLatin1String(folder)).entryList(QDir::Files);
        return names;
    }
    [[nodiscard]] QString mailFolder() const { return place() + QStringLiteral("/mail/congbao"); }

private:
    [[nodiscard]] QString place() const { return m_folder.filePath(QStringLiteral("s")); }
    QTemporaryDir m_folder;
    QStringList m_ports;
};

} // namespace congbao::test
