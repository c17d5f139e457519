// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/storedfiles.h"

#include "audit/event.h"

namespace congbao::registry {

Result<void> noteStoredFile(Database &database, const StoredFileRow &file, const QDateTime &at)
{
    const auto noted = database.change(QStringLiteral("INSERT INTO stored_file (sha256, bytes, stored_at) "
                                                      "VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING"),
                                       {file.sha256, file.bytes, audit::timeText(at)});
    if (!noted)
        return failWith(noted);
    return {};
}

Result<std::vector<StoredFileRow>> storedFiles(Database &database)
{
    const auto rows = database.rows(
        QStringLiteral("SELECT f.sha256, f.bytes, CASE WHEN r.sha256 IS NULL THEN 0 ELSE 1 END FROM stored_file f "
                       "LEFT JOIN removal r ON r.sha256 = f.sha256 ORDER BY f.sha256"));
    if (!rows)
        return failWith(rows);
    std::vector<StoredFileRow> files;
    files.reserve(rows->size());
    for (const Row &row : *rows)
        files.push_back({row.value(0).toString(), row.value(1).toLongLong(), row.value(2).toInt() != 0});
    return files;
}

} // namespace congbao::registry
