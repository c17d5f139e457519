// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/document.h"

#include <QByteArray>

namespace congbao::text {

/// The document as `gazette.text/1` (the command line's contract). The same document gives the same bytes. Where a
/// block goes on over a page break, `rects` are those on `page` and `continued` holds the others, page by page.
[[nodiscard]] QByteArray toJson(const Document &document);

/// A string as JSON literal with its quotes.
[[nodiscard]] QByteArray jsonString(const QString &text);

} // namespace congbao::text
