// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/calendar.h"

#include <QJsonArray>

namespace congbao::rules {

namespace {

int dayOfWeek(const QString &name)
{
    static const QStringList names{u"monday"_qs, u"tuesday"_qs,  u"wednesday"_qs, u"thursday"_qs,
                                   u"friday"_qs, u"saturday"_qs, u"sunday"_qs};
    return static_cast<int>(names.indexOf(name)) + 1;
}

} // namespace

WorkingCalendar::WorkingCalendar(const QJsonObject &calendar)
{
    for (const QJsonValue &name : calendar.value(u"weekly_rest").toArray())
        m_weeklyRest.insert(dayOfWeek(name.toString()));
    for (const QJsonValue &fixed : calendar.value(u"fixed").toArray()) {
        const QString day = fixed[u"month_day"].toString();
        m_fixed.insert(day.left(2).toInt() * 100 + day.mid(3).toInt(), fixed[u"name"].toString());
    }
    for (const QJsonValue &year : calendar.value(u"years").toArray()) {
        m_years.insert(year[u"year"].toInt(),
                       year[u"sureness"].toString() == u"A" || !year[u"verified_by"].toString().isEmpty());
        for (const QJsonValue &day : year[u"days"].toArray()) {
            const QDate date = QDate::fromString(day[u"date"].toString(), Qt::ISODate);
            (day[u"kind"].toString() == u"swapped_workday" ? m_swapped : m_rest).insert(date, day[u"name"].toString());
        }
    }
}

bool WorkingCalendar::isWorkingDay(const QDate &day) const
{
    if (m_swapped.contains(day))
        return true;
    return !m_weeklyRest.contains(day.dayOfWeek()) && !m_rest.contains(day) &&
           !m_fixed.contains(day.month() * 100 + day.day());
}

QString WorkingCalendar::nameOf(const QDate &day) const
{
    if (const auto swapped = m_swapped.find(day); swapped != m_swapped.end())
        return *swapped;
    if (const auto rest = m_rest.find(day); rest != m_rest.end())
        return *rest;
    return m_fixed.value(day.month() * 100 + day.day());
}

QDate WorkingCalendar::workingDayFrom(QDate day) const
{
    // A calendar that has no working day at all must not keep the program busy for ever.
    constexpr int LongestRest = 366;
    for (int passed = 0; passed < LongestRest && !isWorkingDay(day); ++passed)
        day = day.addDays(1);
    return day;
}

QDate WorkingCalendar::addWorkingDays(QDate day, int count) const
{
    for (int counted = 0; counted < count; ++counted)
        day = workingDayFrom(day.addDays(1));
    return day;
}

} // namespace congbao::rules
