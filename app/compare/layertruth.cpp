// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/layertruth.h"

#include <algorithm>
#include <optional>

namespace congbao::compare {

namespace {

constexpr int HeaviestWeight = 1; // somebody may have meant it

bool overlap(const text::Rect &left, const text::Rect &right)
{
    const float width = std::min(left.x + left.width, right.x + right.width) - std::max(left.x, right.x);
    const float height = std::min(left.y + left.height, right.y + right.height) - std::max(left.y, right.y);
    return width > 0.5F * std::min(left.width, right.width) && height > 0.5F * std::min(left.height, right.height);
}

/// The word that stands at the place of a difference.
std::optional<int> wordAt(const TokenStream &official, const text::LayerDifference &difference)
{
    for (int index = 0; index < int(official.tokens.size()); ++index) {
        const Token &token = official.tokens[std::size_t(index)];
        if (token.page == difference.page && overlap(token.rect, difference.rect))
            return index;
    }
    return std::nullopt;
}

/// The first word of the page that stands below a place, or what follows the page.
int wordAfter(const TokenStream &official, const text::LayerDifference &difference)
{
    const float middle = difference.rect.y + difference.rect.height / 2;
    const auto found = std::find_if(official.tokens.begin(), official.tokens.end(), [&](const Token &token) {
        return token.page > difference.page || (token.page == difference.page && token.rect.y > middle);
    });
    return int(found - official.tokens.begin());
}

/// Where an official word stands in the electronic text, and whether it stands there unchanged.
std::pair<int, bool> electronicOf(const Matching &matching, int official)
{
    int place = 0;
    for (const Piece &piece : matching.pieces) {
        if (piece.officialBegin > official)
            break;
        if (official < piece.officialEnd && piece.kind == Piece::Kind::Equal)
            return {piece.electronicBegin + official - piece.officialBegin, true};
        place = piece.electronicEnd;
    }
    return {place, false};
}

} // namespace

void addLayerFindings(std::vector<Finding> &findings, const Matching &matching, const TokenStream &official,
                      const TokenStream &electronic, const Vocabulary &vocabulary)
{
    for (const text::LayerDifference &difference : official.document->layerDifferences) {
        const auto word = difference.shown.isEmpty() ? std::nullopt : wordAt(official, difference);
        const int at = word ? *word : wordAfter(official, difference);
        const auto known = std::find_if(findings.begin(), findings.end(), [&](const Finding &finding) {
            return word && finding.piece.officialBegin <= at && at < finding.piece.officialEnd;
        });
        if (known != findings.end()) {
            known->discrepancy.official.textLayer = difference.layer;
            known->discrepancy.severity = Severity::Substantive;
            known->discrepancy.weight = HeaviestWeight;
            continue;
        }
        const auto [there, isUnchanged] = electronicOf(matching, at);
        Finding finding =
            placeFinding({Piece::Kind::Equal, at, word ? at + 1 : at, there, word && isUnchanged ? there + 1 : there},
                         official, electronic, vocabulary);
        Discrepancy &discrepancy = finding.discrepancy;
        discrepancy.kind = DiscrepancyClass::Encoding;
        discrepancy.severity = Severity::Substantive;
        discrepancy.weight = HeaviestWeight;
        discrepancy.official.text = difference.shown;
        discrepancy.official.textLayer = difference.layer;
        discrepancy.official.page = difference.page;
        discrepancy.official.rects = {difference.rect};
        findings.push_back(std::move(finding));
    }
    if (!official.document->layerDifferences.empty())
        std::stable_sort(findings.begin(), findings.end(), [](const Finding &left, const Finding &right) {
            return left.piece.officialBegin < right.piece.officialBegin;
        });
}

} // namespace congbao::compare
