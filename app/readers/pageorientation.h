// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace congbao::readers {

/// By how many quarter turns clockwise (0 to 3) a picture of text must be turned to be read. Lines of text alternate
/// with blank paper, and Vietnamese letters have far more ink above their bodies (tall letters, capitals, marks) than
/// below. Where the page does not say clearly, 0. dpi: of the picture.
[[nodiscard]] int quarterTurnsToUpright(const QImage &picture, int dpi);

} // namespace congbao::readers
