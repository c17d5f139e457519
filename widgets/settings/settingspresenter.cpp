// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingspresenter.h"

#include "casework/people.h"
#include "common/buttons.h"
#include "core/files.h"

namespace congbao::desk {

using casework::Office;

namespace {

/// What the place reads in one go, so that it never shows half of two states.
Result<SettingsState> readAll(Office &office)
{
    SettingsState state;
    auto values = office.settings();
    if (!values)
        return failWith(values);
    state.values = std::move(*values);
    auto people = casework::listPeople(office);
    if (!people)
        return failWith(people);
    state.people = std::move(*people);
    const auto rules = casework::currentRules(office);
    if (!rules)
        return failWith(rules);
    state.rules = rules->rules();
    auto versions = casework::listRuleVersions(office);
    if (!versions)
        return failWith(versions);
    state.ruleVersions = std::move(*versions);
    const auto last = casework::lastBackup(office);
    if (!last)
        return failWith(last);
    state.lastBackup = *last;
    const auto isDue = casework::isBackupDue(office);
    if (!isDue)
        return failWith(isDue);
    state.isBackupDue = *isDue;
    state.isLoaded = true;
    return state;
}

} // namespace

SettingsPresenter::SettingsPresenter(OfficeThread &office, jobs::JobBoard &jobs, casework::Session session,
                                     QObject *parent)
    : QObject(parent)
    , m_office(office)
    , m_jobs(jobs)
    , m_session(std::move(session))
    , m_settingsRefusal(refusalFor(m_session, casework::Act::ChangeSettings))
    , m_peopleRefusal(refusalFor(m_session, casework::Act::ManagePeople))
{
}

void SettingsPresenter::refresh()
{
    m_office.run(this, &readAll, [this](Result<SettingsState> state) {
        if (!state) {
            emit failed(state.error());
            return;
        }
        const bool isBackingUp = m_state.isBackingUp;
        m_state = std::move(*state);
        m_state.isBackingUp = isBackingUp;
        emit changed();
    });
}

/// Runs a writing use case and reads everything again.
template <typename Work> void SettingsPresenter::act(Work work, const QString &success)
{
    m_office.change(this, std::move(work), [this, success](const auto &result) {
        if (!result)
            emit failed(result.error());
        else
            emit told(success);
        refresh();
    });
}

void SettingsPresenter::save(const QMap<QString, QString> &changedValues)
{
    m_office.change(
        this,
        [changedValues, session = m_session](Office &office) -> Result<void> {
            for (auto value = changedValues.begin(); value != changedValues.end(); ++value) {
                if (auto kept = office.setSetting(session, value.key(), value.value()); !kept)
                    return kept;
            }
            return {};
        },
        [this](const Result<void> &kept) {
            if (kept) {
                emit saved();
                emit told(tr("The settings are kept."));
            } else {
                emit failed(kept.error());
            }
            refresh();
        });
}

void SettingsPresenter::addPerson(const QString &name, const std::vector<casework::OfficeRole> &roles,
                                  const QString &passphrase)
{
    act([=,
         session = m_session](Office &office) { return casework::addPerson(office, session, name, roles, passphrase); },
        tr("%1 may sign in now.").arg(name));
}

void SettingsPresenter::disablePerson(const QString &name)
{
    act([=, session = m_session](Office &office) { return casework::disablePerson(office, session, name); },
        tr("%1 may not sign in any more. What %1 did stays as it is.").arg(name));
}

void SettingsPresenter::changePassphrase(const QString &name, const QString &passphrase)
{
    act([=,
         session = m_session](Office &office) { return casework::changePassphrase(office, session, name, passphrase); },
        tr("The passphrase of %1 is another one from now on.").arg(name));
}

void SettingsPresenter::backUp(const QString &path, const QString &passphrase)
{
    if (m_state.isBackingUp)
        return;
    m_state.isBackingUp = true;
    emit changed();
    const jobs::JobTicket ticket = m_jobs.open(tr("Backing up"));
    m_office.change(
        this,
        [ticket, path, passphrase](Office &office) {
            return casework::backUpOffice(office, path, passphrase, ticket.context);
        },
        [this](const Result<casework::BackupSummary> &made) {
            m_state.isBackingUp = false;
            if (!made)
                emit failed(made.error());
            else
                emit told(tr("Backed up to “%1”: %n file(s), %2 MB.", nullptr, made->files)
                              .arg(made->path)
                              .arg(QLocale().toString(double(made->bytes) / 1e6, 'f', 1)));
            refresh();
        });
}

void SettingsPresenter::exportRules(const QString &path)
{
    m_office.run(
        this,
        [path](Office &office) -> Result<void> {
            const auto rules = casework::currentRules(office);
            if (!rules)
                return failWith(rules);
            return writeFile(path, rules->json());
        },
        [this, path](const Result<void> &written) {
            if (!written)
                emit failed(written.error());
            else
                emit told(tr("The rules are in “%1”. Edit the file and take it in again; every fault is named with its "
                             "place.")
                              .arg(path));
        });
}

void SettingsPresenter::importRules(const QString &path, const QString &reason)
{
    act(
        [=, session = m_session](Office &office) -> Result<int> {
            constexpr qint64 LargestProfile = 16LL << 20;
            const Result<QByteArray> json = readFile(path, LargestProfile);
            if (!json)
                return failWith(json);
            return casework::changeRules(office, session, *json, reason);
        },
        tr("The edited rules are in force. Records that are there keep theirs."));
}

} // namespace congbao::desk
