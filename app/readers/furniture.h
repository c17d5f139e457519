// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/pagelayout.h"

namespace congbao::readers {

/// Lines of a page that are not part of the text.
struct PageFurniture
{
    std::vector<LayoutLine> lines; ///< page number, running head, stamps of the digital signature, notes of the sender
};

/// Takes the furniture out of the pages' text zones: page numbers, lines that stand in the margin of many pages, what a
/// signing program prints, "Văn bản gửi đăng Công báo". The result has one entry a page.
[[nodiscard]] std::vector<PageFurniture> takeFurniture(std::vector<LaidPage> &pages);

} // namespace congbao::readers
