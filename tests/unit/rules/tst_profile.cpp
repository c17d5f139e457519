// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/documentclass.h"
#include "rules/notation.h"
#include "rules/profile.h"
#include "rules/schema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace congbao;
using namespace congbao::rules;

/// The rule profile that comes with the program: whole, labelled, and refused when it is not good.
class TestProfile : public QObject
{
    Q_OBJECT

private:
    static QJsonObject builtIn() { return QJsonDocument::fromJson(Profile::builtIn()->json()).object(); }

    static QStringList faultsAfter(const std::function<void(QJsonObject &)> &change)
    {
        QJsonObject profile = builtIn();
        change(profile);
        return profileFaults(QJsonDocument(profile).toJson());
    }

    static void changeRow(QJsonObject &profile, const QString &id, const std::function<void(QJsonObject &)> &change)
    {
        QJsonArray rows = profile.value(u"rows").toArray();
        for (qsizetype at = 0; at < rows.size(); ++at) {
            QJsonObject row = rows.at(at).toObject();
            if (row.value(u"id").toString() != id)
                continue;
            change(row);
            rows[at] = row;
        }
        profile.insert(u"rows", rows);
    }

private slots:
    void everyRuleIsThereWithItsLabel_data()
    {
        QTest::addColumn<QString>("label");
        const auto add = [](const char *ids, const char *label) {
            for (const QString &id : QString::fromLatin1(ids).split(u' '))
                QTest::newRow(qPrintable(id)) << QString::fromLatin1(label);
        };
        // Documents, deadlines, intake, comparison, corrections: numbered as in the office's notes of the rules.
        add("P1 P2 P3 P4 P5 P6 P7 P8 P9 P10 P11 X1 O1", "A");
        add("D01 D02 D03 D10", "B");
        add("D04 D05 D06 D07 D08 D09 D11 D12 D13 D14 D15 D16 D17 D18 D19", "A");
        add("K1 K2 K3 K4", "B");
        add("K5 I10 L27b H5 W01 W02 W03 W04 W05 W06 W07 W08 W09 W10", "?");
        add("I1 I2 I3 I4 I5 I6 I7 I8 I9", "A");
        add("V1 V2 V3 V4 V7 V8", "A");
        add("V5 V6 V9 V10", "B");
        add("C1 C2 C3 C4 C5 CP4", "A");
        add("CP1 CP2 CP3", "A~");
        add("CP5 CP6 CP7 CP8", "B");
        // Edition, roles, attributes, numbers, types, structure, presentation.
        add("E1 E2 E3 E4 E5 E6 E7", "A");
        add("E8 R5 M14", "A~");
        add("E6b R7 N1 N2 T29 T34 F01 F05 F21", "B");
        add("R1 R2 R3 R4 R6 N3", "A");
        add("M01 M02 M03 M04 M05 M06 M07 M08 M09 M10 M11 M12 M13 M15 M16 M17 M18 M19 M20 M21 M22", "A");
        add("T01 T02 T03 T04 T05 T06 T07 T08 T09 T10 T11 T12 T13 T14 T15 T16 T17 T18 T19 T20 T21 T22 T23 T24 T25 T26 "
            "T27 T28 T30 T31 T32 T33 T35",
            "A");
        add("S1 S2 S3 S4 S5 S6 S7 S8", "A~");
        add("S9 F20", "A");
        add("F02 F03 F04 F06 F07 F08 F09 F10 F11 F12 F13 F14 F15 F16 F17 F18 F19", "A~");
        // Layout, edXML, retention, distribution, reports.
        add("L01 L02 L03 L04 L05 L06 L08 L12 L14 L16 L17 L19 L20 L21 L24 L25 L26 L27 L28 L29 L30 L32 L33 L34 L35 L36 "
            "L37 L39 L40 L41",
            "A");
        add("L07 L09 L10 L13 L18 L22 L23", "A~");
        add("L11 L15 L28b L31 L38 Q13 H6 Z3 Z4", "B");
        add("Q01 Q02 Q03 Q04 Q05 Q06 Q07 Q08 Q09 Q10 Q11 Q12 Q14", "A");
        add("H1 H2 H3 H4 Y1 Y2 Z1 Z2", "A");
    }

    void everyRuleIsThereWithItsLabel()
    {
        QFETCH(QString, label);
        const auto profile = Profile::builtIn();
        QVERIFY(profile);
        const auto rule = profile->rule(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(rule);
        QCOMPARE(surenessLabel(rule->sureness), label);
        QCOMPARE(rule->isUnsure(), label == u"B" || label == u"?");
        QVERIFY(rule->verifiedBy.isEmpty());
    }

    void hasNoRuleThatTheListDoesNotName() { QCOMPARE(Profile::builtIn()->rules().size(), size_t(255)); }

    void whatTheProgramShipsIsGood()
    {
        const QStringList faults = profileFaults(Profile::builtIn()->json());
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void theRegimeIsTheNarrowestOfTheDay_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("key");
        QTest::newRow("before the first regime") << QDate(2016, 6, 30) << QString();
        QTest::newRow("first day of 2016") << QDate(2016, 7, 1) << QStringLiteral("2016");
        QTest::newRow("last day of 2016") << QDate(2025, 3, 31) << QStringLiteral("2016");
        QTest::newRow("first day of 2025a") << QDate(2025, 4, 1) << QStringLiteral("2025a");
        QTest::newRow("last day of districts") << QDate(2025, 6, 30) << QStringLiteral("2025a");
        QTest::newRow("first day of 2025b") << QDate(2025, 7, 1) << QStringLiteral("2025b");
        QTest::newRow("last day before the circular") << QDate(2025, 9, 4) << QStringLiteral("2025b");
        QTest::newRow("the circular in force") << QDate(2025, 9, 5) << QStringLiteral("2025c");
        QTest::newRow("today") << QDate(2026, 11, 22) << QStringLiteral("2025c");
    }

    void theRegimeIsTheNarrowestOfTheDay()
    {
        QFETCH(QDate, day);
        QFETCH(QString, key);
        const auto profile = Profile::builtIn();
        const auto regime = profile->regimeOn(day);
        QCOMPARE(regime ? regime->key : QString(), key);
    }

    void dutiesByRegime_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("duty");
        const auto add = [](const char *name, const QDate &day, PublicationDuty duty) {
            QTest::newRow(name) << day << static_cast<int>(duty);
        };
        const QDate old(2020, 1, 1);
        const QDate a(2025, 5, 1);
        const QDate c(2026, 1, 1);
        add("P1", old, PublicationDuty::Must);
        add("P2", c, PublicationDuty::Must);
        add("P4", old, PublicationDuty::PostedUp);
        add("P4", a, PublicationDuty::Must);
        add("P4", c, PublicationDuty::NotThere);
        add("P5", old, PublicationDuty::PostedUp);
        add("P5", a, PublicationDuty::NotThere);
        add("P5", c, PublicationDuty::Must);
        add("P6", old, PublicationDuty::NotThere);
        add("P6", c, PublicationDuty::Must);
        add("P9", old, PublicationDuty::May);
        add("P10", c, PublicationDuty::Must);
        add("P11", c, PublicationDuty::May);
        add("X1", old, PublicationDuty::Never);
        add("X1", c, PublicationDuty::Never);
    }

    void dutiesByRegime()
    {
        QFETCH(QDate, day);
        QFETCH(int, duty);
        const auto profile = Profile::builtIn();
        const auto found =
            publicationDuty(*profile, *profile->regimeOn(day), QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(found);
        QCOMPARE(static_cast<int>(*found), duty);
    }

    void classesAreProposed_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("about");
        QTest::addColumn<bool>("isNormative");
        QTest::addColumn<bool>("isCorrection");
        QTest::addColumn<QString>("proposed");
        const auto add = [](const char *name, const char *issuer, const char *about, bool isNormative,
                            bool isCorrection, const char *proposed) {
            QTest::newRow(name) << QString::fromUtf8(issuer) << QString::fromUtf8(about) << isNormative << isCorrection
                                << QString::fromLatin1(proposed);
        };
        add("council of the province", "HỘI ĐỒNG NHÂN DÂN TỈNH", "Quy định mức chi", true, false, "P1");
        add("committee of the province", "ỦY BAN NHÂN DÂN TỈNH", "Ban hành Quy chế", true, false, "P2");
        add("other place of the mark", "UỶ BAN NHÂN DÂN TỈNH", "Ban hành Quy chế", true, false, "P2");
        add("district", "ỦY BAN NHÂN DÂN HUYỆN HẢI LĂNG", "Ban hành Quy chế", true, false, "P4");
        add("commune", "HỘI ĐỒNG NHÂN DÂN XÃ GIO LINH", "Quy định", true, false, "P5");
        add("chairman", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "Quy định", true, false, "P6");
        add("suspended in force", "ỦY BAN NHÂN DÂN TỈNH", "Ngưng hiệu lực Quyết định số 3", true, false, "P9");
        add("no longer in force", "ỦY BAN NHÂN DÂN TỈNH", "Công bố danh mục văn bản hết hiệu lực", false, false, "P8");
        add("correction", "ỦY BAN NHÂN DÂN TỈNH", "Đính chính Quyết định số 3", false, true, "P10");
        add("other", "ỦY BAN NHÂN DÂN TỈNH", "Phê duyệt kế hoạch", false, false, "P11");
    }

    void classesAreProposed()
    {
        QFETCH(QString, issuer);
        QFETCH(QString, about);
        QFETCH(bool, isNormative);
        QFETCH(bool, isCorrection);
        QFETCH(QString, proposed);
        QCOMPARE(proposedClass({QStringLiteral("Quyết định"), issuer, about, isNormative, isCorrection}), proposed);
    }

    void notations_data()
    {
        QTest::addColumn<QString>("year");
        QTest::addColumn<QString>("notation");
        QTest::newRow("10/2026/QĐ-UBND") << QStringLiteral("2026") << QStringLiteral("QĐ-UBND");
        QTest::newRow(" 05 / 2026 / NQ-HĐND ") << QStringLiteral("2026") << QStringLiteral("NQ-HĐND");
        QTest::newRow("1903/QĐ-UBND") << QString() << QStringLiteral("QĐ-UBND");
        QTest::newRow("12/NQ-TT HĐND") << QString() << QStringLiteral("NQ-TT HĐND");
        QTest::newRow("1488/VP-KH&CĐS") << QString() << QStringLiteral("VP-KH&CĐS");
        QTest::newRow("15a/QĐ-UBND") << QString() << QStringLiteral("QĐ-UBND");
    }

    void notations()
    {
        QFETCH(QString, year);
        QFETCH(QString, notation);
        const auto profile = Profile::builtIn();
        const auto parsed = parseNotation(*profile, QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(parsed);
        QCOMPARE(parsed->year, year);
        QCOMPARE(parsed->notation, notation);
        QVERIFY(!parseNotation(*profile, QStringLiteral("không số")));
    }

    void aNotationIsSuggestedAndNeverChanged()
    {
        const auto profile = Profile::builtIn();
        QCOMPARE(suggestedNotation(*profile, QStringLiteral("10/2026/QD-UBND")), QStringLiteral("10/2026/QĐ-UBND"));
        QCOMPARE(suggestedNotation(*profile, QStringLiteral("10/2026/NQ-HĐND")), QString());
        QCOMPARE(comparableNotation(QStringLiteral(" 05 / 2026/QĐ-TT HĐND")), QStringLiteral("5/2026/QĐ-TTHĐND"));
    }

    void faultyProfilesAreRefused_data()
    {
        QTest::addColumn<QStringList>("faults");
        const auto row = [](const char *name, const QStringList &faults) { QTest::newRow(name) << faults; };
        row("no version", faultsAfter([](QJsonObject &profile) { profile.remove(u"version"); }));
        row("unknown member", faultsAfter([](QJsonObject &profile) { profile.insert(u"extra", 1); }));
        row("unknown label", faultsAfter([](QJsonObject &profile) {
                changeRow(profile, u"D09"_qs, [](QJsonObject &rule) { rule[u"sureness"] = u"C"_qs; });
            }));
        row("source not listed", faultsAfter([](QJsonObject &profile) {
                changeRow(profile, u"D09"_qs, [](QJsonObject &rule) { rule[u"source"] = QJsonArray{u"no"_qs}; });
            }));
        row("regime not listed", faultsAfter([](QJsonObject &profile) {
                changeRow(profile, u"D09"_qs, [](QJsonObject &rule) { rule[u"regimes"] = QJsonArray{u"1990"_qs}; });
            }));
        row("two rules of one id", faultsAfter([](QJsonObject &profile) {
                changeRow(profile, u"D09"_qs, [](QJsonObject &rule) { rule[u"id"] = u"D10"_qs; });
            }));
        row("verified by nobody", faultsAfter([](QJsonObject &profile) {
                changeRow(profile, u"D10"_qs, [](QJsonObject &rule) { rule[u"verified_on"] = u"2026-11-22"_qs; });
            }));
        row("deadline without unit", faultsAfter([](QJsonObject &profile) {
                changeRow(profile, u"D10"_qs, [](QJsonObject &rule) {
                    QJsonObject values = rule[u"values"].toObject();
                    values.remove(u"unit");
                    rule[u"values"] = values;
                });
            }));
        row("limit that is no number", faultsAfter([](QJsonObject &profile) {
                changeRow(profile, u"D10"_qs, [](QJsonObject &rule) {
                    QJsonObject values = rule[u"values"].toObject();
                    values[u"limit"] = u"7"_qs;
                    rule[u"values"] = values;
                });
            }));
        row("pattern that is none", faultsAfter([](QJsonObject &profile) {
                changeRow(profile, u"N1"_qs, [](QJsonObject &rule) {
                    rule[u"values"] = QJsonObject{{u"pattern"_qs, u"(("_qs}};
                });
            }));
        row("day under another year", faultsAfter([](QJsonObject &profile) {
                QJsonObject calendar = profile.value(u"calendar").toObject();
                QJsonArray years = calendar.value(u"years").toArray();
                QJsonObject year = years.at(0).toObject();
                year[u"days"] = QJsonArray{
                    QJsonObject{{u"date"_qs, u"1999-01-01"_qs}, {u"kind"_qs, u"holiday"_qs}, {u"name"_qs, u"x"_qs}}};
                years[0] = year;
                calendar[u"years"] = years;
                profile[u"calendar"] = calendar;
            }));
        row("not JSON", profileFaults("{"));
        row("empty", profileFaults({}));
    }

    void faultyProfilesAreRefused()
    {
        QFETCH(QStringList, faults);
        QVERIFY(!faults.isEmpty());
    }

    void aRuleThatSomebodyVerifiedIsSure()
    {
        QJsonObject profile = builtIn();
        changeRow(profile, QStringLiteral("D10"), [](QJsonObject &rule) {
            rule[u"verified_by"] = u"Quản trị"_qs;
            rule[u"verified_on"] = u"2026-11-22"_qs;
        });
        const auto edited = Profile::fromJson(QJsonDocument(profile).toJson(), 7);
        QVERIFY(edited);
        QCOMPARE(edited->version(), 7);
        QVERIFY(!edited->rule(QStringLiteral("D10"))->isUnsure());
    }

    void aSchemaNeverPromisesMoreThanIsChecked()
    {
        QVERIFY(schemaViolations(1, {{u"minimum"_qs, 1}}).isEmpty());
        QCOMPARE(schemaViolations(1, {{u"multipleOf"_qs, 2}}).size(), qsizetype(1));
        QCOMPARE(schemaViolations(1, {{u"$ref"_qs, u"#/$defs/none"_qs}}).size(), qsizetype(1));
    }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
