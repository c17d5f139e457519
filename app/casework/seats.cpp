// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/seats.h"

#include "casework/change.h"
#include "registry/seats.h"

namespace congbao::casework {

namespace {

Result<void> changeSeat(Office &office, const Session &by, const QString &user, const QString &act,
                        Result<void> (*change)(registry::Database &, const QString &))
{
    Result<Change> begun = Change::begin(office, by);
    if (!begun)
        return failWith(begun);
    if (auto allowed = permit(begun->person(), Act::ManagePeople); !allowed)
        return allowed;
    if (auto done = change(begun->database(), user); !done)
        return done;
    return begun->commit(act, u"seat:" + user, {});
}

} // namespace

Result<void> allowSeat(Office &office, const Session &by, const QString &user)
{
    return changeSeat(office, by, user, QStringLiteral("seat.allowed"), registry::allowSeat);
}

Result<void> withdrawSeat(Office &office, const Session &by, const QString &user)
{
    return changeSeat(office, by, user, QStringLiteral("seat.withdrawn"), registry::withdrawSeat);
}

Result<QStringList> listSeats(Office &office)
{
    return registry::seats(*office.rooms().database);
}

} // namespace congbao::casework
