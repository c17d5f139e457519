// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/database.h"

#include <QDateTime>

namespace congbao::registry {

/// Keeps what verifying the signatures of a stored file gave.
[[nodiscard]] Result<void> insertSignatureCheck(Database &database, const QString &fileSha256, const QString &result,
                                                const QDateTime &at);
/// The latest result for a file; empty: its signatures were never verified.
[[nodiscard]] Result<QString> latestSignatureCheck(Database &database, const QString &fileSha256);

} // namespace congbao::registry
