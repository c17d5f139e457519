// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "letters/letterhead.h"

#include <vector>

namespace congbao::letters {

/// Why the office writes: which of the two texts has to be sent again.
enum class LetterCase {
    ElectronicWrong, ///< the electronic text is not exact: an exact one the same day
    OfficialWrong,   ///< the official text itself has an error (case c1): the right official text the same day
};

/// One row of the letter's list.
struct LetterPoint
{
    int page = 0;       ///< of the official text; 0: unknown
    QString path;       ///< "Điều 5/khoản 2/điểm a"; empty: outside the articles
    QString electronic; ///< what the electronic text says; empty: the words are missing there
    QString official;   ///< what the official text says; empty: the words are missing there
    QString before;     ///< words before the place, so that it can be found
    QString after;
    QString note; ///< the clerk's
};

struct LetterContent
{
    Letterhead letterhead;
    LetterCase kind = LetterCase::ElectronicWrong;
    QString recipient; ///< the issuing body or who sent the texts
    QDate date;
    QString number; ///< of the letter; empty: left for the registry clerk
    InstrumentName instrument;
    int arrivalNumber = 0; ///< 0: not named
    QDate arrivalDate;
    std::vector<LetterPoint> points;
};

/// The letter (công văn) in the form of Decree 30/2020, annex I. Errors: Refused (no points), Internal (the template in
/// this program is damaged).
[[nodiscard]] Result<text::Document> composeLetter(const LetterContent &content);

} // namespace congbao::letters
