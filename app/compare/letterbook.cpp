// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/letterbook.h"

#include "compare/similarity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace congbao::compare {

namespace {

constexpr std::size_t MostExemplars = 40; ///< of one letter, kept
constexpr std::size_t MostLearned = 1000; ///< of one letter, before they are thinned out

/// A letter whose width is farther from the middle one's, as a share of it, was badly cut.
constexpr double WidthTolerance = 0.35;

constexpr std::size_t RoughWitnesses = 5; ///< looked at exactly
constexpr std::size_t Witnesses = 3;      ///< nearest ones that make the picture of a kind
constexpr int Edge = 3;                   ///< dots around a letter that may differ too
constexpr double LeastDifference = 30;    ///< of 255: dots that differ less say nothing

/// Other kinds that come as near as this to a letter are looked at exactly.
constexpr double NearRival = 0.25;
constexpr std::size_t MostRivals = 6;

/// Two kinds differ by so many black dots at least, or by such a share of a small sign, or they are drawn alike. Dots
/// for each dot of a line's height squared.
constexpr double LeastWeight = 0.0015;
constexpr double LeastShare = 0.06;

/// With fewer dots than those two kinds differ faintly; then it takes a clearer lead to doubt.
constexpr double FaintShare = 0.4;
constexpr double FaintLead = -0.3;

/// A letter that stands nowhere else is another one when it is so like it, with so few dots otherwise.
constexpr double SameLetterFit = 0.955;
constexpr double SameLetterDots = 0.002;

/// A letter that is so little like any other of its kind stands there alone in its style.
constexpr double LoneFit = 0.8;

/// Letters that differ in their marks only have at most this share of the difference elsewhere.
constexpr double OneStyle = 0.2;

/// In a word that was cut at the wrong places several letters fit nothing.
constexpr double BadFit = 0.8;

/// A letter that is no surer its own kind than this is looked at more closely.
constexpr double Suspicious = 0.1;

/// Superscripts are so rare that only the larger digit may stand on the pages.
QChar fullSize(QChar letter)
{
    switch (letter.unicode()) {
    case 0xB9:
        return u'1';
    case 0xB2:
        return u'2';
    case 0xB3:
        return u'3';
    default:
        return {};
    }
}

/// Digits this like each other are the same picture.
constexpr double SamePicture = 0.95;

/// Signs that are the same picture in many fonts: their difference is no matter for the eye.
bool areDrawnAlike(QChar left, QChar right)
{
    constexpr std::array<QStringView, 4> groups = {u"1l|", u"-–—‐", u"'’‘´`", u"\"”“"};
    return std::any_of(groups.begin(), groups.end(),
                       [&](QStringView group) { return group.contains(left) && group.contains(right); });
}

bool areKin(QChar left, QChar right)
{
    if (left.isDigit())
        return right.isDigit();
    return right.isLetter() && baseLetter(left) == baseLetter(right) && left.isUpper() == right.isUpper();
}

/// The letter without the dot of the tone nặng: ậ → â.
QChar withoutDotBelow(QChar letter)
{
    const QString parts = QString(letter).normalized(QString::NormalizationForm_D);
    if (!parts.contains(QChar(0x0323)))
        return letter;
    return QString(parts).remove(QChar(0x0323)).normalized(QString::NormalizationForm_C).at(0);
}

/// Letters that have a mark or can take one.
bool canBeMarked(QChar letter)
{
    return QStringView(u"aeiouyd").contains(baseLetter(letter));
}

} // namespace

void LetterBook::learn(const QImage &page, const QRectF &area, int lineHeight, const QString &word, int source)
{
    auto glyphs = cutLetters(page, area, lineHeight, word);
    for (std::size_t index = 0; index < glyphs.size(); ++index) {
        auto &exemplars = m_exemplars[word.at(qsizetype(index)).unicode()];
        if (exemplars.size() < MostLearned)
            exemplars.push_back({std::move(glyphs[index]), source});
    }
}

void LetterBook::add(const LetterBook &other)
{
    for (const auto &[letter, exemplars] : other.m_exemplars) {
        auto &own = m_exemplars[letter];
        own.insert(own.end(), exemplars.begin(), exemplars.end());
    }
}

void LetterBook::thinOut()
{
    for (auto &[letter, exemplars] : m_exemplars) {
        const auto middleOf = [&exemplars = exemplars](int Glyph::*size) {
            std::vector<int> sizes;
            for (const Exemplar &exemplar : exemplars)
                sizes.push_back(exemplar.glyph.*size);
            const auto middle = sizes.begin() + qsizetype(sizes.size() / 2);
            std::nth_element(sizes.begin(), middle, sizes.end());
            return double(*middle);
        };
        const double usual = middleOf(&Glyph::width);
        m_widths[letter] = usual;
        m_heights[letter] = middleOf(&Glyph::height);
        std::erase_if(exemplars, [usual](const Exemplar &exemplar) {
            return std::abs(exemplar.glyph.width - usual) > WidthTolerance * usual + 2;
        });
        if (exemplars.size() <= MostExemplars)
            continue;
        std::vector<Exemplar> kept;
        for (std::size_t k = 0; k < MostExemplars; ++k)
            kept.push_back(std::move(exemplars[k * exemplars.size() / MostExemplars]));
        exemplars = std::move(kept);
    }
    std::erase_if(m_exemplars, [](const auto &kind) { return kind.second.empty(); });
}

void LetterBook::dropMisreadDigits()
{
    constexpr std::size_t neighbours = 7;
    std::map<char16_t, std::vector<Exemplar>> kept;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        const auto known = m_exemplars.find(digit);
        if (known == m_exemplars.end())
            continue;
        for (const Exemplar &exemplar : known->second) {
            std::vector<std::pair<double, char16_t>> near;
            for (char16_t other = u'0'; other <= u'9'; ++other) {
                const auto others = m_exemplars.find(other);
                if (others == m_exemplars.end())
                    continue;
                for (const Exemplar &witness : others->second) {
                    if (witness.source != exemplar.source)
                        near.emplace_back(overlayRoughly(exemplar.glyph, witness.glyph).likeness, other);
                }
            }
            const std::size_t count = std::min(near.size(), neighbours);
            std::partial_sort(near.begin(), near.begin() + qsizetype(count), near.end(), std::greater<>());
            // Only those that are the same picture have a say: a digit that stands here once resembles others a little.
            std::map<char16_t, int> votes;
            for (std::size_t k = 0; k < count; ++k)
                votes[near[k].second] += int(near[k].first >= SamePicture && near[k].first >= near[0].first - 0.08);
            const bool isOutvoted =
                std::any_of(votes.begin(), votes.end(), [&](const auto &vote) { return vote.second > votes[digit]; });
            if (!isOutvoted)
                kept[digit].push_back(exemplar);
        }
    }
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        m_exemplars.erase(digit);
        if (auto left = kept.find(digit); left != kept.end())
            m_exemplars[digit] = std::move(left->second);
    }
}

double LetterBook::width(QChar letter) const
{
    const auto known = m_widths.find(letter.unicode());
    return known == m_widths.end() ? 0 : known->second;
}

double LetterBook::height(QChar letter) const
{
    const auto known = m_heights.find(letter.unicode());
    return known == m_heights.end() ? 0 : known->second;
}

/// The nearest letters of a kind as one picture, laid over the letter that is looked at.
struct LetterJudge::Nearest
{
    double fit = 0;
    int witnesses = 0;
    bool isMadeSmall = false;
    std::vector<float> ink; ///< of the letter's box and Edge around it
};

LetterJudge::Nearest LetterJudge::nearest(const Glyph &glyph, QChar letter, int source) const
{
    struct Near
    {
        const Glyph *glyph;
        Overlay overlay;
    };
    std::vector<Near> near;
    std::vector<Glyph> made;
    const auto isBetter = [](const Near &a, const Near &b) { return a.overlay.likeness > b.overlay.likeness; };
    const auto look = [&](const Glyph &exemplar) {
        const Overlay overlay = overlayRoughly(glyph, exemplar);
        if (overlay.likeness <= 0)
            return;
        if (near.size() >= RoughWitnesses && overlay.likeness <= near.back().overlay.likeness)
            return;
        const Near next{&exemplar, overlay};
        near.insert(std::upper_bound(near.begin(), near.end(), next, isBetter), next);
        if (near.size() > RoughWitnesses)
            near.pop_back();
    };
    for (const LetterBook *book : m_books) {
        const auto known = book->m_exemplars.find(letter.unicode());
        if (known == book->m_exemplars.end())
            continue;
        for (const auto &exemplar : known->second) {
            if (exemplar.source != source)
                look(exemplar.glyph);
        }
    }
    if (near.empty() && !fullSize(letter).isNull()) {
        // Digits made small; all of them are made as large as the letter, so none has an advantage.
        const auto known = m_books.back()->m_exemplars.find(fullSize(letter).unicode());
        if (known != m_books.back()->m_exemplars.end()) {
            made.reserve(known->second.size());
            for (const auto &exemplar : known->second) {
                const double size = double(glyph.height) / exemplar.glyph.height;
                if (size < 0.4 || size > 0.8)
                    continue; // a full digit is no superscript
                made.push_back(scaled(exemplar.glyph, glyph.width, glyph.height));
                look(made.back());
            }
        }
    }
    for (Near &one : near)
        one.overlay = overlayExactly(glyph, *one.glyph, one.overlay);
    std::stable_sort(near.begin(), near.end(), isBetter);
    if (near.size() > Witnesses)
        near.resize(Witnesses);
    Nearest result;
    result.witnesses = int(near.size());
    result.isMadeSmall = !made.empty();
    if (near.empty())
        return result;
    // Two witnesses where there are two: a single one can be badly cut.
    result.fit = near.size() > 1 ? (near[0].overlay.likeness + near[1].overlay.likeness) / 2 : near[0].overlay.likeness;
    const int width = glyph.width + 2 * Edge;
    const int height = glyph.height + 2 * Edge;
    result.ink.assign(std::size_t(width * height), 0.0F);
    for (const Near &one : near) {
        for (int y = 0; y < one.glyph->height; ++y) {
            const int toY = y + one.overlay.y + Edge;
            for (int x = 0; x < one.glyph->width; ++x) {
                const int toX = x + one.overlay.x + Edge;
                if (toX >= 0 && toY >= 0 && toX < width && toY < height)
                    result.ink[std::size_t(toY * width + toX)] +=
                        float(one.glyph->ink[std::size_t(y * one.glyph->width + x)]) / float(near.size());
            }
        }
    }
    return result;
}

double LetterJudge::leastWeight(const Glyph &glyph) const
{
    return std::min(LeastWeight * m_lineHeight * m_lineHeight, LeastShare * glyph.sum / 255);
}

double LetterJudge::height(QChar letter) const
{
    const double own = m_books.front()->height(letter);
    return own > 0 ? own : m_books.back()->height(letter);
}

std::pair<double, double> LetterJudge::baseRows(const Glyph &glyph, QChar own, QChar rival) const
{
    QChar base = baseLetter(own);
    double wanted = 0;
    if (base == u'i' && own.isLower())
        wanted = height(u'n'); // the dot is a mark too
    else
        wanted = height(own.isUpper() ? base.toUpper() : base);
    if (wanted <= 0)
        return {0, glyph.height};
    const QChar plain = withoutDotBelow(own);
    double above = glyph.height - wanted;
    if (plain != own || withoutDotBelow(rival) != rival)
        above = height(plain) > 0 ? height(plain) - wanted : above;
    above = std::max(0.0, above);
    return {above + 2, std::min<double>(glyph.height, above + wanted) - 2};
}

Contest LetterJudge::contest(const Glyph &glyph, const Nearest &own, const Nearest &rival,
                             std::pair<double, double> baseRows)
{
    Contest result;
    result.fit = own.fit;
    result.rivalFit = rival.fit;
    if (own.ink.empty() || rival.ink.empty()) {
        result.lead = own.ink.empty() ? -0.5 : 0.5;
        return result;
    }
    const int width = glyph.width + 2 * Edge;
    double along = 0;
    double length = 0;
    double inBase = 0;
    for (std::size_t k = 0; k < own.ink.size(); ++k) {
        const double difference = double(own.ink[k]) - double(rival.ink[k]);
        if (std::abs(difference) < LeastDifference)
            continue;
        const int x = int(k) % width - Edge;
        const int y = int(k) / width - Edge;
        const bool isInside = x >= 0 && y >= 0 && x < glyph.width && y < glyph.height;
        const double here = isInside ? glyph.ink[std::size_t(y * glyph.width + x)] : 0;
        along += (here - (double(own.ink[k]) + double(rival.ink[k])) / 2) * difference;
        length += difference * difference;
        if (y >= baseRows.first && y < baseRows.second)
            inBase += difference * difference;
    }
    result.baseShare = length > 0 ? inBase / length : 1;
    result.weight = length / (255.0 * 255.0);
    result.lead = length > 0 ? along / length : 0;
    return result;
}

/// As Contest::lead where no witness of a kind has the letter's own style. Of another style the two kinds are both
/// known, and what parts them there parts them here: the nearest rival with that difference added would be a letter of
/// its own kind.
double LetterJudge::leadByAnalogy(const Glyph &glyph, QChar own, QChar rival, int source) const
{
    const auto nearestOf = [&](const Glyph &to, QChar letter) {
        std::pair<const Glyph *, Overlay> best{nullptr, {}};
        for (const LetterBook *book : m_books) {
            const auto known = book->m_exemplars.find(letter.unicode());
            if (known == book->m_exemplars.end())
                continue;
            for (const auto &exemplar : known->second) {
                if (exemplar.source == source)
                    continue;
                const Overlay overlay = overlayRoughly(to, exemplar.glyph);
                if (overlay.likeness > best.second.likeness)
                    best = {&exemplar.glyph, overlay};
            }
        }
        return best;
    };
    auto [here, hereOver] = nearestOf(glyph, rival);
    if (here == nullptr)
        return 0.5;
    hereOver = overlayExactly(glyph, *here, hereOver);
    // The pair of one style that is most alike.
    std::pair<const Glyph *, Overlay> ownThere{nullptr, {}};
    std::pair<const Glyph *, Overlay> rivalThere{nullptr, {}};
    double best = 0;
    for (const LetterBook *book : m_books) {
        const auto known = book->m_exemplars.find(own.unicode());
        if (known == book->m_exemplars.end())
            continue;
        for (const auto &exemplar : known->second) {
            if (exemplar.source == source)
                continue;
            const Overlay overlay = overlayRoughly(glyph, exemplar.glyph);
            if (overlay.likeness <= 0)
                continue;
            const auto pair = nearestOf(exemplar.glyph, rival);
            const double worth = pair.second.likeness * overlay.likeness;
            if (worth > best) {
                best = worth;
                ownThere = {&exemplar.glyph, overlay};
                rivalThere = pair;
            }
        }
    }
    if (best <= 0)
        return 0.5;
    ownThere.second = overlayExactly(glyph, *ownThere.first, ownThere.second);
    rivalThere.second = overlayExactly(*ownThere.first, *rivalThere.first, rivalThere.second);
    const auto at = [](const Glyph &letter, int x, int y) {
        return x >= 0 && y >= 0 && x < letter.width && y < letter.height
                   ? double(letter.ink[std::size_t(y * letter.width + x)])
                   : 0.0;
    };
    double along = 0;
    double length = 0;
    for (int y = -Edge; y < glyph.height + Edge; ++y) {
        for (int x = -Edge; x < glyph.width + Edge; ++x) {
            const int ownX = x - ownThere.second.x;
            const int ownY = y - ownThere.second.y;
            const double difference = at(*ownThere.first, ownX, ownY) -
                                      at(*rivalThere.first, ownX - rivalThere.second.x, ownY - rivalThere.second.y);
            if (std::abs(difference) < 2 * LeastDifference)
                continue;
            along += (at(glyph, x, y) - at(*here, x - hereOver.x, y - hereOver.y)) * difference;
            length += difference * difference;
        }
    }
    return length > 0 ? along / length - 0.5 : 0.5;
}

bool LetterJudge::knows(QChar letter) const
{
    const auto isIn = [](const LetterBook *book, QChar sought) { return book->m_exemplars.contains(sought.unicode()); };
    return std::any_of(m_books.begin(), m_books.end(), [&](const LetterBook *book) {
        return isIn(book, letter) || (!fullSize(letter).isNull() && isIn(book, fullSize(letter)));
    });
}

double LetterJudge::width(QChar letter) const
{
    for (const QChar kind : {letter, baseLetter(letter), fullSize(letter)}) {
        for (const LetterBook *book : m_books) {
            if (const double known = kind.isNull() ? 0 : book->width(kind); known > 0)
                return kind == fullSize(letter) ? known * 0.6 : known;
        }
    }
    return 0;
}

std::vector<QChar> LetterJudge::letters() const
{
    std::set<QChar> all;
    for (const LetterBook *book : m_books) {
        for (const auto &[letter, exemplars] : book->m_exemplars)
            all.insert(QChar(letter));
    }
    if (all.contains(u'3'))
        all.insert({QChar(0xB2), QChar(0xB3)});
    return {all.begin(), all.end()};
}

double LetterJudge::roughFit(const Glyph &glyph, QChar letter, int source) const
{
    double best = 0;
    for (const LetterBook *book : m_books) {
        const auto known = book->m_exemplars.find(letter.unicode());
        if (known == book->m_exemplars.end())
            continue;
        for (const auto &exemplar : known->second) {
            if (exemplar.source != source)
                best = std::max(best, overlayRoughly(glyph, exemplar.glyph).likeness);
        }
    }
    return best;
}

std::optional<GlyphFit> LetterJudge::fit(const QImage &page, const QRectF &area, const QString &asserted,
                                         const QString &rival) const
{
    const auto glyphs = cutLetters(page, area, m_lineHeight, asserted, [this](QChar letter) { return width(letter); });
    if (glyphs.empty())
        return {};
    GlyphFit result;
    result.fit = 1;
    result.margin = 1;
    bool isTested = false;
    bool hasAnalogy = false;
    for (qsizetype index = 0; index < asserted.size(); ++index) {
        const QChar letter = asserted.at(index);
        const Glyph &glyph = glyphs[std::size_t(index)];
        const bool isInQuestion = asserted.size() != rival.size() || rival.at(index) != letter;
        if (!knows(letter)) {
            if (isInQuestion) {
                result.isKnown = false;
                for (const QChar other : letters())
                    result.bestOther = std::max(result.bestOther, nearest(glyph, other, -2).fit);
            }
            continue;
        }
        const Nearest own = nearest(glyph, letter, -2);
        if (!isInQuestion) {
            result.others = std::min(result.others, own.fit);
            continue;
        }
        isTested = true;
        result.isMadeSmall = result.isMadeSmall || own.isMadeSmall;
        result.fit = std::min(result.fit, own.fit);
        const QChar opponent = asserted.size() == rival.size() ? rival.at(index) : QChar();
        if (!opponent.isNull() && areKin(letter, opponent)) {
            const double analogy = leadByAnalogy(glyph, letter, opponent, -2);
            result.analogy = hasAnalogy ? std::min(result.analogy, analogy) : analogy;
            hasAnalogy = true;
        }
        std::vector<std::pair<double, QChar>> rivals;
        for (const QChar other : letters()) {
            if (other == letter || areDrawnAlike(other, letter))
                continue;
            const double rough = roughFit(glyph, other, -2);
            if (rough > own.fit - NearRival || other == opponent || !fullSize(letter).isNull())
                rivals.emplace_back(other == opponent ? 2.0 : rough, other);
        }
        std::sort(rivals.begin(), rivals.end(), std::greater<>());
        if (rivals.size() > MostRivals && fullSize(letter).isNull())
            rivals.resize(MostRivals);
        for (const auto &[rough, other] : rivals) {
            const Contest against = contest(glyph, own, nearest(glyph, other, -2));
            if (against.rivalFit <= 0)
                continue;
            result.margin = std::min(result.margin, against.fit - against.rivalFit);
            // Kinds that are drawn alike cannot be told apart, and need not be unless the other text has just that.
            if (against.weight >= leastWeight(glyph))
                result.lead = std::min(result.lead, against.lead);
            else if (other == opponent)
                result.lead = std::min(result.lead, 0.0);
        }
    }
    return isTested || !result.isKnown ? std::optional(result) : std::nullopt;
}

/// Edges of letters differ by thin lines from one to the next; a mark more or less is a spot.
Oddity LetterJudge::oddityOf(const Glyph &glyph, const Nearest &own, QChar letter) const
{
    constexpr double spot = 90; // of 255, the mean of nine dots
    Oddity odd;
    odd.witnesses = own.witnesses;
    if (own.ink.empty())
        return odd;
    const auto rows = baseRows(glyph, letter, letter);
    const int width = glyph.width + 2 * Edge;
    const int height = glyph.height + 2 * Edge;
    std::vector<float> difference(own.ink.size());
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const bool isInside = x >= Edge && y >= Edge && x < width - Edge && y < height - Edge;
            const float here = isInside ? float(glyph.ink[std::size_t((y - Edge) * glyph.width + x - Edge)]) : 0;
            difference[std::size_t(y * width + x)] = here - own.ink[std::size_t(y * width + x)];
        }
    }
    for (int y = 1; y + 1 < height; ++y) {
        for (int x = 1; x + 1 < width; ++x) {
            double sum = 0;
            for (int v = y - 1; v <= y + 1; ++v) {
                for (int u = x - 1; u <= x + 1; ++u)
                    sum += double(difference[std::size_t(v * width + u)]);
            }
            const bool isBase = y - Edge >= rows.first - 2 && y - Edge < rows.second;
            if (std::abs(sum) > 9 * spot)
                (isBase ? odd.baseDots : odd.dots) += 1;
        }
    }
    const double square = double(m_lineHeight) * m_lineHeight;
    odd.dots /= square;
    odd.baseDots /= square;
    return odd;
}

LetterLook LetterJudge::look(const QImage &page, const QRectF &area, const QString &word, int source) const
{
    const bool hasSuspect =
        std::any_of(word.begin(), word.end(), [](QChar letter) { return letter.isDigit() || canBeMarked(letter); });
    if (!hasSuspect)
        return {};
    const auto glyphs = cutLetters(page, area, m_lineHeight, word, [this](QChar letter) { return width(letter); });
    std::optional<Misfit> worst;
    std::optional<Oddity> oddest;
    std::optional<Misfit> faint;
    std::vector<LoneLetter> lone;
    const auto known = letters();
    for (std::size_t index = 0; index < glyphs.size(); ++index) {
        const QChar letter = word.at(qsizetype(index));
        if (!letter.isDigit() && !canBeMarked(letter))
            continue;
        const Nearest own = nearest(glyphs[index], letter, source);
        if (own.fit < LoneFit && !letter.isDigit())
            lone.push_back({qsizetype(index), glyphs[index]});
        if (!letter.isDigit()) {
            Oddity odd = oddityOf(glyphs[index], own, letter);
            odd.at = qsizetype(index);
            if (!oddest || odd.dots - odd.baseDots > oddest->dots - oddest->baseDots)
                oddest = odd;
        }
        for (const QChar other : known) {
            if (other == letter || !areKin(letter, other))
                continue;
            if (roughFit(glyphs[index], other, source) < own.fit - NearRival)
                continue;
            const Nearest rival = nearest(glyphs[index], other, source);
            if (own.witnesses == 0) {
                // The letter stands nowhere else; it may be just another one.
                const Oddity odd = oddityOf(glyphs[index], rival, other);
                if (rival.fit >= SameLetterFit && odd.dots + odd.baseDots <= SameLetterDots &&
                    (!faint || rival.fit > faint->contest.rivalFit))
                    faint = Misfit{qsizetype(index), other, {0, rival.fit, -0.5, 0, 0}};
                continue;
            }
            Contest against = contest(glyphs[index], own, rival, baseRows(glyphs[index], letter, other));
            if (against.weight < leastWeight(glyphs[index])) {
                const bool isFaint = against.weight >= FaintShare * leastWeight(glyphs[index]) &&
                                     against.lead <= FaintLead && against.baseShare <= OneStyle &&
                                     against.rivalFit > against.fit;
                if (isFaint && (!faint || against.lead < faint->contest.lead))
                    faint = Misfit{qsizetype(index), other, against};
                continue;
            }
            if (against.lead > Suspicious)
                continue;
            if (against.baseShare > OneStyle)
                against.lead = std::max(against.lead, leadByAnalogy(glyphs[index], letter, other, source));
            if (!worst || against.lead < worst->contest.lead)
                worst = Misfit{qsizetype(index), other, against};
        }
    }
    if (!worst && !oddest && !faint)
        return {};
    int bad = 0;
    for (std::size_t index = 0; index < glyphs.size(); ++index) {
        const QChar letter = word.at(qsizetype(index));
        bad += int(knows(letter) && nearest(glyphs[index], letter, source).fit < BadFit);
    }
    if (bad > 1)
        return {};
    return {worst, oddest, faint, std::move(lone)};
}

} // namespace congbao::compare
