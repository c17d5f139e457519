// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/submissions.h"

#include <QDateTime>

namespace congbao::registry {

struct LetterRow
{
    qint64 id = 0;
    qint64 submission = 0;
    qint64 comparison = 0;
    QString kind; ///< "electronic-wrong", "official-wrong"
    QString docxSha256;
    QString pdfSha256;
    int points = 0;
    qint64 draftedBy = 0;
    QString drafterName;
    QDateTime draftedAt;
    QDateTime sentAt; ///< invalid: a draft
    int version = 0;
};

[[nodiscard]] Result<qint64> insertLetter(Database &database, const LetterRow &letter);
/// Newest first.
[[nodiscard]] Result<std::vector<LetterRow>> letters(Database &database, const SubmissionFilter &filter = {});
[[nodiscard]] Result<std::optional<LetterRow>> letter(Database &database, qint64 id);
/// Writes the draft anew: files, points, drafter, time. Error: Conflict when it is no longer at its version or was
/// sent.
[[nodiscard]] Result<void> replaceLetterDraft(Database &database, const LetterRow &letter);
/// Error: Conflict when it is no longer at `version` or was sent already.
[[nodiscard]] Result<void> setLetterSent(Database &database, qint64 id, int version, qint64 by, const QDateTime &at);

} // namespace congbao::registry
