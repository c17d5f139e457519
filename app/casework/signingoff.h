// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

namespace congbao::casework {

enum class SignOffDecision { Approve, Return };

/// A board member's decision on the exact bytes of the issue's PDF. A chief's approval after another member's closes
/// the issue and queues its publication in the same transaction: it is Queued then, Published once the portal has it,
/// and only Closed when its publication failed for good. Nobody signs what they compared or composed (four eyes);
/// NotPermitted says which item it was. Error: Refused when the issue is not typeset.
[[nodiscard]] Result<Issue> signOffIssue(Office &office, const Session &by, IssueId id, SignOffDecision decision,
                                         const QString &pdfSha256, const QString &reason = {});

} // namespace congbao::casework
