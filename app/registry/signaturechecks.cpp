// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/signaturechecks.h"

#include "audit/event.h"

namespace congbao::registry {

Result<void> insertSignatureCheck(Database &database, const QString &fileSha256, const QString &result,
                                  const QDateTime &at)
{
    const auto added = database.insert(
        QStringLiteral("INSERT INTO signature_check (file_sha256, result, checked_at) VALUES (?, ?, ?)"),
        {fileSha256, result, audit::timeText(at)});
    if (!added)
        return failWith(added);
    return {};
}

Result<QString> latestSignatureCheck(Database &database, const QString &fileSha256)
{
    const auto rows = database.rows(
        QStringLiteral("SELECT result FROM signature_check WHERE file_sha256 = ? ORDER BY id DESC LIMIT 1"),
        {fileSha256});
    if (!rows)
        return failWith(rows);
    return rows->empty() ? QString() : rows->front().value(0).toString();
}

} // namespace congbao::registry
