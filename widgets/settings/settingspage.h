// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/place.h"
#include "settings/settingspresenter.h"

class QTabWidget;

namespace congbao::desk {

class BackupPanel;
class MessageBar;
class PeoplePanel;
class RulesPanel;
class SettingsForm;

/// The place Settings: the office and its gazette, portal and mail, people, rules, backup. Who may not change them sees
/// them.
class SettingsPage : public Place
{
    Q_OBJECT

public:
    explicit SettingsPage(const DeskContext &context, QWidget *parent = nullptr);
    ~SettingsPage() override;
    void refresh() override;
    void open(const QString &subject) override; ///< "office", "links", "people", "rules", "backup"
    [[nodiscard]] SettingsPresenter &presenter() { return m_presenter; }

private:
    SettingsForm *buildOffice();
    SettingsForm *buildLinks();
    SettingsForm *buildBackup();
    void addTab(const QString &name, const QString &text, QWidget *content);
    void save();
    void showAll();
    void updateActions();

    SettingsPresenter m_presenter;
    MessageBar *m_message;
    QTabWidget *m_tabs;
    std::vector<SettingsForm *> m_forms;
    PeoplePanel *m_people = nullptr;
    RulesPanel *m_rules = nullptr;
    BackupPanel *m_backup = nullptr;
    QAction *m_save = nullptr;
};

} // namespace congbao::desk
