// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <vector>

class QWidget;

namespace congbao::desk {

/// What an action is. The context is where its keys work: empty for the whole window, else the name of a place.
struct ActionSpec
{
    QString id; ///< "compare.next"
    QString text;
    QString iconName;
    QList<QKeySequence> keys;
    QString context;
    QString contextText; ///< the context in people's words, for the page of keys
};

/// Every command of the window is made here, so that buttons, menus and the page of keys are views of one list and two
/// commands can never fight for a key.
class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Makes an action that belongs to `scope` (its keys work there and in its children) and dies with it.
    QAction *add(QWidget *scope, const ActionSpec &spec, std::function<void()> handler);

    struct Entry
    {
        ActionSpec spec;
        QPointer<QAction> action;
    };
    [[nodiscard]] std::vector<Entry> entries() const; ///< those alive, in the order they were made
    [[nodiscard]] QAction *action(const QString &id) const;
    [[nodiscard]] QStringList conflicts() const; ///< "Ctrl+3: window.compare, issues.add"

private:
    std::vector<Entry> m_entries;
};

} // namespace congbao::desk
