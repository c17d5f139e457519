// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/backup.h"
#include "casework/rulekeeping.h"
#include "common/officethread.h"
#include "jobs/jobboard.h"

#include <optional>
#include <QMap>
#include <QObject>

namespace congbao::desk {

/// Everything the place shows.
struct SettingsState
{
    QMap<QString, QString> values; ///< by key, as the office keeps them
    std::vector<casework::Person> people;
    std::vector<rules::Rule> rules;
    std::vector<casework::RuleVersion> ruleVersions; ///< the latest first
    std::optional<QDateTime> lastBackup;             ///< without a value: never
    bool isBackupDue = false;
    bool isBackingUp = false;
    bool isLoaded = false;
};

/// The office's settings, people, rules and backup, without any widget. Lives in the GUI thread.
class SettingsPresenter : public QObject
{
    Q_OBJECT

public:
    SettingsPresenter(OfficeThread &office, jobs::JobBoard &jobs, casework::Session session, QObject *parent = nullptr);

    [[nodiscard]] const SettingsState &state() const { return m_state; }
    [[nodiscard]] QString settingsRefusal() const { return m_settingsRefusal; } ///< empty: may change settings
    [[nodiscard]] QString peopleRefusal() const { return m_peopleRefusal; }
    [[nodiscard]] QString ownName() const { return m_session.person().name; }

    void refresh();
    /// All or nothing is not promised: each value is an act of its own; the first refusal ends it.
    void save(const QMap<QString, QString> &changed);
    void addPerson(const QString &name, const std::vector<casework::OfficeRole> &roles, const QString &passphrase);
    void disablePerson(const QString &name);
    void changePassphrase(const QString &name, const QString &passphrase);
    void backUp(const QString &path, const QString &passphrase);
    void exportRules(const QString &path);
    void importRules(const QString &path, const QString &reason);

signals:
    void changed();
    void saved(); ///< what the form said is kept
    void failed(const congbao::Error &error);
    void told(const QString &text);

private:
    template <typename Work> void act(Work work, const QString &success);

    OfficeThread &m_office;
    jobs::JobBoard &m_jobs;
    casework::Session m_session;
    QString m_settingsRefusal;
    QString m_peopleRefusal;
    SettingsState m_state;
};

} // namespace congbao::desk
