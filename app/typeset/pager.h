// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/displaylist.h"
#include "typeset/lines.h"
#include "typeset/tablerows.h"

#include <memory>
#include <optional>
#include <QString>
#include <vector>

namespace congbao::typeset {

/// One thing below another: a line, rows of a table, a picture, or white space.
struct FlowItem
{
    float spaceBefore = 0; ///< not at the top of a page
    float height = 0;
    bool mayBreakBefore = true;
    bool startsPage = false;
    bool isBlank = false;    ///< an empty line: left out at the top of a page
    bool isTogether = false; ///< rows that are cut only where they are higher than a page
    DisplayList content;
    std::unique_ptr<RowGroup> rows;
    std::shared_ptr<const RowGroup> repeatedHead; ///< comes again where a page begins with this item
    std::vector<int> notes;
    QString bookmark; ///< entry of the outline; empty: none
    int bookmarkLevel = 0;
};

/// A footnote set for the width of the page.
struct FlowNote
{
    std::vector<Line> lines;
    [[nodiscard]] float heightFrom(size_t firstLine) const;
};

/// What follows each other on pages of one kind.
struct Flow
{
    std::vector<FlowItem> items;
    std::vector<FlowNote> notes;
    float pageHeight = 0;
    bool isTurned = false; ///< its pages are read with the paper turned
};

struct PageBookmark
{
    QString title;
    int level = 0;
    float top = 0;
};

/// A page's text block; coordinates count from its corner.
struct FlowPage
{
    DisplayList content;
    float used = 0; ///< height from the top, without footnotes
    bool isTurned = false;
    std::vector<PageBookmark> bookmarks;
};

/// Fills pages. What may not be parted stays together unless it is higher than a page; footnotes stand at the bottom of
/// the page of their mark, and a long one goes on at the bottom of the next.
[[nodiscard]] std::vector<FlowPage> fillPages(Flow &&flow, const Colour &ruleColour);
[[nodiscard]] std::vector<FlowPage> fillPages(std::vector<Flow> &&flows, const Colour &ruleColour);

/// Forbids breaks so that the items from `first` on pull at least `lines` lines (or a row) of what stands before them.
void pullLines(std::vector<FlowItem> &items, size_t first, int lines);

} // namespace congbao::typeset
