// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/glyphs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace congbao::compare {

namespace {

/// Levels at which ink is told from paper, tried in this order until the word falls into its letters.
constexpr std::array<int, 5> InkLevels = {160, 190, 130, 205, 110};

/// Pieces of one letter (i and its dot, ậ) stand over each other by this share of the narrower one.
constexpr double SharedWidth = 0.4;

/// Letters whose sizes differ by more than this share are different letters.
constexpr double SizeTolerance = 0.25;

/// How far the width of a letter may be from the usual one, as a share of it.
constexpr double WidthTolerance = 0.35;
/// What it costs to say that letters touch or that one is broken.
constexpr double UnusualStep = 0.25;

/// A mark stands this near to the box of its letter, as a share of the height of a line.
constexpr double MarkGap = 0.16;

/// How far italics lean to the right: dots for each dot of height.
constexpr double ItalicSlant = 0.25;

constexpr int MostWordPixels = 400 * 4000;

struct Box
{
    int left = 0;
    int top = 0;
    int right = 0; ///< inclusive
    int bottom = 0;
    int pixels = 0;
    int leanLeft = 0;  ///< left and right edge after the slant of the word is taken out
    int leanRight = 0; ///< inclusive
    std::vector<int> labels;
};

/// Connected pieces of ink (eight neighbours) with their boxes; `labels` gets the piece of every pixel, 0 for paper.
std::vector<Box> connectedPieces(const QImage &crop, int level, double slant, std::vector<int> &labels)
{
    const int width = crop.width();
    const int height = crop.height();
    labels.assign(std::size_t(width) * std::size_t(height), 0);
    std::vector<Box> boxes;
    std::vector<std::pair<int, int>> open;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            if (crop.constScanLine(y)[x] >= level || labels[std::size_t(y * width + x)] != 0)
                continue;
            const int label = int(boxes.size()) + 1;
            const auto lean = [slant](int atX, int atY) { return atX + int(std::lround(slant * atY)); };
            Box box{x, y, x, y, 0, lean(x, y), lean(x, y), {label}};
            labels[std::size_t(y * width + x)] = label;
            open.assign(1, {x, y});
            while (!open.empty()) {
                const auto [atX, atY] = open.back();
                open.pop_back();
                ++box.pixels;
                box.left = std::min(box.left, atX);
                box.right = std::max(box.right, atX);
                box.leanLeft = std::min(box.leanLeft, lean(atX, atY));
                box.leanRight = std::max(box.leanRight, lean(atX, atY));
                box.top = std::min(box.top, atY);
                box.bottom = std::max(box.bottom, atY);
                for (int nextY = std::max(0, atY - 1); nextY <= std::min(height - 1, atY + 1); ++nextY) {
                    for (int nextX = std::max(0, atX - 1); nextX <= std::min(width - 1, atX + 1); ++nextX) {
                        int &there = labels[std::size_t(nextY * width + nextX)];
                        if (there == 0 && crop.constScanLine(nextY)[nextX] < level) {
                            there = label;
                            open.emplace_back(nextX, nextY);
                        }
                    }
                }
            }
            boxes.push_back(std::move(box));
        }
    }
    return boxes;
}

/// Puts what stands over each other together, from left to right.
std::vector<Box> joinedPieces(std::vector<Box> boxes)
{
    std::sort(boxes.begin(), boxes.end(),
              [](const Box &a, const Box &b) { return std::pair(a.leanLeft, a.top) < std::pair(b.leanLeft, b.top); });
    std::vector<Box> letters;
    for (Box &box : boxes) {
        bool isJoined = false;
        for (auto letter = letters.rbegin(); letter != letters.rend() && !isJoined; ++letter) {
            const int shared =
                std::min(letter->leanRight, box.leanRight) - std::max(letter->leanLeft, box.leanLeft) + 1;
            const int narrower = std::min(letter->leanRight - letter->leanLeft, box.leanRight - box.leanLeft) + 1;
            if (shared < SharedWidth * narrower)
                continue;
            letter->left = std::min(letter->left, box.left);
            letter->right = std::max(letter->right, box.right);
            letter->leanLeft = std::min(letter->leanLeft, box.leanLeft);
            letter->leanRight = std::max(letter->leanRight, box.leanRight);
            letter->top = std::min(letter->top, box.top);
            letter->bottom = std::max(letter->bottom, box.bottom);
            letter->labels.insert(letter->labels.end(), box.labels.begin(), box.labels.end());
            isJoined = true;
        }
        if (!isJoined)
            letters.push_back(std::move(box));
    }
    return letters;
}

/// One of the two sizes of a letter.
struct Picture
{
    const quint8 *ink;
    int width;
    int height;
    double sum;
    double squares;
};

Picture whole(const Glyph &glyph)
{
    return {glyph.ink.data(), glyph.width, glyph.height, glyph.sum, glyph.squares};
}

Picture half(const Glyph &glyph)
{
    return {glyph.halfInk.data(), glyph.halfWidth, glyph.halfHeight, glyph.halfSum, glyph.halfSquares};
}

/// Correlation of two pictures of letters, the second shifted, over both of them; 1 for the same picture. Where only
/// one of them lies, the other is paper.
double correlation(const Picture &first, const Picture &second, int shiftX, int shiftY)
{
    const int leftX = std::max(0, shiftX);
    const int rightX = std::min(first.width, second.width + shiftX);
    const int topY = std::max(0, shiftY);
    const int bottomY = std::min(first.height, second.height + shiftY);
    qint64 products = 0;
    for (int y = topY; y < bottomY; ++y) {
        const quint8 *a = first.ink + y * first.width;
        const quint8 *b = second.ink + (y - shiftY) * second.width - shiftX;
        int row = 0;
        for (int x = leftX; x < rightX; ++x)
            row += int(a[x]) * int(b[x]);
        products += row;
    }
    const int width = std::max(first.width, second.width + shiftX) - std::min(0, shiftX);
    const int height = std::max(first.height, second.height + shiftY) - std::min(0, shiftY);
    const double count = double(width) * height;
    const double spread =
        std::sqrt((first.squares - first.sum * first.sum / count) * (second.squares - second.sum * second.sum / count));
    return spread > 0 ? (double(products) - first.sum * second.sum / count) / spread : 0;
}

bool haveOneSize(const Glyph &first, const Glyph &second)
{
    const auto differs = [](int a, int b) { return std::abs(a - b) > SizeTolerance * std::max(a, b) + 2; };
    return !differs(first.width, second.width) && !differs(first.height, second.height);
}

/// What the comparisons need: half the size, each pixel the mean of four, and the sums.
void complete(Glyph &glyph)
{
    glyph.halfWidth = (glyph.width + 1) / 2;
    glyph.halfHeight = (glyph.height + 1) / 2;
    glyph.halfInk.assign(std::size_t(glyph.halfWidth) * std::size_t(glyph.halfHeight), 0);
    const auto at = [&](int x, int y) {
        return x < glyph.width && y < glyph.height ? int(glyph.ink[std::size_t(y * glyph.width + x)]) : 0;
    };
    for (int y = 0; y < glyph.halfHeight; ++y) {
        for (int x = 0; x < glyph.halfWidth; ++x)
            glyph.halfInk[std::size_t(y * glyph.halfWidth + x)] =
                quint8((at(2 * x, 2 * y) + at(2 * x + 1, 2 * y) + at(2 * x, 2 * y + 1) + at(2 * x + 1, 2 * y + 1)) / 4);
    }
    const auto sumUp = [](const std::vector<quint8> &ink, double &sum, double &squares) {
        sum = squares = 0;
        for (const quint8 dark : ink) {
            sum += dark;
            squares += double(dark) * dark;
        }
    };
    sumUp(glyph.ink, glyph.sum, glyph.squares);
    sumUp(glyph.halfInk, glyph.halfSum, glyph.halfSquares);
}

/// A letter as pieces of ink, or as the part of a piece between two columns.
struct Part
{
    std::vector<int> labels;
    int fromX = 0;
    int toX = 0; ///< inclusive
};

/// How many pieces stand beside each other in a sign.
int piecesOf(QChar letter)
{
    return QStringView(u"”“\"„").contains(letter) ? 2 : 1;
}

/// The ink of one word with its pieces.
class WordInk
{
public:
    WordInk(const QImage &crop, int level, double slant, const QRect &inner, int lineHeight)
        : m_crop(crop)
    {
        m_pieces = connectedPieces(crop, level, slant, m_labels);
        const int speck = std::max(2, lineHeight * lineHeight / 500);
        const int markGap = std::max(2, int(MarkGap * lineHeight));
        std::erase_if(m_pieces, [&](const Box &box) {
            const int middleX = (box.left + box.right) / 2;
            const int middleY = (box.top + box.bottom) / 2;
            if (box.pixels < speck || middleX < inner.left() || middleX > inner.right())
                return true;
            if (middleY >= inner.top() && middleY <= inner.bottom())
                return false;
            // Recognisers give boxes that lack a mark or most of a figure; what goes on beyond the crop is of another
            // line.
            const bool goesOn = box.top == 0 || box.bottom == crop.height() - 1;
            return goesOn || box.bottom < inner.top() - markGap || box.top > inner.bottom() + markGap;
        });
        m_letters = joinedPieces(m_pieces);
    }

    [[nodiscard]] const std::vector<Box> &letters() const { return m_letters; }

    /// Every piece a letter, but for signs that consist of several; empty where that does not come out even.
    [[nodiscard]] std::vector<Part> wholeLetters(const QString &word) const
    {
        std::vector<Part> parts;
        std::size_t next = 0;
        for (const QChar letter : word) {
            Part part;
            for (int k = 0; k < piecesOf(letter); ++k, ++next) {
                if (next >= m_letters.size())
                    return {};
                const Box &box = m_letters[next];
                part.fromX = k == 0 ? box.left : std::min(part.fromX, box.left);
                part.toX = std::max(part.toX, box.right);
                part.labels.insert(part.labels.end(), box.labels.begin(), box.labels.end());
            }
            parts.push_back(std::move(part));
        }
        return next == m_letters.size() ? parts : std::vector<Part>();
    }

    /// Deals the pieces out to the letters so that the widths come as near to the usual ones as can be: a letter takes
    /// up to three pieces, a piece holds up to four letters. Empty where nothing fits.
    [[nodiscard]] std::vector<Part> dealtOut(const std::vector<double> &usual) const
    {
        const int letters = int(usual.size());
        const int pieces = int(m_letters.size());
        double inkWidth = 0;
        for (const Box &box : m_letters)
            inkWidth += box.right - box.left + 1;
        const double scale = inkWidth / std::max(1.0, std::accumulate(usual.begin(), usual.end(), 0.0));
        if (scale < 0.6 || scale > 1.6)
            return {};
        struct Step
        {
            double cost = 1e9;
            int letters = 0;
            int pieces = 0;
        };
        std::vector<Step> best(std::size_t((letters + 1) * (pieces + 1)));
        const auto at = [&](int letter, int piece) -> Step & {
            return best[std::size_t(letter * (pieces + 1) + piece)];
        };
        at(0, 0).cost = 0;
        for (int letter = 1; letter <= letters; ++letter) {
            for (int piece = 1; piece <= pieces; ++piece) {
                const auto tryStep = [&](int takesLetters, int takesPieces) {
                    if (letter < takesLetters || piece < takesPieces)
                        return;
                    const double before = at(letter - takesLetters, piece - takesPieces).cost;
                    if (before >= 1e9)
                        return;
                    double wanted = 0;
                    for (int k = letter - takesLetters; k < letter; ++k)
                        wanted += usual[std::size_t(k)] * scale;
                    const double found =
                        m_letters[std::size_t(piece - 1)].right - m_letters[std::size_t(piece - takesPieces)].left + 1;
                    const double off = std::abs(found - wanted) / (wanted + 4);
                    if (off > WidthTolerance)
                        return;
                    const double cost = before + off + (takesLetters + takesPieces > 2 ? UnusualStep : 0);
                    if (cost < at(letter, piece).cost)
                        at(letter, piece) = {cost, takesLetters, takesPieces};
                };
                tryStep(1, 1);
                tryStep(1, 2);
                tryStep(1, 3);
                tryStep(2, 1);
                tryStep(3, 1);
                tryStep(4, 1);
            }
        }
        if (at(letters, pieces).cost >= 1e9)
            return {};
        std::vector<Part> parts;
        for (int letter = letters, piece = pieces; letter > 0;) {
            const Step step = at(letter, piece);
            if (step.letters == 1) {
                Part part{
                    {}, m_letters[std::size_t(piece - step.pieces)].left, m_letters[std::size_t(piece - 1)].right};
                for (int k = piece - step.pieces; k < piece; ++k)
                    part.labels.insert(part.labels.end(), m_letters[std::size_t(k)].labels.begin(),
                                       m_letters[std::size_t(k)].labels.end());
                parts.push_back(std::move(part));
            } else {
                auto split = splitPiece(m_letters[std::size_t(piece - 1)],
                                        {usual.begin() + letter - step.letters, usual.begin() + letter});
                std::move(split.rbegin(), split.rend(), std::back_inserter(parts));
            }
            letter -= step.letters;
            piece -= step.pieces;
        }
        std::reverse(parts.begin(), parts.end());
        return parts;
    }

    /// The picture of one letter; other ink is paper. Empty where there is none.
    [[nodiscard]] Glyph glyph(const Part &part) const
    {
        const auto isOwn = [&](int x, int y) {
            const int label = m_labels[std::size_t(y * m_crop.width() + x)];
            return label != 0 && std::find(part.labels.begin(), part.labels.end(), label) != part.labels.end();
        };
        int left = part.toX + 1;
        int right = part.fromX - 1;
        int top = m_crop.height();
        int bottom = -1;
        for (int y = 0; y < m_crop.height(); ++y) {
            for (int x = part.fromX; x <= part.toX; ++x) {
                if (!isOwn(x, y))
                    continue;
                left = std::min(left, x);
                right = std::max(right, x);
                top = std::min(top, y);
                bottom = std::max(bottom, y);
            }
        }
        Glyph glyph;
        if (bottom < 0)
            return glyph;
        // One pixel of the letter's soft edge belongs to it.
        left = std::max(0, left - 1);
        top = std::max(0, top - 1);
        glyph.width = std::min(m_crop.width() - 1, right + 1) - left + 1;
        glyph.height = std::min(m_crop.height() - 1, bottom + 1) - top + 1;
        glyph.ink.resize(std::size_t(glyph.width) * std::size_t(glyph.height));
        for (int y = 0; y < glyph.height; ++y) {
            for (int x = 0; x < glyph.width; ++x) {
                const int pageX = left + x;
                const bool isOutside = pageX < part.fromX - 1 || pageX > part.toX + 1;
                const bool isForeign = isOutside || (m_labels[std::size_t((top + y) * m_crop.width() + pageX)] != 0 &&
                                                     !isOwn(pageX, top + y));
                glyph.ink[std::size_t(y * glyph.width + x)] =
                    isForeign ? 0 : quint8(255 - m_crop.constScanLine(top + y)[pageX]);
            }
        }
        complete(glyph);
        return glyph;
    }

private:
    /// Parts letters that touch or overhang: a piece that is not much wider than a letter belongs to the letter in
    /// which its middle lies; a wider one is cut where its ink is thinnest near the border.
    [[nodiscard]] std::vector<Part> splitPiece(const Box &joined, const std::vector<double> &usual) const
    {
        const double total = std::accumulate(usual.begin(), usual.end(), 0.0);
        const double scale = (joined.right - joined.left + 1) / total;
        std::vector<Part> parts;
        double edge = joined.left;
        int from = joined.left;
        for (std::size_t k = 0; k < usual.size(); ++k) {
            edge += usual[k] * scale;
            const bool isLast = k + 1 == usual.size();
            const int reach = std::max(2, int(usual[k] * scale * 0.2));
            const int to = isLast ? joined.right : thinnestColumn(joined, int(edge) - reach, int(edge) + reach);
            parts.push_back({{}, from, std::max(from, to)});
            from = to + 1;
        }
        for (const Box &piece : m_pieces) {
            const int label = piece.labels.front();
            if (std::find(joined.labels.begin(), joined.labels.end(), label) == joined.labels.end())
                continue;
            const int middle = (piece.left + piece.right) / 2;
            for (std::size_t k = 0; k < parts.size(); ++k) {
                const bool isWide = piece.right - piece.left + 1 > 1.3 * usual[k] * scale;
                const bool holdsMiddle = middle >= parts[k].fromX && middle <= parts[k].toX;
                const bool touches = piece.right >= parts[k].fromX && piece.left <= parts[k].toX;
                if (holdsMiddle || (isWide && touches))
                    parts[k].labels.push_back(label);
            }
        }
        // Whole pieces may hang over the border.
        for (Part &part : parts) {
            for (const Box &piece : m_pieces) {
                const int label = piece.labels.front();
                const auto holders = std::count_if(parts.begin(), parts.end(), [label](const Part &other) {
                    return std::find(other.labels.begin(), other.labels.end(), label) != other.labels.end();
                });
                if (holders == 1 && std::find(part.labels.begin(), part.labels.end(), label) != part.labels.end()) {
                    part.fromX = std::min(part.fromX, piece.left);
                    part.toX = std::max(part.toX, piece.right);
                }
            }
        }
        return parts;
    }

    [[nodiscard]] int thinnestColumn(const Box &box, int from, int to) const
    {
        int best = (from + to) / 2;
        qint64 least = std::numeric_limits<qint64>::max();
        for (int x = std::max(box.left, from); x <= std::min(box.right - 1, to); ++x) {
            qint64 ink = 0;
            for (int y = box.top; y <= box.bottom; ++y)
                ink += 255 - m_crop.constScanLine(y)[x];
            if (ink < least) {
                least = ink;
                best = x;
            }
        }
        return best;
    }

    const QImage &m_crop;
    std::vector<int> m_labels;
    std::vector<Box> m_pieces;
    std::vector<Box> m_letters;
};

/// Italic words fall into letters along slanted lines: whether more of these than of upright ones miss all ink.
double slantOf(const QImage &crop, const QRect &box)
{
    const int reach = int(ItalicSlant * crop.height()) + 1;
    std::vector<bool> upright(std::size_t(crop.width() + reach), false);
    std::vector<bool> leaning(upright.size(), false);
    const int top = std::max(0, box.top());
    const int bottom = std::min(crop.height() - 1, box.bottom());
    for (int y = top; y <= bottom; ++y) {
        const uchar *line = crop.constScanLine(y);
        const int shift = int(std::lround(ItalicSlant * y));
        for (int x = 0; x < crop.width(); ++x) {
            if (line[x] < InkLevels.front()) {
                upright[std::size_t(x)] = true;
                leaning[std::size_t(x + shift)] = true;
            }
        }
    }
    const auto inked = [](const std::vector<bool> &columns) {
        return std::count(columns.begin(), columns.end(), true);
    };
    return inked(leaning) < inked(upright) ? ItalicSlant : 0.0;
}

std::vector<Glyph> glyphsOf(const WordInk &ink, const std::vector<Part> &parts)
{
    std::vector<Glyph> glyphs;
    for (const Part &part : parts) {
        glyphs.push_back(ink.glyph(part));
        if (glyphs.back().ink.empty())
            return {};
    }
    return glyphs;
}

} // namespace

std::vector<Glyph> cutLetters(const QImage &page, const QRectF &area, int lineHeight, const QString &word,
                              const LetterWidth &width)
{
    const QRect inner = area.toAlignedRect().adjusted(-1, -1, 1, 1);
    const int room = lineHeight / 2;
    const QRect outer = inner.adjusted(-2, -room, 2, room).intersected(page.rect());
    if (word.isEmpty() || outer.isEmpty() || qint64(outer.width()) * outer.height() > MostWordPixels)
        return {};
    const QImage crop = page.copy(outer);
    const QRect box = inner.translated(-outer.topLeft());
    const double slant = slantOf(crop, box);
    std::vector<double> usual;
    if (width) {
        for (const QChar letter : word)
            usual.push_back(width(letter));
    }
    const bool isKnown =
        !usual.empty() && std::none_of(usual.begin(), usual.end(), [](double wide) { return wide <= 0; });
    for (const int level : InkLevels) {
        const WordInk ink(crop, level, slant, box, lineHeight);
        const auto parts = ink.wholeLetters(word);
        // Known widths tell where one letter fell into two pieces and two others touch.
        if (parts.empty() || (isKnown && ink.dealtOut(usual).empty()))
            continue;
        return glyphsOf(ink, parts);
    }
    if (!isKnown)
        return {};
    for (const int level : InkLevels) {
        const WordInk ink(crop, level, slant, box, lineHeight);
        if (const auto parts = ink.dealtOut(usual); parts.size() == usual.size())
            return glyphsOf(ink, parts);
    }
    return {};
}

Glyph scaled(const Glyph &glyph, int width, int height)
{
    const QImage image(glyph.ink.data(), glyph.width, glyph.height, glyph.width, QImage::Format_Grayscale8);
    const QImage small = image.scaled(width, height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_Grayscale8);
    Glyph result;
    result.width = small.width();
    result.height = small.height();
    for (int y = 0; y < small.height(); ++y)
        result.ink.insert(result.ink.end(), small.constScanLine(y), small.constScanLine(y) + small.width());
    complete(result);
    return result;
}

Overlay overlayRoughly(const Glyph &first, const Glyph &second)
{
    Overlay best;
    if (!haveOneSize(first, second))
        return best;
    const int middleX = (first.halfWidth - second.halfWidth) / 2;
    const int higher = first.halfHeight - second.halfHeight;
    // Where one of them has a mark more, the letters themselves stand at the same foot or hang from the same head.
    constexpr int noticeable = 2;
    std::array<int, 3> middles = {higher / 2, higher, 0};
    const std::size_t count = std::abs(higher) > noticeable ? middles.size() : 1;
    for (std::size_t k = 0; k < count; ++k) {
        for (int y = middles[k] - 1; y <= middles[k] + 1; ++y) {
            for (int x = middleX - 1; x <= middleX + 1; ++x) {
                const double like = correlation(half(first), half(second), x, y);
                if (like > best.likeness)
                    best = {like, 2 * x, 2 * y};
            }
        }
    }
    return best;
}

Overlay overlayExactly(const Glyph &first, const Glyph &second, const Overlay &rough)
{
    Overlay best;
    for (int y = rough.y - 1; y <= rough.y + 1; ++y) {
        for (int x = rough.x - 1; x <= rough.x + 1; ++x) {
            const double like = correlation(whole(first), whole(second), x, y);
            if (like > best.likeness)
                best = {like, x, y};
        }
    }
    return best;
}

} // namespace congbao::compare
