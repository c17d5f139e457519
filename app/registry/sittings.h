// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/database.h"

#include <optional>
#include <QDateTime>

namespace congbao::registry {

struct MarkRow
{
    int block = 0;
    int start = 0;
    int length = 0;
    QString note;
};

struct SittingRow
{
    qint64 id = 0;
    qint64 comparison = 0;
    qint64 submission = 0;
    qint64 person = 0;
    QString personName;
    QString canaries; ///< JSON
    QDateTime startedAt;
    QDateTime endedAt; ///< invalid: it goes on
    std::vector<MarkRow> marks;
};

/// Error: Conflict when the person has a sitting over this comparison already.
[[nodiscard]] Result<qint64> insertSitting(Database &database, const SittingRow &sitting);
[[nodiscard]] Result<void> insertMark(Database &database, qint64 sitting, const MarkRow &mark, const QDateTime &at);
[[nodiscard]] Result<void> endSitting(Database &database, qint64 sitting, const QDateTime &at);
[[nodiscard]] Result<std::optional<SittingRow>> sitting(Database &database, qint64 id);
[[nodiscard]] Result<std::vector<SittingRow>> sittingsOf(Database &database, qint64 comparison); ///< oldest first

} // namespace congbao::registry
