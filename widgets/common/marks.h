// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPen>
#include <QRectF>
#include <QString>
#include <vector>

namespace congbao::desk {

/// What a mark in a text says. Each has its own colour, its own line and its own sign, so that colour is never the only
/// one.
enum class MarkState { Open, Undecided, Real, ReadingError, OfficialWrong, Formal };

/// A box on a page: one discrepancy may have several.
struct PageMark
{
    int id = 0;
    int page = 1;
    QRectF rect; ///< points from the page's top left
    MarkState state = MarkState::Open;
};

/// An area nobody could read: hatched.
struct PageHatch
{
    int page = 1;
    QRectF rect;
    QString reason;
};

/// Colours keep 4.5:1 against white paper, or against a dark ground.
[[nodiscard]] QColor markColor(MarkState state, bool isDark);
[[nodiscard]] QPen markPen(MarkState state, bool isDark, double width);
/// "?", "✗", "✓", "!", "≈"; empty while open.
[[nodiscard]] QString markSign(MarkState state);

} // namespace congbao::desk
