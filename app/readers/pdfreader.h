// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/reader.h"

namespace congbao::readers {

/// Reads a PDF: pages with a text layer that can be believed from it, the others from their picture (as options.ocr
/// says). Errors: as readDocument.
[[nodiscard]] Result<text::Document> readPdf(const QString &path, const ReadOptions &options,
                                             const JobContext &context);

} // namespace congbao::readers
