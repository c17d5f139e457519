// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/document.h"

namespace congbao::readers {

/// Adds a table that stands inside a cell to the cell's text: each row a paragraph, its cells parted by tabs. (The text
/// model has no tables in tables; the readers warn of them.)
void addAsLines(const text::Block &table, text::Cell &cell);

} // namespace congbao::readers
