// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/statusstrip.h"

#include "common/icons.h"

#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>

namespace congbao::desk {

StatusStrip::StatusStrip(jobs::JobBoard &jobs, OutboxWatcher &outbox, QWidget *parent)
    : QStatusBar(parent)
    , m_jobs(jobs)
    , m_watcher(outbox)
    , m_job(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_stop(new QToolButton(this))
    , m_outbox(new QToolButton(this))
    , m_person(new QToolButton(this))
{
    setObjectName(QStringLiteral("statusStrip"));
    m_job->setObjectName(QStringLiteral("statusJob"));
    m_progress->setObjectName(QStringLiteral("statusProgress"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setMaximumWidth(180);
    m_progress->setMaximumHeight(fontMetrics().height() + 2);
    m_stop->setObjectName(QStringLiteral("statusStop"));
    m_stop->setIcon(icon(QStringLiteral("stop")));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Stop this work; what was stored before stays"));
    m_stop->setAccessibleName(tr("Stop"));
    m_stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_stop->setAutoRaise(true);
    m_outbox->setObjectName(QStringLiteral("statusOutbox"));
    m_outbox->setAutoRaise(true);
    m_outbox->setIcon(icon(QStringLiteral("publish")));
    m_outbox->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_outbox->setToolTip(tr("Show the outbox"));
    m_person->setObjectName(QStringLiteral("statusPerson"));
    m_person->setAutoRaise(true);
    m_person->setIcon(icon(QStringLiteral("person")));
    m_person->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_person->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_person);
    menu->addAction(tr("Sign &out"), this, &StatusStrip::signOutWanted);
    m_person->setMenu(menu);
    addWidget(m_job);
    addWidget(m_progress);
    addWidget(m_stop);
    addPermanentWidget(m_outbox);
    addPermanentWidget(m_person);
    connect(m_stop, &QToolButton::clicked, this, [this] {
        if (!m_jobs.rows().empty())
            m_jobs.cancel(m_jobs.rows().front().id);
    });
    connect(m_outbox, &QToolButton::clicked, this, &StatusStrip::outboxWanted);
    connect(&m_jobs, &jobs::JobBoard::changed, this, &StatusStrip::showJobs);
    connect(&m_watcher, &OutboxWatcher::changed, this, &StatusStrip::showOutbox);
    showJobs();
    setPerson({});
}

void StatusStrip::setPerson(const QString &name)
{
    m_person->setVisible(!name.isEmpty());
    m_person->setText(name);
    m_person->setAccessibleName(tr("Signed in: %1").arg(name));
    m_outbox->setVisible(!name.isEmpty());
    showOutbox();
}

void StatusStrip::showJobs()
{
    const auto &rows = m_jobs.rows();
    m_progress->setVisible(!rows.empty());
    m_stop->setVisible(!rows.empty());
    if (rows.empty()) {
        m_job->clear();
        return;
    }
    const jobs::JobRow &row = rows.front();
    QString text = row.what.isEmpty() ? row.title : tr("%1: %2").arg(row.title, row.what);
    if (row.isStopping)
        text = tr("Stopping: %1").arg(row.title);
    if (rows.size() > 1)
        text = tr("%1 (and %n more)", nullptr, static_cast<int>(rows.size()) - 1).arg(text);
    m_job->setText(text);
    m_progress->setRange(0, row.total);
    m_progress->setValue(row.done);
    m_stop->setEnabled(!row.isStopping);
}

void StatusStrip::showOutbox()
{
    QString text = tr("Outbox: nothing waits");
    if (m_watcher.isSending())
        text = tr("Outbox: sending");
    else if (const int failures = m_watcher.failedCount(); failures > 0)
        text = tr("Outbox: %n failed", nullptr, failures);
    else if (const int waiting = m_watcher.waiting(); waiting > 0)
        text = tr("Outbox: %n waiting", nullptr, waiting);
    m_outbox->setText(text);
    m_outbox->setAccessibleName(text);
}

} // namespace congbao::desk
