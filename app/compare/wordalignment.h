// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/matching.h"

namespace congbao::compare {

/// Lays the words of a short gap side by side by how alike they are, seeing words that were split or joined. Gives
/// pieces in order; neighbouring words that have nothing to do with each other make one difference, like ones are
/// paired. `steps` is raised by the work done.
[[nodiscard]] std::vector<Piece> alignWords(const TokenStream &official, int officialBegin, int officialEnd,
                                            const TokenStream &electronic, int electronicBegin, int electronicEnd,
                                            const Vocabulary &vocabulary, qint64 &steps);

} // namespace congbao::compare
