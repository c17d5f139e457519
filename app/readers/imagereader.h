// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/picturelayout.h"
#include "readers/reader.h"

namespace congbao::readers {

/// Reads a PNG, JPEG or TIFF (every page of it) by character recognition. Errors: as readDocument.
[[nodiscard]] Result<text::Document> readImage(const QString &path, const ReadOptions &options,
                                               const JobContext &context);

/// Puts what the recogniser could not read into a document, with one warning a page.
void declareUnreadable(text::Document &document, const std::vector<ReadPicture> &pictures);

} // namespace congbao::readers
