// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/odtbody.h"

#include "readers/nestedtable.h"
#include "readers/symbols.h"

#include <algorithm>

namespace congbao::readers {

namespace {

constexpr int maxRepeated = 512;

QString textAttribute(const pugi::xml_node &node, std::string_view name)
{
    return QString::fromUtf8(attributeOf(node, name));
}

int countOf(const pugi::xml_node &node, std::string_view name)
{
    return std::clamp(integerOf(node, name).value_or(1), 1, maxRepeated);
}

} // namespace

std::vector<text::Block> OdtBody::read(const pugi::xml_node &container)
{
    m_blocks.clear();
    m_pagesStart = 0;
    m_isLandscape = m_styles.beginsLandscape();
    readContainer(container, {&m_blocks, nullptr});
    turnPages(m_isLandscape);
    return std::move(m_blocks);
}

/// Pages of another kind begin here, if any do; those before are done.
void OdtBody::turnPages(std::optional<bool> isLandscape)
{
    if (!isLandscape)
        return;
    for (; m_pagesStart < m_blocks.size(); ++m_pagesStart)
        m_blocks[m_pagesStart].isLandscape = m_isLandscape;
    m_isLandscape = *isLandscape;
}

void OdtBody::readContainer(const pugi::xml_node &container, const Target &target)
{
    for (const pugi::xml_node &node : container.children()) {
        if (m_context.isCancelled() || isTooLarge())
            return;
        readBlock(node, target);
        if (target.blocks == &m_blocks && !m_after.empty()) {
            std::move(m_after.begin(), m_after.end(), std::back_inserter(m_blocks));
            m_after.clear();
        }
    }
}

void OdtBody::readBlock(const pugi::xml_node &node, const Target &target)
{
    const std::string_view name = localName(node);
    if (name == "p" || name == "h") {
        readParagraph(node, target, nullptr, std::nullopt);
    } else if (name == "list") {
        readList(node, target, nullptr);
    } else if (name == "table") {
        readTable(node, target);
    } else if (name == "section" || name == "numbered-paragraph") {
        if (std::string_view(attributeOf(node, "display")) == "none") {
            m_findings.hiddenLetters += 1;
            if (m_findings.hiddenAt < 0)
                m_findings.hiddenAt = here();
        } else {
            readContainer(node, target);
        }
    } else if (name == "index-body" || name == "index-title") {
        readContainer(node, target);
    } else if (name.ends_with("-index") || name == "table-of-content" || name == "bibliography") {
        readContainer(childOf(node, "index-body"), target);
    } else if (name == "frame" || name == "custom-shape" || name == "g") {
        readFrame(node);
    } else if (name == "tracked-changes") {
        readChanges(node);
    }
}

void OdtBody::readChanges(const pugi::xml_node &node)
{
    for (const pugi::xml_node &region : node.children()) {
        m_findings.insertions += childOf(region, "insertion") ? 1 : 0;
        m_findings.deletions += childOf(region, "deletion") ? 1 : 0;
    }
}

void OdtBody::readList(const pugi::xml_node &node, const Target &target, const List *outer)
{
    List list;
    list.style = textAttribute(node, "style-name");
    list.level = outer != nullptr ? outer->level + 1 : 1;
    if (outer != nullptr) {
        list.counters = outer->counters;
        if (list.style.isEmpty())
            list.style = outer->style;
    } else {
        const QString continued = textAttribute(node, "continue-list");
        if (!continued.isEmpty())
            list.counters = m_listsById.value(continued);
        else if (std::string_view(attributeOf(node, "continue-numbering")) == "true")
            list.counters = m_listsByStyle.value(list.style);
        if (!list.counters)
            list.counters = std::make_shared<Counters>();
        if (const QString id = textAttribute(node, "id"); !id.isEmpty())
            m_listsById.insert(id, list.counters);
        m_listsByStyle.insert(list.style, list.counters);
    }
    for (const pugi::xml_node &item : node.children()) {
        const std::string_view kind = localName(item);
        if (kind != "list-item" && kind != "list-header")
            continue;
        bool isNumbered = kind == "list-item";
        for (const pugi::xml_node &child : item.children()) {
            const std::string_view name = localName(child);
            if (name == "list") {
                readList(child, target, &list);
            } else if ((name == "p" || name == "h") && isNumbered) {
                isNumbered = false; // further paragraphs of an item have no number
                readParagraph(child, target, &list, integerOf(item, "start-value"));
            } else {
                readBlock(child, target);
            }
            if (target.blocks == &m_blocks && !m_after.empty()) {
                std::move(m_after.begin(), m_after.end(), std::back_inserter(m_blocks));
                m_after.clear();
            }
        }
    }
}

QString OdtBody::labelOf(const QString &listStyle, int level, Counters &counters, std::optional<int> start)
{
    const OdtListLevel *shown = m_styles.listLevel(listStyle, level);
    if (shown == nullptr)
        return {};
    auto &counter = counters[std::size_t(level - 1)];
    counter = start ? *start : counter ? *counter + 1 : shown->start;
    std::fill(counters.begin() + level, counters.end(), std::nullopt);
    if (shown->format == "bullet") {
        int unknown = 0;
        const QString bullet = withoutPrivateUse(shown->pattern, shown->font, unknown);
        if (unknown > 0)
            Findings::note(m_findings.unknownSigns, m_findings.unknownSignAt, here());
        return bullet;
    }
    QString label;
    for (qsizetype at = 0; at < shown->pattern.size(); ++at) {
        const qsizetype end = shown->pattern.indexOf(u'%', at + 1);
        const int index = shown->pattern[at] == u'%' && end > at ? shown->pattern.mid(at + 1, end - at - 1).toInt() : 0;
        const OdtListLevel *other = m_styles.listLevel(listStyle, index);
        if (other == nullptr) {
            label += shown->pattern[at];
            continue;
        }
        label += Numbering::formatted(counters[std::size_t(index - 1)].value_or(other->start), other->format);
        at = end;
    }
    return label.trimmed();
}

void OdtBody::addParagraph(text::Paragraph paragraph, const Target &target)
{
    if (target.cell != nullptr) {
        target.cell->paragraphs.push_back(std::move(paragraph));
        return;
    }
    if (paragraph.text.isEmpty())
        return;
    text::Block block;
    block.paragraph = std::move(paragraph);
    target.blocks->push_back(std::move(block));
}

void OdtBody::readParagraph(const pugi::xml_node &node, const Target &target, const List *list,
                            std::optional<int> start)
{
    const QString style = textAttribute(node, "style-name");
    if (target.blocks == &m_blocks)
        turnPages(m_styles.startsLandscape("paragraph", style));
    const RunProperties letters = m_styles.run("paragraph", style);
    ParagraphProperties properties = m_styles.paragraph(style);
    ParagraphBuilder builder;
    QString label;
    const OdtListLevel *level = nullptr;
    if (list != nullptr && list->level <= OdtStyles::levelCount) {
        level = m_styles.listLevel(list->style, list->level);
        label = labelOf(list->style, list->level, *list->counters, start);
    } else if (localName(node) == "h" && std::string_view(attributeOf(node, "is-list-header")) != "true") {
        const int outline = std::clamp(integerOf(node, "outline-level").value_or(1), 1, OdtStyles::levelCount);
        level = m_styles.listLevel(QString(), outline);
        label = labelOf(QString(), outline, m_chapters, integerOf(node, "start-value"));
    }
    if (level != nullptr) {
        ParagraphProperties merged = level->paragraph;
        merged.replaceWith(properties);
        properties = merged;
    }
    if (!label.isEmpty())
        builder.appendLabel(label, level->isFollowedByNothing, letters);
    if (!m_noteMark.isEmpty()) {
        builder.appendLabel(m_noteMark, false, letters);
        m_noteMark.clear();
        m_isAfterMark = true;
    }
    const bool outerWasSpace = std::exchange(m_wasSpace, true);
    decideLegacy(node, letters);
    readInline(node, builder, letters);
    m_wasSpace = outerWasSpace;
    addParagraph(builder.finish(properties.format()), target);
}

void OdtBody::decideLegacy(const pugi::xml_node &paragraph, const RunProperties &letters)
{
    if (m_legacy.isOff())
        return;
    std::vector<LegacyText::Piece> pieces;
    const auto collect = [&](const auto &self, const pugi::xml_node &parent, const QString &font) -> void {
        for (const pugi::xml_node &node : parent.children()) {
            const std::string_view name = localName(node);
            if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
                pieces.push_back({QString::fromUtf8(node.value()), font});
            else if (name == "s" || name == "tab" || name == "line-break")
                pieces.push_back({QStringLiteral(" "), font});
            else if (name != "note" && name != "annotation") {
                const QString own =
                    name == "span" ? m_styles.run("text", textAttribute(node, "style-name")).font : QString();
                self(self, node, own.isEmpty() ? font : own);
            }
        }
    };
    collect(collect, paragraph, letters.font);
    m_legacy.beginParagraph(pieces);
}

void OdtBody::appendText(QString text, ParagraphBuilder &builder, const RunProperties &properties)
{
    m_letters += text.size();
    if (isTooLarge() || text.isEmpty())
        return;
    // The space after a note's mark is there already, and files that were Word's have another one.
    const bool isOnlySpace = std::all_of(text.begin(), text.end(), [](QChar c) { return c == u' '; });
    if (std::exchange(m_isAfterMark, m_isAfterMark && isOnlySpace) && isOnlySpace)
        return;
    if (properties.is(RunProperties::Vanish)) {
        m_findings.hiddenLetters += int(text.size());
        if (m_findings.hiddenAt < 0)
            m_findings.hiddenAt = here();
        return;
    }
    int unknown = 0;
    text = withoutPrivateUse(text, properties.font, unknown);
    if (unknown > 0)
        Findings::note(m_findings.unknownSigns, m_findings.unknownSignAt, here());
    builder.append(m_legacy.toUnicode(text, properties.font, m_findings, here()), properties);
}

void OdtBody::readInline(const pugi::xml_node &parent, ParagraphBuilder &builder, const RunProperties &properties)
{
    for (const pugi::xml_node &node : parent.children()) {
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
            QString text;
            for (const QChar character : QString::fromUtf8(node.value())) {
                const bool isSpace =
                    character == u' ' || character == u'\n' || character == u'\t' || character == u'\r';
                if (!isSpace)
                    text += character;
                else if (!m_wasSpace)
                    text += u' ';
                m_wasSpace = isSpace;
            }
            appendText(text, builder, properties);
            continue;
        }
        const std::string_view name = localName(node);
        if (name == "span") {
            RunProperties inner = properties;
            // The defaults of the family are already in what is around.
            inner.replaceWith(m_styles.run("text", textAttribute(node, "style-name")));
            readInline(node, builder, inner);
        } else if (name == "s") {
            appendText(QString(countOf(node, "c"), u' '), builder, properties);
            m_wasSpace = false;
        } else if (name == "tab") {
            appendText(QStringLiteral("\t"), builder, properties);
            m_wasSpace = true;
        } else if (name == "line-break") {
            appendText(QStringLiteral("\n"), builder, properties);
            m_wasSpace = true;
        } else if (name == "note") {
            readNote(node, builder, properties);
        } else if (name == "annotation") {
            ++m_findings.comments;
            if (m_findings.commentedAt < 0)
                m_findings.commentedAt = here();
        } else if (name == "change-start" || name == "change" || name == "change-end") {
            if (m_findings.changedAt < 0)
                m_findings.changedAt = here();
        } else if (name == "frame" || name == "custom-shape" || name == "g") {
            readFrame(node);
        } else if (name == "hidden-text" || name == "hidden-paragraph") {
            RunProperties hidden = properties;
            hidden.toggles[RunProperties::Vanish] = true;
            readInline(node, builder, hidden);
        } else if (name == "ruby") {
            readInline(childOf(node, "ruby-base"), builder, properties);
        } else if (name != "number" && name != "annotation-end" && name != "script") {
            readInline(node, builder, properties); // links, fields and marks: what they show
        }
    }
}

void OdtBody::readNote(const pugi::xml_node &node, ParagraphBuilder &builder, const RunProperties &properties)
{
    if (m_isNote)
        return;
    RunProperties raised = properties;
    raised.position = RunProperties::Position::Superscript;
    const QString mark = QString::fromUtf8(childOf(node, "note-citation").text().get()).trimmed();
    appendText(mark, builder, raised);
    std::vector<text::Block> blocks;
    std::vector<text::Block> outer;
    outer.swap(m_after);
    m_isNote = true;
    m_noteMark = mark;
    readContainer(childOf(node, "note-body"), {&blocks, nullptr});
    m_noteMark.clear();
    m_isNote = false;
    m_wasSpace = false;
    for (text::Block &block : blocks) {
        if (block.kind == text::BlockKind::Paragraph)
            block.kind = text::BlockKind::Footnote;
        outer.push_back(std::move(block));
    }
    std::move(m_after.begin(), m_after.end(), std::back_inserter(outer));
    m_after.swap(outer);
}

void OdtBody::readFrame(const pugi::xml_node &node)
{
    bool hasPicture = false;
    // The picture of an object is only its replacement; formulas and charts have text in them that is not read.
    const bool isReplacement = childOf(node, "object") || childOf(node, "object-ole");
    const bool hasImage = bool(childOf(node, "image"));
    if (isReplacement)
        noteEmbedded();
    for (const pugi::xml_node &child : node.children()) {
        const std::string_view name = localName(child);
        if (name == "text-box" || name == "p" || name == "list") {
            std::vector<text::Block> blocks;
            const bool outerWasSpace = m_wasSpace;
            if (name == "text-box")
                readContainer(child, {&blocks, nullptr});
            else
                readBlock(child, {&blocks, nullptr});
            m_wasSpace = outerWasSpace;
            std::move(blocks.begin(), blocks.end(), std::back_inserter(m_after));
        } else if (name == "image" && !hasPicture) {
            // Further images of a frame are the same picture in other formats.
            QByteArray bytes = m_image(textAttribute(child, "href"));
            hasPicture = !bytes.isEmpty();
            if (hasPicture && !isReplacement) {
                text::Block block;
                block.kind = text::BlockKind::Image;
                block.image = std::move(bytes);
                m_after.push_back(std::move(block));
            }
        } else if (name == "frame" || name == "custom-shape" || name == "g") {
            readFrame(child);
        }
    }
    if (hasImage && !hasPicture && !isReplacement)
        noteEmbedded();
}

void OdtBody::noteEmbedded()
{
    ++m_findings.embedded;
    if (m_findings.embeddedAt < 0)
        m_findings.embeddedAt = here();
}

void OdtBody::readColumns(const pugi::xml_node &parent, std::vector<float> &widths) const
{
    for (const pugi::xml_node &node : parent.children()) {
        const std::string_view name = localName(node);
        if (name == "table-column") {
            const float width = m_styles.columnWidth(textAttribute(node, "style-name"));
            widths.insert(widths.end(), std::size_t(countOf(node, "number-columns-repeated")), width);
        } else if (name == "table-columns" || name == "table-header-columns" || name == "table-column-group") {
            readColumns(node, widths);
        }
        if (widths.size() > std::size_t(maxRepeated))
            return;
    }
}

void OdtBody::readTable(const pugi::xml_node &node, const Target &target)
{
    if (target.blocks == &m_blocks)
        turnPages(m_styles.startsLandscape("table", textAttribute(node, "style-name")));
    text::Block table;
    table.kind = text::BlockKind::Table;
    readColumns(node, table.columnWidths);
    if (std::any_of(table.columnWidths.begin(), table.columnWidths.end(), [](float width) { return width <= 0; }))
        table.columnWidths.clear();
    int cells = 0;
    int cellsWithBorder = 0;
    readRows(node, false, table, cells, cellsWithBorder);
    table.hasRules = cellsWithBorder * 2 > cells;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (text::Cell &cell : table.rows[row].cells)
            cell.rowSpan = std::min(cell.rowSpan, int(table.rows.size() - row));
    }
    if (target.cell == nullptr) {
        if (!table.rows.empty())
            target.blocks->push_back(std::move(table));
        return;
    }
    Findings::note(m_findings.nestedTables, m_findings.nestedTableAt, here());
    addAsLines(table, *target.cell);
}

void OdtBody::readRows(const pugi::xml_node &parent, bool isHeader, text::Block &table, int &cells,
                       int &cellsWithBorder)
{
    const auto hasText = [](const text::Paragraph &paragraph) { return !paragraph.text.isEmpty(); };
    for (const pugi::xml_node &node : parent.children()) {
        const std::string_view name = localName(node);
        if (name == "table-header-rows" || name == "table-rows" || name == "table-row-group") {
            readRows(node, isHeader || name == "table-header-rows", table, cells, cellsWithBorder);
            continue;
        }
        if (name != "table-row")
            continue;
        text::Row row;
        row.isHeader = isHeader;
        for (const pugi::xml_node &child : node.children()) {
            if (localName(child) != "table-cell" || row.cells.size() > std::size_t(maxRepeated))
                continue;
            text::Cell cell;
            cell.columnSpan = countOf(child, "number-columns-spanned");
            cell.rowSpan = std::max(1, integerOf(child, "number-rows-spanned").value_or(1));
            readContainer(child, {nullptr, &cell});
            auto &paragraphs = cell.paragraphs;
            paragraphs.erase(std::find_if(paragraphs.rbegin(), paragraphs.rend(), hasText).base(), paragraphs.end());
            paragraphs.erase(paragraphs.begin(), std::find_if(paragraphs.begin(), paragraphs.end(), hasText));
            ++cells;
            cellsWithBorder += m_styles.cellShowsBorder(textAttribute(child, "style-name")) ? 1 : 0;
            row.cells.push_back(std::move(cell));
        }
        table.rows.push_back(std::move(row));
    }
}

} // namespace congbao::readers
