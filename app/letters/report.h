// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "core/result.h"
#include "letters/decision.h"

#include <map>
#include <QByteArray>
#include <vector>

namespace congbao::letters {

/// The complete list of differences for people, page by page of the official text: what matters one by one, the
/// official line's picture above both readings, and what is only form in a table at the end. Decisions are shown where
/// there are any. pictures: PNG by the discrepancy's id.
[[nodiscard]] Result<text::Document> composeReport(const compare::Comparison &comparison,
                                                   const std::vector<Decision> &decisions,
                                                   const std::map<int, QByteArray> &pictures = {});

} // namespace congbao::letters
