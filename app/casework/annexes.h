// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

/// What becomes of an annex. A text is set with the gazette's letters, so it belongs to the electronic text and is
/// compared with the official one; a PDF or a picture is printed page by page as it came, and nothing in it can change.
namespace congbao::casework {

enum class AnnexKind { Text, Printed };

/// Looks at the first bytes only. Errors: NotFound; Refused for pictures that cannot be printed as they are (TIFF and
/// others), with what to ask for.
[[nodiscard]] Result<AnnexKind> annexKind(const QString &path, const QString &name);

} // namespace congbao::casework
