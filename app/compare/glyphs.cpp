// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/glyphs.h"

#include "compare/similarity.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace congbao::compare {

namespace {

constexpr std::size_t MostExemplars = 40; ///< of one letter, kept
constexpr std::size_t MostLearned = 1000; ///< of one letter, before they are thinned out

/// Levels at which ink is told from paper, tried in this order until the word falls into its letters.
constexpr std::array<int, 5> InkLevels = {160, 190, 130, 205, 110};

/// Pieces of one letter (i and its dot, ậ) stand over each other by this share of the narrower one.
constexpr double SharedWidth = 0.4;

/// Letters whose sizes differ by more than this share are different letters.
constexpr double SizeTolerance = 0.25;

/// Two witnesses as good as this need no third.
constexpr double Certain = 0.98;
constexpr int FewestWitnesses = 3;

constexpr int MostWordPixels = 400 * 4000;

struct Box
{
    int left = 0;
    int top = 0;
    int right = 0; ///< inclusive
    int bottom = 0;
    int pixels = 0;
    std::vector<int> labels;
};

/// Connected pieces of ink (eight neighbours) with their boxes; `labels` gets the piece of every pixel, 0 for paper.
std::vector<Box> connectedPieces(const QImage &crop, int level, std::vector<int> &labels)
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
            Box box{x, y, x, y, 0, {label}};
            labels[std::size_t(y * width + x)] = label;
            open.assign(1, {x, y});
            while (!open.empty()) {
                const auto [atX, atY] = open.back();
                open.pop_back();
                ++box.pixels;
                box.left = std::min(box.left, atX);
                box.right = std::max(box.right, atX);
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
              [](const Box &a, const Box &b) { return std::pair(a.left, a.top) < std::pair(b.left, b.top); });
    std::vector<Box> letters;
    for (Box &box : boxes) {
        bool isJoined = false;
        for (auto letter = letters.rbegin(); letter != letters.rend() && !isJoined; ++letter) {
            const int shared = std::min(letter->right, box.right) - std::max(letter->left, box.left) + 1;
            const int narrower = std::min(letter->right - letter->left, box.right - box.left) + 1;
            if (shared < SharedWidth * narrower)
                continue;
            letter->left = std::min(letter->left, box.left);
            letter->right = std::max(letter->right, box.right);
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

/// Correlation of two letters, the second shifted, over both of them; 1 for the same picture.
double correlation(const Glyph &left, const Glyph &right, int shiftX, int shiftY)
{
    const int fromX = std::min(0, shiftX);
    const int fromY = std::min(0, shiftY);
    const int toX = std::max(left.width, right.width + shiftX);
    const int toY = std::max(left.height, right.height + shiftY);
    double sumLeft = 0;
    double sumRight = 0;
    double squaresLeft = 0;
    double squaresRight = 0;
    double products = 0;
    for (int y = fromY; y < toY; ++y) {
        for (int x = fromX; x < toX; ++x) {
            const bool inLeft = x >= 0 && y >= 0 && x < left.width && y < left.height;
            const int rightX = x - shiftX;
            const int rightY = y - shiftY;
            const bool inRight = rightX >= 0 && rightY >= 0 && rightX < right.width && rightY < right.height;
            const double a = inLeft ? left.ink[std::size_t(y * left.width + x)] : 0;
            const double b = inRight ? right.ink[std::size_t(rightY * right.width + rightX)] : 0;
            sumLeft += a;
            sumRight += b;
            squaresLeft += a * a;
            squaresRight += b * b;
            products += a * b;
        }
    }
    const double count = double(toX - fromX) * (toY - fromY);
    const double spread =
        std::sqrt((squaresLeft - sumLeft * sumLeft / count) * (squaresRight - sumRight * sumRight / count));
    return spread > 0 ? (products - sumLeft * sumRight / count) / spread : 0;
}

double bestCorrelation(const Glyph &left, const Glyph &right, int reach)
{
    const auto differs = [](int a, int b) { return std::abs(a - b) > SizeTolerance * std::max(a, b) + 2; };
    if (differs(left.width, right.width) || differs(left.height, right.height))
        return 0;
    const int middleX = (left.width - right.width) / 2;
    const int middleY = (left.height - right.height) / 2;
    double best = 0;
    for (int y = -reach; y <= reach; ++y) {
        for (int x = -reach; x <= reach; ++x)
            best = std::max(best, correlation(left, right, middleX + x, middleY + y));
    }
    return best;
}

/// Signs that are drawn alike: their difference is no matter for the eye.
bool areDrawnAlike(QChar left, QChar right)
{
    constexpr std::array<QStringView, 4> groups = {u"1lI|", u"-–—‐", u"'’‘´`", u"\"”“"};
    return std::any_of(groups.begin(), groups.end(),
                       [&](QStringView group) { return group.contains(left) && group.contains(right); });
}

} // namespace

std::vector<Glyph> cutLetters(const QImage &page, const QRectF &area, int count)
{
    // Accents may stand out of the word's box, and so do letters of the lines above and below, which are dropped.
    const double room = 0.15 * area.height();
    const QRect inner = area.toAlignedRect().adjusted(-1, -1, 1, 1);
    const QRect outer = area.adjusted(-1, -room, 1, room).toAlignedRect().intersected(page.rect());
    if (count <= 0 || outer.isEmpty() || qint64(outer.width()) * outer.height() > MostWordPixels)
        return {};
    const QImage crop = page.copy(outer);
    for (const int level : InkLevels) {
        std::vector<int> labels;
        auto pieces = connectedPieces(crop, level, labels);
        const int speck = std::max(2, int(area.height() * area.height() / 500));
        std::erase_if(pieces, [&](const Box &box) {
            const int middle = (box.top + box.bottom) / 2 + outer.top();
            return box.pixels < speck || middle < inner.top() || middle > inner.bottom();
        });
        const auto letters = joinedPieces(std::move(pieces));
        if (int(letters.size()) != count)
            continue;
        std::vector<Glyph> glyphs;
        for (const Box &box : letters) {
            Glyph glyph;
            // One pixel of the letter's soft edge belongs to it.
            const int left = std::max(0, box.left - 1);
            const int top = std::max(0, box.top - 1);
            glyph.width = std::min(crop.width() - 1, box.right + 1) - left + 1;
            glyph.height = std::min(crop.height() - 1, box.bottom + 1) - top + 1;
            glyph.ink.resize(std::size_t(glyph.width) * std::size_t(glyph.height));
            for (int y = 0; y < glyph.height; ++y) {
                for (int x = 0; x < glyph.width; ++x) {
                    const int label = labels[std::size_t((top + y) * crop.width() + left + x)];
                    const bool isForeign =
                        label != 0 && std::find(box.labels.begin(), box.labels.end(), label) == box.labels.end();
                    glyph.ink[std::size_t(y * glyph.width + x)] =
                        isForeign ? 0 : quint8(255 - crop.constScanLine(top + y)[left + x]);
                }
            }
            glyphs.push_back(std::move(glyph));
        }
        return glyphs;
    }
    return {};
}

void GlyphBook::learn(const QImage &page, const QRectF &area, const QString &word, int source)
{
    auto glyphs = cutLetters(page, area, int(word.size()));
    for (std::size_t index = 0; index < glyphs.size(); ++index) {
        auto &exemplars = m_exemplars[word.at(qsizetype(index)).unicode()];
        if (exemplars.size() < MostLearned)
            exemplars.push_back({std::move(glyphs[index]), source});
    }
}

void GlyphBook::thinOut()
{
    for (auto &[letter, exemplars] : m_exemplars) {
        if (exemplars.size() <= MostExemplars)
            continue;
        std::vector<Exemplar> kept;
        for (std::size_t k = 0; k < MostExemplars; ++k)
            kept.push_back(std::move(exemplars[k * exemplars.size() / MostExemplars]));
        exemplars = std::move(kept);
    }
}

double GlyphBook::likeness(const Glyph &glyph, QChar letter, bool isExact, int source) const
{
    const auto known = m_exemplars.find(letter.unicode());
    if (known == m_exemplars.end())
        return 0;
    double best = 0;
    double second = 0;
    int witnesses = 0;
    for (const Exemplar &exemplar : known->second) {
        if (exemplar.source == source)
            continue;
        ++witnesses;
        const double like = bestCorrelation(glyph, exemplar.glyph, isExact ? 2 : 0);
        if (like > best) {
            second = best;
            best = like;
        } else {
            second = std::max(second, like);
        }
        if (second >= Certain)
            break;
    }
    // Two witnesses where there are two: a single one can be badly cut.
    return witnesses > 1 ? (best + second) / 2 : best;
}

double GlyphBook::bestOther(const Glyph &glyph, QChar letter) const
{
    // First every letter roughly, then the nearest ones exactly.
    std::vector<std::pair<double, char16_t>> rough;
    for (const auto &[other, exemplars] : m_exemplars) {
        if (other != letter.unicode() && !areDrawnAlike(letter, QChar(other)))
            rough.emplace_back(likeness(glyph, QChar(other), false), other);
    }
    std::sort(rough.begin(), rough.end(), [](const auto &a, const auto &b) {
        return a.first > b.first || (!(b.first > a.first) && a.second < b.second);
    });
    constexpr std::size_t nearest = 5;
    double best = 0;
    for (std::size_t index = 0; index < std::min(nearest, rough.size()); ++index)
        best = std::max(best, likeness(glyph, QChar(rough[index].second), true));
    return best;
}

std::optional<GlyphFit> GlyphBook::fit(const QImage &page, const QRectF &area, const QString &asserted,
                                       const QString &rival) const
{
    const auto glyphs = cutLetters(page, area, int(asserted.size()));
    if (glyphs.empty())
        return {};
    GlyphFit result{1, 1, 1};
    bool isTested = false;
    for (qsizetype index = 0; index < asserted.size(); ++index) {
        const QChar letter = asserted.at(index);
        const Glyph &glyph = glyphs[std::size_t(index)];
        const bool isInQuestion = asserted.size() != rival.size() || rival.at(index) != letter;
        if (!m_exemplars.contains(letter.unicode())) {
            if (isInQuestion)
                return {};
            continue;
        }
        const double like = likeness(glyph, letter, true);
        if (!isInQuestion) {
            result.others = std::min(result.others, like);
            continue;
        }
        isTested = true;
        result.fit = std::min(result.fit, like);
        result.margin = std::min(result.margin, like - bestOther(glyph, letter));
    }
    return isTested ? std::optional(result) : std::nullopt;
}

std::optional<Misfit> GlyphBook::worstLetter(const QImage &page, const QRectF &area, const QString &word,
                                             int source) const
{
    const auto glyphs = cutLetters(page, area, int(word.size()));
    std::optional<Misfit> worst;
    for (std::size_t index = 0; index < glyphs.size(); ++index) {
        const QChar letter = word.at(qsizetype(index));
        const auto known = m_exemplars.find(letter.unicode());
        if (known == m_exemplars.end() || !letter.isLetterOrNumber())
            continue;
        const auto witnesses = std::count_if(known->second.begin(), known->second.end(),
                                             [&](const Exemplar &exemplar) { return exemplar.source != source; });
        if (witnesses < FewestWitnesses)
            continue;
        const double like = likeness(glyphs[index], letter, true, source);
        if (worst && like >= worst->fit)
            continue;
        worst = Misfit{qsizetype(index), like, 0, {}};
    }
    if (!worst)
        return {};
    const QChar letter = word.at(worst->at);
    for (const auto &[other, exemplars] : m_exemplars) {
        const bool isKin = letter.isDigit() ? QChar(other).isDigit() : baseLetter(QChar(other)) == baseLetter(letter);
        if (other == letter.unicode() || !isKin)
            continue;
        const double like = likeness(glyphs[std::size_t(worst->at)], QChar(other), true, source);
        if (like > worst->rivalFit) {
            worst->rivalFit = like;
            worst->rival = QChar(other);
        }
    }
    return worst;
}

} // namespace congbao::compare
