// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/jobcontext.h"
#include "vault/vault.h"

#include <memory>
#include <QByteArray>
#include <QString>
#include <QUrl>

/// The outbox: what must leave the office is first a durable intent, then a sending that can be repeated safely.
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

/// How a sending ended.
struct SendOutcome
{
    enum class Kind {
        Published, ///< the portal has it; receipt
        TryLater,  ///< nothing was published; the reason may go away by itself
        Refused,   ///< nothing was published and trying again as it is will not help
        Unknown,   ///< nobody knows whether it was published: the portal must be asked before anything is sent again
    };
    Kind kind = Kind::TryLater;
    QByteArray receipt; ///< JSON
    QString reason;     ///< translated, for people
    QString detail;     ///< for the log of attempts
};

/// What a portal can be asked and told. A portal publishes an issue once: publish() of what it has already gives the
/// first receipt, of the same key with another manifest is refused.
class PortalAdapter
{
public:
    PortalAdapter() = default;
    virtual ~PortalAdapter() = default;
    Q_DISABLE_COPY_MOVE(PortalAdapter)

    /// Whether the portal has this publication: Published with the receipt, Refused when it has another one of the same
    /// key, TryLater when it has none, Unknown when it could not be asked.
    [[nodiscard]] virtual SendOutcome ask(const Publication &publication) = 0;
    [[nodiscard]] virtual SendOutcome publish(const Publication &publication, const vault::Vault &vault,
                                              const JobContext &context) = 0;
};

/// The adapter for an address. `office` names this office where several share a portal. Error: Refused when there is no
/// adapter for such an address.
[[nodiscard]] Result<std::unique_ptr<PortalAdapter>> makePortalAdapter(const QUrl &address, const QString &office,
                                                                       std::shared_ptr<const Clock> clock);

} // namespace congbao::outbox
