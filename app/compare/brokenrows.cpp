// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/brokenrows.h"

#include <algorithm>
#include <QSet>

namespace congbao::compare {

namespace {

/// A row of a table as tokens: its cells' words, one list a cell.
struct RowWords
{
    int begin = 0;
    int end = 0;
    std::vector<std::vector<Token>> cells;
};

quint64 pairOf(const Token &left, const Token &right)
{
    return quint64(quint32(left.key)) << 32 | quint32(right.key);
}

/// The rows of a table whose first token is given, with the words of each. Offsets tell the row and the cell: text()
/// has the cells of a row joined by one sign and the rows too.
std::vector<RowWords> rowsOf(const TokenStream &stream, int begin)
{
    const int blockIndex = stream.tokens[std::size_t(begin)].block;
    const text::Block &block = stream.document->blocks[std::size_t(blockIndex)];
    std::vector<RowWords> rows;
    int at = begin;
    int offset = 0;
    for (const text::Row &row : block.rows) {
        RowWords words;
        words.begin = at;
        for (const text::Cell &cell : row.cells) {
            offset += int(cell.text().size()) + 1;
            words.cells.emplace_back();
            for (; at < int(stream.tokens.size()); ++at) {
                const Token &token = stream.tokens[std::size_t(at)];
                if (token.block != blockIndex || token.start >= offset)
                    break;
                words.cells.back().push_back(token);
            }
        }
        if (row.cells.empty())
            ++offset;
        words.end = at;
        rows.push_back(std::move(words));
    }
    return rows;
}

bool standsOver(const RowWords &upper, const RowWords &lower, const TokenStream &stream)
{
    return upper.begin < upper.end && lower.begin < lower.end && upper.cells.size() == lower.cells.size() &&
           stream.tokens[std::size_t(upper.end - 1)].page + 1 == stream.tokens[std::size_t(lower.begin)].page;
}

} // namespace

void joinBrokenRows(TokenStream &official, const TokenStream &electronic)
{
    QSet<quint64> neighbours; // of the electronic text; made when first asked for
    const auto known = [&](const std::vector<Token> &words) {
        if (neighbours.isEmpty()) {
            for (std::size_t at = 1; at < electronic.tokens.size(); ++at)
                neighbours.insert(pairOf(electronic.tokens[at - 1], electronic.tokens[at]));
        }
        int count = 0;
        for (std::size_t at = 1; at < words.size(); ++at)
            count += int(neighbours.contains(pairOf(words[at - 1], words[at])));
        return count;
    };
    const int count = int(official.tokens.size());
    for (int begin = 0; begin < count;) {
        const int block = official.tokens[std::size_t(begin)].block;
        int end = begin;
        bool breaksPage = false;
        for (; end < count && official.tokens[std::size_t(end)].block == block; ++end)
            breaksPage =
                breaksPage || official.tokens[std::size_t(end)].page != official.tokens[std::size_t(begin)].page;
        const text::Block &table = official.document->blocks[std::size_t(block)];
        if (!breaksPage || table.kind != text::BlockKind::Table || !table.hasRules) {
            begin = end;
            continue;
        }
        const auto rows = rowsOf(official, begin);
        for (std::size_t row = 1; row < rows.size(); ++row) {
            const RowWords &upper = rows[row - 1];
            const RowWords &lower = rows[row];
            if (!standsOver(upper, lower, official))
                continue;
            std::vector<Token> joined;
            for (std::size_t cell = 0; cell < upper.cells.size(); ++cell) {
                // Both halves of a cell are one thought.
                const int segment = upper.cells[cell].empty() ? 0 : upper.cells[cell].back().segment;
                joined.insert(joined.end(), upper.cells[cell].begin(), upper.cells[cell].end());
                for (Token word : lower.cells[cell]) {
                    word.segment = segment != 0 ? segment : word.segment;
                    joined.push_back(word);
                }
            }
            const std::vector<Token> asRead(official.tokens.begin() + upper.begin, official.tokens.begin() + lower.end);
            if (joined.size() == asRead.size() && known(joined) > known(asRead))
                std::copy(joined.begin(), joined.end(), official.tokens.begin() + upper.begin);
        }
        begin = end;
    }
}

} // namespace congbao::compare
