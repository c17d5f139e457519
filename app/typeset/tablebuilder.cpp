// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/flowbuilder.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace congbao::typeset {

using text::Role;

/// Where each cell stands, and how wide the columns are.
struct FlowBuilder::TablePlan
{
    std::vector<std::vector<int>> columns; ///< of each row's cells
    std::vector<float> widths;
    float left = 0;
    float scale = 1;
    [[nodiscard]] float x(int column) const { return std::accumulate(widths.begin(), widths.begin() + column, left); }
};

namespace {

constexpr int maxColumns = 256;

/// Column of each cell; a place that a cell above covers is passed over.
std::vector<std::vector<int>> placeCells(const std::vector<text::Row> &rows, int &columnCount)
{
    std::vector<std::vector<int>> result;
    std::vector<int> covered; // rows still covered from above, for each column
    columnCount = 0;
    for (const text::Row &row : rows) {
        std::vector<int> places;
        int column = 0;
        std::vector<int> next = covered;
        for (int &rest : next)
            rest = std::max(0, rest - 1);
        for (const text::Cell &cell : row.cells) {
            while (column < int(covered.size()) && covered[size_t(column)] > 0)
                ++column;
            column = std::min(column, maxColumns - 1);
            const int span = std::clamp(cell.columnSpan, 1, maxColumns - column);
            places.push_back(column);
            if (int(next.size()) < column + span)
                next.resize(size_t(column + span), 0);
            for (int i = column; i < column + span; ++i)
                next[size_t(i)] = std::max(cell.rowSpan - 1, 0);
            column += span;
        }
        columnCount = std::max(columnCount, std::max(column, int(next.size())));
        covered = std::move(next);
        result.push_back(std::move(places));
    }
    columnCount = std::max(columnCount, 1);
    return result;
}

/// Gives columns that are narrower than their longest word what others have to spare.
void widenNarrowColumns(std::vector<float> &widths, const std::vector<float> &least)
{
    float missing = 0;
    float spare = 0;
    for (size_t i = 0; i < widths.size(); ++i) {
        missing += std::max(0.0F, least[i] - widths[i]);
        spare += std::max(0.0F, widths[i] - least[i]);
    }
    if (missing <= 0 || spare <= 0)
        return;
    const float part = std::min(1.0F, missing / spare);
    const float given = std::min(1.0F, spare / missing);
    for (size_t i = 0; i < widths.size(); ++i) {
        if (widths[i] < least[i])
            widths[i] += (least[i] - widths[i]) * given;
        else
            widths[i] -= (widths[i] - least[i]) * part;
    }
}

/// The table at the top of an instrument: issuing body on the left, national title on the right.
bool isHead(const text::Block &block)
{
    if (block.hasRules || block.rows.empty() || block.rows.size() > 8)
        return false;
    if (block.role == Role::NationalHead || block.role == Role::Issuer || block.role == Role::NumberLine ||
        block.role == Role::DateLine)
        return true;
    for (const text::Row &row : block.rows) {
        for (const text::Cell &cell : row.cells) {
            if (std::any_of(cell.paragraphs.begin(), cell.paragraphs.end(),
                            [](const text::Paragraph &paragraph) { return isMotto(paragraph.text); }))
                return true;
        }
    }
    return false;
}

/// Row and cell of rows first…end in the order in which text::Block::text() reads them: the head of an instrument
/// column by column.
std::vector<std::pair<size_t, size_t>> readingOrder(const text::Block &block, size_t first, size_t end)
{
    std::vector<std::pair<size_t, size_t>> order;
    for (size_t r = first; r < end; ++r) {
        for (size_t c = 0; c < block.rows[r].cells.size(); ++c)
            order.emplace_back(r, c);
    }
    if (block.role == Role::NationalHead)
        std::stable_sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return order;
}

/// The rules that stand in the head of an instrument: under the motto, and a short one under the issuing body.
void addHeadRules(const text::Cell &cell, size_t paragraph, bool isIssuerCell, std::vector<Line> &lines,
                  const Colour &colour)
{
    const text::Paragraph &current = cell.paragraphs[paragraph];
    const bool isUnderlined =
        std::any_of(current.runs.begin(), current.runs.end(), [](const text::Run &run) { return run.isUnderlined; });
    if (isUnderlined || current.text.trimmed().isEmpty())
        return;
    if (isMotto(current.text)) {
        addRuleUnder(lines.back(), 1, colour);
        return;
    }
    if (!isIssuerCell || current.text.startsWith(u"Số"))
        return;
    for (size_t i = paragraph + 1; i < cell.paragraphs.size(); ++i) {
        const QString text = cell.paragraphs[i].text.trimmed();
        if (text.startsWith(u"Số"))
            break;
        if (!text.isEmpty())
            return; // the body's name goes on
    }
    addRuleUnder(lines.back(), 0.4F, colour);
}

} // namespace

ParagraphStyle FlowBuilder::cellStyle(const text::Block &block, const text::Paragraph &paragraph, int column,
                                      int columns) const
{
    Role role = isHead(block) ? Role::NumberLine : block.role;
    const bool isSignature = isSignatureTable(block);
    if (isSignature)
        role = column + 1 == columns && column > 0 ? Role::Signature : Role::Recipients;
    ParagraphStyle style = styleFor(paragraph, block.hasRules ? Role::Recipients : role);
    const text::ParagraphFormat &format = paragraph.format;
    if (block.hasRules) {
        style.size = m_look.tableSize;
        style.leading = m_look.tableLeading;
        style.isBold = style.isItalic = false;
    } else if (isSignature && role == Role::Recipients) {
        style.leading = m_look.tableLeading;
    }
    if (block.hasRules || !(isHead(block) || isSignature)) {
        style.alignment = format.alignment;
        style.indentFirstLine = std::max(format.indentFirstLine, -style.indentLeft);
    }
    style.spaceBefore = std::clamp(format.spaceBefore, 0.0F, 60.0F);
    style.spaceAfter = std::clamp(format.spaceAfter, 0.0F, 60.0F);
    style.keepsWithNext = style.startsPage = false;
    return style;
}

Result<FlowBuilder::TablePlan> FlowBuilder::planTable(const text::Block &block) const
{
    TablePlan plan;
    int columns = 0;
    plan.columns = placeCells(block.rows, columns);
    const bool isHeadTable = isHead(block);
    const float padding = 2 * (block.hasRules ? m_look.tablePaddingX : 2.0F);
    std::vector<float> least(size_t(columns), padding + 4);
    std::vector<float> letters(size_t(columns), 4);
    for (size_t r = 0; r < block.rows.size(); ++r) {
        for (size_t c = 0; c < block.rows[r].cells.size(); ++c) {
            const text::Cell &cell = block.rows[r].cells[c];
            const auto column = size_t(plan.columns[r][c]);
            if (cell.columnSpan > 1)
                continue;
            for (const text::Paragraph &paragraph : cell.paragraphs) {
                const ParagraphStyle style = cellStyle(block, paragraph, int(column), columns);
                const auto widths = measure(*m_material.fonts, paragraph, style);
                if (!widths)
                    return failWith(widths);
                // The national title stands on one line.
                const bool isWhole = isHeadTable && column > 0 && widths->longestLine < m_width * 0.65F;
                const float needed = isWhole ? widths->longestLine : widths->longestWord;
                least[column] = std::max(least[column], needed + padding + 0.5F);
                letters[column] = std::max(letters[column], float(paragraph.text.size()));
            }
        }
    }
    plan.widths = block.columnWidths;
    const bool hasWidths = int(plan.widths.size()) == columns && std::all_of(plan.widths.begin(), plan.widths.end(),
                                                                             [](float width) { return width > 0.5F; });
    if (!hasWidths) {
        plan.widths.clear();
        for (const float count : letters)
            plan.widths.push_back(block.hasRules ? std::sqrt(count) : 1.0F);
    }
    const float given = std::accumulate(plan.widths.begin(), plan.widths.end(), 0.0F);
    // A table nearly as wide as the page takes its whole width, as does one wider than it.
    const float total = !hasWidths || !block.hasRules || given > m_width * 0.75F ? m_width : given;
    for (float &width : plan.widths)
        width *= total / given;
    plan.left = (m_width - total) / 2;

    const float leastTotal = std::accumulate(least.begin(), least.end(), 0.0F);
    if (leastTotal > total) {
        const float letterRoom = total - padding * float(columns);
        plan.scale = std::clamp(letterRoom / (leastTotal - padding * float(columns)), m_look.tableSmallestScale, 1.0F);
        for (float &width : least)
            width = (width - padding) * plan.scale + padding;
    }
    widenNarrowColumns(plan.widths, least);
    return plan;
}

Result<RowGroup> FlowBuilder::setRows(const text::Block &block, const TablePlan &plan, size_t first, size_t end,
                                      int tableNode)
{
    RowGroup group;
    group.rowCount = int(end - first);
    group.look = {block.hasRules, m_look.tableRule, block.hasRules ? m_look.tablePaddingX : 2.0F,
                  block.hasRules ? m_look.tablePaddingY : 0.0F, m_look.rule};
    const auto columns = int(plan.widths.size());
    int rowNode = -1;
    size_t nodeRow = end;
    for (const auto &[r, c] : readingOrder(block, first, end)) {
        const text::Row &row = block.rows[r];
        if (tableNode >= 0 && r != nodeRow)
            rowNode = m_material.addNode("TR", tableNode);
        nodeRow = r;
        const text::Cell &cell = row.cells[c];
        const int column = plan.columns[r][c];
        const int columnSpan = std::clamp(cell.columnSpan, 1, columns - column);
        CellBox box;
        box.row = int(r - first);
        box.rowSpan = std::clamp(cell.rowSpan, 1, int(end - r));
        box.x = plan.x(column);
        box.width = plan.x(column + columnSpan) - box.x;
        int cellNode = m_parent;
        if (rowNode >= 0) {
            cellNode = m_material.addNode(row.isHeader ? "TH" : "TD", rowNode);
            pdf::StructureNode &node = m_material.structure.back();
            node.columnSpan = columnSpan;
            node.rowSpan = box.rowSpan;
            if (row.isHeader)
                node.scope = "Column";
        }
        float spaceAfter = 0;
        for (size_t p = 0; p < cell.paragraphs.size(); ++p) {
            const text::Paragraph &paragraph = cell.paragraphs[p];
            ParagraphStyle style = cellStyle(block, paragraph, column, columns);
            style.scale = plan.scale;
            style.indentLeft = std::min(style.indentLeft, box.width * 0.4F);
            style.indentRight = std::min(style.indentRight, box.width * 0.3F);
            style.indentFirstLine = std::clamp(style.indentFirstLine, -style.indentLeft, box.width * 0.4F);
            const bool isOwnCell = rowNode >= 0 && cell.paragraphs.size() == 1;
            const int node =
                isOwnCell || paragraph.text.trimmed().isEmpty() ? cellNode : m_material.addNode("P", cellNode);
            auto lines = breakLines(*m_material.fonts, paragraph, style, box.width - 2 * group.look.paddingX, node);
            if (!lines)
                return failWith(lines);
            if (!block.hasRules && !isSignatureTable(block))
                addHeadRules(cell, p, r == 0 && c == 0 && isHead(block), *lines, style.colour);
            lines->front().spaceBefore = std::max(style.spaceBefore, spaceAfter);
            spaceAfter = style.spaceAfter;
            rememberMarks(paragraph, *lines, m_flow.items.size(), group.cells.size(), box.lines.size());
            std::move(lines->begin(), lines->end(), std::back_inserter(box.lines));
        }
        group.cells.push_back(std::move(box));
    }
    group.layout();
    return group;
}

/// Wider than an upright page allows: what its author gave it, or what its longest words need.
Result<bool> FlowBuilder::isWide(const text::Block &block) const
{
    if (block.kind != text::BlockKind::Table || !block.hasRules)
        return false;
    const float width = m_flow.isTurned ? m_pageHeight : m_width; // of an upright page
    const float given = std::accumulate(block.columnWidths.begin(), block.columnWidths.end(), 0.0F);
    if (given > width * m_look.tableTurnsBeyond)
        return true;
    constexpr size_t manyColumns = 6;
    const bool hasMany = std::any_of(block.rows.begin(), block.rows.end(),
                                     [](const text::Row &row) { return row.cells.size() >= manyColumns; });
    if (!hasMany)
        return false;
    const auto plan = planTable(block);
    if (!plan)
        return failWith(plan);
    return plan->scale < m_look.tableTurnsBelowScale;
}

Result<void> FlowBuilder::addTable(const text::Block &block)
{
    const auto plan = planTable(block);
    if (!plan)
        return failWith(plan);
    const bool isSignature = isSignatureTable(block);
    const bool isHeadTable = isHead(block);
    const int tableNode = block.hasRules ? m_material.addNode("Table", m_parent) : -1;
    const size_t firstItem = m_flow.items.size();
    std::shared_ptr<const RowGroup> repeatedHead;
    const size_t rowCount = block.rows.size();
    const auto isHeader = [&block](size_t row) { return block.rows[row].isHeader; };
    const float outerSpace = block.hasRules || isSignature ? m_look.style(Role::Body).spaceBefore * 1.5F : 0;
    for (size_t first = 0; first < rowCount;) {
        // Rows that merged cells join, and all head rows, are one group; so is the head of an instrument.
        size_t end = isHeadTable ? rowCount : first + 1;
        for (size_t row = first; row < end; ++row) {
            for (const text::Cell &cell : block.rows[row].cells)
                end = std::max(end, std::min(rowCount, row + size_t(std::clamp(cell.rowSpan, 1, 10000))));
            if (first == 0 && isHeader(row) && end < rowCount && isHeader(end))
                ++end;
        }
        auto group = setRows(block, *plan, first, end, tableNode);
        if (!group)
            return failWith(group);
        FlowItem item;
        item.spaceBefore = first == 0 ? outerSpace : 0;
        item.height = group->height();
        item.isTogether = isSignature || isHeadTable;
        const bool followsHead = first > 0 && isHeader(first - 1);
        const bool isAfterFirst = first > 0 && (isSignature || isHeadTable || followsHead);
        item.mayBreakBefore = first == 0 ? !m_keepsNext : !isAfterFirst;
        item.repeatedHead = repeatedHead;
        item.rows = std::make_unique<RowGroup>(std::move(*group));
        item.notes = item.rows->notes();
        const bool isRepeated = first == 0 && isHeader(0) && item.height < m_pageHeight / 3;
        if (isRepeated && end < rowCount)
            repeatedHead = std::make_shared<const RowGroup>(*item.rows);
        pushItem(std::move(item));
        first = end;
    }
    m_keepsNext = isHeadTable;
    m_spaceAfter = isHeadTable ? m_look.style(Role::Title).spaceBefore : outerSpace;
    if (isSignature && firstItem < m_flow.items.size())
        pullLines(m_flow.items, firstItem, 2);
    m_wasSignature = isSignature;
    return {};
}

} // namespace congbao::typeset
