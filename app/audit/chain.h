// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/event.h"
#include "audit/fault.h"

#include <map>
#include <set>

namespace congbao::audit {

/// The hash that an event had when somebody outside of the register noted it: countersigned at a sign-off, printed in a
/// gazette, or remembered by a seat.
struct NotedHead
{
    qint64 seq = 0;
    QString hash;
    QString where; ///< translated: "the sign-off of the issue 2026-0044-0045", "the printed gazette"
};

/// Checks a chain event by event, in the order of their numbers, and goes on after a fault, so that every one is named:
/// changed, replaced, removed, inserted and reordered events, also when what followed was numbered anew. Cut-off ends
/// and chains rebuilt from their start show against noted heads.
class ChainVerifier
{
public:
    void expect(const NotedHead &head); ///< before the events

    void next(const EventText &event);
    void finish();

    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] QString head() const { return m_head; } ///< hash of the last event
    [[nodiscard]] const FaultList &faults() const { return m_faults; }

private:
    [[nodiscard]] qint64 trueNumber(const EventText &event);
    void compareWithNoted(qint64 seq, const QString &hash);

    std::multimap<qint64, NotedHead> m_noted;
    FaultList m_faults;
    qint64 m_count = 0;
    QString m_head = firstPrevious();

    qint64 m_offset = 0; ///< by how much the events were numbered anew
    int m_searches = 0;
    qint64 m_last = 0;       ///< true number of the last event that stands in order
    qint64 m_lastStored = 0; ///< its number as it stands
    QString m_lastHash = firstPrevious();
    bool m_isLastFaulty = false;
    std::set<qint64> m_missing; ///< numbers that were passed over
};

} // namespace congbao::audit
