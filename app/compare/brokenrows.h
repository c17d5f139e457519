// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/tokens.h"

namespace congbao::compare {

/// A row of a ruled table that a page break cuts through comes as two rows, and every cell in two halves that do not
/// follow each other. Where the electronic text has more of the neighbours that the joined cells have, the words are
/// put cell by cell. Only the order of reading changes; no word is lost or added.
void joinBrokenRows(TokenStream &official, const TokenStream &electronic);

} // namespace congbao::compare
