// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "outbox/carrier.h"

namespace congbao::outbox {
class PortalAdapter;
}

namespace congbao::casework {

/// The portal as the office's settings name it. Error: Refused when none is set.
[[nodiscard]] Result<std::unique_ptr<outbox::PortalAdapter>> makePortal(const Office &office);

/// What carries intents of a kind out of this office, as its settings say. Its error is why they wait.
[[nodiscard]] Result<std::unique_ptr<outbox::Carrier>> makeCarrier(const Office &office, outbox::IntentKind kind);

/// What changes in the register when an intent is done, inside the transaction that records it.
[[nodiscard]] Result<void> whenDone(registry::Database &database, const outbox::Intent &done);

} // namespace congbao::casework
