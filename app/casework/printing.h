// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace congbao::casework {

enum class PrintFileKind {
    Pages,   ///< the issue as it is
    Booklet, ///< two pages a side, to be folded and stapled
    Proof,   ///< four small pages a side, for looking over
};

/// What the print shop gets of a typeset issue, whose PDF is at a path. Any thread. Errors: NotFound, Unreadable,
/// TooLarge.
[[nodiscard]] Result<QByteArray> makePrintFile(const QString &pdfPath, PrintFileKind kind);

} // namespace congbao::casework
