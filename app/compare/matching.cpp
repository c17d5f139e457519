// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/matching.h"

#include "compare/alignment.h"
#include "compare/similarity.h"
#include "compare/wordalignment.h"

#include <algorithm>
#include <cstdlib>
#include <QHash>

namespace congbao::compare {

namespace {

/// A block of text that was moved has at least this many words; shorter ones are found by chance.
constexpr int LeastMovedWords = 5;
/// Places looked at for a run of words that stands at many.
constexpr int MostPlaces = 8;
/// Small differences inside a moved block do not end it.
constexpr int MostWordsBetween = 6;
/// A line that was reordered and edited still has this much in common with itself, and stands within so many pieces.
constexpr double LeastLineSimilarity = 0.6;
constexpr std::size_t NearPieces = 40;
/// Words by which a gap may slide to the start of a paragraph.
constexpr int MostSlide = 32;
/// Words swapped across this many others are one difference.
constexpr int SwapDistance = 6;
/// Head, recipients and signature block have at most about so many words: columns read in another order stay within.
constexpr int ColumnDistance = 250;

using text::Role;

bool isColumnRole(Role role)
{
    return role == Role::NationalHead || role == Role::Issuer || role == Role::NumberLine || role == Role::DateLine ||
           role == Role::Recipients || role == Role::Signature;
}

class Matcher
{
public:
    Matcher(const TokenStream &official, const TokenStream &electronic, const Vocabulary &vocabulary)
        : m_official(official)
        , m_electronic(electronic)
        , m_vocabulary(vocabulary)
        , m_officialTaken(official.tokens.size(), false)
        , m_electronicTaken(electronic.tokens.size(), false)
    {
    }

    Matching run()
    {
        const auto keys = [](const TokenStream &stream) {
            std::vector<int> all;
            all.reserve(stream.tokens.size());
            for (const auto &token : stream.tokens)
                all.push_back(token.key);
            return all;
        };
        const Alignment alignment = alignKeys(keys(m_official), keys(m_electronic));
        m_result.steps = alignment.steps;
        m_runs = alignment.runs;
        slideGaps();
        for (const auto &run : m_runs) {
            std::fill_n(m_officialTaken.begin() + run.official, run.length, true);
            std::fill_n(m_electronicTaken.begin() + run.electronic, run.length, true);
        }
        findReorderedLines();
        findMovedBlocks();
        compareGaps();
        joinSwaps();
        pairReorderedEdits();
        m_result.pieces.insert(m_result.pieces.end(), m_moved.begin(), m_moved.end());
        std::stable_sort(m_result.pieces.begin(), m_result.pieces.end(), [](const Piece &a, const Piece &b) {
            return std::pair(a.officialBegin, a.officialEnd) < std::pair(b.officialBegin, b.officialEnd);
        });
        return std::move(m_result);
    }

private:
    [[nodiscard]] const Token &official(int index) const { return m_official.tokens[std::size_t(index)]; }
    [[nodiscard]] const Token &electronic(int index) const { return m_electronic.tokens[std::size_t(index)]; }
    [[nodiscard]] bool isFreeOfficial(int index) const
    {
        return index >= 0 && index < int(m_official.tokens.size()) && !m_officialTaken[std::size_t(index)];
    }
    [[nodiscard]] bool isFreeElectronic(int index) const
    {
        return index >= 0 && index < int(m_electronic.tokens.size()) && !m_electronicTaken[std::size_t(index)];
    }
    [[nodiscard]] int commonLength(int o, int e)
    {
        int length = 0;
        while (isFreeOfficial(o + length) && isFreeElectronic(e + length) &&
               official(o + length).key == electronic(e + length).key)
            ++length;
        m_result.steps += length + 1;
        return length;
    }

    /// Where words are lost or added between equal ones, their first can often be told from either end ("Điều 4. … Điều
    /// 5." without "4. … Điều" or without "Điều 4. …"). What people lose are whole paragraphs, so a gap begins with one
    /// where it can; otherwise it stands as far to the right as it goes.
    void slideGaps()
    {
        for (std::size_t index = 0; index < m_runs.size(); ++index) {
            EqualRun &before = m_runs[index];
            const bool isLast = index + 1 == m_runs.size();
            const int officialEnd = isLast ? int(m_official.tokens.size()) : m_runs[index + 1].official;
            const int electronicEnd = isLast ? int(m_electronic.tokens.size()) : m_runs[index + 1].electronic;
            const bool isLost = electronicEnd == before.electronic + before.length;
            const bool isAdded = officialEnd == before.official + before.length;
            if (isLast || isLost == isAdded)
                continue;
            const TokenStream &stream = isLost ? m_official : m_electronic;
            // A line of a title that the reader took for a paragraph of its own begins none in the other text.
            const TokenStream &other = isLost ? m_electronic : m_official;
            int meeting = isLost ? electronicEnd : officialEnd;
            int begin = isLost ? before.official + before.length : before.electronic + before.length;
            int end = isLost ? officialEnd : electronicEnd;
            EqualRun &after = m_runs[index + 1];
            for (int shift = 0; shift < MostSlide && after.length > 1 && keyAt(stream, begin) == keyAt(stream, end);
                 ++shift) {
                ++m_result.steps;
                ++before.length;
                ++after.official;
                ++after.electronic;
                --after.length;
                ++begin;
                ++end;
                ++meeting;
            }
            for (int shift = 0; shift <= std::min(before.length, MostSlide); ++shift) {
                ++m_result.steps;
                if (stream.startsSegment(begin - shift) && other.startsSegment(meeting - shift)) {
                    before.length -= shift;
                    after.official -= shift;
                    after.electronic -= shift;
                    after.length += shift;
                    break;
                }
                if (shift == before.length || keyAt(stream, begin - shift - 1) != keyAt(stream, end - shift - 1))
                    break;
            }
        }
        std::erase_if(m_runs, [](const EqualRun &run) { return run.length == 0; });
    }

    [[nodiscard]] static int keyAt(const TokenStream &stream, int index)
    {
        return stream.tokens[std::size_t(index)].key;
    }

    void takeMoved(Piece::Kind kind, int o, int e, int length)
    {
        m_moved.push_back({kind, o, o + length, e, e + length});
        std::fill_n(m_officialTaken.begin() + o, length, true);
        std::fill_n(m_electronicTaken.begin() + e, length, true);
    }

    /// Where the official text would go on in the electronic one, were nothing reordered.
    [[nodiscard]] int expectedElectronic(int o) const
    {
        const auto after = std::upper_bound(m_runs.begin(), m_runs.end(), o,
                                            [](int place, const EqualRun &run) { return place < run.official; });
        if (after == m_runs.begin())
            return 0;
        const auto run = std::prev(after);
        return run->electronic + run->length;
    }

    /// Whether both places lie between the same two equal runs.
    [[nodiscard]] bool areInOneGap(int o, int e) const
    {
        const auto byOfficial = std::upper_bound(m_runs.begin(), m_runs.end(), o,
                                                 [](int place, const EqualRun &run) { return place < run.official; });
        const auto byElectronic = std::upper_bound(
            m_runs.begin(), m_runs.end(), e, [](int place, const EqualRun &run) { return place < run.electronic; });
        return byOfficial == byElectronic;
    }

    [[nodiscard]] bool isOrderFree(int o, int e) const
    {
        if (m_electronic.block(electronic(e)).kind == text::BlockKind::Footnote ||
            m_official.block(official(o)).kind == text::BlockKind::Footnote)
            return true;
        return (isColumn(m_electronic, e) || isColumn(m_official, o)) &&
               std::abs(expectedElectronic(o) - e) <= ColumnDistance;
    }

    /// Of the official page.
    [[nodiscard]] bool startsLine(int o) const
    {
        return m_official.startsSegment(o) || m_official.breaksLineAfter(o - 1);
    }
    [[nodiscard]] bool endsLine(int o) const { return m_official.endsSegment(o) || m_official.breaksLineAfter(o); }
    /// Of either text.
    [[nodiscard]] bool startsLine(int o, int e) const { return startsLine(o) || m_electronic.startsSegment(e); }
    [[nodiscard]] bool endsLine(int o, int e) const { return endsLine(o) || m_electronic.endsSegment(e); }

    /// Whole lines of the head, the recipients and the signature, and notes, may stand in another order: readers take
    /// columns and notes in different orders. Longest first, so that a line is not torn by its first word.
    void findReorderedLines()
    {
        QHash<int, std::vector<int>> places;
        for (int o = 0; o < int(m_official.tokens.size()); ++o) {
            if (!isFreeOfficial(o))
                continue;
            auto &list = places[official(o).key];
            if (list.size() < std::size_t(MostPlaces))
                list.push_back(o);
        }
        std::vector<EqualRun> found;
        for (int e = 0; e < int(m_electronic.tokens.size()); ++e) {
            if (!isFreeElectronic(e))
                continue;
            for (const int o : places.value(electronic(e).key)) {
                if (!startsLine(o, e) || !isOrderFree(o, e))
                    continue;
                int length = commonLength(o, e);
                while (length > 0 && !endsLine(o + length - 1, e + length - 1))
                    --length;
                if (length > 0)
                    found.push_back({o, e, length});
            }
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const EqualRun &a, const EqualRun &b) { return a.length > b.length; });
        for (const auto &run : found) {
            bool isFree = true;
            for (int offset = 0; offset < run.length && isFree; ++offset)
                isFree = isFreeOfficial(run.official + offset) && isFreeElectronic(run.electronic + offset);
            if (isFree)
                takeMoved(Piece::Kind::Reordered, run.official, run.electronic, run.length);
        }
    }

    void findMovedBlocks()
    {
        // Places of every run of LeastMovedWords free words of the official text.
        const auto hashAt = [](const TokenStream &stream, int begin) {
            size_t hash = 0;
            for (int index = begin; index < begin + LeastMovedWords; ++index)
                hash = qHash(stream.tokens[std::size_t(index)].key, hash * 31 + 7);
            return hash;
        };
        const auto placesIn = [&](const TokenStream &stream, const std::vector<bool> &taken) {
            QHash<size_t, std::vector<int>> places;
            int free = 0;
            for (int index = 0; index < int(stream.tokens.size()); ++index) {
                free = taken[std::size_t(index)] ? 0 : free + 1;
                if (free < LeastMovedWords)
                    continue;
                auto &list = places[hashAt(stream, index - LeastMovedWords + 1)];
                if (list.size() < std::size_t(MostPlaces))
                    list.push_back(index - LeastMovedWords + 1);
            }
            return places;
        };
        const auto places = placesIn(m_official, m_officialTaken);
        if (places.isEmpty())
            return;
        const auto electronicPlaces = placesIn(m_electronic, m_electronicTaken);
        const auto standsWhereItStood = [&](int o, size_t hash) {
            const auto found = electronicPlaces.constFind(hash);
            return found != electronicPlaces.constEnd() && std::any_of(found->begin(), found->end(), [&](int e) {
                       return isFreeElectronic(e) && areInOneGap(o, e);
                   });
        };
        int free = 0;
        for (int e = 0; e < int(m_electronic.tokens.size()); ++e) {
            free = isFreeElectronic(e) ? free + 1 : 0;
            if (free < LeastMovedWords)
                continue;
            const int begin = e - LeastMovedWords + 1;
            int bestOfficial = -1;
            int bestLength = LeastMovedWords - 1;
            // What follows a moved run in one text mostly follows it in the other too, whatever else has the same
            // words.
            if (!m_moved.empty() && m_moved.back().kind == Piece::Kind::Moved) {
                const int o = begin + m_moved.back().officialEnd - m_moved.back().electronicEnd;
                const int length = o >= 0 && !areInOneGap(o, begin) ? commonLength(o, begin) : 0;
                if (length > bestLength) {
                    takeMovedRun(o, begin, length);
                    e = begin + length - 1;
                    free = 0;
                    continue;
                }
            }
            const size_t hash = hashAt(m_electronic, begin);
            const auto candidates = places.value(hash);
            // Words that the own gap has on both sides did not move: its own comparison will see them.
            if (std::any_of(candidates.begin(), candidates.end(),
                            [&](int o) { return isFreeOfficial(o) && areInOneGap(o, begin); }))
                continue;
            for (const int o : candidates) {
                if (standsWhereItStood(o, hash))
                    continue;
                const int length = commonLength(o, begin);
                if (length > bestLength) {
                    bestLength = length;
                    bestOfficial = o;
                }
            }
            if (bestOfficial < 0)
                continue;
            takeMovedRun(bestOfficial, begin, bestLength);
            e = begin + bestLength - 1;
            free = 0;
        }
    }

    /// A moved run takes with it the small differences at its ends, to the ends of its paragraphs or to the block that
    /// was moved before it. What lies there is compared on its own, and shown on its own.
    void takeMovedRun(int o, int e, int length)
    {
        const auto kind = isOrderFree(o, e) ? Piece::Kind::Reordered : Piece::Kind::Moved;
        takeMoved(kind, o, e, length);
        Piece block = m_moved.back();
        m_moved.pop_back();
        int officialBegin = block.officialBegin;
        int electronicBegin = block.electronicBegin;
        while (isFreeOfficial(officialBegin - 1) && block.officialBegin - officialBegin < MostWordsBetween &&
               !m_official.startsSegment(officialBegin))
            --officialBegin;
        while (isFreeElectronic(electronicBegin - 1) && block.electronicBegin - electronicBegin < MostWordsBetween &&
               !m_electronic.startsSegment(electronicBegin))
            --electronicBegin;
        const bool isWholeStart =
            m_official.startsSegment(officialBegin) && m_electronic.startsSegment(electronicBegin);
        const bool continuesBefore = !m_moved.empty() && m_moved.back().kind == kind &&
                                     m_moved.back().officialEnd == officialBegin &&
                                     m_moved.back().electronicEnd == electronicBegin;
        if (isWholeStart || continuesBefore) {
            takeInner(officialBegin, block.officialBegin, electronicBegin, block.electronicBegin);
            block.officialBegin = officialBegin;
            block.electronicBegin = electronicBegin;
        }
        int officialEnd = block.officialEnd;
        int electronicEnd = block.electronicEnd;
        while (isFreeOfficial(officialEnd) && officialEnd - block.officialEnd < MostWordsBetween &&
               !m_official.startsSegment(officialEnd))
            ++officialEnd;
        while (isFreeElectronic(electronicEnd) && electronicEnd - block.electronicEnd < MostWordsBetween &&
               !m_electronic.startsSegment(electronicEnd))
            ++electronicEnd;
        if (m_official.startsSegment(officialEnd) && m_electronic.startsSegment(electronicEnd)) {
            takeInner(block.officialEnd, officialEnd, block.electronicEnd, electronicEnd);
            block.officialEnd = officialEnd;
            block.electronicEnd = electronicEnd;
        }
        const bool touchesBefore = !m_moved.empty() && m_moved.back().kind == kind &&
                                   m_moved.back().officialEnd == block.officialBegin &&
                                   m_moved.back().electronicEnd == block.electronicBegin;
        if (touchesBefore) {
            m_moved.back().officialEnd = block.officialEnd;
            m_moved.back().electronicEnd = block.electronicEnd;
        } else {
            m_moved.push_back(block);
        }
    }

    void takeInner(int officialBegin, int officialEnd, int electronicBegin, int electronicEnd)
    {
        const auto inner = alignWords(m_official, officialBegin, officialEnd, m_electronic, electronicBegin,
                                      electronicEnd, m_vocabulary, m_result.steps);
        m_result.pieces.insert(m_result.pieces.end(), inner.begin(), inner.end());
        std::fill(m_officialTaken.begin() + officialBegin, m_officialTaken.begin() + officialEnd, true);
        std::fill(m_electronicTaken.begin() + electronicBegin, m_electronicTaken.begin() + electronicEnd, true);
    }

    /// The stretches of free words between two equal runs, without what was found moved.
    void compareGaps()
    {
        int o = 0;
        int e = 0;
        for (std::size_t index = 0; index <= m_runs.size(); ++index) {
            const bool isLast = index == m_runs.size();
            const int officialEnd = isLast ? int(m_official.tokens.size()) : m_runs[index].official;
            const int electronicEnd = isLast ? int(m_electronic.tokens.size()) : m_runs[index].electronic;
            compareGap(o, officialEnd, e, electronicEnd);
            if (isLast)
                break;
            const auto &run = m_runs[index];
            m_result.pieces.push_back({Piece::Kind::Equal, run.official, run.official + run.length, run.electronic,
                                       run.electronic + run.length});
            o = run.official + run.length;
            e = run.electronic + run.length;
        }
    }

    void compareGap(int officialBegin, int officialEnd, int electronicBegin, int electronicEnd)
    {
        const auto stretches = [](int begin, int end, const std::vector<bool> &taken) {
            std::vector<std::pair<int, int>> all;
            for (int index = begin; index < end; ++index) {
                if (taken[std::size_t(index)])
                    continue;
                if (all.empty() || all.back().second != index)
                    all.emplace_back(index, index);
                all.back().second = index + 1;
            }
            return all;
        };
        const auto official = stretches(officialBegin, officialEnd, m_officialTaken);
        const auto electronic = stretches(electronicBegin, electronicEnd, m_electronicTaken);
        // Moved blocks cut a gap into stretches; the k-th on one side is laid against the k-th on the other.
        for (std::size_t k = 0; k < std::max(official.size(), electronic.size()); ++k) {
            const auto left = k < official.size() ? official[k] : std::pair(officialEnd, officialEnd);
            const auto right = k < electronic.size() ? electronic[k] : std::pair(electronicEnd, electronicEnd);
            const auto found = alignWords(m_official, left.first, left.second, m_electronic, right.first, right.second,
                                          m_vocabulary, m_result.steps);
            m_result.pieces.insert(m_result.pieces.end(), found.begin(), found.end());
        }
    }

    /// "a b" against "b a" comes as a lost word before and an added word after: that is one difference.
    void joinSwaps()
    {
        std::vector<Piece> joined;
        joined.reserve(m_result.pieces.size());
        for (const Piece &piece : m_result.pieces) {
            if (joined.size() >= 2) {
                const Piece &between = joined.back();
                const Piece &first = joined[joined.size() - 2];
                if (between.kind == Piece::Kind::Equal && between.officialSize() <= SwapDistance &&
                    isSwap(first, between, piece)) {
                    const Piece whole{Piece::Kind::Moved, first.officialBegin, piece.officialEnd, first.electronicBegin,
                                      piece.electronicEnd};
                    joined.resize(joined.size() - 2);
                    joined.push_back(whole);
                    continue;
                }
            }
            joined.push_back(piece);
        }
        m_result.pieces = std::move(joined);
    }

    /// A line of a column that was both reordered and edited comes as lost here and added there.
    void pairReorderedEdits()
    {
        std::vector<std::size_t> added;
        const bool hasColumns = std::any_of(m_result.pieces.begin(), m_result.pieces.end(), [&](const Piece &piece) {
            return piece.kind == Piece::Kind::Different && piece.officialSize() == 0 &&
                   isColumn(m_electronic, piece.electronicBegin);
        });
        if (!hasColumns)
            return;
        splitColumnLines();
        for (std::size_t index = 0; index < m_result.pieces.size(); ++index) {
            const Piece &piece = m_result.pieces[index];
            if (piece.kind == Piece::Kind::Different && piece.officialSize() == 0 &&
                isColumn(m_electronic, piece.electronicBegin))
                added.push_back(index);
        }
        std::vector<Piece> pieces;
        std::vector<bool> isDropped(m_result.pieces.size(), false);
        const auto text = [&](const TokenStream &stream, int begin, int end) {
            return stream.text(begin, end, m_vocabulary);
        };
        for (std::size_t index = 0; index < m_result.pieces.size(); ++index) {
            const Piece &lost = m_result.pieces[index];
            if (lost.kind != Piece::Kind::Different || lost.electronicSize() > 0 || !startsLine(lost.officialBegin) ||
                !endsLine(lost.officialEnd - 1))
                continue;
            // Only what stands near in the text can belong together; the list is in the order of the text.
            const auto first =
                std::lower_bound(added.begin(), added.end(), index > NearPieces ? index - NearPieces : 0);
            double best = LeastLineSimilarity;
            std::size_t partner = 0;
            for (auto at = first; at != added.end() && *at <= index + NearPieces; ++at) {
                const Piece &candidate = m_result.pieces[*at];
                if (isDropped[*at] || !isOrderFree(lost.officialBegin, candidate.electronicBegin))
                    continue;
                ++m_result.steps;
                const double alike = similarity(text(m_official, lost.officialBegin, lost.officialEnd),
                                                text(m_electronic, candidate.electronicBegin, candidate.electronicEnd));
                if (alike > best) {
                    best = alike;
                    partner = *at;
                    isDropped[index] = true;
                }
            }
            if (!isDropped[index])
                continue;
            isDropped[partner] = true;
            const Piece &gained = m_result.pieces[partner];
            const auto inner = alignWords(m_official, lost.officialBegin, lost.officialEnd, m_electronic,
                                          gained.electronicBegin, gained.electronicEnd, m_vocabulary, m_result.steps);
            pieces.insert(pieces.end(), inner.begin(), inner.end());
        }
        for (std::size_t index = 0; index < m_result.pieces.size(); ++index) {
            if (!isDropped[index])
                pieces.push_back(m_result.pieces[index]);
        }
        m_result.pieces = std::move(pieces);
        joinColumnLines();
    }

    /// Lines that found no partner are one loss again.
    void joinColumnLines()
    {
        std::vector<Piece> joined;
        joined.reserve(m_result.pieces.size());
        for (const Piece &piece : m_result.pieces) {
            if (!joined.empty() && areOneLoss(joined.back(), piece)) {
                joined.back().officialEnd = piece.officialEnd;
                joined.back().electronicEnd = piece.electronicEnd;
            } else {
                joined.push_back(piece);
            }
        }
        m_result.pieces = std::move(joined);
    }

    /// Whether both are lost, or both added, with nothing between them, on one page and in one block.
    [[nodiscard]] bool areOneLoss(const Piece &left, const Piece &right) const
    {
        if (left.kind != Piece::Kind::Different || right.kind != Piece::Kind::Different ||
            left.officialEnd != right.officialBegin || left.electronicEnd != right.electronicBegin)
            return false;
        if (left.electronicSize() == 0 && right.electronicSize() == 0)
            return official(left.officialBegin).page == official(right.officialBegin).page;
        return left.officialSize() == 0 && right.officialSize() == 0 &&
               electronic(left.electronicBegin).block == electronic(right.electronicBegin).block;
    }

    /// What is lost or added in columns, line by line.
    void splitColumnLines()
    {
        std::vector<Piece> pieces;
        pieces.reserve(m_result.pieces.size());
        for (const Piece &piece : m_result.pieces) {
            pieces.push_back(piece);
            const bool isAdded = piece.officialSize() == 0;
            if (piece.kind != Piece::Kind::Different || (!isAdded && piece.electronicSize() > 0))
                continue;
            if (isAdded ? !isColumn(m_electronic, piece.electronicBegin) : !isColumn(m_official, piece.officialBegin))
                continue;
            const int begin = isAdded ? piece.electronicBegin : piece.officialBegin;
            const int end = isAdded ? piece.electronicEnd : piece.officialEnd;
            for (int index = begin + 1; index < end; ++index) {
                if (!(isAdded ? m_electronic : m_official).startsSegment(index))
                    continue;
                Piece rest = pieces.back();
                (isAdded ? pieces.back().electronicEnd : pieces.back().officialEnd) = index;
                (isAdded ? rest.electronicBegin : rest.officialBegin) = index;
                pieces.push_back(rest);
            }
        }
        m_result.pieces = std::move(pieces);
    }

    [[nodiscard]] static bool isColumn(const TokenStream &stream, int index)
    {
        const text::Block &block = stream.block(stream.tokens[std::size_t(index)]);
        return isColumnRole(block.role) || block.kind == text::BlockKind::Footnote ||
               (block.kind == text::BlockKind::Table && !block.hasRules);
    }

    [[nodiscard]] bool isSwap(const Piece &first, const Piece &between, const Piece &last) const
    {
        if (first.kind != Piece::Kind::Different || last.kind != Piece::Kind::Different ||
            first.officialEnd != between.officialBegin || first.electronicEnd != between.electronicBegin ||
            last.officialBegin != between.officialEnd || last.electronicBegin != between.electronicEnd)
            return false;
        const bool goesForward = first.electronicSize() == 0 && last.officialSize() == 0;
        const bool goesBackward = first.officialSize() == 0 && last.electronicSize() == 0;
        if (!goesForward && !goesBackward)
            return false;
        const Piece &inOfficial = goesForward ? first : last;
        const Piece &inElectronic = goesForward ? last : first;
        if (inOfficial.officialSize() != inElectronic.electronicSize())
            return false;
        for (int offset = 0; offset < inOfficial.officialSize(); ++offset) {
            if (official(inOfficial.officialBegin + offset).key !=
                electronic(inElectronic.electronicBegin + offset).key)
                return false;
        }
        return true;
    }

    const TokenStream &m_official;
    const TokenStream &m_electronic;
    const Vocabulary &m_vocabulary;
    std::vector<bool> m_officialTaken;
    std::vector<bool> m_electronicTaken;
    std::vector<EqualRun> m_runs;
    std::vector<Piece> m_moved;
    Matching m_result;
};

} // namespace

Matching matchTokens(const TokenStream &official, const TokenStream &electronic, const Vocabulary &vocabulary)
{
    return Matcher(official, electronic, vocabulary).run();
}

} // namespace congbao::compare
