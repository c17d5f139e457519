// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/nestedtable.h"

namespace congbao::readers {

void addAsLines(const text::Block &table, text::Cell &cell)
{
    for (const text::Row &row : table.rows) {
        text::Paragraph line;
        const auto add = [&line](const QString &separator, const text::Paragraph &paragraph) {
            line.text += separator;
            if (!line.runs.empty())
                line.runs.back().end = int(line.text.size());
            const int offset = int(line.text.size());
            line.text += paragraph.text;
            for (text::Run run : paragraph.runs) {
                run.start = line.runs.empty() ? 0 : run.start + offset;
                run.end += offset;
                line.runs.push_back(run);
            }
        };
        for (std::size_t index = 0; index < row.cells.size(); ++index) {
            const auto &paragraphs = row.cells[index].paragraphs;
            const QString separator = index > 0 ? QStringLiteral("\t") : QString();
            if (paragraphs.empty())
                add(separator, {});
            for (std::size_t part = 0; part < paragraphs.size(); ++part)
                add(part > 0 ? QStringLiteral("\n") : separator, paragraphs[part]);
        }
        if (!line.runs.empty())
            line.runs.back().end = int(line.text.size());
        text::splitWords(line);
        cell.paragraphs.push_back(std::move(line));
    }
}

} // namespace congbao::readers
