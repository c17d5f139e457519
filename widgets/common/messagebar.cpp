// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/messagebar.h"

#include "common/icons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLoggingCategory>
#include <QPushButton>
#include <QToolButton>

namespace congbao::desk {

Q_LOGGING_CATEGORY(logDesk, "congbao.desk")

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 6);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action, 0, Qt::AlignTop);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_action->hide();
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto action = m_onAction;
        clear();
        if (action)
            action();
    });
    hide();
}

void MessageBar::tell(Kind kind, const QString &text, const QString &actionText, std::function<void()> action)
{
    const QString name = kind == Kind::Warning   ? QStringLiteral("warning")
                         : kind == Kind::Success ? QStringLiteral("success")
                                                 : QStringLiteral("information");
    m_icon->setPixmap(icon(name).pixmap(QSize(20, 20), devicePixelRatioF()));
    m_text->setText(text);
    setAccessibleName(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    m_onAction = std::move(action);
    setVisible(true);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::tellError(const Error &error, const QString &actionText, std::function<void()> action)
{
    if (!error.detail.isEmpty())
        qCWarning(logDesk).noquote() << error.message << '|' << error.detail;
    tell(error.code == ErrorCode::Cancelled ? Kind::Information : Kind::Warning, error.message, actionText,
         std::move(action));
}

void MessageBar::clear()
{
    m_onAction = {};
    m_text->clear();
    setVisible(false);
}

QString MessageBar::text() const
{
    return m_text->text();
}

} // namespace congbao::desk
