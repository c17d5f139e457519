// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/corrections.h"

#include "audit/event.h"

#include <QCoreApplication>
#include <QHash>

namespace congbao::registry {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Registry)
};

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

Result<void> changedOnce(const Result<int> &changed)
{
    if (!changed)
        return failWith(changed);
    if (*changed != 1)
        return fail(ErrorCode::Conflict,
                    Tr::tr("Somebody else changed this correction meanwhile. Look at it again before you go on."));
    return {};
}

} // namespace

CorrectionFilter CorrectionFilter::one(qint64 id)
{
    return {QStringLiteral("c.id = ?"), {id}};
}

CorrectionFilter CorrectionFilter::drafts()
{
    return {QStringLiteral("c.correcting_id IS NULL"), {}};
}

CorrectionFilter CorrectionFilter::about(const std::vector<qint64> &submissions)
{
    if (submissions.empty())
        return {QStringLiteral("1 = 0"), {}};
    QVariantList values;
    for (int side = 0; side < 2; ++side) {
        for (const qint64 submission : submissions)
            values.append(submission);
    }
    const QString places =
        u'(' + QStringList(static_cast<qsizetype>(submissions.size()), QStringLiteral("?")).join(u',') + u')';
    return {u"c.target_id IN " + places + u" OR c.correcting_id IN " + places, values};
}

Result<std::vector<CorrectionRow>> corrections(Database &database, const CorrectionFilter &filter)
{
    const auto rows = database.rows(
        u"SELECT c.id, c.is_own, c.target_id, coalesce(c.correcting_id, 0), c.number, coalesce(c.docx_sha256, ''), "
        u"coalesce(c.pdf_sha256, ''), c.drafted_by, p.name, c.drafted_at, coalesce(a.name, ''), "
        u"coalesce(c.approved_at, ''), c.put_off, c.version FROM correction c JOIN person p ON p.id = c.drafted_by "
        u"LEFT JOIN person a ON a.id = c.approved_by WHERE " +
            filter.condition + u" ORDER BY c.id",
        filter.values);
    if (!rows)
        return failWith(rows);
    const auto points = database.rows(u"SELECT k.correction_id, k.page, k.path, k.printed, k.correct FROM "
                                      u"correction_point k JOIN correction c ON c.id = k.correction_id WHERE " +
                                          filter.condition + u" ORDER BY k.correction_id, k.position",
                                      filter.values);
    if (!points)
        return failWith(points);
    std::vector<CorrectionRow> found;
    QHash<qint64, size_t> places;
    for (const Row &row : *rows) {
        CorrectionRow correction;
        correction.id = row.value(0).toLongLong();
        correction.isOwn = row.value(1).toInt() != 0;
        correction.target = row.value(2).toLongLong();
        correction.correcting = row.value(3).toLongLong();
        correction.number = row.value(4).toString();
        correction.docxSha256 = row.value(5).toString();
        correction.pdfSha256 = row.value(6).toString();
        correction.draftedBy = row.value(7).toLongLong();
        correction.drafterName = row.value(8).toString();
        correction.draftedAt = QDateTime::fromString(row.value(9).toString(), Qt::ISODateWithMs);
        correction.approverName = row.value(10).toString();
        correction.approvedAt = QDateTime::fromString(row.value(11).toString(), Qt::ISODateWithMs);
        correction.putOff = row.value(12).toString();
        correction.version = row.value(13).toInt();
        places.insert(correction.id, found.size());
        found.push_back(std::move(correction));
    }
    for (const Row &row : *points)
        found[places.value(row.value(0).toLongLong())].points.push_back(
            {row.value(1).toInt(), row.value(2).toString(), row.value(3).toString(), row.value(4).toString()});
    return found;
}

Result<qint64> insertCorrection(Database &database, const CorrectionRow &correction)
{
    const auto id = database.insert(
        QStringLiteral("INSERT INTO correction (is_own, target_id, correcting_id, number, docx_sha256, pdf_sha256, "
                       "drafted_by, drafted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        {correction.isOwn ? 1 : 0, correction.target,
         correction.correcting > 0 ? QVariant(correction.correcting) : QVariant(), correction.number,
         orNull(correction.docxSha256), orNull(correction.pdfSha256), correction.draftedBy,
         audit::timeText(correction.draftedAt)});
    if (!id)
        return id;
    int position = 0;
    for (const CorrectionPointRow &point : correction.points) {
        if (auto added = database.change(
                QStringLiteral("INSERT INTO correction_point (correction_id, position, page, path, printed, correct) "
                               "VALUES (?, ?, ?, ?, ?, ?)"),
                {*id, ++position, point.page, point.path, point.printed, point.correct});
            !added)
            return failWith(added);
    }
    return id;
}

Result<void> setCorrectionApproved(Database &database, qint64 id, int version, qint64 correcting, qint64 person,
                                   const QDateTime &at)
{
    return changedOnce(
        database.change(QStringLiteral("UPDATE correction SET correcting_id = ?, approved_by = ?, approved_at = ?, "
                                       "version = version + 1 WHERE id = ? AND version = ?"),
                        {correcting, person, audit::timeText(at), id, version}));
}

Result<void> setCorrectionPutOff(Database &database, qint64 id, int version, const QString &reason)
{
    return changedOnce(database.change(
        QStringLiteral("UPDATE correction SET put_off = ?, version = version + 1 WHERE id = ? AND version = ?"),
        {reason, id, version}));
}

Result<int> countOwnCorrections(Database &database, int year)
{
    const auto rows = database.rows(
        QStringLiteral("SELECT count(*) FROM correction WHERE is_own = 1 AND substr(drafted_at, 1, 4) = ?"),
        {QString::number(year)});
    if (!rows)
        return failWith(rows);
    return rows->front().value(0).toInt();
}

} // namespace congbao::registry
