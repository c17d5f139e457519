// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/seats.h"

#include "registry/migrations.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

namespace congbao::registry {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Registry)
};

/// Names are put into statements: they are letters, digits and underscores, nothing that SQL could take for more.
Result<void> checkName(const QString &user)
{
    static const QRegularExpression plain(QStringLiteral("\\A[a-z_][a-z0-9_]{0,62}\\z"));
    if (!plain.match(user).hasMatch())
        return fail(ErrorCode::Refused, Tr::tr("“%1” cannot be the name of a seat's user: small letters, digits and _ "
                                               "only.")
                                            .arg(user));
    return {};
}

Result<void> checkServer(const Database &database)
{
    if (database.engine() != Engine::PostgreSql)
        return fail(ErrorCode::Refused,
                    Tr::tr("Only an office on a database server has seats with users of their own."));
    return {};
}

Result<void> runScript(Database &database, const QString &user)
{
    for (const QString &statement : statementsOf(QStringLiteral(":/schema/postgresql-seat.sql"))) {
        if (auto done = database.change(QString(statement).replace(u":seat"_qs, u'"' + user + u'"')); !done)
            return failWith(done);
    }
    return {};
}

} // namespace

Result<void> allowSeat(Database &database, const QString &user)
{
    if (auto fits = checkServer(database); !fits)
        return fits;
    if (auto fits = checkName(user); !fits)
        return fits;
    const auto found =
        database.rows(QStringLiteral("SELECT rolsuper OR pg_has_role(oid, (SELECT relowner FROM pg_class "
                                     "WHERE oid = 'audit_event'::regclass), 'member') "
                                     "FROM pg_roles WHERE rolname = ?"),
                      {user});
    if (!found)
        return failWith(found);
    if (found->empty())
        return fail(ErrorCode::NotFound,
                    Tr::tr("The database server has no user “%1”. Its administrator makes one first.").arg(user));
    if (found->front().value(0).toBool())
        return fail(ErrorCode::Refused,
                    Tr::tr("“%1” owns the register or rules the server; a seat's user may do less.").arg(user));
    return runScript(database, user);
}

Result<void> withdrawSeat(Database &database, const QString &user)
{
    if (auto fits = checkServer(database); !fits)
        return fits;
    if (auto fits = checkName(user); !fits)
        return fits;
    for (const QString &kind : {QStringLiteral("TABLES"), QStringLiteral("SEQUENCES")}) {
        if (auto done = database.change(u"REVOKE ALL ON ALL " + kind + u" IN SCHEMA public FROM \"" + user + u'"');
            !done)
            return failWith(done);
    }
    return {};
}

Result<QStringList> seats(Database &database)
{
    if (auto fits = checkServer(database); !fits)
        return failWith(fits);
    const auto rows = database.rows(QStringLiteral(
        "SELECT DISTINCT grantee FROM information_schema.role_table_grants WHERE table_schema = 'public' "
        "AND table_name = 'audit_event' AND privilege_type = 'INSERT' AND grantee <> grantor "
        "ORDER BY grantee"));
    if (!rows)
        return failWith(rows);
    QStringList users;
    for (const Row &row : *rows)
        users.append(row.value(0).toString());
    return users;
}

Result<void> renewSeats(Database &database)
{
    const Result<QStringList> users = seats(database);
    if (!users)
        return failWith(users);
    for (const QString &user : *users) {
        if (auto done = allowSeat(database, user); !done)
            return done;
    }
    return {};
}

} // namespace congbao::registry
