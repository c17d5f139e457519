// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingspage.h"

#include "actions/actionregistry.h"
#include "common/buttons.h"
#include "common/icons.h"
#include "common/messagebar.h"
#include "settings/backuppanel.h"
#include "settings/peoplepanel.h"
#include "settings/rulespanel.h"
#include "settings/settingsform.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace congbao::desk {

SettingsPage::SettingsPage(const DeskContext &context, QWidget *parent)
    : Place(parent)
    , m_presenter(context.office, context.jobs, context.session)
    , m_message(new MessageBar(this))
    , m_tabs(new QTabWidget(this))
{
    setObjectName(QStringLiteral("settingsPage"));
    m_save = context.actions.add(this,
                                 {QStringLiteral("settings.save"),
                                  tr("&Keep the settings"),
                                  QStringLiteral("approve"),
                                  {QKeySequence::Save},
                                  QStringLiteral("settings"),
                                  tr("Settings")},
                                 [this] { save(); });
    m_save->setIcon(icon(QStringLiteral("approve")));
    auto *title = new QLabel(tr("Settings of the office"), this);
    QFont font = title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.2);
    title->setFont(font);
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(actionButton(m_save, QStringLiteral("settingsSave"), this));
    m_tabs->setObjectName(QStringLiteral("settingsTabs"));
    m_tabs->setAccessibleName(tr("Parts of the settings"));
    m_people = new PeoplePanel(m_presenter, m_tabs);
    m_rules = new RulesPanel(m_presenter, m_tabs);
    addTab(QStringLiteral("office"), tr("Office and gazette"), buildOffice());
    addTab(QStringLiteral("links"), tr("Intake, portal, mail"), buildLinks());
    addTab(QStringLiteral("people"), tr("People"), m_people);
    addTab(QStringLiteral("rules"), tr("Rules"), m_rules);
    auto *backup = new QWidget(m_tabs);
    auto *backupLayout = new QVBoxLayout(backup);
    m_backup = new BackupPanel(m_presenter, backup);
    backupLayout->addWidget(buildBackup());
    backupLayout->addWidget(m_backup);
    backupLayout->addStretch();
    addTab(QStringLiteral("backup"), tr("Backup"), backup);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 6);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_message);
    layout->addWidget(m_tabs, 1);
    setFocusProxy(m_tabs);

    connect(&m_presenter, &SettingsPresenter::changed, this, &SettingsPage::showAll);
    connect(&m_presenter, &SettingsPresenter::saved, this, [this] {
        for (SettingsForm *form : m_forms)
            form->forgetEdits();
    });
    connect(&m_presenter, &SettingsPresenter::failed, m_message,
            [this](const Error &error) { m_message->tellError(error); });
    connect(&m_presenter, &SettingsPresenter::told, m_message,
            [this](const QString &text) { m_message->tell(MessageBar::Kind::Success, text); });
    for (SettingsForm *form : m_forms) {
        form->setRefusal(m_presenter.settingsRefusal());
        connect(form, &SettingsForm::edited, this, &SettingsPage::updateActions);
    }
    updateActions();
}

SettingsPage::~SettingsPage()
{
    m_presenter.disconnect(this);
}

void SettingsPage::addTab(const QString &name, const QString &text, QWidget *content)
{
    auto *scroll = new QScrollArea(m_tabs);
    scroll->setObjectName(name);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    m_tabs->addTab(scroll, text);
}

SettingsForm *SettingsPage::buildOffice()
{
    auto *form = new SettingsForm(m_tabs);
    form->addHead(tr("How the office stands on what it writes"));
    form->add(QStringLiteral("office.name"), tr("Name of the office:"));
    form->addLines(QStringLiteral("office.superior"), tr("Body above it:"));
    form->addLines(QStringLiteral("office.body"), tr("Name in the letterhead:"));
    form->add(QStringLiteral("office.long_name"), tr("Name in full, in sentences:"));
    form->add(QStringLiteral("office.notation"), tr("Notation of its letters:"));
    form->add(QStringLiteral("office.place"), tr("Place, before the date:"));
    form->addLines(QStringLiteral("office.signer_title"), tr("Title of the signer:"));
    form->add(QStringLiteral("office.signer"), tr("Name of the signer:"));
    form->addHead(tr("Cover and imprint of the gazette"));
    form->add(QStringLiteral("gazette.province"), tr("Province:"));
    form->add(QStringLiteral("gazette.publisher"), tr("Publisher:"));
    form->add(QStringLiteral("gazette.address"), tr("Address:"));
    form->add(QStringLiteral("gazette.phone"), tr("Telephone:"));
    form->add(QStringLiteral("gazette.fax"), tr("Fax:"));
    form->add(QStringLiteral("gazette.email"), tr("E-mail:"));
    form->add(QStringLiteral("gazette.website"), tr("Website:"));
    form->add(QStringLiteral("gazette.printer"), tr("Printer:"));
    form->add(QStringLiteral("gazette.price"), tr("Price:"));
    m_forms.push_back(form);
    return form;
}

SettingsForm *SettingsPage::buildLinks()
{
    auto *form = new SettingsForm(m_tabs);
    form->addHead(tr("Intake"));
    form->addFolder(QStringLiteral("intake.folder"), tr("Watched folder:"),
                    tr("files that are put here appear at the place Intake"));
    form->addHead(tr("Provincial portal"));
    form->add(QStringLiteral("portal.url"), tr("Address of the portal:"), tr("https://…, or file:///… for a folder"));
    form->add(QStringLiteral("portal.token_url"), tr("Address for signing in:"), QStringLiteral("https://…"));
    form->add(QStringLiteral("portal.client_id"), tr("Client name:"));
    form->addHead(tr("Mail"));
    form->add(QStringLiteral("mail.from"), tr("Address of the office:"), tr("congbao@…"));
    form->add(QStringLiteral("mail.imap_host"), tr("Incoming mail (IMAP):"));
    form->add(QStringLiteral("mail.smtp_host"), tr("Outgoing mail (SMTP):"));
    form->add(QStringLiteral("mail.user"), tr("User name:"));
    form->addHead(tr("Signatures"));
    form->add(QStringLiteral("signing.timestamp_url"), tr("Time-stamping authority:"), QStringLiteral("https://…"));
    m_forms.push_back(form);
    return form;
}

SettingsForm *SettingsPage::buildBackup()
{
    auto *form = new SettingsForm(m_tabs);
    form->addFolder(QStringLiteral("backup.folder"), tr("Folder of the backups:"),
                    tr("best on another disk, or on the network"));
    form->add(QStringLiteral("backup.days"), tr("Remind after so many days:"), QStringLiteral("7"));
    m_forms.push_back(form);
    return form;
}

void SettingsPage::refresh()
{
    m_presenter.refresh();
}

void SettingsPage::open(const QString &subject)
{
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (m_tabs->widget(tab)->objectName() == subject)
            m_tabs->setCurrentIndex(tab);
    }
}

void SettingsPage::save()
{
    QMap<QString, QString> values;
    for (const SettingsForm *form : m_forms)
        values.insert(form->changed());
    if (values.isEmpty())
        return;
    m_message->clear();
    m_presenter.save(values);
}

void SettingsPage::showAll()
{
    for (SettingsForm *form : m_forms)
        form->show(m_presenter.state().values);
    m_people->show();
    m_rules->show();
    m_backup->show();
    updateActions();
}

void SettingsPage::updateActions()
{
    const bool hasEdits = std::any_of(m_forms.begin(), m_forms.end(),
                                      [](const SettingsForm *form) { return !form->changed().isEmpty(); });
    setAllowed(m_save, hasEdits, m_presenter.settingsRefusal());
}

} // namespace congbao::desk
