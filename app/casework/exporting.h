// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "core/jobcontext.h"

namespace congbao::casework {

enum class ExportFormat {
    Package,    ///< ZIP: the frozen manifest and its files, Akoma Ntoso of each instrument, records, sha256sums
    AkomaNtoso, ///< one officialGazette document of Akoma Ntoso 3.0
    Json,       ///< records in the shape of the national gazette
    Csv,        ///< the same as a table
};

/// Writes an issue in a form that other programs read. Errors: NotFound, Refused (a package of an issue that is not
/// closed), and those of reading the texts.
[[nodiscard]] Result<void> exportIssue(Office &office, const QString &issueKey, ExportFormat format,
                                       const QString &target, const JobContext &context);

} // namespace congbao::casework
