// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/outboxwatcher.h"
#include "jobs/jobboard.h"

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QToolButton;

namespace congbao::desk {

/// The line at the window's foot: the running job with its progress and a way to stop it, what waits in the outbox, and
/// who works here.
class StatusStrip : public QStatusBar
{
    Q_OBJECT

public:
    StatusStrip(jobs::JobBoard &jobs, OutboxWatcher &outbox, QWidget *parent = nullptr);
    void setPerson(const QString &name); ///< empty: nobody

signals:
    void outboxWanted();
    void signOutWanted();

private:
    void showJobs();
    void showOutbox();

    jobs::JobBoard &m_jobs;
    OutboxWatcher &m_watcher;
    QLabel *m_job;
    QProgressBar *m_progress;
    QToolButton *m_stop;
    QToolButton *m_outbox;
    QToolButton *m_person;
};

} // namespace congbao::desk
