// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/similarity.h"

#include <algorithm>
#include <array>

namespace congbao::compare {

namespace {

constexpr int LongestWord = 64;

/// The cost of reading one letter for another.
double letterCost(QChar left, QChar right)
{
    if (left == right)
        return 0;
    constexpr double marksOrCaseCost = 0.35;
    return baseLetter(left) == baseLetter(right) ? marksOrCaseCost : 1;
}

} // namespace

QChar baseLetter(QChar letter)
{
    if (letter.unicode() < 0x80)
        return letter.toLower();
    if (letter == u'đ' || letter == u'Đ')
        return u'd';
    // Two steps take ậ to â and to a.
    for (int step = 0; step < 2 && letter.decompositionTag() == QChar::Canonical; ++step)
        letter = letter.decomposition().at(0);
    return letter.toLower();
}

QChar withoutTone(QChar letter)
{
    if (letter.unicode() < 0xC0 || letter.decompositionTag() != QChar::Canonical)
        return letter;
    const QString parts = letter.decomposition();
    if (parts.size() != 2)
        return letter;
    switch (parts.at(1).unicode()) {
    case 0x0300:
    case 0x0301:
    case 0x0303:
    case 0x0309:
    case 0x0323:
        return parts.at(0);
    case 0x0302: // ậ is ạ with a circumflex in Unicode: the tone stands inside
    case 0x0306: {
        const QString inner = parts.at(0).decomposition();
        if (inner.size() == 2 && inner.at(1).unicode() == 0x0323)
            return QString(QString(inner.at(0)) + parts.at(1)).normalized(QString::NormalizationForm_C).at(0);
        return letter;
    }
    default:
        return letter;
    }
}

double similarity(const QString &left, const QString &right)
{
    if (left == right)
        return 1;
    const int width = std::min(int(left.size()), LongestWord);
    const int height = std::min(int(right.size()), LongestWord);
    if (width == 0 || height == 0)
        return 0;
    std::array<double, LongestWord + 1> row{};
    for (int x = 0; x <= width; ++x)
        row[std::size_t(x)] = x;
    for (int y = 1; y <= height; ++y) {
        double diagonal = row[0];
        row[0] = y;
        for (int x = 1; x <= width; ++x) {
            const double above = row[std::size_t(x)];
            row[std::size_t(x)] = std::min(
                {above + 1, row[std::size_t(x - 1)] + 1, diagonal + letterCost(left.at(x - 1), right.at(y - 1))});
            diagonal = above;
        }
    }
    return std::max(0.0, 1 - row[std::size_t(width)] / std::max(width, height));
}

} // namespace congbao::compare
