// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "letters/letterhead.h"

#include <vector>

namespace congbao::letters {

/// A submission as the arrival register names it.
struct Arrival
{
    int number = 0;
    QDate day; ///< in Viet Nam
    QString sender;
    InstrumentName instrument;
    QString receiver;
};

/// The register of arrivals of a year, in the order given (Decree 30/2020, article 22 and annex IV).
[[nodiscard]] Result<text::Document> composeArrivals(int year, const std::vector<Arrival> &arrivals);

} // namespace congbao::letters
