// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/permissions.h"

#include <QString>

class QAction;
class QPushButton;
class QWidget;

namespace congbao::desk {

/// A button that does what the action does and looks as it does, now and whenever it changes.
[[nodiscard]] QPushButton *actionButton(QAction *action, const QString &name, QWidget *parent);

/// Why this person's roles do not allow an act; empty: they do.
[[nodiscard]] QString refusalFor(const casework::Session &session, casework::Act act);

/// Enables an action where the moment and the roles allow it; where they do not, its tool tip says why.
void setAllowed(QAction *action, bool isPossible, const QString &reason);

} // namespace congbao::desk
