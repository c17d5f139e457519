// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "core/result.h"

#include <QString>
#include <vector>

namespace congbao::desk {

/// The pages of a PDF (from 1) that look different from the page of the same number in an earlier one; pages beyond its
/// end are all different. Any thread. Errors: NotFound, Unreadable, Cancelled.
[[nodiscard]] Result<std::vector<int>> changedPages(const QString &earlierPath, const QString &path,
                                                    const JobContext &context);

} // namespace congbao::desk
