// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace congbao::casework {

/// Argon2id (libsodium, interactive cost) over the passphrase in NFC, so that it does not matter how a keyboard
/// composes Vietnamese letters. Errors: Refused (shorter than 8 letters or much too long), Internal (no memory).
[[nodiscard]] Result<QString> hashPassphrase(const QString &passphrase);

/// An empty hash costs the same time and never fits: a name that does not exist cannot be told by the clock.
[[nodiscard]] bool fitsPassphrase(const QString &hash, const QString &passphrase);

} // namespace congbao::casework
