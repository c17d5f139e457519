// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/reader.h"

namespace congbao::readers {

/// Reads a Word text (ECMA-376, transitional or strict) as it looks with all tracked changes accepted. Automatic
/// numbers are part of the text. Notes follow the paragraph that refers to them. Running heads and feet come last, with
/// Role::Furniture. Warnings: tracked-changes, hidden-text, comments, embedded-object, legacy-encoding. Errors as
/// readDocument.
[[nodiscard]] Result<text::Document> readDocx(const QString &path, const ReadOptions &options,
                                              const JobContext &context);

} // namespace congbao::readers
