// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/incoming.h"
#include "registry/incoming.h"

#include <optional>

namespace congbao::casework {

/// A file of something that came in, where it was unpacked to.
struct ArrivedFile
{
    QString path;
    QString name;
};

/// Something that came in, before it is registered. Row: without files and hashes.
struct Arrival
{
    registry::IncomingRow row;
    QString originalPath; ///< the message as it came
    std::vector<ArrivedFile> files;
    QString status; ///< owed to the sender: "01", "02"; empty: none
};

/// Stores and registers it; false when it came before. Roles of the files are proposed by their content, and the
/// submission by the sender's id of the document or its number. Errors: NotPermitted, OutsideFailed.
[[nodiscard]] Result<bool> storeArrival(Office &office, const Session &by, Arrival arrival);

/// Why the first page of a PDF cannot be opened; nothing: it can, or the file is no PDF.
[[nodiscard]] std::optional<Error> whyNotOpened(const ArrivedFile &file, const JobContext &context);

/// Part of fetchIncoming: the packages in the watched folder.
[[nodiscard]] Result<void> fetchPackages(Office &office, const Session &by, const JobContext &context,
                                         FetchSummary &summary);

/// Part of fetchIncoming: the office's mailbox (mail.imap_host); nothing where none is set. Messages stay unread; what
/// is stored is moved to mail.stored_folder where that is set.
[[nodiscard]] Result<void> fetchMail(Office &office, const Session &by, const JobContext &context,
                                     FetchSummary &summary);

} // namespace congbao::casework
