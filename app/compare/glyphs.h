// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <QImage>
#include <QRectF>
#include <QString>
#include <vector>

namespace congbao::compare {

/// A letter cut out of a page: darkness (0 paper … 255 ink) row by row within its tight box.
struct Glyph
{
    int width = 0;
    int height = 0;
    std::vector<quint8> ink;
};

/// How well a word on the picture fits what a text says, by the page's own letters.
struct GlyphFit
{
    double fit = 0; ///< 0…1, of the worst letter among those in question
    double margin =
        0; ///< least lead of those letters over the best other letter of the page; negative: another fits better
    double others = 1; ///< 0…1, of the worst letter that both texts share
};

/// The letter of a word that fits its own kind worst.
struct Misfit
{
    qsizetype at = 0;
    double fit = 1;      ///< to its own kind
    double rivalFit = 0; ///< of the best letter with the same base (a, á, ă… or another digit)
    QChar rival;
};

/// The letters of one page as it shows them: no font is needed, and its blur and noise are theirs too. Learns from
/// words on which both texts agree.
class GlyphBook
{
public:
    /// Cuts a word into letters; learns nothing where the pieces are not as many as the letters. area: pixels.
    /// source: a number of the word, so that it is no witness for itself.
    void learn(const QImage &page, const QRectF &area, const QString &word, int source = -1);

    /// Keeps so many letters of each kind that a look costs little, from all over the page: it may have several styles.
    void thinOut();

    /// Whether the picture shows `asserted` rather than another word such as `rival` (both without spaces). Nothing
    /// where the word cannot be cut into its letters or a letter in question is not in the book.
    [[nodiscard]] std::optional<GlyphFit> fit(const QImage &page, const QRectF &area, const QString &asserted,
                                              const QString &rival) const;

    /// Looks for a letter that is not what both texts say. Nothing where the word cannot be cut or its letters have too
    /// few witnesses on the page.
    [[nodiscard]] std::optional<Misfit> worstLetter(const QImage &page, const QRectF &area, const QString &word,
                                                    int source) const;

private:
    [[nodiscard]] double likeness(const Glyph &glyph, QChar letter, bool isExact, int source = -2) const;
    [[nodiscard]] double bestOther(const Glyph &glyph, QChar letter) const;

    struct Exemplar
    {
        Glyph glyph;
        int source = -1;
    };
    std::map<char16_t, std::vector<Exemplar>> m_exemplars;
};

/// The letters of a word from left to right; empty where it does not fall into `count` pieces.
[[nodiscard]] std::vector<Glyph> cutLetters(const QImage &page, const QRectF &area, int count);

} // namespace congbao::compare
