// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <QRectF>
#include <QSizeF>

namespace congbao::pdf {

/// What a page of another file shows: its crop box within its media box, and how it is turned (ISO 32000-1, 14.11.2).
struct PageFrame
{
    QRectF box;       ///< in the page's own points, y upwards; never empty
    int rotation = 0; ///< clockwise: 0, 90, 180 or 270
    double unit = 1;  ///< size of its points in points
    /// As a reader sees it.
    [[nodiscard]] QSizeF seen() const;
    /// The matrix that puts what is seen into a rectangle of the paper (left, bottom, width, height).
    [[nodiscard]] std::array<double, 6> placedIn(const QRectF &target) const;
};

} // namespace congbao::pdf
