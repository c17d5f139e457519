// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "typeset/issue.h"

namespace congbao::typeset {

/// What of an instrument's text stands in an issue when it is parted over several.
struct Installment
{
    size_t firstBlock = 0;
    size_t endBlock = 0;
    std::vector<size_t> openHeadings; ///< blocks before the first one that are said again: “Chương II” and its name
};

/// Error: Refused (the text has no such provision, or nothing is left), naming it.
[[nodiscard]] Result<Installment> installmentOf(const text::Document &content, const std::optional<Parting> &from,
                                                const std::optional<Parting> &to, const QString &number);

} // namespace congbao::typeset
