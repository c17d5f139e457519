// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "pdf/pdfcontents.h"

#include <QImage>
#include <QSizeF>

namespace congbao::typeset {

/// A picture of the text with its size on paper.
struct Picture
{
    pdf::ImageResource resource;
    float width = 0; ///< points
    float height = 0;
};

/// Grey and RGB JPEG files go through as they are; everything else becomes samples on white. A drawing (SVG) is made as
/// fine as its size on paper asks for, if that is given. Errors: Unreadable, TooLarge (more than 64 megapixels).
[[nodiscard]] Result<Picture> readPicture(const QByteArray &file, QSizeF sizeOnPaper = {});

/// An image in memory, with the resolution it says it has.
[[nodiscard]] Picture pictureOf(const QImage &image);

} // namespace congbao::typeset
