// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace congbao::readers {

/// What a file is by its content.
enum class Content { Docx, Odt, Doc, Rtf, Pdf, Image };

/// Looks into the file; its name and suffix count for nothing. Errors: NotFound, Unreadable (empty, only zeros,
/// protected by a password, another kind of file; the message says which), TooLarge.
[[nodiscard]] Result<Content> sniffContent(const QString &path, qint64 maxBytes);

} // namespace congbao::readers
