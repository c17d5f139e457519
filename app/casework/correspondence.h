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
[[nodiscard]] Result<std::vector<Letter>> listLetters(Office &office);

} // namespace congbao::casework
