// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/docxstyles.h"

namespace congbao::readers {

/// One level of an OpenDocument list style or of the chapter numbering.
struct OdtListLevel
{
    QString pattern;    ///< "Điều %1%.": the numbers of the levels stand between percent signs; a bullet has none
    std::string format; ///< of this level's number, as in Word's formats; "none": no number
    QString font;       ///< of a bullet
    int start = 1;
    bool isFollowedByNothing = false;
    ParagraphProperties paragraph; ///< indents
};

/// The styles of an OpenDocument text (ISO/IEC 26300, 16 and 20): those of styles.xml, then the automatic ones of
/// content.xml, each resolved along its parents.
class OdtStyles
{
public:
    static constexpr int levelCount = 10;

    /// Reads all styles in an office:document-styles or office:document-content.
    void read(const pugi::xml_node &root);

    [[nodiscard]] RunProperties run(std::string_view family, const QString &name) const;
    [[nodiscard]] ParagraphProperties paragraph(const QString &name) const;
    [[nodiscard]] bool cellShowsBorder(const QString &name) const;
    [[nodiscard]] float columnWidth(const QString &name) const; ///< points; 0: not said
    /// Whether what has this style begins pages that are wider than high, or pages that are not; nothing where it goes
    /// on on the pages that there are.
    [[nodiscard]] std::optional<bool> startsLandscape(std::string_view family, const QString &name) const;
    /// The pages that a text begins with.
    [[nodiscard]] bool beginsLandscape() const { return m_landscapePages.value(QStringLiteral("Standard")); }
    /// A level from 1; nullptr: no such list style. The name "" is the chapter numbering.
    [[nodiscard]] const OdtListLevel *listLevel(const QString &listStyle, int level) const;

private:
    struct Style
    {
        QString parent;
        RunProperties run;
        ParagraphProperties paragraph;
        bool showsBorder = false;
        float columnWidth = 0;
        std::optional<QString> pages; ///< the kind of pages that begins with it; empty: it goes on
    };
    void readStyle(const pugi::xml_node &node, bool isDefault);
    void readPages(const pugi::xml_node &root);
    void readListStyle(const pugi::xml_node &node, const QString &name);
    [[nodiscard]] std::vector<const Style *> chain(std::string_view family, const QString &name) const;

    [[nodiscard]] QString familyOf(const QString &fontName) const;

    QHash<QString, QString> m_fonts; ///< families by the names that styles use
    QHash<QString, Style> m_styles;  ///< by family and name; the default of a family has no name
    QHash<QString, std::array<OdtListLevel, levelCount>> m_lists;
    QHash<QString, bool> m_landscapePages; ///< by the name of the master page
};

} // namespace congbao::readers
