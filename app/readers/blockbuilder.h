// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/pagelayout.h"
#include "text/document.h"

namespace congbao::readers {

/// Makes blocks of the same shape as those of an editable file: paragraphs joined over lines and pages, ruled tables
/// and the two-column head and signature joined over pages, page furniture apart (Role::Furniture).
[[nodiscard]] std::vector<text::Block> buildBlocks(std::vector<LaidPage> pages);

} // namespace congbao::readers
