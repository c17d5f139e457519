// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/people.h"

#include "audit/event.h"

namespace congbao::registry {

namespace {

Result<std::vector<PersonRow>> select(Database &database, const QString &where, const QVariantList &values)
{
    const auto rows = database.rows(u"SELECT p.id, p.name, p.passphrase_hash, p.is_disabled, r.role FROM person p "
                                    u"LEFT JOIN person_role r ON r.person_id = p.id " +
                                        where + u" ORDER BY p.name, r.role",
                                    values);
    if (!rows)
        return failWith(rows);
    std::vector<PersonRow> found;
    for (const Row &row : *rows) {
        if (found.empty() || found.back().id != row.value(0).toLongLong())
            found.push_back({row.value(0).toLongLong(),
                             row.value(1).toString(),
                             row.value(2).toString(),
                             row.value(3).toInt() != 0,
                             {}});
        if (!row.value(4).isNull())
            found.back().roles.append(row.value(4).toString());
    }
    return found;
}

Result<std::optional<PersonRow>> selectOne(Database &database, const QString &where, const QVariant &value)
{
    Result<std::vector<PersonRow>> found = select(database, where, {value});
    if (!found)
        return failWith(found);
    if (found->empty())
        return std::optional<PersonRow>();
    return std::optional<PersonRow>(std::move(found->front()));
}

Result<void> done(const Result<int> &changed)
{
    if (!changed)
        return failWith(changed);
    return {};
}

} // namespace

Result<qint64> insertPerson(Database &database, const PersonRow &person)
{
    const auto id = database.insert(QStringLiteral("INSERT INTO person (name, passphrase_hash) VALUES (?, ?)"),
                                    {person.name, person.passphraseHash});
    if (!id)
        return failWith(id);
    for (const QString &role : person.roles) {
        if (auto added =
                database.change(QStringLiteral("INSERT INTO person_role (person_id, role) VALUES (?, ?)"), {*id, role});
            !added)
            return failWith(added);
    }
    return id;
}

Result<std::vector<PersonRow>> people(Database &database)
{
    return select(database, QString(), {});
}

Result<std::optional<PersonRow>> personByName(Database &database, const QString &name)
{
    return selectOne(database, QStringLiteral("WHERE p.name = ?"), name);
}

Result<std::optional<PersonRow>> personById(Database &database, qint64 id)
{
    return selectOne(database, QStringLiteral("WHERE p.id = ?"), id);
}

Result<void> disablePerson(Database &database, qint64 id)
{
    return done(
        database.change(QStringLiteral("UPDATE person SET is_disabled = 1, version = version + 1 WHERE id = ?"), {id}));
}

Result<void> setPassphraseHash(Database &database, qint64 id, const QString &hash)
{
    return done(database.change(
        QStringLiteral("UPDATE person SET passphrase_hash = ?, version = version + 1 WHERE id = ?"), {hash, id}));
}

Result<SignInFailures> signInFailures(Database &database, const QString &name)
{
    const auto rows =
        database.rows(QStringLiteral("SELECT failures, last_at FROM sign_in_failure WHERE name = ?"), {name});
    if (!rows)
        return failWith(rows);
    if (rows->empty())
        return SignInFailures();
    return SignInFailures{rows->front().value(0).toInt(),
                          QDateTime::fromString(rows->front().value(1).toString(), Qt::ISODateWithMs)};
}

Result<void> noteSignInFailure(Database &database, const QString &name, const QDateTime &at,
                               const QDateTime &forgetBefore)
{
    if (auto forgotten = database.change(QStringLiteral("DELETE FROM sign_in_failure WHERE last_at < ?"),
                                         {audit::timeText(forgetBefore)});
        !forgotten)
        return failWith(forgotten);
    return done(database.change(
        QStringLiteral(
            "INSERT INTO sign_in_failure (name, failures, last_at) VALUES (?, 1, ?) "
            "ON CONFLICT (name) DO UPDATE SET failures = sign_in_failure.failures + 1, last_at = excluded.last_at"),
        {name, audit::timeText(at)}));
}

Result<void> clearSignInFailures(Database &database, const QString &name)
{
    return done(database.change(QStringLiteral("DELETE FROM sign_in_failure WHERE name = ?"), {name}));
}

} // namespace congbao::registry
