// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <vector>

namespace congbao::compare {

/// A run of equal items: official[officialBegin + k] equals electronic[electronicBegin + k] for k < length.
struct EqualRun
{
    int official = 0;
    int electronic = 0;
    int length = 0;
};

struct Alignment
{
    std::vector<EqualRun> runs; ///< in order in both texts, not touching on the same diagonal
    qint64 steps = 0;           ///< items looked at; grows linearly with the texts
};

/// Lays two sequences of word keys side by side. Anchors are runs of words that are rare in both; between anchors the
/// search is bounded, so a lost page or swapped halves cost no more than equal texts.
[[nodiscard]] Alignment alignKeys(const std::vector<int> &official, const std::vector<int> &electronic);

} // namespace congbao::compare
