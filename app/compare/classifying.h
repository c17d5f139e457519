// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <QStringList>

namespace congbao::compare {

/// Two readings of one place, with what stands around them.
struct Difference
{
    QString official;
    QString electronic;
    QStringList before; ///< up to four words of the electronic text, or of the official one where it has none
    QStringList after;
    text::Role role = text::Role::Body;
    bool isWholeTableRow = false;
};

struct Classification
{
    DiscrepancyClass kind = DiscrepancyClass::Word;
    Severity severity = Severity::Substantive;
    int weight = 0; ///< 1 heaviest … 6 formal
};

/// What kind of difference it is, and how heavy in law. Formal is only what cannot change the meaning: spacing between
/// words, Unicode form, tone-mark placement, shape of quotes, dash of the motto.
[[nodiscard]] Classification classify(const Difference &difference);

[[nodiscard]] int legalWeight(DiscrepancyClass kind, Severity severity);

} // namespace congbao::compare
