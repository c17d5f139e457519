// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/xmlpart.h"
#include "text/document.h"

#include <array>
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
    QString font; ///< for Latin letters; empty: not said
    QString style;

    [[nodiscard]] bool is(Toggle toggle) const { return toggles[toggle].value_or(false); }
    /// What over says replaces what this says.
    void replaceWith(const RunProperties &over);
    /// The same, but for toggle properties the two levels of styles are combined as 17.7.3 says.
    void combineWithStyle(const RunProperties &over);
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

    /// Letters of a run: document defaults, paragraph style, then the given properties (with their character style).
    [[nodiscard]] RunProperties resolveRun(const QString &paragraphStyle, const RunProperties &direct) const;
    /// A paragraph without its numbering's indents: document defaults, style, then direct.
    [[nodiscard]] ParagraphProperties resolveParagraph(const ParagraphProperties &direct) const;
    /// What the paragraph style itself says, along its chain.
    [[nodiscard]] ParagraphProperties paragraphStyle(const QString &id) const;
    [[nodiscard]] QString defaultParagraphStyle() const { return m_defaultParagraph; }
    /// The numbering (w:num) that a numbering style stands for; 0: none.
    [[nodiscard]] int numberingOfStyle(const QString &id) const;
    [[nodiscard]] bool tableStyleShowsBorder(const QString &id) const;

private:
    struct Style
    {
        QString basedOn;
        RunProperties run;
        ParagraphProperties paragraph;
        std::optional<bool> showsBorder;
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
