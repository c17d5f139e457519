// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

namespace congbao::casework {

/// Drafts the letter to the issuing body from the verdicts "real" (and "official-wrong": case c1). Error: Refused when
/// there is nothing to say or a discrepancy is still open.
[[nodiscard]] Result<Letter> draftLetter(Office &office, const Session &by, SubmissionId id);
/// Takes in a draft that a person edited in a word processor; its PDF is made from it. Errors: Refused (sent already),
/// NotFound, and those of reading the file.
[[nodiscard]] Result<void> replaceLetterText(Office &office, const Session &by, LetterId id, const QString &docxPath);
/// Records that the letter went out; the same-day clock starts.
[[nodiscard]] Result<void> markLetterSent(Office &office, const Session &by, LetterId id);
/// Whether the office has what mail needs: mail.smtp_host and mail.from.
[[nodiscard]] Result<bool> canMailLetters(const Office &office);

/// Where a letter would go: the address that its submission came from by mail; empty: nobody knows.
[[nodiscard]] Result<QString> letterAddress(Office &office, LetterId id);

/// Puts a letter with its DOCX and PDF into the outbox, as one message whose Message-ID never changes. It counts as
/// sent when the mail server has taken it. Errors: Refused (sent already or on its way, an address that is none),
/// NotFound, NotPermitted.
[[nodiscard]] Result<OutboxId> mailLetter(Office &office, const Session &by, LetterId id, const QStringList &to);

[[nodiscard]] Result<std::vector<Letter>> listLetters(Office &office);

} // namespace congbao::casework
