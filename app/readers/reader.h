// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "core/result.h"
#include "text/document.h"

#include <functional>
#include <QString>

namespace congbao::readers {

enum class OcrMode { Auto, Always, Never };

/// What is read of a text with tracked changes. Ask: as if all were accepted, with a warning, for a person to choose.
enum class TrackedChanges { Ask, Accept, Reject };

/// What a reader may use up. A file beyond a limit is refused with ErrorCode::TooLarge.
struct Limits
{
    qint64 fileBytes = 512LL << 20;
    qint64 unpackedBytes = 256LL << 20; ///< of one part of a DOCX
    int pages = 5000;
    qint64 pagePixels = 120LL * 1000 * 1000; ///< of one page picture
};

struct ReadOptions
{
    OcrMode ocr = OcrMode::Auto;
    int firstPage = 1;
    int lastPage = 0; ///< 0: to the end
    TrackedChanges tracked = TrackedChanges::Ask;
    Limits limits;
    int threads = 0; ///< for character recognition; 0: all cores
};

/// Reads any supported file, told by its content and not by its name, into the text model with structure (roles, paths,
/// labels) marked. Errors: NotFound, Unreadable (empty, damaged, encrypted, unknown kind), TooLarge, Cancelled.
[[nodiscard]] Result<text::Document> readDocument(const QString &path, const ReadOptions &options,
                                                  const JobContext &context);

} // namespace congbao::readers
