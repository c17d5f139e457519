// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

namespace congbao::casework {

/// A correction that an issuing body sent, and where it must be printed: with the faulty text while that is not
/// published (case c2, rule D06), else in the next issue (case c3, rule D07).
struct PlannedCorrection
{
    enum class Case { SameIssue, NextIssue };
    Case kind = Case::SameIssue;
    SubmissionId correcting;
    QString correctingNumber;
    SubmissionId target; ///< invalid: the corrected instrument is not registered here
    QString targetNumber;
    QString targetIssue;   ///< key of the issue that holds it; empty: none yet
    QString issue;         ///< key of the issue that holds the correction; empty: none yet
    QString mustStandIn;   ///< key of the issue it must be in; empty: to be made
    bool isPlaced = false; ///< it stands where it must
    QString explanation;   ///< a whole sentence, with the rule
};

/// Every correction that is not published yet.
[[nodiscard]] Result<std::vector<PlannedCorrection>> planCorrections(Office &office);

/// The words of a correction: «Trang 3, Điều 5, khoản 2: đã in "…", sửa là "…"». The path is as comparisons give it
/// ("Điều 5/khoản 2"); page 0 and an empty path are left out. Vietnamese, for it is printed.
[[nodiscard]] QString correctionWording(int page, const QString &path, const QString &printed, const QString &right);

} // namespace congbao::casework
