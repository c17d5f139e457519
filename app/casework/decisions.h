// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "letters/decision.h"
#include "letters/letterhead.h"
#include "registry/submissions.h"

/// What the letters room needs, made from what the office holds.
namespace congbao::casework {

[[nodiscard]] std::vector<letters::Decision> decisionsOf(const std::vector<Verdict> &inForce);
[[nodiscard]] letters::InstrumentName instrumentName(const registry::InstrumentRow &instrument);

/// The letterhead as set (office.superior, office.body…); what was never set stays as it is by default.
[[nodiscard]] Result<letters::Letterhead> letterheadOf(const Office &office);

} // namespace congbao::casework
