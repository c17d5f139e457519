// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QImage>
#include <QRectF>
#include <QString>
#include <vector>

namespace congbao::compare {

/// A letter cut out of a page: darkness (0 paper … 255 ink) row by row within its tight box, and the same at half the
/// size for quick looks.
struct Glyph
{
    int width = 0;
    int height = 0;
    std::vector<quint8> ink;
    int halfWidth = 0;
    int halfHeight = 0;
    std::vector<quint8> halfInk;
    double sum = 0; ///< of ink and of its squares, and the same of halfInk
    double squares = 0;
    double halfSum = 0;
    double halfSquares = 0;
};

/// How wide a letter of this kind usually is on the page, in pixels; 0: not known.
using LetterWidth = std::function<double(QChar)>;

/// The letters of a word from left to right. Without known widths the ink must fall into exactly as many pieces as the
/// word has letters; with them touching letters are parted and broken ones joined where the widths tell how. Empty
/// where the word cannot be cut. area: pixels, as the recogniser gave it; lineHeight: usual height of such boxes.
[[nodiscard]] std::vector<Glyph> cutLetters(const QImage &page, const QRectF &area, int lineHeight, const QString &word,
                                            const LetterWidth &width = {});

/// The same letter at another size.
[[nodiscard]] Glyph scaled(const Glyph &glyph, int width, int height);

/// Where a second letter must be put over a first for the best likeness, and that likeness: 1 for the same picture, 0
/// where the sizes differ too much.
struct Overlay
{
    double likeness = 0;
    int x = 0; ///< of the second's left top corner within the first
    int y = 0;
};
[[nodiscard]] Overlay overlayRoughly(const Glyph &first, const Glyph &second);
[[nodiscard]] Overlay overlayExactly(const Glyph &first, const Glyph &second, const Overlay &rough);

} // namespace congbao::compare
