// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/pagelayout.h"
#include "text/document.h"

namespace congbao::readers {

/// The width that text has: of a page between its margins, of a column or of a cell.
struct Measure
{
    double left = 0;
    double right = 0;
    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double middle() const { return (left + right) / 2; }
};

/// Joins lines to the paragraphs they were broken from. Lines come in reading order and may go on over a page break.
class ParagraphJoiner
{
public:
    /// Adds a line; whether it begins a paragraph is told from where the line before ended (would the first word still
    /// have fitted?), indents, blank space, numbering and centring. usualGap: blank between two lines of a paragraph.
    void add(const LayoutLine &line, int page, const Measure &measure, double usualGap);
    /// The next line begins a paragraph in any case.
    void breakHere() { m_hasLine = false; }
    [[nodiscard]] bool isEmpty() const { return m_paragraphs.empty(); }
    /// The paragraphs made so far; the joiner is empty afterwards.
    [[nodiscard]] std::vector<text::Paragraph> take();

private:
    [[nodiscard]] bool beginsParagraph(const LayoutLine &line, int page, const Measure &measure, double usualGap) const;

    std::vector<text::Paragraph> m_paragraphs;
    bool m_hasLine = false;
    LayoutLine m_line; ///< the line before
    int m_page = 0;
    Measure m_measure;
};

/// The blank between lines that is usual in these lines (the smaller ones stand within paragraphs).
[[nodiscard]] double usualLineGap(const std::vector<LayoutLine> &lines);

/// Whether a line begins with a number, letter or dash of an item, or a word that begins a paragraph of a legal text.
[[nodiscard]] bool beginsItem(const QString &line);

} // namespace congbao::readers
