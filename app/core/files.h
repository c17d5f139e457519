// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace congbao {

/// Reads a whole file of at most maxBytes. Errors: NotFound, TooLarge, Unreadable.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 maxBytes);

/// Writes through a temporary file, fsync and rename, so that the file is the old or the new one, never half of it.
/// Error: OutsideFailed (disk full, no permission).
[[nodiscard]] Result<void> writeFile(const QString &path, const QByteArray &bytes);

/// fsync of a folder, so that a rename in it survives a power cut.
[[nodiscard]] Result<void> syncFolder(const QString &path);

/// Lower-case hexadecimal SHA-256.
[[nodiscard]] QString sha256Hex(const QByteArray &bytes);

/// The same over a file, read in pieces. Errors as readFile.
[[nodiscard]] Result<QString> sha256OfFile(const QString &path, qint64 maxBytes);

} // namespace congbao
