// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSizeF>
#include <QString>
#include <vector>

/// A page laid out: what the text layer reader and the scan reader both make, and what the block builder reads.
/// All rectangles are in points from the top left of the page as seen.
namespace congbao::readers {

/// Where the next letter of a word stands.
enum class TextDirection { Right, Down, Left, Up };

struct LayoutWord
{
    QString text;
    QRectF rect;
    float confidence = 1.0F;
    float size = 0; ///< points; 0 where nobody knows, and then the look is not known either
    bool isBold = false;
    bool isItalic = false;
    TextDirection direction = TextDirection::Right;
};

struct LayoutLine
{
    std::vector<LayoutWord> words; ///< from left to right
    QRectF rect;
    [[nodiscard]] QString text() const; ///< words joined by a space
};

/// A cell of a ruled table, which may span several of its rows and columns.
struct LayoutCell
{
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
    QRectF rect;
    std::vector<LayoutLine> lines;
};

enum class ZoneKind {
    Text,    ///< lines over the whole width
    Columns, ///< two columns, each read to its end: `lines` is the left one, `rightLines` the right one
    Table,   ///< ruled
};

struct Zone
{
    ZoneKind kind = ZoneKind::Text;
    QRectF rect;
    std::vector<LayoutLine> lines;
    std::vector<LayoutLine> rightLines;
    std::vector<LayoutCell> cells; ///< row by row
    int rowCount = 0;
    std::vector<float> columnEdges; ///< x of the columns' borders, one more than columns
};

struct LaidPage
{
    int number = 1;
    QSizeF size;
    bool isPicture = false;
    std::vector<Zone> zones;       ///< in reading order
    std::vector<LayoutLine> apart; ///< watermarks and other slanted letters: not part of the text
};

/// Whether a rectangle can be on some page. Files hold numbers that are none (NaN) or that no page has; they cannot be
/// put in an order.
[[nodiscard]] bool isPlace(const QRectF &rect);

/// Puts words into lines; the order within a line is from left to right.
[[nodiscard]] std::vector<LayoutLine> gatherLines(std::vector<LayoutWord> words);

/// Lines of the state's head and of the recipients' block start the two-column parts of an administrative text.
[[nodiscard]] bool saysNationalName(const QString &line); ///< CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
[[nodiscard]] bool saysRecipients(const QString &line);   ///< Nơi nhận:

} // namespace congbao::readers
