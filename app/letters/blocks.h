// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letters/letterhead.h"
#include "text/document.h"

#include <initializer_list>

namespace congbao::letters {

/// How a piece of text looks.
struct Look
{
    float size = 14; ///< points
    bool isBold = false;
    bool isItalic = false;
    bool isUnderlined = false;
};

struct Piece
{
    QString text;
    Look look;
};

/// Width of the text on the page in points: A4 between the margins of Decree 30/2020 (30 and 15 mm).
inline constexpr float TextWidth = 467;

[[nodiscard]] text::Paragraph paragraph(std::initializer_list<Piece> pieces, const text::ParagraphFormat &format = {});
[[nodiscard]] text::Paragraph line(const QString &words, text::Alignment alignment, const Look &look = {});
/// Lines by \n, one paragraph each.
void addLines(text::Cell &cell, const QString &lines, text::Alignment alignment, const Look &look);

/// Body text: justified, first line 12.7 mm in, 6 pt before.
[[nodiscard]] text::Block bodyBlock(const QString &words, const Look &look = {});
[[nodiscard]] text::Block block(text::Paragraph paragraph, text::Role role = text::Role::Body);
/// A table without lines: heads and feet.
[[nodiscard]] text::Block invisibleTable(std::vector<float> columnWidths, text::Role role);

struct Column
{
    QString title;
    float width = 0; ///< points
    text::Alignment alignment = text::Alignment::Left;
};

/// A ruled table with a head row that repeats on every page.
[[nodiscard]] text::Block ruledTable(const std::vector<Column> &columns, float size);
/// Adds a row; one text a column, lines by \n.
void addRow(text::Block &table, const std::vector<Column> &columns, const QStringList &texts, float size);

/// The two-column head: the bodies with number and subject on the left, the national head with place and date right.
[[nodiscard]] text::Block headBlock(const Letterhead &letterhead, const QString &numberLine, const QString &subject,
                                    const QString &placeAndDate);
/// The foot: recipients on the left (may be empty), the signature block on the right.
[[nodiscard]] text::Block footBlock(const QString &recipientsTitle, const QStringList &recipients,
                                    const QString &signerTitle, const QString &signer);

/// A file kind of the comparison in words: "pdf-scan" → "PDF quét ảnh".
[[nodiscard]] QString kindInWords(const QString &kind);

/// "Điều 5/khoản 2/điểm a" as administrative texts cite it: "điểm a khoản 2 Điều 5".
[[nodiscard]] QString citedPath(const QString &path);

} // namespace congbao::letters
