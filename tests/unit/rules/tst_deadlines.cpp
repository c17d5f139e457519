// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/deadline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace congbao;
using namespace congbao::rules;

/// Deadlines over weekends, Tết and swapped days, in both regimes, with their explanations.
class TestDeadlines : public QObject
{
    Q_OBJECT

private:
    static QDateTime at(int year, int month, int day, int hour = 9)
    {
        return QDateTime(QDate(year, month, day), QTime(hour, 0), Qt::OffsetFromUTC, 7 * 3600);
    }

    static Rule countingRule(int limit, const QString &unit)
    {
        Rule rule;
        rule.id = QStringLiteral("TEST");
        rule.sureness = Sureness::Sourced;
        rule.values = {
            {u"limit"_qs, limit}, {u"unit"_qs, unit}, {u"from"_qs, u"received"_qs}, {u"applies"_qs, u"x"_qs}};
        return rule;
    }

private slots:
    void counting_data()
    {
        QTest::addColumn<QDateTime>("received");
        QTest::addColumn<int>("limit");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QDate>("lastDay");
        QTest::addColumn<QString>("explanation");
        const auto add = [](const char *name, const QDateTime &received, int limit, const char *unit,
                            const QDate &lastDay, const char *explanation) {
            QTest::newRow(name) << received << limit << QString::fromLatin1(unit) << lastDay
                                << QString::fromUtf8(explanation);
        };
        add("working days over a weekend", at(2026, 11, 20), 3, "working", QDate(2026, 11, 25),
            "received Friday 20/11 + 3 working day(s) = Wednesday 25/11");
        add("working days in a week", at(2026, 11, 16), 3, "working", QDate(2026, 11, 19),
            "received Monday 16/11 + 3 working day(s) = Thursday 19/11");
        add("received on a Saturday", at(2026, 11, 21), 1, "working", QDate(2026, 11, 23),
            "received Saturday 21/11 + 1 working day(s) = Monday 23/11");
        add("late in the evening is still that day", at(2026, 11, 20, 23), 1, "working", QDate(2026, 11, 23),
            "received Friday 20/11 + 1 working day(s) = Monday 23/11");
        add("working days over Tết", at(2026, 2, 13), 3, "working", QDate(2026, 2, 25),
            "received Friday 13/02 + 3 working day(s) = Wednesday 25/02 (not counting Tết Nguyên đán 16/02–20/02)");
        add("working days over a swapped Saturday", at(2026, 8, 21), 2, "working", QDate(2026, 8, 24),
            "received Friday 21/08 + 2 working day(s) = Monday 24/08 (counting Làm bù ngày 31/8 22/08)");
        add("working days over the national day", at(2026, 8, 28), 1, "working", QDate(2026, 9, 3),
            "received Friday 28/08 + 1 working day(s) = Thursday 03/09 (not counting Nghỉ hoán đổi 31/08, Quốc khánh "
            "01/09–02/09)");
        add("a fixed holiday and the day after", at(2026, 4, 29), 1, "working", QDate(2026, 5, 4),
            "received Wednesday 29/04 + 1 working day(s) = Monday 04/05 (not counting Ngày Chiến thắng 30/04, Ngày "
            "Quốc tế lao động 01/05)");
        add("a compensatory day", at(2026, 4, 24), 1, "working", QDate(2026, 4, 28),
            "received Friday 24/04 + 1 working day(s) = Tuesday 28/04 (not counting Giỗ Tổ Hùng Vương 26/04, Nghỉ bù "
            "Giỗ Tổ Hùng Vương 27/04)");
        add("over the turn of the year", at(2025, 12, 31), 1, "working", QDate(2026, 1, 5),
            "received Wednesday 31/12 + 1 working day(s) = Monday 05/01 (not counting Tết Dương lịch 01/01, Nghỉ hoán "
            "đổi 02/01)");
        add("calendar days in a week", at(2026, 11, 16), 3, "calendar", QDate(2026, 11, 19),
            "received Monday 16/11 + 3 day(s) = Thursday 19/11");
        add("calendar days that end on a Sunday", at(2026, 11, 19), 3, "calendar", QDate(2026, 11, 23),
            "received Thursday 19/11 + 3 day(s) = Sunday 22/11, a day of rest → Monday 23/11");
        add("calendar days that end in Tết", at(2026, 2, 10), 7, "calendar", QDate(2026, 2, 23),
            "received Tuesday 10/02 + 7 day(s) = Tuesday 17/02, a day of rest (Tết Nguyên đán) → Monday 23/02");
        add("calendar days that end on a swapped Saturday", at(2026, 8, 19), 3, "calendar", QDate(2026, 8, 22),
            "received Wednesday 19/08 + 3 day(s) = Saturday 22/08");
        add("the same day", at(2026, 11, 20), 0, "same_day", QDate(2026, 11, 20),
            "received Friday 20/11, the same day");
        add("at once", at(2026, 11, 21), 0, "at_once", QDate(2026, 11, 21), "received Saturday 21/11, at once");
    }

    void counting()
    {
        QFETCH(QDateTime, received);
        QFETCH(int, limit);
        QFETCH(QString, unit);
        QFETCH(QDate, lastDay);
        QFETCH(QString, explanation);
        const auto profile = Profile::builtIn();
        QVERIFY(profile);
        const auto deadline = deadlineOf(*profile, countingRule(limit, unit), received);
        QVERIFY(deadline);
        QCOMPARE(deadline->day, lastDay);
        QCOMPARE(deadline->explanation, explanation);
        // The last day ends at 24:00 in Viet Nam.
        QCOMPARE(deadline->due, QDateTime(lastDay, QTime(17, 0), Qt::UTC));
    }

    void regimes_data()
    {
        QTest::addColumn<QString>("documentClass");
        QTest::addColumn<QDateTime>("received");
        QTest::addColumn<QDate>("signedOn");
        QTest::addColumn<bool>("isFastTrack");
        QTest::addColumn<QStringList>("deadlines");
        const auto add = [](const char *name, const char *documentClass, const QDateTime &received,
                            const QDate &signedOn, bool isFastTrack, const QStringList &deadlines) {
            QTest::newRow(name) << QString::fromLatin1(documentClass) << received << signedOn << isFastTrack
                                << deadlines;
        };
        add("2016", "P2", at(2024, 5, 6), QDate(2024, 5, 2), false,
            {u"D01 2024-05-06"_qs, u"D14 2024-05-07"_qs, u"D02 2024-05-13"_qs});
        add("2016, the last day", "P1", at(2025, 3, 31), QDate(), false, {u"D14 2025-04-01"_qs, u"D02 2025-04-08"_qs});
        add("2016, fast track", "P2", at(2024, 5, 6), QDate(), true, {u"D14 2024-05-07"_qs, u"D03 2024-05-06"_qs});
        add("2016, suspension has no deadline of its own", "P9", at(2024, 5, 6), QDate(2024, 5, 6), false,
            {u"D01 2024-05-09"_qs, u"D14 2024-05-07"_qs, u"D02 2024-05-13"_qs});
        add("2025", "P2", at(2026, 11, 20), QDate(2026, 11, 18), false,
            {u"D09 2026-11-23"_qs, u"D14 2026-11-23"_qs, u"D10 2026-11-27"_qs});
        add("2025, over Tết", "P1", at(2026, 2, 13), QDate(2026, 2, 12), false,
            {u"D09 2026-02-23"_qs, u"D14 2026-02-23"_qs, u"D10 2026-02-23"_qs});
        add("2025, fast track", "P2", at(2026, 11, 21), QDate(2026, 11, 20), true,
            {u"D09 2026-11-23"_qs, u"D14 2026-11-23"_qs, u"D11 2026-11-21"_qs});
        add("2025, suspension", "P9", at(2026, 11, 17), QDate(2026, 11, 16), false,
            {u"D09 2026-11-19"_qs, u"D14 2026-11-18"_qs, u"D12 2026-11-19"_qs});
    }

    void regimes()
    {
        QFETCH(QString, documentClass);
        QFETCH(QDateTime, received);
        QFETCH(QDate, signedOn);
        QFETCH(bool, isFastTrack);
        QFETCH(QStringList, deadlines);
        const auto profile = Profile::builtIn();
        const auto found = publicationDeadlines(*profile, {documentClass, received, signedOn, isFastTrack});
        QVERIFY(found);
        QStringList got;
        for (const Deadline &deadline : *found)
            got.append(deadline.rule + u' ' + deadline.day.toString(Qt::ISODate));
        QCOMPARE(got, deadlines);
    }

    void whatIsNotSureSaysSo()
    {
        const auto profile = Profile::builtIn();
        const auto found = publicationDeadlines(*profile, {u"P2"_qs, at(2026, 11, 20), QDate(2026, 11, 18), false});
        const Deadline &publish = found->back();
        QCOMPARE(publish.rule, QStringLiteral("D10"));
        QVERIFY(publish.cautions.join(u' ').contains(u"D10 is not verified (B)"));
        QVERIFY(publish.cautions.join(u' ').contains(u"holidays of 2026"));
        QCOMPARE(publish.warnDay, QDate(2026, 11, 25));
        QCOMPARE(publish.warnExplanation, QStringLiteral("received Friday 20/11 + 3 working day(s) = Wednesday 25/11"));
        QCOMPARE(publish.workingReading, QDate(2026, 12, 1));
        QCOMPARE(found->front().sureness, Sureness::Sourced);
        // A year that nobody entered is told of.
        const auto later = publicationDeadlines(*profile, {u"P2"_qs, at(2028, 1, 20), QDate(), false});
        QVERIFY(later->back().cautions.join(u' ').contains(u"swapped days of 2028 are not entered"));
    }

    void normativeInstrumentsTakeEffectTenDaysLater()
    {
        const auto profile = Profile::builtIn();
        const auto earliest = earliestEffect(*profile, QDate(2026, 11, 12));
        QVERIFY(earliest);
        QCOMPARE(earliest->day, QDate(2026, 11, 22)); // a Sunday: effect does not wait for a working day
        QVERIFY(!earliestEffect(*profile, QDate(2020, 1, 1)));
    }

    void whatIsNeverPublishedHasNoDeadline()
    {
        const auto profile = Profile::builtIn();
        const auto refused = publicationDeadlines(*profile, {u"X1"_qs, at(2026, 11, 20), QDate(), false});
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(publicationDeadlines(*profile, {u"P99"_qs, at(2026, 11, 20), QDate(), false}).error().code,
                 ErrorCode::Usage);
        QCOMPARE(publicationDeadlines(*profile, {u"P2"_qs, at(2010, 11, 20), QDate(), false}).error().code,
                 ErrorCode::Refused);
        QCOMPARE(deadlineOf(*profile, *profile->rule(u"D06"_qs), at(2026, 11, 20)).error().code, ErrorCode::Refused);
    }

    void aCalendarWithoutWorkingDaysEnds()
    {
        QJsonObject json;
        json[u"weekly_rest"] = QJsonArray{u"monday"_qs, u"tuesday"_qs,  u"wednesday"_qs, u"thursday"_qs,
                                          u"friday"_qs, u"saturday"_qs, u"sunday"_qs};
        const WorkingCalendar calendar(json);
        QVERIFY(calendar.addWorkingDays(QDate(2026, 1, 1), 3).isValid());
    }
};

QTEST_GUILESS_MAIN(TestDeadlines)
#include "tst_deadlines.moc"
