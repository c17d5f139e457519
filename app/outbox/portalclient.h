// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outbox/portalmanifest.h"
#include "outbox/portalservice.h"

namespace congbao::outbox {

/// A portal that follows resources/portal-api.yaml. What it published is proved by reading every file's hash back.
/// Nothing is sent that the portal has already, and a request that was finally refused is not repeated.
class PortalClient : public PortalAdapter
{
public:
    PortalClient(PortalAccess access, OfficeIdentity office);

    [[nodiscard]] SendOutcome ask(const Publication &publication) override;
    [[nodiscard]] SendOutcome publish(const Publication &publication, const vault::Vault &vault,
                                      const JobContext &context) override;
    [[nodiscard]] SendOutcome askNotice(const PublicNotice &notice) override;
    [[nodiscard]] SendOutcome giveNotice(const PublicNotice &notice, const vault::Vault &vault,
                                         const JobContext &context) override;
    [[nodiscard]] Result<PortalIssue> state(const QString &issueKey) override;
    [[nodiscard]] Result<std::vector<PortalIssue>> list(const QDateTime &since) override;

private:
    /// An issue as the portal answered it.
    struct Draft
    {
        QByteArray tag;
        QJsonObject issue;
    };
    [[nodiscard]] Step<void> checkLimits(const PortalManifest &manifest, const JobContext &context);
    [[nodiscard]] Step<Draft> draftOf(const HttpAnswer &answer) const;
    [[nodiscard]] Step<Draft> getDraft(const QString &key, const JobContext &context);
    [[nodiscard]] Step<Draft> putDraft(const PortalManifest &manifest, const QString &key, const JobContext &context);
    [[nodiscard]] Step<void> uploadMissing(const PortalManifest &manifest, const QString &key, Draft &draft,
                                           const vault::Vault &vault, const JobContext &context);
    /// The receipt of this very manifest, or how the sending ends. TryLater: the portal has none.
    [[nodiscard]] SendOutcome receiptFor(const PortalManifest &manifest, const QString &key, const JobContext &context);
    [[nodiscard]] SendOutcome provedReceipt(const PortalManifest &manifest, const QString &key,
                                            const QByteArray &receipt, const JobContext &context);
    [[nodiscard]] SendOutcome putPublication(const PortalManifest &manifest, const Publication &publication,
                                             const Draft &draft, const JobContext &context);

    PortalService m_service;
    const OfficeIdentity m_office;
    QJsonObject m_limits; ///< the service document, read once
};

} // namespace congbao::outbox
