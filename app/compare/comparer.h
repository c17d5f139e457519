// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "core/jobcontext.h"

#include <QString>

namespace congbao::compare {

struct CompareOptions
{
    /// The official file itself: where its pages were read from a picture, doubtful words are looked at again there.
    /// Empty: no second look.
    QString officialPath;
    int threads = 0;                ///< 0: all cores
    PageFunction pageFinished = {}; ///< empty: nobody waits
};

/// Finds every difference between the two texts. Time is linear in their length. Errors: Cancelled.
[[nodiscard]] Result<Comparison> compareDocuments(const text::Document &official, const text::Document &electronic,
                                                  const CompareOptions &options, const JobContext &context);

} // namespace congbao::compare
