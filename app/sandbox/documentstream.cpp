// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/documentstream.h"

#include <cmath>
#include <cstring>
#include <limits>
#include <type_traits>

namespace congbao::sandbox {

namespace {

using namespace congbao::text;

constexpr int MostPages = 1'000'000;
constexpr int MostSpan = 100'000; ///< cells that one cell may cover
constexpr int MostWords = std::numeric_limits<int>::max();

enum RunFlag : quint8 { Bold = 1, Italic = 2, Underlined = 4, Struck = 8, Superscript = 16, Subscript = 32 };
enum FormatFlag : quint8 { KeepsWithNext = 1, StartsPage = 2 };
enum BlockFlag : quint8 { HasRules = 1, IsLandscape = 2 };

void writeRect(ByteWriter &writer, const Rect &rect)
{
    writer.reals({rect.x, rect.y, rect.width, rect.height});
}

Rect readRect(ByteReader &reader)
{
    Rect rect;
    rect.x = reader.real();
    rect.y = reader.real();
    rect.width = reader.real();
    rect.height = reader.real();
    return rect;
}

/// Offsets are written as distances from the last one, which are small.
void writeSpan(ByteWriter &writer, int start, int end, int &last)
{
    writer.number(qint64(start) - last);
    writer.number(qint64(end) - start);
    last = end;
}

void readSpan(ByteReader &reader, int &start, int &end, int &last, int length)
{
    start = int(qint64(last) + reader.number(-last, qint64(length) - last));
    end = int(qint64(start) + reader.number(0, qint64(length) - start));
    last = end;
}

/// How the words of a paragraph are written. Nearly all of the bytes of a document are its words.
enum class WordForm : quint8 {
    Short,  ///< without places; two bytes each: blank before it, length
    Plain,  ///< without places
    Placed, ///< as they stand in memory
};
constexpr int ShortWordBytes = 2;
static_assert(std::is_trivially_copyable_v<Word> && sizeof(Word) == 8 * sizeof(int),
              "readPlacedWords checks each member");

bool isPlain(const Word &word)
{
    return word.page == 0 && word.rect == Rect() && word.confidence == 1.0F;
}

WordForm formOf(const std::vector<Word> &words)
{
    bool areShort = true;
    int last = 0;
    for (const Word &word : words) {
        if (!isPlain(word))
            return WordForm::Placed;
        areShort &= unsigned(word.start - last) <= 0xff && unsigned(word.end - word.start) <= 0xff;
        last = word.end;
    }
    return areShort ? WordForm::Short : WordForm::Plain;
}

void writeWords(ByteWriter &writer, const std::vector<Word> &words)
{
    const WordForm form = formOf(words);
    writer.byte(quint8(form));
    writer.count(words.size());
    int last = 0;
    switch (form) {
    case WordForm::Short: {
        char *at = writer.extend(qsizetype(words.size()) * ShortWordBytes);
        for (const Word &word : words) {
            *at++ = char(word.start - last);
            *at++ = char(word.end - word.start);
            last = word.end;
        }
        break;
    }
    case WordForm::Plain:
        for (const Word &word : words)
            writeSpan(writer, word.start, word.end, last);
        break;
    case WordForm::Placed:
        // There are some: a paragraph without words is Short.
        std::memcpy(writer.extend(qsizetype(words.size() * sizeof(Word))), words.data(), words.size() * sizeof(Word));
        break;
    }
}

void readShortWords(ByteReader &reader, std::vector<Word> &words, int length)
{
    const char *at = reader.raw(words.size() * ShortWordBytes);
    if (at == nullptr)
        return;
    int last = 0;
    for (Word &word : words) {
        word.start = last + quint8(*at++);
        word.end = word.start + quint8(*at++);
        last = word.end;
        if (last > length) {
            reader.fail();
            return;
        }
    }
}

float finite(float value)
{
    return std::isfinite(value) ? value : 0;
}

void readPlacedWords(ByteReader &reader, std::vector<Word> &words, int length)
{
    const char *bytes = reader.raw(words.size() * sizeof(Word));
    if (bytes == nullptr || words.empty())
        return;
    std::memcpy(words.data(), bytes, words.size() * sizeof(Word));
    for (Word &word : words) {
        if (word.start < 0 || word.end < word.start || word.end > length || word.page < 0 || word.page > MostPages) {
            reader.fail();
            return;
        }
        for (float *value : {&word.rect.x, &word.rect.y, &word.rect.width, &word.rect.height, &word.confidence})
            *value = finite(*value);
    }
}

std::vector<Word> readWords(ByteReader &reader, int length)
{
    const auto form = reader.choice(WordForm::Placed);
    std::vector<Word> words(reader.count(sizeof(Word)));
    int last = 0;
    switch (form) {
    case WordForm::Short:
        readShortWords(reader, words, length);
        break;
    case WordForm::Plain:
        for (Word &word : words) {
            readSpan(reader, word.start, word.end, last, length);
            if (!reader.isValid())
                break;
        }
        break;
    case WordForm::Placed:
        readPlacedWords(reader, words, length);
        break;
    }
    return words;
}

void writeParagraph(ByteWriter &writer, const Paragraph &paragraph)
{
    writer.string(paragraph.text);
    writer.string(paragraph.label);

    writer.count(paragraph.runs.size());
    int last = 0;
    for (const Run &run : paragraph.runs) {
        writeSpan(writer, run.start, run.end, last);
        writer.byte(quint8((run.isBold ? Bold : 0) | (run.isItalic ? Italic : 0) | (run.isUnderlined ? Underlined : 0) |
                           (run.isStruck ? Struck : 0) | (run.isSuperscript ? Superscript : 0) |
                           (run.isSubscript ? Subscript : 0)));
        writer.real(run.size);
    }

    const ParagraphFormat &format = paragraph.format;
    writer.byte(quint8(format.alignment));
    for (const float length :
         {format.indentLeft, format.indentRight, format.indentFirstLine, format.spaceBefore, format.spaceAfter})
        writer.real(length);
    writer.byte(quint8((format.keepsWithNext ? KeepsWithNext : 0) | (format.startsPage ? StartsPage : 0)));

    writeWords(writer, paragraph.words);
}

Paragraph readParagraph(ByteReader &reader)
{
    Paragraph paragraph;
    paragraph.text = reader.string();
    paragraph.label = reader.string();
    const int length = int(paragraph.text.size());

    paragraph.runs.resize(reader.count(sizeof(Run)));
    int last = 0;
    for (Run &run : paragraph.runs) {
        readSpan(reader, run.start, run.end, last, length);
        quint8 flags = 0;
        if (!reader.flags(Bold | Italic | Underlined | Struck | Superscript | Subscript, flags))
            return {};
        run.isBold = (flags & Bold) != 0;
        run.isItalic = (flags & Italic) != 0;
        run.isUnderlined = (flags & Underlined) != 0;
        run.isStruck = (flags & Struck) != 0;
        run.isSuperscript = (flags & Superscript) != 0;
        run.isSubscript = (flags & Subscript) != 0;
        run.size = reader.real();
    }

    ParagraphFormat &format = paragraph.format;
    format.alignment = reader.choice(Alignment::Justify);
    for (float *value :
         {&format.indentLeft, &format.indentRight, &format.indentFirstLine, &format.spaceBefore, &format.spaceAfter})
        *value = reader.real();
    quint8 flags = 0;
    if (!reader.flags(KeepsWithNext | StartsPage, flags))
        return {};
    format.keepsWithNext = (flags & KeepsWithNext) != 0;
    format.startsPage = (flags & StartsPage) != 0;

    paragraph.words = readWords(reader, length);
    if (!reader.isValid())
        return {};
    return paragraph;
}

void writeRow(ByteWriter &writer, const Row &row)
{
    writer.byte(row.isHeader ? 1 : 0);
    writer.count(row.cells.size());
    for (const Cell &cell : row.cells) {
        writer.number(cell.columnSpan);
        writer.number(cell.rowSpan);
        writer.count(cell.paragraphs.size());
        for (const Paragraph &paragraph : cell.paragraphs)
            writeParagraph(writer, paragraph);
    }
}

Row readRow(ByteReader &reader)
{
    Row row;
    quint8 isHeader = 0;
    if (!reader.flags(1, isHeader))
        return {};
    row.isHeader = isHeader != 0;
    row.cells.resize(reader.count(sizeof(Cell)));
    for (Cell &cell : row.cells) {
        cell.columnSpan = reader.integer(0, MostSpan);
        cell.rowSpan = reader.integer(0, MostSpan);
        cell.paragraphs.resize(reader.count(sizeof(Paragraph)));
        for (Paragraph &paragraph : cell.paragraphs)
            paragraph = readParagraph(reader);
        if (!reader.isValid())
            return {};
    }
    return row;
}

} // namespace

void writeFrame(ByteWriter &writer, const Document &document)
{
    writer.string(document.name);
    writer.string(document.sha256);
    writer.byte(quint8(document.kind));
    writer.count(document.pages.size());
    for (const Page &page : document.pages) {
        writer.real(page.width);
        writer.real(page.height);
        writer.byte(page.isPicture ? 1 : 0);
    }
    writer.count(document.warnings.size());
    for (const Warning &warning : document.warnings) {
        writer.string(warning.code);
        writer.string(warning.text);
        writer.string(warning.where);
    }
    writer.count(document.unreadable.size());
    for (const UnreadableArea &area : document.unreadable) {
        writer.number(area.page);
        writeRect(writer, area.rect);
        writer.string(area.reason);
        writer.number(area.words);
    }
    writer.count(document.layerDifferences.size());
    for (const LayerDifference &difference : document.layerDifferences) {
        writer.number(difference.page);
        writeRect(writer, difference.rect);
        writer.string(difference.layer);
        writer.string(difference.shown);
    }
}

Document readFrame(ByteReader &reader)
{
    Document document;
    document.name = reader.string();
    document.sha256 = reader.string();
    document.kind = reader.choice(FileKind::Image);
    document.pages.resize(reader.count(sizeof(Page)));
    for (Page &page : document.pages) {
        page.width = reader.real();
        page.height = reader.real();
        quint8 isPicture = 0;
        if (!reader.flags(1, isPicture))
            return {};
        page.isPicture = isPicture != 0;
    }
    document.warnings.resize(reader.count(sizeof(Warning)));
    for (Warning &warning : document.warnings) {
        warning.code = reader.string();
        warning.text = reader.string();
        warning.where = reader.string();
    }
    document.unreadable.resize(reader.count(sizeof(UnreadableArea)));
    for (UnreadableArea &area : document.unreadable) {
        area.page = reader.integer(0, MostPages);
        area.rect = readRect(reader);
        area.reason = reader.string();
        area.words = reader.integer(0, MostWords);
    }
    document.layerDifferences.resize(reader.count(sizeof(LayerDifference)));
    for (LayerDifference &difference : document.layerDifferences) {
        difference.page = reader.integer(0, MostPages);
        difference.rect = readRect(reader);
        difference.layer = reader.string();
        difference.shown = reader.string();
    }
    return document;
}

void writeBlock(ByteWriter &writer, const Block &block)
{
    writer.byte(quint8(block.kind));
    writer.byte(quint8(block.role));
    writer.string(block.path);
    writer.number(block.page);
    writeParagraph(writer, block.paragraph);
    writer.count(block.rows.size());
    for (const Row &row : block.rows)
        writeRow(writer, row);
    writer.count(block.columnWidths.size());
    for (const float width : block.columnWidths)
        writer.real(width);
    writer.byte(quint8((block.hasRules ? HasRules : 0) | (block.isLandscape ? IsLandscape : 0)));
    writer.bytes(block.image);
}

Block readBlock(ByteReader &reader)
{
    Block block;
    block.kind = reader.choice(BlockKind::Footnote);
    block.role = reader.choice(Role::Furniture);
    block.path = reader.string();
    block.page = reader.integer(0, MostPages);
    block.paragraph = readParagraph(reader);
    block.rows.resize(reader.count(sizeof(Row)));
    for (Row &row : block.rows) {
        row = readRow(reader);
        if (!reader.isValid())
            return {};
    }
    block.columnWidths.resize(reader.count(sizeof(float)));
    for (float &width : block.columnWidths)
        width = reader.real();
    quint8 flags = 0;
    if (!reader.flags(HasRules | IsLandscape, flags))
        return {};
    block.hasRules = (flags & HasRules) != 0;
    block.isLandscape = (flags & IsLandscape) != 0;
    block.image = reader.bytes();
    return block;
}

} // namespace congbao::sandbox
