// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/incoming.h"

#include "audit/event.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace congbao::registry {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Registry)
};

QDateTime timeOf(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QVariant idOrNull(qint64 id)
{
    return id > 0 ? QVariant(id) : QVariant(QMetaType::fromType<qlonglong>());
}

QString listText(const QStringList &sentences)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(sentences)).toJson(QJsonDocument::Compact));
}

QStringList listOf(const QString &json)
{
    QStringList sentences;
    for (const auto &value : QJsonDocument::fromJson(json.toUtf8()).array())
        sentences.append(value.toString());
    return sentences;
}

Result<void> addFiles(Database &database, IncomingRow &row)
{
    const auto files = database.rows(
        QStringLiteral("SELECT role, name, sha256 FROM incoming_file WHERE incoming_id = ? ORDER BY position"),
        {row.id});
    if (!files)
        return failWith(files);
    for (const Row &file : *files)
        row.files.push_back({file.value(0).toString(), file.value(1).toString(), file.value(2).toString()});
    return {};
}

Result<std::vector<IncomingRow>> select(Database &database, const QString &where, const QVariantList &values)
{
    const auto rows = database.rows(
        u"SELECT n.id, n.source, n.key, n.kind, n.sender, n.sender_id, n.subject, n.number, n.document_id, "
        u"n.document_date, n.body, n.remarks, n.received_at, n.original_sha256, n.proposed_submission, "
        u"n.submission_id, n.state, n.reason, p.name, n.decided_at, n.version FROM incoming n "
        u"LEFT JOIN person p ON p.id = n.decided_by " +
            where + u" ORDER BY n.id DESC",
        values);
    if (!rows)
        return failWith(rows);
    std::vector<IncomingRow> found;
    for (const Row &row : *rows) {
        IncomingRow incoming{row.value(0).toLongLong(),  row.value(1).toString(),
                             row.value(2).toString(),    row.value(3).toString(),
                             row.value(4).toString(),    row.value(5).toString(),
                             row.value(6).toString(),    row.value(7).toString(),
                             row.value(8).toString(),    QDate::fromString(row.value(9).toString(), Qt::ISODate),
                             row.value(10).toString(),   listOf(row.value(11).toString()),
                             timeOf(row.value(12)),      row.value(13).toString(),
                             row.value(14).toLongLong(), row.value(15).toLongLong(),
                             row.value(16).toString(),   row.value(17).toString(),
                             row.value(18).toString(),   timeOf(row.value(19)),
                             row.value(20).toInt(),      {}};
        if (auto added = addFiles(database, incoming); !added)
            return failWith(added);
        found.push_back(std::move(incoming));
    }
    return found;
}

} // namespace

Result<qint64> insertIncoming(Database &database, const IncomingRow &incoming)
{
    const auto id = database.insert(
        QStringLiteral(
            "INSERT INTO incoming (source, key, kind, sender, sender_id, subject, number, document_id, "
            "document_date, body, remarks, received_at, original_sha256, proposed_submission, state, reason) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {incoming.source, incoming.key, incoming.kind, incoming.sender, incoming.senderId, incoming.subject,
         incoming.number, incoming.documentId, incoming.documentDate.toString(Qt::ISODate), incoming.body,
         listText(incoming.remarks), audit::timeText(incoming.receivedAt), incoming.originalSha256,
         idOrNull(incoming.proposedSubmission), incoming.state, incoming.reason});
    if (!id)
        return id;
    int position = 0;
    for (const IncomingFileRow &file : incoming.files) {
        const auto added = database.change(
            QStringLiteral("INSERT INTO incoming_file (incoming_id, position, role, name, sha256) VALUES (?, ?, ?, ?, "
                           "?)"),
            {*id, ++position, file.role, file.name, file.sha256});
        if (!added)
            return failWith(added);
    }
    return id;
}

Result<bool> hasIncoming(Database &database, const QString &key)
{
    const auto rows = database.rows(QStringLiteral("SELECT 1 FROM incoming WHERE key = ?"), {key});
    if (!rows)
        return failWith(rows);
    return !rows->empty();
}

Result<std::optional<IncomingRow>> incoming(Database &database, qint64 id)
{
    auto rows = select(database, QStringLiteral("WHERE n.id = ?"), {id});
    if (!rows)
        return failWith(rows);
    return rows->empty() ? std::optional<IncomingRow>() : std::optional(std::move(rows->front()));
}

Result<std::vector<IncomingRow>> incomings(Database &database, bool onlyNew)
{
    return select(database, onlyNew ? QStringLiteral("WHERE n.state = 'new'") : QString(), {});
}

Result<qint64> submissionOfDocument(Database &database, const QString &senderId, const QString &documentId)
{
    const auto rows = database.rows(QStringLiteral("SELECT submission_id FROM incoming WHERE sender_id = ? AND "
                                                   "document_id = ? AND submission_id IS NOT NULL ORDER BY id DESC"),
                                    {senderId, documentId});
    if (!rows)
        return failWith(rows);
    return rows->empty() ? 0 : rows->front().value(0).toLongLong();
}

Result<void> decideIncoming(Database &database, const IncomingRow &decided, qint64 by, const QDateTime &at)
{
    const auto changed = database.change(
        QStringLiteral("UPDATE incoming SET state = ?, reason = ?, submission_id = ?, decided_by = ?, decided_at = ?, "
                       "version = version + 1 WHERE id = ? AND version = ? AND state = 'new'"),
        {decided.state, decided.reason, idOrNull(decided.submission), by, audit::timeText(at), decided.id,
         decided.version});
    if (!changed)
        return failWith(changed);
    if (*changed != 1)
        return fail(ErrorCode::Conflict,
                    Tr::tr("Somebody else decided about this meanwhile. Look at it again before you go on."));
    return {};
}

Result<void> oweStatus(Database &database, const IncomingStatusRow &status)
{
    const auto owed = database.change(
        QStringLiteral("INSERT INTO incoming_status (incoming_id, code, description, staff, at) VALUES (?, ?, ?, ?, ?) "
                       "ON CONFLICT (incoming_id, code) DO NOTHING"),
        {status.incoming, status.code, status.description, status.staff, audit::timeText(status.at)});
    if (!owed)
        return failWith(owed);
    return {};
}

Result<std::vector<IncomingStatusRow>> unwrittenStatuses(Database &database)
{
    const auto rows = database.rows(QStringLiteral("SELECT id, incoming_id, code, description, staff, at FROM "
                                                   "incoming_status WHERE written_at IS NULL ORDER BY id"));
    if (!rows)
        return failWith(rows);
    std::vector<IncomingStatusRow> found;
    for (const Row &row : *rows)
        found.push_back({row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toString(),
                         row.value(3).toString(), row.value(4).toString(), timeOf(row.value(5))});
    return found;
}

Result<void> setStatusWritten(Database &database, qint64 id, const QDateTime &at)
{
    const auto changed = database.change(QStringLiteral("UPDATE incoming_status SET written_at = ? WHERE id = ?"),
                                         {audit::timeText(at), id});
    if (!changed)
        return failWith(changed);
    return {};
}

Result<std::vector<qint64>> publishedWithoutStatus(Database &database)
{
    const auto rows = database.rows(QStringLiteral(
        "SELECT n.id FROM incoming n JOIN issue_item t ON t.submission_id = n.submission_id "
        "JOIN issue i ON i.id = t.issue_id "
        "WHERE n.source = 'edxml' AND n.kind = 'document' AND n.state = 'taken' "
        "AND EXISTS (SELECT 1 FROM outbox o WHERE o.kind = 'publish' AND o.subject = i.key AND o.state = 'done') "
        "AND NOT EXISTS (SELECT 1 FROM incoming_status s WHERE s.incoming_id = n.id AND s.code = '06') ORDER BY n.id"));
    if (!rows)
        return failWith(rows);
    std::vector<qint64> found;
    for (const Row &row : *rows)
        found.push_back(row.value(0).toLongLong());
    return found;
}

Result<bool> isMailSeen(Database &database, const MailSeenRow &message)
{
    const auto rows =
        database.rows(QStringLiteral("SELECT 1 FROM mail_seen WHERE mailbox = ? AND uid_validity = ? AND uid = ?"),
                      {message.mailbox, message.uidValidity, message.uid});
    if (!rows)
        return failWith(rows);
    return !rows->empty();
}

Result<void> noteMailSeen(Database &database, const MailSeenRow &message, const QDateTime &at)
{
    const auto noted = database.change(
        QStringLiteral("INSERT INTO mail_seen (mailbox, uid_validity, uid, sha256, message_id, at) VALUES (?, ?, ?, ?, "
                       "?, ?) ON CONFLICT (mailbox, uid_validity, uid) DO NOTHING"),
        {message.mailbox, message.uidValidity, message.uid, message.sha256, message.messageId, audit::timeText(at)});
    if (!noted)
        return failWith(noted);
    return {};
}

} // namespace congbao::registry
