// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <memory>
#include <QImage>
#include <QRectF>
#include <QSizeF>
#include <vector>

namespace congbao::desk {

/// A place on a page where words were found.
struct FoundWords
{
    int page = 1;
    std::vector<QRectF> rects; ///< points
};

/// The pages of a file as pictures: of a PDF, or of a scan kept as TIFF, JPEG or PNG. One object is used by one thread.
class PageSource
{
public:
    virtual ~PageSource() = default;
    /// Errors: NotFound, Unreadable, TooLarge.
    [[nodiscard]] static Result<std::unique_ptr<PageSource>> open(const QString &path);

    [[nodiscard]] virtual std::vector<QSizeF> pageSizes() const = 0; ///< points, as seen
    /// The whole page in that many pixels, on white; null when it cannot be drawn. index from 0.
    [[nodiscard]] virtual QImage draw(int index, const QSize &pixels) = 0;
    /// Where the words stand, in page order, at most `limit` places. Pictures have no words.
    [[nodiscard]] virtual std::vector<FoundWords> find(const QString &words, int limit) = 0;
    [[nodiscard]] virtual bool hasWords() const = 0;

protected:
    PageSource() = default;
    Q_DISABLE_COPY_MOVE(PageSource)
};

} // namespace congbao::desk
