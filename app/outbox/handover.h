// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "outbox/portal.h"

#include <QUrl>

namespace congbao::outbox {

/// The small files of a hand-over package, beside its manifest.
struct PackageTexts
{
    QByteArray sums;    ///< for `sha256sum -c`
    QByteArray receipt; ///< `gazette.receipt/1`
};
[[nodiscard]] PackageTexts packageTexts(const Publication &publication, const QUrl &place, const QDateTime &now);
/// What is handed over of a notice (`gazette.notice-receipt/1`).
[[nodiscard]] QByteArray noticeText(const PublicNotice &notice, const QDateTime &now);
/// The name of a file that a notice brings; empty: it brings none.
[[nodiscard]] QString replacementName(const PublicNotice &notice);

/// Hands issues over to a folder, for a portal that has no interface for programs yet. Every issue becomes a folder of
/// its key with its files, manifest.json, sha256sums (for `sha256sum -c`) and receipt.json. The package is built beside
/// and renamed in one step when all of it is on disk: whoever watches the folder sees it whole or not at all, and a
/// second one cannot take its place. A notice becomes KEY.notices/ID.json, and files it brings stand beside it.
class HandoverFolder : public PortalAdapter
{
public:
    HandoverFolder(QString folder, QString office, std::shared_ptr<const Clock> clock);

    [[nodiscard]] SendOutcome ask(const Publication &publication) override;
    [[nodiscard]] SendOutcome publish(const Publication &publication, const vault::Vault &vault,
                                      const JobContext &context) override;
    [[nodiscard]] SendOutcome askNotice(const PublicNotice &notice) override;
    [[nodiscard]] SendOutcome giveNotice(const PublicNotice &notice, const vault::Vault &vault,
                                         const JobContext &context) override;
    [[nodiscard]] Result<PortalIssue> state(const QString &issueKey) override;
    [[nodiscard]] Result<std::vector<PortalIssue>> list(const QDateTime &since) override;

private:
    [[nodiscard]] Result<void> build(const Publication &publication, const vault::Vault &vault, const QString &place,
                                     const JobContext &context) const;

    QString m_folder;
    QString m_office;
    std::shared_ptr<const Clock> m_clock;
};

} // namespace congbao::outbox
