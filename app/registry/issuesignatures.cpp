// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/issuesignatures.h"

#include "audit/event.h"

namespace congbao::registry {

Result<void> insertIssueSignature(Database &database, qint64 issue, const IssueSignatureRow &signature)
{
    const auto added = database.insert(
        QStringLiteral("INSERT INTO issue_signature (issue_id, pdf_sha256, signed_sha256, signer, at) "
                       "VALUES (?, ?, ?, ?, ?)"),
        {issue, signature.pdfSha256, signature.signedSha256, signature.signer, audit::timeText(signature.at)});
    if (!added)
        return failWith(added);
    return {};
}

Result<std::optional<IssueSignatureRow>> issueSignature(Database &database, qint64 issue, const QString &pdfSha256)
{
    const auto rows = database.rows(QStringLiteral("SELECT pdf_sha256, signed_sha256, signer, at FROM issue_signature "
                                                   "WHERE issue_id = ? AND pdf_sha256 = ? ORDER BY id DESC LIMIT 1"),
                                    {issue, pdfSha256});
    if (!rows)
        return failWith(rows);
    if (rows->empty())
        return std::optional<IssueSignatureRow>();
    const Row &row = rows->front();
    return std::optional(IssueSignatureRow{row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                                           QDateTime::fromString(row.value(3).toString(), Qt::ISODateWithMs)});
}

} // namespace congbao::registry
