// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/xmlpart.h"

/// Formulas on one line, as people type them: "x^2", "(a+b)/c", "√(x)". What stands over or under a line in print
/// cannot be kept in a line of text, so whoever uses these says it in a warning.
namespace congbao::readers {

/// A formula of Office MathML (ECMA-376 part 1, 22.1): m:oMath or m:oMathPara. Deleted parts are left out.
[[nodiscard]] QString lineOfMath(const pugi::xml_node &math);

/// What an EQ field of Word shows: "EQ \f(1;2)" gives "1/2".
[[nodiscard]] QString lineOfEquationField(const QString &instruction);

} // namespace congbao::readers
