// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/database.h"

#include <QMap>

namespace congbao::registry {

/// Empty when it was never set.
[[nodiscard]] Result<QString> setting(Database &database, const QString &key);
[[nodiscard]] Result<QMap<QString, QString>> settings(Database &database);
[[nodiscard]] Result<void> setSetting(Database &database, const QString &key, const QString &value);

} // namespace congbao::registry
