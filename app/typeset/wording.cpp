// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/wording.h"

namespace congbao::typeset {

namespace {

QString twoDigits(int number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

QString monthText(int month)
{
    return month <= 2 ? twoDigits(month) : QString::number(month);
}

/// "TỈNH QUẢNG TRỊ", "THÀNH PHỐ HUẾ".
QString provinceText(const QString &province)
{
    const QString name = province.trimmed().toUpper();
    if (name.isEmpty() || name.startsWith(u"TỈNH ") || name.startsWith(u"THÀNH PHỐ "))
        return name;
    return QStringLiteral("TỈNH ") + name;
}

/// "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH" is meant together with the name of the province.
QString publisherText(const GazetteInfo &gazette)
{
    const QString publisher = gazette.publisher.trimmed();
    if (publisher.endsWith(u"TỈNH") || publisher.endsWith(u"THÀNH PHỐ")) {
        QString name = gazette.province.trimmed().toUpper();
        for (const QStringView kind : {QStringView(u"TỈNH "), QStringView(u"THÀNH PHỐ ")}) {
            if (name.startsWith(kind))
                name = name.mid(kind.size());
        }
        return QString(publisher + u' ' + name).trimmed();
    }
    return publisher;
}

} // namespace

QString numbersText(const std::vector<int> &numbers)
{
    QStringList result;
    for (const int number : numbers)
        result.append(twoDigits(number));
    return result.join(QStringLiteral(" + "));
}

QString pageDate(QDate date)
{
    return twoDigits(date.day()) + u'-' + monthText(date.month()) + u'-' + QString::number(date.year());
}

QString filled(const QString &pattern, const QHash<QString, QString> &values)
{
    QString result;
    qsizetype from = 0;
    for (;;) {
        const qsizetype open = pattern.indexOf(u'{', from);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(u'}', open);
        if (close < 0)
            return result + pattern.mid(from);
        const QString value = values.value(pattern.mid(open + 1, close - open - 1)).trimmed();
        if (value.isEmpty())
            return {};
        result += pattern.mid(from, open - from) + value;
        from = close + 1;
    }
}

QHash<QString, QString> issueValues(const IssueInput &issue)
{
    const GazetteInfo &gazette = issue.gazette;
    return {{QStringLiteral("numbers"), numbersText(issue.numbers)},
            {QStringLiteral("date"), pageDate(issue.date)},
            {QStringLiteral("day"), twoDigits(issue.date.day())},
            {QStringLiteral("month"), monthText(issue.date.month())},
            {QStringLiteral("year"), QString::number(issue.date.year())},
            {QStringLiteral("province"), provinceText(gazette.province)},
            {QStringLiteral("publisher"), publisherText(gazette)},
            {QStringLiteral("address"), gazette.address},
            {QStringLiteral("phone"), gazette.phone},
            {QStringLiteral("email"), gazette.email},
            {QStringLiteral("website"), gazette.website},
            {QStringLiteral("printer"), gazette.printer},
            {QStringLiteral("fax"), gazette.fax},
            {QStringLiteral("price"), gazette.price},
            {QStringLiteral("chain"), issue.chainHeads}};
}

QHash<QString, QString> instrumentValues(const InstrumentInput &instrument)
{
    QString abstractText = instrument.abstractText.simplified();
    // A small initial, as the entry goes on in the same sentence; abbreviations keep theirs.
    if (abstractText.size() > 1 && abstractText[1].isLower())
        abstractText[0] = abstractText[0].toLower();
    QHash<QString, QString> values{{QStringLiteral("type"), instrument.type},
                                   {QStringLiteral("number"), instrument.number},
                                   {QStringLiteral("abstract"), abstractText},
                                   {QStringLiteral("corrects"), instrument.corrects}};
    if (instrument.date.isValid()) {
        values.insert(QStringLiteral("date"), pageDate(instrument.date));
        values.insert(QStringLiteral("day"), twoDigits(instrument.date.day()));
        values.insert(QStringLiteral("month"), monthText(instrument.date.month()));
        values.insert(QStringLiteral("year"), QString::number(instrument.date.year()));
    }
    return values;
}

QString contentsEntry(const QString &pattern, const InstrumentInput &instrument)
{
    const QHash<QString, QString> values = instrumentValues(instrument);
    QString result = pattern;
    for (const QString &place :
         {QStringLiteral("date"), QStringLiteral("type"), QStringLiteral("number"), QStringLiteral("abstract")})
        result.replace(u'{' + place + u'}', values.value(place));
    return result.simplified();
}

} // namespace congbao::typeset
