// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/pdfpages.h"
#include "readers/ocr.h"
#include "readers/pagelayout.h"
#include "readers/tablegrid.h"
#include "text/document.h"

#include <set>
#include <tuple>

namespace congbao::readers {

/// What pictures on a page with a text layer say.
struct PictureText
{
    std::vector<LayoutWord> words; ///< points of the page; with the recogniser's confidence
    std::vector<TableGrid> grids;
    std::vector<text::UnreadableArea> unread; ///< letters that nobody could read for sure
};

/// Reads the pictures that stand between written text: a table or a paragraph that was pasted as a picture. Logos,
/// seals and photographs have no words and give nothing. One object a file: what showed no words on one page is not
/// read again where it stands on others.
class TextPictures
{
public:
    /// words: what the text layer of the page says; a picture under them is their background.
    [[nodiscard]] Result<PictureText> read(const pdf::PdfPages &file, int page, const std::vector<LayoutWord> &words,
                                           const pdf::PageGraphics &graphics, const JobContext &context);

private:
    LineReader m_reader;
    std::set<std::tuple<int, int, int, int>> m_wordless; ///< place and size, rounded
};

} // namespace congbao::readers
