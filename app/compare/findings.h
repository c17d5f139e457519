// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "compare/matching.h"

#include <vector>

namespace congbao::compare {

/// A difference on its way to becoming a discrepancy: where it stands in both streams, and what is known about it.
struct Finding
{
    Piece piece;
    Discrepancy discrepancy;  ///< without id
    bool isDismissed = false; ///< the page picture shows the electronic text's words after all
};

/// Everything in which the two streams differ, in the order of the official text, classified, with both places.
[[nodiscard]] std::vector<Finding> findingsOf(const Matching &matching, const TokenStream &official,
                                              const TokenStream &electronic, const Vocabulary &vocabulary);

/// A word on which both texts agree, but which the page picture shows as `seen`: the recogniser put right what the
/// official text has. Undecided, because a single letter's look is all the evidence.
[[nodiscard]] Finding misreadFinding(int officialIndex, int electronicIndex, const QString &seen,
                                     const TokenStream &official, const TokenStream &electronic,
                                     const Vocabulary &vocabulary);

/// A finding with both places and no class yet.
[[nodiscard]] Finding placeFinding(const Piece &piece, const TokenStream &official, const TokenStream &electronic,
                                   const Vocabulary &vocabulary);

/// Running heads, page numbers and stamps that only one text has: formal.
[[nodiscard]] std::vector<Discrepancy>
furnitureDiscrepancies(const TokenStream &official, const TokenStream &electronic, const Vocabulary &vocabulary);

/// Counts every word of both texts once.
[[nodiscard]] Coverage coverageOf(const std::vector<Finding> &findings, const std::vector<Discrepancy> &furniture,
                                  const TokenStream &official, const TokenStream &electronic);

} // namespace congbao::compare
