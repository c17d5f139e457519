// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "post/edxml.h"

namespace congbao::post {

/// What one package may hold.
struct EdxmlLimits
{
    qint64 fileBytes = 1LL << 30;
    qint64 attachmentBytes = 512LL << 20; ///< of all attachments together, decoded; and of each one, unpacked
    int attachments = 100;
    int fieldLetters = 20000; ///< of one field of the header
    int elements = 200000;
    int depth = 40;
};

/// Reads a package and puts its attachments, decoded and unpacked, into the folder (names are numbers there). Memory
/// does not grow with the attachments. What is wrong with the package stands in the reading's refusal.
[[nodiscard]] EdxmlReading readEdxml(const QString &path, const QString &attachmentFolder, const EdxmlLimits &limits,
                                     const JobContext &context);

} // namespace congbao::post
