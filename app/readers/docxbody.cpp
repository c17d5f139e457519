// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/docxbody.h"

#include "readers/formulas.h"
#include "readers/symbols.h"
#include "text/normalize.h"

#include <algorithm>
#include <cmath>

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

/// What only says where things are, or marks spelling.
bool isSilent(std::string_view name)
{
    return name == "pPr" || name.starts_with("bookmark") || name == "proofErr" || name.starts_with("perm") ||
           name.ends_with("RangeStart") || name.ends_with("RangeEnd");
}

bool hasContent(const pugi::xml_node &paragraph)
{
    return std::any_of(paragraph.begin(), paragraph.end(),
                       [](const pugi::xml_node &node) { return !isSilent(localName(node)); });
}

/// Text without the white space that XML means at its ends (no-break spaces are the author's), on one line.
QString trimmed(QString text, bool keepsSpace)
{
    const auto isXmlSpace = [](QChar c) { return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r'; };
    qsizetype begin = 0;
    qsizetype end = text.size();
    while (!keepsSpace && begin < end && isXmlSpace(text[begin]))
        ++begin;
    while (!keepsSpace && end > begin && isXmlSpace(text[end - 1]))
        --end;
    text = text.mid(begin, end - begin);
    for (QChar &character : text)
        character = isXmlSpace(character) ? QChar(u' ') : character;
    return text;
}

constexpr float usualSize = 13; ///< points, where the file does not say

/// About how wide text is in print.
float widthOf(qsizetype letters, const RunProperties &properties)
{
    return float(letters) * properties.size.value_or(usualSize) * 0.47F;
}

} // namespace

std::vector<text::Block> DocxBody::read(const pugi::xml_node &container)
{
    m_blocks.clear();
    m_sectionStart = 0;
    m_keepsSpace = std::string_view(attributeOf(container.root().first_child(), "space")) == "preserve";
    Story story;
    story.target.blocks = &m_blocks;
    readContainer(container, story);
    if (story.carried && !story.carried->isEmpty())
        addParagraph(story.carried->finish({}), story.target);
    return std::move(m_blocks);
}

bool DocxBody::Story::isShown() const
{
    return std::all_of(fields.begin(), fields.end(), [](const Field &field) { return field.isInResult; });
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
            readTable(node, story);
        } else if (name == "sdt") {
            readContainer(childOf(node, "sdtContent"), story);
        } else if (name == "customXml" || name == "ins" || name == "moveTo") {
            readContainer(node, story);
        } else if (name == "AlternateContent") {
            readContainer(alternativeOf(node), story);
        } else if (name == "oMathPara" || name == "oMath") {
            ParagraphBuilder builder;
            readMath(node, story, builder, {});
            addParagraph(builder.finish({}), story.target);
        } else if (name == "altChunk") {
            noteEmbedded();
        }
        // What hangs on a paragraph of the body follows it; what hangs on a cell follows the whole table.
        if (story.target.blocks == &m_blocks && !m_after.empty()) {
            std::move(m_after.begin(), m_after.end(), std::back_inserter(m_blocks));
            m_after.clear();
        }
        if (story.target.blocks == &m_blocks) {
            if (const pugi::xml_node section = name == "sectPr" ? node : childOf(childOf(node, "pPr"), "sectPr"))
                endSection(section);
        }
    }
}

void DocxBody::endSection(const pugi::xml_node &sectPr)
{
    const pugi::xml_node page = childOf(sectPr, "pgSz");
    if (lengthOf(page, "w").value_or(0) > lengthOf(page, "h").value_or(0)) {
        for (std::size_t index = m_sectionStart; index < m_blocks.size(); ++index)
            m_blocks[index].isLandscape = true;
    }
    m_sectionStart = m_blocks.size();
    if (m_parts.footnoteNumbers.restart == "eachSect")
        m_footnoteCount = 0;
    if (m_parts.endnoteNumbers.restart == "eachSect")
        m_endnoteCount = 0;
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
    ParagraphProperties properties = m_parts.styles->resolveParagraph(direct, story.cell);
    const pugi::xml_node markProperties = childOf(pPr, "rPr");
    const pugi::xml_node section = childOf(pPr, "sectPr");
    if (childOf(markProperties, "ins") || childOf(markProperties, "moveTo"))
        noteChange(m_findings.insertions);
    const bool isMarkDeleted = childOf(markProperties, "del") || childOf(markProperties, "moveFrom");
    if (isMarkDeleted)
        noteChange(m_findings.deletions);
    // A style separator: a hidden mark after which the next paragraph goes on in the same line. Large first letters
    // stand in a frame of their own before the paragraph that they begin.
    const bool goesOn = isMarkDeleted || childOf(markProperties, "specVanish") || direct.isDropCap;
    decideLegacy(node, story, properties.style);

    ParagraphBuilder builder;
    // A section break alone is no paragraph to anybody who reads, and has no number.
    if (properties.numberingId.value_or(0) != 0 && !isMarkDeleted && (!section || hasContent(node)))
        appendLabel(markProperties, direct, story, builder, properties);
    if (story.carried) {
        builder.append(*story.carried);
        story.carried.reset();
    }
    const bool startsPage = story.startsPage;
    story.startsPage = false;
    story.paragraph = properties;
    story.x = properties.indentLeft.value_or(0) + properties.indentFirstLine.value_or(0);
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
    if (section && std::string_view(attributeOf(childOf(section, "type"), "val")) != "continuous")
        story.startsPage = true;
}

void DocxBody::appendLabel(const pugi::xml_node &markProperties, const ParagraphProperties &direct, Story &story,
                           ParagraphBuilder &builder, ParagraphProperties &properties)
{
    const int numberingId = properties.numberingId.value_or(0);
    const auto ofStyle = m_parts.numbering->levelOfStyle(numberingId, properties.style);
    const int level = properties.numberingLevel.value_or(ofStyle.value_or(0));
    const Numbering::Label label = m_parts.numbering->next(numberingId, level);
    // The level's indents give way to what the paragraph says, and to its style where the numbering is the style's.
    ParagraphProperties merged = properties;
    merged.replaceWith(label.paragraph);
    if (!direct.numberingId)
        merged.replaceWith(m_parts.styles->paragraphStyle(properties.style));
    merged.replaceWith(direct);
    merged.style = properties.style;
    properties = merged;
    if (label.text.isEmpty())
        return;
    if (label.isDoubtful)
        Findings::note(m_findings.unknownNumbers, m_findings.unknownNumberAt, here());
    RunProperties letters = resolvedRun(markProperties, story, properties.style);
    letters.replaceWith(label.run);
    letters.toggles[RunProperties::Vanish].reset();
    builder.appendLabel(unicodeOf(label.text, letters.font), label.isFollowedByNothing, letters);
}

RunProperties DocxBody::resolvedRun(const pugi::xml_node &rPr, const Story &story, const QString &style) const
{
    RunProperties properties = m_parts.styles->resolveRun(style, readRunProperties(rPr), story.cell);
    if (properties.font.startsWith(u'+'))
        properties.font = m_parts.themeFonts.value(properties.font.mid(1));
    return properties;
}

void DocxBody::decideLegacy(const pugi::xml_node &paragraph, const Story &story, const QString &style)
{
    if (m_legacy.isOff())
        return;
    std::vector<LegacyText::Piece> pieces;
    const auto collect = [&](const auto &self, const pugi::xml_node &parent) -> void {
        for (const pugi::xml_node &node : parent.children()) {
            const std::string_view name = localName(node);
            if (name == "r") {
                const QString font = resolvedRun(childOf(node, "rPr"), story, style).font;
                for (const pugi::xml_node &piece : node.children()) {
                    const std::string_view kind = localName(piece);
                    if (kind == "t")
                        pieces.push_back({QString::fromUtf8(piece.text().get()), font});
                    else if (kind == "softHyphen") // a letter in TCVN3
                        pieces.push_back({QStringLiteral("\u00AD"), font});
                    else if (kind == "tab" || kind == "br")
                        pieces.push_back({QStringLiteral(" "), font});
                }
            } else if (name != "del" && name != "moveFrom" && name != "pPr") {
                self(self, node);
            }
        }
    };
    collect(collect, paragraph);
    m_legacy.beginParagraph(pieces);
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
            readMath(node, story, builder, resolvedRun({}, story, style));
        } else if (name == "tbl") { // where it may not stand, but some programs leave it
            readTable(node, story);
        }
    }
}

void DocxBody::readMath(const pugi::xml_node &node, Story &story, ParagraphBuilder &builder,
                        const RunProperties &properties)
{
    Findings::note(m_findings.formulas, m_findings.formulaAt, here());
    append(lineOfMath(node), story, builder, properties);
}

void DocxBody::readRun(const pugi::xml_node &node, Story &story, ParagraphBuilder &builder, const QString &style)
{
    readRunContent(node, story, builder, resolvedRun(childOf(node, "rPr"), story, style));
}

void DocxBody::append(const QString &text, Story &story, ParagraphBuilder &builder, const RunProperties &properties)
{
    m_letters += text.size();
    if (isTooLarge())
        return;
    for (Field &field : story.fields)
        field.hasResult = field.hasResult || field.isInResult;
    if (!story.isShown()) {
        // A result inside the instruction of another field belongs to that instruction.
        const auto outer = std::find_if(story.fields.rbegin(), story.fields.rend(),
                                        [](const Field &field) { return !field.isInResult; });
        constexpr qsizetype longestInstruction = 10'000;
        if (outer->instruction.size() < longestInstruction)
            outer->instruction += text;
        return;
    }
    if (properties.is(RunProperties::Vanish)) {
        noteHidden(text.size());
        return;
    }
    story.x =
        text.contains(u'\n') ? story.paragraph.indentLeft.value_or(0) : story.x + widthOf(text.size(), properties);
    builder.append(unicodeOf(text, properties.font), properties);
}

void DocxBody::appendTab(Story &story, ParagraphBuilder &builder, const RunProperties &properties)
{
    const auto &tabs = story.paragraph.tabs;
    const auto stop =
        std::find_if(tabs.begin(), tabs.end(), [&story](const TabLeader &tab) { return tab.position > story.x; });
    constexpr float usualStop = 36;
    const float from = story.x;
    const float to = stop != tabs.end() ? stop->position : (std::floor(from / usualStop) + 1) * usualStop;
    if (stop == tabs.end() || stop->sign.isNull() || properties.is(RunProperties::Vanish)) {
        append(QStringLiteral("\t"), story, builder, properties);
    } else {
        // A line of dots is to be filled in: as people type it where they know no leaders.
        const float sign = properties.size.value_or(usualSize) * (stop->sign == u'_' ? 0.5F : 0.27F);
        const int count = std::clamp(int((to - from) / sign), 3, 200);
        const QString space = builder.isEmpty() ? QString() : QStringLiteral(" ");
        append(space + QString(count, stop->sign) + u' ', story, builder, properties);
    }
    story.x = to;
}

QString DocxBody::textOf(const pugi::xml_node &node, const RunProperties &properties)
{
    const std::string_view bytes = node.text().get();
    if (qsizetype(bytes.size()) > 3 * maxTextLetters) {
        m_letters += qsizetype(bytes.size()) / 3;
        return {};
    }
    const std::string_view space = attributeOf(node, "space");
    const QString text = trimmed(QString::fromUtf8(bytes.data(), qsizetype(bytes.size())),
                                 space == "preserve" || (space.empty() && m_keepsSpace));
    int unknown = 0;
    QString shown;
    // Letters in a font of signs show signs. Longer text in Symbol is text that got there by mistake.
    constexpr qsizetype mostSigns = 2;
    const bool isInSigns = isSymbolFont(properties.font) &&
                           (text.size() <= mostSigns || !properties.font.startsWith(QLatin1String("Symbol"))) &&
                           std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x100; });
    if (isInSigns) {
        for (const QChar character : text)
            shown += symbolCharacter(character.unicode(), properties.font, unknown);
    } else {
        shown = withoutPrivateUse(text, properties.font, unknown);
    }
    if (unknown > 0)
        Findings::note(m_findings.unknownSigns, m_findings.unknownSignAt, here());
    return shown;
}

void DocxBody::readRunContent(const pugi::xml_node &parent, Story &story, ParagraphBuilder &builder,
                              const RunProperties &properties)
{
    const bool isHidden = properties.is(RunProperties::Vanish);
    for (const pugi::xml_node &node : parent.children()) {
        const std::string_view name = localName(node);
        if (name == "t") {
            append(textOf(node, properties), story, builder, properties);
        } else if (name == "instrText") {
            if (!story.fields.empty() && !story.fields.back().isInResult)
                story.fields.back().instruction += QString::fromUtf8(node.text().get());
        } else if (name == "tab" || name == "ptab") {
            appendTab(story, builder, properties);
        } else if (name == "br") {
            if (std::string_view(attributeOf(node, "type")) == "page")
                story.startsPage = true;
            append(QStringLiteral("\n"), story, builder, properties);
        } else if (name == "cr") {
            append(QStringLiteral("\n"), story, builder, properties);
        } else if (name == "noBreakHyphen") {
            append(QStringLiteral("-"), story, builder, properties);
        } else if (name == "softHyphen") {
            append(QStringLiteral("\u00AD"), story, builder, properties); // nothing, but ư in TCVN3
        } else if (name == "sym") {
            readSymbol(node, story, builder, properties);
        } else if (name == "fldChar") {
            readField(node, story, builder, properties);
        } else if (name == "footnoteReference" || name == "endnoteReference") {
            if (story.isShown() && !isHidden)
                readNote(node, name == "endnoteReference", story, builder, properties);
        } else if (name == "footnoteRef" || name == "endnoteRef") {
            if (!story.noteMark.isEmpty() && builder.isEmpty())
                builder.appendLabel(story.noteMark, true, properties);
        } else if (name == "drawing" || name == "pict" || name == "object") {
            if (!isHidden)
                readDrawing(node);
        } else if (name == "AlternateContent") {
            readRunContent(alternativeOf(node), story, builder, properties);
        } else if (name == "ruby") {
            readInline(childOf(node, "rubyBase"), story, builder, properties.style);
        } else if (name == "commentReference") {
            Findings::note(m_findings.comments, m_findings.commentedAt, here());
        }
    }
}

void DocxBody::readSymbol(const pugi::xml_node &node, Story &story, ParagraphBuilder &builder,
                          const RunProperties &properties)
{
    bool isNumber = false;
    const uint code = QString::fromUtf8(attributeOf(node, "char")).toUInt(&isNumber, 16);
    if (!isNumber || code == 0 || code > 0xFFFF)
        return;
    int unknown = 0;
    append(symbolCharacter(char16_t(code), QString::fromUtf8(attributeOf(node, "font")), unknown), story, builder,
           properties);
    if (unknown > 0 && story.isShown())
        Findings::note(m_findings.unknownSigns, m_findings.unknownSignAt, here());
}

void DocxBody::readField(const pugi::xml_node &node, Story &story, ParagraphBuilder &builder,
                         const RunProperties &properties)
{
    const std::string_view type = attributeOf(node, "fldCharType");
    if (type == "begin") {
        Field field;
        const pugi::xml_node form = childOf(node, "ffData");
        const auto chosen = [](const pugi::xml_node &kind, std::string_view name) {
            const pugi::xml_node value = childOf(kind, name);
            return value ? std::optional(QString::fromUtf8(attributeOf(value, "val"))) : std::nullopt;
        };
        if (const pugi::xml_node box = childOf(form, "checkBox")) {
            const QString isChecked = chosen(box, "checked").value_or(chosen(box, "default").value_or(u"0"_qs));
            field.shown = isChecked == u"0" || isChecked == u"false" ? u"☐"_qs : u"☒"_qs;
        } else if (const pugi::xml_node list = childOf(form, "ddList")) {
            int index = chosen(list, "result").value_or(chosen(list, "default").value_or(u"0"_qs)).toInt();
            for (const pugi::xml_node &entry : list.children()) {
                if (localName(entry) == "listEntry" && index-- == 0)
                    field.shown = QString::fromUtf8(attributeOf(entry, "val"));
            }
        }
        story.fields.push_back(std::move(field));
    } else if (type == "separate" && !story.fields.empty()) {
        story.fields.back().isInResult = true;
    } else if (type == "end" && !story.fields.empty()) {
        const Field field = std::move(story.fields.back());
        story.fields.pop_back();
        if (!field.hasResult)
            endField(field, story, builder, properties);
    }
}

void DocxBody::endField(const Field &field, Story &story, ParagraphBuilder &builder, const RunProperties &properties)
{
    // Of these fields the file holds no result: Word makes it when it shows the text.
    if (!field.shown.isEmpty()) {
        append(field.shown, story, builder, properties);
        return;
    }
    const QString instruction = field.instruction.simplified();
    const QString kind = instruction.section(u' ', 0, 0).toUpper();
    if (kind == u"EQ") {
        Findings::note(m_findings.formulas, m_findings.formulaAt, here());
        append(lineOfEquationField(instruction), story, builder, properties);
    } else if (kind == u"SYMBOL") {
        const QString code = instruction.section(u' ', 1, 1);
        const QString font = instruction.section(QStringLiteral("\\f"), 1, 1).section(u'"', 1, 1);
        bool isNumber = false;
        const uint value = code.toUInt(&isNumber, 0);
        int unknown = 0;
        if (isNumber && value > 0 && value <= 0xFFFF)
            append(isSymbolFont(font) || value < 0x20 ? symbolCharacter(char16_t(value), font, unknown)
                                                      : QString(QChar(char16_t(value))),
                   story, builder, properties);
        if (unknown > 0)
            Findings::note(m_findings.unknownSigns, m_findings.unknownSignAt, here());
    } else if (kind == u"MACROBUTTON" || kind == u"GOTOBUTTON") {
        append(instruction.section(u' ', 2), story, builder, properties);
    } else if (kind.startsWith(u"AUTONUM") || kind == u"LISTNUM") {
        Findings::note(m_findings.unknownNumbers, m_findings.unknownNumberAt, here());
        append(QStringLiteral("□"), story, builder, properties);
    }
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
        const Parts::NoteNumbers &numbers = isEndnote ? m_parts.endnoteNumbers : m_parts.footnoteNumbers;
        const int count = isEndnote ? ++m_endnoteCount : ++m_footnoteCount;
        mark = Numbering::formatted(numbers.start + count - 1, numbers.format);
        if (!Numbering::isKnownFormat(numbers.format) || (numbers.restart == "eachPage" && count > 1))
            Findings::note(m_findings.unknownNumbers, m_findings.unknownNumberAt, here());
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
        } else if (name == "textpath") { // letters drawn along a line
            ParagraphBuilder builder;
            builder.append(QString::fromUtf8(attributeOf(child, "string")), {});
            if (!builder.isEmpty()) {
                text::Block block;
                block.paragraph = builder.finish({});
                m_after.push_back(std::move(block));
            }
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
    return m_legacy.toUnicode(text, font, m_findings, here());
}

void DocxBody::noteChange(int &count)
{
    ++count;
    if (m_findings.changedAt < 0)
        m_findings.changedAt = here();
}

void DocxBody::noteHidden(qsizetype letters)
{
    m_findings.hiddenLetters += int(letters);
    if (m_findings.hiddenAt < 0)
        m_findings.hiddenAt = here();
}

} // namespace congbao::readers
