// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/values.h"
#include "compare/comparison.h"

#include <QString>

/// The office's values in people's words (translated), the same in the window and on the command line.
namespace congbao::casework {

[[nodiscard]] QString stateText(SubmissionState state);
[[nodiscard]] QString stateText(IssueState state);
[[nodiscard]] QString stateText(OutboxState state);
[[nodiscard]] QString roleText(OfficeRole role);
[[nodiscard]] QString verdictText(VerdictKind kind);
[[nodiscard]] QString classText(compare::DiscrepancyClass kind);

} // namespace congbao::casework
