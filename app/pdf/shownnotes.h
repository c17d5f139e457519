// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>

class QPDF;

namespace congbao::pdf {

/// What readers put on the pages of a file with their PDF programs.
struct PageNotes
{
    int comments = 0;     ///< notes, highlights, strokes through words
    int firstPage = 0;    ///< with a comment; 0: none
    bool hasText = false; ///< filled form fields, typed text, stamps: they are seen like the page's own text
};

/// Looks through the annotations of all pages (ISO 32000-1, 12.5). Fields of digital signatures do not count: what they
/// show is not text of the instrument.
[[nodiscard]] PageNotes findNotes(QPDF &file);

/// Makes shown fields, typed text and stamps part of the pages' contents and gives the bytes of the changed file.
/// Nothing where that fails.
[[nodiscard]] std::optional<QByteArray> drawNotes(QPDF &file);

} // namespace congbao::pdf
