// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/pagepicture.h"
#include "text/document.h"

namespace congbao::readers {

/// Ink larger than a letter that no word covers, and what was read there but not believed. Words in points of the
/// straight picture.
[[nodiscard]] std::vector<text::UnreadableArea> unreadAreas(int page, const PagePicture &picture,
                                                            const std::vector<QRectF> &readWords,
                                                            const std::vector<QRectF> &droppedWords);

} // namespace congbao::readers
