// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/corrections.h"
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

/// Searches everything that was ever registered, attributes and texts: words with or without tone marks, numbers and
/// notations as typed, "words in quotes" as they follow each other; the last word may be unfinished, so that it can be
/// called while somebody types. An instrument of exactly that number first, then the newest; at most `most`. Reads
/// only:
///     office.run(this, [typed](Office &o) { return casework::searchArchive(o, typed); }, [](const auto &hits) {…});
[[nodiscard]] Result<std::vector<ArchiveHit>> searchArchive(Office &office, const QString &typed, int most = 100);

/// Everything that a reader of the archive sees of one instrument.
struct ArchiveEntry
{
    Submission submission; ///< attributes, files (names and hashes; Office::storedFilePath() opens them), state
    QString issueKey;      ///< empty: not in an issue yet
    QDate issueDate;
    QString issuePdfSha256; ///< the issue's pages; empty: not typeset
    int firstPage = 0;      ///< as printed
    int lastPage = 0;
    std::vector<CorrectionLink> corrections; ///< what it corrects and what corrects it
};

/// Error: NotFound.
[[nodiscard]] Result<ArchiveEntry> archiveEntry(Office &office, SubmissionId id);

} // namespace congbao::casework
