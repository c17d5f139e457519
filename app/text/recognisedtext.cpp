// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/recognisedtext.h"

#include "text/linekinds.h"

#include <QRegularExpression>

namespace congbao::text {

bool isRecognised(const Block &block)
{
    const auto isRead = [](const Paragraph &paragraph) {
        return !paragraph.words.empty() && paragraph.words.front().confidence < 1.0F;
    };
    if (block.kind != BlockKind::Table)
        return isRead(block.paragraph);
    for (const Row &row : block.rows) {
        for (const Cell &cell : row.cells) {
            for (const Paragraph &paragraph : cell.paragraphs) {
                if (!paragraph.words.empty())
                    return isRead(paragraph);
            }
        }
    }
    return false;
}

QString asFigures(const QString &text)
{
    QString figures = text;
    for (QChar &sign : figures) {
        if (QStringView(u"lIiÌÍÏÎĨỈìíïîĩỉ]|[").contains(sign))
            sign = u'1';
        else if (QStringView(u"OoQ").contains(sign))
            sign = u'0';
    }
    return figures;
}

StraightStart straightStart(const QString &text)
{
    StraightStart start{text, 0, false};
    // A lone stroke before a point is the figure one: an "I" that is a Roman number has a heading in capitals after it.
    static const QRegularExpression strokes(
        QStringLiteral("^([lIiÌÍÏÎĨỈìíïîĩỉ\\]|\\[]{1,2}|\\d[lI\\]]|[lI\\]]\\d)(\\s?\\.)(?=\\s)"));
    const auto putRight = [&start](const QRegularExpressionMatch &match, const QString &label) {
        start.text = label + start.text.mid(match.capturedEnd());
        start.hasGuess = true;
    };
    static const QRegularExpression stray(QStringLiteral("^[^\\p{L}\\p{N}\\s(\\[\\]|\"“+–-]{1,3}\\s*"));
    for (int times = 0; times < 3; ++times) {
        const auto match = stray.match(start.text);
        if (!match.hasMatch() || match.capturedLength() == start.text.size())
            break;
        start.skipped += match.capturedLength();
        start.text.remove(0, match.capturedLength());
    }
    if (const auto match = strokes.match(start.text); match.hasMatch()) {
        const bool isRoman = (match.captured(1) == u"I" || match.captured(1) == u"II") &&
                             isCapitals(start.text.mid(match.capturedEnd()));
        if (!isRoman)
            putRight(match, asFigures(match.captured(1)) + match.captured(2).trimmed());
        return start;
    }
    static const QRegularExpression two(QStringLiteral("^(HI|IH|H)\\.(?=\\s)"));
    if (const auto match = two.match(start.text); match.hasMatch() && isCapitals(start.text.mid(match.capturedEnd()))) {
        putRight(match, match.captured(1) == u"H" ? QStringLiteral("II.") : QStringLiteral("III."));
        return start;
    }
    static const QRegularExpression article(
        QStringLiteral("^(Đi[eêềếểễệèéẻẽẹ]u|ĐI[EÊỀẾỂỄỆ]U)\\s+([\\dlIÌÍÏ\\]|OoQ]{1,3})\\s*([.:])"));
    if (const auto match = article.match(start.text); match.hasMatch()) {
        const QString number = match.captured(2);
        const QString figures = asFigures(number);
        const bool isPlain = figures == number && (match.captured(1) == u"Điều" || match.captured(1) == u"ĐIỀU");
        if (!isPlain) {
            start.text = QStringLiteral("Điều ") + figures + match.captured(3) + start.text.mid(match.capturedEnd());
            start.hasGuess = figures != number;
        }
    }
    return start;
}

} // namespace congbao::text
