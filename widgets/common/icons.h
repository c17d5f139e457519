// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace congbao::desk {

/// One of our own line icons (resources/icons), drawn at any size in the palette's text colour, so that it follows
/// light and dark by itself. The desktop theme's icon of that name is the fallback for a name we do not have.
[[nodiscard]] QIcon icon(const QString &name);

/// The program's own icon, in its colours.
[[nodiscard]] QIcon applicationIcon();

} // namespace congbao::desk
