// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "typeset/displaylist.h"

#include <QByteArray>

namespace congbao::typeset {

/// The file of a publication (PDF/A-3a, PDF/UA-1). Error: Internal.
[[nodiscard]] Result<QByteArray> writePublication(Publication &&publication, int threads = 1);

} // namespace congbao::typeset
