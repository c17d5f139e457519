// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "text/document.h"

#include <QByteArray>

namespace congbao::letters {

/// What a DOCX says of itself and of its page. Lengths in millimetres; the defaults are Decree 30/2020, annex I.
struct DocxOptions
{
    QString title;
    QString author;
    float marginTop = 20;
    float marginBottom = 20;
    float marginLeft = 30;
    float marginRight = 15;
    float fontSize = 14; ///< points, for runs that do not say
};

/// The document as an A4 Word file in Times New Roman with a centred page number in the top margin from the second page
/// on. The same document gives the same bytes. Errors: Refused (a picture or a footnote, which are not written),
/// Internal (libzip failed).
[[nodiscard]] Result<QByteArray> writeDocx(const text::Document &document, const DocxOptions &options);

} // namespace congbao::letters
