// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QMap>
#include <QString>

namespace congbao::secrets {

using Secrets = QMap<QString, QString>;

/// Reads a file of secrets that a passphrase seals (Argon2id, XChaCha20-Poly1305). Errors: NotFound, Unreadable (wrong
/// passphrase, or not such a file; nobody can tell which).
[[nodiscard]] Result<Secrets> readSealed(const QString &path, const QString &passphrase);

/// Writes it anew, with a new salt and nonce, readable by its owner only. Error: OutsideFailed.
[[nodiscard]] Result<void> writeSealed(const QString &path, const QString &passphrase, const Secrets &secrets);

} // namespace congbao::secrets
