// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/corrections.h"
#include "casework/submissionrecords.h"
#include "registry/corrections.h"
#include "registry/issues.h"

#include <optional>

namespace congbao::casework {

/// A correction that is not published yet. The records belong to WaitingCorrections.
struct WaitingCorrection
{
    std::optional<registry::CorrectionRow> tie;   ///< where somebody tied it to its target
    const SubmissionRecord *correcting = nullptr; ///< none: a draft of the gazette's own
    const SubmissionRecord *target = nullptr;     ///< none: not registered here
    QString targetNumber;

    /// By what became of its target: the same issue while that is not published, else the next one.
    [[nodiscard]] CorrectionCase kind() const;
};

/// Every correction that is not published yet, as one look at the register shows them.
class WaitingCorrections
{
public:
    [[nodiscard]] static Result<WaitingCorrections> load(registry::Database &database);

    [[nodiscard]] const std::vector<WaitingCorrection> &all() const { return m_corrections; }
    /// Why an open issue cannot be closed without a correction of something published before it (rules D07 and D08);
    /// whole sentences.
    [[nodiscard]] QStringList blockers(const registry::IssueRow &issue) const;

private:
    std::vector<SubmissionRecord> m_correcting;
    std::vector<SubmissionRecord> m_targets;
    std::vector<WaitingCorrection> m_corrections;
};

} // namespace congbao::casework
