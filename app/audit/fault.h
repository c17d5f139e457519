// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace congbao::audit {

/// What is wrong with an office's records, each kind with its own name.
enum class FaultKind {
    EventChanged,        ///< an event says something else than when it was written
    EventReplaced,       ///< an event was written anew, with a hash of its own
    EventsRemoved,       ///< events are gone from the middle or the start
    EventInserted,       ///< an event was put between others later
    EventsReordered,     ///< events stand in another order
    CutOff,              ///< events at the end are gone: somebody noted a later one
    OtherChain,          ///< a noted event has another hash: the chain was rebuilt
    BadCountersignature, ///< a sign-off's signature does not fit what was signed, or is missing
    OtherKey,            ///< a person's key is not the one that the chain knows
    RecordChanged,       ///< a record says something else than the event that made it
    RecordForged,        ///< a record that no event tells of
    RecordRemoved,       ///< an event tells of a record that is gone
    FileChanged,         ///< a file of the vault has other bytes
    FileMissing,         ///< a file of the vault is gone
};

[[nodiscard]] QString faultId(FaultKind kind); ///< "event-changed"

struct Fault
{
    FaultKind kind = FaultKind::EventChanged;
    qint64 event = 0; ///< number of the event; 0: none
    QString subject;  ///< the record or file: "verdict 3:1", a SHA-256
    QString message;  ///< translated; whole sentences
};

/// The faults found; after a thousand they are only counted.
struct FaultList
{
    static constexpr size_t Most = 1000;
    std::vector<Fault> faults;
    qint64 more = 0; ///< beyond those

    void add(Fault fault)
    {
        if (faults.size() < Most)
            faults.push_back(std::move(fault));
        else
            ++more;
    }
};

} // namespace congbao::audit
