// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <map>
#include <QByteArray>

namespace congbao::casework {

/// For each discrepancy that matters, by its id, the line of the official page on which it stands, as PNG with the
/// words marked. Pages of a PDF only; what cannot be drawn has no picture.
[[nodiscard]] std::map<int, QByteArray> officialStrips(const QString &officialPath,
                                                       const compare::Comparison &comparison);

} // namespace congbao::casework
