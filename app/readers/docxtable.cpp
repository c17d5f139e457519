// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/docxbody.h"
#include "readers/nestedtable.h"

#include <algorithm>

namespace congbao::readers {

/// Which cell of which row covers each column of the grid from above.
struct CellOwners
{
    struct Owner
    {
        int row = -1;
        int cell = -1;
    };
    std::vector<Owner> owners;
    int column = 0; ///< of the row that is being read
    int cellsWithBorder = 0;
    int cells = 0;
    QString style;
    DocxStyles::TableLook look;
    int rowsToRead = 0;

    void setOwner(int from, int span, Owner owner)
    {
        if (owners.size() < std::size_t(from + span))
            owners.resize(std::size_t(from + span));
        std::fill_n(owners.begin() + from, span, owner);
    }
};

namespace {

constexpr int maxColumns = 512; ///< Word has 63

int spanOf(const pugi::xml_node &properties, std::string_view name)
{
    return std::clamp(integerOf(childOf(properties, name), "val").value_or(name == "gridSpan" ? 1 : 0),
                      name == "gridSpan" ? 1 : 0, maxColumns);
}

bool isOn(const pugi::xml_node &property)
{
    const std::string_view value = attributeOf(property, "val");
    return value != "0" && value != "false" && value != "off";
}

/// Rows that will be read, through the elements that may stand around them.
int countRows(const pugi::xml_node &parent)
{
    int rows = 0;
    for (const pugi::xml_node &node : parent.children()) {
        const std::string_view name = localName(node);
        if (name == "tr")
            rows += childOf(childOf(node, "trPr"), "del") ? 0 : 1;
        else if (name == "sdt" || name == "sdtContent" || name == "customXml" || name == "ins" || name == "moveTo")
            rows += countRows(node);
    }
    return rows;
}

pugi::xml_node nextCell(const pugi::xml_node &cell)
{
    pugi::xml_node next = cell.next_sibling();
    while (next && localName(next) != "tc" && localName(next) != "sdt")
        next = next.next_sibling();
    return next;
}

/// Empty lines at the ends of a cell are only there because every cell must have a paragraph.
void trimEmptyLines(std::vector<text::Paragraph> &paragraphs)
{
    const auto hasText = [](const text::Paragraph &paragraph) { return !paragraph.text.isEmpty(); };
    paragraphs.erase(std::find_if(paragraphs.rbegin(), paragraphs.rend(), hasText).base(), paragraphs.end());
    paragraphs.erase(paragraphs.begin(), std::find_if(paragraphs.begin(), paragraphs.end(), hasText));
}

} // namespace

void DocxBody::readTable(const pugi::xml_node &node, const Story &story)
{
    text::Block table;
    table.kind = text::BlockKind::Table;
    for (const pugi::xml_node &column : childOf(node, "tblGrid").children()) {
        if (localName(column) == "gridCol")
            table.columnWidths.push_back(lengthOf(column, "w").value_or(0));
    }
    if (table.columnWidths.size() > std::size_t(maxColumns))
        table.columnWidths.clear();
    const pugi::xml_node properties = childOf(node, "tblPr");
    CellOwners grid;
    grid.style = QString::fromUtf8(attributeOf(childOf(properties, "tblStyle"), "val"));
    grid.look = DocxStyles::readTableLook(childOf(properties, "tblLook"));
    grid.rowsToRead = countRows(node);
    readRows(node, table, grid);
    // Deleted rows may leave nothing; a cell whose lower part is gone must not span over the end.
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (text::Cell &cell : table.rows[row].cells)
            cell.rowSpan = std::min(cell.rowSpan, int(table.rows.size() - row));
    }
    const auto ownBorders = showsBorder(childOf(properties, "tblBorders"));
    table.hasRules =
        ownBorders.value_or(m_parts.styles->tableStyleShowsBorder(grid.style)) || grid.cellsWithBorder * 2 > grid.cells;
    if (table.rows.empty())
        return;
    if (story.target.cell == nullptr) {
        story.target.blocks->push_back(std::move(table));
        return;
    }
    Findings::note(m_findings.nestedTables, m_findings.nestedTableAt, here());
    addAsLines(table, *story.target.cell);
}

void DocxBody::readRows(const pugi::xml_node &parent, text::Block &table, CellOwners &grid)
{
    for (const pugi::xml_node &node : parent.children()) {
        const std::string_view name = localName(node);
        if (name == "tr")
            readRow(node, table, grid);
        else if (name == "sdt")
            readRows(childOf(node, "sdtContent"), table, grid);
        else if (name == "customXml" || name == "ins" || name == "moveTo")
            readRows(node, table, grid);
    }
}

void DocxBody::readRow(const pugi::xml_node &node, text::Block &table, CellOwners &grid)
{
    const pugi::xml_node properties = childOf(node, "trPr");
    if (childOf(properties, "del")) {
        noteChange(m_findings.deletions);
        return;
    }
    if (const pugi::xml_node hidden = childOf(properties, "hidden"); hidden && isOn(hidden)) {
        noteHidden(1);
        return;
    }
    if (childOf(properties, "ins"))
        noteChange(m_findings.insertions);
    table.rows.emplace_back();
    text::Row row;
    const pugi::xml_node header = childOf(properties, "tblHeader");
    row.isHeader = header && isOn(header);
    grid.column = 0;
    const auto skipColumns = [&](std::string_view name) {
        const int span = spanOf(properties, name);
        if (span == 0)
            return;
        text::Cell empty;
        empty.columnSpan = span;
        grid.setOwner(grid.column, span, {});
        grid.column += span;
        row.cells.push_back(std::move(empty));
    };
    skipColumns("gridBefore");
    const int rowIndex = int(table.rows.size()) - 1;
    const auto readCells = [&](const auto &self, const pugi::xml_node &parent) -> void {
        for (const pugi::xml_node &child : parent.children()) {
            const std::string_view name = localName(child);
            if (name == "tc") {
                const pugi::xml_node cellProperties = childOf(child, "tcPr");
                const int span = spanOf(cellProperties, "gridSpan");
                const pugi::xml_node merge = childOf(cellProperties, "vMerge");
                const bool continues = merge && std::string_view(attributeOf(merge, "val")) != "restart";
                const bool hasOwner = continues && std::size_t(grid.column) < grid.owners.size() &&
                                      grid.owners[std::size_t(grid.column)].row >= 0;
                if (hasOwner) {
                    const CellOwners::Owner owner = grid.owners[std::size_t(grid.column)];
                    table.rows[std::size_t(owner.row)].cells[std::size_t(owner.cell)].rowSpan =
                        rowIndex - owner.row + 1;
                    grid.column += span;
                } else {
                    readCell(child, row, grid, rowIndex);
                }
            } else if (name == "sdt") {
                self(self, childOf(child, "sdtContent"));
            } else if (name == "customXml") {
                self(self, child);
            }
            if (grid.column > maxColumns)
                return;
        }
    };
    readCells(readCells, node);
    skipColumns("gridAfter");
    table.rows.back() = std::move(row);
}

void DocxBody::readCell(const pugi::xml_node &node, text::Row &row, CellOwners &grid, int rowIndex)
{
    const pugi::xml_node properties = childOf(node, "tcPr");
    text::Cell cell;
    cell.columnSpan = spanOf(properties, "gridSpan");
    ++grid.cells;
    if (showsBorder(childOf(properties, "tcBorders")).value_or(false))
        ++grid.cellsWithBorder;
    if (childOf(properties, "cellDel")) {
        noteChange(m_findings.deletions);
    } else {
        if (childOf(properties, "cellIns") || childOf(properties, "cellMerge"))
            noteChange(m_findings.insertions);
        Story story;
        story.target.cell = &cell;
        story.cell = m_parts.styles->cellLook(
            grid.style, grid.look, {rowIndex, grid.column, rowIndex + 1 == grid.rowsToRead, !nextCell(node)});
        readContainer(node, story);
        if (story.carried && !story.carried->isEmpty())
            addParagraph(story.carried->finish({}), story.target);
        trimEmptyLines(cell.paragraphs);
    }
    const bool isMerged = bool(childOf(properties, "vMerge"));
    grid.setOwner(grid.column, cell.columnSpan,
                  isMerged ? CellOwners::Owner{rowIndex, int(row.cells.size())} : CellOwners::Owner{});
    grid.column += cell.columnSpan;
    row.cells.push_back(std::move(cell));
}

} // namespace congbao::readers
