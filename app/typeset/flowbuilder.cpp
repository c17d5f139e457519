// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/flowbuilder.h"

#include "typeset/pictures.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>

namespace congbao::typeset {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Typeset)
};

using text::Role;

bool hasNoLook(const text::Paragraph &paragraph)
{
    return std::all_of(paragraph.runs.begin(), paragraph.runs.end(),
                       [](const text::Run &run) { return !run.isBold && !run.isItalic && run.size <= 0; });
}

constexpr int articleRank = 5;
constexpr qsizetype longestDescription = 120; // letters of what a screen reader says of a link

/// The place of a block, for a person who must find it.
QString placeOf(const text::Block &block)
{
    const QString text = block.text().simplified();
    constexpr qsizetype shown = 60;
    const QString start = text.size() > shown ? text.left(shown) + u'…' : text;
    return block.path.isEmpty() ? Tr::tr("in “%1”").arg(start) : Tr::tr("in %1, “%2”").arg(block.path, start);
}

/// Turns what the author set on pages wider than high, where a table or a picture stands there: text alone is set
/// again in the gazette's own width.
void addTurnedSections(const std::vector<text::Block> &blocks, std::vector<bool> &turned)
{
    const auto isWideThing = [](const text::Block &block) {
        return (block.kind == text::BlockKind::Table && block.hasRules) || block.kind == text::BlockKind::Image;
    };
    const auto end = blocks.end();
    for (auto first = blocks.begin(); first != end;) {
        const auto next = std::find_if(
            first, end, [first](const text::Block &block) { return block.isLandscape != first->isLandscape; });
        if (first->isLandscape && std::any_of(first, next, isWideThing))
            std::fill(turned.begin() + (first - blocks.begin()), turned.begin() + (next - blocks.begin()), true);
        first = next;
    }
}

} // namespace

int headingRank(const QString &text)
{
    if (text.startsWith(u"Phần", Qt::CaseInsensitive))
        return 1;
    if (text.startsWith(u"Chương", Qt::CaseInsensitive))
        return 2;
    if (text.startsWith(u"Mục", Qt::CaseInsensitive))
        return 3;
    if (text.startsWith(u"Tiểu mục", Qt::CaseInsensitive))
        return 4;
    return 0; // the title under one of these
}

bool isMotto(const QString &text)
{
    return text.trimmed().startsWith(u"Độc lập", Qt::CaseInsensitive) && text.size() < 40;
}

bool isSignatureTable(const text::Block &block)
{
    if (block.kind != text::BlockKind::Table || block.hasRules)
        return false;
    if (block.role == Role::Signature || block.role == Role::Recipients)
        return true;
    for (const text::Row &row : block.rows) {
        for (const text::Cell &cell : row.cells) {
            if (!cell.paragraphs.empty() && cell.paragraphs.front().text.startsWith(u"Nơi nhận"))
                return true;
        }
    }
    return false;
}

void addRuleUnder(Line &line, float part, const Colour &colour)
{
    const float width = (line.right - line.left) * part;
    const float middle = (line.left + line.right) / 2;
    line.height += 5;
    line.content.rules.push_back({middle - width / 2, line.height - 3.5F, width, 0.75F, colour});
}

FlowBuilder::FlowBuilder(const Template &look, Material &material, float width, float pageHeight)
    : m_look(look)
    , m_material(material)
    , m_width(width)
    , m_pageHeight(pageHeight)
{
}

void FlowBuilder::turnTo(bool isTurned)
{
    if (m_flow.isTurned == isTurned)
        return;
    m_flow.pageHeight = m_pageHeight;
    if (!m_flow.items.empty())
        m_done.push_back(std::move(m_flow));
    m_flow = {};
    m_flow.isTurned = isTurned;
    std::swap(m_width, m_pageHeight);
    m_keepsNext = m_wasSignature = false;
    m_spaceAfter = 0;
    m_marks.clear();
}

std::vector<Flow> FlowBuilder::take()
{
    m_flow.pageHeight = m_pageHeight;
    if (!m_flow.items.empty())
        m_done.push_back(std::move(m_flow));
    return std::move(m_done);
}

void FlowBuilder::addWholePage(QSizeF seen, const std::function<void(DisplayList &, const QRectF &)> &place)
{
    // The page may go a little beyond the text block, as it has margins of its own.
    turnTo(seen.width() > seen.height() * 1.05);
    const auto sides = double(m_look.annexBeyondSides);
    const auto top = double(m_look.annexBeyondTop);
    const auto bottom = double(m_look.annexBeyondBottom);
    const QRectF block(0, 0, double(m_width), double(m_pageHeight));
    const QRectF room =
        m_flow.isTurned ? block.adjusted(-bottom, -sides, top, sides) : block.adjusted(-sides, -top, sides, bottom);
    const double scale = std::min({1.0, room.width() / seen.width(), room.height() / seen.height()});
    QRectF target(QPointF(0, 0), seen * scale);
    target.moveCenter(room.center());
    FlowItem item;
    item.startsPage = true;
    item.height = m_pageHeight;
    place(item.content, target);
    pushItem(std::move(item));
}

void FlowBuilder::setBookmark(const QString &title, int level)
{
    m_bookmark = title;
    m_bookmarkLevel = level;
}

void FlowBuilder::addBlank(float height)
{
    FlowItem item;
    item.height = height;
    pushItem(std::move(item));
}

void FlowBuilder::pushItem(FlowItem &&item)
{
    item.spaceBefore = std::max(item.spaceBefore, m_spaceAfter);
    m_spaceAfter = 0;
    if (m_startsPage) {
        item.startsPage = true;
        m_startsPage = false;
    }
    if (!m_bookmark.isEmpty()) {
        item.bookmark = m_bookmark;
        item.bookmarkLevel = m_bookmarkLevel;
        m_bookmark.clear();
    }
    m_flow.items.push_back(std::move(item));
    if (m_pullsLast)
        pullLines(m_flow.items, m_flow.items.size() - 1, 2);
    m_pullsLast = false;
}

void FlowBuilder::rememberMarks(const text::Paragraph &paragraph, const std::vector<Line> &lines, size_t item,
                                size_t cell, size_t firstLine)
{
    std::vector<QString> raised;
    for (const text::Run &run : paragraph.runs) {
        if (run.isSuperscript)
            raised.push_back(paragraph.text.mid(run.start, run.end - run.start).trimmed());
    }
    size_t next = 0;
    for (size_t i = 0; i < lines.size() && next < raised.size(); ++i) {
        for (const TextItem &part : lines[i].content.texts) {
            if (part.y < lines[i].baseline && next < raised.size())
                m_marks.push_back({raised[next++], item, cell, firstLine + i});
        }
    }
}

Result<void> FlowBuilder::addParagraph(const text::Paragraph &paragraph, const ParagraphStyle &style, int node)
{
    auto lines = breakLines(*m_material.fonts, paragraph, style, m_width, node);
    if (!lines)
        return failWith(lines);
    if (style.startsPage)
        m_startsPage = true;
    rememberMarks(paragraph, *lines, m_flow.items.size(), 0, 0);
    if (isMotto(paragraph.text) && style.alignment == text::Alignment::Center)
        addRuleUnder(lines->back(), 1, style.colour);
    pushLines(std::move(*lines), style);
    return {};
}

Result<void> FlowBuilder::addEntry(const text::Paragraph &paragraph, const ParagraphStyle &style, int node,
                                   const DisplayList &pageNumber, int page)
{
    const int link = node < 0 ? -1 : m_material.addNode("Link", node);
    auto lines = breakLines(*m_material.fonts, paragraph, style, m_width, link);
    if (!lines)
        return failWith(lines);
    for (Line &line : *lines) {
        if (link >= 0)
            line.content.links.push_back(
                {line.left, 0, m_width - line.left, line.height, page, link, paragraph.text.left(longestDescription)});
    }
    Line &last = lines->back();
    DisplayList number = pageNumber;
    number.moveBy(0, last.baseline);
    if (!last.content.texts.empty())
        last.content.texts.back().words.back().hasSpaceAfter = true;
    const float numberLeft = number.texts.empty() ? m_width : number.texts.front().words.front().x;
    // Dots as small squares, not letters: they are no part of the text.
    constexpr float step = 4.5F;
    constexpr float dot = 0.9F;
    for (float x = std::ceil((last.right + 3) / step) * step; x + dot <= numberLeft - 3; x += step)
        last.content.rules.push_back({x, last.baseline - dot, dot, dot, style.colour});
    last.content.append(std::move(number));
    pushLines(std::move(*lines), style);
    return {};
}

void FlowBuilder::pushLines(std::vector<Line> &&lines, const ParagraphStyle &style)
{
    const size_t count = lines.size();
    for (size_t i = 0; i < count; ++i) {
        Line &line = lines[i];
        FlowItem item;
        item.spaceBefore = line.spaceBefore;
        item.height = line.height;
        item.isBlank = count == 1 && line.content.texts.empty();
        item.content = std::move(line.content);
        // No line alone at the bottom of a page, none alone at the top.
        item.mayBreakBefore = i == 0 ? !m_keepsNext : i >= 2 && count - i >= 2;
        if (i == 0)
            m_keepsNext = false;
        pushItem(std::move(item));
    }
    m_keepsNext = style.keepsWithNext;
    m_spaceAfter = style.spaceAfter;
}

/// What the file says, and where it says nothing, what Decree 30/2020 prescribes for such a paragraph.
ParagraphStyle FlowBuilder::styleFor(const text::Paragraph &paragraph, Role role) const
{
    ParagraphStyle style = m_look.style(role);
    const text::ParagraphFormat &format = paragraph.format;
    if (!hasNoLook(paragraph))
        style.isBold = style.isItalic = false; // the runs say which letters are
    if (format.alignment != text::Alignment::Left)
        style.alignment = format.alignment;
    const bool saysIndent = format.indentLeft != 0 || format.indentFirstLine != 0 || format.indentRight != 0;
    if (saysIndent || style.alignment == text::Alignment::Center || style.alignment == text::Alignment::Right) {
        const float most = m_width * 0.6F;
        style.indentLeft = std::clamp(format.indentLeft, 0.0F, most);
        style.indentRight = std::clamp(format.indentRight, 0.0F, m_width * 0.3F);
        style.indentFirstLine = std::clamp(format.indentFirstLine, -style.indentLeft, most);
    }
    if (format.spaceBefore != 0 || format.spaceAfter != 0) {
        style.spaceBefore = std::clamp(format.spaceBefore, 0.0F, 100.0F);
        style.spaceAfter = std::clamp(format.spaceAfter, 0.0F, 100.0F);
    }
    style.keepsWithNext = style.keepsWithNext || format.keepsWithNext;
    style.startsPage = format.startsPage;
    return style;
}

/// The element of the logical structure; headings are nested without gaps (ISO 14289-1, 7.4.2).
QByteArray FlowBuilder::typeFor(const text::Block &block)
{
    int rank = -1;
    if (block.role == Role::Heading)
        rank = headingRank(block.paragraph.text.trimmed());
    else if (block.role == Role::Article)
        rank = articleRank;
    else if (block.role == Role::Annex && block.paragraph.text.startsWith(u"PHỤ LỤC", Qt::CaseInsensitive))
        rank = 1;
    else if (block.role == Role::Title && !m_hasTitle) {
        m_hasTitle = true;
        return "H" + QByteArray::number(m_firstHeadingLevel);
    }
    if (rank <= 0)
        return "P";
    while (!m_headings.empty() && m_headings.back().rank >= rank)
        m_headings.pop_back();
    const int above = m_headings.empty() ? m_firstHeadingLevel - (m_hasTitle ? 0 : 1) : m_headings.back().level;
    const int level = std::min(above + 1, 6);
    m_headings.push_back({rank, level});
    return "H" + QByteArray::number(level);
}

Result<void> FlowBuilder::addTextBlock(const text::Block &block, const text::Block *next)
{
    text::Paragraph paragraph = block.paragraph;
    ParagraphStyle style = styleFor(paragraph, block.role);
    const QString text = paragraph.text.trimmed();
    if (block.role == Role::Article && hasNoLook(paragraph) && style.isBold && text.size() > 150) {
        // An article whose text follows its number on the same line: only the number is bold.
        style.isBold = false;
        style.keepsWithNext = false;
        const auto bold = int(paragraph.label.isEmpty() ? 0 : paragraph.label.size());
        text::Run label{0, bold, true};
        text::Run rest{bold, int(paragraph.text.size())};
        paragraph.runs = {label, rest};
    }
    const bool isGrouped = block.role == Role::Title || block.role == Role::Annex || block.role == Role::Heading;
    const bool saysSpace = paragraph.format.spaceBefore != 0 || paragraph.format.spaceAfter != 0;
    if (isGrouped && block.role == m_lastRole && !saysSpace && headingRank(text) == 0)
        style.spaceBefore = 2; // the name under “Chương I” or “QUYẾT ĐỊNH” belongs to it
    m_lastRole = block.role;
    if (block.role == Role::Article && next && next->kind == text::BlockKind::Paragraph && next->role == Role::Article)
        style.keepsWithNext = false; // articles of one paragraph each need not cling together
    if (style.alignment == text::Alignment::Center && next && block.role != Role::Signature && !text.isEmpty())
        style.keepsWithNext = true; // what is centred is a heading of what follows
    const bool isSignature = block.role == Role::Signature;
    const size_t first = m_flow.items.size();
    const bool keeps = m_keepsNext;
    if (isSignature && m_wasSignature)
        m_keepsNext = true;
    if (const auto added = addParagraph(paragraph, style, m_material.addNode(typeFor(block), m_parent)); !added)
        return added;
    if (isSignature && !m_wasSignature && !keeps && !style.startsPage)
        pullLines(m_flow.items, first, 2);
    m_wasSignature = isSignature || (m_wasSignature && text.isEmpty());
    return {};
}

Result<void> FlowBuilder::addNote(const text::Block &block)
{
    ParagraphStyle style = m_look.style(Role::Body);
    style.size = m_look.footnoteSize;
    style.indentFirstLine = 0;
    style.spaceBefore = 0;
    style.leading = 1.15F;
    const int node = m_material.addNode("Note", m_parent);
    m_material.structure.back().id = "note" + QByteArray::number(node).rightJustified(8, '0');
    text::Paragraph paragraph = block.paragraph;
    for (text::Run &run : paragraph.runs)
        run.size = 0; // footnotes are of one size
    auto lines = breakLines(*m_material.fonts, paragraph, style, m_width, node);
    if (!lines)
        return failWith(lines);
    FlowNote note{std::move(*lines)};

    const auto isLine = [](const FlowItem &item) { return !item.content.texts.empty() || item.rows; };
    const auto lastLine = std::find_if(m_flow.items.rbegin(), m_flow.items.rend(), isLine);
    if (lastLine == m_flow.items.rend())
        return addParagraph(paragraph, style, node); // there is nothing that it could be a note of
    const int index = int(m_flow.notes.size());
    m_flow.notes.push_back(std::move(note));
    const QString label = block.paragraph.label.trimmed();
    const auto mark = std::find_if(m_marks.rbegin(), m_marks.rend(),
                                   [&label](const NoteMark &candidate) { return candidate.text == label; });
    if (mark == m_marks.rend() || label.isEmpty()) {
        lastLine->notes.push_back(index);
        return {};
    }
    FlowItem &item = m_flow.items[mark->item];
    item.notes.push_back(index);
    if (item.rows)
        item.rows->cells[mark->cell].lines[mark->line].notes.push_back(index);
    return {};
}

void FlowBuilder::addImage(const text::Block &block)
{
    auto picture = readPicture(block.image);
    if (!picture) {
        m_warnings.append(picture.error().message);
        return;
    }
    const float fit = std::min({1.0F, m_width / picture->width, m_pageHeight * 0.8F / picture->height});
    ImageItem image;
    image.width = picture->width * fit;
    image.height = picture->height * fit;
    image.x = (m_width - image.width) / 2;
    image.image = int(m_material.images.size());
    image.node = m_material.addNode("Figure", m_parent);
    m_material.structure.back().altText = QStringLiteral("Hình ảnh trong văn bản");
    m_material.images.push_back(std::move(picture->resource));
    FlowItem item;
    item.spaceBefore = m_look.style(Role::Body).spaceBefore;
    item.height = image.height;
    item.mayBreakBefore = !m_keepsNext;
    item.content.images.push_back(image);
    pushItem(std::move(item));
    m_keepsNext = block.paragraph.format.keepsWithNext;
}

Result<void> FlowBuilder::addBlock(const text::Block &block, const text::Block *next)
{
    switch (block.kind) {
    case text::BlockKind::Paragraph:
        return addTextBlock(block, next);
    case text::BlockKind::Table:
        return addTable(block);
    case text::BlockKind::Image:
        addImage(block);
        return {};
    case text::BlockKind::Footnote:
        return addNote(block);
    }
    return {};
}

/// Which blocks stand on turned pages: tables too wide for an upright one, with the headings above them and the few
/// lines below, and sections that the author turned.
Result<std::vector<bool>> FlowBuilder::turnedBlocks(const text::Document &document) const
{
    constexpr qsizetype mostHeadings = 10;
    constexpr qsizetype mostLetters = 1200; // of what follows a table on its last page
    const auto &blocks = document.blocks;
    const auto isAnnexHead = [](const text::Block &block) {
        return block.role == Role::Annex && block.paragraph.text.startsWith(u"phụ lục", Qt::CaseInsensitive);
    };
    const auto belongsToTable = [](const text::Block &block) {
        if (block.kind != text::BlockKind::Paragraph)
            return false;
        const text::Alignment alignment = block.paragraph.format.alignment;
        return block.role == Role::Annex || block.role == Role::Title || block.role == Role::Heading ||
               alignment == text::Alignment::Center || alignment == text::Alignment::Right ||
               block.paragraph.text.trimmed().isEmpty();
    };
    std::vector<bool> result(blocks.size(), false);
    for (size_t i = 0; i < blocks.size(); ++i) {
        const auto wide = isWide(blocks[i]);
        if (!wide)
            return failWith(wide);
        if (!*wide)
            continue;
        size_t first = i;
        for (qsizetype count = 0; first > 0 && count < mostHeadings && belongsToTable(blocks[first - 1]); ++count) {
            --first;
            if (isAnnexHead(blocks[first]))
                break;
        }
        while (first < i && blocks[first].paragraph.text.trimmed().isEmpty())
            ++first;
        size_t end = i + 1;
        while (end < blocks.size() && blocks[end].kind == text::BlockKind::Footnote)
            ++end;
        size_t after = end;
        qsizetype letters = 0;
        while (after < blocks.size() && letters <= mostLetters && blocks[after].kind != text::BlockKind::Table &&
               blocks[after].role != Role::Annex && blocks[after].role != Role::Title &&
               blocks[after].role != Role::Heading && blocks[after].role != Role::Article)
            letters += blocks[after++].paragraph.text.size();
        const bool endsThere = letters <= mostLetters && (after == blocks.size() || blocks[after].role == Role::Annex);
        std::fill(result.begin() + std::ptrdiff_t(first), result.begin() + std::ptrdiff_t(endsThere ? after : end),
                  true);
    }
    addTurnedSections(blocks, result);
    return result;
}

Result<void> FlowBuilder::addDocument(const text::Document &document, int parent, int headingLevel,
                                      bool leavesOutFurniture)
{
    return addBlocks(document, 0, document.blocks.size(), parent, headingLevel, leavesOutFurniture);
}

Result<void> FlowBuilder::addBlocks(const text::Document &document, size_t first, size_t end, int parent,
                                    int headingLevel, bool leavesOutFurniture)
{
    m_parent = parent;
    m_firstHeadingLevel = headingLevel;
    m_hasTitle = m_wasSignature = false;
    m_lastRole = Role::Body;
    m_headings.clear();
    m_marks.clear();
    const auto turned = turnedBlocks(document);
    if (!turned)
        return failWith(turned);
    for (size_t i = first; i < end; ++i) {
        const text::Block &block = document.blocks[i];
        if (leavesOutFurniture && block.role == Role::Furniture) {
            if (!block.text().trimmed().isEmpty())
                m_warnings.append(Tr::tr("“%1” is page furniture and was left out.").arg(block.text().simplified()));
            continue;
        }
        const text::Block *next = i + 1 < end ? &document.blocks[i + 1] : nullptr;
        turnTo((*turned)[i]);
        if (const auto added = addBlock(block, next); !added) {
            Error error = added.error();
            error.message = Tr::tr("%1 It stands %2 of “%3”. Correct the letter or add a font that has it.")
                                .arg(error.message, placeOf(block), document.name);
            return tl::unexpected(error);
        }
    }
    return {};
}

} // namespace congbao::typeset
