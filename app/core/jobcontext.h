// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <atomic>
#include <functional>
#include <memory>
#include <QString>

namespace congbao {

/// What long work gets from whoever started it: a way to see that it should stop, and a way to say how far it is.
/// Copies share one state; all members may be called from any thread.
class JobContext
{
public:
    /// done of total steps (pages, files…); total 0 means unknown.
    using ProgressFunction = std::function<void(int done, int total, const QString &what)>;

    JobContext() = default;
    explicit JobContext(ProgressFunction progress)
        : m_progress(std::move(progress))
    {
    }

    void cancel() { m_cancelled->store(true); }
    [[nodiscard]] bool isCancelled() const { return m_cancelled->load(); }
    void progress(int done, int total, const QString &what = {}) const
    {
        if (m_progress)
            m_progress(done, total, what);
    }

private:
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
    ProgressFunction m_progress;
};

/// The error that work returns after it saw isCancelled().
[[nodiscard]] Error cancelledError();

} // namespace congbao
