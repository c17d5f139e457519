// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/tablerows.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace congbao::typeset {

namespace {

/// How many lines fit into the height, and how high they are.
size_t linesThatFit(const std::vector<Line> &lines, float room, float &used)
{
    used = 0;
    size_t count = 0;
    for (; count < lines.size(); ++count) {
        const float need = (count == 0 ? 0 : lines[count].spaceBefore) + lines[count].height;
        if (used + need > room + 0.01F)
            break;
        used += need;
    }
    return count;
}

} // namespace

float RowGroup::contentHeight(const CellBox &cell) const
{
    float all = 2 * look.paddingY;
    for (size_t i = 0; i < cell.lines.size(); ++i)
        all += (i == 0 ? 0 : cell.lines[i].spaceBefore) + cell.lines[i].height;
    return all;
}

void RowGroup::layout()
{
    std::vector<float> heights(size_t(rowCount), 2 * look.paddingY);
    for (const CellBox &cell : cells) {
        if (cell.rowSpan == 1)
            heights[size_t(cell.row)] = std::max(heights[size_t(cell.row)], contentHeight(cell));
    }
    // What a merged cell needs beyond its rows makes its last row higher.
    for (const CellBox &cell : cells) {
        if (cell.rowSpan == 1)
            continue;
        const auto first = heights.begin() + cell.row;
        const float rows = std::accumulate(first, first + cell.rowSpan, 0.0F);
        heights[size_t(cell.row + cell.rowSpan - 1)] += std::max(0.0F, contentHeight(cell) - rows);
    }
    m_tops.assign(1, 0.0F);
    for (const float rowHeight : heights)
        m_tops.push_back(m_tops.back() + rowHeight);
}

float RowGroup::height() const
{
    return m_tops.back();
}

std::optional<RowGroup> RowGroup::takeTop(float room)
{
    // Whole rows if some fit, else the first row is cut.
    int wholeRows = 0;
    while (wholeRows < rowCount && topOf(wholeRows + 1) <= room)
        ++wholeRows;
    const bool cutsRow = wholeRows == 0;
    const int endRow = cutsRow ? 1 : wholeRows;
    const float cut = cutsRow ? room : topOf(wholeRows);

    std::vector<size_t> kept(cells.size());
    bool takesText = false;
    for (size_t i = 0; i < cells.size(); ++i) {
        const CellBox &cell = cells[i];
        if (cell.row >= endRow)
            continue;
        const bool goesOn = cutsRow || cell.row + cell.rowSpan > endRow;
        float used = 0;
        kept[i] =
            goesOn ? linesThatFit(cell.lines, cut - topOf(cell.row) - 2 * look.paddingY, used) : cell.lines.size();
        // A line alone above or below the cut is as bad in a cell as in a paragraph.
        if (cutsRow && kept[i] < cell.lines.size()) {
            if (cell.lines.size() - kept[i] == 1 && kept[i] > 2)
                --kept[i];
            if (kept[i] < std::min<size_t>(2, cell.lines.size()))
                return std::nullopt;
        }
        takesText = takesText || kept[i] > 0;
    }
    if (!takesText || (endRow == rowCount && !cutsRow))
        return std::nullopt;

    RowGroup top;
    top.look = look;
    top.rowCount = endRow;
    std::vector<CellBox> rest;
    for (size_t i = 0; i < cells.size(); ++i) {
        CellBox &cell = cells[i];
        if (cell.row < endRow) {
            CellBox head = cell;
            head.rowSpan = std::min(cell.rowSpan, endRow - cell.row);
            head.lines.assign(std::make_move_iterator(cell.lines.begin()),
                              std::make_move_iterator(cell.lines.begin() + std::ptrdiff_t(kept[i])));
            top.cells.push_back(std::move(head));
            cell.lines.erase(cell.lines.begin(), cell.lines.begin() + std::ptrdiff_t(kept[i]));
        }
        const int firstRest = cutsRow ? 0 : endRow;
        if (cell.row + cell.rowSpan <= firstRest)
            continue;
        CellBox tail = std::move(cell);
        const int first = std::max(tail.row, firstRest);
        tail.rowSpan = tail.row + tail.rowSpan - first;
        tail.row = first - firstRest;
        rest.push_back(std::move(tail));
    }
    rowCount -= cutsRow ? 0 : endRow;
    cells = std::move(rest);
    layout();
    top.layout();
    return top;
}

DisplayList RowGroup::draw() const
{
    DisplayList result;
    for (const CellBox &cell : cells) {
        const float top = topOf(cell.row);
        float y = top + look.paddingY;
        for (size_t i = 0; i < cell.lines.size(); ++i) {
            const Line &line = cell.lines[i];
            y += i == 0 ? 0 : line.spaceBefore;
            DisplayList content = line.content;
            content.moveBy(cell.x + look.paddingX, y);
            result.append(std::move(content));
            y += line.height;
        }
        if (!look.hasRules)
            continue;
        const float bottom = topOf(cell.row + cell.rowSpan);
        const float half = look.rule / 2;
        const auto rule = [&](float x, float ruleTop, float width, float ruleHeight) {
            result.rules.push_back({x - half, ruleTop - half, width + look.rule, ruleHeight + look.rule, look.colour});
        };
        rule(cell.x, top, cell.width, 0);
        rule(cell.x, bottom, cell.width, 0);
        rule(cell.x, top, 0, bottom - top);
        rule(cell.x + cell.width, top, 0, bottom - top);
    }
    return result;
}

std::vector<int> RowGroup::notes() const
{
    std::vector<int> result;
    for (const CellBox &cell : cells) {
        for (const Line &line : cell.lines)
            result.insert(result.end(), line.notes.begin(), line.notes.end());
    }
    return result;
}

} // namespace congbao::typeset
