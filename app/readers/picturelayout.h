// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "readers/ocr.h"
#include "readers/pagelayout.h"
#include "readers/pagepicture.h"
#include "text/document.h"

#include <map>

namespace congbao::readers {

/// A page that was read from its picture.
struct ReadPicture
{
    LaidPage page;                                ///< in points of the straight picture
    QSizeF seenSize;                              ///< of the page as seen, points
    QTransform straightToPage;                    ///< to points of the page as seen
    std::vector<text::UnreadableArea> unreadable; ///< in points of the page as seen
};

/// Finds the zones of a picture and reads each by itself: text, the columns of head and signature, tables row by row.
/// Errors: those of the recogniser, Cancelled.
[[nodiscard]] Result<ReadPicture> readPicture(int number, const PagePicture &picture, const LineReader &reader,
                                              const JobContext &context);

/// Reads pages of a file from their pictures on several threads; the result has the order of `pages` and does not
/// depend on the threads. Errors: that of the first page that failed, Cancelled.
[[nodiscard]] Result<std::vector<ReadPicture>> readPictures(const QString &path, const std::vector<int> &pages,
                                                            const ReadOptions &options, const JobContext &context);

/// Puts the words of blocks that were read from a straightened or turned page where they stand on the page as seen.
/// toPage: by page number.
void placeOnPages(std::vector<text::Block> &blocks, const std::map<int, QTransform> &toPage);

} // namespace congbao::readers
