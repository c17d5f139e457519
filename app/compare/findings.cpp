// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/findings.h"

#include "compare/classifying.h"
#include "text/normalize.h"

#include <algorithm>
#include <QMultiHash>

namespace congbao::compare {

namespace {

constexpr int ContextWords = 4;

/// Words this near to an area that nobody could read may stand in it (points).
constexpr float NearArea = 24;

QStringList wordsOf(const TokenStream &stream, int begin, int end, const Vocabulary &vocabulary)
{
    QStringList words;
    for (int index = std::max(0, begin); index < std::min(end, int(stream.tokens.size())); ++index)
        words.append(vocabulary.text(stream.tokens[std::size_t(index)].form));
    return words;
}

bool areOnOneLine(const text::Rect &left, const text::Rect &right)
{
    const float overlap = std::min(left.y + left.height, right.y + right.height) - std::max(left.y, right.y);
    return right.x >= left.x && overlap > 0.5F * std::min(left.height, right.height);
}

text::Rect united(const text::Rect &left, const text::Rect &right)
{
    const float x = std::min(left.x, right.x);
    const float y = std::min(left.y, right.y);
    return {x, y, std::max(left.x + left.width, right.x + right.width) - x,
            std::max(left.y + left.height, right.y + right.height) - y};
}

class Builder
{
public:
    Builder(const TokenStream &official, const TokenStream &electronic, const Vocabulary &vocabulary)
        : m_official(official)
        , m_electronic(electronic)
        , m_vocabulary(vocabulary)
    {
    }

    void addForms(const Piece &piece)
    {
        for (int offset = 0; offset < piece.officialSize(); ++offset) {
            const int o = piece.officialBegin + offset;
            const int e = piece.electronicBegin + offset;
            if (m_official.tokens[std::size_t(o)].form != m_electronic.tokens[std::size_t(e)].form)
                add({Piece::Kind::Equal, o, o + 1, e, e + 1});
        }
    }

    /// seen: what the page picture shows, where that is not what was read.
    void add(const Piece &piece, const QString &seen = {})
    {
        Finding finding = place(piece);
        Discrepancy &discrepancy = finding.discrepancy;
        if (!seen.isEmpty())
            discrepancy.official.text = seen;
        const Classification classification = classified(piece, discrepancy);
        discrepancy.kind = classification.kind;
        discrepancy.severity = classification.severity;
        discrepancy.weight = classification.weight;
        if (isPageNumber(piece)) {
            discrepancy.severity = Severity::Formal;
            discrepancy.weight = legalWeight(discrepancy.kind, discrepancy.severity);
        }
        if (discrepancy.severity == Severity::Substantive && touchesUnreadable(piece)) {
            discrepancy.isDecided = false;
            discrepancy.confidence = 0.5;
        }
        m_findings.push_back(std::move(finding));
    }

    [[nodiscard]] Finding place(const Piece &piece) const
    {
        Finding finding;
        finding.piece = piece;
        finding.discrepancy.official = officialPlace(piece);
        finding.discrepancy.electronic = electronicPlace(piece);
        return finding;
    }

    std::vector<Finding> take() { return std::move(m_findings); }

    /// Line ends of the official text explain the difference: a long word that goes on on the next line, with or
    /// without a hyphen.
    [[nodiscard]] bool isBrokenLine(const Piece &piece) const
    {
        if (piece.electronicSize() != 1 || piece.officialSize() < 2)
            return false;
        QString joined;
        for (int index = piece.officialBegin; index < piece.officialEnd; ++index) {
            const bool isLast = index + 1 == piece.officialEnd;
            if (!isLast && !m_official.breaksLineAfter(index))
                return false;
            joined += m_vocabulary.keyText(m_official.tokens[std::size_t(index)].key);
            if (!isLast && joined.endsWith(u'-') && piece.kind != Piece::Kind::Rejoined)
                joined.chop(1);
        }
        const int key = m_electronic.tokens[std::size_t(piece.electronicBegin)].key;
        return text::toneKey(joined) == text::toneKey(m_vocabulary.keyText(key));
    }

private:
    [[nodiscard]] Classification classified(const Piece &piece, const Discrepancy &discrepancy) const
    {
        if (piece.kind == Piece::Kind::Reordered)
            return {DiscrepancyClass::Moved, Severity::Formal, legalWeight(DiscrepancyClass::Moved, Severity::Formal)};
        if (piece.kind == Piece::Kind::Moved)
            return {DiscrepancyClass::Moved, Severity::Substantive,
                    legalWeight(DiscrepancyClass::Moved, Severity::Substantive)};
        Difference difference;
        difference.official = discrepancy.official.text;
        difference.electronic = discrepancy.electronic.text;
        const bool hasElectronic = piece.electronicSize() > 0;
        const TokenStream &stream = hasElectronic ? m_electronic : m_official;
        const int begin = hasElectronic ? piece.electronicBegin : piece.officialBegin;
        const int end = hasElectronic ? piece.electronicEnd : piece.officialEnd;
        difference.before = wordsOf(stream, begin - ContextWords, begin, m_vocabulary);
        difference.after = wordsOf(stream, end, end + ContextWords, m_vocabulary);
        difference.role = stream.block(stream.tokens[std::size_t(begin)]).role;
        difference.isWholeTableRow = holdsTableRow(stream, begin, end);
        return classify(difference);
    }

    /// Whether a one-sided stretch holds a whole row of a ruled table.
    [[nodiscard]] static bool holdsTableRow(const TokenStream &stream, int begin, int end)
    {
        const Token &first = stream.tokens[std::size_t(begin)];
        const Token &last = stream.tokens[std::size_t(end - 1)];
        const text::Block &block = stream.block(first);
        if (block.kind != text::BlockKind::Table || !block.hasRules || first.block != last.block)
            return false;
        const QString &text = stream.blockTexts[std::size_t(first.block)];
        const bool startsRow = first.start == 0 || text.at(first.start - 1) == u'\n';
        const bool endsRow = last.end == int(text.size()) || text.at(last.end) == u'\n';
        return startsRow && endsRow && QStringView(text).mid(first.start, last.end - first.start).contains(u'\t');
    }

    [[nodiscard]] OfficialPlace officialPlace(const Piece &piece) const
    {
        OfficialPlace place;
        place.text = m_official.text(piece.officialBegin, piece.officialEnd, m_vocabulary);
        place.before =
            wordsOf(m_official, piece.officialBegin - ContextWords, piece.officialBegin, m_vocabulary).join(u' ');
        place.after = wordsOf(m_official, piece.officialEnd, piece.officialEnd + ContextWords, m_vocabulary).join(u' ');
        const auto &tokens = m_official.tokens;
        if (piece.officialSize() == 0) {
            // A thin rectangle where the words would stand.
            constexpr float gapWidth = 2;
            if (piece.officialBegin > 0) {
                const Token &left = tokens[std::size_t(piece.officialBegin - 1)];
                place.page = left.page;
                place.rects.push_back({left.rect.x + left.rect.width, left.rect.y, gapWidth, left.rect.height});
            } else if (!tokens.empty()) {
                const Token &right = tokens.front();
                place.page = right.page;
                place.rects.push_back({right.rect.x - gapWidth, right.rect.y, gapWidth, right.rect.height});
            }
        } else {
            place.page = tokens[std::size_t(piece.officialBegin)].page;
            for (int index = piece.officialBegin; index < piece.officialEnd; ++index) {
                const Token &token = tokens[std::size_t(index)];
                if (token.page != place.page)
                    continue;
                if (!place.rects.empty() && areOnOneLine(place.rects.back(), token.rect))
                    place.rects.back() = united(place.rects.back(), token.rect);
                else
                    place.rects.push_back(token.rect);
            }
        }
        if (place.page == 0) // the official text has no pages
            place.rects.clear();
        return place;
    }

    [[nodiscard]] ElectronicPlace electronicPlace(const Piece &piece) const
    {
        ElectronicPlace place;
        place.text = m_electronic.text(piece.electronicBegin, piece.electronicEnd, m_vocabulary);
        place.before =
            wordsOf(m_electronic, piece.electronicBegin - ContextWords, piece.electronicBegin, m_vocabulary).join(u' ');
        place.after =
            wordsOf(m_electronic, piece.electronicEnd, piece.electronicEnd + ContextWords, m_vocabulary).join(u' ');
        const auto &tokens = m_electronic.tokens;
        if (tokens.empty())
            return place;
        if (piece.electronicSize() > 0) {
            const Token &first = tokens[std::size_t(piece.electronicBegin)];
            place.block = first.block;
            place.start = first.start;
            for (int index = piece.electronicBegin; index < piece.electronicEnd; ++index) {
                if (tokens[std::size_t(index)].block == first.block)
                    place.end = std::max(place.end, tokens[std::size_t(index)].end);
            }
        } else {
            // What begins a paragraph of the official text is missing before the paragraph that follows.
            const bool hasNext = piece.electronicBegin < int(tokens.size());
            const bool isBeforeNext = piece.electronicBegin == 0 || (hasNext && piece.officialSize() > 0 &&
                                                                     m_official.startsSegment(piece.officialBegin) &&
                                                                     !m_official.endsSegment(piece.officialEnd - 1));
            const Token &neighbour =
                tokens[std::size_t(isBeforeNext ? piece.electronicBegin : piece.electronicBegin - 1)];
            place.block = neighbour.block;
            place.start = place.end = isBeforeNext ? neighbour.start : neighbour.end;
        }
        place.path = m_electronic.document->blocks[std::size_t(place.block)].path;
        return place;
    }

    /// The number of its own page, alone at the page's head or foot: furniture that the reader could not tell, because
    /// no other page of the file has one at the same place.
    [[nodiscard]] bool isPageNumber(const Piece &piece) const
    {
        if (piece.officialSize() != 1 || piece.electronicSize() != 0)
            return false;
        const Token &token = m_official.tokens[std::size_t(piece.officialBegin)];
        const auto &pages = m_official.document->pages;
        if (token.page < 1 || token.page > int(pages.size()) || !m_official.startsSegment(piece.officialBegin) ||
            !m_official.endsSegment(piece.officialBegin) ||
            m_vocabulary.text(token.form) != QString::number(token.page))
            return false;
        constexpr float margin = 0.1F;
        const float height = pages[std::size_t(token.page - 1)].height;
        return token.rect.y + token.rect.height < margin * height || token.rect.y > (1 - margin) * height;
    }

    [[nodiscard]] bool touchesUnreadable(const Piece &piece) const
    {
        const auto &areas = m_official.document->unreadable;
        if (areas.empty())
            return false;
        const int begin = piece.officialSize() > 0 ? piece.officialBegin : piece.officialBegin - 1;
        const int end = piece.officialSize() > 0 ? piece.officialEnd : piece.officialBegin + 1;
        for (int index = std::max(0, begin); index < std::min(end, int(m_official.tokens.size())); ++index) {
            const Token &token = m_official.tokens[std::size_t(index)];
            for (const auto &area : areas) {
                if (area.page == token.page && token.rect.x < area.rect.x + area.rect.width + NearArea &&
                    area.rect.x < token.rect.x + token.rect.width + NearArea &&
                    token.rect.y < area.rect.y + area.rect.height + NearArea / 2 &&
                    area.rect.y < token.rect.y + token.rect.height + NearArea / 2)
                    return true;
            }
        }
        return false;
    }

    const TokenStream &m_official;
    const TokenStream &m_electronic;
    const Vocabulary &m_vocabulary;
    std::vector<Finding> m_findings;
};

/// Furniture by block: its words as one text.
std::vector<std::pair<int, QString>> furnitureBlocks(const TokenStream &stream, const Vocabulary &vocabulary)
{
    std::vector<std::pair<int, QString>> blocks;
    for (const auto &token : stream.furniture) {
        if (blocks.empty() || blocks.back().first != token.block)
            blocks.emplace_back(token.block, QString());
        else
            blocks.back().second += u' ';
        blocks.back().second += vocabulary.text(token.form);
    }
    return blocks;
}

} // namespace

std::vector<Finding> findingsOf(const Matching &matching, const TokenStream &official, const TokenStream &electronic,
                                const Vocabulary &vocabulary)
{
    Builder builder(official, electronic, vocabulary);
    for (const auto &piece : matching.pieces) {
        if (piece.kind == Piece::Kind::Equal)
            builder.addForms(piece);
        else if (!builder.isBrokenLine(piece))
            builder.add(piece);
    }
    return builder.take();
}

Finding misreadFinding(int officialIndex, int electronicIndex, const QString &seen, const TokenStream &official,
                       const TokenStream &electronic, const Vocabulary &vocabulary)
{
    Builder builder(official, electronic, vocabulary);
    builder.add({Piece::Kind::Different, officialIndex, officialIndex + 1, electronicIndex, electronicIndex + 1}, seen);
    Finding finding = builder.take().front();
    finding.discrepancy.isDecided = false;
    return finding;
}

Finding placeFinding(const Piece &piece, const TokenStream &official, const TokenStream &electronic,
                     const Vocabulary &vocabulary)
{
    return Builder(official, electronic, vocabulary).place(piece);
}

std::vector<Discrepancy> furnitureDiscrepancies(const TokenStream &official, const TokenStream &electronic,
                                                const Vocabulary &vocabulary)
{
    std::vector<Discrepancy> all;
    QMultiHash<QString, int> unmatched;
    const auto there = furnitureBlocks(electronic, vocabulary);
    for (const auto &[block, text] : there)
        unmatched.insert(text, block);
    for (const auto &[block, text] : furnitureBlocks(official, vocabulary)) {
        if (const auto found = unmatched.find(text); found != unmatched.end()) {
            unmatched.erase(found);
            continue;
        }
        Discrepancy discrepancy;
        discrepancy.kind = DiscrepancyClass::Missing;
        discrepancy.severity = Severity::Formal;
        discrepancy.weight = legalWeight(discrepancy.kind, discrepancy.severity);
        discrepancy.official.text = text;
        const auto first = std::lower_bound(official.furniture.begin(), official.furniture.end(), block,
                                            [](const Token &token, int wanted) { return token.block < wanted; });
        discrepancy.official.page = first->page;
        for (auto token = first; token != official.furniture.end() && token->block == block; ++token) {
            auto &rects = discrepancy.official.rects;
            if (token->page == 0)
                continue;
            if (!rects.empty() && areOnOneLine(rects.back(), token->rect))
                rects.back() = united(rects.back(), token->rect);
            else
                rects.push_back(token->rect);
        }
        all.push_back(std::move(discrepancy));
    }
    for (const auto &[block, text] : there) {
        if (!unmatched.remove(text, block))
            continue;
        Discrepancy discrepancy;
        discrepancy.kind = DiscrepancyClass::Extra;
        discrepancy.severity = Severity::Formal;
        discrepancy.weight = legalWeight(discrepancy.kind, discrepancy.severity);
        discrepancy.electronic.text = text;
        discrepancy.electronic.block = block;
        discrepancy.electronic.end = int(electronic.blockTexts[std::size_t(block)].size());
        all.push_back(std::move(discrepancy));
    }
    return all;
}

Coverage coverageOf(const std::vector<Finding> &findings, const std::vector<Discrepancy> &furniture,
                    const TokenStream &official, const TokenStream &electronic)
{
    // Marks, because a difference inside a moved block lies within the block's own finding.
    std::vector<bool> inOfficial(official.tokens.size(), false);
    std::vector<bool> inElectronic(electronic.tokens.size(), false);
    for (const auto &finding : findings) {
        if (finding.isDismissed)
            continue;
        std::fill(inOfficial.begin() + finding.piece.officialBegin, inOfficial.begin() + finding.piece.officialEnd,
                  true);
        std::fill(inElectronic.begin() + finding.piece.electronicBegin,
                  inElectronic.begin() + finding.piece.electronicEnd, true);
    }
    Coverage coverage;
    coverage.unreadableAreas = official.document->unreadable;
    for (const auto &area : coverage.unreadableAreas)
        coverage.unreadable += area.words;
    const int officialRead = int(official.tokens.size() + official.furniture.size());
    coverage.officialWords = officialRead + coverage.unreadable;
    coverage.inDiscrepancies = int(std::count(inOfficial.begin(), inOfficial.end(), true));
    coverage.electronicWords = int(electronic.tokens.size() + electronic.furniture.size());
    coverage.electronicInDiscrepancies = int(std::count(inElectronic.begin(), inElectronic.end(), true));
    const auto wordCount = [](const QString &text) { return text.isEmpty() ? 0 : int(text.count(u' ')) + 1; };
    for (const auto &discrepancy : furniture) {
        coverage.inDiscrepancies += wordCount(discrepancy.official.text);
        coverage.electronicInDiscrepancies += wordCount(discrepancy.electronic.text);
    }
    coverage.matched = officialRead - coverage.inDiscrepancies;
    coverage.electronicMatched = coverage.electronicWords - coverage.electronicInDiscrepancies;
    return coverage;
}

} // namespace congbao::compare
