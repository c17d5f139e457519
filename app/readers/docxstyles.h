// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/xmlpart.h"
#include "text/document.h"

#include <array>
#include <map>
#include <optional>
#include <QHash>
#include <QSet>
#include <QString>

namespace congbao::readers {

/// What the places of a DOCX may say about letters; empty: they do not say.
struct RunProperties
{
    /// ECMA-376 part 1, 17.7.3: these switch each other off when two levels of styles both set them.
    enum Toggle { Bold, Italic, Strike, Caps, SmallCaps, Vanish, ToggleCount };
    std::array<std::optional<bool>, ToggleCount> toggles;
    std::optional<bool> isUnderlined;
    std::optional<float> size; ///< points
    enum class Position { Baseline, Superscript, Subscript };
    std::optional<Position> position;
    QString font; ///< for Latin letters; "+minorHAnsi" is one of the theme; empty: not said
    QString style;

    [[nodiscard]] bool is(Toggle toggle) const { return toggles[toggle].value_or(false); }
    /// What over says replaces what this says.
    void replaceWith(const RunProperties &over);
    /// The same, but for toggle properties the two levels of styles are combined as 17.7.3 says.
    void combineWithStyle(const RunProperties &over);
};

/// A tab stop whose tabs are drawn as a line of dots or the like.
struct TabLeader
{
    float position = 0; ///< points from the margin
    QChar sign;         ///< null: the tab shows nothing, or the stop is taken away
};

struct ParagraphProperties
{
    std::optional<text::Alignment> alignment;
    std::optional<float> indentLeft; ///< all lengths in points
    std::optional<float> indentRight;
    std::optional<float> indentFirstLine;
    std::optional<float> spaceBefore;
    std::optional<float> spaceAfter;
    std::optional<bool> keepsWithNext;
    std::optional<bool> startsPage;
    std::optional<int> numberingId; ///< 0: numbering switched off
    std::optional<int> numberingLevel;
    std::vector<TabLeader> tabs; ///< sorted by position
    bool isDropCap = false;      ///< large first letters, before the paragraph that they begin
    QString style;

    void replaceWith(const ParagraphProperties &over);
    [[nodiscard]] text::ParagraphFormat format() const;
};

[[nodiscard]] RunProperties readRunProperties(const pugi::xml_node &rPr);
[[nodiscard]] ParagraphProperties readParagraphProperties(const pugi::xml_node &pPr);

/// Whether borders (w:tblBorders, w:tcBorders) have a line that shows; empty where they say nothing.
[[nodiscard]] std::optional<bool> showsBorder(const pugi::xml_node &borders);

/// A length in points from an attribute in twentieths of a point or with its own unit ("1.5cm", strict documents).
[[nodiscard]] std::optional<float> lengthOf(const pugi::xml_node &node, std::string_view attribute);

/// styles.xml, with every style resolved along the styles it is based on.
class DocxStyles
{
public:
    DocxStyles() = default;
    explicit DocxStyles(const pugi::xml_node &root);

    /// What a table's style says about the text of one cell (17.7.6).
    struct CellLook
    {
        RunProperties run;
        ParagraphProperties paragraph;
    };
    /// Letters of a run: document defaults, table style, paragraph style, then the given properties (with their
    /// character style).
    [[nodiscard]] RunProperties resolveRun(const QString &paragraphStyle, const RunProperties &direct,
                                           const CellLook &cell) const;
    /// A paragraph without its numbering's indents: document defaults, table style, style, then direct.
    [[nodiscard]] ParagraphProperties resolveParagraph(const ParagraphProperties &direct, const CellLook &cell) const;
    /// What the paragraph style itself says, along its chain.
    [[nodiscard]] ParagraphProperties paragraphStyle(const QString &id) const;
    [[nodiscard]] QString defaultParagraphStyle() const { return m_defaultParagraph; }
    /// The numbering (w:num) that a numbering style stands for; 0: none.
    [[nodiscard]] int numberingOfStyle(const QString &id) const;
    [[nodiscard]] bool tableStyleShowsBorder(const QString &id) const;

    /// Where a cell stands in its table.
    struct CellPlace
    {
        int row = 0;
        int column = 0;
        bool isLastRow = false;
        bool isLastColumn = false;
    };
    /// The parts of a table style that a table uses (w:tblLook).
    struct TableLook
    {
        bool firstRow = false;
        bool lastRow = false;
        bool firstColumn = false;
        bool lastColumn = false;
        bool rowBands = true;
        bool columnBands = true;
    };
    [[nodiscard]] static TableLook readTableLook(const pugi::xml_node &tblLook);
    [[nodiscard]] CellLook cellLook(const QString &tableStyle, const TableLook &look, const CellPlace &place) const;

private:
    struct Style
    {
        QString basedOn;
        RunProperties run;
        ParagraphProperties paragraph;
        std::optional<bool> showsBorder;
        std::map<std::string, CellLook, std::less<>> conditional; ///< "firstRow", "band1Horz"…
        int rowBand = 1;                                          ///< rows of one band
        int columnBand = 1;
    };
    /// The style and what it is based on, from the root of the chain; a circle is cut.
    [[nodiscard]] std::vector<const Style *> chain(const QString &id) const;
    [[nodiscard]] RunProperties runOfChain(const QString &id) const;

    QHash<QString, Style> m_styles;
    QString m_defaultParagraph;
    QString m_defaultTable;
    RunProperties m_defaultRun;
    ParagraphProperties m_defaults;
};

} // namespace congbao::readers
