// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace congbao::pdf {

/// Two pages side by side on each side of a sheet, in the order in which folded and stapled sheets read; empty pages
/// fill up to a multiple of four. For the print shop: without structure, outline and attachments. Errors: Unreadable,
/// TooLarge (more than 20,000 pages).
[[nodiscard]] Result<QByteArray> imposeBooklet(const QByteArray &pdf);

} // namespace congbao::pdf
