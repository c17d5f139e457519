// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <vector>

namespace congbao::compare {

/// Threads finish pages in any order; people see them from the first on. Any thread.
class PagesInOrder
{
public:
    /// report gets the indices 0, 1, 2… one after the other, each as soon as it and all before it are finished.
    PagesInOrder(std::size_t count, std::function<void(std::size_t)> report);
    void finish(std::size_t index);

private:
    std::mutex m_mutex;
    std::vector<bool> m_isFinished;
    std::size_t m_next = 0;
    std::function<void(std::size_t)> m_report;
};

} // namespace congbao::compare
