// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outbox/carrier.h"

#include <memory>
#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace congbao::outbox {

struct PackageFile
{
    QString name; ///< in the package: small letters, digits, dot, hyphen
    QString sha256;
    qint64 bytes = 0;
};

/// An issue as it is published: the frozen manifest (`gazette.publication/1`) and the files it names.
struct Publication
{
    QString key; ///< "2026-0044-0045"
    QByteArray manifest;
    QString manifestSha256;
    std::vector<PackageFile> files; ///< in the vault
};

/// Reads a frozen manifest back. Error: Unreadable (a member is missing, a name that could leave the package).
[[nodiscard]] Result<Publication> readPublication(const QByteArray &manifest);

/// A word about a published issue: a correction, a withdrawal, a replaced rendition.
struct PublicNotice
{
    QString issueKey;
    QString id;          ///< UUID, the same at every attempt
    QJsonObject request; ///< as portal-api.yaml's NoticeRequest
};

/// The frozen payload of a notice's intent (`gazette.notice/1`), in canonical JSON.
[[nodiscard]] Result<QByteArray> noticePayload(const QString &issueKey, const QJsonObject &request);
[[nodiscard]] Result<PublicNotice> readNotice(const Intent &intent); ///< error: Unreadable

/// An issue as the portal has it.
struct PortalIssue
{
    QString key;
    QString state;  ///< "draft", "publishing", "published", "withdrawn"; empty: the portal does not know it
    QString digest; ///< of the manifest, as the portal counts it
    QDateTime updatedAt;
    QString publicUrl;
    std::vector<PackageFile> files; ///< what the portal says it holds; not filled by list()
    QStringList faults;             ///< translated: files that are missing or differ from ours; not filled by list()
};

/// What a portal can be asked and told; one derived class a kind of portal, one line in makePortalAdapter(). A portal
/// publishes an issue once: publish() of what it has already gives the first receipt, of the same key with another
/// manifest is refused. Used on the sender's thread.
class PortalAdapter
{
public:
    PortalAdapter() = default;
    virtual ~PortalAdapter() = default;
    Q_DISABLE_COPY_MOVE(PortalAdapter)

    /// Whether the portal has this publication, every file read back by hash: Done with the receipt, Refused when it
    /// has another one of the same key, TryLater when it has none, Unknown when it could not be asked.
    [[nodiscard]] virtual SendOutcome ask(const Publication &publication) = 0;
    [[nodiscard]] virtual SendOutcome publish(const Publication &publication, const vault::Vault &vault,
                                              const JobContext &context) = 0;
    [[nodiscard]] virtual SendOutcome askNotice(const PublicNotice &notice) = 0;
    [[nodiscard]] virtual SendOutcome giveNotice(const PublicNotice &notice, const vault::Vault &vault,
                                                 const JobContext &context) = 0;
    /// What the portal shows of an issue now. Error: OutsideFailed.
    [[nodiscard]] virtual Result<PortalIssue> state(const QString &issueKey) = 0;
    /// Every issue the portal knows that changed since then (invalid: ever). Error: OutsideFailed.
    [[nodiscard]] virtual Result<std::vector<PortalIssue>> list(const QDateTime &since) = 0;
};

/// Publications and notices as intents.
class PortalCarrier : public Carrier
{
public:
    explicit PortalCarrier(std::unique_ptr<PortalAdapter> portal)
        : m_portal(std::move(portal))
    {
    }
    [[nodiscard]] SendOutcome ask(const Intent &intent, const Sending &sending) override;
    [[nodiscard]] SendOutcome send(const Intent &intent, const Sending &sending) override;

private:
    std::unique_ptr<PortalAdapter> m_portal;
};

} // namespace congbao::outbox
