// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/columnorder.h"

#include <algorithm>
#include <optional>
#include <QHash>
#include <utility>

namespace congbao::compare {

namespace {

/// A head or signature block has at most so many words.
constexpr int MostWords = 400;
/// Words between two of its words that are not in the electronic text's columns: edits, a seal's letters.
constexpr int MostStrangers = 12;
/// The words of a block begin where at least this many of them stand.
constexpr int FewestShared = 4;
constexpr float LeastGutter = 4; ///< points

struct Range
{
    int begin = 0;
    int end = 0;
    [[nodiscard]] int size() const { return end - begin; }
};

/// The blocks of a stream that are columns beside each other, as ranges of its tokens.
std::vector<Range> columnBlocks(const TokenStream &stream)
{
    std::vector<Range> ranges;
    const int count = int(stream.tokens.size());
    for (int begin = 0; begin < count;) {
        const int block = stream.tokens[std::size_t(begin)].block;
        int end = begin;
        while (end < count && stream.tokens[std::size_t(end)].block == block)
            ++end;
        if (isColumnLayout(stream.document->blocks[std::size_t(block)]) && end - begin <= MostWords)
            ranges.push_back({begin, end});
        begin = end;
    }
    return ranges;
}

/// Length of the longest common subsequence of keys.
int commonWords(const std::vector<Token> &official, const TokenStream &electronic, const Range &block)
{
    std::vector<int> row(std::size_t(block.size()) + 1, 0);
    for (const Token &token : official) {
        int diagonal = 0;
        for (int at = 1; at <= block.size(); ++at) {
            const int above = row[std::size_t(at)];
            row[std::size_t(at)] = electronic.tokens[std::size_t(block.begin + at - 1)].key == token.key
                                       ? diagonal + 1
                                       : std::max(above, row[std::size_t(at - 1)]);
            diagonal = above;
        }
    }
    return row.back();
}

class ColumnOrder
{
public:
    ColumnOrder(TokenStream &official, const TokenStream &electronic)
        : m_official(official)
        , m_electronic(electronic)
    {
    }

    void run()
    {
        const auto blocks = columnBlocks(m_electronic);
        if (blocks.empty())
            return;
        for (const Token &token : m_official.tokens)
            m_lastSegment = std::max(m_lastSegment, token.segment);
        QHash<int, std::vector<int>> blocksOf; // by key
        for (std::size_t index = 0; index < blocks.size(); ++index) {
            for (int at = blocks[index].begin; at < blocks[index].end; ++at) {
                auto &list = blocksOf[m_electronic.tokens[std::size_t(at)].key];
                if (list.empty() || list.back() != int(index))
                    list.push_back(int(index));
            }
        }
        // Stretches of the official text that are dense with a block's words, one pass for all blocks.
        std::vector<Range> open(blocks.size());
        std::vector<int> shared(blocks.size(), 0);
        std::vector<Range> best(blocks.size());
        std::vector<int> mostShared(blocks.size(), 0);
        for (int at = 0; at < int(m_official.tokens.size()); ++at) {
            if (isInRuledTable(at)) {
                std::fill(shared.begin(), shared.end(), 0);
                at = endOfBlock(at) - 1;
                continue;
            }
            const auto holders = blocksOf.constFind(m_official.tokens[std::size_t(at)].key);
            if (holders == blocksOf.constEnd() || holders->size() > MostHolders)
                continue;
            for (const int holder : *holders) {
                const auto index = std::size_t(holder);
                if (shared[index] == 0 || at - open[index].end > MostStrangers) {
                    open[index] = {at, at};
                    shared[index] = 0;
                }
                open[index].end = at + 1;
                ++shared[index];
                if (shared[index] > mostShared[index] && open[index].size() <= 2 * MostWords) {
                    mostShared[index] = shared[index];
                    best[index] = open[index];
                }
            }
        }
        for (std::size_t index = 0; index < blocks.size(); ++index) {
            if (mostShared[index] >= FewestShared)
                order(wholeLines(best[index]), blocks[index]);
        }
    }

private:
    /// A word that stands in more column blocks than this says nothing of which it is.
    static constexpr std::size_t MostHolders = 8;

    [[nodiscard]] const Token &token(int index) const { return m_official.tokens[std::size_t(index)]; }

    [[nodiscard]] bool isInRuledTable(int index) const
    {
        const text::Block &block = m_official.block(token(index));
        return block.kind == text::BlockKind::Table && block.hasRules;
    }

    [[nodiscard]] int endOfBlock(int index) const
    {
        int end = index;
        while (end < int(m_official.tokens.size()) && token(end).block == token(index).block)
            ++end;
        return end;
    }

    /// Whether two neighbours stand on one line of the page: the one is not below the other.
    static bool sharesLine(const Token &left, const Token &right)
    {
        const float overlap = std::min(left.rect.y + left.rect.height, right.rect.y + right.rect.height) -
                              std::max(left.rect.y, right.rect.y);
        return left.page == right.page && overlap > 0.3F * std::min(left.rect.height, right.rect.height);
    }

    [[nodiscard]] Range wholeLines(Range range) const
    {
        while (range.begin > 0 && range.size() < 2 * MostWords && !isInRuledTable(range.begin - 1) &&
               (token(range.begin - 1).segment == token(range.begin).segment ||
                sharesLine(token(range.begin - 1), token(range.begin))) &&
               m_official.document->blocks[std::size_t(token(range.begin - 1).block)].path.isEmpty())
            --range.begin;
        while (range.end < int(m_official.tokens.size()) && range.size() < 2 * MostWords &&
               !isInRuledTable(range.end) &&
               (token(range.end - 1).segment == token(range.end).segment ||
                sharesLine(token(range.end - 1), token(range.end))))
            ++range.end;
        return range;
    }

    void order(const Range &range, const Range &block)
    {
        if (range.size() > 2 * MostWords)
            return;
        const std::vector<Token> asRead(m_official.tokens.begin() + range.begin, m_official.tokens.begin() + range.end);
        const bool hasPlaces = std::all_of(asRead.begin(), asRead.end(), [](const Token &word) {
            return word.page > 0 && word.rect.width > 0 && word.rect.height > 0;
        });
        if (!hasPlaces)
            return;
        std::vector<Token> byPage;
        std::vector<Token> joined; // columns that go on over a page break
        std::vector<Token> rightColumns;
        std::vector<Token> under;
        const auto append = [](std::vector<Token> &to, const std::vector<Token> &words) {
            to.insert(to.end(), words.begin(), words.end());
        };
        for (auto begin = asRead.begin(); begin != asRead.end();) {
            const auto end =
                std::find_if(begin, asRead.end(), [&](const Token &word) { return word.page != begin->page; });
            const Columns page = columnsOf({begin, end});
            for (const auto *part : {&page.above, &page.left, &page.right, &page.under})
                append(byPage, *part);
            append(begin == asRead.begin() ? joined : under, page.above);
            append(joined, page.left);
            append(rightColumns, page.right);
            append(under, page.under);
            begin = end;
        }
        append(joined, rightColumns);
        append(joined, under);
        int best = commonWords(asRead, m_electronic, block);
        for (const auto *candidate : {&byPage, &joined}) {
            const int common = commonWords(*candidate, m_electronic, block);
            if (common <= best)
                continue;
            best = common;
            std::copy(candidate->begin(), candidate->end(), m_official.tokens.begin() + range.begin);
        }
    }

    struct Columns
    {
        std::vector<Token> above;
        std::vector<Token> left;
        std::vector<Token> right;
        std::vector<Token> under;
    };

    using Line = std::vector<Token>;

    /// The words of one page, with the longest run of lines that one gutter divides as columns.
    Columns columnsOf(const std::vector<Token> &words)
    {
        const std::vector<Line> lines = linesOf(words);
        std::size_t first = 0;
        std::size_t last = 0;
        float border = 0;
        for (std::size_t begin = 0; begin < lines.size() && lines.size() - begin > last - first; ++begin) {
            for (std::size_t end = lines.size(); end > begin + (last - first); --end) {
                if (const auto found = borderBetween(lines, begin, end)) {
                    first = begin;
                    last = end;
                    border = *found;
                    break;
                }
            }
        }
        Columns columns;
        std::vector<Token> left;
        std::vector<Token> right;
        for (std::size_t index = 0; index < lines.size(); ++index) {
            if (index < first || index >= last) {
                auto &part = index < first ? columns.above : columns.under;
                part.insert(part.end(), lines[index].begin(), lines[index].end());
                continue;
            }
            for (const Token &word : lines[index])
                (word.rect.x < border ? left : right).push_back(word);
        }
        columns.left = withSegments(linesOf(left));
        columns.right = withSegments(linesOf(right));
        return columns;
    }

    /// Where the right column begins, if no word of the lines crosses the gutter before it.
    static std::optional<float> borderBetween(const std::vector<Line> &lines, std::size_t begin, std::size_t end)
    {
        std::vector<std::pair<float, float>> words;
        for (std::size_t index = begin; index < end; ++index) {
            for (const Token &word : lines[index])
                words.emplace_back(word.rect.x, word.rect.x + word.rect.width);
        }
        std::sort(words.begin(), words.end());
        float reached = words.front().second;
        float widest = LeastGutter;
        std::optional<float> border;
        for (const auto &[from, to] : words) {
            if (from - reached > widest) {
                widest = from - reached;
                border = from;
            }
            reached = std::max(reached, to);
        }
        return border;
    }

    /// Lines from top to bottom, words from left to right. Lines of two columns may stand at heights of their own, so a
    /// line here is what is too near to be two of one column.
    static std::vector<Line> linesOf(std::vector<Token> words)
    {
        const auto middle = [](const Token &word) { return word.rect.y + word.rect.height / 2; };
        std::stable_sort(words.begin(), words.end(),
                         [&](const Token &a, const Token &b) { return middle(a) < middle(b); });
        std::vector<Line> lines;
        for (auto begin = words.begin(); begin != words.end();) {
            const float line = middle(*begin);
            const float height = begin->rect.height;
            const auto end =
                std::find_if(begin, words.end(), [&](const Token &word) { return middle(word) - line > height / 2; });
            std::sort(begin, end, [](const Token &a, const Token &b) { return a.rect.x < b.rect.x; });
            lines.emplace_back(begin, end);
            begin = end;
        }
        return lines;
    }

    /// Each line a segment of its own.
    std::vector<Token> withSegments(const std::vector<Line> &lines)
    {
        std::vector<Token> words;
        for (const Line &line : lines) {
            ++m_lastSegment;
            for (Token word : line) {
                word.segment = m_lastSegment;
                words.push_back(word);
            }
        }
        return words;
    }

    TokenStream &m_official;
    const TokenStream &m_electronic;
    int m_lastSegment = 0;
};

} // namespace

void orderColumns(TokenStream &official, const TokenStream &electronic)
{
    ColumnOrder(official, electronic).run();
}

} // namespace congbao::compare
