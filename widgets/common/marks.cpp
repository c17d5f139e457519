// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/marks.h"

namespace congbao::desk {

QColor markColor(MarkState state, bool isDark)
{
    switch (state) {
    case MarkState::Open:
        return isDark ? QColor(0xfbbf24) : QColor(0xb45309);
    case MarkState::Undecided:
        return isDark ? QColor(0x7dd3fc) : QColor(0x0369a1);
    case MarkState::Real:
        return isDark ? QColor(0xfca5a5) : QColor(0xb91c1c);
    case MarkState::ReadingError:
        return isDark ? QColor(0x86efac) : QColor(0x15803d);
    case MarkState::OfficialWrong:
        return isDark ? QColor(0xd8b4fe) : QColor(0x7e22ce);
    case MarkState::Formal:
        break;
    }
    return isDark ? QColor(0xd1d5db) : QColor(0x4b5563);
}

QPen markPen(MarkState state, bool isDark, double width)
{
    QPen pen(markColor(state, isDark), width);
    pen.setJoinStyle(Qt::MiterJoin);
    switch (state) {
    case MarkState::Open:
    case MarkState::Real:
        pen.setStyle(Qt::SolidLine);
        break;
    case MarkState::Undecided:
        pen.setStyle(Qt::DashDotLine);
        break;
    case MarkState::ReadingError:
        pen.setStyle(Qt::DashLine);
        break;
    case MarkState::OfficialWrong:
        pen.setStyle(Qt::DashDotDotLine);
        break;
    case MarkState::Formal:
        pen.setStyle(Qt::DotLine);
        break;
    }
    return pen;
}

QString markSign(MarkState state)
{
    switch (state) {
    case MarkState::Open:
        return {};
    case MarkState::Undecided:
        return QStringLiteral("?");
    case MarkState::Real:
        return QStringLiteral("✗");
    case MarkState::ReadingError:
        return QStringLiteral("✓");
    case MarkState::OfficialWrong:
        return QStringLiteral("!");
    case MarkState::Formal:
        break;
    }
    return QStringLiteral("≈");
}

} // namespace congbao::desk
