// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace congbao::letters {

enum class DecisionKind {
    Real,
    ReadingError,
    OfficialWrong,
    Formal,
};

/// What a person decided on one discrepancy of a comparison.
struct Decision
{
    int discrepancy = 0; ///< its id
    DecisionKind kind = DecisionKind::Real;
    QString by;
    QDateTime at; ///< UTC; shown in Vietnam's time
    QString note;
};

} // namespace congbao::letters
