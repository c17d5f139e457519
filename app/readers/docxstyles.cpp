// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/docxstyles.h"

#include "text/legacyencoding.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>

namespace congbao::readers {

namespace {

template <typename T> void replace(std::optional<T> &value, const std::optional<T> &over)
{
    if (over)
        value = over;
}

/// w:b, w:b w:val="0", w:b w:val="false"…
std::optional<bool> onOff(const pugi::xml_node &properties, std::string_view name)
{
    const pugi::xml_node node = childOf(properties, name);
    if (!node)
        return std::nullopt;
    const std::string_view value = attributeOf(node, "val");
    return !(value == "0" || value == "false" || value == "off" || value == "none");
}

/// Points from a number with a unit (17.18.87); plain numbers are of the given unit.
std::optional<float> pointsOf(const char *text, float plainUnit)
{
    char *end = nullptr;
    const double number = std::strtod(text, &end);
    if (end == text || !std::isfinite(number) || std::fabs(number) > 1e6)
        return std::nullopt;
    const std::string_view unit = end;
    double points = number * double(plainUnit);
    if (unit == "pt")
        points = number;
    else if (unit == "cm")
        points = number * 72 / 2.54;
    else if (unit == "mm")
        points = number * 72 / 25.4;
    else if (unit == "in")
        points = number * 72;
    else if (unit == "pc" || unit == "pi")
        points = number * 12;
    return float(points);
}

} // namespace

std::optional<float> lengthOf(const pugi::xml_node &node, std::string_view attribute)
{
    return pointsOf(attributeOf(node, attribute), 1.0F / 20);
}

void RunProperties::replaceWith(const RunProperties &over)
{
    for (int toggle = 0; toggle < ToggleCount; ++toggle)
        replace(toggles[std::size_t(toggle)], over.toggles[std::size_t(toggle)]);
    replace(isUnderlined, over.isUnderlined);
    replace(size, over.size);
    replace(position, over.position);
    if (!over.font.isEmpty())
        font = over.font;
}

void RunProperties::combineWithStyle(const RunProperties &over)
{
    const auto before = toggles;
    replaceWith(over);
    for (std::size_t toggle = 0; toggle < ToggleCount; ++toggle) {
        if (over.toggles[toggle])
            toggles[toggle] = before[toggle].value_or(false) != *over.toggles[toggle];
    }
}

void ParagraphProperties::replaceWith(const ParagraphProperties &over)
{
    replace(alignment, over.alignment);
    replace(indentLeft, over.indentLeft);
    replace(indentRight, over.indentRight);
    replace(indentFirstLine, over.indentFirstLine);
    replace(spaceBefore, over.spaceBefore);
    replace(spaceAfter, over.spaceAfter);
    replace(keepsWithNext, over.keepsWithNext);
    replace(startsPage, over.startsPage);
    replace(numberingId, over.numberingId);
    replace(numberingLevel, over.numberingLevel);
    for (const TabLeader &tab : over.tabs) {
        constexpr float sameStop = 0.5F;
        const auto at = std::find_if(tabs.begin(), tabs.end(),
                                     [&tab](const TabLeader &own) { return own.position > tab.position - sameStop; });
        if (at != tabs.end() && at->position < tab.position + sameStop)
            *at = tab;
        else
            tabs.insert(at, tab);
    }
}

text::ParagraphFormat ParagraphProperties::format() const
{
    text::ParagraphFormat format;
    format.alignment = alignment.value_or(text::Alignment::Left);
    format.indentLeft = indentLeft.value_or(0);
    format.indentRight = indentRight.value_or(0);
    format.indentFirstLine = indentFirstLine.value_or(0);
    format.spaceBefore = spaceBefore.value_or(0);
    format.spaceAfter = spaceAfter.value_or(0);
    format.keepsWithNext = keepsWithNext.value_or(false);
    format.startsPage = startsPage.value_or(false);
    return format;
}

RunProperties readRunProperties(const pugi::xml_node &rPr)
{
    RunProperties run;
    if (!rPr)
        return run;
    run.toggles[RunProperties::Bold] = onOff(rPr, "b");
    run.toggles[RunProperties::Italic] = onOff(rPr, "i");
    run.toggles[RunProperties::Strike] = onOff(rPr, "strike");
    if (const auto isDoubleStruck = onOff(rPr, "dstrike"); isDoubleStruck.value_or(false))
        run.toggles[RunProperties::Strike] = true;
    run.toggles[RunProperties::Caps] = onOff(rPr, "caps");
    run.toggles[RunProperties::SmallCaps] = onOff(rPr, "smallCaps");
    run.toggles[RunProperties::Vanish] = onOff(rPr, "vanish");
    run.isUnderlined = onOff(rPr, "u");
    if (const pugi::xml_node size = childOf(rPr, "sz"))
        run.size = pointsOf(attributeOf(size, "val"), 0.5F);
    if (const pugi::xml_node align = childOf(rPr, "vertAlign")) {
        const std::string_view value = attributeOf(align, "val");
        run.position = value == "superscript" ? RunProperties::Position::Superscript
                       : value == "subscript" ? RunProperties::Position::Subscript
                                              : RunProperties::Position::Baseline;
    }
    if (const pugi::xml_node fonts = childOf(rPr, "rFonts")) {
        // A theme's font goes before one by name. Signs above ASCII are of the second font; only old encodings make
        // use of a difference.
        const auto font = [&fonts](std::string_view name, std::string_view theme) {
            const QString ofTheme = QString::fromUtf8(attributeOf(fonts, theme));
            return ofTheme.isEmpty() ? QString::fromUtf8(attributeOf(fonts, name)) : u'+' + ofTheme;
        };
        const QString ascii = font("ascii", "asciiTheme");
        const QString other = font("hAnsi", "hAnsiTheme");
        const bool isLegacy = text::legacyEncodingOfFont(other) != text::LegacyEncoding::None;
        run.font = ascii.isEmpty() || isLegacy ? other : ascii;
    }
    if (const pugi::xml_node style = childOf(rPr, "rStyle"))
        run.style = QString::fromUtf8(attributeOf(style, "val"));
    return run;
}

ParagraphProperties readParagraphProperties(const pugi::xml_node &pPr)
{
    ParagraphProperties paragraph;
    if (!pPr)
        return paragraph;
    if (const pugi::xml_node style = childOf(pPr, "pStyle"))
        paragraph.style = QString::fromUtf8(attributeOf(style, "val"));
    if (const pugi::xml_node justification = childOf(pPr, "jc")) {
        const std::string_view value = attributeOf(justification, "val");
        paragraph.alignment = value == "center"                          ? text::Alignment::Center
                              : value == "right" || value == "end"       ? text::Alignment::Right
                              : value == "both" || value == "distribute" ? text::Alignment::Justify
                                                                         : text::Alignment::Left;
    }
    if (const pugi::xml_node indent = childOf(pPr, "ind")) {
        paragraph.indentLeft = lengthOf(indent, hasAttribute(indent, "left") ? "left" : "start");
        paragraph.indentRight = lengthOf(indent, hasAttribute(indent, "right") ? "right" : "end");
        paragraph.indentFirstLine = lengthOf(indent, "firstLine");
        if (const auto hanging = lengthOf(indent, "hanging"))
            paragraph.indentFirstLine = -*hanging;
    }
    if (const pugi::xml_node spacing = childOf(pPr, "spacing")) {
        paragraph.spaceBefore = lengthOf(spacing, "before");
        paragraph.spaceAfter = lengthOf(spacing, "after");
    }
    paragraph.keepsWithNext = onOff(pPr, "keepNext");
    paragraph.startsPage = onOff(pPr, "pageBreakBefore");
    const std::string_view dropCap = attributeOf(childOf(pPr, "framePr"), "dropCap");
    paragraph.isDropCap = dropCap == "drop" || dropCap == "margin";
    for (const pugi::xml_node &tab : childOf(pPr, "tabs").children()) {
        const std::string_view leader = attributeOf(tab, "leader");
        const bool isCleared = std::string_view(attributeOf(tab, "val")) == "clear";
        const QChar sign = isCleared                                     ? QChar()
                           : leader == "dot"                             ? u'.'
                           : leader == "hyphen"                          ? u'-'
                           : leader == "underscore" || leader == "heavy" ? u'_'
                           : leader == "middleDot"                       ? u'·'
                                                                         : QChar();
        if (const auto position = lengthOf(tab, "pos"))
            paragraph.tabs.push_back({*position, sign});
    }
    std::sort(paragraph.tabs.begin(), paragraph.tabs.end(),
              [](const TabLeader &one, const TabLeader &other) { return one.position < other.position; });
    if (const pugi::xml_node numbering = childOf(pPr, "numPr")) {
        paragraph.numberingId = integerOf(childOf(numbering, "numId"), "val");
        paragraph.numberingLevel = integerOf(childOf(numbering, "ilvl"), "val");
    }
    return paragraph;
}

std::optional<bool> showsBorder(const pugi::xml_node &borders)
{
    std::optional<bool> shows;
    for (const pugi::xml_node &side : borders.children()) {
        const std::string_view value = attributeOf(side, "val");
        shows = shows.value_or(false) || !(value == "nil" || value == "none" || value.empty());
    }
    return shows;
}

DocxStyles::DocxStyles(const pugi::xml_node &root)
{
    const pugi::xml_node defaults = childOf(root, "docDefaults");
    m_defaultRun = readRunProperties(childOf(childOf(defaults, "rPrDefault"), "rPr"));
    m_defaults = readParagraphProperties(childOf(childOf(defaults, "pPrDefault"), "pPr"));
    for (const pugi::xml_node &node : root.children()) {
        if (localName(node) != "style")
            continue;
        Style style;
        style.basedOn = QString::fromUtf8(attributeOf(childOf(node, "basedOn"), "val"));
        style.run = readRunProperties(childOf(node, "rPr"));
        style.paragraph = readParagraphProperties(childOf(node, "pPr"));
        const pugi::xml_node table = childOf(node, "tblPr");
        style.showsBorder = showsBorder(childOf(table, "tblBorders"));
        style.rowBand = std::max(1, integerOf(childOf(table, "tblStyleRowBandSize"), "val").value_or(1));
        style.columnBand = std::max(1, integerOf(childOf(table, "tblStyleColBandSize"), "val").value_or(1));
        for (const pugi::xml_node &part : node.children()) {
            if (localName(part) == "tblStylePr")
                style.conditional.insert_or_assign(
                    attributeOf(part, "type"),
                    CellLook{readRunProperties(childOf(part, "rPr")), readParagraphProperties(childOf(part, "pPr"))});
        }
        const QString id = QString::fromUtf8(attributeOf(node, "styleId"));
        const std::string_view type = attributeOf(node, "type");
        const std::string_view isDefault = attributeOf(node, "default");
        if (isDefault == "1" || isDefault == "true" || isDefault == "on") {
            if (type == "paragraph")
                m_defaultParagraph = id;
            else if (type == "table")
                m_defaultTable = id;
        }
        m_styles.insert(id, style);
    }
}

std::vector<const DocxStyles::Style *> DocxStyles::chain(const QString &id) const
{
    std::vector<const Style *> styles;
    QSet<QString> seen;
    for (QString next = id; !next.isEmpty() && !seen.contains(next);) {
        const auto style = m_styles.constFind(next);
        if (style == m_styles.constEnd())
            break;
        seen.insert(next);
        styles.push_back(&*style);
        next = style->basedOn;
    }
    std::reverse(styles.begin(), styles.end());
    return styles;
}

RunProperties DocxStyles::runOfChain(const QString &id) const
{
    RunProperties run;
    for (const Style *style : chain(id))
        run.replaceWith(style->run);
    return run;
}

RunProperties DocxStyles::resolveRun(const QString &paragraphStyle, const RunProperties &direct,
                                     const CellLook &cell) const
{
    RunProperties run = m_defaultRun;
    run.combineWithStyle(cell.run);
    run.combineWithStyle(runOfChain(paragraphStyle.isEmpty() ? m_defaultParagraph : paragraphStyle));
    if (!direct.style.isEmpty())
        run.combineWithStyle(runOfChain(direct.style));
    run.replaceWith(direct);
    return run;
}

ParagraphProperties DocxStyles::paragraphStyle(const QString &id) const
{
    ParagraphProperties paragraph;
    for (const Style *style : chain(id))
        paragraph.replaceWith(style->paragraph);
    return paragraph;
}

ParagraphProperties DocxStyles::resolveParagraph(const ParagraphProperties &direct, const CellLook &cell) const
{
    ParagraphProperties paragraph = m_defaults;
    paragraph.replaceWith(cell.paragraph);
    paragraph.replaceWith(paragraphStyle(direct.style.isEmpty() ? m_defaultParagraph : direct.style));
    paragraph.replaceWith(direct);
    paragraph.style = direct.style.isEmpty() ? m_defaultParagraph : direct.style;
    paragraph.isDropCap = direct.isDropCap;
    return paragraph;
}

int DocxStyles::numberingOfStyle(const QString &id) const
{
    return paragraphStyle(id).numberingId.value_or(0);
}

DocxStyles::TableLook DocxStyles::readTableLook(const pugi::xml_node &tblLook)
{
    const int bits = QString::fromUtf8(attributeOf(tblLook, "val")).toInt(nullptr, 16);
    const auto isSet = [&](std::string_view attribute, int bit) {
        if (!hasAttribute(tblLook, attribute))
            return (bits & bit) != 0;
        const std::string_view value = attributeOf(tblLook, attribute);
        return value == "1" || value == "true" || value == "on";
    };
    TableLook look;
    look.firstRow = isSet("firstRow", 0x20);
    look.lastRow = isSet("lastRow", 0x40);
    look.firstColumn = isSet("firstColumn", 0x80);
    look.lastColumn = isSet("lastColumn", 0x100);
    look.rowBands = !isSet("noHBand", 0x200);
    look.columnBands = !isSet("noVBand", 0x400);
    return look;
}

DocxStyles::CellLook DocxStyles::cellLook(const QString &tableStyle, const TableLook &look,
                                          const CellPlace &place) const
{
    const bool isFirstRow = look.firstRow && place.row == 0;
    const bool isLastRow = look.lastRow && place.isLastRow && !isFirstRow;
    const bool isFirstColumn = look.firstColumn && place.column == 0;
    const bool isLastColumn = look.lastColumn && place.isLastColumn && !isFirstColumn;
    CellLook cell;
    for (const Style *style : chain(tableStyle.isEmpty() ? m_defaultTable : tableStyle)) {
        cell.run.replaceWith(style->run);
        cell.paragraph.replaceWith(style->paragraph);
        const auto use = [&](bool isUsed, std::string_view part) {
            const auto found = style->conditional.find(part);
            if (!isUsed || found == style->conditional.end())
                return;
            cell.run.replaceWith(found->second.run);
            cell.paragraph.replaceWith(found->second.paragraph);
        };
        // The order in which each goes over the one before (17.7.6.6).
        use(true, "wholeTable");
        const bool isOddColumn = ((place.column - int(look.firstColumn)) / style->columnBand) % 2 == 0;
        const bool isOddRow = ((place.row - int(look.firstRow)) / style->rowBand) % 2 == 0;
        const bool isInBands = look.columnBands && !isFirstColumn && !isLastColumn;
        use(isInBands && isOddColumn, "band1Vert");
        use(isInBands && !isOddColumn, "band2Vert");
        const bool isInRowBands = look.rowBands && !isFirstRow && !isLastRow;
        use(isInRowBands && isOddRow, "band1Horz");
        use(isInRowBands && !isOddRow, "band2Horz");
        use(isFirstColumn, "firstCol");
        use(isLastColumn, "lastCol");
        use(isFirstRow, "firstRow");
        use(isLastRow, "lastRow");
        use(isFirstRow && isLastColumn, "neCell");
        use(isFirstRow && isFirstColumn, "nwCell");
        use(isLastRow && isLastColumn, "seCell");
        use(isLastRow && isFirstColumn, "swCell");
    }
    cell.paragraph.numberingId.reset();
    return cell;
}

bool DocxStyles::tableStyleShowsBorder(const QString &id) const
{
    bool shows = false;
    for (const Style *style : chain(id.isEmpty() ? m_defaultTable : id))
        shows = style->showsBorder.value_or(shows);
    return shows;
}

} // namespace congbao::readers
