// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/docxbody.h"

#include "readers/symbols.h"
#include "text/normalize.h"

namespace congbao::readers {

namespace {

/// Of the ways in which mc:AlternateContent says the same thing, the first one that there is (programs write the same
/// text into each, so only one may be read).
pugi::xml_node alternativeOf(const pugi::xml_node &node)
{
    const pugi::xml_node choice = childOf(node, "Choice");
    return choice && choice.first_child() ? choice : childOf(node, "Fallback");
}

bool isPassedThrough(std::string_view name)
{
    return name == "hyperlink" || name == "smartTag" || name == "customXml" || name == "fldSimple" || name == "dir" ||
           name == "bdo" || name == "sdtContent";
}

void appendMathText(const pugi::xml_node &node, QString &text)
{
    for (const pugi::xml_node &child : node.children()) {
        if (localName(child) == "t")
            text += QString::fromUtf8(child.text().get());
        else
            appendMathText(child, text);
    }
}

} // namespace

std::vector<text::Block> DocxBody::read(const pugi::xml_node &container)
{
    m_blocks.clear();
    Story story;
    story.target.blocks = &m_blocks;
    readContainer(container, story);
    if (story.carried && !story.carried->isEmpty())
        addParagraph(story.carried->finish({}), story.target);
    return std::move(m_blocks);
}

void DocxBody::readStory(const pugi::xml_node &container, std::vector<text::Block> &blocks, const QString &noteMark)
{
    Story story;
    story.noteMark = noteMark;
    story.target.blocks = &blocks;
    readContainer(container, story);
    if (story.carried && !story.carried->isEmpty())
        addParagraph(story.carried->finish({}), story.target);
}

void DocxBody::readContainer(const pugi::xml_node &container, Story &story)
{
    for (const pugi::xml_node &node : container.children()) {
        if (m_context.isCancelled() || isTooLarge())
            return;
        const std::string_view name = localName(node);
        if (name == "p") {
            readParagraph(node, story);
        } else if (name == "tbl") {
            readTable(node, story.target);
        } else if (name == "sdt") {
            readContainer(childOf(node, "sdtContent"), story);
        } else if (name == "customXml" || name == "ins" || name == "moveTo") {
            readContainer(node, story);
        } else if (name == "AlternateContent") {
            readContainer(alternativeOf(node), story);
        } else if (name == "oMathPara" || name == "oMath") {
            ParagraphBuilder builder;
            QString formula;
            appendMathText(node, formula);
            builder.append(formula, {});
            addParagraph(builder.finish({}), story.target);
        } else if (name == "altChunk") {
            noteEmbedded();
        }
        // What hangs on a paragraph of the body follows it; what hangs on a cell follows the whole table.
        if (story.target.blocks == &m_blocks && !m_after.empty()) {
            std::move(m_after.begin(), m_after.end(), std::back_inserter(m_blocks));
            m_after.clear();
        }
    }
}

void DocxBody::addParagraph(text::Paragraph paragraph, const Target &target)
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

void DocxBody::readParagraph(const pugi::xml_node &node, Story &story)
{
    const pugi::xml_node pPr = childOf(node, "pPr");
    const ParagraphProperties direct = readParagraphProperties(pPr);
    ParagraphProperties properties = m_parts.styles->resolveParagraph(direct);
    const pugi::xml_node markProperties = childOf(pPr, "rPr");
    if (childOf(markProperties, "ins") || childOf(markProperties, "moveTo"))
        noteChange(m_findings.insertions);
    const bool isMarkDeleted = childOf(markProperties, "del") || childOf(markProperties, "moveFrom");
    if (isMarkDeleted)
        noteChange(m_findings.deletions);
    // A style separator: a hidden mark after which the next paragraph goes on in the same line.
    const bool goesOn = isMarkDeleted || childOf(markProperties, "specVanish");

    ParagraphBuilder builder;
    if (const int numberingId = properties.numberingId.value_or(0); numberingId != 0 && !isMarkDeleted) {
        int level = properties.numberingLevel.value_or(0);
        if (!direct.numberingLevel)
            level = m_parts.numbering->levelOfStyle(numberingId, properties.style).value_or(level);
        const Numbering::Label label = m_parts.numbering->next(numberingId, level);
        // The level's indents give way to what the paragraph says, and to its style where the numbering is the style's.
        ParagraphProperties merged = properties;
        merged.replaceWith(label.paragraph);
        if (!direct.numberingId)
            merged.replaceWith(m_parts.styles->paragraphStyle(properties.style));
        merged.replaceWith(direct);
        merged.style = properties.style;
        properties = merged;
        if (!label.text.isEmpty()) {
            RunProperties letters = m_parts.styles->resolveRun(properties.style, readRunProperties(markProperties));
            letters.replaceWith(label.run);
            letters.toggles[RunProperties::Vanish].reset();
            builder.appendLabel(unicodeOf(label.text, letters.font), label.isFollowedByNothing, letters);
        }
    }
    if (story.carried) {
        builder.append(*story.carried);
        story.carried.reset();
    }
    const bool startsPage = story.startsPage;
    story.startsPage = false;
    readInline(node, story, builder, properties.style);
    if (goesOn) {
        story.carried = std::move(builder);
        story.startsPage = story.startsPage || startsPage;
        return;
    }
    text::ParagraphFormat format = properties.format();
    format.startsPage = format.startsPage || startsPage;
    if (builder.isEmpty() && format.startsPage)
        story.startsPage = true; // an empty paragraph leaves its page break to the next one
    addParagraph(builder.finish(format), story.target);
    if (const pugi::xml_node section = childOf(pPr, "sectPr")) {
        if (std::string_view(attributeOf(childOf(section, "type"), "val")) != "continuous")
            story.startsPage = true;
    }
}

void DocxBody::readInline(const pugi::xml_node &parent, Story &story, ParagraphBuilder &builder, const QString &style)
{
    for (const pugi::xml_node &node : parent.children()) {
        const std::string_view name = localName(node);
        if (name == "r") {
            readRun(node, story, builder, style);
        } else if (name == "ins" || name == "moveTo") {
            if (node.first_child())
                noteChange(m_findings.insertions);
            readInline(node, story, builder, style);
        } else if (name == "del" || name == "moveFrom") {
            if (node.first_child())
                noteChange(m_findings.deletions);
        } else if (name == "sdt") {
            readInline(childOf(node, "sdtContent"), story, builder, style);
        } else if (name == "AlternateContent") {
            readInline(alternativeOf(node), story, builder, style);
        } else if (isPassedThrough(name)) {
            readInline(node, story, builder, style);
        } else if (name == "oMath" || name == "oMathPara") {
            QString formula;
            appendMathText(node, formula);
            builder.append(formula, m_parts.styles->resolveRun(style, {}));
        }
    }
}

void DocxBody::readRun(const pugi::xml_node &node, Story &story, ParagraphBuilder &builder, const QString &style)
{
    const pugi::xml_node rPr = childOf(node, "rPr");
    const RunProperties properties = m_parts.styles->resolveRun(style, readRunProperties(rPr));
    readRunContent(node, story, builder, properties);
}

void DocxBody::readRunContent(const pugi::xml_node &parent, Story &story, ParagraphBuilder &builder,
                              const RunProperties &properties)
{
    const auto isShown = [&story] {
        return std::all_of(story.fields.begin(), story.fields.end(), [](bool isResult) { return isResult; });
    };
    const auto append = [&](const QString &text) {
        m_letters += text.size();
        if (!isShown() || isTooLarge())
            return;
        if (properties.is(RunProperties::Vanish))
            noteHidden(text.size());
        else
            builder.append(unicodeOf(text, properties.font), properties);
    };
    for (const pugi::xml_node &node : parent.children()) {
        const std::string_view name = localName(node);
        if (name == "t") {
            const std::string_view bytes = node.text().get();
            if (qsizetype(bytes.size()) > 3 * maxTextLetters) {
                m_letters += qsizetype(bytes.size()) / 3;
                return;
            }
            QString text = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
            if (std::string_view(attributeOf(node, "space")) != "preserve")
                text = text.trimmed();
            append(withoutPrivateUse(text, properties.font));
        } else if (name == "tab" || name == "ptab") {
            append(QStringLiteral("\t"));
        } else if (name == "br") {
            if (std::string_view(attributeOf(node, "type")) == "page")
                story.startsPage = true;
            append(QStringLiteral("\n"));
        } else if (name == "cr") {
            append(QStringLiteral("\n"));
        } else if (name == "noBreakHyphen") {
            append(QStringLiteral("-"));
        } else if (name == "softHyphen") {
            append(QStringLiteral("\u00AD")); // nothing, but ư in TCVN3
        } else if (name == "sym") {
            const QString font = QString::fromUtf8(attributeOf(node, "font"));
            bool isNumber = false;
            const uint code = QString::fromUtf8(attributeOf(node, "char")).toUInt(&isNumber, 16);
            if (isNumber && code > 0 && code <= 0xFFFF)
                append(symbolCharacter(char16_t(code), font));
        } else if (name == "fldChar") {
            readField(node, story);
        } else if (name == "footnoteReference" || name == "endnoteReference") {
            if (isShown() && !properties.is(RunProperties::Vanish))
                readNote(node, name == "endnoteReference", story, builder, properties);
        } else if (name == "footnoteRef" || name == "endnoteRef") {
            if (!story.noteMark.isEmpty() && builder.isEmpty())
                builder.appendLabel(story.noteMark, true, properties);
        } else if (name == "drawing" || name == "pict" || name == "object") {
            if (!properties.is(RunProperties::Vanish))
                readDrawing(node);
        } else if (name == "AlternateContent") {
            readRunContent(alternativeOf(node), story, builder, properties);
        } else if (name == "ruby") {
            readInline(childOf(node, "rubyBase"), story, builder, properties.style);
        } else if (name == "commentReference") {
            ++m_findings.comments;
            if (m_findings.commentedAt < 0)
                m_findings.commentedAt = here();
        }
    }
}

void DocxBody::readField(const pugi::xml_node &node, Story &story)
{
    const std::string_view type = attributeOf(node, "fldCharType");
    if (type == "begin")
        story.fields.push_back(false);
    else if (type == "separate" && !story.fields.empty())
        story.fields.back() = true;
    else if (type == "end" && !story.fields.empty())
        story.fields.pop_back();
}

void DocxBody::readNote(const pugi::xml_node &reference, bool isEndnote, Story &story, ParagraphBuilder &builder,
                        const RunProperties &properties)
{
    const auto &notes = isEndnote ? m_parts.endnotes : m_parts.footnotes;
    const auto note = notes.constFind(QString::fromUtf8(attributeOf(reference, "id")));
    // Notes in notes do not exist; a file that has them would lead in a circle.
    if (note == notes.constEnd() || !story.noteMark.isEmpty())
        return;
    // A mark of the author's own (w:customMarkFollows) stands as text after the reference, here and in the note.
    const std::string_view custom = attributeOf(reference, "customMarkFollows");
    QString mark;
    if (custom.empty() || custom == "0" || custom == "false") {
        mark = Numbering::formatted(isEndnote ? ++m_endnoteCount : ++m_footnoteCount,
                                    isEndnote ? m_parts.endnoteFormat : m_parts.footnoteFormat);
        RunProperties raised = properties;
        raised.position = RunProperties::Position::Superscript;
        builder.append(mark, raised);
    }
    std::vector<text::Block> blocks;
    std::vector<text::Block> outer;
    outer.swap(m_after);
    readStory(*note, blocks, mark.isEmpty() ? QStringLiteral(" ") : mark);
    outer.swap(m_after);
    for (text::Block &block : blocks) {
        if (block.kind == text::BlockKind::Paragraph)
            block.kind = text::BlockKind::Footnote;
        m_after.push_back(std::move(block));
    }
    std::move(outer.begin(), outer.end(), std::back_inserter(m_after));
}

void DocxBody::readDrawing(const pugi::xml_node &node)
{
    for (const pugi::xml_node &child : node.children()) {
        const std::string_view name = localName(child);
        if (name == "txbxContent") {
            std::vector<text::Block> blocks;
            readStory(child, blocks);
            std::move(blocks.begin(), blocks.end(), std::back_inserter(m_after));
        } else if (name == "AlternateContent") {
            readDrawing(alternativeOf(child));
        } else if (name == "blip" || name == "imagedata") {
            const char *id = attributeOf(child, name == "blip" ? "embed" : "id");
            QByteArray image = m_parts.image(QString::fromUtf8(id));
            if (image.isEmpty()) {
                noteEmbedded();
            } else {
                text::Block block;
                block.kind = text::BlockKind::Image;
                block.image = std::move(image);
                m_after.push_back(std::move(block));
            }
            readDrawing(child);
        } else {
            if (name == "chart" || name == "relIds") // a chart, a SmartArt drawing
                noteEmbedded();
            readDrawing(child);
        }
    }
}

QString DocxBody::unicodeOf(const QString &text, const QString &font)
{
    return toUnicode(text, font, m_parts.looksLegacy, m_findings, here());
}

void DocxBody::noteChange(int &count)
{
    ++count;
    if (m_findings.changedAt < 0)
        m_findings.changedAt = here();
}

void DocxBody::noteEmbedded()
{
    ++m_findings.embedded;
    if (m_findings.embeddedAt < 0)
        m_findings.embeddedAt = here();
}

void DocxBody::noteHidden(qsizetype letters)
{
    m_findings.hiddenLetters += int(letters);
    if (m_findings.hiddenAt < 0)
        m_findings.hiddenAt = here();
}

} // namespace congbao::readers
