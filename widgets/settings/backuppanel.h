// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingspresenter.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace congbao::desk {

/// Backing the office up: when it was done last, and doing it now.
class BackupPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BackupPanel(SettingsPresenter &presenter, QWidget *parent = nullptr);
    void show();

private:
    void backUp();
    void updateButtons();

    SettingsPresenter &m_presenter;
    QLabel *m_last;
    QLineEdit *m_passphrase;
    QLineEdit *m_repeated;
    QPushButton *m_now;
};

} // namespace congbao::desk
