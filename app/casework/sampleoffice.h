// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "core/result.h"

#include <QString>

namespace congbao::casework {

struct DemoOptions
{
    QString folder;            ///< where the results go
    bool untilSignOff = false; ///< stop before the sign-off
};

/// Does the whole job on the sample office: receive, compare, verdicts, letter, resent text, issue, sign-off, publish.
/// Leaves what the command line's contract names. May be run again on the same folder, also after it was killed: it
/// goes on where it stood and publishes nothing twice.
[[nodiscard]] Result<void> runDemo(const DemoOptions &options, const JobContext &context);

} // namespace congbao::casework
