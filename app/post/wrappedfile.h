// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace congbao::post {

/// Senders put most attachments into a ZIP file of one member. Unpacks such a file to target and gives true; false: it
/// is something else (no ZIP, or several members as every DOCX has), and target was not made. The member's name counts
/// for nothing. Errors: TooLarge (it unpacks to more than maxBytes, or to suspiciously much), Unreadable (damaged,
/// encrypted), OutsideFailed.
[[nodiscard]] Result<bool> unwrapOnlyMember(const QString &path, const QString &target, qint64 maxBytes);

} // namespace congbao::post
