// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace congbao::pdf {

/// How pages stand on the sheets of the print shop. Lengths in points.
struct Imposition
{
    enum class Kind {
        Booklet, ///< two pages on each side, in the order in which folded and stapled sheets read
        Proof,   ///< several small pages on each side, in reading order, for looking over
        Singles, ///< one page on each side
    };
    Kind kind = Kind::Booklet;
    int perSide = 4; ///< of a proof: 2, 4, 6, 9 or 16
    int firstPage = 1;
    int lastPage = 0; ///< 0: to the end
    /// Thickness of the paper: each sheet of a booklet lies around the next, which so far sticks out; its pages move
    /// to the spine by as much.
    double paperThickness = 0;
    bool hasCropMarks = false; ///< around the trimmed sheet, with 3 mm of bleed
};

/// A file for the print shop: without structure, outline and attachments. Empty pages fill a booklet up to a multiple
/// of four. Errors: Unreadable, TooLarge (more than 20,000 pages), Usage (no such page, no such proof).
[[nodiscard]] Result<QByteArray> impose(const QByteArray &pdf, const Imposition &imposition);

} // namespace congbao::pdf
