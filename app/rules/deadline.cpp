// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/deadline.h"

#include "rules/documentclass.h"

#include <QCoreApplication>

namespace congbao::rules {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Deadlines)
};

constexpr int HoursAheadOfUtc = 7;

QString shortDay(const QDate &day)
{
    return day.toString(QStringLiteral("dd/MM"));
}

/// What happened, as the first words of an explanation.
QString eventWord(const QString &event)
{
    if (event == u"signed")
        return Tr::tr("signed %1");
    if (event == u"letter_drafted")
        return Tr::tr("drafted %1");
    if (event == u"letter_sent")
        return Tr::tr("notified %1");
    if (event == u"correction_received")
        return Tr::tr("correction received %1");
    if (event == u"error_found")
        return Tr::tr("error found %1");
    return Tr::tr("received %1");
}

/// The named days between two days that made the counting differ from weekends alone: "Tết Nguyên đán 16/02–20/02".
QString namedDays(const WorkingCalendar &calendar, const QDate &from, const QDate &to, bool isSwapped)
{
    struct Span
    {
        QString name;
        QDate first;
        QDate last;
    };
    std::vector<Span> spans;
    for (QDate day = from.addDays(1); day <= to; day = day.addDays(1)) {
        const QString name = calendar.nameOf(day);
        if (name.isEmpty() || calendar.isSwappedWorkingDay(day) != isSwapped)
            continue;
        if (!spans.empty() && spans.back().name == name && spans.back().last.daysTo(day) == 1)
            spans.back().last = day;
        else
            spans.push_back({name, day, day});
    }
    QStringList words;
    for (const Span &span : spans)
        words.append(span.name + u' ' + shortDay(span.first) +
                     (span.last > span.first ? u'–' + shortDay(span.last) : QString()));
    return words.join(QStringLiteral(", "));
}

struct Counted
{
    QDate day;
    QString explanation;
};

Counted count(const WorkingCalendar &calendar, const QString &event, const QDate &from, int limit, const QString &unit,
              bool movesFromRestDay)
{
    const QString start = eventWord(event).arg(dayInWords(from));
    if (unit == u"working") {
        const QDate day = calendar.addWorkingDays(from, limit);
        QString words = Tr::tr("%1 + %n working day(s) = %2", nullptr, limit).arg(start, dayInWords(day));
        if (const QString rest = namedDays(calendar, from, day, false); !rest.isEmpty())
            words += Tr::tr(" (not counting %1)").arg(rest);
        if (const QString worked = namedDays(calendar, from, day, true); !worked.isEmpty())
            words += Tr::tr(" (counting %1)").arg(worked);
        return {day, words};
    }
    if (unit != u"calendar")
        return {from, unit == u"at_once" ? Tr::tr("%1, at once").arg(start) : Tr::tr("%1, the same day").arg(start)};
    const QDate last = from.addDays(limit);
    QString words = Tr::tr("%1 + %n day(s) = %2", nullptr, limit).arg(start, dayInWords(last));
    const QDate day = movesFromRestDay ? calendar.workingDayFrom(last) : last;
    if (day != last) {
        const QString name = calendar.nameOf(last);
        words += name.isEmpty() ? Tr::tr(", a day of rest → %1").arg(dayInWords(day))
                                : Tr::tr(", a day of rest (%1) → %2").arg(name, dayInWords(day));
    }
    return {day, words};
}

/// What is not certain about the calendar between two days.
QStringList calendarCautions(const WorkingCalendar &calendar, const QDate &from, const QDate &to)
{
    QStringList cautions;
    for (int year = from.year(); year <= to.year(); ++year) {
        if (!calendar.hasYear(year))
            cautions.append(Tr::tr("The lunar holidays and swapped days of %1 are not entered in the calendar: count "
                                   "with care.")
                                .arg(year));
        else if (!calendar.isYearSure(year))
            cautions.append(Tr::tr("The holidays of %1 in the calendar were not verified.").arg(year));
    }
    return cautions;
}

bool isCountedInDays(const QString &unit)
{
    return unit == u"calendar" || unit == u"working" || unit == u"same_day" || unit == u"at_once";
}

QDateTime startOf(const QDate &day)
{
    return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, HoursAheadOfUtc * 3600).toUTC();
}

} // namespace

QDate dayInVietNam(const QDateTime &time)
{
    return time.toOffsetFromUtc(HoursAheadOfUtc * 3600).date();
}

QString dayInWords(const QDate &day)
{
    switch (day.dayOfWeek()) {
    case Qt::Monday:
        return Tr::tr("Monday %1").arg(shortDay(day));
    case Qt::Tuesday:
        return Tr::tr("Tuesday %1").arg(shortDay(day));
    case Qt::Wednesday:
        return Tr::tr("Wednesday %1").arg(shortDay(day));
    case Qt::Thursday:
        return Tr::tr("Thursday %1").arg(shortDay(day));
    case Qt::Friday:
        return Tr::tr("Friday %1").arg(shortDay(day));
    case Qt::Saturday:
        return Tr::tr("Saturday %1").arg(shortDay(day));
    default:
        return Tr::tr("Sunday %1").arg(shortDay(day));
    }
}

Result<Deadline> deadlineOf(const Profile &profile, const Rule &rule, const QDateTime &event)
{
    const QString unit = rule.values.value(u"unit").toString();
    if (!isCountedInDays(unit))
        return fail(ErrorCode::Refused,
                    Tr::tr("The rule %1 is bound to an issue and not to a day: %2").arg(rule.id, rule.text));
    const WorkingCalendar &calendar = profile.calendar();
    const QString eventName = rule.values.value(u"from").toString();
    const QDate from = dayInVietNam(event);
    const int limit = rule.values.value(u"limit").toInt();
    Deadline deadline;
    deadline.rule = rule.id;
    deadline.applies = rule.values.value(u"applies").toString();
    deadline.text = rule.text;
    deadline.article = rule.article;
    deadline.sureness = rule.sureness;
    deadline.from = event.toUTC();
    deadline.isAtOnce = unit == u"at_once";
    // The first day on which something may happen does not move; the last day on which it must be done does (rule K1).
    const bool isLastDay = deadline.applies != u"effective_earliest";
    const Counted counted = count(calendar, eventName, from, limit, unit, isLastDay);
    deadline.day = counted.day;
    deadline.due = startOf(counted.day.addDays(1));
    deadline.explanation = counted.explanation;
    if (unit == u"calendar" && isLastDay)
        deadline.workingReading = calendar.addWorkingDays(from, limit);
    if (const QJsonObject warn = rule.values.value(u"warn").toObject(); !warn.isEmpty()) {
        const Counted warned =
            count(calendar, eventName, from, warn.value(u"limit").toInt(), warn.value(u"unit").toString(), true);
        // Over a long holiday the warning by working days would come after the deadline by calendar days.
        if (warned.day < counted.day) {
            deadline.warnDay = warned.day;
            deadline.warnExplanation = warned.explanation;
        }
    }
    if (rule.isUnsure())
        deadline.cautions.append(
            Tr::tr("The rule %1 is not verified (%2); an administrator can confirm or change it in the rule profile.")
                .arg(rule.id, surenessLabel(rule.sureness)));
    if (unit == u"calendar" || unit == u"working")
        deadline.cautions += calendarCautions(calendar, from, counted.day);
    return deadline;
}

Result<Rule> deadlineRule(const Profile &profile, const Regime &regime, const QString &applies)
{
    for (const Rule &rule : profile.rulesOf(QStringLiteral("deadline"), regime)) {
        if (rule.values.value(u"applies").toString() == applies)
            return rule;
    }
    return fail(ErrorCode::NotFound, Tr::tr("The regime %1 has no deadline for this (%2).").arg(regime.key, applies));
}

Result<std::vector<Deadline>> publicationDeadlines(const Profile &profile, const PublicationEvents &events)
{
    const Result<Regime> regime = profile.regimeOn(dayInVietNam(events.received));
    if (!regime)
        return failWith(regime);
    const Result<PublicationDuty> duty = publicationDuty(profile, *regime, events.documentClass);
    if (!duty)
        return failWith(duty);
    if (*duty == PublicationDuty::Never)
        return fail(ErrorCode::Refused,
                    Tr::tr("A document of the class %1 is never published in the gazette.").arg(events.documentClass));
    QString publish = QStringLiteral("publish");
    if (events.isFastTrack)
        publish = QStringLiteral("publish_fast_track");
    else if (events.documentClass == u"P9" && deadlineRule(profile, *regime, u"publish_suspension"_qs))
        publish = QStringLiteral("publish_suspension");
    std::vector<Deadline> deadlines;
    for (const QString &applies : {QStringLiteral("send"), QStringLiteral("register"), publish}) {
        const Result<Rule> rule = deadlineRule(profile, *regime, applies);
        if (!rule)
            continue; // not every regime sets every deadline
        const bool isFromSigning = rule->values.value(u"from").toString() == u"signed";
        if (isFromSigning && !events.signedOn.isValid())
            continue;
        Result<Deadline> deadline =
            deadlineOf(profile, *rule, isFromSigning ? startOf(events.signedOn) : events.received);
        if (!deadline)
            return failWith(deadline);
        if (regime->sureness == Sureness::Unverified || regime->sureness == Sureness::Unknown)
            deadline->cautions.append(Tr::tr("When the regime %1 is in force is not verified.").arg(regime->key));
        deadlines.push_back(std::move(*deadline));
    }
    return deadlines;
}

std::optional<Deadline> earliestEffect(const Profile &profile, const QDate &signedOn)
{
    const Result<Regime> regime = profile.regimeOn(signedOn);
    if (!regime)
        return {};
    const Result<Rule> rule = deadlineRule(profile, *regime, QStringLiteral("effective_earliest"));
    if (!rule)
        return {};
    Result<Deadline> deadline = deadlineOf(profile, *rule, startOf(signedOn));
    return deadline ? std::optional<Deadline>(std::move(*deadline)) : std::nullopt;
}

} // namespace congbao::rules
