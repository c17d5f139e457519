// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "pdf/pdfcontents.h"

namespace congbao::typeset {

/// A picture of the text with its size on paper.
struct Picture
{
    pdf::ImageResource resource;
    float width = 0; ///< points
    float height = 0;
};

/// Grey and RGB JPEG files go through as they are; everything else becomes samples on white. Errors: Unreadable,
/// TooLarge (more than 64 megapixels).
[[nodiscard]] Result<Picture> readPicture(const QByteArray &file);

} // namespace congbao::typeset
