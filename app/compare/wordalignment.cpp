// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/wordalignment.h"

#include "compare/similarity.h"
#include "text/normalize.h"

#include <algorithm>

namespace congbao::compare {

namespace {

/// Costs of the edit that explains a gap. A word that is lost costs less than half of two unlike words that are paired,
/// so that unlike words pair only where both sides have one.
constexpr double GapCost = 0.8;
constexpr double UnlikeCost = 1.5;
constexpr double JoinCost = 0.05;            ///< for every further word
constexpr double OtherSegmentCost = 0.03;    ///< settles ties in favour of cells and paragraphs that begin together
constexpr double LeastSimilarity = 0.3;      ///< below it two words have nothing in common
constexpr double LeastJoinSimilarity = 0.72; ///< joined words must be much alike, or everything joins with everything
constexpr double LikeWords = 0.5;            ///< from here on a pair is one difference of its own
constexpr int MostJoined = 4;

/// Larger gaps are differences as a whole; the anchors have already taken from them what both sides share.
constexpr qint64 MostCells = 40'000;

enum class Step : quint8 { None, Pair, OfficialOnly, ElectronicOnly, Join, Split };

struct Cell
{
    float cost = 0;
    Step step = Step::None;
    quint8 count = 1; ///< words joined
};

class Gap
{
public:
    Gap(const TokenStream &official, int officialBegin, int officialEnd, const TokenStream &electronic,
        int electronicBegin, int electronicEnd, const Vocabulary &vocabulary)
        : m_official(official)
        , m_electronic(electronic)
        , m_vocabulary(vocabulary)
        , m_officialBegin(officialBegin)
        , m_electronicBegin(electronicBegin)
        , m_width(officialEnd - officialBegin)
        , m_height(electronicEnd - electronicBegin)
    {
    }

    std::vector<Piece> run(qint64 &steps)
    {
        if (m_width == 0 || m_height == 0 || qint64(m_width) * m_height > MostCells)
            return split({{Piece::Kind::Different, m_officialBegin, m_officialBegin + m_width, m_electronicBegin,
                           m_electronicBegin + m_height}});
        steps += qint64(m_width) * m_height;
        fill();
        return split(group(walkBack()));
    }

private:
    struct Operation
    {
        Piece piece;
        bool isClose = false; ///< a difference of its own
    };

    [[nodiscard]] const Token &official(int x) const { return m_official.tokens[std::size_t(m_officialBegin + x)]; }
    [[nodiscard]] const Token &electronic(int y) const
    {
        return m_electronic.tokens[std::size_t(m_electronicBegin + y)];
    }
    [[nodiscard]] QString joined(bool isOfficial, int begin, int count) const
    {
        QString text;
        for (int index = begin; index < begin + count; ++index)
            text += m_vocabulary.keyText(isOfficial ? official(index).key : electronic(index).key);
        return text;
    }

    [[nodiscard]] double pairSimilarity(int x, int y) const
    {
        if (official(x).key == electronic(y).key)
            return 1;
        return similarity(m_vocabulary.keyText(official(x).key), m_vocabulary.keyText(electronic(y).key));
    }

    [[nodiscard]] double pairCost(int x, int y) const
    {
        const double alike = pairSimilarity(x, y);
        double cost = alike < LeastSimilarity ? UnlikeCost : UnlikeCost * (1 - alike);
        if (m_official.startsSegment(m_officialBegin + x) != m_electronic.startsSegment(m_electronicBegin + y))
            cost += OtherSegmentCost;
        return cost;
    }

    Cell &at(int x, int y) { return m_cells[std::size_t(y) * std::size_t(m_width + 1) + std::size_t(x)]; }

    void offer(int x, int y, double cost, Step step, int count = 1)
    {
        Cell &cell = at(x, y);
        if (cell.step == Step::None || float(cost) < cell.cost)
            cell = {float(cost), step, quint8(count)};
    }

    void fill()
    {
        m_cells.assign(std::size_t(m_width + 1) * std::size_t(m_height + 1), {});
        for (int y = 0; y <= m_height; ++y) {
            for (int x = 0; x <= m_width; ++x) {
                if (x > 0 && y > 0) {
                    offer(x, y, double(at(x - 1, y - 1).cost) + pairCost(x - 1, y - 1), Step::Pair);
                    offerJoins(x, y);
                }
                if (x > 0)
                    offer(x, y, double(at(x - 1, y).cost) + GapCost, Step::OfficialOnly);
                if (y > 0)
                    offer(x, y, double(at(x, y - 1).cost) + GapCost, Step::ElectronicOnly);
            }
        }
    }

    void offerJoins(int x, int y)
    {
        for (int count = 2; count <= MostJoined; ++count) {
            if (x >= count) {
                const double alike = joinSimilarity(x - count, count, y - 1, 1);
                if (alike >= LeastJoinSimilarity)
                    offer(x, y, double(at(x - count, y - 1).cost) + UnlikeCost * (1 - alike) + JoinCost * count,
                          Step::Join, count);
            }
            if (y >= count) {
                const double alike = joinSimilarity(x - 1, 1, y - count, count);
                if (alike >= LeastJoinSimilarity)
                    offer(x, y, double(at(x - 1, y - count).cost) + UnlikeCost * (1 - alike) + JoinCost * count,
                          Step::Split, count);
            }
        }
    }

    /// Of official words from x and electronic ones from y, one of the counts being 1.
    [[nodiscard]] double joinSimilarity(int x, int officialCount, int y, int electronicCount) const
    {
        // Cheap first: lengths that are too far apart cannot be alike.
        const auto length = [&](bool isOfficial, int begin, int count) {
            qsizetype sum = 0;
            for (int index = begin; index < begin + count; ++index)
                sum += m_vocabulary.keyText(isOfficial ? official(index).key : electronic(index).key).size();
            return double(sum);
        };
        const double officialLength = length(true, x, officialCount);
        const double electronicLength = length(false, y, electronicCount);
        if (std::min(officialLength, electronicLength) <
            LeastJoinSimilarity * std::max(officialLength, electronicLength))
            return 0;
        // Words of different cells or paragraphs were never one word.
        for (int index = y + 1; index < y + electronicCount; ++index) {
            if (m_electronic.startsSegment(m_electronicBegin + index))
                return 0;
        }
        // A word that stands on both sides was not split: its neighbour was added or lost.
        for (int left = x; left < x + officialCount; ++left) {
            for (int right = y; right < y + electronicCount; ++right) {
                if (official(left).key == electronic(right).key)
                    return 0;
            }
        }
        const QString left = joined(true, x, officialCount);
        const QString right = joined(false, y, electronicCount);
        const double alike = similarity(left, right);
        if (alike < LeastJoinSimilarity || alike >= 1)
            return alike;
        if (digits(left) != digits(right))
            return 0;
        // Where words meet, vowels of both make one group, and the tone mark's accepted place changes.
        return similarity(text::toneKey(left), text::toneKey(right));
    }

    [[nodiscard]] static QString digits(QString text)
    {
        text.removeIf([](QChar c) { return !c.isDigit(); });
        return text;
    }

    std::vector<Operation> walkBack()
    {
        std::vector<Operation> operations;
        int x = m_width;
        int y = m_height;
        while (x > 0 || y > 0) {
            const Cell &cell = at(x, y);
            const int fromX = x - (cell.step == Step::ElectronicOnly ? 0 : cell.step == Step::Join ? cell.count : 1);
            const int fromY = y - (cell.step == Step::OfficialOnly ? 0 : cell.step == Step::Split ? cell.count : 1);
            Operation operation;
            operation.piece = {Piece::Kind::Different, m_officialBegin + fromX, m_officialBegin + x,
                               m_electronicBegin + fromY, m_electronicBegin + y};
            if (cell.step == Step::Pair) {
                const double alike = pairSimilarity(fromX, fromY);
                if (alike >= 1)
                    operation.piece.kind = Piece::Kind::Equal;
                operation.isClose = alike >= LikeWords;
            } else if (cell.step == Step::Join || cell.step == Step::Split) {
                operation.isClose = true;
                if (joinSimilarity(fromX, x - fromX, fromY, y - fromY) >= 1)
                    operation.piece.kind = Piece::Kind::Rejoined;
            }
            operations.push_back(operation);
            x = fromX;
            y = fromY;
        }
        std::reverse(operations.begin(), operations.end());
        return operations;
    }

    /// One edit is one difference: what has nothing in common with its partner goes together with its neighbours,
    /// within one cell or paragraph.
    std::vector<Piece> group(const std::vector<Operation> &operations) const
    {
        std::vector<Piece> pieces;
        bool isOpen = false;
        for (const auto &[piece, isClose] : operations) {
            const bool staysAlone = isClose || piece.kind != Piece::Kind::Different;
            if (isOpen && !staysAlone && !startsElsewhere(pieces.back(), piece)) {
                pieces.back().officialEnd = piece.officialEnd;
                pieces.back().electronicEnd = piece.electronicEnd;
            } else {
                pieces.push_back(piece);
            }
            isOpen = !staysAlone;
        }
        return pieces;
    }

    /// Whether both sides begin a new cell or paragraph between two pieces.
    [[nodiscard]] bool startsElsewhere(const Piece &left, const Piece &right) const
    {
        if (left.officialSize() == 0 || left.electronicSize() == 0 || right.officialSize() == 0 ||
            right.electronicSize() == 0)
            return false;
        return m_official.startsSegment(right.officialBegin) && m_electronic.startsSegment(right.electronicBegin);
    }

    /// A difference has one page and one block, so that both places can be shown.
    [[nodiscard]] std::vector<Piece> split(const std::vector<Piece> &pieces) const
    {
        std::vector<Piece> parts;
        for (Piece rest : pieces) {
            if (rest.kind != Piece::Kind::Different) {
                parts.push_back(rest);
                continue;
            }
            while (true) {
                int officialCut = rest.officialBegin;
                while (officialCut < rest.officialEnd && m_official.tokens[std::size_t(officialCut)].page ==
                                                             m_official.tokens[std::size_t(rest.officialBegin)].page)
                    ++officialCut;
                int electronicCut = rest.electronicBegin;
                while (electronicCut < rest.electronicEnd &&
                       m_electronic.tokens[std::size_t(electronicCut)].block ==
                           m_electronic.tokens[std::size_t(rest.electronicBegin)].block)
                    ++electronicCut;
                if (officialCut == rest.officialEnd && electronicCut == rest.electronicEnd)
                    break;
                Piece part = rest;
                part.officialEnd = officialCut;
                part.electronicEnd = electronicCut;
                parts.push_back(part);
                rest.officialBegin = officialCut;
                rest.electronicBegin = electronicCut;
            }
            parts.push_back(rest);
        }
        return parts;
    }

    const TokenStream &m_official;
    const TokenStream &m_electronic;
    const Vocabulary &m_vocabulary;
    int m_officialBegin;
    int m_electronicBegin;
    int m_width;
    int m_height;
    std::vector<Cell> m_cells;
};

} // namespace

std::vector<Piece> alignWords(const TokenStream &official, int officialBegin, int officialEnd,
                              const TokenStream &electronic, int electronicBegin, int electronicEnd,
                              const Vocabulary &vocabulary, qint64 &steps)
{
    if (officialBegin >= officialEnd && electronicBegin >= electronicEnd)
        return {};
    return Gap(official, officialBegin, officialEnd, electronic, electronicBegin, electronicEnd, vocabulary).run(steps);
}

} // namespace congbao::compare
