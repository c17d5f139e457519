// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outbox/portalservice.h"

namespace congbao::outbox {

/// Where a file goes, and how.
struct UploadOrder
{
    QString issueKey;
    PackageFile file;
    QString mediaType;
    QUrl endpoint;         ///< of the portal's uploads
    QString begun;         ///< address of an unfinished upload that the portal told of; may be empty
    qint64 chunkBytes = 0; ///< of one request; 0: all that is left
};

/// Sends one file of the vault with tus 1.0.0. How much has arrived is what the portal says, never what was sent: it is
/// asked after every break. Returns when the portal has all bytes and did not find them damaged. `sent` tells bytes of
/// this file that have arrived so far.
[[nodiscard]] Step<void> upload(PortalService &service, const UploadOrder &order, const vault::Vault &vault,
                                const std::function<void(qint64 sent)> &sent, const JobContext &context);

} // namespace congbao::outbox
