// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/texts.h"

namespace congbao::desk {

QString dateText(const QDate &date)
{
    return date.toString(QStringLiteral("dd/MM/yyyy"));
}

QString timeText(const QDateTime &time)
{
    return time.toLocalTime().toString(QStringLiteral("dd/MM/yyyy HH:mm"));
}

QString issueText(const casework::Issue &issue)
{
    QStringList numbers;
    for (const int number : issue.numbers)
        numbers << QString::number(number);
    return numbers.join(QStringLiteral(" + ")) + u'/' + QString::number(issue.year);
}

QString issueKeyText(const QString &key)
{
    const QStringList pieces = key.split(u'-');
    if (pieces.size() < 2)
        return key;
    QStringList numbers;
    for (const QString &piece : pieces.mid(1)) {
        bool isNumber = false;
        numbers << QString::number(piece.toInt(&isNumber));
        if (!isNumber)
            return key;
    }
    return numbers.join(QStringLiteral(" + ")) + u'/' + pieces.front();
}

QString instrumentText(const casework::InstrumentAttributes &attributes)
{
    return QString(attributes.type + u' ' + attributes.number).trimmed();
}

} // namespace congbao::desk
