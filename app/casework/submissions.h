// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "text/document.h"

#include <optional>

namespace congbao::casework {

/// Texts that were read before, with the files they came from: those need not be read again while they are the same.
struct ReadTexts
{
    QString officialSha256; ///< of the file whose beginning could be read
    QString electronicSha256;
    text::Document electronic;
};

struct ReceiveRequest
{
    QString officialPath;
    QString electronicPath;
    QStringList annexPaths;
    QString from;
    QDateTime receivedAt; ///< invalid: now
    /// What the clerk confirmed; without a value the attributes are those read from the electronic text.
    std::optional<InstrumentAttributes> attributes;
    std::shared_ptr<const ReadTexts> read{}; ///< as readForIntake() gave them; may be empty
};

/// Stores the files as sent and registers them under the next arrival number. Errors: NotFound, TooLarge, Unreadable
/// (nothing is registered), NotPermitted.
[[nodiscard]] Result<SubmissionId> receiveSubmission(Office &office, const Session &by, const ReceiveRequest &request);

/// A new electronic text for the same instrument; the earlier one stays in the vault.
[[nodiscard]] Result<void> receiveResentText(Office &office, const Session &by, SubmissionId id,
                                             const QString &electronicPath);

/// What becomes of all tracked changes of an electronic text.
enum class ChangesChoice { Accept, Reject };

/// A person decides which of two wordings the electronic text has: the text with its tracked changes accepted or
/// rejected (a DOCX) is kept as the next electronic text, and is what is compared and typeset from then on; the one
/// that was sent stays in the vault. Who chose, when and which is in the audit chain. Errors: NotPermitted, Refused (no
/// tracked changes in it; its state), those of reading.
[[nodiscard]] Result<void> settleTrackedChanges(Office &office, const Session &by, SubmissionId id,
                                                ChangesChoice choice);

/// The number of the instrument that the abstract of a correction names ("Đính chính Quyết định số 10/2026/QĐ-UBND…");
/// empty when it corrects none.
[[nodiscard]] QString correctedNumber(const QString &abstractText);

/// Case c1: the right official text in the place of one that was found wrong itself; the faulty one stays in the vault.
/// Errors: Refused (nobody found the official text wrong, the same bytes again), as receiveSubmission.
[[nodiscard]] Result<void> replaceOfficialText(Office &office, const Session &by, SubmissionId id,
                                               const QString &officialPath);

[[nodiscard]] Result<std::vector<Submission>> listSubmissions(Office &office);
/// Those whose instrument stands in no closed issue; quick also among many years of work.
[[nodiscard]] Result<std::vector<Submission>> listWaitingSubmissions(Office &office);
[[nodiscard]] Result<Submission> submission(Office &office, SubmissionId id);
/// Several at once, in no order; those that are not there are left out.
[[nodiscard]] Result<std::vector<Submission>> submissionsAmong(Office &office, const std::vector<SubmissionId> &ids);

} // namespace congbao::casework
