// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/manifest.h"

#include <QTest>

using namespace congbao;

namespace {

const QByteArray whole = R"({"schema": "gazette.issue/1", "year": 2026, "numbers": [44, 45], "date": "2026-11-20",
 "first_page": 3,
 "gazette": {"province": "Quảng Trị", "publisher": "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH", "address": "Số 45", "phone": "1",
  "email": "e", "website": "w", "printer": "p"},
 "parts": [{"title": "PHẦN VĂN BẢN QUY PHẠM PHÁP LUẬT",
  "instruments": [{"file": "qd-10.docx", "official": "signed/qd-10.pdf", "type": "Quyết định",
   "number": "10/2026/QĐ-UBND", "date": "2026-11-02", "issuer": "ỦY BAN NHÂN DÂN TỈNH",
   "abstract": "Ban hành Quy chế", "corrects": null}]}]})";

} // namespace

class TestManifest : public QObject
{
    Q_OBJECT

private slots:
    void everyMemberIsRead();
    void wrongMembersAreNamed_data();
    void wrongMembersAreNamed();
};

void TestManifest::everyMemberIsRead()
{
    const auto manifest = typeset::parseManifest(whole, QStringLiteral("/issues/2026"));
    QVERIFY2(manifest, manifest ? "" : qPrintable(manifest.error().message));
    QCOMPARE(manifest->issue.year, 2026);
    QCOMPARE(manifest->issue.numbers, std::vector<int>({44, 45}));
    QCOMPARE(manifest->issue.date, QDate(2026, 11, 20));
    QCOMPARE(manifest->issue.firstPage, 3);
    QCOMPARE(manifest->issue.gazette.province, QStringLiteral("Quảng Trị"));
    QCOMPARE(manifest->issue.gazette.printer, QStringLiteral("p"));
    QCOMPARE(manifest->parts.size(), size_t(1));
    const typeset::ManifestInstrument &instrument = manifest->parts.front().instruments.front();
    QCOMPARE(instrument.file, QStringLiteral("/issues/2026/qd-10.docx"));
    QCOMPARE(instrument.official, QStringLiteral("/issues/2026/signed/qd-10.pdf"));
    QCOMPARE(instrument.instrument.sourceName, QStringLiteral("qd-10.docx"));
    QCOMPARE(instrument.instrument.number, QStringLiteral("10/2026/QĐ-UBND"));
    QCOMPARE(instrument.instrument.date, QDate(2026, 11, 2));
    QVERIFY(instrument.instrument.corrects.isEmpty());
}

void TestManifest::wrongMembersAreNamed_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *rule, const char *from, const char *to, const QString &named) {
        QTest::newRow(rule) << QByteArray(from) << QByteArray(to) << named;
    };
    row("not JSON", "\"year\"", "year", QStringLiteral("not valid JSON"));
    row("another schema", "gazette.issue/1", "gazette.issue/2", QStringLiteral("“schema”"));
    row("no year", "\"year\": 2026, ", "", QStringLiteral("“year”"));
    row("a year with a fraction", "2026, \"numbers\"", "2026.5, \"numbers\"", QStringLiteral("“year”"));
    row("three numbers", "[44, 45]", "[44, 45, 46]", QStringLiteral("“numbers”"));
    row("numbers that do not follow", "[44, 45]", "[44, 46]", QStringLiteral("“numbers”"));
    row("a number that is a text", "[44, 45]", "[44, \"45\"]", QStringLiteral("“numbers[1]”"));
    row("a day that is none", "2026-11-20", "2026-02-30", QStringLiteral("“date”"));
    row("a day of another year", "2026-11-20", "2025-11-20", QStringLiteral("“date”"));
    row("page nought", "\"first_page\": 3", "\"first_page\": 0", QStringLiteral("“first_page”"));
    row("no province", "\"province\": \"Quảng Trị\", ", "", QStringLiteral("“gazette.province”"));
    row("an address that is a number", "\"Số 45\"", "45", QStringLiteral("“gazette.address”"));
    row("a part without title", "\"title\": \"PHẦN VĂN BẢN QUY PHẠM PHÁP LUẬT\",", "",
        QStringLiteral("“parts[0].title”"));
    row("an instrument without file", "\"file\": \"qd-10.docx\", ", "",
        QStringLiteral("“parts[0].instruments[0].file”"));
    row("an instrument's date", "2026-11-02", "02/11/2026", QStringLiteral("“parts[0].instruments[0].date”"));
    row("a correction that is no text", "null", "7", QStringLiteral("“parts[0].instruments[0].corrects”"));
}

void TestManifest::wrongMembersAreNamed()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, named);
    QVERIFY(whole.contains(from));
    const auto manifest = typeset::parseManifest(QByteArray(whole).replace(from, to), QStringLiteral("/issues"));
    QVERIFY(!manifest);
    QCOMPARE(manifest.error().code, ErrorCode::Unreadable);
    QVERIFY2(manifest.error().message.contains(named), qPrintable(manifest.error().message));
}

QTEST_GUILESS_MAIN(TestManifest)
#include "tst_manifest.moc"
