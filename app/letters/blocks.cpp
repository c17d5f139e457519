// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/blocks.h"

namespace congbao::letters {

using text::Alignment;

text::Paragraph paragraph(std::initializer_list<Piece> pieces, const text::ParagraphFormat &format)
{
    text::Paragraph result;
    result.format = format;
    for (const Piece &piece : pieces) {
        if (piece.text.isEmpty())
            continue;
        text::Run run;
        run.start = int(result.text.size());
        result.text += piece.text;
        run.end = int(result.text.size());
        run.isBold = piece.look.isBold;
        run.isItalic = piece.look.isItalic;
        run.isUnderlined = piece.look.isUnderlined;
        run.size = piece.look.size;
        result.runs.push_back(run);
    }
    text::splitWords(result);
    return result;
}

text::Paragraph line(const QString &words, Alignment alignment, const Look &look)
{
    text::ParagraphFormat format;
    format.alignment = alignment;
    return paragraph({{words, look}}, format);
}

void addLines(text::Cell &cell, const QString &lines, Alignment alignment, const Look &look)
{
    for (const QString &words : lines.split(QLatin1Char('\n')))
        cell.paragraphs.push_back(line(words, alignment, look));
}

text::Block block(text::Paragraph paragraph, text::Role role)
{
    text::Block result;
    result.role = role;
    result.paragraph = std::move(paragraph);
    return result;
}

text::Block bodyBlock(const QString &words, const Look &look)
{
    text::ParagraphFormat format;
    format.alignment = Alignment::Justify;
    format.indentFirstLine = 36; // 12.7 mm
    format.spaceBefore = 6;
    return block(paragraph({{words, look}}, format));
}

text::Block invisibleTable(std::vector<float> columnWidths, text::Role role)
{
    text::Block table;
    table.kind = text::BlockKind::Table;
    table.role = role;
    table.columnWidths = std::move(columnWidths);
    table.hasRules = false;
    return table;
}

text::Block ruledTable(const std::vector<Column> &columns, float size)
{
    text::Block table;
    table.kind = text::BlockKind::Table;
    text::Row head;
    head.isHeader = true;
    for (const Column &column : columns) {
        table.columnWidths.push_back(column.width);
        text::Cell cell;
        addLines(cell, column.title, Alignment::Center, {size, true});
        head.cells.push_back(std::move(cell));
    }
    table.rows.push_back(std::move(head));
    return table;
}

void addRow(text::Block &table, const std::vector<Column> &columns, const QStringList &texts, float size)
{
    text::Row row;
    for (size_t i = 0; i < columns.size(); ++i) {
        text::Cell cell;
        addLines(cell, texts.value(int(i)), columns[i].alignment, {size});
        row.cells.push_back(std::move(cell));
    }
    table.rows.push_back(std::move(row));
}

namespace {

/// The rule under the issuing body is a third to a half of its line long (Decree 30/2020, annex I); as the text model
/// has no drawn lines, it is the underline of the middle words.
text::Paragraph underlinedInTheMiddle(const QString &words, const Look &look)
{
    const QStringList parts = words.split(QLatin1Char(' '));
    const qsizetype outer = parts.size() > 2 ? (parts.size() - 1) / 3 : 0;
    const QString before =
        outer ? QStringList(parts.first(outer)).join(QLatin1Char(' ')) + QLatin1Char(' ') : QString();
    const QString after = outer ? QLatin1Char(' ') + QStringList(parts.last(outer)).join(QLatin1Char(' ')) : QString();
    const QString middle = words.mid(before.size(), words.size() - before.size() - after.size());
    Look underlined = look;
    underlined.isUnderlined = true;
    text::ParagraphFormat format;
    format.alignment = Alignment::Center;
    return paragraph({{before, look}, {middle, underlined}, {after, look}}, format);
}

} // namespace

text::Block headBlock(const Letterhead &letterhead, const QString &numberLine, const QString &subject,
                      const QString &placeAndDate)
{
    text::Block table = invisibleTable({187, 280}, text::Role::NationalHead);
    text::Cell left;
    addLines(left, letterhead.superior, Alignment::Center, {12});
    left.paragraphs.push_back(underlinedInTheMiddle(letterhead.body, {13, true}));
    text::Cell right;
    addLines(right, QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), Alignment::Center, {12, true});
    right.paragraphs.push_back(
        line(QStringLiteral("Độc lập - Tự do - Hạnh phúc"), Alignment::Center, {13, true, false, true}));
    table.rows.push_back({{left, right}, false});

    text::Cell number;
    if (!numberLine.isEmpty())
        addLines(number, numberLine, Alignment::Center, {13});
    if (!subject.isEmpty())
        addLines(number, subject, Alignment::Center, {12});
    if (number.paragraphs.empty())
        number.paragraphs.push_back(line({}, Alignment::Center));
    text::Cell date;
    addLines(date, placeAndDate, Alignment::Center, {13, false, true});
    number.paragraphs.front().format.spaceBefore = 6;
    date.paragraphs.front().format.spaceBefore = 6;
    table.rows.push_back({{number, date}, false});
    return table;
}

text::Block footBlock(const QString &recipientsTitle, const QStringList &recipients, const QString &signerTitle,
                      const QString &signer)
{
    text::Block table = invisibleTable({207, 260}, text::Role::Signature);
    text::Cell left;
    if (!recipients.isEmpty())
        left.paragraphs.push_back(line(recipientsTitle, Alignment::Left, {12, true, true}));
    for (const QString &recipient : recipients)
        left.paragraphs.push_back(line(recipient, Alignment::Left, {11}));
    if (left.paragraphs.empty())
        left.paragraphs.push_back(line({}, Alignment::Left));
    text::Cell right;
    addLines(right, signerTitle, Alignment::Center, {13, true});
    text::Paragraph name = line(signer, Alignment::Center, {14, true});
    name.format.spaceBefore = 72; // room for the signature and the seal
    right.paragraphs.push_back(std::move(name));
    left.paragraphs.front().format.spaceBefore = 12;
    right.paragraphs.front().format.spaceBefore = 12;
    table.rows.push_back({{left, right}, false});
    return table;
}

QString kindInWords(const QString &kind)
{
    if (kind == QLatin1String("pdf-text"))
        return QStringLiteral("PDF có lớp chữ");
    if (kind == QLatin1String("pdf-scan"))
        return QStringLiteral("PDF quét ảnh");
    if (kind == QLatin1String("pdf-mixed"))
        return QStringLiteral("PDF có trang quét ảnh");
    if (kind == QLatin1String("image"))
        return QStringLiteral("Ảnh");
    return kind.toUpper();
}

QString citedPath(const QString &path)
{
    QStringList steps = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    std::reverse(steps.begin(), steps.end());
    return steps.join(QLatin1Char(' '));
}

} // namespace congbao::letters
