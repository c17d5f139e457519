// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/pdfpages.h"
#include "readers/ocr.h"
#include "readers/pagelayout.h"

namespace congbao::readers {

/// A page whose text layer lost letters that the page shows.
struct LossyPage
{
    int number = 1;
    std::vector<LayoutWord> words;
    std::vector<pdf::LostLetter> lost;
    bool isRepaired = false; ///< every lost letter is in words again
};

/// Puts lost letters back. A font loses a letter everywhere, so a few lines with it are read from the picture; what
/// stands at its place there, between letters that the layer has, is the letter. Where the readings disagree the page
/// stays unrepaired and its words as they were. Errors: those of drawing and of the recogniser, Cancelled.
[[nodiscard]] Result<void> repairLayers(const pdf::PdfPages &file, std::vector<LossyPage> &pages,
                                        const LineReader &reader, const JobContext &context);

} // namespace congbao::readers
