// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/record.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace congbao::exports {

namespace {

/// In the words of the national gazette.
QString statusOf(const InstrumentRecord &record, const QDate &today)
{
    if (!record.effective.isValid())
        return {};
    return record.effective <= today ? QStringLiteral("Đang hiệu lực") : QStringLiteral("Chưa có hiệu lực");
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString field(const QString &text)
{
    QString written = text;
    if (!written.isEmpty() && QStringView(u"=+-@\t\r").contains(written.front()))
        written.prepend(u'\'');
    written.replace(u'"', QStringLiteral("\"\""));
    return u'"' + written + u'"';
}

} // namespace

QByteArray recordsJson(const std::vector<InstrumentRecord> &records, const QDate &today)
{
    QJsonArray list;
    for (const InstrumentRecord &record : records)
        list.append(QJsonObject{{QStringLiteral("number"), record.number},
                                {QStringLiteral("issued"), textOrNull(record.issued.toString(Qt::ISODate))},
                                {QStringLiteral("effective"), textOrNull(record.effective.toString(Qt::ISODate))},
                                {QStringLiteral("issuer"), record.issuer},
                                {QStringLiteral("type"), record.type},
                                {QStringLiteral("title"), record.title},
                                {QStringLiteral("issue"), textOrNull(record.issue)},
                                {QStringLiteral("page"), record.page > 0 ? QJsonValue(record.page) : QJsonValue()},
                                {QStringLiteral("status"), textOrNull(statusOf(record, today))}});
    return QJsonDocument(list).toJson();
}

QByteArray recordsCsv(const std::vector<InstrumentRecord> &records, const QDate &today)
{
    QString table = QChar(QChar::ByteOrderMark) +
                    QStringLiteral("number,issued,effective,issuer,type,title,issue,page,status,signer,corrects\r\n");
    for (const InstrumentRecord &record : records) {
        const QStringList fields{field(record.number),
                                 record.issued.toString(Qt::ISODate),
                                 record.effective.toString(Qt::ISODate),
                                 field(record.issuer),
                                 field(record.type),
                                 field(record.title),
                                 field(record.issue),
                                 record.page > 0 ? QString::number(record.page) : QString(),
                                 field(statusOf(record, today)),
                                 field(record.signer),
                                 field(record.corrects)};
        table += fields.join(u',') + QStringLiteral("\r\n");
    }
    return table.toUtf8();
}

} // namespace congbao::exports
