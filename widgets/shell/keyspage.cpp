// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/keyspage.h"

#include "common/icons.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace congbao::desk {

KeysPage::KeysPage(const ActionRegistry &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("keysPage"));
    setWindowTitle(tr("Keys"));
    resize(520, 560);
    auto *list = new QTreeWidget(this);
    list->setObjectName(QStringLiteral("keysList"));
    list->setAccessibleName(tr("Keys"));
    list->setHeaderLabels({tr("Command"), tr("Key")});
    list->setRootIsDecorated(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    QTreeWidgetItem *group = nullptr;
    QString groupText;
    for (const ActionRegistry::Entry &entry : actions.entries()) {
        if (entry.spec.keys.isEmpty())
            continue;
        const QString where = entry.spec.context.isEmpty() ? tr("Whole window") : entry.spec.contextText;
        if (!group || where != groupText) {
            groupText = where;
            group = new QTreeWidgetItem(list, {where});
            QFont bold = font();
            bold.setBold(true);
            group->setFont(0, bold);
            group->setFlags(Qt::ItemIsEnabled);
            group->setExpanded(true);
        }
        QStringList keys;
        for (const QKeySequence &key : entry.spec.keys)
            keys << key.toString(QKeySequence::NativeText);
        keys.removeDuplicates(); // both Enter keys have one name
        QString text = entry.spec.text;
        text.remove(u'&');
        new QTreeWidgetItem(group, {text, keys.join(QStringLiteral(", "))});
    }
    list->expandAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon(icon(QStringLiteral("close")));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
}

} // namespace congbao::desk
