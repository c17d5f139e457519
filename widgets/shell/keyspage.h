// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/actionregistry.h"

#include <QDialog>

namespace congbao::desk {

/// The keys of the window and of the places visited, read from the registry of actions.
class KeysPage : public QDialog
{
    Q_OBJECT

public:
    explicit KeysPage(const ActionRegistry &actions, QWidget *parent = nullptr);
};

} // namespace congbao::desk
