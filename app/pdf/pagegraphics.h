// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QRectF>
#include <QString>
#include <vector>

class QPDF;

namespace congbao::pdf {

/// An image where it stands on the page.
struct PlacedImage
{
    QRectF rect;
    int pixelWidth = 0; ///< 0 where the file does not say
    int pixelHeight = 0;
};

/// How letters are turned against the page as seen.
enum class TextTurn {
    None,
    Left,  ///< read from below to above
    Right, ///< read from above to below
    Half,  ///< upside down
    Slanted,
};

/// Letters that one operator shows: where, and how they look.
struct ShownText
{
    QRectF rect;
    float size = 0; ///< points
    int letters = 0;
    bool isBold = false;
    bool isItalic = false;
    bool hasInk = true;
    bool mayBeUnseen = false; ///< without ink, nearly white, nearly transparent, or painted over afterwards
    bool isUnproved =
        false; ///< the text layer has other letters instead (ActualText), or they stand nobody knows where
    TextTurn turn = TextTurn::None;
};

/// A letter that the page shows.
struct ShownLetter
{
    QRectF rect;
    int font = 0; ///< object number
    int code = 0;
};
/// A letter that the page shows and that the text layer does not have.
using LostLetter = ShownLetter;

/// What is drawn on a page: the look of its letters, lines and pictures. Rectangles are in points from the top left
/// corner of the page as it is seen.
struct PageGraphics
{
    std::vector<QRectF> horizontalRules; ///< thin filled or stroked lines, clipped to the page
    std::vector<QRectF> verticalRules;
    std::vector<PlacedImage> images;
    std::vector<ShownText> texts; ///< in the order of painting
    std::vector<LostLetter> lost;
    std::vector<ShownLetter> samples;    ///< the first few of each letter of each font, over all pages asked for
    std::vector<ShownLetter> distrusted; ///< all of the letters that were given to distrust()
    int visibleLetters = 0;              ///< shown level or upright, and with ink
    int doubtfulLetters = 0;             ///< shown without ink (a scanner's own reading) or slanted (a watermark)
    bool isComplete = true;              ///< false where the page's contents are damaged or pass a limit
};

/// Reads the drawing operators of pages (ISO 32000-1, 8.2) with libqpdf. Poppler tells words and pictures, but not
/// where lines are. Not thread safe; one a thread.
class GraphicsReader
{
public:
    /// A file that libqpdf cannot read gives empty, incomplete graphics for every page.
    explicit GraphicsReader(const QString &path);
    ~GraphicsReader();
    GraphicsReader(GraphicsReader &&) noexcept;
    GraphicsReader &operator=(GraphicsReader &&) noexcept;

    /// page from 1.
    [[nodiscard]] PageGraphics graphics(int page);
    /// From now on the places of this letter of a font are told.
    void distrust(int font, int code);
    /// Nothing where the file cannot be read.
    [[nodiscard]] QPDF *file() { return m_file.get(); }

private:
    struct Fonts;
    std::unique_ptr<QPDF> m_file;
    std::unique_ptr<Fonts> m_fonts; ///< what is known of the fonts that pages share
};

} // namespace congbao::pdf
