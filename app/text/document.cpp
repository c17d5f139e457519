// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/document.h"

namespace congbao::text {

namespace {

/// The cells of a table in the order in which they are read: row by row; but the head of an instrument is two columns,
/// the issuing body with its number beside the national title with the date, and is read column by column.
std::vector<std::vector<const Cell *>> readingOrder(const Block &table)
{
    const bool isByColumn = table.role == Role::NationalHead;
    std::vector<std::vector<const Cell *>> lines;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto &cells = table.rows[row].cells;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const std::size_t line = isByColumn ? column : row;
            if (lines.size() <= line)
                lines.resize(line + 1);
            lines[line].push_back(&cells[column]);
        }
        if (!isByColumn)
            lines.resize(row + 1);
    }
    return lines;
}

/// Calls visitor(paragraph) for every paragraph of a block, and between them separator(character). Both functions of
/// Block below count offsets in the same way because they both go this way.
template <typename Visitor, typename Separator>
void visitParagraphs(const Block &block, Visitor visitor, Separator separator)
{
    if (block.kind == BlockKind::Paragraph || block.kind == BlockKind::Footnote) {
        visitor(block.paragraph);
        return;
    }
    if (block.kind != BlockKind::Table)
        return;
    const auto lines = readingOrder(block);
    for (std::size_t line = 0; line < lines.size(); ++line) {
        if (line > 0)
            separator(u'\n');
        for (std::size_t cell = 0; cell < lines[line].size(); ++cell) {
            if (cell > 0)
                separator(u'\t');
            const auto &paragraphs = lines[line][cell]->paragraphs;
            for (std::size_t paragraph = 0; paragraph < paragraphs.size(); ++paragraph) {
                if (paragraph > 0)
                    separator(u'\n');
                visitor(paragraphs[paragraph]);
            }
        }
    }
}

} // namespace

QString Cell::text() const
{
    QString joined;
    for (std::size_t index = 0; index < paragraphs.size(); ++index) {
        if (index > 0)
            joined += u'\n';
        joined += paragraphs[index].text;
    }
    return joined;
}

QString Block::text() const
{
    QString joined;
    visitParagraphs(
        *this, [&](const Paragraph &part) { joined += part.text; }, [&](char16_t separator) { joined += separator; });
    return joined;
}

std::vector<Word> Block::words() const
{
    std::vector<Word> all;
    int offset = 0;
    visitParagraphs(
        *this,
        [&](const Paragraph &part) {
            for (Word word : part.words) {
                word.start += offset;
                word.end += offset;
                all.push_back(word);
            }
            offset += int(part.text.size());
        },
        [&](char16_t) { ++offset; });
    return all;
}

QString kindName(FileKind kind)
{
    switch (kind) {
    case FileKind::Docx:
        return QStringLiteral("docx");
    case FileKind::Odt:
        return QStringLiteral("odt");
    case FileKind::Doc:
        return QStringLiteral("doc");
    case FileKind::Rtf:
        return QStringLiteral("rtf");
    case FileKind::PdfText:
        return QStringLiteral("pdf-text");
    case FileKind::PdfScan:
        return QStringLiteral("pdf-scan");
    case FileKind::PdfMixed:
        return QStringLiteral("pdf-mixed");
    case FileKind::Image:
        return QStringLiteral("image");
    }
    return {};
}

QString roleName(Role role)
{
    switch (role) {
    case Role::Body:
        return QStringLiteral("body");
    case Role::NationalHead:
        return QStringLiteral("national-head");
    case Role::Issuer:
        return QStringLiteral("issuer");
    case Role::NumberLine:
        return QStringLiteral("number");
    case Role::DateLine:
        return QStringLiteral("date");
    case Role::Title:
        return QStringLiteral("title");
    case Role::LegalBasis:
        return QStringLiteral("legal-basis");
    case Role::Heading:
        return QStringLiteral("heading");
    case Role::Article:
        return QStringLiteral("article");
    case Role::Clause:
        return QStringLiteral("clause");
    case Role::Point:
        return QStringLiteral("point");
    case Role::Annex:
        return QStringLiteral("annex");
    case Role::Recipients:
        return QStringLiteral("recipients");
    case Role::Signature:
        return QStringLiteral("signature");
    case Role::Furniture:
        return QStringLiteral("furniture");
    }
    return {};
}

void splitWords(Paragraph &paragraph)
{
    const QString &text = paragraph.text;
    paragraph.words.clear();
    const int length = int(text.size());
    // Counted first: a paragraph may be large, and a vector that grows takes twice its size meanwhile.
    std::size_t count = 0;
    for (int at = 0; at < length; ++at)
        count += !text[at].isSpace() && (at == 0 || text[at - 1].isSpace()) ? 1 : 0;
    paragraph.words.reserve(count);
    for (int at = 0; at < length;) {
        while (at < length && text[at].isSpace())
            ++at;
        const int start = at;
        while (at < length && !text[at].isSpace())
            ++at;
        if (at > start)
            paragraph.words.push_back(Word{start, at, 0, {}, 1.0F});
    }
    if (paragraph.runs.empty() && length > 0) {
        Run whole;
        whole.end = length;
        paragraph.runs.push_back(whole);
    }
}

} // namespace congbao::text
