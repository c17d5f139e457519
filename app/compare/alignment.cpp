// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/alignment.h"

#include <algorithm>
#include <array>
#include <utility>

namespace congbao::compare {

namespace {

/// Half-open ranges of both sequences.
struct Window
{
    int officialBegin = 0;
    int officialEnd = 0;
    int electronicBegin = 0;
    int electronicEnd = 0;
    [[nodiscard]] int officialSize() const { return officialEnd - officialBegin; }
    [[nodiscard]] int electronicSize() const { return electronicEnd - electronicBegin; }
    [[nodiscard]] bool hasBoth() const { return officialSize() > 0 && electronicSize() > 0; }
};

/// Words an anchor must have, from the whole text down to the gaps between anchors.
constexpr std::array<int, 3> AnchorLengths = {8, 4, 2};

/// A gap up to this many words on each side is left to the word-by-word comparison, which sees similar words too.
constexpr int SmallGap = 48;

/// A place that no path reaches; far below zero, so that a step from it stays outside of every window.
constexpr int Unreached = -(1 << 29);

/// Differences followed at once in a gap without anchors. The cost of a gap is its length times this, the memory its
/// square.
constexpr int SearchDepth = 128;

struct Gram
{
    quint64 hash = 0;
    int at = 0;
};

class Aligner
{
public:
    Aligner(const std::vector<int> &official, const std::vector<int> &electronic)
        : m_official(official)
        , m_electronic(electronic)
    {
    }

    Alignment run()
    {
        align({0, int(m_official.size()), 0, int(m_electronic.size())}, 0);
        joinRuns();
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool areEqual(int official, int electronic)
    {
        ++m_result.steps;
        return m_official[std::size_t(official)] == m_electronic[std::size_t(electronic)];
    }

    void take(int official, int electronic, int length)
    {
        if (length > 0)
            m_result.runs.push_back({official, electronic, length});
    }

    /// Equal words at both ends of a window belong together whatever lies between.
    void align(Window window, std::size_t level)
    {
        int head = 0;
        while (window.hasBoth() && areEqual(window.officialBegin, window.electronicBegin)) {
            ++window.officialBegin;
            ++window.electronicBegin;
            ++head;
        }
        take(window.officialBegin - head, window.electronicBegin - head, head);
        int tail = 0;
        while (window.hasBoth() && areEqual(window.officialEnd - 1, window.electronicEnd - 1)) {
            --window.officialEnd;
            --window.electronicEnd;
            ++tail;
        }
        if (window.hasBoth())
            alignInside(window, level);
        take(window.officialEnd, window.electronicEnd, tail);
    }

    void alignInside(const Window &window, std::size_t level)
    {
        if (window.officialSize() <= SmallGap && window.electronicSize() <= SmallGap)
            return;
        for (; level < AnchorLengths.size(); ++level) {
            const auto chain = anchors(window, AnchorLengths[level], level == 0);
            if (chain.empty())
                continue;
            Window gap = window;
            for (const auto &anchor : chain) {
                gap.officialEnd = anchor.official;
                gap.electronicEnd = anchor.electronic;
                align(gap, level + 1);
                // Anchors were found by a hash: what they claim is looked at before it is believed.
                int length = 0;
                while (length < anchor.length && areEqual(anchor.official + length, anchor.electronic + length))
                    ++length;
                take(anchor.official, anchor.electronic, length);
                gap.officialBegin = anchor.official + length;
                gap.electronicBegin = anchor.electronic + length;
            }
            gap.officialEnd = window.officialEnd;
            gap.electronicEnd = window.electronicEnd;
            align(gap, level + 1);
            return;
        }
        follow(window);
    }

    std::vector<Gram> grams(const std::vector<int> &keys, int begin, int end, int length)
    {
        std::vector<Gram> all;
        if (end - begin < length)
            return all;
        all.reserve(std::size_t(end - begin - length + 1));
        for (int at = begin; at + length <= end; ++at) {
            quint64 hash = 0x9E3779B97F4A7C15ULL;
            for (int offset = 0; offset < length; ++offset) {
                hash ^= quint64(keys[std::size_t(at + offset)]) + 0x9E3779B97F4A7C15ULL + (hash << 6) + (hash >> 2);
                hash *= 0xFF51AFD7ED558CCDULL;
                hash ^= hash >> 32;
            }
            all.push_back({hash, at});
        }
        m_result.steps += qint64(all.size()) * length;
        std::sort(all.begin(), all.end(),
                  [](const Gram &a, const Gram &b) { return std::pair(a.hash, a.at) < std::pair(b.hash, b.at); });
        return all;
    }

    /// Pairs of places with the same words. Where words come more than once (forms, annexes that repeat), the k-th
    /// place is paired with the k-th from the start and, when the numbers of places differ, from the end.
    std::vector<std::pair<int, int>> candidates(const Window &window, int length, bool pairsRepeated)
    {
        const auto official = grams(m_official, window.officialBegin, window.officialEnd, length);
        const auto electronic = grams(m_electronic, window.electronicBegin, window.electronicEnd, length);
        std::vector<std::pair<int, int>> pairs;
        for (std::size_t o = 0, e = 0; o < official.size() && e < electronic.size();) {
            ++m_result.steps;
            if (official[o].hash != electronic[e].hash) {
                official[o].hash < electronic[e].hash ? ++o : ++e;
                continue;
            }
            const auto groupEnd = [](const std::vector<Gram> &all, std::size_t begin) {
                std::size_t end = begin;
                while (end < all.size() && all[end].hash == all[begin].hash)
                    ++end;
                return end;
            };
            const std::size_t officialEnd = groupEnd(official, o);
            const std::size_t electronicEnd = groupEnd(electronic, e);
            const std::size_t officialCount = officialEnd - o;
            const std::size_t electronicCount = electronicEnd - e;
            if (pairsRepeated || (officialCount == 1 && electronicCount == 1)) {
                const std::size_t count = std::min(officialCount, electronicCount);
                for (std::size_t k = 0; k < count; ++k) {
                    pairs.emplace_back(official[o + k].at, electronic[e + k].at);
                    if (officialCount != electronicCount)
                        pairs.emplace_back(official[officialEnd - 1 - k].at, electronic[electronicEnd - 1 - k].at);
                }
            }
            o = officialEnd;
            e = electronicEnd;
        }
        return pairs;
    }

    /// The heaviest chain of anchors that keeps the order of both texts.
    std::vector<EqualRun> anchors(const Window &window, int length, bool pairsRepeated)
    {
        auto pairs = candidates(window, length, pairsRepeated);
        // By diagonal, so that neighbours join to one run.
        std::sort(pairs.begin(), pairs.end(), [](const auto &a, const auto &b) {
            return std::pair(a.second - a.first, a.first) < std::pair(b.second - b.first, b.first);
        });
        std::vector<EqualRun> runs;
        for (const auto &[official, electronic] : pairs) {
            if (!runs.empty()) {
                auto &last = runs.back();
                if (electronic - official == last.electronic - last.official &&
                    official <= last.official + last.length) {
                    last.length = std::max(last.length, official - last.official + 1);
                    continue;
                }
            }
            runs.push_back({official, electronic, 1});
        }
        auto chain = heaviestChain(std::move(runs));
        // Until here a run counts the places where an anchor begins; now it gets the words of its last anchor, as far
        // as the next run leaves room.
        for (std::size_t index = 0; index < chain.size(); ++index) {
            chain[index].length += length - 1;
            if (index + 1 < chain.size()) {
                const int room = std::min(chain[index + 1].official - chain[index].official,
                                          chain[index + 1].electronic - chain[index].electronic);
                chain[index].length = std::min(chain[index].length, room);
            }
        }
        return chain;
    }

    std::vector<EqualRun> heaviestChain(std::vector<EqualRun> runs)
    {
        const auto count = runs.size();
        if (count < 2)
            return runs;
        std::sort(runs.begin(), runs.end(), [](const EqualRun &a, const EqualRun &b) {
            return std::pair(a.official, a.electronic) < std::pair(b.official, b.electronic);
        });
        std::vector<std::size_t> byEnd(count);
        std::vector<int> electronicEnds(count);
        for (std::size_t index = 0; index < count; ++index) {
            byEnd[index] = index;
            electronicEnds[index] = runs[index].electronic + runs[index].length - 1;
        }
        std::stable_sort(byEnd.begin(), byEnd.end(), [&](std::size_t a, std::size_t b) {
            return runs[a].official + runs[a].length < runs[b].official + runs[b].length;
        });
        std::sort(electronicEnds.begin(), electronicEnds.end());
        // A Fenwick tree over the ends in the electronic text gives the heaviest chain that ends before a run begins.
        struct Best
        {
            qint64 weight = 0;
            int run = -1;
        };
        std::vector<Best> tree(count + 1);
        std::vector<Best> before(count);
        std::vector<qint64> weights(count);
        std::size_t inserted = 0;
        for (std::size_t index = 0; index < count; ++index) {
            const EqualRun &run = runs[index];
            for (; inserted < count; ++inserted) {
                const std::size_t earlier = byEnd[inserted];
                if (runs[earlier].official + runs[earlier].length > run.official)
                    break;
                const int end = runs[earlier].electronic + runs[earlier].length - 1;
                auto at = std::size_t(std::lower_bound(electronicEnds.begin(), electronicEnds.end(), end) -
                                      electronicEnds.begin()) +
                          1;
                for (; at <= count; at += at & (~at + 1)) {
                    ++m_result.steps;
                    if (weights[earlier] > tree[at].weight)
                        tree[at] = {weights[earlier], int(earlier)};
                }
            }
            auto at = std::size_t(std::lower_bound(electronicEnds.begin(), electronicEnds.end(), run.electronic) -
                                  electronicEnds.begin());
            for (; at > 0; at -= at & (~at + 1)) {
                ++m_result.steps;
                if (tree[at].weight > before[index].weight)
                    before[index] = tree[at];
            }
            weights[index] = before[index].weight + run.length;
        }
        const auto heaviest = std::max_element(weights.begin(), weights.end());
        std::vector<EqualRun> chain;
        for (int index = int(heaviest - weights.begin()); index >= 0; index = before[std::size_t(index)].run)
            chain.push_back(runs[std::size_t(index)]);
        std::reverse(chain.begin(), chain.end());
        return chain;
    }

    /// A gap without anchors: the shortest edit script (Myers 1986), at most SearchDepth differences at a time; then
    /// the search goes on from the furthest place it reached.
    void follow(Window window)
    {
        std::vector<std::vector<int>> trace;
        while (window.hasBoth()) {
            const int width = window.officialSize();
            const int height = window.electronicSize();
            trace.clear();
            std::vector<int> reach(std::size_t(2 * SearchDepth + 3), Unreached);
            const auto at = [](int diagonal) { return std::size_t(diagonal + SearchDepth + 1); };
            reach[at(1)] = 0;
            int depth = 0;
            int bestDiagonal = 0;
            bool isAtEnd = false;
            for (; depth <= SearchDepth && !isAtEnd; ++depth) {
                int furthest = -1;
                for (int diagonal = -depth; diagonal <= depth; diagonal += 2) {
                    int x =
                        diagonal == -depth || (diagonal != depth && reach[at(diagonal - 1)] < reach[at(diagonal + 1)])
                            ? reach[at(diagonal + 1)]
                            : reach[at(diagonal - 1)] + 1;
                    int y = x - diagonal;
                    ++m_result.steps;
                    if (x < 0 || x > width || y < 0 || y > height) {
                        reach[at(diagonal)] = Unreached;
                        continue;
                    }
                    while (x < width && y < height && areEqual(window.officialBegin + x, window.electronicBegin + y)) {
                        ++x;
                        ++y;
                    }
                    reach[at(diagonal)] = x;
                    if (x + y > furthest) {
                        furthest = x + y;
                        bestDiagonal = diagonal;
                    }
                    if (x >= width && y >= height) {
                        isAtEnd = true;
                        break;
                    }
                }
                if (furthest < 0)
                    break; // every path has left the window
                trace.push_back(reach);
            }
            const int lastDepth = int(trace.size()) - 1;
            const auto [x, y] = takePath(window, trace, lastDepth, bestDiagonal);
            window.officialBegin += x;
            window.electronicBegin += y;
            if (isAtEnd || x + y == 0)
                return;
        }
    }

    /// Walks the trace back from a diagonal and takes its equal runs in order. Returns how far the path went.
    std::pair<int, int> takePath(const Window &window, const std::vector<std::vector<int>> &trace, int depth,
                                 int diagonal)
    {
        const auto at = [](int d) { return std::size_t(d + SearchDepth + 1); };
        std::vector<EqualRun> backwards;
        int x = trace[std::size_t(depth)][at(diagonal)];
        int y = x - diagonal;
        const std::pair<int, int> end(x, y);
        for (; depth > 0; --depth) {
            const auto &reach = trace[std::size_t(depth - 1)];
            const bool isDown =
                diagonal == -depth || (diagonal != depth && reach[at(diagonal - 1)] < reach[at(diagonal + 1)]);
            const int fromDiagonal = isDown ? diagonal + 1 : diagonal - 1;
            const int fromX = reach[at(fromDiagonal)];
            const int startX = isDown ? fromX : fromX + 1;
            if (x > startX)
                backwards.push_back(
                    {window.officialBegin + startX, window.electronicBegin + startX - diagonal, x - startX});
            x = fromX;
            y = fromX - fromDiagonal;
            diagonal = fromDiagonal;
        }
        if (x > 0 && y > 0)
            backwards.push_back({window.officialBegin, window.electronicBegin, x});
        for (auto run = backwards.rbegin(); run != backwards.rend(); ++run)
            take(run->official, run->electronic, run->length);
        return end;
    }

    void joinRuns()
    {
        std::vector<EqualRun> joined;
        for (const auto &run : m_result.runs) {
            if (!joined.empty() && joined.back().official + joined.back().length == run.official &&
                joined.back().electronic + joined.back().length == run.electronic)
                joined.back().length += run.length;
            else
                joined.push_back(run);
        }
        m_result.runs = std::move(joined);
    }

    const std::vector<int> &m_official;
    const std::vector<int> &m_electronic;
    Alignment m_result;
};

} // namespace

Alignment alignKeys(const std::vector<int> &official, const std::vector<int> &electronic)
{
    return Aligner(official, electronic).run();
}

} // namespace congbao::compare
