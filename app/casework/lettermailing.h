// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/correspondence.h"
#include "outbox/intents.h"
#include "outbox/mailer.h"

/// Letters by mail, behind mailLetter(): what the outbox needs to carry them. For the use cases in this folder.
namespace congbao::casework {

/// Error: Refused while a letter waits in the outbox or is on its way: what was handed over is not changed.
[[nodiscard]] Result<void> refuseWhileOnItsWay(registry::Database &database, LetterId id);

/// What changes in the register when a letter has arrived at the mail server, inside the outbox's transaction.
[[nodiscard]] Result<void> noteLetterDelivered(registry::Database &database, const outbox::Intent &done);

/// Sends letters by the office's SMTP server.
[[nodiscard]] Result<std::unique_ptr<outbox::Mailer>> makeMailer(const Office &office);

} // namespace congbao::casework
