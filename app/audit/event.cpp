// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/event.h"

#include "core/files.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace congbao::audit {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Audit)
};

bool hasOnlyIntegers(const QJsonValue &value)
{
    if (value.isDouble()) {
        const double number = value.toDouble();
        return std::trunc(number) == number && std::abs(number) < 9007199254740992.0;
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::all_of(array.begin(), array.end(), [](const QJsonValue &item) { return hasOnlyIntegers(item); });
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return std::all_of(object.begin(), object.end(), [](const QJsonValue &item) { return hasOnlyIntegers(item); });
    }
    return true;
}

/// Appends a text as a JSON string.
void appendString(QByteArray &bytes, const QString &text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar letter) {
        return letter >= u' ' && letter != u'"' && letter != u'\\' && !letter.isSurrogate();
    });
    if (isPlain) {
        bytes += '"';
        bytes += text.toUtf8();
        bytes += '"';
        return;
    }
    // As the one member of a list: "[…]".
    bytes += QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).chopped(1).mid(1);
}

} // namespace

QString firstPrevious()
{
    return QString(64, u'0');
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

Result<QByteArray> canonicalJson(const QJsonObject &object)
{
    // Compact QJsonDocument output is the RFC 8785 form as long as numbers are integers: keys in UTF-16 order, the
    // shortest escapes, no white space.
    if (!hasOnlyIntegers(object))
        return fail(ErrorCode::Internal, Tr::tr("A record with a fraction cannot be written to the audit chain."));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<EventText> textOf(const Event &event)
{
    const Result<QByteArray> payload = canonicalJson(event.payload);
    if (!payload)
        return failWith(payload);
    return EventText{event.seq,     timeText(event.at),          event.person,   event.act,
                     event.subject, QString::fromUtf8(*payload), event.previous, event.hash};
}

QByteArray hashedBytes(const EventText &event)
{
    QByteArray bytes;
    bytes.reserve(512);
    const auto add = [&bytes](const char *name, const QString &text) {
        bytes += name;
        appendString(bytes, text);
    };
    // Members in the order of their names, as RFC 8785 wants it.
    add("{\"act\":", event.act);
    add(",\"at\":", event.at);
    bytes += ",\"payload\":";
    bytes += event.payload.toUtf8();
    add(",\"person\":", event.person);
    add(",\"previous\":", event.previous);
    bytes += ",\"seq\":";
    bytes += QByteArray::number(event.seq);
    add(",\"subject\":", event.subject);
    bytes += '}';
    return bytes;
}

QString hashOf(const EventText &event)
{
    return sha256Hex(hashedBytes(event));
}

Result<QString> hashOf(const Event &event)
{
    const Result<EventText> text = textOf(event);
    if (!text)
        return failWith(text);
    return hashOf(*text);
}

} // namespace congbao::audit
