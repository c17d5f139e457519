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

/// What is drawn on a page besides its letters. Rectangles are in points from the top left corner of the page as it is
/// seen.
struct PageGraphics
{
    std::vector<QRectF> horizontalRules; ///< thin filled or stroked lines, clipped to the page
    std::vector<QRectF> verticalRules;
    std::vector<PlacedImage> images;
    int visibleLetters = 0;  ///< bytes of strings shown upright and with ink
    int doubtfulLetters = 0; ///< bytes of strings shown without ink (a scanner's own reading) or slanted (a watermark)
    int lostLetters = 0;     ///< letters that are shown and that the text layer does not have
    /// The page can show something else than its text layer says: letters without ink or in a light colour, a picture
    /// or a light area over letters, replacement text (ISO 32000-1, 14.9.4), layers that can be switched off,
    /// annotations.
    bool mayHideText = false;
    /// A font shows a letter here that it showed on no page asked for before: what its map says of it is unproved.
    bool showsNewLetters = false;
    bool isComplete = true; ///< false where the page's contents are damaged or pass a limit
};

/// Reads the drawing operators of pages (ISO 32000-1, 8.2) with libqpdf. Poppler tells words and pictures, but not
/// where lines are. Not thread safe; one a thread.
class GraphicsReader
{
public:
    /// Opens lazily; a file that libqpdf cannot read gives empty, incomplete graphics for every page.
    explicit GraphicsReader(const QString &path);
    ~GraphicsReader();
    GraphicsReader(GraphicsReader &&) noexcept;
    GraphicsReader &operator=(GraphicsReader &&) noexcept;

    /// page from 1.
    [[nodiscard]] PageGraphics graphics(int page);

private:
    struct Fonts;
    std::unique_ptr<QPDF> m_file;
    std::unique_ptr<Fonts> m_fonts; ///< what is known of the fonts that pages share
};

} // namespace congbao::pdf
