// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outbox/portal.h"

namespace congbao::outbox {

/// What a portal wants to know of the office beside what is frozen with each issue.
struct OfficeIdentity
{
    QString organId;   ///< electronic identifier of the province (Decision 20/2020/QĐ-TTg), "H50"
    QString province;  ///< "Quảng Trị"
    QString publisher; ///< "Văn phòng Ủy ban nhân dân tỉnh"
};

/// A manifest as portal-api.yaml wants it.
struct PortalManifest
{
    QJsonObject object;
    QByteArray bytes; ///< canonical JSON (RFC 8785)
    QString digest;   ///< SHA-256 of the bytes
    std::vector<PackageFile> files;
};

/// The portal's manifest of a frozen publication: the same bytes whenever it is asked for. Files of kinds a portal does
/// not take (a DOC or RTF source) stay in the office; an official text of such a kind is refused. Errors: Refused
/// (something is not set, or does not fit the portal's contract).
[[nodiscard]] Result<PortalManifest> portalManifest(const Publication &publication, const OfficeIdentity &office);

/// What a portal calls files of this name's kind; empty: it does not take them.
[[nodiscard]] QString mediaType(const QString &fileName);

/// The id of an instrument's place in an issue: a UUID, the same for ever.
[[nodiscard]] QString documentId(const QString &issueKey, int position);

/// A JSON Pointer into a manifest as people say it: "instrument 2 (15/2026/QĐ-UBND), title".
[[nodiscard]] QString placeInWords(const QString &pointer, const QJsonObject &manifest);

} // namespace congbao::outbox
