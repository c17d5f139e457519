// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/database.h"

#include <optional>
#include <QDateTime>
#include <QStringList>

namespace congbao::registry {

struct PersonRow
{
    qint64 id = 0;
    QString name;
    QString passphraseHash;
    bool isDisabled = false;
    QStringList roles; ///< "clerk", "layout"…
};

/// Error: Conflict when the name is taken.
[[nodiscard]] Result<qint64> insertPerson(Database &database, const PersonRow &person);
[[nodiscard]] Result<std::vector<PersonRow>> people(Database &database); ///< by name
[[nodiscard]] Result<std::optional<PersonRow>> personByName(Database &database, const QString &name);
[[nodiscard]] Result<std::optional<PersonRow>> personById(Database &database, qint64 id);
[[nodiscard]] Result<void> disablePerson(Database &database, qint64 id);
[[nodiscard]] Result<void> setPassphraseHash(Database &database, qint64 id, const QString &hash);

struct SignInFailures
{
    int failures = 0;
    QDateTime lastAt;
};
[[nodiscard]] Result<SignInFailures> signInFailures(Database &database, const QString &name);
/// Counts one more; failures before `forgetBefore` are forgotten.
[[nodiscard]] Result<void> noteSignInFailure(Database &database, const QString &name, const QDateTime &at,
                                             const QDateTime &forgetBefore);
[[nodiscard]] Result<void> clearSignInFailures(Database &database, const QString &name);

} // namespace congbao::registry
