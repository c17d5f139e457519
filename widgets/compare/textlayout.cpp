// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/textlayout.h"

#include <algorithm>
#include <QTextCursor>
#include <QTextTable>

namespace congbao::desk {

namespace {

constexpr int MostColumns = 64;
constexpr double GutterWidth = 58; ///< left of the text, where the marks' numbers stand; pixels
constexpr double PointsToPixels = 1.2;

} // namespace

/// Pours one document.
class TextPourer
{
public:
    explicit TextPourer(TextLayout &layout)
        : m_layout(layout)
        , m_cursor(layout.m_document.get())
    {
    }

    void pour(const text::Document &source)
    {
        m_cursor.beginEditBlock();
        for (const text::Block &block : source.blocks) {
            m_layout.m_pieces.emplace_back();
            switch (block.kind) {
            case text::BlockKind::Paragraph:
            case text::BlockKind::Footnote:
                startBlock();
                paragraph(block.paragraph, 0, block.role);
                break;
            case text::BlockKind::Table:
                table(block);
                break;
            case text::BlockKind::Image:
                image(block);
                break;
            }
        }
        m_cursor.endEditBlock();
    }

private:
    void startBlock()
    {
        if (!m_isFirst)
            m_cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
        m_isFirst = false;
    }

    /// Writes into the cursor's empty block; returns the text's length.
    int paragraph(const text::Paragraph &paragraph, int offset, text::Role role)
    {
        QTextBlockFormat format;
        switch (paragraph.format.alignment) {
        case text::Alignment::Left:
            format.setAlignment(Qt::AlignLeft);
            break;
        case text::Alignment::Center:
            format.setAlignment(Qt::AlignHCenter);
            break;
        case text::Alignment::Right:
            format.setAlignment(Qt::AlignRight);
            break;
        case text::Alignment::Justify:
            format.setAlignment(Qt::AlignJustify);
            break;
        }
        format.setLeftMargin(std::clamp(double(paragraph.format.indentLeft), 0.0, 120.0) * PointsToPixels);
        format.setTextIndent(std::clamp(double(paragraph.format.indentFirstLine), -60.0, 60.0) * PointsToPixels);
        if (format.leftMargin() + format.textIndent() < 0) // a hanging indent never reaches into the gutter
            format.setTextIndent(-format.leftMargin());
        format.setTopMargin(role == text::Role::Article || role == text::Role::Heading ? 8 : 2);
        format.setBottomMargin(4);
        m_cursor.setBlockFormat(format);
        m_layout.m_pieces.back().push_back(
            {offset, offset + static_cast<int>(paragraph.text.size()), m_cursor.position()});
        int done = 0;
        for (const text::Run &run : paragraph.runs) {
            const int start = std::clamp(run.start, done, static_cast<int>(paragraph.text.size()));
            const int end = std::clamp(run.end, start, static_cast<int>(paragraph.text.size()));
            write(paragraph.text.mid(done, start - done), {});
            QTextCharFormat letters;
            if (run.isBold)
                letters.setFontWeight(QFont::Bold);
            letters.setFontItalic(run.isItalic);
            letters.setFontUnderline(run.isUnderlined);
            letters.setFontStrikeOut(run.isStruck);
            if (run.isSuperscript)
                letters.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
            else if (run.isSubscript)
                letters.setVerticalAlignment(QTextCharFormat::AlignSubScript);
            write(paragraph.text.mid(start, end - start), letters);
            done = end;
        }
        write(paragraph.text.mid(done), {});
        return static_cast<int>(paragraph.text.size());
    }

    void write(QString text, const QTextCharFormat &format)
    {
        if (text.isEmpty())
            return;
        text.replace(u'\n', QChar::LineSeparator); // keeps the offsets: one unit for one
        text.replace(QChar::ParagraphSeparator, QChar::LineSeparator);
        text.replace(u'\r', u' ');
        m_cursor.insertText(text, format);
    }

    void table(const text::Block &block)
    {
        const int rows = static_cast<int>(block.rows.size());
        if (rows == 0)
            return;
        // Where each cell stands: cells that a row above covers are not repeated in the model.
        std::vector<std::vector<bool>> isTaken(static_cast<size_t>(rows), std::vector<bool>(MostColumns, false));
        struct Placed
        {
            int row, column, rowSpan, columnSpan;
            const text::Cell *cell;
            int offset;
        };
        std::vector<Placed> placed;
        int columns = 1;
        int offset = 0;
        for (int row = 0; row < rows; ++row) {
            int column = 0;
            for (const text::Cell &cell : block.rows[size_t(row)].cells) {
                while (column < MostColumns && isTaken[size_t(row)][size_t(column)])
                    ++column;
                if (column >= MostColumns)
                    break;
                const int columnSpan = std::clamp(cell.columnSpan, 1, MostColumns - column);
                const int rowSpan = std::clamp(cell.rowSpan, 1, rows - row);
                for (int r = row; r < row + rowSpan; ++r) {
                    for (int c = column; c < column + columnSpan; ++c)
                        isTaken[size_t(r)][size_t(c)] = true;
                }
                placed.push_back({row, column, rowSpan, columnSpan, &cell, offset});
                columns = std::max(columns, column + columnSpan);
                offset += static_cast<int>(cell.text().size()) + 1; // the tab or the line break after it
                column += columnSpan;
            }
            if (block.rows[size_t(row)].cells.empty())
                ++offset;
        }
        startBlock();
        QTextTableFormat format;
        format.setBorder(block.hasRules ? 1 : 0);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderCollapse(true);
        format.setCellPadding(4);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        setColumnWidths(format, block.columnWidths, columns);
        QTextTable *table = m_cursor.insertTable(rows, columns, format);
        for (const Placed &place : placed) {
            if (place.rowSpan > 1 || place.columnSpan > 1)
                table->mergeCells(place.row, place.column, place.rowSpan, place.columnSpan);
        }
        for (const Placed &place : placed) {
            m_cursor = table->cellAt(place.row, place.column).firstCursorPosition();
            int at = place.offset;
            bool isFirstInCell = true;
            for (const text::Paragraph &inner : place.cell->paragraphs) {
                if (!isFirstInCell)
                    m_cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
                isFirstInCell = false;
                at += paragraph(inner, at, text::Role::Body) + 1;
            }
        }
        // The block that every table leaves behind it serves the next paragraph.
        m_cursor = m_layout.m_document->rootFrame()->lastCursorPosition();
        m_isFirst = true;
    }

    static void setColumnWidths(QTextTableFormat &format, const std::vector<float> &widths, int columns)
    {
        double sum = 0;
        for (const float width : widths)
            sum += std::max(0.0F, width);
        if (static_cast<int>(widths.size()) != columns || sum <= 0)
            return;
        QList<QTextLength> lengths;
        for (const float width : widths)
            lengths << QTextLength(QTextLength::PercentageLength, std::max(0.0F, width) / sum * 100);
        format.setColumnWidthConstraints(lengths);
    }

    void image(const text::Block &block)
    {
        constexpr int MostBytes = 8 << 20;
        if (block.image.isEmpty() || block.image.size() > MostBytes)
            return;
        QImage picture;
        if (!picture.loadFromData(block.image))
            return;
        startBlock();
        m_cursor.insertImage(picture.width() > 400 ? picture.scaledToWidth(400, Qt::SmoothTransformation) : picture);
    }

    TextLayout &m_layout;
    QTextCursor m_cursor;
    bool m_isFirst = true;
};

std::shared_ptr<TextLayout> TextLayout::build(const text::Document &source, QThread *target)
{
    auto layout = std::make_shared<TextLayout>();
    layout->m_document = std::make_unique<QTextDocument>();
    QTextDocument &document = *layout->m_document;
    document.setUndoRedoEnabled(false);
    document.setDefaultFont(QFont(QStringLiteral("Liberation Serif"), 12));
    document.setDocumentMargin(12);
    TextPourer(*layout).pour(source);
    QTextFrameFormat frame = document.rootFrame()->frameFormat();
    frame.setLeftMargin(GutterWidth);
    document.rootFrame()->setFrameFormat(frame);
    document.moveToThread(target);
    return layout;
}

int TextLayout::position(int block, int offset, bool isEnd) const
{
    if (block < 0 || size_t(block) >= m_pieces.size() || m_pieces[size_t(block)].empty())
        return -1;
    const std::vector<Piece> &pieces = m_pieces[size_t(block)];
    // The last piece that begins at or before the offset; of a range's end, before it.
    auto after = std::upper_bound(pieces.begin(), pieces.end(), offset, [isEnd](int value, const Piece &piece) {
        return isEnd ? value <= piece.start : value < piece.start;
    });
    const Piece &piece = after == pieces.begin() ? pieces.front() : *(after - 1);
    return piece.position + std::clamp(offset, piece.start, piece.end) - piece.start;
}

} // namespace congbao::desk
