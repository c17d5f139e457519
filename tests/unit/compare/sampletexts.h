// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/document.h"

#include <QStringList>

/// Documents made of plain paragraphs, for tests. A paged one has a rectangle for every word, twelve words a line and
/// forty lines a page.
namespace congbao::compare::sample {

inline text::Block paragraph(const QString &words, text::Role role = text::Role::Body)
{
    text::Block block;
    block.role = role;
    block.paragraph.text = words;
    text::splitWords(block.paragraph);
    return block;
}

inline text::Document document(const QStringList &paragraphs)
{
    text::Document result;
    result.name = QStringLiteral("sample.docx");
    for (const auto &words : paragraphs)
        result.blocks.push_back(paragraph(words));
    return result;
}

inline text::Document paged(text::Document document, int wordsPerLine = 12)
{
    document.kind = text::FileKind::PdfText;
    constexpr int linesPerPage = 40;
    int line = 0;
    for (auto &block : document.blocks) {
        int column = 0;
        for (auto &word : block.paragraph.words) {
            if (column == wordsPerLine) {
                column = 0;
                ++line;
            }
            word.page = line / linesPerPage + 1;
            word.rect = {72 + 38.0F * float(column), 72 + 16.0F * float(line % linesPerPage), 34, 12};
            ++column;
        }
        ++line;
    }
    document.pages.assign(std::size_t(line / linesPerPage + 1), text::Page{595, 842, false});
    return document;
}

inline text::Block table(const std::vector<QStringList> &rows, bool hasRules = true)
{
    text::Block block;
    block.kind = text::BlockKind::Table;
    block.hasRules = hasRules;
    for (const auto &texts : rows) {
        text::Row row;
        for (const auto &text : texts) {
            text::Cell cell;
            for (const auto &part : text.split(u'\n')) {
                cell.paragraphs.emplace_back();
                cell.paragraphs.back().text = part;
                text::splitWords(cell.paragraphs.back());
            }
            row.cells.push_back(cell);
        }
        block.rows.push_back(row);
    }
    return block;
}

} // namespace congbao::compare::sample
