// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace congbao::rules {

/// The working days of an office: Monday to Friday without public holidays, with the days of rest and of work that a
/// decision swapped (rule K2). Lunar holidays are never computed: they are entered year by year.
class WorkingCalendar
{
public:
    WorkingCalendar() = default;
    /// From the "calendar" of a rule profile that fits its schema.
    explicit WorkingCalendar(const QJsonObject &calendar);

    [[nodiscard]] bool isWorkingDay(const QDate &day) const;
    /// The name of a holiday, a compensatory day of rest or a swapped working day; empty for all other days.
    [[nodiscard]] QString nameOf(const QDate &day) const;
    [[nodiscard]] bool isSwappedWorkingDay(const QDate &day) const { return m_swapped.contains(day); }
    /// The day itself when it is a working day, else the next that is.
    [[nodiscard]] QDate workingDayFrom(QDate day) const;
    /// The day after so many working days; the first is not counted (rule K1).
    [[nodiscard]] QDate addWorkingDays(QDate day, int count) const;

    /// Whether the lunar holidays and swapped days of this year were entered.
    [[nodiscard]] bool hasYear(int year) const { return m_years.contains(year); }
    /// Whether what was entered for this year was checked against the decision.
    [[nodiscard]] bool isYearSure(int year) const { return m_years.value(year); }

private:
    QSet<int> m_weeklyRest;       ///< as QDate::dayOfWeek()
    QHash<int, QString> m_fixed;  ///< month * 100 + day
    QHash<QDate, QString> m_rest; ///< holidays and compensatory days of single years
    QHash<QDate, QString> m_swapped;
    QHash<int, bool> m_years;
};

} // namespace congbao::rules
