// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "compare/comparison.h"
#include "core/jobcontext.h"
#include "signatures/signature.h"

namespace congbao::casework {

/// The folder of an office that holds the roots and revocation lists it trusts.
[[nodiscard]] QString trustFolder(const QString &officeFolder);

/// Verifies the signatures of a file of others, in a worker process; other kinds of files have none.
[[nodiscard]] Result<std::vector<signatures::Signature>> verifySignatures(const QString &path, const QString &name,
                                                                          const QString &trustFolder,
                                                                          const QDateTime &now,
                                                                          const JobContext &context);

/// Puts the signatures of the official text into the result of a comparison.
void noteSignatures(compare::Comparison &comparison, const std::vector<signatures::Signature> &signatures);

[[nodiscard]] QString signaturesText(const std::vector<signatures::Signature> &signatures); ///< JSON, as it is kept

/// What was found on the official text when it came in. Error: NotFound.
[[nodiscard]] Result<std::vector<signatures::Signature>> signaturesOf(Office &office, SubmissionId id);
/// The same in whole translated sentences for people; one says so where there is no signature.
[[nodiscard]] Result<QStringList> signatureWords(Office &office, SubmissionId id);

} // namespace congbao::casework
