// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "core/jobcontext.h"

namespace congbao::casework {

[[nodiscard]] Result<std::vector<OutboxRow>> listOutbox(Office &office); ///< newest first
/// What is not published yet and was not given up.
[[nodiscard]] Result<std::vector<OutboxRow>> listUnsent(Office &office);
/// Sends what is due now, each intent once. Errors of a sending are kept in its row; the Result fails only when the
/// register cannot be used.
[[nodiscard]] Result<void> sendDue(Office &office, const JobContext &context);
/// Makes a waiting or failed row due now. The publisher's "Try now".
[[nodiscard]] Result<void> retryNow(Office &office, const Session &by, OutboxId id);

} // namespace congbao::casework
