// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "readers/sniffing.h"

#include <memory>
#include <QTemporaryDir>

namespace congbao::readers {

/// A DOCX that LibreOffice made from another kind of file; it is deleted with this object.
struct ConvertedFile
{
    std::unique_ptr<QTemporaryDir> folder;
    QString path;
};

/// Converts a DOC or RTF with LibreOffice, in a process of its own with a fresh profile, without macros, with
/// limits of time and memory; cancelling kills it. Errors: Unreadable (LibreOffice is not installed, or it cannot read
/// the file), TooLarge (time), OutsideFailed (no room for temporary files), Cancelled.
[[nodiscard]] Result<ConvertedFile> convertToDocx(const QString &path, Content content, const JobContext &context);

} // namespace congbao::readers
