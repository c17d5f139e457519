// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/sittings.h"

#include "audit/event.h"

#include <QHash>

namespace congbao::registry {

namespace {

QDateTime timeOf(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

Result<std::vector<SittingRow>> select(Database &database, const QString &where, qint64 value)
{
    const auto rows = database.rows(
        u"SELECT s.id, s.comparison_id, c.submission_id, s.person_id, p.name, s.canaries, s.started_at, s.ended_at "
        u"FROM sitting s JOIN comparison c ON c.id = s.comparison_id JOIN person p ON p.id = s.person_id WHERE " +
            where + u" ORDER BY s.id",
        {value});
    if (!rows)
        return failWith(rows);
    std::vector<SittingRow> sittings;
    for (const Row &row : *rows) {
        sittings.push_back({row.value(0).toLongLong(),
                            row.value(1).toLongLong(),
                            row.value(2).toLongLong(),
                            row.value(3).toLongLong(),
                            row.value(4).toString(),
                            row.value(5).toString(),
                            timeOf(row.value(6)),
                            timeOf(row.value(7)),
                            {}});
        const auto marks = database.rows(
            QStringLiteral("SELECT block, start, length, note FROM sitting_mark WHERE sitting_id = ? ORDER BY id"),
            {sittings.back().id});
        if (!marks)
            return failWith(marks);
        for (const Row &mark : *marks)
            sittings.back().marks.push_back(
                {mark.value(0).toInt(), mark.value(1).toInt(), mark.value(2).toInt(), mark.value(3).toString()});
    }
    return sittings;
}

} // namespace

Result<qint64> insertSitting(Database &database, const SittingRow &sitting)
{
    return database.insert(
        QStringLiteral("INSERT INTO sitting (comparison_id, person_id, canaries, started_at) VALUES (?, ?, ?, ?)"),
        {sitting.comparison, sitting.person, sitting.canaries, audit::timeText(sitting.startedAt)});
}

Result<void> insertMark(Database &database, qint64 sitting, const MarkRow &mark, const QDateTime &at)
{
    const auto added = database.insert(QStringLiteral("INSERT INTO sitting_mark (sitting_id, block, start, length, "
                                                      "note, at) VALUES (?, ?, ?, ?, ?, ?)"),
                                       {sitting, mark.block, mark.start, mark.length, mark.note, audit::timeText(at)});
    if (!added)
        return failWith(added);
    return {};
}

Result<void> endSitting(Database &database, qint64 sitting, const QDateTime &at)
{
    const auto ended =
        database.change(QStringLiteral("UPDATE sitting SET ended_at = ? WHERE id = ?"), {audit::timeText(at), sitting});
    if (!ended)
        return failWith(ended);
    return {};
}

Result<std::optional<SittingRow>> sitting(Database &database, qint64 id)
{
    Result<std::vector<SittingRow>> found = select(database, QStringLiteral("s.id = ?"), id);
    if (!found)
        return failWith(found);
    if (found->empty())
        return std::optional<SittingRow>();
    return std::optional<SittingRow>(std::move(found->front()));
}

Result<std::vector<SittingRow>> sittingsOf(Database &database, qint64 comparison)
{
    return select(database, QStringLiteral("s.comparison_id = ?"), comparison);
}

} // namespace congbao::registry
