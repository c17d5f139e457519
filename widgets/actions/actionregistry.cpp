// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actionregistry.h"

#include <QWidget>

namespace congbao::desk {

QAction *ActionRegistry::add(QWidget *scope, const ActionSpec &spec, std::function<void()> handler)
{
    auto *action = new QAction(spec.text, scope);
    action->setObjectName(spec.id);
    action->setShortcuts(spec.keys);
    action->setShortcutContext(spec.context.isEmpty() ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    QString plain = spec.text;
    plain.remove(u'&');
    action->setToolTip(
        spec.keys.isEmpty() ? plain : plain + u" (" + spec.keys.front().toString(QKeySequence::NativeText) + u')');
    connect(action, &QAction::triggered, scope, [run = std::move(handler)] { run(); });
    scope->addAction(action);
    m_entries.push_back({spec, action});
    return action;
}

std::vector<ActionRegistry::Entry> ActionRegistry::entries() const
{
    std::vector<Entry> alive;
    for (const Entry &entry : m_entries) {
        if (entry.action)
            alive.push_back(entry);
    }
    return alive;
}

QAction *ActionRegistry::action(const QString &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.action && entry.spec.id == id)
            return entry.action;
    }
    return nullptr;
}

QStringList ActionRegistry::conflicts() const
{
    QStringList found;
    const std::vector<Entry> alive = entries();
    for (size_t i = 0; i < alive.size(); ++i) {
        for (size_t j = i + 1; j < alive.size(); ++j) {
            const bool canMeet = alive[i].spec.context.isEmpty() || alive[j].spec.context.isEmpty() ||
                                 alive[i].spec.context == alive[j].spec.context;
            if (!canMeet)
                continue;
            for (const QKeySequence &key : alive[i].spec.keys) {
                if (alive[j].spec.keys.contains(key))
                    found << key.toString() + u": " + alive[i].spec.id + u", " + alive[j].spec.id;
            }
        }
    }
    return found;
}

} // namespace congbao::desk
