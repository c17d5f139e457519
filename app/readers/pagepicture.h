// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "core/result.h"
#include "readers/reader.h"
#include "readers/tablegrid.h"

#include <memory>
#include <QImage>
#include <QRectF>
#include <QSizeF>
#include <QTransform>
#include <vector>

namespace congbao::readers {

/// The picture of a page, made ready for reading: without the coloured ink of seals and pens, on white, straight.
struct PagePicture
{
    QImage grey;             ///< Grayscale8: cleaned and straight, table rules taken out
    int dpi = 300;           ///< of grey
    int inkLevel = 165;      ///< pixels of grey below it are ink
    QSizeF size;             ///< of the page as it is turned for reading, points
    QTransform toPage;       ///< from pixels of grey to points of the page as seen (undoes turning and straightening)
    bool isSideways = false; ///< was turned by a quarter
    bool hasColour = false;
    std::vector<TableGrid> tables; ///< ruled ones, in points of the straight picture (pixel × 72 / dpi)
    /// Boxes around pieces of ink about as large as words, in points of the straight picture.
    std::vector<QRectF> inkBoxes;
    std::vector<QRectF> largeInk;    ///< connected pieces higher than 40 points: seals, signatures, pictures
    std::vector<QRectF> colouredInk; ///< where seal and pen were dropped, points of the straight picture
    /// Coloured ink as large as letters outside seals, which was dropped too: a number written by hand.
    std::vector<QRectF> droppedWriting;

    /// The page as seen.
    [[nodiscard]] QSizeF seenSize() const;
    /// From points of the straight picture to points of the page as seen.
    [[nodiscard]] QTransform straightToPage() const;
    /// How many dark pixels of grey lie in a rectangle of pixels.
    [[nodiscard]] int inkIn(const QRectF &pixels) const;
};

/// Cleans the picture of a page; one that lies sideways or upside down is turned. dpi: of the picture.
[[nodiscard]] PagePicture cleanPicture(const QImage &picture, int dpi);

/// The pages of a PDF, or of a PNG, JPEG or TIFF file, as cleaned pictures: for reading them and for looking again at
/// single words. Not thread safe: one object a thread, opened from the same path.
class PagePictures
{
public:
    /// Errors: NotFound, Unreadable, TooLarge.
    [[nodiscard]] static Result<PagePictures> open(const QString &path, const Limits &limits);
    ~PagePictures();
    PagePictures(PagePictures &&) noexcept;
    PagePictures &operator=(PagePictures &&) noexcept;

    [[nodiscard]] int count() const;
    /// page from 1. Errors: Unreadable, TooLarge, Cancelled.
    [[nodiscard]] Result<PagePicture> picture(int page, const JobContext &context);

private:
    struct Source;
    explicit PagePictures(std::unique_ptr<Source> source);
    std::unique_ptr<Source> m_source;
};

} // namespace congbao::readers
