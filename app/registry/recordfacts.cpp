// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/recordfacts.h"

#include "core/files.h"
#include "registry/corrections.h"

#include <map>

namespace congbao::registry {

namespace facts {

QString verdict(qint64 comparison, int discrepancy, const QString &at)
{
    return QStringLiteral("verdict %1:%2 of %3").arg(comparison).arg(discrepancy).arg(at);
}

QString signOff(const QString &issueKey, const QString &at)
{
    return QStringLiteral("sign-off of the issue %1 of %2").arg(issueKey, at);
}

QString texts(qint64 submission, const QString &kind, int round)
{
    return QStringLiteral("%1 text of submission %2, round %3").arg(kind).arg(submission).arg(round);
}

QString comparison(qint64 id)
{
    return QStringLiteral("comparison %1").arg(id);
}

QString arrival(qint64 submission)
{
    return QStringLiteral("arrival of submission %1").arg(submission);
}

QString sentLetter(qint64 id)
{
    return QStringLiteral("sent letter %1").arg(id);
}

QString setting(const QString &key)
{
    return QStringLiteral("setting %1").arg(key);
}

QString person(const QString &name)
{
    return QStringLiteral("person %1").arg(name);
}

QString closing(const QString &issueKey)
{
    return QStringLiteral("closing of the issue %1").arg(issueKey);
}

QString publication(qint64 outbox)
{
    return QStringLiteral("publication %1").arg(outbox);
}

QString receipt(qint64 outbox)
{
    return QStringLiteral("receipt of publication %1").arg(outbox);
}

QString issueSignature(const QString &issueKey, const QString &at)
{
    return QStringLiteral("digital signature of the issue %1 of %2").arg(issueKey, at);
}

QString correction(qint64 id)
{
    return QStringLiteral("correction %1").arg(id);
}

QString correcting(qint64 correction)
{
    return QStringLiteral("instrument of the correction %1").arg(correction);
}

QString putOff(qint64 correction)
{
    return QStringLiteral("putting off of the correction %1").arg(correction);
}

QString removal(const QString &fileSha256)
{
    return QStringLiteral("removal of the file %1").arg(fileSha256);
}

QString signatures(const QString &fileSha256, const QString &at)
{
    return QStringLiteral("signatures of the file %1 of %2").arg(fileSha256, at);
}

} // namespace facts

namespace {

using Visit = std::function<void(const RecordFact &)>;

/// The texts of some columns.
QString contentOf(const Row &row, qsizetype first)
{
    QStringList parts;
    for (qsizetype column = first; column < row.size(); ++column)
        parts.append(row.at(column).toString());
    return factContent(parts);
}

Result<void> each(Database &database, const QString &sql, const std::function<void(const Row &)> &visit)
{
    const auto rows = database.rows(sql);
    if (!rows)
        return failWith(rows);
    for (const Row &row : *rows)
        visit(row);
    return {};
}

Result<void> eachText(Database &database, const Visit &visit)
{
    std::map<QString, QStringList> hashes;
    auto read = each(database, QStringLiteral("SELECT submission_id, kind, round, sha256 FROM submission_file"),
                     [&](const Row &row) {
                         hashes[facts::texts(row.at(0).toLongLong(), row.at(1).toString(), row.at(2).toInt())].append(
                             row.at(3).toString());
                     });
    for (auto &[name, found] : hashes) {
        found.sort();
        visit({name, factContent(found)});
    }
    return read;
}

Result<void> eachPerson(Database &database, const Visit &visit)
{
    std::map<QString, QStringList> contents;
    if (auto read = each(database, QStringLiteral("SELECT name, is_disabled FROM person"),
                         [&](const Row &row) {
                             contents[row.at(0).toString()] =
                                 row.at(1).toInt() != 0 ? QStringList(QStringLiteral("disabled")) : QStringList();
                         });
        !read)
        return read;
    if (auto read = each(database,
                         QStringLiteral("SELECT p.name, r.role FROM person_role r JOIN person p ON p.id = r.person_id"),
                         [&](const Row &row) { contents[row.at(0).toString()].append(row.at(1).toString()); });
        !read)
        return read;
    for (auto &[name, parts] : contents) {
        parts.sort();
        visit({facts::person(name), factContent(parts)});
    }
    return {};
}

Result<void> eachCorrection(Database &database, const Visit &visit)
{
    const auto found = corrections(database, {QStringLiteral("1 = 1"), {}});
    if (!found)
        return failWith(found);
    for (const CorrectionRow &row : *found) {
        QStringList content{row.isOwn ? QStringLiteral("1") : QStringLiteral("0"), QString::number(row.target)};
        for (const CorrectionPointRow &point : row.points)
            content += {QString::number(point.page), point.path, point.printed, point.correct};
        visit({facts::correction(row.id), factContent(content)});
        if (row.correcting > 0)
            visit({facts::correcting(row.id), factContent({QString::number(row.correcting), row.approverName})});
        if (!row.putOff.isEmpty())
            visit({facts::putOff(row.id), row.putOff});
    }
    return {};
}

} // namespace

QString factContent(const QStringList &parts)
{
    return parts.join(QChar(0x1f));
}

Result<void> forEachRecord(Database &database, const Visit &visit)
{
    auto read = each(
        database,
        QStringLiteral("SELECT v.comparison_id, v.discrepancy, v.at, v.kind, v.note, p.name FROM verdict v "
                       "JOIN person p ON p.id = v.person_id"),
        [&](const Row &row) {
            visit({facts::verdict(row.at(0).toLongLong(), row.at(1).toInt(), row.at(2).toString()), contentOf(row, 3)});
        });
    if (read)
        read =
            each(database,
                 QStringLiteral(
                     "SELECT i.key, s.at, s.decision, s.reason, s.pdf_sha256, s.texts_sha256, p.name FROM sign_off s "
                     "JOIN issue i ON i.id = s.issue_id JOIN person p ON p.id = s.person_id"),
                 [&](const Row &row) {
                     visit({facts::signOff(row.at(0).toString(), row.at(1).toString()), contentOf(row, 2)});
                 });
    if (read)
        read = eachText(database, visit);
    if (read)
        read = each(database,
                    QStringLiteral("SELECT c.id, c.result_sha256, c.official_sha256, c.electronic_sha256, c.engine, "
                                   "p.name, c.compared_at FROM comparison c JOIN person p ON p.id = c.compared_by"),
                    [&](const Row &row) {
                        visit({facts::comparison(row.at(0).toLongLong()), contentOf(row, 1)});
                    });
    if (read)
        read =
            each(database,
                 QStringLiteral("SELECT s.id, s.arrival_year, s.arrival_number, i.number, i.issuer FROM submission s "
                                "JOIN instrument i ON i.id = s.instrument_id"),
                 [&](const Row &row) {
                     visit({facts::arrival(row.at(0).toLongLong()), contentOf(row, 1)});
                 });
    if (read)
        read = each(database,
                    QStringLiteral("SELECT l.id, l.docx_sha256, l.pdf_sha256, p.name, l.sent_at FROM letter l "
                                   "JOIN person p ON p.id = l.sent_by"),
                    [&](const Row &row) {
                        visit({facts::sentLetter(row.at(0).toLongLong()), contentOf(row, 1)});
                    });
    if (read)
        read = each(database, QStringLiteral("SELECT key, value FROM setting"), [&](const Row &row) {
            visit({facts::setting(row.at(0).toString()), contentOf(row, 1)});
        });
    if (read)
        read = eachCorrection(database, visit);
    if (read)
        read = each(database,
                    QStringLiteral("SELECT r.sha256, r.ordered_by, r.reason, p.name FROM removal r "
                                   "JOIN person p ON p.id = r.removed_by"),
                    [&](const Row &row) {
                        visit({facts::removal(row.at(0).toString()), contentOf(row, 1)});
                    });
    if (read)
        read = eachPerson(database, visit);
    if (read)
        read =
            each(database, QStringLiteral("SELECT key, pdf_sha256, closed_at FROM issue WHERE closed_at IS NOT NULL"),
                 [&](const Row &row) {
                     visit({facts::closing(row.at(0).toString()), contentOf(row, 1)});
                 });
    if (read)
        read = each(database, QStringLiteral("SELECT id, payload, receipt FROM outbox"), [&](const Row &row) {
            visit({facts::publication(row.at(0).toLongLong()), sha256Hex(row.at(1).toString().toUtf8())});
            if (!row.at(2).isNull())
                visit({facts::receipt(row.at(0).toLongLong()), sha256Hex(row.at(2).toString().toUtf8())});
        });
    if (read)
        read = each(database, QStringLiteral("SELECT file_sha256, checked_at, result FROM signature_check"),
                    [&](const Row &row) {
                        visit({facts::signatures(row.at(0).toString(), row.at(1).toString()),
                               sha256Hex(row.at(2).toString().toUtf8())});
                    });
    if (read)
        read = each(database,
                    QStringLiteral("SELECT i.key, s.at, s.pdf_sha256, s.signed_sha256, s.signer FROM issue_signature s "
                                   "JOIN issue i ON i.id = s.issue_id"),
                    [&](const Row &row) {
                        visit({facts::issueSignature(row.at(0).toString(), row.at(1).toString()), contentOf(row, 2)});
                    });
    return read;
}

} // namespace congbao::registry
