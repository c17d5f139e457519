// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "readers/reader.h"

#include <pugixml.hpp>
#include <QByteArray>

namespace congbao::readers {

/// Accepts or rejects all tracked changes below an element of a DOCX: text, paragraph marks, rows and cells that were
/// inserted, deleted or moved, and changes of formatting (ECMA-376 part 1, 17.13.5). Ask: leaves everything.
void settleChanges(const pugi::xml_node &root, TrackedChanges choice);

/// The same file as a DOCX in which the changes are settled; nothing else in it is touched. The same file and choice
/// give the same bytes. Errors: NotFound, Unreadable, TooLarge.
[[nodiscard]] Result<QByteArray> settledDocx(const QString &path, TrackedChanges choice, const Limits &limits);

} // namespace congbao::readers
