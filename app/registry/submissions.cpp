// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/submissions.h"

#include "audit/event.h"

#include <QCoreApplication>
#include <QHash>

namespace congbao::registry {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Registry)
};

Result<std::vector<SubmissionRow>> select(Database &database, const QString &where, const QVariantList &values)
{
    const auto rows = database.rows(
        u"SELECT s.id, s.arrival_year, s.arrival_number, s.received_at, s.sender, s.received_by, p.name, s.version, "
        u"coalesce(s.rules_version, 0), s.document_class, s.is_fast_track, i.id, i.type, i.number, i.date, i.issuer, "
        u"i.abstract, i.signer, i.is_normative, i.corrects "
        u"FROM submission s JOIN instrument i ON i.id = s.instrument_id JOIN person p ON p.id = s.received_by" +
            where + u" ORDER BY s.arrival_year DESC, s.arrival_number DESC",
        values);
    if (!rows)
        return failWith(rows);
    const auto files = database.rows(u"SELECT f.submission_id, f.kind, f.round, f.name, f.sha256, v.bytes "
                                     u"FROM submission s JOIN instrument i ON i.id = s.instrument_id "
                                     u"JOIN submission_file f ON f.submission_id = s.id "
                                     u"JOIN stored_file v ON v.sha256 = f.sha256" +
                                         where + u" ORDER BY f.id",
                                     values);
    if (!files)
        return failWith(files);
    std::vector<SubmissionRow> found;
    QHash<qint64, size_t> places;
    for (const Row &row : *rows) {
        SubmissionRow submission;
        submission.id = row.value(0).toLongLong();
        submission.arrivalYear = row.value(1).toInt();
        submission.arrivalNumber = row.value(2).toInt();
        submission.receivedAt = QDateTime::fromString(row.value(3).toString(), Qt::ISODateWithMs);
        submission.sender = row.value(4).toString();
        submission.receivedBy = row.value(5).toLongLong();
        submission.receiverName = row.value(6).toString();
        submission.version = row.value(7).toInt();
        submission.rulesVersion = row.value(8).toInt();
        submission.documentClass = row.value(9).toString();
        submission.isFastTrack = row.value(10).toBool();
        submission.instrument = {row.value(11).toLongLong(), row.value(12).toString(),
                                 row.value(13).toString(),   QDate::fromString(row.value(14).toString(), Qt::ISODate),
                                 row.value(15).toString(),   row.value(16).toString(),
                                 row.value(17).toString(),   row.value(18).toBool(),
                                 row.value(19).toString()};
        places.insert(submission.id, found.size());
        found.push_back(std::move(submission));
    }
    for (const Row &row : *files)
        found[places.value(row.value(0).toLongLong())].files.push_back(
            {row.value(1).toString(), row.value(2).toInt(), row.value(3).toString(), row.value(4).toString(),
             row.value(5).toLongLong()});
    return found;
}

SubmissionFilter amongNumbers(const QString &column, const QStringList &numbers)
{
    // Each is named to the planner as not empty, so that the index of those that correct something is used.
    QVariantList values;
    for (const QString &number : numbers)
        values.append(number);
    const QString places = QStringList(numbers.size(), QStringLiteral("?")).join(u',');
    return {u"s.instrument_id IN (SELECT id FROM instrument WHERE " + column + u" <> '' AND " + column + u" IN (" +
                places + u"))",
            values};
}

Result<std::optional<SubmissionRow>> selectOne(Database &database, const QString &where, const QVariantList &values)
{
    Result<std::vector<SubmissionRow>> found = select(database, where, values);
    if (!found)
        return failWith(found);
    if (found->empty())
        return std::optional<SubmissionRow>();
    return std::optional<SubmissionRow>(std::move(found->front()));
}

} // namespace

Result<SubmissionRow> insertSubmission(Database &database, SubmissionRow submission)
{
    const InstrumentRow &instrument = submission.instrument;
    const auto instrumentId = database.insert(
        QStringLiteral("INSERT INTO instrument (type, number, date, issuer, abstract, signer, is_normative, corrects) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        {instrument.type, instrument.number, instrument.date.toString(Qt::ISODate), instrument.issuer,
         instrument.abstractText, instrument.signer, instrument.isNormative ? 1 : 0, instrument.corrects});
    if (!instrumentId)
        return failWith(instrumentId);
    submission.instrument.id = *instrumentId;
    const auto last =
        database.rows(QStringLiteral("SELECT coalesce(max(arrival_number), 0) FROM submission WHERE arrival_year = ?"),
                      {submission.arrivalYear});
    if (!last)
        return failWith(last);
    submission.arrivalNumber = last->front().value(0).toInt() + 1;
    const auto id = database.insert(
        QStringLiteral("INSERT INTO submission (arrival_year, arrival_number, received_at, sender, instrument_id, "
                       "received_by, rules_version, document_class, is_fast_track) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {submission.arrivalYear, submission.arrivalNumber, audit::timeText(submission.receivedAt), submission.sender,
         *instrumentId, submission.receivedBy,
         submission.rulesVersion > 0 ? QVariant(submission.rulesVersion) : QVariant(), submission.documentClass,
         submission.isFastTrack ? 1 : 0});
    if (!id)
        return failWith(id);
    submission.id = *id;
    submission.version = 1;
    for (const SubmissionFileRow &file : submission.files) {
        if (auto added = addSubmissionFile(database, *id, file); !added)
            return failWith(added);
    }
    return submission;
}

Result<std::optional<SubmissionRow>> submissionOf(Database &database, const InstrumentRow &instrument)
{
    return selectOne(
        database,
        QStringLiteral(
            " WHERE i.issuer = ? AND i.type = ? AND i.number = ? AND substr(i.date, 1, 4) = substr(?, 1, 4)"),
        {instrument.issuer, instrument.type, instrument.number, instrument.date.toString(Qt::ISODate)});
}

SubmissionFilter SubmissionFilter::one(qint64 id)
{
    return {QStringLiteral("s.id = ?"), {id}};
}

SubmissionFilter SubmissionFilter::waiting()
{
    return {QStringLiteral("s.id IN (SELECT submission_id FROM waiting_submission)"), {}};
}

SubmissionFilter SubmissionFilter::waitingCorrections()
{
    return {QStringLiteral("s.id IN (SELECT submission_id FROM waiting_submission) AND "
                           "s.instrument_id IN (SELECT id FROM instrument WHERE corrects <> '')"),
            {}};
}

SubmissionFilter SubmissionFilter::among(const std::vector<qint64> &ids)
{
    QVariantList values;
    for (const qint64 id : ids)
        values.append(id);
    return {u"s.id IN (" + QStringList(values.size(), QStringLiteral("?")).join(u',') + u')', values};
}

SubmissionFilter SubmissionFilter::inIssues(const QString &issues, const QVariantList &values)
{
    if (issues.isEmpty())
        return {QStringLiteral("s.id IN (SELECT submission_id FROM issue_item)"), {}};
    return {u"s.id IN (SELECT submission_id FROM issue_item WHERE issue_id IN (SELECT i.id FROM issue i WHERE " +
                issues + u"))",
            values};
}

SubmissionFilter SubmissionFilter::numbered(const QStringList &numbers)
{
    return amongNumbers(u"number"_qs, numbers);
}

SubmissionFilter SubmissionFilter::correcting(const QStringList &numbers)
{
    return amongNumbers(u"corrects"_qs, numbers);
}

Result<std::vector<SubmissionRow>> submissions(Database &database, const SubmissionFilter &filter)
{
    return select(database, filter.where(), filter.values);
}

Result<std::vector<SubmissionRow>> submissionsOfYear(Database &database, int arrivalYear)
{
    return select(database, QStringLiteral(" WHERE s.arrival_year = ?"), {arrivalYear});
}

Result<QStringList> numbersOfSeries(Database &database, const QString &issuer, const QString &type, int year,
                                    const QString &series)
{
    const auto rows = database.rows(QStringLiteral("SELECT number FROM instrument WHERE issuer = ? AND type = ? AND "
                                                   "substr(date, 1, 4) = ? ORDER BY number"),
                                    {issuer, type, QString::number(year)});
    if (!rows)
        return failWith(rows);
    QStringList numbers;
    for (const Row &row : *rows) {
        if (row.value(0).toString().endsWith(series))
            numbers.append(row.value(0).toString());
    }
    return numbers;
}

Result<std::optional<SubmissionRow>> submission(Database &database, qint64 id)
{
    return selectOne(database, QStringLiteral(" WHERE s.id = ?"), {id});
}

Result<QSet<QString>> correctedNumbers(Database &database)
{
    const auto rows = database.rows(QStringLiteral("SELECT DISTINCT corrects FROM instrument WHERE corrects <> ''"));
    if (!rows)
        return failWith(rows);
    QSet<QString> numbers;
    for (const Row &row : *rows)
        numbers.insert(row.value(0).toString());
    return numbers;
}

Result<void> addSubmissionFile(Database &database, qint64 submission, const SubmissionFileRow &file)
{
    const auto added = database.insert(
        QStringLiteral("INSERT INTO submission_file (submission_id, kind, round, name, sha256) VALUES (?, ?, ?, ?, ?)"),
        {submission, file.kind, file.round, file.name, file.sha256});
    if (!added)
        return failWith(added);
    return {};
}

Result<void> countSubmissionChange(Database &database, qint64 id, int version)
{
    const auto changed = database.change(
        QStringLiteral("UPDATE submission SET version = version + 1 WHERE id = ? AND version = ?"), {id, version});
    if (!changed)
        return failWith(changed);
    if (*changed != 1)
        return fail(ErrorCode::Conflict,
                    Tr::tr("Somebody else changed this submission meanwhile. Look at it again before you go on."));
    return {};
}

} // namespace congbao::registry
