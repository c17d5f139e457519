// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace congbao::desk {

/// Installed on a field of a place whose own keys include Enter and Escape: Enter stays with the field, Escape gives
/// the keyboard back to the place's main list.
class FieldKeys : public QObject
{
    Q_OBJECT

public:
    FieldKeys(QWidget *field, QWidget *home)
        : QObject(field)
        , m_home(home)
    {
        field->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            const bool isEscape = key == Qt::Key_Escape;
            if (event->type() == QEvent::ShortcutOverride &&
                (isEscape || key == Qt::Key_Return || key == Qt::Key_Enter)) {
                event->accept();
                return true;
            }
            if (event->type() == QEvent::KeyPress && isEscape && m_home) {
                m_home->setFocus(Qt::OtherFocusReason);
                return true;
            }
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QPointer<QWidget> m_home;
};

} // namespace congbao::desk
