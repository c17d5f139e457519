// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/pdfpages.h"

namespace congbao::pdf {

/// What a reader of paper would trip over.
struct PageFault
{
    enum class Kind {
        Blank,       ///< nothing but what stands in the head's strip
        Clipped,     ///< letters go over the paper's edge
        Overfull,    ///< letters stand outside the text's area or in a table's rule
        Overlapping, ///< letters stand on letters
    };
    Kind kind = Kind::Blank;
    int page = 0; ///< from 1
    QString text; ///< the letters
};

/// Where text may stand, in points from the paper's edges.
struct PageArea
{
    double sides = 0;
    double top = 0; ///< above it stands the running head
    double bottom = 0;
    bool isTurned = false; ///< the paper's top is on the right as the page is seen
};

/// Errors: as PdfPages::words.
[[nodiscard]] Result<std::vector<PageFault>> findPageFaults(PdfPages &pages, int page, const PageArea &area,
                                                            const JobContext &context);

/// The strip above the text's area, as the page is seen.
[[nodiscard]] QRectF headStrip(const QSizeF &page, const PageArea &area);

} // namespace congbao::pdf
