// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/issues.h"

#include "audit/event.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace congbao::registry {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Registry)
};

QDateTime timeOf(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

IssueRow issueOf(const Row &row)
{
    IssueRow issue;
    issue.id = row.value(0).toLongLong();
    issue.key = row.value(1).toString();
    issue.year = row.value(2).toInt();
    issue.date = QDate::fromString(row.value(3).toString(), Qt::ISODate);
    issue.firstPage = row.value(4).toInt();
    issue.composedBy = row.value(5).toLongLong();
    issue.composerName = row.value(6).toString();
    issue.pdfSha256 = row.value(7).toString();
    issue.pages = row.value(8).toInt();
    for (const QJsonValue &warning : QJsonDocument::fromJson(row.value(9).toString().toUtf8()).array())
        issue.warnings.append(warning.toString());
    issue.closedAt = timeOf(row.value(10));
    issue.version = row.value(11).toInt();
    issue.publication = row.value(12).toString();
    issue.rulesVersion = row.value(13).toInt();
    return issue;
}

Result<std::vector<IssueRow>> select(Database &database, const QString &where, const QVariantList &values)
{
    const auto rows = database.rows(
        u"SELECT i.id, i.key, i.year, i.date, i.first_page, i.composed_by, p.name, i.pdf_sha256, i.pages, i.warnings, "
        u"i.closed_at, i.version, (SELECT o.state FROM outbox o WHERE o.kind = 'publish' AND o.subject = i.key "
        u"ORDER BY o.id DESC LIMIT 1), coalesce(i.rules_version, 0) FROM issue i "
        u"JOIN person p ON p.id = i.composed_by" +
            where + u" ORDER BY i.key DESC",
        values);
    if (!rows)
        return failWith(rows);
    std::vector<IssueRow> found;
    QHash<qint64, size_t> places;
    for (const Row &row : *rows) {
        found.push_back(issueOf(row));
        places.insert(found.back().id, found.size() - 1);
    }
    // The parts of all issues with one query each, however many there are.
    const auto partsOf = [&](const QString &columns, const QString &from, const QString &order,
                             const auto &add) -> Result<void> {
        const auto parts = database.rows(
            u"SELECT i.id, " + columns + u" FROM issue i JOIN " + from + where + u" ORDER BY " + order, values);
        if (!parts)
            return failWith(parts);
        for (const Row &row : *parts)
            add(found[places.value(row.value(0).toLongLong())], row);
        return {};
    };
    auto read = partsOf(u"n.number"_qs, u"issue_number n ON n.issue_id = i.id"_qs, u"n.number"_qs,
                        [](IssueRow &issue, const Row &row) { issue.numbers.push_back(row.value(1).toInt()); });
    if (read)
        read = partsOf(u"t.submission_id, t.position, t.first_page, t.last_page, t.added_by"_qs,
                       u"issue_item t ON t.issue_id = i.id"_qs, u"t.position"_qs, [](IssueRow &issue, const Row &row) {
                           issue.items.push_back({row.value(1).toLongLong(), row.value(2).toInt(), row.value(3).toInt(),
                                                  row.value(4).toInt(), row.value(5).toLongLong()});
                       });
    if (read)
        read = partsOf(u"s.person_id, p.name, s.decision, s.reason, s.pdf_sha256, s.at, s.texts_sha256"_qs,
                       u"sign_off s ON s.issue_id = i.id JOIN person p ON p.id = s.person_id"_qs, u"s.id"_qs,
                       [](IssueRow &issue, const Row &row) {
                           issue.signOffs.push_back({row.value(1).toLongLong(), row.value(2).toString(),
                                                     row.value(3).toString(), row.value(4).toString(),
                                                     row.value(5).toString(), timeOf(row.value(6)),
                                                     row.value(7).toString()});
                       });
    if (read)
        read = partsOf(u"c.person_id"_qs, u"issue_composer c ON c.issue_id = i.id"_qs, u"c.person_id"_qs,
                       [](IssueRow &issue, const Row &row) { issue.composers.push_back(row.value(1).toLongLong()); });
    if (!read)
        return failWith(read);
    return found;
}

/// The one row of an issue changed, or somebody was quicker.
Result<void> changedOnce(const Result<int> &changed)
{
    if (!changed)
        return failWith(changed);
    if (*changed != 1)
        return fail(ErrorCode::Conflict,
                    Tr::tr("Somebody else changed this issue meanwhile. Look at it again before you go on."));
    return {};
}

Result<void> noteComposer(Database &database, qint64 issue, qint64 by)
{
    const auto noted = database.change(
        QStringLiteral("INSERT INTO issue_composer (issue_id, person_id) VALUES (?, ?) ON CONFLICT DO NOTHING"),
        {issue, by});
    if (!noted)
        return failWith(noted);
    return {};
}

} // namespace

Result<qint64> insertIssue(Database &database, const IssueRow &issue)
{
    const auto id = database.insert(
        QStringLiteral(
            "INSERT INTO issue (key, year, date, first_page, composed_by, rules_version) VALUES (?, ?, ?, ?, ?, ?)"),
        {issue.key, issue.year, issue.date.toString(Qt::ISODate), issue.firstPage, issue.composedBy,
         issue.rulesVersion > 0 ? QVariant(issue.rulesVersion) : QVariant()});
    if (!id)
        return failWith(id);
    for (const int number : issue.numbers) {
        if (auto added =
                database.change(QStringLiteral("INSERT INTO issue_number (year, number, issue_id) VALUES (?, ?, ?)"),
                                {issue.year, number, *id});
            !added)
            return failWith(added);
    }
    if (auto noted = noteComposer(database, *id, issue.composedBy); !noted)
        return failWith(noted);
    return id;
}

IssueFilter IssueFilter::holding(const SubmissionFilter &submissions)
{
    if (submissions.condition.isEmpty())
        return {};
    return {u"i.id IN (SELECT t.issue_id FROM issue_item t WHERE t.submission_id IN (SELECT s.id FROM submission s "
            u"JOIN instrument i ON i.id = s.instrument_id WHERE " +
                submissions.condition + u"))",
            submissions.values};
}

Result<std::vector<IssueRow>> issues(Database &database, const IssueFilter &filter)
{
    return select(database, filter.where(), filter.values);
}

Result<void> setIssueItems(Database &database, qint64 issue, int version, const std::vector<IssueItemRow> &items,
                           qint64 by)
{
    if (auto changed = changedOnce(database.change(
            QStringLiteral("UPDATE issue SET pdf_sha256 = NULL, pages = 0, warnings = '[]', typeset_by = NULL, "
                           "version = version + 1 WHERE id = ? AND version = ?"),
            {issue, version}));
        !changed)
        return changed;
    if (auto emptied = database.change(QStringLiteral("DELETE FROM issue_item WHERE issue_id = ?"), {issue}); !emptied)
        return failWith(emptied);
    int position = 0;
    for (const IssueItemRow &item : items) {
        if (auto added =
                database.change(QStringLiteral("INSERT INTO issue_item (submission_id, issue_id, position, added_by) "
                                               "VALUES (?, ?, ?, ?)"),
                                {item.submission, issue, ++position, item.addedBy});
            !added)
            return failWith(added);
    }
    return noteComposer(database, issue, by);
}

Result<void> setIssueTypeset(Database &database, const IssueRow &typeset, qint64 by)
{
    const QByteArray warnings =
        QJsonDocument(QJsonArray::fromStringList(typeset.warnings)).toJson(QJsonDocument::Compact);
    if (auto changed = changedOnce(database.change(
            QStringLiteral("UPDATE issue SET pdf_sha256 = ?, pages = ?, warnings = ?, typeset_by = ?, "
                           "version = version + 1 WHERE id = ? AND version = ?"),
            {typeset.pdfSha256, typeset.pages, QString::fromUtf8(warnings), by, typeset.id, typeset.version}));
        !changed)
        return changed;
    for (const IssueItemRow &item : typeset.items) {
        if (auto changed =
                changedOnce(database.change(QStringLiteral("UPDATE issue_item SET first_page = ?, last_page = ? "
                                                           "WHERE submission_id = ? AND issue_id = ?"),
                                            {item.firstPage, item.lastPage, item.submission, typeset.id}));
            !changed)
            return changed;
    }
    return noteComposer(database, typeset.id, by);
}

Result<void> insertSignOff(Database &database, qint64 issue, const SignOffRow &signOff)
{
    const auto added = database.insert(
        QStringLiteral("INSERT INTO sign_off (issue_id, person_id, decision, reason, pdf_sha256, at, texts_sha256) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?)"),
        {issue, signOff.person, signOff.decision, signOff.reason, signOff.pdfSha256, audit::timeText(signOff.at),
         signOff.textsSha256});
    if (!added)
        return failWith(added);
    return {};
}

Result<void> setIssueClosed(Database &database, qint64 issue, int version, const QDateTime &at)
{
    return changedOnce(database.change(
        QStringLiteral("UPDATE issue SET closed_at = ?, version = version + 1 WHERE id = ? AND version = ?"),
        {audit::timeText(at), issue, version}));
}

} // namespace congbao::registry
