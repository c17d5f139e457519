// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/issuerecords.h"

namespace congbao::casework {

/// The manifest of an issue that is being closed (`gazette.publication/1`), in canonical JSON: the issue, its PDF, each
/// instrument with its attributes, pages and files, who signed it off, and the list of all files with their hashes. It
/// is frozen as the payload of the publication. Error: NotFound, Unreadable (a file of the vault is missing or
/// changed).
[[nodiscard]] Result<QByteArray> publicationManifest(const Office &office, const IssueRecords &records,
                                                     const registry::IssueRow &issue, const QString &closedBy,
                                                     const QDateTime &closedAt);

} // namespace congbao::casework
