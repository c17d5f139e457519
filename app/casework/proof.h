// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/proof.h"
#include "casework/office.h"
#include "core/jobcontext.h"

namespace congbao::casework {

/// Writes the proof of a closed issue: an archive with the PDF, proof.json, and proof.html for people. It needs no
/// office and no network to be checked. Errors: NotFound, Refused (not closed yet), OutsideFailed.
[[nodiscard]] Result<void> writeProof(Office &office, const QString &issueKey, const QString &path,
                                      const JobContext &context);

/// Checks such an archive. Errors: NotFound, Unreadable.
[[nodiscard]] Result<audit::ProofReport> checkProof(const QString &path, const std::vector<audit::NotedHead> &printed);

/// The heads of the last closed issues, for the imprint of the next: "số 44 + 45: mục 123, 0a1b…".
[[nodiscard]] Result<QString> headsToPrint(Office &office);
/// The heads that stand in a text, as headsToPrint() writes them.
[[nodiscard]] std::vector<audit::NotedHead> headsIn(const QString &text, const QString &where);

} // namespace congbao::casework
