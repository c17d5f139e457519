// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace congbao::pdf {

/// One way in which a file breaks PDF/A-3a or PDF/UA-1.
struct LintFinding
{
    QString rule; ///< "trailer-id", "endstream-eol", "glyph-zero"…
    QString text; ///< where and what
};

/// Proves the rules of ISO 19005-3 and ISO 14289-1 that files of our writer could break; it is no full validator.
/// Empty: nothing was found. Errors: Unreadable.
[[nodiscard]] Result<std::vector<LintFinding>> lintPdf(const QByteArray &pdf);

} // namespace congbao::pdf
