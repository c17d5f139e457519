// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/runjob.h"

#include <QObject>
#include <QTimer>
#include <vector>

namespace congbao::jobs {

/// One running job as people see it.
struct JobRow
{
    int id = 0;
    QString title;
    int done = 0;
    int total = 0; ///< 0: unknown
    QString what;
    bool isStopping = false;
};

/// What work holds while it runs: its context, and the token whose last copy takes the job off the board.
struct JobTicket
{
    JobContext context;
    std::shared_ptr<void> token;
};

/// The list of running jobs, for a status bar that shows progress and cancels. Lives in the GUI thread; the work
/// reports from any thread into a shared state that the board looks at ten times a second, so that a page-by-page
/// report never floods the event loop and a board that died harms nobody.
class JobBoard : public QObject
{
    Q_OBJECT

public:
    explicit JobBoard(QThreadPool &pool, QObject *parent = nullptr);
    ~JobBoard() override; ///< asks all jobs to stop

    [[nodiscard]] QThreadPool &pool() const { return m_pool; }
    [[nodiscard]] const std::vector<JobRow> &rows() const { return m_rows; }

    /// Puts a job on the board; it leaves when the ticket's last copy is gone.
    [[nodiscard]] JobTicket open(const QString &title);
    void cancel(int id);
    void cancelAll();

    /// runJob() with a row on the board.
    template <typename Work, typename Done> void run(QObject *owner, const QString &title, Work work, Done done)
    {
        JobTicket ticket = open(title);
        runJob(
            m_pool, owner, ticket.context,
            [token = ticket.token, inner = std::move(work)](const JobContext &context) mutable {
                return inner(context);
            },
            std::move(done));
    }

signals:
    void changed();

private:
    struct Shared;
    struct Job
    {
        int id = 0;
        JobContext context;
        std::shared_ptr<Shared> shared;
    };
    void look();

    QThreadPool &m_pool;
    std::vector<Job> m_jobs;
    std::vector<JobRow> m_rows; ///< beside m_jobs, same order
    QTimer m_timer;
    int m_lastId = 0;
};

} // namespace congbao::jobs
