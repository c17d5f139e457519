// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <functional>
#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace congbao::desk {

/// A calm line above a place's content that says what happened and offers the next step. It stays until it is closed or
/// replaced; it never takes the keyboard away.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Information, Success, Warning };
    explicit MessageBar(QWidget *parent = nullptr);

    void tell(Kind kind, const QString &text, const QString &actionText = {}, std::function<void()> action = {});
    /// An error's message, its detail in the log. A cancelled job is told as information.
    void tellError(const Error &error, const QString &actionText = {}, std::function<void()> action = {});
    void clear();
    [[nodiscard]] QString text() const;

private:
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    std::function<void()> m_onAction;
};

} // namespace congbao::desk
