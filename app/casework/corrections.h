// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

/// Corrections of published and unpublished instruments (gazette rules, section 9). An issuing body's correction is an
/// instrument that names the one it corrects; the gazette's own is drafted here, approved, and then one as well, so
/// that it is compared, placed, signed and published like everything else. A closed issue is never changed.
namespace congbao::casework {

enum class CorrectionCase {
    SameIssue, ///< c2: the faulty text is not published yet; both stand in one issue (rule D06)
    NextIssue, ///< c3: the issuing body corrects what was published: the next issue (rule D07)
    OwnError,  ///< c4: the gazette's own error in publishing: the nearest next issue (rule D08)
};

[[nodiscard]] QString caseId(CorrectionCase kind); ///< "c2"

/// One place that a correction puts right.
struct CorrectionPoint
{
    int page = 0; ///< as printed in the gazette; 0: not known
    QString path; ///< "Điều 5/khoản 2"; empty: outside the articles
    QString printed;
    QString correct;
};

/// The words of a correction: «Trang 3, Điều 5, khoản 2: đã in "…", sửa là "…"». Vietnamese, for it is printed.
[[nodiscard]] QString correctionWording(const CorrectionPoint &point);

/// A correction, where it stands and where it must.
struct PlannedCorrection
{
    CorrectionId id; ///< invalid: known by the number that it names, tied by nobody
    CorrectionCase kind = CorrectionCase::SameIssue;
    SubmissionId correcting; ///< invalid: a draft of the gazette's own that waits for approval
    QString correctingNumber;
    SubmissionId target; ///< invalid: the corrected instrument is not registered here
    QString targetNumber;
    QString targetIssue;   ///< key of the issue that holds it; empty: none yet
    QString issue;         ///< key of the issue that holds the correction; empty: none yet
    QString mustStandIn;   ///< key of the issue it must be in; empty: to be made
    bool isPlaced = false; ///< it stands where it must, or need not now
    QString putOff;        ///< why it need not stand in the next issue
    std::vector<CorrectionPoint> points;
    QString explanation; ///< a whole sentence, with the rule
    QString docxSha256;  ///< the gazette's own notice
    QString pdfSha256;
};

/// Every correction that is not published yet.
[[nodiscard]] Result<std::vector<PlannedCorrection>> planCorrections(Office &office);

/// One link between an instrument and its correction.
struct CorrectionLink
{
    bool isCorrected = false; ///< the instrument asked about is corrected by `other`; else it corrects it
    SubmissionId other;
    QString number;
    QString issueKey; ///< that holds the other one; empty: none yet
    bool isPublished = false;
    std::vector<CorrectionPoint> points;
};

/// What an instrument corrects and what corrects it, by ties and by the numbers that instruments name. For published
/// entries too: their readers see the corrections.
[[nodiscard]] Result<std::vector<CorrectionLink>> correctionLinks(Office &office, SubmissionId id);

/// Ties an issuing body's correction to the instrument that it corrects (cases c2 and c3). By a clerk. Errors: Refused
/// (it names another instrument, it is tied already, it is published), NotPermitted, NotFound.
[[nodiscard]] Result<CorrectionId> tieCorrection(Office &office, const Session &by, SubmissionId correcting,
                                                 SubmissionId target, const std::vector<CorrectionPoint> &points);

/// Drafts the gazette's own correction of a published instrument (case c4) as DOCX and PDF. By layout staff. Errors:
/// Refused (not published, no points), NotPermitted.
[[nodiscard]] Result<CorrectionId> draftOwnCorrection(Office &office, const Session &by, SubmissionId target,
                                                      const std::vector<CorrectionPoint> &points);

/// The head of the board approves a draft, which is registered as an instrument. Errors: NotPermitted (four eyes),
/// Refused (approved already).
[[nodiscard]] Result<SubmissionId> approveCorrection(Office &office, const Session &by, CorrectionId id);

/// The head of the board decides that a correction need not stand in the next issue; an empty reason takes that back.
/// Error: NotPermitted.
[[nodiscard]] Result<void> putOffCorrection(Office &office, const Session &by, CorrectionId id, const QString &reason);

/// The submissions whose instrument has this number, newest first.
[[nodiscard]] Result<std::vector<Submission>> submissionsNumbered(Office &office, const QString &number);

} // namespace congbao::casework
