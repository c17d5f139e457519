// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/auditlog.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace congbao::registry {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::AuditLog)
};

} // namespace

Result<void> appendAudit(Database &database, const QDateTime &at, const QString &person, const QString &act,
                         const QString &subject, const QJsonObject &payload)
{
    if (!database.isInTransaction())
        return fail(ErrorCode::Internal, Tr::tr("An act was to be recorded outside of its change."), act);
    const auto last = database.rows(QStringLiteral("SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1"));
    if (!last)
        return failWith(last);
    audit::Event event;
    event.seq = last->empty() ? 1 : last->front().value(0).toLongLong() + 1;
    event.previous = last->empty() ? audit::firstPrevious() : last->front().value(1).toString();
    event.at = at;
    event.person = person;
    event.act = act;
    event.subject = subject;
    event.payload = payload;
    const Result<QByteArray> text = audit::canonicalJson(payload);
    const Result<QString> hash = audit::hashOf(event);
    if (!text)
        return failWith(text);
    if (!hash)
        return failWith(hash);
    const auto added = database.insert(
        QStringLiteral("INSERT INTO audit_event (seq, at, person, act, subject, payload, previous, hash) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        {event.seq, audit::timeText(at), person, act, subject, QString::fromUtf8(*text), event.previous, *hash});
    if (!added)
        return failWith(added);
    return {};
}

Result<ChainSummary> verifyAuditChain(Database &database)
{
    constexpr int PageRows = 1000;
    audit::ChainVerifier verifier;
    qint64 lastSeq = std::numeric_limits<qint64>::min();
    for (;;) {
        const auto rows = database.rows(
            QStringLiteral("SELECT seq, at, person, act, subject, payload, previous, hash FROM audit_event "
                           "WHERE seq > ? ORDER BY seq LIMIT ?"),
            {lastSeq, PageRows});
        if (!rows)
            return failWith(rows);
        for (const Row &row : *rows) {
            audit::Event event;
            event.seq = row.value(0).toLongLong();
            event.at = QDateTime::fromString(row.value(1).toString(), Qt::ISODateWithMs);
            event.person = row.value(2).toString();
            event.act = row.value(3).toString();
            event.subject = row.value(4).toString();
            event.payload = QJsonDocument::fromJson(row.value(5).toString().toUtf8()).object();
            event.previous = row.value(6).toString();
            event.hash = row.value(7).toString();
            if (auto fits = verifier.next(event); !fits)
                return failWith(fits);
            // What is read must also be what stands there: one way to write each event.
            const Result<QByteArray> text = audit::canonicalJson(event.payload);
            if (audit::timeText(event.at) != row.value(1).toString() || !text ||
                QString::fromUtf8(*text) != row.value(5).toString())
                return fail(ErrorCode::Unreadable,
                            Tr::tr("The audit chain is broken at event %1: it is not written as the program writes "
                                   "events. Compare with a backup.")
                                .arg(event.seq));
            lastSeq = event.seq;
        }
        if (rows->size() < PageRows)
            return ChainSummary{verifier.count(), verifier.head()};
    }
}

} // namespace congbao::registry
