// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outbox/portalclient.h"

#include <memory>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>

namespace congbao::test {

/// A portal to talk to: servers/portal.mjs, which puts @tus/server and oidc-provider together and keeps the issues; on
/// demand with Prism before it, which checks every request and answer against resources/portal-api.yaml. Ends the
/// program with a message when it cannot be started: a missing server is not a passed test.
class PortalServer
{
public:
    struct Options
    {
        bool throughPrism = false;
        QStringList more{}; ///< further options of portal.mjs
        QString host = QStringLiteral("127.0.0.1");
        QString caFile{}; ///< with "--tls": who vouches for it
    };
    explicit PortalServer(Options options);
    PortalServer()
        : PortalServer(Options{})
    {
    }
    ~PortalServer();
    Q_DISABLE_COPY_MOVE(PortalServer)

    void start(); ///< once more after kill(): it has what it had, at the same address
    void kill();
    [[nodiscard]] bool isRunning();
    void order(const QJsonArray &faults); ///< and begins a new log
    [[nodiscard]] QJsonObject log();
    [[nodiscard]] QStringList requests(const QString &method, const QString &pathPart); ///< "PUT /issues/… 201"
    [[nodiscard]] QStringList published(const QString &issueKey); ///< lines of its log of publications

    [[nodiscard]] QUrl address() const;
    [[nodiscard]] outbox::PortalAccess access() const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    [[nodiscard]] outbox::HttpAnswer control(const char *method, const QByteArray &body);

    const Options m_options;
    QTemporaryDir m_folder;
    int m_port = 0;
    int m_prismPort = 0;
    int m_backPort = 0;
    std::unique_ptr<QProcess> m_portal;
    std::unique_ptr<QProcess> m_prism;
};

/// Makes ca.pem, and portal.pem with portal.key for this computer's addresses, in a folder.
void makeCertificates(const QString &folder);
/// Runs openssl in a folder; ends the program when it fails.
void openssl(const QString &folder, const QStringList &arguments);

/// A frozen publication with one PDF of so many bytes for the issue and a small one for its instrument, in a vault.
[[nodiscard]] QByteArray publicationManifest(const vault::Vault &vault, const QString &key, qint64 issueBytes,
                                             const QString &title = QStringLiteral("Ban hành Quy chế"));

/// What the office tells a portal about itself.
[[nodiscard]] outbox::OfficeIdentity officeIdentity();

} // namespace congbao::test
