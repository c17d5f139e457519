// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace congbao {

/// What went wrong, for code that must decide what to do next. The exit codes of the command line follow from it.
enum class ErrorCode {
    Cancelled,     ///< the person asked to stop
    Usage,         ///< wrong arguments (exit 2)
    NotFound,      ///< no such file, record or name (exit 3)
    Unreadable,    ///< a file is damaged, encrypted, empty or of a kind we do not read (exit 3)
    TooLarge,      ///< an input passes a limit (exit 3)
    Refused,       ///< a rule of the office forbids it in this state (exit 3)
    NotPermitted,  ///< the person may not do it: role or four-eyes rule (exit 5)
    Conflict,      ///< somebody else changed the record meanwhile (exit 4)
    OutsideFailed, ///< portal, mail, database or disk failed; the work is kept (exit 4)
    Internal,      ///< a fault of this program (exit 6)
};

/// Branch on `code`, show `message` (translated; says what happened and what to do), log `detail` once where it is
/// handled.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message;
    QString detail;
};

} // namespace congbao
