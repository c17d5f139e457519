// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/letters.h"

#include "audit/event.h"

#include <QCoreApplication>

namespace congbao::registry {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Registry)
};

Result<std::vector<LetterRow>> select(Database &database, const QString &where, const QVariantList &values)
{
    const auto rows =
        database.rows(u"SELECT l.id, l.submission_id, l.comparison_id, l.kind, l.docx_sha256, l.pdf_sha256, l.points, "
                      u"l.drafted_by, p.name, "
                      u"l.drafted_at, l.sent_at, l.version FROM letter l JOIN person p ON p.id = l.drafted_by "
                      u"JOIN submission s ON s.id = l.submission_id JOIN instrument i ON i.id = s.instrument_id" +
                          where + u" ORDER BY l.id DESC",
                      values);
    if (!rows)
        return failWith(rows);
    std::vector<LetterRow> found;
    for (const Row &row : *rows)
        found.push_back({row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toLongLong(),
                         row.value(3).toString(), row.value(4).toString(), row.value(5).toString(),
                         row.value(6).toInt(), row.value(7).toLongLong(), row.value(8).toString(),
                         QDateTime::fromString(row.value(9).toString(), Qt::ISODateWithMs),
                         QDateTime::fromString(row.value(10).toString(), Qt::ISODateWithMs), row.value(11).toInt()});
    return found;
}

/// The one row of a letter changed, or somebody was quicker.
Result<void> changedOnce(const Result<int> &changed)
{
    if (!changed)
        return failWith(changed);
    if (*changed != 1)
        return fail(ErrorCode::Conflict,
                    Tr::tr("Somebody else changed this letter meanwhile. Look at it again before you go on."));
    return {};
}

} // namespace

Result<qint64> insertLetter(Database &database, const LetterRow &letter)
{
    return database.insert(
        QStringLiteral("INSERT INTO letter (submission_id, comparison_id, kind, docx_sha256, pdf_sha256, points, "
                       "drafted_by, drafted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        {letter.submission, letter.comparison, letter.kind, letter.docxSha256, letter.pdfSha256, letter.points,
         letter.draftedBy, audit::timeText(letter.draftedAt)});
}

Result<void> replaceLetterDraft(Database &database, const LetterRow &letter)
{
    return changedOnce(database.change(
        QStringLiteral("UPDATE letter SET docx_sha256 = ?, pdf_sha256 = ?, points = ?, drafted_by = ?, drafted_at = ?, "
                       "version = version + 1 WHERE id = ? AND version = ? AND sent_at IS NULL"),
        {letter.docxSha256, letter.pdfSha256, letter.points, letter.draftedBy, audit::timeText(letter.draftedAt),
         letter.id, letter.version}));
}

Result<std::vector<LetterRow>> letters(Database &database, const SubmissionFilter &filter)
{
    return select(database, filter.where(), filter.values);
}

Result<std::optional<LetterRow>> letter(Database &database, qint64 id)
{
    Result<std::vector<LetterRow>> found = select(database, QStringLiteral(" WHERE l.id = ?"), {id});
    if (!found)
        return failWith(found);
    if (found->empty())
        return std::optional<LetterRow>();
    return std::optional<LetterRow>(std::move(found->front()));
}

Result<void> setLetterSent(Database &database, qint64 id, int version, qint64 by, const QDateTime &at)
{
    return changedOnce(
        database.change(QStringLiteral("UPDATE letter SET sent_by = ?, sent_at = ?, version = version + 1 "
                                       "WHERE id = ? AND version = ? AND sent_at IS NULL"),
                        {by, audit::timeText(at), id, version}));
}

} // namespace congbao::registry
