// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/pdfpages.h"
#include "readers/pagelayout.h"

namespace congbao::readers {

/// The words of a page's text layer, told apart by how the page shows them.
struct LayerWords
{
    std::vector<LayoutWord> text;
    std::vector<LayoutWord> slanted; ///< watermarks and stamps
    std::vector<LayoutWord> unseen;  ///< not on the picture of the page: without ink, white on white, or covered
    /// Of `text`: what is seen there may be something else, as the letters are replaced or painted over.
    std::vector<LayoutWord> unproved;
};

/// Gives words the look that the page's drawing operators say, and looks at the picture of the page where a word may
/// not be seen. Errors: those of drawing the page.
[[nodiscard]] Result<LayerWords> sortLayerWords(const pdf::PdfPages &file, int page, std::vector<pdf::PageWord> words,
                                                const pdf::PageGraphics &graphics, const JobContext &context);

} // namespace congbao::readers
