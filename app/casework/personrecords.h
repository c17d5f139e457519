// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/values.h"
#include "core/result.h"
#include "registry/people.h"

namespace congbao::casework {

[[nodiscard]] Person personOf(const registry::PersonRow &row);

/// A name as it is kept: NFC, single spaces. Error: Refused (empty, much too long, not printable).
[[nodiscard]] Result<QString> checkedName(const QString &name);

} // namespace congbao::casework
