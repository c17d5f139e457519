// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "typeset/issue.h"

#include <QByteArray>

namespace congbao::typeset {

/// Sets the whole issue. The same input gives the same bytes, on however many threads. Errors: Unreadable (a font file
/// is missing), Refused (a letter that no font has, with its place; unresolved tracked changes), Cancelled.
[[nodiscard]] Result<TypesetIssue> typesetIssue(const IssueInput &issue, const JobContext &context, int threads = 2);

/// 2-up saddle-stitch booklet (A3 sides) of a finished issue.
[[nodiscard]] Result<QByteArray> makeBooklet(const QByteArray &issuePdf);

/// What the print shop gets of a finished issue.
struct PrintOrder
{
    enum class Kind { Booklet, Proof, Singles };
    Kind kind = Kind::Booklet;
    int perSide = 4; ///< pages on a side of a proof: 2, 4, 6, 9 or 16
    int firstPage = 1;
    int lastPage = 0;            ///< 0: to the end
    double paperThicknessMm = 0; ///< for a booklet's creep
    bool hasCropMarks = false;
};

/// Sheets in the order of printing. Errors: Unreadable, TooLarge, Usage (no such page, no such proof).
[[nodiscard]] Result<QByteArray> makePrintFile(const QByteArray &issuePdf, const PrintOrder &order);

/// A4 PDF of a plain document (letter, certificate, report): the blocks as they stand, no cover, no running head, a
/// centred page number from the second page on (Decree 30/2020, annex I).
[[nodiscard]] Result<QByteArray> typesetPlain(const text::Document &document, const QString &title);

} // namespace congbao::typeset
