// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparison.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace congbao;
using namespace congbao::compare;

class ComparisonJson : public QObject
{
    Q_OBJECT

    static Comparison sample()
    {
        Comparison comparison;
        comparison.official = {QStringLiteral("qd.pdf"), QStringLiteral("aa"), QStringLiteral("pdf-scan"), 7};
        comparison.electronic = {QStringLiteral("qd.docx"), QStringLiteral("bb"), QStringLiteral("docx"), 0};
        comparison.coverage = {100, 97, 1, 2, 98, 97, 1, {{2, {10.5F, 20, 30, 40.25F}, QStringLiteral("stamp"), 2}}};
        Discrepancy discrepancy;
        discrepancy.id = 1;
        discrepancy.kind = DiscrepancyClass::Number;
        discrepancy.confidence = 0.99812;
        discrepancy.weight = 1;
        discrepancy.official = {QStringLiteral("03"),
                                QStringLiteral("trong thời hạn"),
                                QStringLiteral("ngày làm việc"),
                                3,
                                {{210.4F, 318, 14.2F, 13}}};
        discrepancy.electronic = {QStringLiteral("05"),
                                  QStringLiteral("trong thời hạn"),
                                  QStringLiteral("ngày làm việc"),
                                  QStringLiteral("Điều 5/khoản 2"),
                                  41,
                                  118,
                                  120};
        comparison.discrepancies.push_back(discrepancy);
        return comparison;
    }

private slots:
    void readsBackToTheSameBytes()
    {
        const QByteArray json = toJson(sample());
        const auto back = comparisonFromJson(json);
        QVERIFY(back.has_value());
        QCOMPARE(toJson(*back), json);
        QCOMPARE(back->discrepancies.front().electronic.path, QStringLiteral("Điều 5/khoản 2"));
        QCOMPARE(back->coverage.unreadableAreas.front().words, 2);
    }

    void hasTheKeysOfTheContract()
    {
        const QJsonObject root = QJsonDocument::fromJson(toJson(sample())).object();
        QCOMPARE(root[u"schema"].toString(), QStringLiteral("gazette.comparison/1"));
        QCOMPARE(root[u"summary"][u"verdict"].toString(), QStringLiteral("different"));
        QCOMPARE(root[u"coverage"][u"official_words"].toInt(), 100);
        const QJsonValue first = root[u"discrepancies"][0];
        QCOMPARE(first[u"class"].toString(), QStringLiteral("number"));
        QCOMPARE(first[u"severity"].toString(), QStringLiteral("substantive"));
        QVERIFY(first[u"decided"].toBool());
        QCOMPARE(first[u"electronic"][u"start"].toInt(), 118);
        QCOMPARE(first[u"official"][u"rects"][0][0].toDouble(), 210.4);
    }

    void formalDiscrepanciesAloneAreSame()
    {
        Comparison comparison = sample();
        comparison.discrepancies.front().severity = Severity::Formal;
        QCOMPARE(comparison.outcome(), Outcome::Same);
        comparison.discrepancies.front().severity = Severity::Substantive;
        comparison.discrepancies.front().isDecided = false;
        QCOMPARE(comparison.outcome(), Outcome::Undecided);
    }

    void foreignBytesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("%PDF-1.7");
        QTest::newRow("other schema") << QByteArray(R"({"schema": "gazette.text/1"})");
        QTest::newRow("unknown class") << QByteArray(
            R"({"schema": "gazette.comparison/1", "discrepancies": [{"class": "colour"}]})");
    }
    void foreignBytesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto back = comparisonFromJson(bytes);
        QVERIFY(!back.has_value());
        QCOMPARE(back.error().code, ErrorCode::Unreadable);
    }
};

QTEST_GUILESS_MAIN(ComparisonJson)
#include "tst_comparisonjson.moc"
