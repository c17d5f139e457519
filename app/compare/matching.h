// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/tokens.h"

#include <vector>

namespace congbao::compare {

/// A stretch of both texts, as half-open ranges of tokens.
struct Piece
{
    enum class Kind {
        Equal,     ///< the same words up to form, one for one
        Rejoined,  ///< the same letters, other spaces between them
        Different, ///< one difference; a side may be empty
        Moved,     ///< the same words at another place
        Reordered, ///< as Moved, but whole lines of head, signature block or notes, whose order is a matter of layout
    };
    Kind kind = Kind::Equal;
    int officialBegin = 0;
    int officialEnd = 0;
    int electronicBegin = 0;
    int electronicEnd = 0;
    [[nodiscard]] int officialSize() const { return officialEnd - officialBegin; }
    [[nodiscard]] int electronicSize() const { return electronicEnd - electronicBegin; }
};

struct Matching
{
    /// In the order of the official text. Together they hold every token of both texts; what differs inside a moved
    /// block is a piece of its own that lies within the block's.
    std::vector<Piece> pieces;
    qint64 steps = 0;
};

/// Finds which words of the two texts belong together. Linear in their length.
[[nodiscard]] Matching matchTokens(const TokenStream &official, const TokenStream &electronic,
                                   const Vocabulary &vocabulary);

} // namespace congbao::compare
