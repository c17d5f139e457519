// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/issue.h"
#include "unit/typeset/tools.h"

namespace tools {

/// An instrument with head, legal basis, articles, a table of that many rows and a signature.
inline congbao::typeset::InstrumentInput instrument(int number, int paragraphs, int rows)
{
    using congbao::text::Role;
    congbao::typeset::InstrumentInput result;
    result.type = QStringLiteral("Quyết định");
    result.number = QStringLiteral("%1/2026/QĐ-UBND").arg(number, 2, 10, QLatin1Char('0'));
    result.date = QDate(2026, 11, 2);
    result.issuer = QStringLiteral("ỦY BAN NHÂN DÂN TỈNH");
    result.abstractText =
        QStringLiteral("Ban hành Quy chế quản lý, vận hành Cổng Thông tin điện tử tỉnh số %1").arg(number);
    result.sourceName = QStringLiteral("qd.docx");
    result.sourceBytes = "source of " + QByteArray::number(number);
    result.content.name = result.sourceName;
    auto &blocks = result.content.blocks;
    blocks.push_back(head(result.number));
    blocks.push_back(paragraph(QStringLiteral("QUYẾT ĐỊNH"), Role::Title));
    blocks.push_back(paragraph(QStringLiteral("Ban hành Quy chế quản lý"), Role::Title));
    blocks.push_back(paragraph(QStringLiteral("Căn cứ Luật Tổ chức chính quyền địa phương;"), Role::LegalBasis));
    blocks.push_back(paragraph(QStringLiteral("Chương I"), Role::Heading));
    blocks.push_back(paragraph(QStringLiteral("QUY ĐỊNH CHUNG"), Role::Heading));
    for (int i = 1; i <= paragraphs; ++i) {
        if (i % 5 == 1) {
            blocks.push_back(paragraph(QStringLiteral("Điều %1. Phạm vi").arg(i / 5 + 1), Role::Article));
            blocks.back().paragraph.label = QStringLiteral("Điều %1.").arg(i / 5 + 1);
        }
        blocks.push_back(paragraph(sentence(i, 12 + (i * 13 + number) % 60), Role::Clause));
    }
    if (rows > 0)
        blocks.push_back(table(rows));
    blocks.push_back(signature());
    return result;
}

inline congbao::typeset::IssueInput issue()
{
    congbao::typeset::IssueInput result;
    result.year = 2026;
    result.numbers = {44, 45};
    result.date = QDate(2026, 11, 20);
    result.gazette.province = QStringLiteral("Quảng Trị");
    result.gazette.publisher = QStringLiteral("VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH");
    result.gazette.address = QStringLiteral("Số 45 đường Hùng Vương");
    result.gazette.printer = QStringLiteral("Xưởng in <A&B>");
    result.parts = {{QStringLiteral("PHẦN VĂN BẢN QUY PHẠM PHÁP LUẬT"), {instrument(8, 12, 120), instrument(9, 30, 0)}},
                    {QStringLiteral("PHẦN VĂN BẢN KHÁC"), {instrument(10, 3, 4)}}};
    return result;
}

} // namespace tools
