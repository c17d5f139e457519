// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/pagepicture.h"

#include "readers/pageorientation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <leptonica/allheaders.h>
#include <memory>
#include <mutex>

namespace congbao::readers {

namespace {

constexpr int DarkInkLevel =
    165; ///< darker than this is ink, on a page whose paper was made white and whose ink is black
constexpr int FaintInkLevel = 205; ///< the same for faint print; a grey watermark on a black print lies between the two
constexpr int PaperAboveInk = 35;  ///< from this much above the level of ink on nothing is left of a letter
constexpr int LeastChroma = 30;    ///< colour of a seal or pen; paper and black ink have less
constexpr int DarkestColour = 75;  ///< black letters under a seal stay black

struct PixDeleter
{
    void operator()(Pix *pix) const { pixDestroy(&pix); }
};
using PixPointer = std::unique_ptr<Pix, PixDeleter>;

struct BoxaDeleter
{
    void operator()(Boxa *boxes) const { boxaDestroy(&boxes); }
};
using BoxaPointer = std::unique_ptr<Boxa, BoxaDeleter>;

PixPointer toPix(const QImage &grey)
{
    PixPointer pix(pixCreate(grey.width(), grey.height(), 8));
    if (!pix)
        return nullptr;
    const int words = pixGetWpl(pix.get());
    for (int y = 0; y < grey.height(); ++y)
        std::memcpy(pixGetData(pix.get()) + qsizetype(y) * words, grey.constScanLine(y), std::size_t(grey.width()));
    pixEndianByteSwap(pix.get());
    return pix;
}

QImage toImage(const Pix *source)
{
    PixPointer swapped(pixEndianByteSwapNew(const_cast<Pix *>(source))); // the library's signature lacks const
    QImage grey(pixGetWidth(swapped.get()), pixGetHeight(swapped.get()), QImage::Format_Grayscale8);
    const int words = pixGetWpl(swapped.get());
    for (int y = 0; y < grey.height(); ++y)
        std::memcpy(grey.scanLine(y), pixGetData(swapped.get()) + qsizetype(y) * words, std::size_t(grey.width()));
    return grey;
}

/// Boxes of the connected pieces of a bilevel picture, in points.
std::vector<QRectF> pieces(const PixPointer &pix, double perPixel)
{
    std::vector<QRectF> rects;
    const BoxaPointer boxes(pixConnCompBB(pix.get(), 8));
    const int count = boxes ? boxaGetCount(boxes.get()) : 0;
    for (int index = 0; index < count; ++index) {
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
        boxaGetBoxGeometry(boxes.get(), index, &x, &y, &width, &height);
        rects.emplace_back(x * perPixel, y * perPixel, width * perPixel, height * perPixel);
    }
    return rects;
}

struct Greyed
{
    QImage grey;
    PixPointer coloured; ///< bilevel: where colour was dropped; none on a grey picture
};

/// How bright the ink of a seal or pen is in its own colour: the level below which a third of it lies.
class InkBrightness
{
public:
    void add(int brightness)
    {
        ++m_counts[std::size_t(brightness)];
        ++m_total;
    }
    [[nodiscard]] double whiteningFactor() const
    {
        qint64 below = 0;
        for (std::size_t level = 0; level < m_counts.size(); ++level) {
            below += m_counts[level];
            if (3 * below >= m_total && m_total > 0)
                return std::clamp(250.0 / double(std::max<std::size_t>(1, level)), 1.0, 3.0);
        }
        return 1.0;
    }

private:
    std::array<qint64, 256> m_counts{};
    qint64 m_total = 0;
};

/// Makes a picture grey without the ink of seals and pens. The brightest of the three colours is nearly paper for red
/// ink and still dark for black letters under it; where colour is found, it is brightened until the coloured ink is
/// paper, so that the edges of black letters in it stay.
Greyed dropColour(const QImage &picture)
{
    Greyed result;
    if (picture.isGrayscale() || picture.depth() == 1) {
        result.grey = picture.convertToFormat(QImage::Format_Grayscale8);
        return result;
    }
    const QImage colour = picture.convertToFormat(QImage::Format_RGB32);
    const int width = colour.width();
    const int height = colour.height();
    result.grey = QImage(width, height, QImage::Format_Grayscale8);
    const auto brightest = [](QRgb pixel) { return std::max({qRed(pixel), qGreen(pixel), qBlue(pixel)}); };
    const auto isRed = [](QRgb pixel) { return qRed(pixel) >= qBlue(pixel); };
    for (int y = 0; y < height; ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(colour.constScanLine(y));
        uchar *to = result.grey.scanLine(y);
        for (int x = 0; x < width; ++x)
            to[x] = uchar(brightest(from[x]));
    }
    // Colour is judged over 2×2 pixels, as JPEG keeps no more of it, and noise is halved.
    constexpr int Side = 2;
    const int columns = width / Side;
    const int rows = height / Side;
    PixPointer mask(pixCreate(std::max(1, columns), std::max(1, rows), 1));
    if (!mask)
        return result;
    InkBrightness reds;
    InkBrightness blues;
    int found = 0;
    for (int row = 0; row < rows; ++row) {
        const auto *upper = reinterpret_cast<const QRgb *>(colour.constScanLine(row * Side));
        const auto *lower = reinterpret_cast<const QRgb *>(colour.constScanLine(row * Side + 1));
        l_uint32 *line = pixGetData(mask.get()) + qsizetype(row) * pixGetWpl(mask.get());
        for (int column = 0; column < columns; ++column) {
            const int x = column * Side;
            const auto mean = [&](auto part) {
                return (part(upper[x]) + part(upper[x + 1]) + part(lower[x]) + part(lower[x + 1])) / 4;
            };
            const QRgb average =
                qRgb(mean([](QRgb pixel) { return qRed(pixel); }), mean([](QRgb pixel) { return qGreen(pixel); }),
                     mean([](QRgb pixel) { return qBlue(pixel); }));
            const int bright = brightest(average);
            const int chroma = bright - std::min({qRed(average), qGreen(average), qBlue(average)});
            if (chroma <= LeastChroma || bright <= DarkestColour)
                continue;
            SET_DATA_BIT(line, column);
            ++found;
            if (chroma > 2 * LeastChroma)
                (isRed(average) ? reds : blues).add(bright);
        }
    }
    if (found == 0)
        return result;
    const double redFactor = reds.whiteningFactor();
    const double blueFactor = blues.whiteningFactor();
    // The faint edge of a coloured stroke goes with it.
    const PixPointer wide(pixDilateBrick(nullptr, mask.get(), 3, 3));
    for (int y = 0; wide && y < rows * Side; ++y) {
        const l_uint32 *line = pixGetData(wide.get()) + qsizetype(y / Side) * pixGetWpl(wide.get());
        const auto *from = reinterpret_cast<const QRgb *>(colour.constScanLine(y));
        uchar *to = result.grey.scanLine(y);
        for (int x = 0; x < columns * Side; ++x) {
            if (!GET_DATA_BIT(line, x / Side))
                continue;
            const int bright = brightest(from[x]);
            const int chroma = bright - std::min({qRed(from[x]), qGreen(from[x]), qBlue(from[x])});
            // Pens press unevenly: what is blue through and through is pen however dark, and what is purple is pen
            // under a seal.
            const bool isBlue = !isRed(from[x]) && bright > DarkestColour && chroma > bright * 2 / 5;
            const bool isPurple = isRed(from[x]) && qBlue(from[x]) - qGreen(from[x]) > bright / 4;
            const bool isPen = isBlue || isPurple;
            const double factor = isRed(from[x]) ? redFactor : blueFactor;
            to[x] = isPen ? uchar(255) : uchar(std::min(255.0, bright * factor));
        }
    }
    result.coloured = std::move(mask);
    return result;
}

/// Paper becomes white however the lamp shone.
PixPointer whitenPaper(PixPointer grey, int dpi)
{
    const int tile = std::max(10, dpi / 8);
    if (pixGetWidth(grey.get()) < 4 * tile || pixGetHeight(grey.get()) < 4 * tile)
        return grey;
    PixPointer normal(pixBackgroundNorm(grey.get(), nullptr, nullptr, tile, tile, 100, tile * tile / 4, 250, 2, 2));
    return normal ? std::move(normal) : std::move(grey);
}

PixPointer inkOf(const PixPointer &grey, int level)
{
    return PixPointer(pixThresholdToBinary(grey.get(), level));
}

/// Paper that is brighter than a letter's soft edge becomes white. Its noise around the letters, on paper that is white
/// elsewhere, makes the recogniser read short words such as single figures as anything.
void clearPaperNoise(Pix *grey, int level)
{
    const int words = pixGetWpl(grey);
    const int width = pixGetWidth(grey);
    for (int y = 0; y < pixGetHeight(grey); ++y) {
        l_uint32 *line = pixGetData(grey) + qsizetype(y) * words;
        for (int x = 0; x < width; ++x) {
            if (int(GET_DATA_BYTE(line, x)) > level)
                SET_DATA_BYTE(line, x, 255);
        }
    }
}

/// Below which level a page has ink: told from how dark its ink is in the middle.
int inkLevelOf(const Pix *grey)
{
    std::array<qint64, DarkInkLevel> counts{};
    qint64 total = 0;
    const int words = pixGetWpl(grey);
    const int width = pixGetWidth(grey);
    for (int y = 0; y < pixGetHeight(grey); y += 2) {
        const l_uint32 *line = pixGetData(const_cast<Pix *>(grey)) + qsizetype(y) * words;
        for (int x = 0; x < width; ++x) {
            const std::size_t level = GET_DATA_BYTE(line, x);
            if (level < counts.size()) {
                ++counts[level];
                ++total;
            }
        }
    }
    qint64 below = 0;
    std::size_t median = 0;
    while (median < counts.size() && 2 * below < total)
        below += counts[median++];
    constexpr int BlackInk = 75; // the middle of black print with its soft edges
    return std::clamp(DarkInkLevel + int(median) - BlackInk, DarkInkLevel, FaintInkLevel);
}

} // namespace

QTransform PagePicture::straightToPage() const
{
    return QTransform::fromScale(dpi / 72.0, dpi / 72.0) * toPage;
}

int PagePicture::inkIn(const QRectF &pixels) const
{
    const QRect area = pixels.toAlignedRect().intersected(grey.rect());
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const uchar *line = grey.constScanLine(y);
        for (int x = area.left(); x <= area.right(); ++x)
            count += int(line[x] < inkLevel);
    }
    return count;
}

QSizeF PagePicture::seenSize() const
{
    return isSideways ? size.transposed() : size;
}

namespace {

/// From pixels of a picture that was turned clockwise to those of the picture as it was.
QTransform backFrom(int turns, const QSize &size)
{
    switch (turns) {
    case 1:
        return {0, -1, 1, 0, 0, double(size.height())};
    case 2:
        return {-1, 0, 0, -1, double(size.width()), double(size.height())};
    case 3:
        return {0, 1, -1, 0, double(size.width()), 0};
    default:
        return {};
    }
}

/// Letters and figures written in colour: neither a seal nor a signature nor the fringe of a black letter.
std::vector<QRectF> writingIn(const PixPointer &coloured, double perPixel, int dpi, const std::vector<QRectF> &large)
{
    constexpr double sealSize = 45; // points
    const int join = std::max(1, dpi / 30);
    const PixPointer joined(pixCloseBrick(nullptr, coloured.get(), join, join));
    std::vector<QRectF> writing;
    for (const QRectF &area : pieces(joined, 2 * perPixel)) {
        if (area.height() < 5 || area.width() < 3 || area.height() > 36 || area.width() > 160)
            continue;
        const bool isInSeal = std::any_of(large.begin(), large.end(), [&area](const QRectF &seal) {
            return seal.height() > sealSize && seal.width() > sealSize && seal.intersects(area);
        });
        if (!isInSeal)
            writing.push_back(area);
    }
    return writing;
}

} // namespace

PagePicture cleanPicture(const QImage &asSeen, int dpi)
{
    static std::once_flag quiet; // the library reports every turn on standard error
    std::call_once(quiet, [] { setMsgSeverity(L_SEVERITY_NONE); });
    PagePicture page;
    page.dpi = std::max(50, dpi);
    const double perPixel = 72.0 / page.dpi;
    const int turns = quarterTurnsToUpright(asSeen, page.dpi);
    const QImage picture = turns == 0 ? asSeen : asSeen.transformed(QTransform().rotate(90.0 * turns));
    page.isSideways = turns % 2 == 1;
    page.size = QSizeF(picture.size()) * perPixel;
    const QTransform turnBack = backFrom(turns, asSeen.size());
    page.toPage = turnBack * QTransform::fromScale(perPixel, perPixel);
    Greyed greyed = dropColour(picture);
    page.grey = greyed.grey;
    PixPointer grey = toPix(greyed.grey);
    if (!grey)
        return page;
    if (picture.depth() > 1)
        grey = whitenPaper(std::move(grey), page.dpi);

    page.inkLevel = inkLevelOf(grey.get());

    // Straighten. Below a fiftieth of a degree a line of a page stays within two pixels.
    float degrees = 0;
    float sureness = 0;
    const PixPointer bilevel = inkOf(grey, page.inkLevel);
    const bool isSkewed =
        bilevel && pixFindSkew(bilevel.get(), &degrees, &sureness) == 0 && sureness > 2.0F && std::abs(degrees) > 0.02F;
    if (isSkewed) {
        const double angle = double(degrees) * M_PI / 180.0;
        if (PixPointer straight{pixRotateAMGray(grey.get(), float(angle), 255)}) {
            grey = std::move(straight);
            const double middleX = picture.width() / 2;
            const double middleY = picture.height() / 2;
            // The library takes the pixel at (c + R·(p − c)); the same turn leads from the straight picture back.
            const QTransform turn(std::cos(angle), -std::sin(angle), std::sin(angle), std::cos(angle), 0, 0);
            page.toPage = QTransform::fromTranslate(-middleX, -middleY) * turn *
                          QTransform::fromTranslate(middleX, middleY) * turnBack *
                          QTransform::fromScale(perPixel, perPixel);
        }
        if (greyed.coloured)
            greyed.coloured.reset(
                pixRotate(greyed.coloured.get(), float(angle), L_ROTATE_SAMPLING, L_BRING_IN_WHITE, 0, 0));
    }
    if (greyed.coloured) {
        const int join = std::max(1, page.dpi / 10);
        const PixPointer joined(pixCloseBrick(nullptr, greyed.coloured.get(), join, join));
        for (const QRectF &area : pieces(joined, 2 * perPixel)) {
            if (area.width() > 15 && area.height() > 15)
                page.colouredInk.push_back(area);
        }
        page.droppedWriting = writingIn(greyed.coloured, perPixel, page.dpi, page.colouredInk);
    }

    // Rules: long straight pieces. Shorter ones would take the joined bars of capitals ("TTĐT") for a rule.
    // A thin rule of a coarse scan is fainter than letters.
    constexpr int faintRule = 35;
    PixPointer ink = inkOf(grey, picture.depth() > 1 ? page.inkLevel + faintRule : page.inkLevel);
    const int longest = page.dpi * 3 / 4;
    const int tall = page.dpi * 7 / 20;
    const int thick = std::max(2, page.dpi / 16);
    PixPointer horizontal(pixCloseBrick(nullptr, ink.get(), 5, 1));
    horizontal.reset(pixOpenBrick(nullptr, horizontal.get(), longest, 1));
    horizontal.reset(pixSelectBySize(horizontal.get(), 1, thick, 8, L_SELECT_HEIGHT, L_SELECT_IF_LTE, nullptr));
    PixPointer vertical(pixCloseBrick(nullptr, ink.get(), 1, 5));
    vertical.reset(pixOpenBrick(nullptr, vertical.get(), 1, tall));
    vertical.reset(pixSelectBySize(vertical.get(), thick, 1, 8, L_SELECT_WIDTH, L_SELECT_IF_LTE, nullptr));
    page.tables = findTableGrids(pieces(horizontal, perPixel), pieces(vertical, perPixel), 3.5);
    PixPointer rules(pixDilateBrick(nullptr, horizontal.get(), 3, 5));
    {
        // Of the upright ones only those of tables: else a drawn bar or a tall bracket would go.
        PixPointer inTables(pixCreate(pixGetWidth(grey.get()), pixGetHeight(grey.get()), 1));
        for (const TableGrid &table : page.tables) {
            const QRect area = QRectF(table.rect.topLeft() / perPixel, table.rect.size() / perPixel)
                                   .toAlignedRect()
                                   .adjusted(-thick, -thick, thick, thick);
            pixRasterop(inTables.get(), area.x(), area.y(), area.width(), area.height(), PIX_SET, nullptr, 0, 0);
        }
        PixPointer upright(pixDilateBrick(nullptr, vertical.get(), 5, 3));
        pixAnd(upright.get(), upright.get(), inTables.get());
        pixOr(rules.get(), rules.get(), upright.get());
    }
    pixSetMasked(grey.get(), rules.get(), 255);

    // Blank paper without its specks: the recogniser reads specks as dots and accents.
    ink = inkOf(grey, page.inkLevel);
    const int speck = std::max(2, int(std::lround(0.011 * page.dpi)));
    ink.reset(pixSelectBySize(ink.get(), speck, speck, 8, L_SELECT_IF_EITHER, L_SELECT_IF_GTE, nullptr));
    const int near = std::max(3, int(std::lround(0.06 * page.dpi)) | 1);
    PixPointer paper(pixDilateBrick(nullptr, ink.get(), near, near));
    pixInvert(paper.get(), paper.get());
    pixSetMasked(grey.get(), paper.get(), 255);
    if (picture.depth() > 1)
        clearPaperNoise(grey.get(), page.inkLevel + PaperAboveInk);
    // Seals and signatures lie over the gap between two columns: they are no part of the shape of the text.
    const PixPointer letters(
        pixSelectBySize(ink.get(), 1, page.dpi * 5 / 9, 8, L_SELECT_HEIGHT, L_SELECT_IF_LT, nullptr));
    for (const QRectF &box : pieces(ink, perPixel)) {
        if (box.height() >= 40)
            page.largeInk.push_back(box);
    }
    const int letterGap = std::max(3, page.dpi / 14);
    const PixPointer words(pixCloseBrick(nullptr, letters.get(), letterGap, 1));
    page.inkBoxes = pieces(words, perPixel);
    page.grey = toImage(grey.get());
    page.hasColour = greyed.coloured != nullptr;
    return page;
}

} // namespace congbao::readers
