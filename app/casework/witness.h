// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/auditlog.h"

#include <optional>

/// What a seat remembers of the audit chain, outside of the register: the last head it wrote. A chain that was cut off
/// or rebuilt since does not have it any more.
namespace congbao::casework {

/// Remembers the end of the chain in the office's folder. A witness that cannot be written is no reason to undo an act
/// that is done, so nothing is returned.
void remember(const QString &officeFolder, const registry::ChainEnd &end);

/// Without a value: nothing is remembered there, or it is not readable.
[[nodiscard]] std::optional<registry::ChainEnd> remembered(const QString &officeFolder);

} // namespace congbao::casework
