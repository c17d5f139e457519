// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "core/result.h"
#include "letters/decision.h"
#include "letters/letterhead.h"

#include <vector>

namespace congbao::letters {

struct CertificateContent
{
    Letterhead letterhead;
    InstrumentName instrument;
    int arrivalNumber = 0; ///< 0: not named
    compare::Comparison comparison;
    std::vector<Decision> decisions; ///< at most one for each discrepancy
    QString issuedBy;                ///< the person who asked for it
    QDateTime issuedAt;              ///< UTC
};

/// The coverage certificate: the hashes of both texts, how many words the machine matched, who judged the rest and how,
/// which areas nobody could read. Error: Refused while a substantive or undecided discrepancy has no decision.
[[nodiscard]] Result<text::Document> composeCertificate(const CertificateContent &content);

} // namespace congbao::letters
