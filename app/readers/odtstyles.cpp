// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/odtstyles.h"

#include "text/normalize.h"

#include <algorithm>

namespace congbao::readers {

namespace {

QString keyOf(std::string_view family, const QString &name)
{
    return QString::fromUtf8(family.data(), qsizetype(family.size())) + u'/' + name;
}

std::optional<bool> isOther(const pugi::xml_node &node, std::string_view attribute, std::string_view plain)
{
    if (!hasAttribute(node, attribute))
        return std::nullopt;
    return attributeOf(node, attribute) != plain;
}

std::optional<bool> is(const pugi::xml_node &node, std::string_view attribute, std::string_view value)
{
    if (!hasAttribute(node, attribute))
        return std::nullopt;
    return attributeOf(node, attribute) == value;
}

std::optional<float> length(const pugi::xml_node &node, std::string_view attribute)
{
    // A share of the parent's value is left to the parent.
    return std::string_view(attributeOf(node, attribute)).ends_with('%') ? std::nullopt : lengthOf(node, attribute);
}

RunProperties readRun(const pugi::xml_node &node)
{
    RunProperties run;
    if (const std::string_view weight = attributeOf(node, "font-weight"); !weight.empty())
        run.toggles[RunProperties::Bold] = weight == "bold" || (weight.size() == 3 && weight >= "600");
    run.toggles[RunProperties::Italic] = isOther(node, "font-style", "normal");
    run.toggles[RunProperties::Strike] = isOther(node, "text-line-through-style", "none");
    run.toggles[RunProperties::Caps] = is(node, "text-transform", "uppercase");
    run.toggles[RunProperties::SmallCaps] = is(node, "font-variant", "small-caps");
    run.toggles[RunProperties::Vanish] = is(node, "display", "none");
    run.isUnderlined = isOther(node, "text-underline-style", "none");
    run.size = length(node, "font-size");
    if (const std::string_view position = attributeOf(node, "text-position"); !position.empty()) {
        const bool isRaised = position.starts_with("super") || (position[0] >= '1' && position[0] <= '9');
        const bool isLowered = position.starts_with("sub") || position[0] == '-';
        run.position = isRaised    ? RunProperties::Position::Superscript
                       : isLowered ? RunProperties::Position::Subscript
                                   : RunProperties::Position::Baseline;
    }
    const char *font = attributeOf(node, "font-name");
    run.font = QString::fromUtf8(*font != '\0' ? font : attributeOf(node, "font-family"));
    return run;
}

ParagraphProperties readParagraph(const pugi::xml_node &node)
{
    ParagraphProperties paragraph;
    if (const std::string_view align = attributeOf(node, "text-align"); !align.empty())
        paragraph.alignment = align == "center"                    ? text::Alignment::Center
                              : align == "end" || align == "right" ? text::Alignment::Right
                              : align == "justify"                 ? text::Alignment::Justify
                                                                   : text::Alignment::Left;
    paragraph.indentLeft = length(node, "margin-left");
    paragraph.indentRight = length(node, "margin-right");
    paragraph.indentFirstLine = length(node, "text-indent");
    paragraph.spaceBefore = length(node, "margin-top");
    paragraph.spaceAfter = length(node, "margin-bottom");
    paragraph.keepsWithNext = is(node, "keep-with-next", "always");
    paragraph.startsPage = is(node, "break-before", "page");
    return paragraph;
}

/// Word's name for a number format of OpenDocument (19.503).
std::string formatOf(const pugi::xml_node &node)
{
    const std::string_view format = attributeOf(node, "num-format");
    if (format.empty())
        return "none";
    if (format == "a")
        return "lowerLetter";
    if (format == "A")
        return "upperLetter";
    if (format == "i")
        return "lowerRoman";
    if (format == "I")
        return "upperRoman";
    if (format.starts_with("01"))
        return "decimalZero";
    return "decimal";
}

} // namespace

void OdtStyles::read(const pugi::xml_node &root)
{
    for (const pugi::xml_node &face : childOf(root, "font-face-decls").children()) {
        QString family = QString::fromUtf8(attributeOf(face, "font-family"));
        family.remove(u'\'');
        m_fonts.insert(QString::fromUtf8(attributeOf(face, "name")), family);
    }
    readPages(root);
    for (const pugi::xml_node &group : root.children()) {
        const std::string_view kind = localName(group);
        if (kind != "styles" && kind != "automatic-styles")
            continue;
        for (const pugi::xml_node &node : group.children()) {
            const std::string_view name = localName(node);
            if (name == "style" || name == "default-style")
                readStyle(node, name == "default-style");
            else if (name == "list-style")
                readListStyle(node, QString::fromUtf8(attributeOf(node, "name")));
            else if (name == "outline-style")
                readListStyle(node, QString());
        }
    }
}

void OdtStyles::readPages(const pugi::xml_node &root)
{
    QHash<QString, bool> layouts;
    for (const pugi::xml_node &layout : childOf(root, "automatic-styles").children()) {
        const pugi::xml_node page = childOf(layout, "page-layout-properties");
        if (localName(layout) == "page-layout")
            layouts.insert(QString::fromUtf8(attributeOf(layout, "name")),
                           length(page, "page-width").value_or(0) > length(page, "page-height").value_or(0));
    }
    for (const pugi::xml_node &master : childOf(root, "master-styles").children()) {
        if (localName(master) == "master-page")
            m_landscapePages.insert(QString::fromUtf8(attributeOf(master, "name")),
                                    layouts.value(QString::fromUtf8(attributeOf(master, "page-layout-name"))));
    }
}

std::optional<bool> OdtStyles::startsLandscape(std::string_view family, const QString &name) const
{
    std::optional<QString> pages;
    for (const Style *style : chain(family, name))
        pages = style->pages ? style->pages : pages;
    const auto kind = pages ? m_landscapePages.constFind(*pages) : m_landscapePages.constEnd();
    return kind == m_landscapePages.constEnd() ? std::nullopt : std::optional<bool>(*kind);
}

void OdtStyles::readStyle(const pugi::xml_node &node, bool isDefault)
{
    Style style;
    style.parent = QString::fromUtf8(attributeOf(node, "parent-style-name"));
    style.run = readRun(childOf(node, "text-properties"));
    style.run.font = familyOf(style.run.font);
    style.paragraph = readParagraph(childOf(node, "paragraph-properties"));
    // A style that begins with a page of another kind begins a page.
    if (hasAttribute(node, "master-page-name"))
        style.pages = QString::fromUtf8(attributeOf(node, "master-page-name"));
    if (style.pages && !style.pages->isEmpty())
        style.paragraph.startsPage = true;
    style.columnWidth = length(childOf(node, "table-column-properties"), "column-width").value_or(0);
    const pugi::xml_node cell = childOf(node, "table-cell-properties");
    for (const pugi::xml_attribute &attribute : cell.attributes()) {
        const std::string_view name = localName(attribute.name());
        const std::string_view value = attribute.value();
        if (name.starts_with("border") && !name.starts_with("border-line") && value != "none" && value != "hidden")
            style.showsBorder = true;
    }
    const QString name = isDefault ? QString() : QString::fromUtf8(attributeOf(node, "name"));
    m_styles.insert(keyOf(attributeOf(node, "family"), name), style);
}

QString OdtStyles::familyOf(const QString &fontName) const
{
    const auto family = m_fonts.constFind(fontName);
    return family != m_fonts.constEnd() && !family->isEmpty() ? *family : fontName;
}

void OdtStyles::readListStyle(const pugi::xml_node &node, const QString &name)
{
    auto &levels = m_lists[name];
    for (const pugi::xml_node &child : node.children()) {
        const int number = integerOf(child, "level").value_or(0);
        if (number < 1 || number > levelCount)
            continue;
        OdtListLevel &level = levels[std::size_t(number - 1)];
        const QString bullet = QString::fromUtf8(attributeOf(child, "bullet-char"));
        if (!bullet.isEmpty()) {
            level.format = "bullet";
            level.pattern = text::cleanText(bullet);
            level.font = familyOf(readRun(childOf(child, "text-properties")).font);
        } else {
            level.format = formatOf(child);
            level.start = integerOf(child, "start-value").value_or(1);
            if (hasAttribute(child, "num-list-format")) { // what newer programs add because prefixes cannot say it all
                level.pattern = QString::fromUtf8(attributeOf(child, "num-list-format"));
            } else {
                const int shown = std::clamp(integerOf(child, "display-levels").value_or(1), 1, number);
                QStringList numbers;
                for (int index = number - shown + 1; index <= number; ++index)
                    numbers += u'%' + QString::number(index) + u'%';
                level.pattern = QString::fromUtf8(attributeOf(child, "num-prefix")) + numbers.join(u'.') +
                                QString::fromUtf8(attributeOf(child, "num-suffix"));
            }
        }
        const pugi::xml_node alignment = childOf(childOf(child, "list-level-properties"), "list-level-label-alignment");
        level.isFollowedByNothing = std::string_view(attributeOf(alignment, "label-followed-by")) == "nothing";
        level.paragraph.indentLeft = length(alignment, "margin-left");
        level.paragraph.indentFirstLine = length(alignment, "text-indent");
    }
}

std::vector<const OdtStyles::Style *> OdtStyles::chain(std::string_view family, const QString &name) const
{
    std::vector<const Style *> styles;
    constexpr int longestChain = 64; // also cuts a circle
    for (QString next = name; !next.isEmpty() && styles.size() < longestChain;) {
        const auto style = m_styles.constFind(keyOf(family, next));
        if (style == m_styles.constEnd())
            break;
        styles.push_back(&*style);
        next = style->parent;
    }
    if (const auto standard = m_styles.constFind(keyOf(family, QString())); standard != m_styles.constEnd())
        styles.push_back(&*standard);
    std::reverse(styles.begin(), styles.end());
    return styles;
}

RunProperties OdtStyles::run(std::string_view family, const QString &name) const
{
    RunProperties run;
    for (const Style *style : chain(family, name))
        run.replaceWith(style->run);
    return run;
}

ParagraphProperties OdtStyles::paragraph(const QString &name) const
{
    ParagraphProperties paragraph;
    for (const Style *style : chain("paragraph", name))
        paragraph.replaceWith(style->paragraph);
    return paragraph;
}

bool OdtStyles::cellShowsBorder(const QString &name) const
{
    const auto styles = chain("table-cell", name);
    return !styles.empty() && styles.back()->showsBorder;
}

float OdtStyles::columnWidth(const QString &name) const
{
    const auto styles = chain("table-column", name);
    return styles.empty() ? 0 : styles.back()->columnWidth;
}

const OdtListLevel *OdtStyles::listLevel(const QString &listStyle, int level) const
{
    const auto list = m_lists.constFind(listStyle);
    if (list == m_lists.constEnd() || level < 1 || level > levelCount)
        return nullptr;
    return &(*list)[std::size_t(level - 1)];
}

} // namespace congbao::readers
