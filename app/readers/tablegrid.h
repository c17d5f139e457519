// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/pagelayout.h"

namespace congbao::readers {

/// A ruled table found from its lines.
struct TableGrid
{
    QRectF rect;
    std::vector<LayoutCell> cells; ///< row by row, without lines
    int rowCount = 0;
    std::vector<float> columnEdges;
};

/// Finds the tables among the rules of a page. Cells that no rule parts are one. Frames with a single cell, underlines
/// and separators are no tables. tolerance: how far two rules that meet may stand apart, points.
[[nodiscard]] std::vector<TableGrid> findTableGrids(std::vector<QRectF> horizontalRules,
                                                    std::vector<QRectF> verticalRules, double tolerance = 1.5);

} // namespace congbao::readers
