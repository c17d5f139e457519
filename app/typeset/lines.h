// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "text/document.h"
#include "typeset/displaylist.h"
#include "typeset/fontset.h"

#include <vector>

namespace congbao::typeset {

/// How a paragraph is set, everything decided. Lengths in points.
struct ParagraphStyle
{
    text::Alignment alignment = text::Alignment::Justify;
    float size = 14; ///< for letters whose run gives none
    bool isBold = false;
    bool isItalic = false;
    float indentLeft = 0;
    float indentRight = 0;
    float indentFirstLine = 0;
    float spaceBefore = 0;
    float spaceAfter = 0;
    float leading = 1.2F; ///< times the size
    bool keepsWithNext = false;
    bool startsPage = false;
    Colour colour;
    float scale = 1; ///< of all sizes, for a table too wide for the page
};

/// One line: x counts from the column's left edge, y from the line's top.
struct Line
{
    float spaceBefore = 0; ///< above the line where it does not begin a page
    float height = 0;
    float baseline = 0;
    float left = 0; ///< where its letters begin and end
    float right = 0;
    DisplayList content;
    std::vector<int> notes; ///< footnotes whose marks are in the line
};

/// Breaks a paragraph into lines of even spaces: the break points are chosen for the whole paragraph at once. No line
/// begins with a closing mark, and a number stays with its “Điều”, “khoản”, “ngày”… An empty paragraph has one empty
/// line. Error: Refused (a letter that no font has).
[[nodiscard]] Result<std::vector<Line>> breakLines(FontSet &fonts, const text::Paragraph &paragraph,
                                                   const ParagraphStyle &style, float width, int node);

struct TextWidths
{
    float longestWord = 0;
    float longestLine = 0; ///< with no line break but the explicit ones
};

/// How wide a paragraph wants to be, without its indents. Error as above.
[[nodiscard]] Result<TextWidths> measure(FontSet &fonts, const text::Paragraph &paragraph, const ParagraphStyle &style);

} // namespace congbao::typeset
