// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

namespace congbao {

/// The resolution the picture of a page is taken for, so that reading and showing it use the same points. Cameras and
/// editors write 72 or 96 into everything; then the page is taken for A4.
[[nodiscard]] inline int dpiOfPagePicture(int declared, int widthInPixels)
{
    if (declared >= 100 && declared <= 1200)
        return declared;
    return std::clamp(static_cast<int>(std::lround(widthInPixels / 8.27)), 50, 1200);
}

} // namespace congbao
