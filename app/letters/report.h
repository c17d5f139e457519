// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "core/result.h"
#include "letters/decision.h"

#include <vector>

namespace congbao::letters {

/// The complete list of differences for people, page by page of the official text, substantive ones first on each page;
/// decisions are shown where there are any.
[[nodiscard]] Result<text::Document> composeReport(const compare::Comparison &comparison,
                                                   const std::vector<Decision> &decisions);

} // namespace congbao::letters
