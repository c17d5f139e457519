// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/blockbuilder.h"

#include "readers/furniture.h"
#include "readers/paragraphs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <QRegularExpression>

namespace congbao::readers {

namespace {

constexpr double CellPadding = 5.0; ///< points, at each side

bool isNumberLine(const QString &line)
{
    static const QRegularExpression number(QStringLiteral("^S[ốỐ]\\s*:"));
    return number.match(line).hasMatch();
}

bool isDateLine(const QString &line)
{
    static const QRegularExpression date(QStringLiteral("ngày.*tháng.*năm"), QRegularExpression::CaseInsensitiveOption);
    return date.match(line).hasMatch();
}

/// The margins of a page: where most lines begin and end.
Measure pageMeasure(const LaidPage &page)
{
    std::map<int, int> lefts;
    std::map<int, int> rights;
    constexpr double Bucket = 3.0;
    Measure measure{page.size.width(), 0};
    int lines = 0;
    for (const Zone &zone : page.zones) {
        if (zone.kind != ZoneKind::Text)
            continue;
        for (const LayoutLine &line : zone.lines) {
            ++lines;
            ++lefts[int(std::lround(line.rect.left() / Bucket))];
            ++rights[int(std::lround(line.rect.right() / Bucket))];
            measure.left = std::min(measure.left, line.rect.left());
            measure.right = std::max(measure.right, line.rect.right());
        }
    }
    if (lines < 6)
        return measure;
    const int enough = std::max(2, lines / 12);
    const auto left =
        std::find_if(lefts.begin(), lefts.end(), [enough](const auto &entry) { return entry.second >= enough; });
    const auto right =
        std::find_if(rights.rbegin(), rights.rend(), [enough](const auto &entry) { return entry.second >= enough; });
    if (left != lefts.end())
        measure.left = left->first * Bucket;
    if (right != rights.rend())
        measure.right = std::max(measure.left + 1, right->first * Bucket);
    return measure;
}

Measure measureOf(const std::vector<LayoutLine> &lines)
{
    Measure measure{1e9, 0};
    for (const LayoutLine &line : lines) {
        measure.left = std::min(measure.left, line.rect.left());
        measure.right = std::max(measure.right, line.rect.right());
    }
    return measure;
}

class Builder
{
public:
    explicit Builder(std::vector<LaidPage> pages)
        : m_pages(std::move(pages))
    {
    }

    std::vector<text::Block> build()
    {
        const std::vector<PageFurniture> furniture = takeFurniture(m_pages);
        for (std::size_t index = 0; index < m_pages.size(); ++index) {
            m_page = &m_pages[index];
            m_isPageStart = true;
            m_measure = pageMeasure(*m_page);
            // Pages with little text tell nothing about the margins.
            if (m_measure.width() < 0.6 * m_lastMeasure.width())
                m_measure = m_lastMeasure;
            m_lastMeasure = m_measure;
            for (const LayoutLine &line : furniture[index].lines)
                addFurniture({line});
            for (Zone &zone : m_page->zones) {
                addZone(zone);
                m_isPageStart = false;
            }
        }
        closeText();
        return std::move(m_blocks);
    }

private:
    void addZone(Zone &zone)
    {
        switch (zone.kind) {
        case ZoneKind::Text:
            addText(zone);
            return;
        case ZoneKind::Columns:
            addColumns(zone);
            return;
        case ZoneKind::Table:
            addTable(zone);
            return;
        }
    }

    /// Furniture waits until the paragraph that goes on over the page break is whole.
    void addFurniture(const std::vector<LayoutLine> &lines)
    {
        ParagraphJoiner joiner;
        for (const LayoutLine &line : lines) {
            joiner.breakHere();
            joiner.add(line, m_page->number, m_measure, 0);
        }
        for (text::Paragraph &paragraph : joiner.take()) {
            text::Block block;
            block.role = text::Role::Furniture;
            block.page = m_page->number;
            block.paragraph = std::move(paragraph);
            m_waiting.push_back(std::move(block));
        }
    }

    void closeText()
    {
        auto furniture = m_waiting.begin();
        for (text::Paragraph &paragraph : m_text.take()) {
            text::Block block;
            block.page = paragraph.words.empty() ? m_page->number : paragraph.words.front().page;
            while (furniture != m_waiting.end() && furniture->page <= block.page)
                m_blocks.push_back(std::move(*furniture++));
            block.paragraph = std::move(paragraph);
            m_blocks.push_back(std::move(block));
        }
        std::move(furniture, m_waiting.end(), std::back_inserter(m_blocks));
        m_waiting.clear();
    }

    void addText(Zone &zone)
    {
        if (m_signature)
            continueSignature(zone);
        if (zone.lines.empty())
            return;
        m_signature.reset();
        m_table.reset();
        const double gap = usualLineGap(zone.lines);
        bool isFirst = true;
        for (const LayoutLine &line : zone.lines) {
            if (isFirst && !m_isPageStart)
                m_text.breakHere();
            isFirst = false;
            m_text.add(line, m_page->number, m_measure, gap);
        }
    }

    text::Cell makeCell(const std::vector<LayoutLine> &lines, const Measure &measure, bool areLinesParagraphs) const
    {
        ParagraphJoiner joiner;
        const double gap = usualLineGap(lines);
        for (const LayoutLine &line : lines) {
            const bool startsOver =
                areLinesParagraphs && (line.words.empty() || !line.words.front().text.front().isLower());
            if (startsOver)
                joiner.breakHere();
            joiner.add(line, m_page->number, measure, gap);
        }
        text::Cell cell;
        cell.paragraphs = joiner.take();
        if (cell.paragraphs.empty())
            cell.paragraphs.emplace_back();
        return cell;
    }

    text::Row makePair(const std::vector<LayoutLine> &left, const std::vector<LayoutLine> &right) const
    {
        text::Row row;
        // Head and signature are set line by line; only an item of the recipients that is too long goes on.
        row.cells.push_back(makeCell(left, measureOf(left), true));
        row.cells.push_back(makeCell(right, measureOf(right), true));
        return row;
    }

    void addColumns(Zone &zone)
    {
        closeText();
        m_table.reset();
        m_signature.reset();
        const auto says = [](const std::vector<LayoutLine> &lines, bool (*question)(const QString &)) {
            return std::any_of(lines.begin(), lines.end(),
                               [question](const LayoutLine &line) { return question(line.text()); });
        };
        text::Block block;
        block.kind = text::BlockKind::Table;
        block.hasRules = false;
        block.page = m_page->number;
        for (std::size_t edge = 1; edge < zone.columnEdges.size(); ++edge)
            block.columnWidths.push_back(zone.columnEdges[edge] - zone.columnEdges[edge - 1]);
        const bool isHead = says(zone.lines, saysNationalName) || says(zone.rightLines, saysNationalName);
        const auto startOf = [](const std::vector<LayoutLine> &lines, bool (*question)(const QString &)) {
            return std::find_if(lines.begin(), lines.end(),
                                [question](const LayoutLine &line) { return question(line.text()); });
        };
        const auto number = startOf(zone.lines, isNumberLine);
        const auto date = startOf(zone.rightLines, isDateLine);
        if (isHead && number != zone.lines.cend() && date != zone.rightLines.cend()) {
            block.rows.push_back(makePair({zone.lines.cbegin(), number}, {zone.rightLines.cbegin(), date}));
            block.rows.push_back(makePair({number, zone.lines.cend()}, {date, zone.rightLines.cend()}));
        } else {
            block.rows.push_back(makePair(zone.lines, zone.rightLines));
        }
        m_blocks.push_back(std::move(block));
        if (!isHead)
            m_signature = Signature{m_blocks.size() - 1, measureOf(zone.lines), measureOf(zone.rightLines)};
    }

    /// Takes from the top of the next page what belongs to the columns of recipients and signature.
    void continueSignature(Zone &zone)
    {
        const Signature pair = *m_signature;
        const double middle = (pair.left.right + pair.right.left) / 2;
        std::vector<LayoutLine> left;
        std::vector<LayoutLine> right;
        std::size_t taken = 0;
        for (; taken < zone.lines.size(); ++taken) {
            std::vector<LayoutWord> leftWords;
            std::vector<LayoutWord> rightWords;
            for (const LayoutWord &word : zone.lines[taken].words)
                (word.rect.center().x() < middle ? leftWords : rightWords).push_back(word);
            auto leftLines = gatherLines(std::move(leftWords));
            auto rightLines = gatherLines(std::move(rightWords));
            const bool isRight =
                !rightLines.empty() && std::abs(rightLines.front().rect.center().x() - pair.right.middle()) < 20;
            const bool isLeft = !leftLines.empty() && leftLines.front().rect.right() < middle &&
                                std::abs(leftLines.front().rect.left() - pair.left.left) < 14 &&
                                (leftLines.front().words.front().text.startsWith(u'-') || goesOn(left));
            if (leftLines.size() > 1 || rightLines.size() > 1 || (!leftLines.empty() && !isLeft) ||
                (!rightLines.empty() && !isRight))
                break;
            std::move(leftLines.begin(), leftLines.end(), std::back_inserter(left));
            std::move(rightLines.begin(), rightLines.end(), std::back_inserter(right));
        }
        if (taken == 0)
            return;
        zone.lines.erase(zone.lines.begin(), zone.lines.begin() + qsizetype(taken));
        const text::Row more = makePair(left, right);
        appendCells(m_blocks[pair.block].rows.back(), more);
    }

    /// Whether the item that was taken last is not at its end.
    static bool goesOn(const std::vector<LayoutLine> &lines)
    {
        if (lines.empty())
            return false;
        const QString text = lines.back().text();
        return !text.endsWith(u';') && !text.endsWith(u'.');
    }

    static void appendCells(text::Row &row, const text::Row &more)
    {
        for (std::size_t cell = 0; cell < std::min(row.cells.size(), more.cells.size()); ++cell) {
            auto &paragraphs = row.cells[cell].paragraphs;
            for (const text::Paragraph &paragraph : more.cells[cell].paragraphs) {
                if (paragraph.text.isEmpty())
                    continue;
                if (paragraphs.size() == 1 && paragraphs.front().text.isEmpty())
                    paragraphs.clear();
                paragraphs.push_back(paragraph);
            }
        }
    }

    void addTable(const Zone &zone)
    {
        std::vector<text::Row> rows;
        std::vector<std::vector<LayoutLine>> rowLines;
        int lastRow = -1;
        for (const LayoutCell &cell : zone.cells) {
            if (cell.row != lastRow) {
                rows.emplace_back();
                rowLines.emplace_back();
                lastRow = cell.row;
            }
            const Measure measure{cell.rect.left() + CellPadding, cell.rect.right() - CellPadding};
            text::Cell made = makeCell(cell.lines, measure, false);
            made.rowSpan = cell.rowSpan;
            made.columnSpan = cell.columnSpan;
            rows.back().cells.push_back(std::move(made));
            rowLines.back().insert(rowLines.back().end(), cell.lines.begin(), cell.lines.end());
        }
        const bool continues = m_isPageStart && m_table && std::abs(zone.rect.left() - m_table->rect.left()) < 4 &&
                               std::abs(zone.rect.right() - m_table->rect.right()) < 4;
        if (!continues) {
            closeText();
            m_signature.reset();
            text::Block block;
            block.kind = text::BlockKind::Table;
            block.page = m_page->number;
            block.rows = std::move(rows);
            for (std::size_t edge = 1; edge < zone.columnEdges.size(); ++edge)
                block.columnWidths.push_back(zone.columnEdges[edge] - zone.columnEdges[edge - 1]);
            m_blocks.push_back(std::move(block));
            m_table = OpenTable{m_blocks.size() - 1, zone.rect};
            return;
        }
        text::Block &block = m_blocks[m_table->block];
        std::size_t first = 0;
        // Head rows that the page repeats are furniture of the page, as the file has them once.
        while (first < rows.size() && first < block.rows.size() && !rowText(rows[first]).isEmpty() &&
               rowText(rows[first]) == rowText(block.rows[first])) {
            addFurniture(rowLines[first]);
            ++first;
        }
        if (first < rows.size() && !block.rows.empty() && continuesRow(block.rows.back(), rows[first])) {
            joinCells(block.rows.back(), rows[first]);
            ++first;
        }
        std::move(rows.begin() + qsizetype(first), rows.end(), std::back_inserter(block.rows));
        m_table->rect = zone.rect;
        m_blocks.insert(m_blocks.end(), m_waiting.begin(), m_waiting.end());
        m_waiting.clear();
    }

    static QString rowText(const text::Row &row)
    {
        QString all;
        for (const text::Cell &cell : row.cells)
            all += cell.text() % u'\t';
        return all.trimmed();
    }

    /// A row that a page break cut in two: some cell goes on in the middle of a sentence, none begins anew, and the
    /// first column, which numbers or names the row, has its text on one of the pages only.
    static bool continuesRow(const text::Row &above, const text::Row &below)
    {
        if (above.cells.size() != below.cells.size() || below.cells.size() < 2)
            return false;
        const bool isNamedBelow = !below.cells.front().text().isEmpty();
        if (isNamedBelow == !above.cells.front().text().isEmpty())
            return false;
        bool hasSequel = false;
        for (std::size_t cell = 1; cell < below.cells.size(); ++cell) {
            const QString before = above.cells[cell].text();
            const QString after = below.cells[cell].text();
            if (after.isEmpty())
                continue;
            const bool isAnew = !before.isEmpty() && after.front().isUpper() && before.endsWith(u'.');
            // A number in the middle of its row's height may stand on the second page; then only a small letter proves
            // that the row is the same.
            if (isAnew || (before.isEmpty() && !isNamedBelow))
                return false;
            hasSequel = hasSequel || (!before.isEmpty() && (after.front().isLower() || !isNamedBelow));
        }
        return hasSequel;
    }

    /// Cells whose words go on are one paragraph again.
    static void joinCells(text::Row &above, const text::Row &below)
    {
        for (std::size_t cell = 0; cell < above.cells.size(); ++cell) {
            auto &paragraphs = above.cells[cell].paragraphs;
            bool isFirst = true;
            for (const text::Paragraph &more : below.cells[cell].paragraphs) {
                if (more.text.isEmpty())
                    continue;
                if (!isFirst || beginsItem(more.text)) {
                    paragraphs.push_back(more);
                    continue;
                }
                isFirst = false;
                text::Paragraph &last = paragraphs.back();
                if (last.text.isEmpty()) {
                    last = more;
                    continue;
                }
                last.text += u' ';
                const int offset = int(last.text.size());
                last.text += more.text;
                for (text::Word word : more.words) {
                    word.start += offset;
                    word.end += offset;
                    last.words.push_back(word);
                }
                if (!last.runs.empty())
                    last.runs.back().end = offset;
                for (text::Run run : more.runs) {
                    run.start += offset;
                    run.end += offset;
                    last.runs.push_back(run);
                }
            }
        }
    }

    struct OpenTable
    {
        std::size_t block = 0;
        QRectF rect;
    };
    struct Signature
    {
        std::size_t block = 0;
        Measure left;
        Measure right;
    };

    std::vector<LaidPage> m_pages;
    std::vector<text::Block> m_blocks;
    std::vector<text::Block> m_waiting; ///< furniture
    ParagraphJoiner m_text;
    LaidPage *m_page = nullptr;
    Measure m_measure;
    Measure m_lastMeasure;
    bool m_isPageStart = true;
    std::optional<OpenTable> m_table;
    std::optional<Signature> m_signature;
};

} // namespace

std::vector<text::Block> buildBlocks(std::vector<LaidPage> pages)
{
    if (pages.empty())
        return {};
    return Builder(std::move(pages)).build();
}

} // namespace congbao::readers
