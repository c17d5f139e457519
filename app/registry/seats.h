// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/database.h"

#include <QStringList>

/// Users of the database server who work in a shared office. The owner of the database makes the tables; seats get
/// exactly the rights that the program uses (resources/schema/postgresql-seat.sql), so that somebody with SQL and a
/// seat's passphrase cannot do what the program forbids. Only on PostgreSQL: else Refused.
namespace congbao::registry {

/// Gives a user of the server a seat, or the rights of the present schema to one who has it. By the owner of the
/// tables. Errors: NotFound (no such user), Refused (owner, superuser, a name that is none), NotPermitted.
[[nodiscard]] Result<void> allowSeat(Database &database, const QString &user);
[[nodiscard]] Result<void> withdrawSeat(Database &database, const QString &user);
[[nodiscard]] Result<QStringList> seats(Database &database);
/// After a change of the schema: every seat gets the rights to what is new.
[[nodiscard]] Result<void> renewSeats(Database &database);

} // namespace congbao::registry
