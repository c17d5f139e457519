// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/tokens.h"

#include "text/normalize.h"

#include <algorithm>

namespace congbao::compare {

namespace {

/// Quotes become straight; dashes stay as they are, because outside the motto a dash can be a minus or a range.
QString normalForm(const QString &word)
{
    const bool isPlain = std::all_of(word.begin(), word.end(),
                                     [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7F && c != u'`'; });
    if (isPlain)
        return word;
    QString kept;
    kept.reserve(word.size());
    for (const QChar character : word) {
        if (text::isInvisible(character))
            continue;
        const QChar folded = text::foldPunctuation(character);
        kept += folded == u'"' || folded == u'\'' ? folded : character;
    }
    if (kept.isEmpty())
        return word; // a word of nothing visible is still a word that somebody wrote
    return text::toneKey(kept);
}

/// A head or signature block has at most so many columns and rows.
constexpr std::size_t MostColumns = 3;
constexpr std::size_t MostLayoutRows = 12;

struct PlacedWord
{
    text::Word word; ///< offsets in the block's text()
    int segment = 0; ///< paragraph or cell within the block
    int column = 0;  ///< of a layout table
};

/// The words of a block in reading order: columns that only stand beside each other are read one after the other,
/// whatever rows a writer or reader made of them.
std::vector<PlacedWord> placedWords(const text::Block &block, const QString &text)
{
    std::vector<PlacedWord> placed;
    int reached = 0;
    int segment = 0;
    for (const text::Word &word : block.words()) {
        // Offsets come from readers; a wrong one must not read outside of the text.
        const int start = std::clamp(word.start, 0, int(text.size()));
        const int end = std::clamp(word.end, start, int(text.size()));
        if (start == end)
            continue;
        for (; reached < start; ++reached) {
            if (text.at(reached) == u'\t' || text.at(reached) == u'\n')
                ++segment;
        }
        reached = end;
        placed.push_back({{start, end, word.page, word.rect, word.confidence}, segment, 0});
    }
    // The head's text() goes by columns already.
    if (!isColumnLayout(block) || block.role == text::Role::NationalHead)
        return placed;
    // Which tabs of the text end a cell, and which lines a row, only the rows know.
    std::vector<int> columnAt;
    columnAt.reserve(std::size_t(text.size()) + 1);
    for (const auto &row : block.rows) {
        int index = 0;
        for (const auto &cell : row.cells) {
            columnAt.insert(columnAt.end(), std::size_t(cell.text().size()) + 1, index);
            index += std::max(1, cell.columnSpan);
        }
        if (row.cells.empty())
            columnAt.push_back(0);
    }
    for (auto &word : placed) {
        if (std::size_t(word.word.start) < columnAt.size())
            word.column = columnAt[std::size_t(word.word.start)];
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const PlacedWord &a, const PlacedWord &b) { return a.column < b.column; });
    return placed;
}

} // namespace

bool isColumnLayout(const text::Block &block)
{
    if (block.kind != text::BlockKind::Table || block.hasRules || block.rows.size() > MostLayoutRows)
        return false;
    return std::all_of(block.rows.begin(), block.rows.end(),
                       [](const text::Row &row) { return row.cells.size() <= MostColumns; });
}

int Vocabulary::intern(const QString &word)
{
    const auto known = m_forms.constFind(word);
    if (known != m_forms.constEnd())
        return *known;
    const int form = int(m_texts.size());
    m_forms.insert(word, form);
    m_texts.push_back(word);
    m_keys.push_back(form);
    return form;
}

int Vocabulary::formOf(const QString &word)
{
    const auto before = m_texts.size();
    const int form = intern(word);
    if (m_texts.size() > before) {
        const int key = intern(normalForm(word));
        m_keys[std::size_t(form)] = key;
    }
    return form;
}

QString TokenStream::text(int begin, int end, const Vocabulary &vocabulary) const
{
    QString joined;
    for (int index = begin; index < end; ++index) {
        if (index > begin)
            joined += u' ';
        joined += vocabulary.text(tokens[std::size_t(index)].form);
    }
    return joined;
}

bool TokenStream::startsSegment(int index) const
{
    return index <= 0 || index >= int(tokens.size()) ||
           tokens[std::size_t(index)].segment != tokens[std::size_t(index - 1)].segment;
}

bool TokenStream::endsSegment(int index) const
{
    return startsSegment(index + 1);
}

bool TokenStream::breaksLineAfter(int index) const
{
    if (index < 0 || index + 1 >= int(tokens.size()))
        return false;
    const Token &left = tokens[std::size_t(index)];
    const Token &right = tokens[std::size_t(index + 1)];
    if (left.page != right.page)
        return true;
    const float height = std::max(left.rect.height, right.rect.height);
    return height > 0 && right.rect.y - left.rect.y > height * 0.5F;
}

TokenStream tokensOf(const text::Document &document, Vocabulary &vocabulary)
{
    TokenStream stream;
    stream.document = &document;
    stream.blockTexts.reserve(document.blocks.size());
    int segment = 0;
    for (std::size_t index = 0; index < document.blocks.size(); ++index) {
        const text::Block &block = document.blocks[index];
        stream.blockTexts.push_back(block.text());
        const QString &text = stream.blockTexts.back();
        auto &sequence = block.role == text::Role::Furniture ? stream.furniture : stream.tokens;
        ++segment;
        int before = 0;
        for (const auto &[word, part, column] : placedWords(block, text)) {
            Q_UNUSED(column)
            if (part != before)
                ++segment;
            before = part;
            Token token;
            token.form = vocabulary.formOf(text.mid(word.start, word.end - word.start));
            token.key = vocabulary.keyOf(token.form);
            token.block = int(index);
            token.start = word.start;
            token.end = word.end;
            token.segment = segment;
            token.page = word.page;
            token.rect = word.rect;
            token.confidence = word.confidence;
            sequence.push_back(token);
        }
    }
    return stream;
}

} // namespace congbao::compare
