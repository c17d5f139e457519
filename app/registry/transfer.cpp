// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/transfer.h"

#include <algorithm>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSet>

namespace congbao::registry {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Registry)
};

constexpr int PageRows = 1000;

QString quoted(const QString &name)
{
    return u'"' + name + u'"';
}

QString listed(const QStringList &names)
{
    return quoted(names.join(QStringLiteral("\",\"")));
}

QString places(qsizetype count)
{
    return u'(' + QStringList(count, QStringLiteral("?")).join(u',') + u')';
}

/// The key as both engines put it in order: by the bytes of its UTF-8.
QString orderOf(const RecordTable &table, Engine engine)
{
    QStringList parts;
    for (const QString &column : table.key)
        parts.append(quoted(column) + (engine == Engine::PostgreSql && table.textKey.contains(column)
                                           ? QStringLiteral(" COLLATE \"C\"")
                                           : QString()));
    return parts.join(u',');
}

/// Gives the rows of a table page by page, in the order of its key.
template <typename Visit> Result<void> eachPage(Database &database, const RecordTable &table, const Visit &visit)
{
    const QString order = orderOf(table, database.engine());
    const QString select = u"SELECT " + listed(table.columns) + u" FROM " + quoted(table.name);
    QVariantList last;
    for (;;) {
        const QString from = last.isEmpty() ? QString() : u" WHERE (" + order + u") > " + places(last.size());
        const auto rows = database.rows(select + from + u" ORDER BY " + order + u" LIMIT ?", last + Row{PageRows});
        if (!rows)
            return failWith(rows);
        if (auto visited = visit(*rows); !visited)
            return visited;
        if (rows->size() < PageRows)
            return {};
        last.clear();
        for (const QString &column : table.key)
            last.append(rows->back().value(table.columns.indexOf(column)));
    }
}

/// A value with its length, so that two rows never look alike by accident.
void addValue(QCryptographicHash &hash, const QVariant &value)
{
    if (value.isNull()) {
        hash.addData("N;");
        return;
    }
    const QByteArray text = value.toString().toUtf8();
    hash.addData(QByteArray::number(text.size()));
    hash.addData(":");
    hash.addData(text);
}

Result<void> insertRows(Database &to, const RecordTable &table, const std::vector<Row> &rows)
{
    constexpr size_t RowsAtOnce = 50;
    for (size_t start = 0; start < rows.size(); start += RowsAtOnce) {
        const size_t end = std::min(rows.size(), start + RowsAtOnce);
        QVariantList values;
        for (size_t at = start; at < end; ++at)
            values += rows[at];
        const QStringList rowPlaces(static_cast<qsizetype>(end - start), places(table.columns.size()));
        if (auto added = to.change(u"INSERT INTO " + quoted(table.name) + u" (" + listed(table.columns) + u") VALUES " +
                                       rowPlaces.join(u','),
                                   values);
            !added)
            return failWith(added);
    }
    return {};
}

Result<QStringList> columnsOf(Database &database, const QString &table)
{
    const auto rows =
        database.rows(database.engine() == Engine::Sqlite
                          ? QStringLiteral("SELECT name FROM pragma_table_info(?) ORDER BY name")
                          : QStringLiteral("SELECT column_name FROM information_schema.columns WHERE table_schema = "
                                           "current_schema() AND table_name = ? ORDER BY column_name COLLATE \"C\""),
                      {table});
    if (!rows)
        return failWith(rows);
    QStringList columns;
    for (const Row &row : *rows)
        columns.append(row.value(0).toString());
    return columns;
}

Result<void> copyTable(Database &from, Database &to, const RecordTable &table)
{
    for (Database *database : {&from, &to}) {
        const Result<QStringList> columns = columnsOf(*database, table.name);
        if (!columns)
            return failWith(columns);
        if (*columns != table.columns)
            return fail(ErrorCode::Internal, Tr::tr("The two registers are not of the same schema."), table.name);
    }
    if (auto copied = eachPage(from, table, [&](const std::vector<Row> &rows) { return insertRows(to, table, rows); });
        !copied)
        return copied;
    if (to.engine() == Engine::Sqlite || !table.columns.contains(u"id"_qs))
        return {};
    if (auto counted = to.rows(QStringLiteral("SELECT setval(pg_get_serial_sequence('%1', 'id'), "
                                              "greatest((SELECT coalesce(max(id), 0) FROM \"%1\"), 1), "
                                              "EXISTS (SELECT 1 FROM \"%1\"))")
                                   .arg(table.name));
        !counted)
        return failWith(counted);
    return {};
}

/// The words of the search hold more than the records: those of the texts in the vault.
Result<void> copySearch(Database &from, Database &to)
{
    const bool isFromFile = from.engine() == Engine::Sqlite;
    const QString id = isFromFile ? QStringLiteral("rowid") : QStringLiteral("submission_id");
    // A server keeps each word with its places; put in their order they are the text again.
    const auto words = [&](const QString &column) {
        return isFromFile ? column
                          : QStringLiteral("(SELECT string_agg(w.lexeme, ' ' ORDER BY place) FROM unnest(%1) AS w, "
                                           "unnest(w.positions) AS place)")
                                .arg(column);
    };
    const QString select = u"SELECT " + id + u", " + words(u"exact"_qs) + u", " + words(u"plain"_qs) +
                           u" FROM instrument_search WHERE " + id + u" > ? ORDER BY " + id + u" LIMIT ?";
    const QString insert =
        to.engine() == Engine::Sqlite
            ? QStringLiteral("INSERT INTO instrument_search (rowid, exact, plain) VALUES (?, ?, ?)")
            : QStringLiteral("INSERT INTO instrument_search (submission_id, exact, plain) VALUES (?, "
                             "to_tsvector('simple', ?), to_tsvector('simple', ?))");
    qint64 last = 0;
    for (;;) {
        const auto rows = from.rows(select, {last, PageRows});
        if (!rows)
            return failWith(rows);
        for (const Row &row : *rows) {
            last = row.value(0).toLongLong();
            if (auto added = to.change(insert, row); !added)
                return failWith(added);
        }
        if (rows->size() < PageRows)
            break;
    }
    const auto state = from.rows(QStringLiteral("SELECT version FROM search_state"));
    if (!state)
        return failWith(state);
    if (auto noted = to.change(QStringLiteral("UPDATE search_state SET version = ?"), state->front()); !noted)
        return failWith(noted);
    return {};
}

/// Triggers guard what people do; while records are copied, closed issues and what follows from other tables come in as
/// they are. Gives what brings the triggers back.
Result<QStringList> takeTriggersOff(Database &database, const std::vector<RecordTable> &tables)
{
    QStringList back;
    if (database.engine() == Engine::PostgreSql) {
        for (const RecordTable &table : tables) {
            if (auto off = database.change(u"ALTER TABLE " + quoted(table.name) + u" DISABLE TRIGGER USER"); !off)
                return failWith(off);
            back.append(u"ALTER TABLE " + quoted(table.name) + u" ENABLE TRIGGER USER");
        }
        return back;
    }
    const auto triggers =
        database.rows(QStringLiteral("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"));
    if (!triggers)
        return failWith(triggers);
    for (const Row &trigger : *triggers) {
        if (auto off = database.change(u"DROP TRIGGER " + quoted(trigger.value(0).toString())); !off)
            return failWith(off);
        back.append(trigger.value(1).toString());
    }
    return back;
}

/// Each table after those that it names; a schema whose tables name each other in a circle is refused.
Result<std::vector<RecordTable>> inOrder(Database &database, std::vector<RecordTable> tables)
{
    std::vector<RecordTable> sorted;
    QSet<QString> placed;
    while (!tables.empty()) {
        const size_t before = tables.size();
        for (auto table = tables.begin(); table != tables.end();) {
            const auto named =
                database.rows(QStringLiteral("SELECT \"table\" FROM pragma_foreign_key_list(?) WHERE \"table\" <> ?"),
                              {table->name, table->name});
            if (!named)
                return failWith(named);
            if (std::any_of(named->begin(), named->end(),
                            [&](const Row &row) { return !placed.contains(row.value(0).toString()); })) {
                ++table;
                continue;
            }
            placed.insert(table->name);
            sorted.push_back(std::move(*table));
            table = tables.erase(table);
        }
        if (tables.size() == before)
            return fail(ErrorCode::Internal, Tr::tr("The program's own schema is not complete."), tables.front().name);
    }
    return sorted;
}

} // namespace

Result<std::vector<RecordTable>> recordTables(Database &database)
{
    const auto names = database.rows(
        QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
                       "AND name NOT LIKE 'instrument_search%' AND name NOT IN ('schema_step', 'search_state') "
                       "ORDER BY name"));
    if (!names)
        return failWith(names);
    std::vector<RecordTable> tables;
    for (const Row &row : *names) {
        RecordTable table;
        table.name = row.front().toString();
        const auto columns = database.rows(
            QStringLiteral("SELECT name, type, pk FROM pragma_table_info(?) ORDER BY name"), {table.name});
        if (!columns)
            return failWith(columns);
        QStringList key(columns->size());
        for (const Row &column : *columns) {
            const QString name = column.value(0).toString();
            table.columns.append(name);
            if (const int place = column.value(2).toInt(); place > 0) {
                key[place - 1] = name;
                if (column.value(1).toString() == u"TEXT")
                    table.textKey.append(name);
            }
        }
        key.removeAll(QString());
        table.key = key;
        if (key.isEmpty())
            return fail(ErrorCode::Internal, Tr::tr("The program's own schema is not complete."), table.name);
        tables.push_back(std::move(table));
    }
    return inOrder(database, std::move(tables));
}

Result<std::vector<TableProof>> proveTables(Database &database, const std::vector<RecordTable> &tables)
{
    std::vector<TableProof> proofs;
    for (const RecordTable &table : tables) {
        TableProof proof{table.name, 0, {}};
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const auto read = eachPage(database, table, [&](const std::vector<Row> &rows) -> Result<void> {
            for (const Row &row : rows) {
                for (const QVariant &value : row)
                    addValue(hash, value);
                ++proof.rows;
            }
            return {};
        });
        if (!read)
            return failWith(read);
        proof.sha256 = QString::fromLatin1(hash.result().toHex());
        proofs.push_back(std::move(proof));
    }
    return proofs;
}

Result<void> copyRecords(Database &from, Database &to, const std::vector<RecordTable> &tables,
                         const JobContext &context)
{
    if (!to.isInTransaction())
        return fail(ErrorCode::Internal, Tr::tr("Records are copied inside a change of the register they go to."));
    const Result<QStringList> triggers = takeTriggersOff(to, tables);
    if (!triggers)
        return failWith(triggers);
    int done = 0;
    for (const RecordTable &table : tables) {
        if (context.isCancelled())
            return tl::unexpected<Error>(cancelledError());
        context.progress(done++, static_cast<int>(tables.size()), Tr::tr("Copying the register"));
        if (auto copied = copyTable(from, to, table); !copied)
            return copied;
    }
    if (auto copied = copySearch(from, to); !copied)
        return copied;
    // The foreign keys are checked at each statement; triggers come back only after all rows are there.
    for (const QString &trigger : *triggers) {
        if (auto on = to.change(trigger); !on)
            return failWith(on);
    }
    return {};
}

} // namespace congbao::registry
