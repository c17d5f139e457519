// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/reader.h"

namespace congbao::readers {

/// Reads an OpenDocument text into the same model, and with the same warnings, as readDocx.
[[nodiscard]] Result<text::Document> readOdt(const QString &path, const ReadOptions &options,
                                             const JobContext &context);

} // namespace congbao::readers
