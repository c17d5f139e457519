// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/findings.h"

namespace congbao::compare {

/// The third witness beside page and electronic text: where the official file's text layer says something else than its
/// page shows, that is a discrepancy of its own, even when the electronic text agrees with one of the two. Text that
/// only the layer has is one too. A difference that was found there anyway is told what the layer says.
void addLayerFindings(std::vector<Finding> &findings, const Matching &matching, const TokenStream &official,
                      const TokenStream &electronic, const Vocabulary &vocabulary);

} // namespace congbao::compare
