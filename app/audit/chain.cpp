// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/chain.h"

#include <QCoreApplication>

namespace congbao::audit {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Audit)
};

/// How far an event's number is looked for when events before it were taken out or put in and the rest numbered anew.
constexpr qint64 Reach = 64;
/// A chain that is rubbish from end to end is not worth millions of guesses.
constexpr int MostSearches = 2000;
/// Longer gaps are told as one, without looking whether some of their events stand elsewhere.
constexpr qint64 LongestGap = 10000;

QString rangeText(qint64 from, qint64 to)
{
    return from == to ? Tr::tr("Event %1 was removed from the audit chain.").arg(from)
                      : Tr::tr("The events %1 to %2 were removed from the audit chain.").arg(from).arg(to);
}

} // namespace

QString faultId(FaultKind kind)
{
    switch (kind) {
    case FaultKind::EventChanged:
        return QStringLiteral("event-changed");
    case FaultKind::EventReplaced:
        return QStringLiteral("event-replaced");
    case FaultKind::EventsRemoved:
        return QStringLiteral("events-removed");
    case FaultKind::EventInserted:
        return QStringLiteral("event-inserted");
    case FaultKind::EventsReordered:
        return QStringLiteral("events-reordered");
    case FaultKind::CutOff:
        return QStringLiteral("cut-off");
    case FaultKind::OtherChain:
        return QStringLiteral("other-chain");
    case FaultKind::BadCountersignature:
        return QStringLiteral("bad-countersignature");
    case FaultKind::OtherKey:
        return QStringLiteral("other-key");
    case FaultKind::RecordChanged:
        return QStringLiteral("record-changed");
    case FaultKind::RecordForged:
        return QStringLiteral("record-forged");
    case FaultKind::RecordRemoved:
        return QStringLiteral("record-removed");
    case FaultKind::FileChanged:
        return QStringLiteral("file-changed");
    case FaultKind::FileMissing:
        return QStringLiteral("file-missing");
    }
    return {};
}

void ChainVerifier::expect(const NotedHead &head)
{
    m_noted.emplace(head.seq, head);
}

/// The number with which the event was written; 0: no number makes its hash fit.
qint64 ChainVerifier::trueNumber(const EventText &event)
{
    EventText guess = event;
    const auto fits = [&](qint64 seq) {
        guess.seq = seq;
        return seq > 0 && hashOf(guess) == event.hash;
    };
    if (fits(event.seq + m_offset))
        return event.seq + m_offset;
    if (m_searches >= MostSearches)
        return 0;
    ++m_searches;
    for (qint64 distance = 0; distance <= Reach; ++distance) {
        for (const qint64 seq : {event.seq + distance, event.seq - distance}) {
            if (fits(seq))
                return seq;
        }
    }
    return 0;
}

void ChainVerifier::compareWithNoted(qint64 seq, const QString &hash)
{
    const auto [first, last] = m_noted.equal_range(seq);
    for (auto noted = first; noted != last; ++noted) {
        if (noted->second.hash != hash)
            m_faults.add({FaultKind::OtherChain,
                          seq,
                          {},
                          Tr::tr("Event %1 has another hash than %2 knows: the chain was written anew from there or "
                                 "before. It is not the chain of this office any more; compare with a backup.")
                              .arg(seq)
                              .arg(noted->second.where)});
    }
    m_noted.erase(first, last);
}

void ChainVerifier::next(const EventText &event)
{
    ++m_count;
    m_head = event.hash;
    const qint64 number = trueNumber(event);
    if (number == 0) {
        m_faults.add({FaultKind::EventChanged,
                      event.seq,
                      {},
                      Tr::tr("Event %1 of %2 (%3, %4) was changed after it was written.")
                          .arg(event.seq)
                          .arg(event.at, event.person, event.act)});
        // What follows is measured by the hash that stands there.
        m_last = event.seq + m_offset;
        m_lastStored = event.seq;
        m_lastHash = event.hash;
        m_isLastFaulty = true;
        compareWithNoted(m_last, event.hash);
        return;
    }
    m_offset = number - event.seq;
    compareWithNoted(number, event.hash);
    if (number <= m_last) {
        if (m_missing.erase(number) > 0) {
            m_faults.add({FaultKind::EventsReordered,
                          number,
                          {},
                          Tr::tr("Event %1 stands at another place: events exchanged their places.").arg(number)});
            return;
        }
        // Two events claim the same place. The one that the rest of the chain follows is the right one.
        m_faults.add({FaultKind::EventInserted,
                      m_lastStored,
                      {},
                      Tr::tr("The event that now has the number %1 was put into the chain later.").arg(m_lastStored)});
    } else if (number > m_last + 1) {
        if (number - m_last > LongestGap) {
            m_faults.add({FaultKind::EventsRemoved, m_last + 1, {}, rangeText(m_last + 1, number - 1)});
        } else {
            for (qint64 missing = m_last + 1; missing < number; ++missing)
                m_missing.insert(missing);
        }
    } else if (event.previous != m_lastHash && !m_isLastFaulty) {
        m_faults.add({FaultKind::EventReplaced,
                      m_last,
                      {},
                      m_last == 0 ? Tr::tr("The first event does not begin a chain: it was written anew.")
                                  : Tr::tr("Event %1 was replaced by another one with a hash of its own: the event "
                                           "after it follows something else.")
                                        .arg(m_last)});
    }
    m_last = number;
    m_lastStored = event.seq;
    m_lastHash = event.hash;
    m_isLastFaulty = false;
}

void ChainVerifier::finish()
{
    for (auto first = m_missing.begin(); first != m_missing.end();) {
        auto last = first;
        qint64 end = *first;
        while (last != m_missing.end() && *last == end) {
            ++last;
            ++end;
        }
        m_faults.add({FaultKind::EventsRemoved, *first, {}, rangeText(*first, end - 1)});
        first = last;
    }
    m_missing.clear();
    for (const auto &[seq, noted] : m_noted) {
        if (seq > m_last)
            m_faults.add({FaultKind::CutOff,
                          seq,
                          {},
                          Tr::tr("The chain ends with event %1, but %2 knows event %3: the end was cut off.")
                              .arg(m_last)
                              .arg(noted.where)
                              .arg(seq)});
        else
            m_faults.add({FaultKind::OtherChain,
                          seq,
                          {},
                          Tr::tr("Event %1, which %2 knows, is not in the chain.").arg(seq).arg(noted.where)});
    }
    m_noted.clear();
}

} // namespace congbao::audit
