// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/pagesinorder.h"

namespace congbao::compare {

PagesInOrder::PagesInOrder(std::size_t count, std::function<void(std::size_t)> report)
    : m_isFinished(count)
    , m_report(std::move(report))
{
}

void PagesInOrder::finish(std::size_t index)
{
    // Reported under the lock: the next page must not overtake this one on its way.
    const std::lock_guard lock(m_mutex);
    m_isFinished[index] = true;
    for (; m_next < m_isFinished.size() && m_isFinished[m_next]; ++m_next)
        m_report(m_next);
}

} // namespace congbao::compare
