// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

/// The audit chain: every act of the office as an event that carries the hash of the one before it.
namespace congbao::audit {

struct Event
{
    qint64 seq = 0;      ///< from 1, without gaps
    QDateTime at;        ///< UTC, to the millisecond
    QString person;      ///< who did it; "system" for what the program does by itself
    QString act;         ///< "verdict.given"
    QString subject;     ///< "submission:12", "issue:2026-0044-0045"
    QJsonObject payload; ///< strings, truth values, integers below 2^53, lists and objects of them
    QString previous;    ///< hash of the event before; of the first: firstPrevious()
    QString hash;
};

[[nodiscard]] QString firstPrevious(); ///< 64 zeros

/// How times are written in the chain and in the register: "2026-11-20T03:04:05.678Z".
[[nodiscard]] QString timeText(const QDateTime &time);

/// The RFC 8785 bytes of a JSON object. Error: Internal when it holds a number that is not an integer below 2^53.
[[nodiscard]] Result<QByteArray> canonicalJson(const QJsonObject &object);

/// SHA-256 over the canonical JSON of all members but `hash`. Error as canonicalJson.
[[nodiscard]] Result<QString> hashOf(const Event &event);

/// Checks a chain event by event. It finds changed, removed, added and reordered events; that events at the end were
/// cut off shows only against a head() noted elsewhere.
class ChainVerifier
{
public:
    /// Error: Unreadable, naming the first event that does not fit.
    [[nodiscard]] Result<void> next(const Event &event);
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] QString head() const { return m_head; } ///< hash of the last event

private:
    qint64 m_count = 0;
    QString m_head = firstPrevious();
};

} // namespace congbao::audit
