// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/database.h"

#include <optional>
#include <QDate>
#include <QDateTime>
#include <QStringList>

namespace congbao::registry {

struct IncomingFileRow
{
    QString role; ///< "official", "electronic", "annex", "other"; as proposed
    QString name;
    QString sha256;
};

/// Something that came in by mail or as a package.
struct IncomingRow
{
    qint64 id = 0;
    QString source; ///< "edxml", "mail"
    QString key;
    QString kind; ///< "document", "revoke", "update", "replace", "status", "refused"
    QString sender;
    QString senderId;
    QString subject;
    QString number;
    QString documentId;
    QDate documentDate;
    QString body;
    QStringList remarks;
    QDateTime receivedAt;
    QString originalSha256;
    qint64 proposedSubmission = 0; ///< 0: none
    qint64 submission = 0;         ///< that it became or was added to; 0: none
    QString state = QStringLiteral("new");
    QString reason;
    QString decider;
    QDateTime decidedAt;
    int version = 1;
    std::vector<IncomingFileRow> files;
};

/// A status that the sender of a package is owed.
struct IncomingStatusRow
{
    qint64 id = 0;
    qint64 incoming = 0;
    QString code; ///< "01"…
    QString description;
    QString staff;
    QDateTime at;
};

/// A message of a mailbox by what the server calls it.
struct MailSeenRow
{
    QString mailbox; ///< user@host/folder
    qint64 uidValidity = 0;
    qint64 uid = 0;
    QString sha256;
    QString messageId;
};

/// Error: Conflict when one of the same key is there.
[[nodiscard]] Result<qint64> insertIncoming(Database &database, const IncomingRow &incoming);
[[nodiscard]] Result<bool> hasIncoming(Database &database, const QString &key);
[[nodiscard]] Result<std::optional<IncomingRow>> incoming(Database &database, qint64 id);
/// Newest first; onlyNew: those that nobody has decided about.
[[nodiscard]] Result<std::vector<IncomingRow>> incomings(Database &database, bool onlyNew);
/// The submission that an earlier document of this sender and id became; 0: none.
[[nodiscard]] Result<qint64> submissionOfDocument(Database &database, const QString &senderId,
                                                  const QString &documentId);
/// Writes a person's decision. Error: Conflict when it is no longer at its version or was decided already.
[[nodiscard]] Result<void> decideIncoming(Database &database, const IncomingRow &decided, qint64 by,
                                          const QDateTime &at);

/// Notes that a status is owed; a second one of the same code is not.
[[nodiscard]] Result<void> oweStatus(Database &database, const IncomingStatusRow &status);
[[nodiscard]] Result<std::vector<IncomingStatusRow>> unwrittenStatuses(Database &database); ///< oldest first
[[nodiscard]] Result<void> setStatusWritten(Database &database, qint64 id, const QDateTime &at);
/// Packages whose instrument is published and whose sender was not promised that status.
[[nodiscard]] Result<std::vector<qint64>> publishedWithoutStatus(Database &database);

[[nodiscard]] Result<bool> isMailSeen(Database &database, const MailSeenRow &message);
[[nodiscard]] Result<void> noteMailSeen(Database &database, const MailSeenRow &message, const QDateTime &at);

} // namespace congbao::registry
