// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unit/typeset/sampleissue.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

/// An issue made of what breaks layouts.
namespace tools {

inline congbao::text::Block marked(const QString &before, const QString &mark, const QString &after)
{
    congbao::text::Block block = paragraph(before + mark + after);
    const auto first = int(before.size());
    const auto end = first + int(mark.size());
    block.paragraph.runs = {congbao::text::Run{0, first}, congbao::text::Run{first, end},
                            congbao::text::Run{end, int(block.paragraph.text.size())}};
    block.paragraph.runs[1].isSuperscript = true;
    return block;
}

inline congbao::text::Block footnote(const QString &mark, const QString &text)
{
    congbao::text::Block block = paragraph(mark + u' ' + text);
    block.kind = congbao::text::BlockKind::Footnote;
    block.paragraph.label = mark;
    return block;
}

/// A picture of stripes, wider than a page.
inline congbao::text::Block widePicture(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int x = 0; x < width; x += 40)
        painter.fillRect(x, 10, 20, height - 20, QColor::fromHsv(x * 359 / width, 120, 220));
    painter.setPen(QPen(Qt::black, 4));
    painter.drawRect(2, 2, width - 5, height - 5);
    painter.end();
    image.setDotsPerMeterX(2835); // 72 dots an inch
    image.setDotsPerMeterY(2835);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    congbao::text::Block block;
    block.kind = congbao::text::BlockKind::Image;
    block.image = buffer.data();
    return block;
}

/// A table of many rows in which cells are merged down and across.
inline congbao::text::Block mergedTable(int groups)
{
    using congbao::text::Row;
    congbao::text::Block block;
    block.kind = congbao::text::BlockKind::Table;
    Row top{{cell({QStringLiteral("STT")}, true), cell({QStringLiteral("Đơn vị")}, true),
             cell({QStringLiteral("Chỉ tiêu giao năm 2026")}, true), cell({QStringLiteral("Ghi chú")}, true)},
            true};
    top.cells[0].rowSpan = top.cells[1].rowSpan = top.cells[3].rowSpan = 2;
    top.cells[2].columnSpan = 2;
    block.rows.push_back(top);
    block.rows.push_back(
        {{cell({QStringLiteral("Số lượng")}, true), cell({QStringLiteral("Diện tích (m²)")}, true)}, true});
    for (int i = 1; i <= groups; ++i) {
        Row first{{cell({QString::number(i)}), cell({QStringLiteral("Xã thứ %1").arg(i)}),
                   cell({QString::number(i * 7)}), cell({QStringLiteral("%1,5").arg(i * 13)}),
                   cell({sentence(i, 3 + i % 9)})},
                  false};
        first.cells[0].rowSpan = first.cells[1].rowSpan = 3;
        block.rows.push_back(first);
        block.rows.push_back(
            {{cell({QString::number(i * 5)}), cell({QString::number(i * 11)}), cell({QStringLiteral("Đợt 2")})},
             false});
        Row sum{{cell({QStringLiteral("Cộng nhóm %1: %2").arg(i).arg(i * 12)}, true), cell({QStringLiteral("—")})},
                false};
        sum.cells[0].columnSpan = 2;
        block.rows.push_back(sum);
    }
    block.columnWidths = {35, 90, 70, 80, 178};
    return block;
}

/// An annex of that many columns, as wide as a turned page.
inline congbao::text::Block wideTable(int columns, int rows)
{
    congbao::text::Block block;
    block.kind = congbao::text::BlockKind::Table;
    congbao::text::Row head;
    head.isHeader = true;
    for (int c = 0; c < columns; ++c)
        head.cells.push_back(cell({c == 0 ? QStringLiteral("TT") : QStringLiteral("Cột số %1").arg(c)}, true));
    block.rows.push_back(head);
    for (int r = 1; r <= rows; ++r) {
        congbao::text::Row row;
        for (int c = 0; c < columns; ++c)
            row.cells.push_back(cell({c == 0   ? QString::number(r)
                                      : c == 1 ? QStringLiteral("Hạng mục công trình số %1").arg(r)
                                               : QString::number(r * 1000 + c)}));
        block.rows.push_back(row);
    }
    block.columnWidths.assign(size_t(columns), 700.0F / float(columns));
    return block;
}

/// A PDF whose pages have a crop box away from the corner, a rotation, and letters that lie on each other's side.
inline QByteArray oddAnnex()
{
    QByteArray pdf = "%PDF-1.4\n";
    QList<qsizetype> places;
    const auto object = [&](const QByteArray &body) {
        places.append(pdf.size());
        pdf += QByteArray::number(places.size()) + " 0 obj\n" + body + "\nendobj\n";
    };
    object("<< /Type /Catalog /Pages 2 0 R >>");
    object("<< /Type /Pages /Kids [3 0 R 4 0 R 5 0 R] /Count 3 >>");
    const QByteArray resources = " /Resources << >> ";
    object("<< /Type /Page /Parent 2 0 R /MediaBox [-100 -50 700 900] /CropBox [50 100 550 800]" + resources +
           "/Contents 6 0 R >>");
    object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Rotate 90" + resources + "/Contents 6 0 R >>");
    object("<< /Type /Page /Parent 2 0 R /MediaBox [595 842 0 0] /Rotate -180 /UserUnit 2" + resources +
           "/Contents 6 0 R >>");
    // A frame, a diagonal and a flag in the upper left corner, between marks of the file's own structure.
    const QByteArray content = "/P <</MCID 0>> BDC 0 g 60 110 m 410 580 l S EMC 2 w 60 110 350 470 re S "
                               "0.8 g 70 520 80 50 re f";
    object("<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream");
    const qsizetype start = pdf.size();
    pdf += "xref\n0 " + QByteArray::number(places.size() + 1) + "\n0000000000 65535 f \n";
    for (const qsizetype place : places)
        pdf += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
    pdf += "trailer << /Root 1 0 R /Size " + QByteArray::number(places.size() + 1) + " >>\nstartxref\n" +
           QByteArray::number(start) + "\n%%EOF\n";
    return pdf;
}

inline congbao::typeset::IssueInput tortureIssue()
{
    using congbao::text::Role;
    congbao::typeset::IssueInput result = issue();
    result.parts.clear();
    result.parts.push_back({QStringLiteral("PHẦN VĂN BẢN QUY PHẠM PHÁP LUẬT"), {}});
    const QString longAbstract = QStringLiteral("Quy định ") + sentence(1, 120).left(590);

    // Nested numbering, notes on the last line, a note longer than a page's end.
    auto nested = instrument(41, 0, 0);
    nested.abstractText = longAbstract;
    auto &blocks = nested.content.blocks;
    blocks.pop_back(); // the signature comes last
    for (int chapter = 1; chapter <= 3; ++chapter) {
        blocks.push_back(paragraph(QStringLiteral("Chương %1").arg(QString(chapter, u'I')), Role::Heading));
        blocks.push_back(paragraph(QStringLiteral("NỘI DUNG CỦA CHƯƠNG %1").arg(chapter), Role::Heading));
        for (int section = 1; section <= 2; ++section) {
            blocks.push_back(
                paragraph(QStringLiteral("Mục %1. ĐIỀU KIỆN, TRÌNH TỰ, THỦ TỤC").arg(section), Role::Heading));
            for (int article = 1; article <= 3; ++article) {
                const int number = ((chapter - 1) * 2 + section - 1) * 3 + article;
                const QString path = QStringLiteral("Điều %1").arg(number);
                blocks.push_back(paragraph(path + QStringLiteral(". Điều khoản lồng nhau"), Role::Article));
                blocks.back().paragraph.label = path + u'.';
                blocks.back().path = path;
                for (int clause = 1; clause <= 2; ++clause) {
                    blocks.push_back(
                        paragraph(QStringLiteral("%1. ").arg(clause) + sentence(number, 40), Role::Clause));
                    blocks.back().path = path + QStringLiteral("/khoản %1").arg(clause);
                    for (const QString &point : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("đ")}) {
                        blocks.push_back(paragraph(point + QStringLiteral(") ") + sentence(number, 15), Role::Point));
                        blocks.back().path = path + QStringLiteral("/khoản %1/điểm %2").arg(clause).arg(point);
                    }
                }
            }
        }
        blocks.push_back(marked(QStringLiteral("Đoạn này có chú thích"), QString::number(chapter),
                                QStringLiteral(" và diện tích 25 m² tính theo Điều 3 của Luật.")));
        blocks.push_back(footnote(QString::number(chapter), sentence(chapter, chapter == 2 ? 500 : 20)));
    }
    blocks.push_back(widePicture(1400, 500));
    blocks.push_back(signature());
    result.parts[0].instruments.push_back(nested);

    // Forty pages of a table with merged cells, then an annex wider than the page.
    auto tables = instrument(42, 4, 0);
    tables.abstractText = longAbstract;
    tables.corrects = QStringLiteral("31/2026/QĐ-UBND");
    auto &tableBlocks = tables.content.blocks;
    tableBlocks.push_back(paragraph(QStringLiteral("PHỤ LỤC I"), Role::Annex));
    tableBlocks.back().paragraph.format.startsPage = true;
    tableBlocks.push_back(paragraph(QStringLiteral("CHỈ TIÊU GIAO CÁC XÃ"), Role::Annex));
    tableBlocks.push_back(mergedTable(320));
    tableBlocks.push_back(paragraph(QStringLiteral("PHỤ LỤC II"), Role::Annex));
    tableBlocks.push_back(paragraph(QStringLiteral("BẢNG NGANG NHIỀU CỘT"), Role::Annex));
    tableBlocks.push_back(wideTable(12, 60));
    tableBlocks.push_back(paragraph(QStringLiteral("Ghi chú: số liệu tính đến ngày 30 tháng 10 năm 2026.")));
    tableBlocks.push_back(paragraph(QStringLiteral("PHỤ LỤC III"), Role::Annex));
    tableBlocks.push_back(paragraph(QStringLiteral("MẪU ĐƠN"), Role::Annex));
    tableBlocks.push_back(paragraph(sentence(77, 60)));
    tables.annexes.push_back({QStringLiteral("ban-do.pdf"), oddAnnex()});
    result.parts[0].instruments.push_back(tables);

    // Signatures that come near the end of a page.
    result.parts.push_back({QStringLiteral("PHẦN VĂN BẢN KHÁC"), {}});
    for (int i = 0; i < 4; ++i) {
        auto late = instrument(50 + i, 0, 0);
        late.abstractText = longAbstract;
        auto &own = late.content.blocks;
        own.pop_back();
        for (int line = 0; line < 18 + i; ++line)
            own.push_back(paragraph(sentence(line, 9)));
        own.push_back(signature());
        result.parts[1].instruments.push_back(late);
    }
    // One that goes on in the next issue, one that comes from the last.
    auto first = nested;
    first.number = QStringLiteral("60/2026/QĐ-UBND");
    first.continuesIn = congbao::typeset::Parting{{46, 47}, QStringLiteral("Điều 5")};
    auto second = nested;
    second.number = QStringLiteral("61/2026/QĐ-UBND");
    second.continuedFrom = congbao::typeset::Parting{{43}, QStringLiteral("Điều 14")};
    result.parts[1].instruments.push_back(first);
    result.parts[1].instruments.push_back(second);
    return result;
}

} // namespace tools
