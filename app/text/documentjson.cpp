// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/documentjson.h"

#include <algorithm>
#include <cmath>

namespace congbao::text {

namespace {

/// Points with one decimal; written without locale and without exponent so that the bytes never depend on the machine.
QByteArray number(float points)
{
    const auto tenths = std::llround(double(points) * 10);
    QByteArray written = QByteArray::number(std::llabs(tenths) / 10) + '.' + char('0' + std::llabs(tenths) % 10);
    return tenths < 0 ? '-' + written : written;
}

struct Area
{
    int page = 0;
    Rect rect;
};

/// Words that follow each other on one line become one rectangle.
std::vector<Area> lineAreas(const std::vector<Word> &words)
{
    std::vector<Area> areas;
    for (const Word &word : words) {
        if (word.page < 1 || word.rect.width <= 0)
            continue;
        if (!areas.empty()) {
            Area &last = areas.back();
            const float overlap = std::min(last.rect.y + last.rect.height, word.rect.y + word.rect.height) -
                                  std::max(last.rect.y, word.rect.y);
            const float gap = word.rect.x - (last.rect.x + last.rect.width);
            const float height = std::min(last.rect.height, word.rect.height);
            // A gap of several letters' width is the next column or cell.
            if (last.page == word.page && overlap > height / 2 && gap > -height && gap < 4 * height) {
                const float right = std::max(last.rect.x + last.rect.width, word.rect.x + word.rect.width);
                const float bottom = std::max(last.rect.y + last.rect.height, word.rect.y + word.rect.height);
                last.rect.x = std::min(last.rect.x, word.rect.x);
                last.rect.y = std::min(last.rect.y, word.rect.y);
                last.rect.width = right - last.rect.x;
                last.rect.height = bottom - last.rect.y;
                continue;
            }
        }
        areas.push_back({word.page, word.rect});
    }
    return areas;
}

void writeRects(QByteArray &out, std::vector<Area>::const_iterator begin, std::vector<Area>::const_iterator end)
{
    out += '[';
    for (auto area = begin; area != end; ++area) {
        if (area != begin)
            out += ", ";
        const Rect &rect = area->rect;
        out +=
            '[' + number(rect.x) + ", " + number(rect.y) + ", " + number(rect.width) + ", " + number(rect.height) + ']';
    }
    out += ']';
}

void writeAreas(QByteArray &out, const Block &block)
{
    const std::vector<Area> areas = lineAreas(block.words());
    bool isFirst = true;
    for (auto begin = areas.begin(); begin != areas.end();) {
        const int page = begin->page;
        const auto end = std::find_if(begin, areas.end(), [page](const Area &area) { return area.page != page; });
        if (isFirst) {
            out += ", \"rects\": ";
            writeRects(out, begin, end);
            if (end != areas.end())
                out += ", \"continued\": [";
        } else {
            out += "{\"page\": " + QByteArray::number(page) + ", \"rects\": ";
            writeRects(out, begin, end);
            out += end == areas.end() ? "}]" : "}, ";
        }
        isFirst = false;
        begin = end;
    }
}

QByteArray kindOf(const Block &block)
{
    switch (block.kind) {
    case BlockKind::Paragraph:
        return "paragraph";
    case BlockKind::Table:
        return "table";
    case BlockKind::Image:
        return "image";
    case BlockKind::Footnote:
        return "footnote";
    }
    return {};
}

void writeBlock(QByteArray &out, const Block &block)
{
    out += "{\"kind\": \"" + kindOf(block) + "\", \"role\": " + jsonString(roleName(block.role)) +
           ", \"path\": " + jsonString(block.path) + ", \"label\": " + jsonString(block.paragraph.label) +
           ", \"text\": " + jsonString(block.text());
    if (block.page > 0)
        out += ", \"page\": " + QByteArray::number(block.page);
    writeAreas(out, block);
    if (block.kind == BlockKind::Table) {
        out += ", \"rows\": [";
        for (std::size_t row = 0; row < block.rows.size(); ++row) {
            out += row > 0 ? ", [" : "[";
            const auto &cells = block.rows[row].cells;
            for (std::size_t cell = 0; cell < cells.size(); ++cell) {
                if (cell > 0)
                    out += ", ";
                out += "{\"text\": " + jsonString(cells[cell].text()) +
                       ", \"colspan\": " + QByteArray::number(cells[cell].columnSpan) +
                       ", \"rowspan\": " + QByteArray::number(cells[cell].rowSpan) + '}';
            }
            out += ']';
        }
        out += ']';
    }
    out += '}';
}

} // namespace

QByteArray jsonString(const QString &text)
{
    QByteArray out;
    out.reserve(text.size() * 2 + 2);
    out += '"';
    for (const char byte : text.toUtf8()) {
        switch (byte) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\r':
            out += "\\r";
            break;
        default:
            if (static_cast<unsigned char>(byte) < 0x20) {
                constexpr char digits[] = "0123456789abcdef";
                out += "\\u00";
                out += digits[byte >> 4];
                out += digits[byte & 15];
            } else {
                out += byte;
            }
        }
    }
    out += '"';
    return out;
}

QByteArray toJson(const Document &document)
{
    QByteArray out;
    out += "{\"schema\": \"gazette.text/1\", \"file\": {\"name\": " + jsonString(document.name) +
           ", \"sha256\": " + jsonString(document.sha256) + ", \"kind\": " + jsonString(kindName(document.kind));
    if (!document.pages.empty())
        out += ", \"pages\": " + QByteArray::number(qsizetype(document.pages.size()));
    out += "},\n \"warnings\": [";
    for (std::size_t index = 0; index < document.warnings.size(); ++index) {
        const Warning &warning = document.warnings[index];
        out += index > 0 ? ",\n  " : "\n  ";
        out += "{\"code\": " + jsonString(warning.code) + ", \"text\": " + jsonString(warning.text) +
               ", \"where\": " + jsonString(warning.where) + '}';
    }
    out += "],\n \"unreadable\": [";
    for (std::size_t index = 0; index < document.unreadable.size(); ++index) {
        const UnreadableArea &area = document.unreadable[index];
        const std::vector<Area> one{{area.page, area.rect}};
        QByteArray rect;
        writeRects(rect, one.begin(), one.end());
        out += index > 0 ? ",\n  " : "\n  ";
        out += "{\"page\": " + QByteArray::number(area.page) + ", \"rect\": " + rect.mid(1, rect.size() - 2) +
               ", \"reason\": " + jsonString(area.reason) + ", \"words\": " + QByteArray::number(area.words) + '}';
    }
    out += "],\n \"blocks\": [";
    for (std::size_t index = 0; index < document.blocks.size(); ++index) {
        out += index > 0 ? ",\n  " : "\n  ";
        writeBlock(out, document.blocks[index]);
    }
    out += "]}\n";
    return out;
}

} // namespace congbao::text
