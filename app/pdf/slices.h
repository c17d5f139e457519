// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace congbao::pdf {

/// An entry of the outline with the page it leads to, from 1.
struct OutlineTarget
{
    QString title;
    int level = 0;
    int page = 0;
};

/// The outline of a file in its order. Errors: Unreadable.
[[nodiscard]] Result<std::vector<OutlineTarget>> outlineOf(const QByteArray &pdf);

/// Pages first…last (from 1) as a file of their own, without the strip of that height at the top of the paper.
/// Errors: Unreadable.
[[nodiscard]] Result<QByteArray> slice(const QByteArray &pdf, int first, int last, double topStrip);

} // namespace congbao::pdf
