// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/glyphs.h"

#include <array>
#include <map>
#include <optional>

namespace congbao::compare {

/// How a letter on the picture compares with what a text says it is and with another letter.
struct Contest
{
    double fit = 0;      ///< 0…1, likeness to the nearest letters of its own kind
    double rivalFit = 0; ///< the same, of the other kind
    /// Which of the two it is at the dots where they differ: about +0.5 its own kind, −0.5 the other.
    double lead = 0.5;
    double weight = 0;    ///< how many wholly black dots' worth the two differ
    double baseShare = 1; ///< how much of that lies in the letter under the marks: the two are of different styles
};

/// How a word on the picture fits what a text says, by the document's own letters. Of the worst letter in question.
struct GlyphFit
{
    double fit = 0;
    double margin = 0; ///< lead in likeness over the best other letter; negative: another fits better
    double lead = 0.5; ///< Contest::lead against the letter that comes nearest
    /// Where no known letter has the style: lead over the rival letter, told from letters of another style.
    double analogy = -0.5;
    double others = 1;        ///< likeness of the worst letter that both texts share
    bool isKnown = true;      ///< false: a letter in question stands nowhere else; then only the next value counts
    double bestOther = 0;     ///< likeness of that letter to the best of all known ones
    bool isMadeSmall = false; ///< compared with full figures made as small as a superscript
};

/// A letter of a word that looks more like another.
struct Misfit
{
    qsizetype at = 0;
    QChar rival;
    Contest contest;
};

/// A letter of a word whose marks are not those of the other letters of its kind.
struct Oddity
{
    qsizetype at = 0;
    double dots = 0; ///< dots above and below the letter itself that are otherwise, of those of a line's height squared
    double baseDots = 0; ///< the same, of the letter itself: where they are many, it is of another style
    int witnesses = 0;
};

/// A letter that stands nowhere else, or nowhere in its style.
struct LoneLetter
{
    qsizetype at = 0;
    Glyph glyph;
};

/// What a closer look at a word's letters found; of each the worst.
struct LetterLook
{
    std::optional<Misfit> misfit;
    std::optional<Oddity> oddity;
    std::optional<Misfit> faint; ///< a letter nearer to another kind that differs from its own by very few dots
    std::vector<LoneLetter> lone;
};

/// Letters of a document as its pages show them: no font is needed, and their blur and noise are theirs too. Learned
/// from words on which both texts agree.
class LetterBook
{
public:
    /// Cuts a word into letters; learns nothing where the ink does not fall into as many pieces. area: pixels.
    /// source: a number of the word, so that it is no witness for itself.
    void learn(const QImage &page, const QRectF &area, int lineHeight, const QString &word, int source);
    /// Takes over what another book has learned.
    void add(const LetterBook &other);
    /// Drops badly cut letters and keeps so many of each kind that a look costs little, from all over the pages: they
    /// may have several styles.
    void thinOut();
    /// Drops digits that look more like another digit: they came from misread numbers.
    void dropMisreadDigits();

    [[nodiscard]] double width(QChar letter) const;  ///< usual one, pixels; 0: not known
    [[nodiscard]] double height(QChar letter) const; ///< the same

private:
    friend class LetterJudge;
    struct Exemplar
    {
        Glyph glyph;
        int source = -1;
    };
    std::map<char16_t, std::vector<Exemplar>> m_exemplars;
    std::map<char16_t, double> m_widths;
    std::map<char16_t, double> m_heights;
};

/// Judges words of a page by the letters of the page, which have its style, and by those of all pages, which have the
/// rare ones. The books must outlive the judge.
class LetterJudge
{
public:
    /// lineHeight: usual height of the words' boxes on the page, pixels.
    LetterJudge(const LetterBook &page, const LetterBook &document, int lineHeight)
        : m_books{&page, &document}
        , m_lineHeight(lineHeight)
    {
    }

    /// Whether the picture shows `asserted` rather than another word such as `rival` (both without spaces). Nothing
    /// where the word cannot be cut into its letters or a letter in question is not in the books.
    [[nodiscard]] std::optional<GlyphFit> fit(const QImage &page, const QRectF &area, const QString &asserted,
                                              const QString &rival) const;

    /// Of a word that both texts have: the letter that looks most like another one with the same base (a, á, ă…) or
    /// like another digit, and the one whose marks are odd although no other letter of the document is like it.
    [[nodiscard]] LetterLook look(const QImage &page, const QRectF &area, const QString &word, int source) const;

private:
    struct Nearest;
    [[nodiscard]] Nearest nearest(const Glyph &glyph, QChar letter, int source) const;
    [[nodiscard]] double roughFit(const Glyph &glyph, QChar letter, int source) const;
    [[nodiscard]] bool knows(QChar letter) const;
    [[nodiscard]] double width(QChar letter) const;
    [[nodiscard]] std::vector<QChar> letters() const;
    [[nodiscard]] double height(QChar letter) const;
    /// How many black dots two kinds must differ by.
    [[nodiscard]] double leastWeight(const Glyph &glyph) const;
    /// From which row of the letter's picture to which it is without its marks.
    [[nodiscard]] std::pair<double, double> baseRows(const Glyph &glyph, QChar own, QChar rival) const;
    [[nodiscard]] Oddity oddityOf(const Glyph &glyph, const Nearest &own, QChar letter) const;
    static Contest contest(const Glyph &glyph, const Nearest &own, const Nearest &rival,
                           std::pair<double, double> baseRows = {0, 0});

    [[nodiscard]] double leadByAnalogy(const Glyph &glyph, QChar own, QChar rival, int source) const;

    std::array<const LetterBook *, 2> m_books;
    int m_lineHeight;
};

} // namespace congbao::compare
