// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/buttons.h"

#include <QAction>
#include <QPushButton>

namespace congbao::desk {

QPushButton *actionButton(QAction *action, const QString &name, QWidget *parent)
{
    auto *made = new QPushButton(parent);
    made->setObjectName(name);
    const auto show = [made, action] {
        made->setIcon(action->icon());
        made->setText(action->text());
        made->setToolTip(action->toolTip());
        made->setAccessibleName(action->iconText());
        made->setEnabled(action->isEnabled());
        if (made->isHidden() == action->isVisible()) // never shown before its parent is
            made->setVisible(action->isVisible());
    };
    show();
    QObject::connect(made, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, made, show);
    return made;
}

QString refusalFor(const casework::Session &session, casework::Act act)
{
    const Result<void> permitted = casework::permit(session.person(), act);
    return permitted ? QString() : permitted.error().message;
}

void setAllowed(QAction *action, bool isPossible, const QString &reason)
{
    action->setEnabled(isPossible && reason.isEmpty());
    action->setToolTip(reason); // empty: the action's own text
}

} // namespace congbao::desk
