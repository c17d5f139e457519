// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/displaylist.h"
#include "typeset/lines.h"

#include <optional>
#include <vector>

namespace congbao::typeset {

/// A cell with its lines set; x counts from the table's column.
struct CellBox
{
    int row = 0; ///< in its group
    int rowSpan = 1;
    float x = 0;
    float width = 0;
    std::vector<Line> lines; ///< set for the inner width
};

struct TableLook
{
    bool hasRules = true;
    float rule = 0.5F; ///< thickness
    float paddingX = 0;
    float paddingY = 0;
    Colour colour;
};

/// Rows of a table that hang together through merged cells; mostly a single row.
class RowGroup
{
public:
    TableLook look;
    int rowCount = 1;
    std::vector<CellBox> cells;

    /// Row heights from what the cells hold; to be called after a change.
    void layout();
    [[nodiscard]] float height() const;
    /// Cuts off what fits into `room`, at a row's end or, failing that, between lines; the rest stays here. Nothing if
    /// not even one line of each cell that goes on would fit.
    [[nodiscard]] std::optional<RowGroup> takeTop(float room);
    [[nodiscard]] DisplayList draw() const;
    [[nodiscard]] std::vector<int> notes() const;

private:
    [[nodiscard]] float contentHeight(const CellBox &cell) const;
    [[nodiscard]] float topOf(int row) const { return m_tops[size_t(row)]; }

    std::vector<float> m_tops{0}; ///< of each row, and the bottom of the last
};

} // namespace congbao::typeset
