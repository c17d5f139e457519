// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/auditlog.h"

#include <limits>
#include <QCoreApplication>

namespace congbao::registry {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::AuditLog)
};

QString selectEvents()
{
    return QStringLiteral("SELECT seq, at, person, act, subject, payload, previous, hash FROM audit_event ");
}

audit::EventText eventOf(const Row &row)
{
    return {row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toString(), row.value(3).toString(),
            row.value(4).toString(),   row.value(5).toString(), row.value(6).toString(), row.value(7).toString()};
}

} // namespace

Result<void> appendAudit(Database &database, const QDateTime &at, const QString &person, const QString &act,
                         const QString &subject, const QJsonObject &payload)
{
    if (!database.isInTransaction())
        return fail(ErrorCode::Internal, Tr::tr("An act was to be recorded outside of its change."), act);
    const Result<ChainEnd> end = chainEnd(database);
    if (!end)
        return failWith(end);
    audit::Event event;
    event.seq = end->seq + 1;
    event.previous = end->hash;
    event.at = at;
    event.person = person;
    event.act = act;
    event.subject = subject;
    event.payload = payload;
    Result<audit::EventText> text = audit::textOf(event);
    if (!text)
        return failWith(text);
    text->hash = audit::hashOf(*text);
    const auto added = database.change(
        QStringLiteral("INSERT INTO audit_event (seq, at, person, act, subject, payload, previous, hash) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        {text->seq, text->at, text->person, text->act, text->subject, text->payload, text->previous, text->hash});
    if (!added)
        return failWith(added);
    return {};
}

Result<ChainEnd> chainEnd(Database &database)
{
    const auto last = database.rows(QStringLiteral("SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1"));
    if (!last)
        return failWith(last);
    if (last->empty())
        return ChainEnd();
    return ChainEnd{last->front().value(0).toLongLong(), last->front().value(1).toString()};
}

Result<ChainReport> verifyAuditChain(Database &database, const std::vector<audit::NotedHead> &noted,
                                     const std::function<void(const audit::EventText &)> &visit)
{
    constexpr int PageRows = 1000;
    audit::ChainVerifier verifier;
    for (const audit::NotedHead &head : noted)
        verifier.expect(head);
    qint64 lastSeq = std::numeric_limits<qint64>::min();
    for (;;) {
        const auto rows =
            database.rows(selectEvents() + u"WHERE seq > ? ORDER BY seq LIMIT " + QString::number(PageRows), {lastSeq});
        if (!rows)
            return failWith(rows);
        for (const Row &row : *rows) {
            const audit::EventText event = eventOf(row);
            verifier.next(event);
            if (visit)
                visit(event);
            lastSeq = event.seq;
        }
        if (rows->size() < PageRows)
            break;
    }
    verifier.finish();
    return ChainReport{verifier.count(), verifier.head(), verifier.faults()};
}

Result<QDateTime> lastTimeOf(Database &database, const QString &act)
{
    const auto rows = database.rows(QStringLiteral("SELECT max(at) FROM audit_event WHERE act = ?"), {act});
    if (!rows)
        return failWith(rows);
    return rows->empty() ? QDateTime() : QDateTime::fromString(rows->front().value(0).toString(), Qt::ISODateWithMs);
}

Result<std::vector<audit::EventText>> eventsOf(Database &database, const QString &subject)
{
    const auto rows = database.rows(selectEvents() + u"WHERE subject = ? ORDER BY seq", {subject});
    if (!rows)
        return failWith(rows);
    std::vector<audit::EventText> events;
    for (const Row &row : *rows)
        events.push_back(eventOf(row));
    return events;
}

} // namespace congbao::registry
