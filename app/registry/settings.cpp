// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/settings.h"

namespace congbao::registry {

Result<QString> setting(Database &database, const QString &key)
{
    const auto rows = database.rows(QStringLiteral("SELECT value FROM setting WHERE key = ?"), {key});
    if (!rows)
        return failWith(rows);
    return rows->empty() ? QString() : rows->front().value(0).toString();
}

Result<QMap<QString, QString>> settings(Database &database)
{
    const auto rows = database.rows(QStringLiteral("SELECT key, value FROM setting"));
    if (!rows)
        return failWith(rows);
    QMap<QString, QString> all;
    for (const Row &row : *rows)
        all.insert(row.value(0).toString(), row.value(1).toString());
    return all;
}

Result<void> setSetting(Database &database, const QString &key, const QString &value)
{
    const auto done = database.change(QStringLiteral("INSERT INTO setting (key, value) VALUES (?, ?) "
                                                     "ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                                      {key, value});
    if (!done)
        return failWith(done);
    return {};
}

} // namespace congbao::registry
