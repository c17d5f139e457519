// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/comparisons.h"

#include "audit/event.h"

namespace congbao::registry {

namespace {

Result<std::vector<VerdictRow>> selectVerdicts(Database &database, const QString &table, const QString &order,
                                               qint64 comparison)
{
    const auto rows =
        database.rows(u"SELECT v.discrepancy, v.kind, v.note, v.person_id, p.name, v.at FROM " + table +
                          u" v JOIN person p ON p.id = v.person_id WHERE v.comparison_id = ? ORDER BY " + order,
                      {comparison});
    if (!rows)
        return failWith(rows);
    std::vector<VerdictRow> verdicts;
    for (const Row &row : *rows)
        verdicts.push_back({row.value(0).toInt(), row.value(1).toString(), row.value(2).toString(),
                            row.value(3).toLongLong(), row.value(4).toString(),
                            QDateTime::fromString(row.value(5).toString(), Qt::ISODateWithMs)});
    return verdicts;
}

ComparisonRow comparisonRow(const Row &row)
{
    return {row.value(0).toLongLong(), row.value(1).toLongLong(),
            row.value(2).toString(),   row.value(3).toString(),
            row.value(4).toString(),   row.value(5).toString(),
            row.value(6).toInt(),      row.value(7).toInt(),
            row.value(8).toLongLong(), QDateTime::fromString(row.value(9).toString(), Qt::ISODateWithMs)};
}

} // namespace

Result<qint64> insertComparison(Database &database, const ComparisonRow &comparison,
                                const std::vector<DiscrepancyRow> &discrepancies)
{
    const auto id = database.insert(
        QStringLiteral(
            "INSERT INTO comparison (submission_id, official_sha256, electronic_sha256, result_sha256, engine, "
            "substantive, formal, compared_by, compared_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {comparison.submission, comparison.officialSha256, comparison.electronicSha256, comparison.resultSha256,
         comparison.engine, comparison.substantive, comparison.formal, comparison.comparedBy,
         audit::timeText(comparison.comparedAt)});
    if (!id)
        return failWith(id);
    for (const DiscrepancyRow &discrepancy : discrepancies) {
        if (auto added = database.change(
                QStringLiteral("INSERT INTO discrepancy (comparison_id, number, needs_verdict) VALUES (?, ?, ?)"),
                {*id, discrepancy.number, discrepancy.needsVerdict ? 1 : 0});
            !added)
            return failWith(added);
    }
    return id;
}

Result<std::vector<ComparisonFacts>> latestComparisons(Database &database, const SubmissionFilter &filter)
{
    const auto rows = database.rows(
        u"SELECT c.id, c.submission_id, c.official_sha256, c.electronic_sha256, c.result_sha256, c.engine, "
        u"c.substantive, c.formal, c.compared_by, c.compared_at, "
        u"(SELECT count(*) FROM discrepancy d WHERE d.comparison_id = c.id AND d.needs_verdict = 1 AND NOT EXISTS "
        u"(SELECT 1 FROM verdict_in_force v WHERE v.comparison_id = c.id AND v.discrepancy = d.number)), "
        u"(SELECT count(*) FROM verdict_in_force v WHERE v.comparison_id = c.id AND v.kind = 'real'), "
        u"(SELECT count(*) FROM verdict_in_force v WHERE v.comparison_id = c.id AND v.kind = 'official-wrong') "
        u"FROM submission s JOIN instrument i ON i.id = s.instrument_id JOIN comparison c ON c.submission_id = s.id "
        u"AND c.id = (SELECT max(l.id) FROM comparison l WHERE l.submission_id = s.id)" +
            filter.where(),
        filter.values);
    if (!rows)
        return failWith(rows);
    std::vector<ComparisonFacts> found;
    for (const Row &row : *rows) {
        ComparisonFacts facts;
        facts.comparison = comparisonRow(row);
        facts.open = row.value(10).toInt();
        facts.real = row.value(11).toInt();
        facts.officialWrong = row.value(12).toInt();
        found.push_back(std::move(facts));
    }
    return found;
}

Result<std::optional<ComparisonRow>> comparisonOfEarlierText(Database &database, const ComparisonRow &latest)
{
    const auto rows = database.rows(
        QStringLiteral("SELECT id, submission_id, official_sha256, electronic_sha256, result_sha256, engine, "
                       "substantive, formal, compared_by, compared_at FROM comparison WHERE submission_id = ? AND "
                       "id < ? AND official_sha256 = ? AND electronic_sha256 <> ? ORDER BY id DESC LIMIT 1"),
        {latest.submission, latest.id, latest.officialSha256, latest.electronicSha256});
    if (!rows)
        return failWith(rows);
    if (rows->empty())
        return std::optional<ComparisonRow>();
    return comparisonRow(rows->front());
}

Result<QString> resultOfComparing(Database &database, const QString &officialSha256, const QString &electronicSha256,
                                  const QString &engine)
{
    const auto rows = database.rows(QStringLiteral("SELECT result_sha256 FROM comparison WHERE official_sha256 = ? AND "
                                                   "electronic_sha256 = ? AND engine = ? ORDER BY id DESC LIMIT 1"),
                                    {officialSha256, electronicSha256, engine});
    if (!rows)
        return failWith(rows);
    return rows->empty() ? QString() : rows->front().value(0).toString();
}

Result<bool> hasDiscrepancy(Database &database, qint64 comparison, int number)
{
    const auto rows = database.rows(QStringLiteral("SELECT 1 FROM discrepancy WHERE comparison_id = ? AND number = ?"),
                                    {comparison, number});
    if (!rows)
        return failWith(rows);
    return !rows->empty();
}

Result<void> insertVerdict(Database &database, qint64 comparison, const VerdictRow &verdict)
{
    const auto added = database.insert(
        QStringLiteral("INSERT INTO verdict (comparison_id, discrepancy, kind, note, person_id, at) "
                       "VALUES (?, ?, ?, ?, ?, ?)"),
        {comparison, verdict.discrepancy, verdict.kind, verdict.note, verdict.person, audit::timeText(verdict.at)});
    if (!added)
        return failWith(added);
    return {};
}

Result<std::vector<VerdictRow>> verdictsInForce(Database &database, qint64 comparison)
{
    return selectVerdicts(database, QStringLiteral("verdict_in_force"), QStringLiteral("v.discrepancy"), comparison);
}

Result<std::vector<VerdictRow>> allVerdicts(Database &database, qint64 comparison)
{
    return selectVerdicts(database, QStringLiteral("verdict"), QStringLiteral("v.id"), comparison);
}

Result<std::vector<qint64>> peopleWhoCompared(Database &database, qint64 submission)
{
    const auto rows =
        database.rows(QStringLiteral("SELECT compared_by FROM comparison WHERE submission_id = ? UNION "
                                     "SELECT v.person_id FROM verdict v JOIN comparison c ON c.id = v.comparison_id "
                                     "WHERE c.submission_id = ?"),
                      {submission, submission});
    if (!rows)
        return failWith(rows);
    std::vector<qint64> people;
    for (const Row &row : *rows)
        people.push_back(row.value(0).toLongLong());
    return people;
}

} // namespace congbao::registry
