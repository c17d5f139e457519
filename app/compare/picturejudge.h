// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparer.h"
#include "compare/findings.h"

namespace congbao::compare {

/// Where a page was read from its picture, a difference may be a reading error. Every such finding is looked at again:
/// other crops, other sizes, another model. A finding is dismissed only when the second readings show the electronic
/// text's words and none contradicts; it is left undecided when they disagree with each other. Lost or added runs of
/// three words and more are never dismissed. The result does not depend on the number of threads. Error: Cancelled.
[[nodiscard]] Result<void> judgeOnPicture(std::vector<Finding> &findings, const Matching &matching,
                                          const TokenStream &official, const TokenStream &electronic,
                                          const Vocabulary &vocabulary, const CompareOptions &options,
                                          const JobContext &context);

} // namespace congbao::compare
