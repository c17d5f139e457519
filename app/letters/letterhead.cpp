// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/letterhead.h"

#include <algorithm>
#include <QStringList>

namespace congbao::letters {

QString longDate(const QDate &date)
{
    if (!date.isValid())
        return {};
    const QChar zero = QLatin1Char('0');
    return QStringLiteral("ngày %1 tháng %2 năm %3")
        .arg(date.day(), 2, 10, zero)
        .arg(date.month(), date.month() < 3 ? 2 : 1, 10, zero)
        .arg(date.year());
}

QString sentenceName(const QString &body)
{
    const QString name = body.simplified();
    // Of other bodies nobody can tell from capitals which words are names ("SỞ GIÁO DỤC VÀ ĐÀO TẠO"): they stay.
    static const QStringList knownBodies = {QStringLiteral("ỦY BAN NHÂN DÂN"), QStringLiteral("HỘI ĐỒNG NHÂN DÂN"),
                                            QStringLiteral("CHỦ TỊCH"), QStringLiteral("THƯỜNG TRỰC HỘI ĐỒNG"),
                                            QStringLiteral("VĂN PHÒNG")};
    const bool isKnown = std::any_of(knownBodies.begin(), knownBodies.end(),
                                     [&](const QString &known) { return name.startsWith(known); });
    if (name != name.toUpper() || !isKnown)
        return name;
    // Word by word: only the first word of a body's name and what follows the word for its place are names.
    static const QStringList placeWords = {QStringLiteral("tỉnh"), QStringLiteral("phố"), QStringLiteral("xã"),
                                           QStringLiteral("phường"), QStringLiteral("khu")};
    QStringList words = name.toLower().split(QLatin1Char(' '));
    bool isPlace = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i == 0 || isPlace)
            words[i][0] = words[i][0].toUpper();
        if (i > 0 && placeWords.contains(words[i]))
            isPlace = true;
    }
    QString result = words.join(QLatin1Char(' '));
    // The chairman of a body is named before the body, whose own name keeps its capital.
    result.replace(QStringLiteral(" ủy ban"), QStringLiteral(" Ủy ban"));
    result.replace(QStringLiteral(" hội đồng"), QStringLiteral(" Hội đồng"));
    return result;
}

QString paddedCount(int count)
{
    return QStringLiteral("%1").arg(count, 2, 10, QLatin1Char('0'));
}

QString fullName(const InstrumentName &instrument)
{
    QString name = instrument.type.isEmpty() ? QStringLiteral("văn bản") : instrument.type;
    if (!instrument.number.isEmpty())
        name += QStringLiteral(" số %1").arg(instrument.number);
    if (instrument.date.isValid())
        name += QLatin1Char(' ') + longDate(instrument.date);
    if (!instrument.issuer.isEmpty())
        name += QStringLiteral(" của %1").arg(sentenceName(instrument.issuer));
    return name;
}

} // namespace congbao::letters
