// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/change.h"
#include "registry/submissions.h"
#include "text/document.h"

namespace congbao::casework {

/// A submission whose files are in the vault, before it is registered. An invalid time of receipt is now; an empty
/// class is proposed from the attributes.
struct ArrivedSubmission
{
    registry::SubmissionRow row;
    text::Document electronic;
    QString signatures; ///< what stands in the digital signatures of the official text, in JSON
};

struct RegisteredSubmission
{
    SubmissionId id;
    QJsonObject payload; ///< of the event "submission.received"
};

/// Registers it under the next arrival number; the caller writes the event and commits. Errors: Refused (registered
/// already, never to be published), as Database.
[[nodiscard]] Result<RegisteredSubmission> registerArrival(Office &office, const Change &change,
                                                           ArrivedSubmission arrived);

/// Words as they are kept: NFC, single spaces.
[[nodiscard]] QString tidy(const QString &words);

/// The files of an event by kind, as lists of hashes.
[[nodiscard]] QJsonObject payloadOf(const std::vector<registry::SubmissionFileRow> &files);

/// What stands in the digital signatures of an official text when it comes, in JSON.
[[nodiscard]] Result<QString> signaturesOf(const Office &office, const QString &path);

} // namespace congbao::casework
