// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/docxstyles.h"

#include <map>
#include <set>

namespace congbao::readers {

/// numbering.xml and the counters while the paragraphs go by in their order: gives every automatic number as Word shows
/// it. Use one object for one text, from its beginning.
class Numbering
{
public:
    Numbering() = default;
    Numbering(const pugi::xml_node &root, const DocxStyles &styles);

    /// The number of one paragraph.
    struct Label
    {
        QString text;                     ///< "Điều 5.", "a)", "•"; empty where the level shows none
        bool isFollowedByNothing = false; ///< w:suff nothing: the text follows at once
        bool isDoubtful = false;          ///< in a format that is not known here, or a sign that Unicode has not
        RunProperties run;                ///< what the level says about its letters
        ParagraphProperties paragraph;    ///< the level's indents
    };

    /// Counts one paragraph of this numbering. level 0…8; an unknown numbering gives an empty label.
    [[nodiscard]] Label next(int numberingId, int level);
    /// The level of a numbering that is tied to a paragraph style; empty: none is.
    [[nodiscard]] std::optional<int> levelOfStyle(int numberingId, const QString &paragraphStyle) const;

    /// A number in one of Word's formats (17.18.59).
    [[nodiscard]] static QString formatted(int value, std::string_view format);
    /// Whether formatted() writes that format as Word does; else it writes plain digits.
    [[nodiscard]] static bool isKnownFormat(std::string_view format);

private:
    static constexpr int levelCount = 9;
    struct Level
    {
        int start = 0; ///< 17.9.25: 0 where it is not said
        std::string format = "decimal";
        QString text;
        bool isFollowedByNothing = false;
        bool isDoubtful = false;
        int digits = 0;                  ///< at least so many, with zeros before them
        bool isLegal = false;            ///< all numbers in Arabic digits
        std::optional<int> restartAfter; ///< level from 1; 0: never restarts
        QString paragraphStyle;
        RunProperties run;
        ParagraphProperties paragraph;
    };
    struct Abstract
    {
        std::array<Level, levelCount> levels;
        QString styleLink; ///< defined by a numbering style elsewhere
        std::array<std::optional<int>, levelCount> counters;
    };
    struct Instance
    {
        int abstractId = -1;
        std::array<std::optional<int>, levelCount> startOverrides;
        std::array<bool, levelCount> hasStarted{};
        std::map<int, Level> levels; ///< replaced levels
    };

    static Level readLevel(const pugi::xml_node &node);
    [[nodiscard]] const Level &level(const Instance &instance, const Abstract &abstract, int index) const;

    std::map<int, Abstract> m_abstracts;
    std::map<int, Instance> m_instances;
};

} // namespace congbao::readers
