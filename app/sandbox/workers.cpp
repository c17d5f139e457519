// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/workers.h"

namespace congbao::sandbox {

Workers::Workers()
    : m_keeper([this](const std::stop_token &stop) { keep(stop); })
{
}

Workers::~Workers() = default;

Result<WorkerProcess> Workers::takeWaiting()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting.has_value(); });
    Result<WorkerProcess> worker = std::move(*m_waiting);
    m_waiting.reset();
    lock.unlock();
    m_changed.notify_all();
    return worker;
}

Result<WorkerProcess> Workers::take(const QByteArray &order)
{
    Result<WorkerProcess> worker = takeWaiting();
    // One that was ended while it waited (short memory) is no worker. If the next is none either, its end says why.
    if (worker && !worker->giveOrder(order)) {
        worker = takeWaiting();
        if (worker)
            worker->giveOrder(order);
    }
    return worker;
}

void Workers::keep(const std::stop_token &stop)
{
    const QString program = findWorker();
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [this] { return !m_waiting.has_value(); }) && !stop.stop_requested()) {
        lock.unlock();
        auto worker = WorkerProcess::start(program);
        lock.lock();
        m_waiting.emplace(std::move(worker));
        m_changed.notify_all();
    }
    m_waiting.reset();
}

} // namespace congbao::sandbox
