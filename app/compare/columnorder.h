// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/tokens.h"

namespace congbao::compare {

/// The head and the signature block are columns beside each other. Where a reader of the official page did not see them
/// as such, its words come line by line across both columns, or column by column within each page only. The electronic
/// text says which words stand in columns: the official words of that place are put in the order of the columns on the
/// page when that agrees better with it. Only the order of reading changes; no word is lost or added.
void orderColumns(TokenStream &official, const TokenStream &electronic);

} // namespace congbao::compare
