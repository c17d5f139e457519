// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "outbox/portal.h"

#include <QUrl>

namespace congbao::outbox {

/// How a folder on an SSH server is reached.
struct SftpAccess
{
    QUrl address;    ///< sftp://user@host:port/folder
    QString keyFile; ///< private key, Ed25519 or ECDSA (libssh2 1.10 signs with RSA only in a way servers refuse now)
    QString passphrase; ///< of the key; secret
    QString password;   ///< where there is no key; secret
    QString hostKey; ///< SHA-256 of the server's key, BASE64 as ssh-keygen -l shows it: no other server gets anything
};

/// The hand-over package of HandoverFolder in a folder on an SSH server. It is put together under another name and
/// renamed in one step, which a server refuses when there is a package already. Every file is read back and hashed.
class SftpFolder : public PortalAdapter
{
public:
    SftpFolder(SftpAccess access, QString office, std::shared_ptr<const Clock> clock);
    ~SftpFolder() override;

    [[nodiscard]] SendOutcome ask(const Publication &publication) override;
    [[nodiscard]] SendOutcome publish(const Publication &publication, const vault::Vault &vault,
                                      const JobContext &context) override;
    [[nodiscard]] SendOutcome askNotice(const PublicNotice &notice) override;
    [[nodiscard]] SendOutcome giveNotice(const PublicNotice &notice, const vault::Vault &vault,
                                         const JobContext &context) override;
    [[nodiscard]] Result<PortalIssue> state(const QString &issueKey) override;
    [[nodiscard]] Result<std::vector<PortalIssue>> list(const QDateTime &since) override;

private:
    class Session;
    [[nodiscard]] SendOutcome check(const Publication &publication, const JobContext &context);

    const SftpAccess m_access;
    const QString m_office;
    std::shared_ptr<const Clock> m_clock;
    std::unique_ptr<Session> m_session;
};

} // namespace congbao::outbox
