// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/database.h"

#include <optional>
#include <QDateTime>

namespace congbao::registry {

/// A digitally signed copy of an issue's PDF.
struct IssueSignatureRow
{
    QString pdfSha256; ///< what was signed
    QString signedSha256;
    QString signer;
    QDateTime at;
};

[[nodiscard]] Result<void> insertIssueSignature(Database &database, qint64 issue, const IssueSignatureRow &signature);
/// The latest signed copy of these bytes.
[[nodiscard]] Result<std::optional<IssueSignatureRow>> issueSignature(Database &database, qint64 issue,
                                                                      const QString &pdfSha256);

} // namespace congbao::registry
