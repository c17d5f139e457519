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

} // namespace

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
        int reached = 0;
        for (const text::Word &word : block.words()) {
            // Offsets come from readers; a wrong one must not read outside of the text.
            const int start = std::clamp(word.start, 0, int(text.size()));
            const int end = std::clamp(word.end, start, int(text.size()));
            if (start == end)
                continue;
            const auto between = QStringView(text).mid(reached, std::max(0, start - reached));
            if (between.contains(u'\t') || between.contains(u'\n'))
                ++segment;
            reached = end;
            Token token;
            token.form = vocabulary.formOf(text.mid(start, end - start));
            token.key = vocabulary.keyOf(token.form);
            token.block = int(index);
            token.start = start;
            token.end = end;
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
