// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

namespace congbao::compare {

/// What became of a difference in a text that was sent again.
enum class RecheckState {
    Done,    ///< asked for, and the text now says what the official one says
    NotDone, ///< asked for, and the text still differs at that place
    Unasked, ///< nobody asked for it, and the text changed there
};

struct RecheckItem
{
    RecheckState state = RecheckState::Done;
    int earlier = 0; ///< the discrepancy's id in the comparison of the earlier text; 0: there was none
    int now = 0;     ///< its id in the comparison of the text sent again; 0: there is none any more
    OfficialPlace official;
    QString earlierElectronic;  ///< what the electronic text said before; where there was no difference, the official's
    ElectronicPlace electronic; ///< of the text sent again; of the earlier one where nothing differs any more
};

/// A text sent again, held against what was asked for.
struct Recheck
{
    QString earlierSha256;          ///< of the electronic text before
    QString nowSha256;              ///< of the one sent again
    std::vector<RecheckItem> items; ///< in the order of the official text

    [[nodiscard]] int count(RecheckState state) const;
    /// Everything asked for was done and nothing else was touched.
    [[nodiscard]] bool isClean() const { return count(RecheckState::Done) == int(items.size()); }
};

/// Compares two comparisons of the same official text. asked: the ids of the earlier comparison's discrepancies that
/// the sender was asked to put right. Error: Refused when the official texts are not the same file.
[[nodiscard]] Result<Recheck> recheckResent(const Comparison &earlier, const std::vector<int> &asked,
                                            const Comparison &now);

[[nodiscard]] QString recheckStateName(RecheckState state); ///< "done", "not-done", "unasked"
/// The bytes of `gazette.recheck/1`.
[[nodiscard]] QByteArray toJson(const Recheck &recheck);

} // namespace congbao::compare
