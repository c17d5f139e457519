// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/backuppanel.h"

#include "common/icons.h"
#include "common/texts.h"

#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace congbao::desk {

BackupPanel::BackupPanel(SettingsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_last(new QLabel(this))
    , m_passphrase(new QLineEdit(this))
    , m_repeated(new QLineEdit(this))
    , m_now(new QPushButton(icon(QStringLiteral("folder")), tr("&Back up now…"), this))
{
    m_last->setObjectName(QStringLiteral("backupLast"));
    m_last->setWordWrap(true);
    m_passphrase->setObjectName(QStringLiteral("backupPassphrase"));
    m_repeated->setObjectName(QStringLiteral("backupRepeated"));
    for (QLineEdit *field : {m_passphrase, m_repeated}) {
        field->setEchoMode(QLineEdit::Password);
        connect(field, &QLineEdit::textChanged, this, &BackupPanel::updateButtons);
    }
    m_passphrase->setPlaceholderText(tr("empty: the backup can be read by everybody who has it"));
    m_now->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_now->setObjectName(QStringLiteral("backupNow"));
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_last);
    form->addRow(tr("&Sealed with a passphrase:"), m_passphrase);
    form->addRow(tr("Once mo&re:"), m_repeated);
    form->addRow(QString(), m_now);
    connect(m_now, &QPushButton::clicked, this, &BackupPanel::backUp);
    updateButtons();
}

void BackupPanel::show()
{
    const SettingsState &state = m_presenter.state();
    QString text = state.lastBackup ? tr("The last backup was made on %1.").arg(timeText(*state.lastBackup))
                                    : tr("No backup was ever made.");
    if (state.isBackupDue)
        text = tr("! %1 It is time for one.").arg(text);
    if (state.isBackingUp)
        text = tr("The backup is being written; you can go on working.");
    m_last->setText(text);
    updateButtons();
}

void BackupPanel::updateButtons()
{
    const bool isSame = m_passphrase->text() == m_repeated->text();
    m_now->setEnabled(isSame && !m_presenter.state().isBackingUp);
    m_now->setToolTip(isSame ? QString() : tr("Write the same passphrase twice."));
}

void BackupPanel::backUp()
{
    const QString folder = m_presenter.state().values.value(QStringLiteral("backup.folder"));
    const QString name = QStringLiteral("cong-bao-%1.backup")
                             .arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmm")));
    const QString path = QFileDialog::getSaveFileName(this, tr("Where the backup goes"),
                                                      folder.isEmpty() ? name : QDir(folder).filePath(name));
    if (path.isEmpty())
        return;
    m_presenter.backUp(path, m_passphrase->text());
    m_passphrase->clear();
    m_repeated->clear();
}

} // namespace congbao::desk
