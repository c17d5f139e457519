// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

#include <QStringList>

namespace congbao::casework {

/// Gives a user of the database server the rights of a seat in a shared office: what the program does, and nothing
/// else. By an administrator, in an office opened as the owner of the database. Errors: Refused (no server, the owner),
/// NotFound, NotPermitted.
[[nodiscard]] Result<void> allowSeat(Office &office, const Session &by, const QString &user);
[[nodiscard]] Result<void> withdrawSeat(Office &office, const Session &by, const QString &user);
[[nodiscard]] Result<QStringList> listSeats(Office &office);

} // namespace congbao::casework
