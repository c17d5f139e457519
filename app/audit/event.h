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

/// An event as its texts stand in the register; what is hashed are these very texts, so that a chain is checked without
/// understanding what its payloads say.
struct EventText
{
    qint64 seq = 0;
    QString at;
    QString person;
    QString act;
    QString subject;
    QString payload; ///< canonical JSON
    QString previous;
    QString hash;
};

[[nodiscard]] Result<EventText> textOf(const Event &event); ///< error as canonicalJson

/// The bytes an event's hash is taken over: its canonical JSON without `hash`.
[[nodiscard]] QByteArray hashedBytes(const EventText &event);
[[nodiscard]] QString hashOf(const EventText &event);

} // namespace congbao::audit
