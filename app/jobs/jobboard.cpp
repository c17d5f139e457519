// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobboard.h"

#include <atomic>
#include <mutex>

namespace congbao::jobs {

struct JobBoard::Shared
{
    std::mutex mutex;
    int done = 0;
    int total = 0;
    QString what;
    std::atomic_bool isOver = false;
};

namespace {
constexpr int LookEveryMs = 100;
}

JobBoard::JobBoard(QThreadPool &pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{
    m_timer.setInterval(LookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &JobBoard::look);
}

JobBoard::~JobBoard()
{
    for (Job &job : m_jobs)
        job.context.cancel();
}

JobTicket JobBoard::open(const QString &title)
{
    auto shared = std::make_shared<Shared>();
    JobContext context([shared](int done, int total, const QString &what) {
        const std::scoped_lock lock(shared->mutex);
        shared->done = done;
        shared->total = total;
        shared->what = what;
    });
    const int id = ++m_lastId;
    m_jobs.push_back({id, context, shared});
    m_rows.push_back({id, title, 0, 0, {}, false});
    m_timer.start();
    emit changed();
    return {context, std::shared_ptr<void>(nullptr, [shared](void *) { shared->isOver = true; })};
}

void JobBoard::cancel(int id)
{
    for (size_t i = 0; i < m_jobs.size(); ++i) {
        if (m_jobs[i].id != id)
            continue;
        m_jobs[i].context.cancel();
        m_rows[i].isStopping = true;
        emit changed();
        return;
    }
}

void JobBoard::cancelAll()
{
    for (Job &job : m_jobs)
        job.context.cancel();
    for (JobRow &row : m_rows)
        row.isStopping = true;
    if (!m_rows.empty())
        emit changed();
}

void JobBoard::look()
{
    bool isChanged = false;
    std::vector<Job> jobs;
    std::vector<JobRow> rows;
    for (size_t i = 0; i < m_jobs.size(); ++i) {
        if (m_jobs[i].shared->isOver) {
            isChanged = true;
            continue;
        }
        JobRow row = m_rows[i];
        {
            const std::scoped_lock lock(m_jobs[i].shared->mutex);
            isChanged = isChanged || row.done != m_jobs[i].shared->done || row.total != m_jobs[i].shared->total ||
                        row.what != m_jobs[i].shared->what;
            row.done = m_jobs[i].shared->done;
            row.total = m_jobs[i].shared->total;
            row.what = m_jobs[i].shared->what;
        }
        rows.push_back(std::move(row));
        jobs.push_back(m_jobs[i]);
    }
    m_jobs = std::move(jobs);
    m_rows = std::move(rows);
    if (m_jobs.empty())
        m_timer.stop();
    if (isChanged)
        emit changed();
}

} // namespace congbao::jobs
