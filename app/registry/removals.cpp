// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/removals.h"

#include "audit/event.h"

namespace congbao::registry {

namespace {

Result<std::vector<RemovalRow>> select(Database &database, const QString &where, const QVariantList &values)
{
    const auto rows = database.rows(u"SELECT r.sha256, r.ordered_by, r.reason, r.removed_by, p.name, r.removed_at FROM "
                                    u"removal r JOIN person p ON p.id = r.removed_by" +
                                        where + u" ORDER BY r.removed_at, r.sha256",
                                    values);
    if (!rows)
        return failWith(rows);
    std::vector<RemovalRow> found;
    for (const Row &row : *rows)
        found.push_back({row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                         row.value(3).toLongLong(), row.value(4).toString(),
                         QDateTime::fromString(row.value(5).toString(), Qt::ISODateWithMs)});
    return found;
}

} // namespace

Result<std::vector<RemovalRow>> removals(Database &database)
{
    return select(database, QString(), {});
}

Result<std::optional<RemovalRow>> removal(Database &database, const QString &sha256)
{
    auto found = select(database, QStringLiteral(" WHERE r.sha256 = ?"), {sha256});
    if (!found)
        return failWith(found);
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<void> insertRemoval(Database &database, const RemovalRow &removal)
{
    const auto added = database.change(
        QStringLiteral(
            "INSERT INTO removal (sha256, ordered_by, reason, removed_by, removed_at) VALUES (?, ?, ?, ?, ?)"),
        {removal.sha256, removal.order, removal.reason, removal.removedBy, audit::timeText(removal.removedAt)});
    if (!added)
        return failWith(added);
    return {};
}

Result<QStringList> filesOfSubmission(Database &database, qint64 submission)
{
    const auto rows = database.rows(QStringLiteral("SELECT sha256 FROM submission_file WHERE submission_id = ? "
                                                   "UNION SELECT result_sha256 FROM comparison WHERE submission_id = ? "
                                                   "UNION SELECT docx_sha256 FROM letter WHERE submission_id = ? "
                                                   "UNION SELECT pdf_sha256 FROM letter WHERE submission_id = ?"),
                                    {submission, submission, submission, submission});
    if (!rows)
        return failWith(rows);
    QStringList files;
    for (const Row &row : *rows)
        files.append(row.value(0).toString());
    return files;
}

Result<std::vector<qint64>> submissionsOfFiles(Database &database, const QStringList &files)
{
    std::vector<qint64> submissions;
    for (const QString &file : files) {
        const auto rows = database.rows(
            QStringLiteral("SELECT DISTINCT submission_id FROM submission_file WHERE sha256 = ?"), {file});
        if (!rows)
            return failWith(rows);
        for (const Row &row : *rows)
            submissions.push_back(row.value(0).toLongLong());
    }
    return submissions;
}

Result<std::vector<RetentionRow>> retention(Database &database, const QDateTime &before)
{
    const auto rows = database.rows(
        QStringLiteral("SELECT CASE WHEN k.sha256 IS NULL THEN 0 ELSE 1 END AS permanent, count(*), sum(f.bytes), "
                       "sum(CASE WHEN f.stored_at < ? THEN 1 ELSE 0 END) FROM stored_file f LEFT JOIN "
                       "(SELECT sha256 FROM submission_file UNION SELECT pdf_sha256 FROM issue WHERE pdf_sha256 IS NOT "
                       "NULL UNION SELECT pdf_sha256 FROM sign_off UNION SELECT signed_sha256 FROM issue_signature) k "
                       "ON k.sha256 = f.sha256 WHERE f.sha256 NOT IN (SELECT sha256 FROM removal) "
                       "GROUP BY CASE WHEN k.sha256 IS NULL THEN 0 ELSE 1 END ORDER BY 1 DESC"),
        {audit::timeText(before)});
    if (!rows)
        return failWith(rows);
    std::vector<RetentionRow> classes;
    for (const Row &row : *rows)
        classes.push_back({row.value(0).toInt() != 0, row.value(1).toLongLong(), row.value(2).toLongLong(),
                           row.value(3).toLongLong()});
    return classes;
}

} // namespace congbao::registry
