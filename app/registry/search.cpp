// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/search.h"

#include "registry/searchwords.h"

#include <algorithm>
#include <QSet>

namespace congbao::registry {

namespace {

/// Counts the ways in which this program takes words apart; another number fills the search anew.
constexpr int WordsVersion = 1;
/// The longest text of one instrument that is searched, in UTF-16 units; PostgreSQL keeps at most 1 MB of words.
constexpr qsizetype LongestText = 200'000;

QString plainOf(const QStringList &words)
{
    QStringList plain;
    plain.reserve(words.size());
    for (const QString &word : words)
        plain.append(withoutMarks(word));
    return plain.join(u' ');
}

/// The words hold letters and digits only, so that nothing in them means something to either engine.
QString fullTextQuery(const std::vector<SearchPhrase> &phrases, bool isAsWritten, Engine engine)
{
    QStringList parts;
    for (const SearchPhrase &phrase : phrases) {
        if (phrase.isAsWritten != isAsWritten)
            continue;
        const bool isLast = &phrase == &phrases.back();
        if (engine == Engine::Sqlite) {
            const QString column = isAsWritten ? QStringLiteral("{exact}") : QStringLiteral("{plain}");
            parts.append(column + u" : \"" + phrase.words.join(u' ') + (isLast ? u"\" *" : u"\""));
        } else {
            QString words = phrase.words.join(QStringLiteral(" <-> "));
            parts.append(u'(' + words + (isLast ? u":*)" : u")"));
        }
    }
    return parts.join(engine == Engine::Sqlite ? QStringLiteral(" AND ") : QStringLiteral(" & "));
}

QString selectHits(const QString &from)
{
    return u"SELECT s.id, i.type, i.number, i.date, i.issuer, i.abstract, i.corrects, coalesce(n.key, ''), "
           u"coalesce(n.date, ''), coalesce(t.first_page, 0) FROM " +
           from +
           u" JOIN instrument i ON i.id = s.instrument_id LEFT JOIN issue_item t ON t.submission_id = s.id "
           u"LEFT JOIN issue n ON n.id = t.issue_id ";
}

std::vector<SearchHit> hitsOf(const std::vector<Row> &rows)
{
    std::vector<SearchHit> hits;
    for (const Row &row : rows) {
        SearchHit hit;
        hit.submission = row.value(0).toLongLong();
        hit.type = row.value(1).toString();
        hit.number = row.value(2).toString();
        hit.date = QDate::fromString(row.value(3).toString(), Qt::ISODate);
        hit.issuer = row.value(4).toString();
        hit.abstractText = row.value(5).toString();
        hit.corrects = row.value(6).toString();
        hit.issueKey = row.value(7).toString();
        hit.issueDate = QDate::fromString(row.value(8).toString(), Qt::ISODate);
        hit.firstPage = row.value(9).toInt();
        hits.push_back(std::move(hit));
    }
    return hits;
}

Result<std::vector<SearchHit>> byNumber(Database &database, const QString &typed, int most)
{
    const auto rows = database.rows(selectHits(u"submission s"_qs) + u"WHERE i.number = ? ORDER BY s.id DESC LIMIT ?",
                                    {typed.simplified().normalized(QString::NormalizationForm_C), most});
    if (!rows)
        return failWith(rows);
    return hitsOf(*rows);
}

Result<std::vector<SearchHit>> byWords(Database &database, const std::vector<SearchPhrase> &phrases, int most)
{
    const QString asWritten = fullTextQuery(phrases, true, database.engine());
    const QString plain = fullTextQuery(phrases, false, database.engine());
    Result<std::vector<Row>> rows;
    if (database.engine() == Engine::Sqlite) {
        const QString query = QStringList{asWritten, plain}.filter(u"{"_qs).join(QStringLiteral(" AND "));
        rows =
            database.rows(selectHits(u"(SELECT rowid AS found FROM instrument_search WHERE instrument_search MATCH ? "
                                     u"ORDER BY rowid DESC LIMIT ?) f JOIN submission s ON s.id = f.found"_qs) +
                              u"ORDER BY s.id DESC",
                          {query, most});
    } else {
        QStringList conditions;
        QVariantList values;
        if (!asWritten.isEmpty()) {
            conditions.append(QStringLiteral("exact @@ to_tsquery('simple', ?)"));
            values.append(asWritten);
        }
        if (!plain.isEmpty()) {
            conditions.append(QStringLiteral("plain @@ to_tsquery('simple', ?)"));
            values.append(plain);
        }
        values.append(most);
        rows =
            database.rows(selectHits(u"(SELECT submission_id AS found FROM instrument_search WHERE " +
                                     conditions.join(QStringLiteral(" AND ")) +
                                     u" ORDER BY submission_id DESC LIMIT ?) f JOIN submission s ON s.id = f.found") +
                              u"ORDER BY s.id DESC",
                          values);
    }
    if (!rows)
        return failWith(rows);
    return hitsOf(*rows);
}

Result<void> addCorrections(Database &database, std::vector<SearchHit> &hits)
{
    QVariantList numbers;
    for (const SearchHit &hit : hits)
        numbers.append(hit.number);
    if (numbers.isEmpty())
        return {};
    const auto rows = database.rows(u"SELECT corrects, number FROM instrument WHERE corrects <> '' AND corrects IN (" +
                                        QStringList(numbers.size(), QStringLiteral("?")).join(u',') + u") ORDER BY id",
                                    numbers);
    if (!rows)
        return failWith(rows);
    for (const Row &row : *rows) {
        for (SearchHit &hit : hits) {
            if (hit.number == row.value(0).toString())
                hit.correctedBy.append(row.value(1).toString());
        }
    }
    return {};
}

} // namespace

Result<void> indexForSearch(Database &database, qint64 submission, const QString &text)
{
    const QStringList words = searchWords(text.left(LongestText));
    const bool isSqlite = database.engine() == Engine::Sqlite;
    const auto removed =
        database.change(isSqlite ? QStringLiteral("DELETE FROM instrument_search WHERE rowid = ?")
                                 : QStringLiteral("DELETE FROM instrument_search WHERE submission_id = ?"),
                        {submission});
    if (!removed)
        return failWith(removed);
    const auto added = database.change(
        isSqlite ? QStringLiteral("INSERT INTO instrument_search (rowid, exact, plain) VALUES (?, ?, ?)")
                 : QStringLiteral("INSERT INTO instrument_search (submission_id, exact, plain) VALUES (?, "
                                  "to_tsvector('simple', ?), to_tsvector('simple', ?))"),
        {submission, words.join(u' '), plainOf(words)});
    if (!added)
        return failWith(added);
    return {};
}

Result<void> fillSearch(Database &database)
{
    const auto state = database.rows(QStringLiteral("SELECT version FROM search_state"));
    if (!state)
        return failWith(state);
    if (state->front().value(0).toInt() == WordsVersion)
        return {};
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return failWith(transaction);
    constexpr int PageRows = 2000;
    qint64 last = 0;
    for (;;) {
        const auto rows = database.rows(
            QStringLiteral("SELECT s.id, i.type, i.number, i.issuer, i.abstract, i.signer FROM submission s "
                           "JOIN instrument i ON i.id = s.instrument_id WHERE s.id > ? ORDER BY s.id LIMIT ?"),
            {last, PageRows});
        if (!rows)
            return failWith(rows);
        for (const Row &row : *rows) {
            QStringList parts;
            for (int column = 1; column < row.size(); ++column)
                parts.append(row.value(column).toString());
            last = row.value(0).toLongLong();
            if (auto indexed = indexForSearch(database, last, parts.join(u' ')); !indexed)
                return indexed;
        }
        if (rows->size() < PageRows)
            break;
    }
    if (auto noted = database.change(QStringLiteral("UPDATE search_state SET version = ?"), {WordsVersion}); !noted)
        return failWith(noted);
    return transaction->commit();
}

Result<std::vector<SearchHit>> search(Database &database, const QString &typed, int most)
{
    const std::vector<SearchPhrase> phrases = searchPhrases(typed);
    if (phrases.empty())
        return std::vector<SearchHit>();
    Result<std::vector<SearchHit>> hits = byNumber(database, typed, most);
    if (!hits)
        return hits;
    Result<std::vector<SearchHit>> others = byWords(database, phrases, most);
    if (!others)
        return others;
    QSet<qint64> known;
    for (const SearchHit &hit : *hits)
        known.insert(hit.submission);
    for (SearchHit &hit : *others) {
        if (!known.contains(hit.submission) && hits->size() < static_cast<size_t>(most))
            hits->push_back(std::move(hit));
    }
    if (auto linked = addCorrections(database, *hits); !linked)
        return failWith(linked);
    return hits;
}

} // namespace congbao::registry
