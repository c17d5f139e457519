// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingspresenter.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace congbao::desk {

/// The people of the office, their roles, and passphrases. One's own passphrase everybody may change.
class PeoplePanel : public QWidget
{
    Q_OBJECT

public:
    explicit PeoplePanel(SettingsPresenter &presenter, QWidget *parent = nullptr);
    void show();

private:
    QWidget *buildNew();
    QWidget *buildPassphrase();
    void updateButtons();
    [[nodiscard]] QString chosen() const; ///< name of the person in the current row

    SettingsPresenter &m_presenter;
    QTableWidget *m_list;
    QPushButton *m_disable;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_first = nullptr;
    std::vector<QCheckBox *> m_roles;
    QPushButton *m_add = nullptr;
    QLineEdit *m_passphrase = nullptr;
    QLineEdit *m_repeated = nullptr;
    QPushButton *m_change = nullptr;
};

} // namespace congbao::desk
