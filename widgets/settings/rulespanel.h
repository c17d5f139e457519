// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingspresenter.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace congbao::desk {

class RuleModel;

/// The rules the office works by, those that are not certain marked, and their versions. They are edited as a file.
class RulesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RulesPanel(SettingsPresenter &presenter, QWidget *parent = nullptr);
    void show();

private:
    void takeIn();

    SettingsPresenter &m_presenter;
    RuleModel *m_model;
    QTableView *m_list;
    QLabel *m_versions;
    QLabel *m_detail;
    QCheckBox *m_unsure;
    QLineEdit *m_reason;
    QPushButton *m_import;
};

} // namespace congbao::desk
