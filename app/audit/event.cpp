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

Result<QString> hashOf(const Event &event)
{
    const Result<QByteArray> bytes = canonicalJson({{QStringLiteral("seq"), event.seq},
                                                    {QStringLiteral("at"), timeText(event.at)},
                                                    {QStringLiteral("person"), event.person},
                                                    {QStringLiteral("act"), event.act},
                                                    {QStringLiteral("subject"), event.subject},
                                                    {QStringLiteral("payload"), event.payload},
                                                    {QStringLiteral("previous"), event.previous}});
    if (!bytes)
        return failWith(bytes);
    return sha256Hex(*bytes);
}

Result<void> ChainVerifier::next(const Event &event)
{
    if (event.seq != m_count + 1)
        return fail(ErrorCode::Unreadable,
                    Tr::tr("The audit chain is broken: after event %1 comes event %2. Events were removed or added; "
                           "compare with a backup.")
                        .arg(m_count)
                        .arg(event.seq));
    const Result<QString> hash = hashOf(event);
    if (event.previous != m_head || !hash || *hash != event.hash)
        return fail(ErrorCode::Unreadable,
                    Tr::tr("The audit chain is broken at event %1 of %2: the event was changed after it was written. "
                           "Compare with a backup.")
                        .arg(event.seq)
                        .arg(timeText(event.at)));
    ++m_count;
    m_head = event.hash;
    return {};
}

} // namespace congbao::audit
