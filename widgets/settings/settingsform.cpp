// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingsform.h"

#include "common/icons.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace congbao::desk {

SettingsForm::SettingsForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
{
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
}

void SettingsForm::addHead(const QString &text)
{
    auto *head = new QLabel(text, this);
    QFont bold = head->font();
    bold.setBold(true);
    head->setFont(bold);
    head->setContentsMargins(0, m_form->rowCount() > 0 ? 10 : 0, 0, 2);
    m_form->addRow(head);
}

void SettingsForm::addRow(const QString &label, QWidget *field, QWidget *buddy)
{
    buddy->setAccessibleName(QString(label).remove(u'&').remove(u':'));
    auto *caption = new QLabel(label, this);
    caption->setBuddy(buddy);
    m_form->addRow(caption, field);
}

void SettingsForm::noteEdit(const QString &key, const QString &value)
{
    if (value == m_kept.value(key))
        m_edits.remove(key);
    else
        m_edits.insert(key, value);
    emit edited();
}

void SettingsForm::add(const QString &key, const QString &label, const QString &hint)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(u"setting." + key);
    line->setPlaceholderText(hint);
    m_lines.insert(key, line);
    addRow(label, line, line);
    connect(line, &QLineEdit::textEdited, this, [this, key](const QString &text) { noteEdit(key, text); });
}

void SettingsForm::addLines(const QString &key, const QString &label)
{
    auto *text = new QPlainTextEdit(this);
    text->setObjectName(u"setting." + key);
    text->setTabChangesFocus(true);
    text->setFixedHeight(3 * fontMetrics().lineSpacing() + 12);
    m_texts.insert(key, text);
    addRow(label, text, text);
    connect(text, &QPlainTextEdit::textChanged, this, [this, key, text] { noteEdit(key, text->toPlainText()); });
}

void SettingsForm::addFolder(const QString &key, const QString &label, const QString &hint)
{
    auto *cell = new QWidget(this);
    auto *layout = new QHBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *line = new QLineEdit(cell);
    line->setObjectName(u"setting." + key);
    line->setPlaceholderText(hint);
    auto *choose = new QToolButton(cell);
    choose->setObjectName(u"choose." + key);
    choose->setIcon(icon(QStringLiteral("folder")));
    choose->setToolTip(tr("Choose the folder"));
    choose->setAccessibleName(tr("Choose the folder: %1").arg(QString(label).remove(u'&').remove(u':')));
    layout->addWidget(line, 1);
    layout->addWidget(choose);
    m_lines.insert(key, line);
    addRow(label, cell, line);
    connect(line, &QLineEdit::textEdited, this, [this, key](const QString &text) { noteEdit(key, text); });
    connect(choose, &QToolButton::clicked, this, [this, key, line] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Choose the folder"), line->text());
        if (folder.isEmpty())
            return;
        line->setText(folder);
        noteEdit(key, folder);
    });
}

void SettingsForm::show(const QMap<QString, QString> &values)
{
    m_kept = values;
    for (auto edit = m_edits.begin(); edit != m_edits.end();) {
        if (edit.value() == m_kept.value(edit.key()))
            edit = m_edits.erase(edit);
        else
            ++edit;
    }
    for (auto line = m_lines.begin(); line != m_lines.end(); ++line) {
        const QString value = m_kept.value(line.key());
        if (!m_edits.contains(line.key()) && line.value()->text() != value) {
            line.value()->setText(value);
            line.value()->setCursorPosition(0);
        }
    }
    for (auto text = m_texts.begin(); text != m_texts.end(); ++text) {
        const QString value = m_kept.value(text.key());
        if (!m_edits.contains(text.key()) && text.value()->toPlainText() != value) {
            const QSignalBlocker blocker(text.value());
            text.value()->setPlainText(value);
        }
    }
    emit edited();
}

QMap<QString, QString> SettingsForm::changed() const
{
    return m_edits;
}

void SettingsForm::forgetEdits()
{
    m_edits.clear();
    emit edited();
}

void SettingsForm::setRefusal(const QString &reason)
{
    for (QWidget *field : findChildren<QWidget *>()) {
        if (field->focusPolicy() == Qt::NoFocus)
            continue;
        field->setEnabled(reason.isEmpty());
        field->setToolTip(reason);
    }
}

} // namespace congbao::desk
