// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/change.h"
#include "casework/states.h"
#include "registry/submissions.h"
#include "text/document.h"

#include <optional>

namespace congbao::casework {

/// A submission with everything that its state follows from.
struct SubmissionRecord
{
    registry::SubmissionRow row;
    std::optional<registry::ComparisonFacts> comparison; ///< the latest, also of texts that were replaced since
    SubmissionFacts facts;

    /// The text that counts: the last that was sent.
    [[nodiscard]] const registry::SubmissionFileRow &lastFile(const QString &kind) const;
    [[nodiscard]] const registry::SubmissionFileRow &official() const { return lastFile(QStringLiteral("official")); }
    [[nodiscard]] const registry::SubmissionFileRow &electronic() const
    {
        return lastFile(QStringLiteral("electronic"));
    }
    [[nodiscard]] Submission value() const;
};

/// Newest arrival first.
[[nodiscard]] Result<std::vector<SubmissionRecord>> loadSubmissions(registry::Database &database,
                                                                    const registry::SubmissionFilter &filter = {});
/// Error: NotFound.
[[nodiscard]] Result<SubmissionRecord> loadSubmission(registry::Database &database, SubmissionId id);

[[nodiscard]] Result<std::vector<PersonId>> comparersOf(registry::Database &database, SubmissionId id);

/// What an instrument is found by: its attributes first, then its text.
[[nodiscard]] QString searchText(const registry::InstrumentRow &instrument, const text::Document &electronic);

} // namespace congbao::casework
