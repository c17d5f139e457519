// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/workerprocess.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace congbao::sandbox {

/// Keeps one worker started and waiting, so that reading many files does not wait for a start each time. A worker reads
/// for one order and ends: nothing of one file is left for the next. Any thread may take workers; the object must
/// outlive their work, as the system ends them together with the thread that started them, which is the keeper's.
class Workers
{
public:
    Workers();
    ~Workers();
    Q_DISABLE_COPY_MOVE(Workers)

    /// A worker that has the order. Error: Internal (missing, not startable).
    [[nodiscard]] Result<WorkerProcess> take(const QByteArray &order);

private:
    Result<WorkerProcess> takeWaiting();
    void keep(const std::stop_token &stop);

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::optional<Result<WorkerProcess>> m_waiting;
    std::jthread m_keeper; ///< last: it uses the others
};

} // namespace congbao::sandbox
