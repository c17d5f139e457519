// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letters/letter.h"

/// A letter with a point of each kind: in an article, in an annex without article, with words missing.
inline congbao::letters::LetterContent sampleLetter()
{
    congbao::letters::LetterContent content;
    content.recipient = QStringLiteral("HỘI ĐỒNG NHÂN DÂN TỈNH QUẢNG TRỊ");
    content.date = QDate(2026, 11, 16);
    content.instrument = {QStringLiteral("Quyết định"), QStringLiteral("38/2026/QĐ-UBND"), QDate(2026, 11, 2),
                          QStringLiteral("ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ"),
                          QStringLiteral("Ban hành Quy chế quản lý Cổng Thông tin điện tử tỉnh")};
    content.arrivalNumber = 7;
    content.arrivalDate = QDate(2026, 11, 12);
    content.points = {{3,
                       QStringLiteral("Điều 5/khoản 2/điểm a"),
                       QStringLiteral("05"),
                       QStringLiteral("03"),
                       QStringLiteral("trong thời hạn"),
                       QStringLiteral("ngày làm việc"),
                       {}},
                      {4,
                       {},
                       {},
                       QStringLiteral("không"),
                       QStringLiteral("Tổ chức"),
                       QStringLiteral("được"),
                       QStringLiteral("bảng ở Phụ lục")}};
    return content;
}

/// All words of a document, blocks and cells parted by line breaks.
inline QString allText(const congbao::text::Document &document)
{
    QStringList texts;
    for (const congbao::text::Block &block : document.blocks)
        texts.append(block.text());
    return texts.join(QLatin1Char('\n'));
}
