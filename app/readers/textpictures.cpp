// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/textpictures.h"

#include "readers/pagepicture.h"
#include "readers/picturelayout.h"

#include <algorithm>
#include <cmath>

namespace congbao::readers {

namespace {

constexpr double LeastShare = 0.02;      ///< of the page: smaller pictures are signs, logos and seals
constexpr double SmallestSide = 14;      ///< points
constexpr std::size_t MostPictures = 20; ///< of a page
constexpr int WordsOfBackground = 3;     ///< a picture that so many written words lie on is what they are printed on
constexpr int ReadingDpi = 300;
constexpr qsizetype FewestLetters = 12; ///< less is a scrap of a logo
constexpr double ClearText = 0.75;      ///< mean confidence, letter for letter
constexpr double SomeText = 0.45;

/// Pictures cut into strips are one.
std::vector<QRectF> wholePictures(const pdf::PageGraphics &graphics, const QRectF &page)
{
    std::vector<QRectF> pictures;
    for (const pdf::PlacedImage &image : graphics.images) {
        if (!isPlace(image.rect))
            continue;
        const QRectF seen = image.rect.intersected(page);
        if (seen.isEmpty())
            continue;
        constexpr double seam = 1.5; // points
        const auto strip = std::find_if(pictures.begin(), pictures.end(), [&seen](const QRectF &other) {
            return std::abs(other.left() - seen.left()) < seam && std::abs(other.right() - seen.right()) < seam &&
                   seen.top() < other.bottom() + seam && other.top() < seen.bottom() + seam;
        });
        if (strip != pictures.end())
            *strip = strip->united(seen);
        else if (pictures.size() < MostPictures)
            pictures.push_back(seen);
    }
    return pictures;
}

/// All words of a page that was read from a picture, in any order.
std::vector<LayoutWord> wordsOf(const LaidPage &page)
{
    std::vector<LayoutWord> words;
    const auto add = [&words](const std::vector<LayoutLine> &lines) {
        for (const LayoutLine &line : lines)
            words.insert(words.end(), line.words.begin(), line.words.end());
    };
    for (const Zone &zone : page.zones) {
        add(zone.lines);
        add(zone.rightLines);
        for (const LayoutCell &cell : zone.cells)
            add(cell.lines);
    }
    return words;
}

/// How sure the words are, and how many letters they have.
std::pair<double, qsizetype> surenessOf(const std::vector<LayoutWord> &words)
{
    double sure = 0;
    qsizetype letters = 0;
    for (const LayoutWord &word : words) {
        const auto count =
            std::count_if(word.text.begin(), word.text.end(), [](QChar c) { return c.isLetterOrNumber(); });
        sure += double(word.confidence) * double(count);
        letters += count;
    }
    return {letters > 0 ? sure / double(letters) : 0, letters};
}

TableGrid moved(TableGrid grid, const QPointF &by)
{
    grid.rect.translate(by);
    for (LayoutCell &cell : grid.cells)
        cell.rect.translate(by);
    for (float &edge : grid.columnEdges)
        edge += float(by.x());
    return grid;
}

} // namespace

Result<PictureText> TextPictures::read(const pdf::PdfPages &file, int page, const std::vector<LayoutWord> &words,
                                       const pdf::PageGraphics &graphics, const JobContext &context)
{
    PictureText found;
    const QSizeF size = file.size(page);
    for (const QRectF &place : wholePictures(graphics, QRectF(QPointF(), size))) {
        const bool isLarge = place.width() * place.height() >= LeastShare * size.width() * size.height() &&
                             place.width() >= SmallestSide && place.height() >= SmallestSide;
        const auto over = std::count_if(words.begin(), words.end(), [&place](const LayoutWord &word) {
            return place.contains(word.rect.center());
        });
        const std::tuple key(int(place.left()), int(place.top()), int(place.width()), int(place.height()));
        if (!isLarge || over >= WordsOfBackground || m_wordless.contains(key))
            continue;
        const auto picture = file.render(page, ReadingDpi, place, context);
        if (!picture)
            return failWith(picture);
        const PagePicture clean = cleanPicture(*picture, ReadingDpi);
        const auto read = readPicture(page, clean, m_reader, context);
        if (!read)
            return failWith(read);
        std::vector<LayoutWord> inPicture = wordsOf(read->page);
        const auto [sureness, letters] = surenessOf(inPicture);
        if (letters < FewestLetters || sureness < SomeText) {
            m_wordless.insert(key);
            continue;
        }
        const QPointF corner = place.topLeft();
        if (sureness < ClearText) {
            text::UnreadableArea area;
            area.page = page;
            area.rect = {float(place.x()), float(place.y()), float(place.width()), float(place.height())};
            area.reason = QStringLiteral("picture");
            area.words = int(inPicture.size());
            found.unread.push_back(area);
            continue;
        }
        for (LayoutWord &word : inPicture) {
            word.rect = read->straightToPage.mapRect(word.rect).translated(corner);
            word.confidence = std::min(word.confidence, 0.99F); // it was not written as text
            found.words.push_back(std::move(word));
        }
        for (const TableGrid &grid : clean.tables)
            found.grids.push_back(moved(grid, corner));
    }
    return found;
}

} // namespace congbao::readers
