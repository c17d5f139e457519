// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/database.h"

#include <functional>

namespace congbao::registry {

/// What a record says that the audit chain also tells of, in one text; the name says which record it is.
struct RecordFact
{
    QString name;    ///< "verdict 3:1 of 2026-11-20T08:00:00.000Z"
    QString content; ///< its parts, joined by factContent()
};

[[nodiscard]] QString factContent(const QStringList &parts);

/// Names of the facts, for whoever compares them with events.
namespace facts {
[[nodiscard]] QString verdict(qint64 comparison, int discrepancy, const QString &at);
[[nodiscard]] QString signOff(const QString &issueKey, const QString &at);
[[nodiscard]] QString texts(qint64 submission, const QString &kind, int round);
[[nodiscard]] QString comparison(qint64 id);
[[nodiscard]] QString arrival(qint64 submission);
[[nodiscard]] QString sentLetter(qint64 id);
[[nodiscard]] QString setting(const QString &key);
[[nodiscard]] QString person(const QString &name);
[[nodiscard]] QString closing(const QString &issueKey);
[[nodiscard]] QString publication(qint64 outbox);
[[nodiscard]] QString receipt(qint64 outbox);
[[nodiscard]] QString issueSignature(const QString &issueKey, const QString &at);
[[nodiscard]] QString correction(qint64 id);
[[nodiscard]] QString correcting(qint64 correction);
[[nodiscard]] QString putOff(qint64 correction);
[[nodiscard]] QString removal(const QString &fileSha256);
[[nodiscard]] QString signatures(const QString &fileSha256, const QString &at);
} // namespace facts

/// Shows every record that an event of the chain tells of. Contents: verdict: kind, note, person; sign-off: decision,
/// reason, PDF, person; texts: their hashes, sorted; comparison: result, official, electronic, engine, person, time;
/// arrival: year, number, instrument's number, issuing body; sent letter: DOCX, PDF, person, time; setting: value;
/// person: roles, sorted, and "disabled"; closing: PDF, time; publication: hash of its payload; receipt: its hash;
/// signatures: hash of the result; issue signature: PDF, signed PDF, signer;
/// correction: 1 for the gazette's own, target, then page, path, printed and right text of each place; correcting:
/// submission, approver; put off: reason; removal: order, reason, person.
[[nodiscard]] Result<void> forEachRecord(Database &database, const std::function<void(const RecordFact &)> &visit);

} // namespace congbao::registry
