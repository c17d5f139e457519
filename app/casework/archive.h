// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

namespace congbao::casework {

struct ArchiveHit
{
    SubmissionId submission;
    InstrumentAttributes attributes; ///< type, number, date, issuing body, abstract
    QString issueKey;                ///< empty: not in an issue yet
    QDate issueDate;
    int firstPage = 0;
    QStringList correctedBy; ///< numbers of the instruments that correct it
};

/// Searches everything that was ever registered: words with or without tone marks, numbers and notations as typed,
/// "words in quotes" as they follow each other. Best first, at most `most`.
[[nodiscard]] Result<std::vector<ArchiveHit>> searchArchive(Office &office, const QString &typed, int most = 100);

} // namespace congbao::casework
