// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "compare/canaries.h"

/// Two people read the same texts, each without knowing what the other finds, some errors planted among the words. What
/// they caught of those, and what both found, tells the board how much is likely to be left.
namespace congbao::casework {

/// What a reader is given: a text for showing, which exists nowhere but on that reader's screen.
struct Sitting
{
    qint64 id = 0;
    text::Document shown;
};

struct ReaderResult
{
    QString person;
    int planted = 0;
    int caught = 0; ///< of the planted
    int found = 0;  ///< errors that nobody planted
};

struct ReadingResult
{
    ReaderResult first;
    ReaderResult second;
    int bothFound = 0;
    compare::MissedEstimate missed;
};

/// Begins a sitting over the latest comparison of a submission. `electronic` is its electronic text as read. Errors:
/// NotPermitted, Refused (there are two readers already, or this one has read it), Conflict (another text).
[[nodiscard]] Result<Sitting> startSitting(Office &office, const Session &by, SubmissionId id,
                                           const text::Document &electronic, int canaries);
/// Marks a place of the shown text as an error. Only the sitting's own reader may. Errors: NotFound, NotPermitted,
/// Refused (it has ended).
[[nodiscard]] Result<void> markError(Office &office, const Session &by, qint64 sitting, int block, int start,
                                     int length, const QString &note = {});
[[nodiscard]] Result<void> endSitting(Office &office, const Session &by, qint64 sitting);

/// For the board, and for the readers when both have ended; until then nobody sees anything, so that they stay blind to
/// each other. Error: Refused.
[[nodiscard]] Result<ReadingResult> readingResult(Office &office, SubmissionId id);

} // namespace congbao::casework
