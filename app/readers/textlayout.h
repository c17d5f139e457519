// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/pagelayout.h"
#include "readers/tablegrid.h"

namespace congbao::readers {

/// What must tell that a part of a page has two columns.
enum class ColumnEvidence {
    Text,  ///< the words do: national name, "Nơi nhận", or long unaligned columns
    Shape, ///< the gap alone, as the words are not read yet
};

/// Puts the words of a page in reading order: ruled tables cell by cell, the two-column head and the recipients beside
/// the signature column by column, the rest line by line.
[[nodiscard]] LaidPage layOutPage(int number, const QSizeF &size, std::vector<LayoutWord> words,
                                  const std::vector<TableGrid> &grids, ColumnEvidence evidence = ColumnEvidence::Text);

} // namespace congbao::readers
