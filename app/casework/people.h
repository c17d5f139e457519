// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

namespace congbao::casework {

/// Checks a passphrase (Argon2id). Wrong name and wrong passphrase give the same NotPermitted.
class SignIn
{
public:
    [[nodiscard]] static Result<Session> signIn(Office &office, const QString &name, const QString &passphrase);
};

/// After so many minutes without a key or the mouse a seat asks for the passphrase again: the setting
/// people.lock_minutes; 0: never.
inline constexpr int UsualLockMinutes = 10;
[[nodiscard]] Result<int> lockMinutes(Office &office);

[[nodiscard]] Result<PersonId> addPerson(Office &office, const Session &by, const QString &name,
                                         const std::vector<OfficeRole> &roles, const QString &passphrase);
[[nodiscard]] Result<std::vector<Person>> listPeople(Office &office);
[[nodiscard]] Result<void> disablePerson(Office &office, const Session &by, const QString &name);
[[nodiscard]] Result<void> changePassphrase(Office &office, const Session &by, const QString &name,
                                            const QString &passphrase);

} // namespace congbao::casework
