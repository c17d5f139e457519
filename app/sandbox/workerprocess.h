// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "sandbox/protocol.h"

#include <chrono>
#include <memory>
#include <QByteArray>
#include <QString>
#include <sys/types.h>

namespace congbao::sandbox {

/// Where the worker's program is: CONGBAO_WORKER, else "congbao-worker" in the folder of this program, else in the
/// folder "bin" beside that one. Empty: nowhere.
[[nodiscard]] QString findWorker();

/// How a worker came to its end.
struct WorkerEnd
{
    bool isSignal = false;
    int code = 0;         ///< exit code or signal; -1: unknown
    QByteArray lastWords; ///< the end of what it wrote on standard error
};

/// One running worker: started by start(), ended at the latest by the destructor, never left as a zombie. To be used by
/// the thread that started it, which must outlive it: the system ends a worker together with that thread.
class WorkerProcess
{
public:
    /// Starts the program, which then waits for its order. Error: Internal (missing, not startable).
    [[nodiscard]] static Result<WorkerProcess> start(const QString &program);
    /// Hands it the order, once. False when it is gone already; its end says why.
    bool giveOrder(const QByteArray &order);

    WorkerProcess(WorkerProcess &&other) noexcept;
    WorkerProcess &operator=(WorkerProcess &&other) noexcept;
    ~WorkerProcess();

    enum class Wait { Data, Nothing, Closed };
    /// Waits for something from the worker and appends it to `received`.
    [[nodiscard]] Wait receive(QByteArray &received, std::chrono::milliseconds longest);

    /// Ends it, if it has not ended by itself, and says how it was.
    WorkerEnd finish();

private:
    WorkerProcess(pid_t process, int socket, int errors);
    void readErrors();

    pid_t m_process = -1;
    int m_socket = -1;
    int m_errors = -1; ///< what it writes on standard output and standard error
    QByteArray m_lastWords;
};

} // namespace congbao::sandbox
