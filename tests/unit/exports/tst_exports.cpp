// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "exports/akomantoso.h"
#include "exports/package.h"
#include "text/structure.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace congbao;
using namespace congbao::exports;

namespace {

text::Document documentOf(const QStringList &lines)
{
    text::Document document;
    for (const QString &line : lines) {
        text::Block block;
        block.paragraph.text = line;
        block.paragraph.runs = {{0, static_cast<int>(line.size())}};
        document.blocks.push_back(block);
    }
    text::markStructure(document);
    return document;
}

InstrumentRecord record()
{
    return {QStringLiteral("Quyết định"),
            QStringLiteral("10/2026/QĐ-UBND"),
            QDate(2026, 11, 2),
            QDate(2026, 11, 15),
            QStringLiteral("ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ"),
            QStringLiteral("Ban hành \"Quy chế\", quản lý"),
            QStringLiteral("Hoàng Việt Phương"),
            QStringLiteral("44 + 45"),
            4,
            {}};
}

ExportedIssue issue()
{
    return {QStringLiteral("2026-0044-0045"), QStringLiteral("44 + 45"), QDate(2026, 11, 20),
            QStringLiteral("Công báo tỉnh Quảng Trị"), QStringLiteral("Cổng Thông tin điện tử")};
}

/// What an outside program says: empty when it is content.
QString complaint(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForStarted())
        return program + QStringLiteral(" is not installed");
    process.waitForFinished(60000);
    return process.exitCode() == 0 ? QString() : QString::fromUtf8(process.readAll());
}

QString dataFile(const char *name)
{
    return QStringLiteral(CONGBAO_TEST_DATA "/exports/") + QLatin1String(name);
}

/// All words of a document, to compare with what a file of it says.
QString squeezed(QString text)
{
    return text.remove(QRegularExpression(QStringLiteral("\\s+")));
}

} // namespace

class ExportsTest : public QObject
{
    Q_OBJECT

private slots:
    void akoma_ntoso_is_valid_data();
    void akoma_ntoso_is_valid();
    void units_are_named_by_the_convention();
    void no_word_is_lost();
    void identifiers();
    void records_are_valid();
    void a_table_opens_in_a_spreadsheet();
    void a_package_can_be_checked();
    void a_package_is_the_same_each_time();

private:
    [[nodiscard]] static QStringList regulation()
    {
        return {QStringLiteral("QUYẾT ĐỊNH"),
                QStringLiteral("Ban hành Quy chế"),
                QStringLiteral("Căn cứ Luật Tổ chức chính quyền địa phương;"),
                QStringLiteral("Chương I"),
                QStringLiteral("QUY ĐỊNH CHUNG"),
                QStringLiteral("Điều 1. Phạm vi điều chỉnh"),
                QStringLiteral("1. Quy chế này quy định:"),
                QStringLiteral("a) Việc thứ nhất;"),
                QStringLiteral("b) Việc thứ hai & <thứ ba>."),
                QStringLiteral("2. Quy chế này áp dụng cho mọi người."),
                QStringLiteral("Điều 2. Hiệu lực"),
                QStringLiteral("Có hiệu lực từ ngày 15 tháng 11 năm 2026."),
                QStringLiteral("Chương II"),
                QStringLiteral("TỔ CHỨC"),
                QStringLiteral("Mục 1"),
                QStringLiteral("NGƯỜI"),
                QStringLiteral("Điều 3. Tổ chức thực hiện"),
                QStringLiteral("Mọi người thực hiện.")};
    }
    QTemporaryDir m_folder;
};

void ExportsTest::akoma_ntoso_is_valid_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("chapters, sections, articles, clauses, points") << regulation();
    QTest::newRow("a text without articles")
        << QStringList{QStringLiteral("THÔNG BÁO"), QStringLiteral("Về việc nghỉ.")};
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("articles that are quoted twice")
        << QStringList{QStringLiteral("Điều 1. Một."), QStringLiteral("Điều 1. Lại một."), QStringLiteral("1. A."),
                       QStringLiteral("1. B.")};
    QTest::newRow("control characters") << QStringList{QStringLiteral("Điều 1. Một\x01\x0b hai."),
                                                       QString(QChar(0xFFFE))};
    QTest::newRow("a regulation that comes with it")
        << QStringList{QStringLiteral("QUYẾT ĐỊNH"),        QStringLiteral("Điều 1. Ban hành kèm theo Quy chế."),
                       QStringLiteral("Điều 2. Thi hành."), QStringLiteral("QUY CHẾ"),
                       QStringLiteral("Về quản lý"),        QStringLiteral("(Kèm theo Quyết định số 10/2026/QĐ-UBND)"),
                       QStringLiteral("Chương I"),          QStringLiteral("CHUNG"),
                       QStringLiteral("Điều 1. Phạm vi"),   QStringLiteral("1. Một."),
                       QStringLiteral("PHỤ LỤC"),           QStringLiteral("Danh mục")};
}

void ExportsTest::akoma_ntoso_is_valid()
{
    QFETCH(QStringList, lines);
    const ExportedInstrument instrument{record(), documentOf(lines)};
    const QString one = m_folder.filePath(QStringLiteral("one.xml"));
    const QString all = m_folder.filePath(QStringLiteral("all.xml"));
    QVERIFY(writeFile(one, akomaNtosoOf(instrument, issue())));
    QVERIFY(writeFile(all, akomaNtosoOf(std::vector{instrument, instrument}, issue())));
    for (const QString &file : {one, all})
        QCOMPARE(complaint(QStringLiteral("xmllint"), {QStringLiteral("--noout"), QStringLiteral("--relaxng"),
                                                       dataFile("akomantoso-subset.rng"), file}),
                 QString());
}

void ExportsTest::units_are_named_by_the_convention()
{
    const QByteArray xml = akomaNtosoOf(ExportedInstrument{record(), documentOf(regulation())}, issue());
    for (const char *id :
         {"chp_I", "art_1", "art_1__para_1", "art_1__para_1__point_b", "art_2", "chp_II", "chp_II__sec_1", "art_3"})
        QVERIFY2(xml.contains(QByteArray(QByteArray("eId=\"") + id + '"')), id);
    QVERIFY(xml.contains("<num>Điều 1.</num><heading>Phạm vi điều chỉnh</heading>"));
    QVERIFY(xml.contains("<num>Chương I</num><heading>QUY ĐỊNH CHUNG</heading>"));
    QVERIFY(xml.contains("Việc thứ hai &amp; &lt;thứ ba>") || xml.contains("Việc thứ hai &amp; &lt;thứ ba&gt;"));
}

void ExportsTest::no_word_is_lost()
{
    const text::Document document = documentOf(regulation());
    QXmlStreamReader xml(akomaNtosoOf(ExportedInstrument{record(), document}, issue()));
    QString said;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters)
            said += xml.text();
    }
    QVERIFY(!xml.hasError());
    QString written;
    for (const text::Block &block : document.blocks)
        written += block.text();
    QCOMPARE(squeezed(said), squeezed(written));
}

void ExportsTest::identifiers()
{
    QCOMPARE(eliPath(record()), u"/eli/vn/uy-ban-nhan-dan-tinh-quang-tri/quyet-dinh/2026/10-2026-qd-ubnd");
    const QByteArray xml = akomaNtosoOf(ExportedInstrument{record(), documentOf(regulation())}, issue());
    QVERIFY(xml.contains("value=\"/akn/vn/act/quyet-dinh/uy-ban-nhan-dan-tinh-quang-tri/2026-11-02/10-2026-qd-ubnd\""));
    QVERIFY(xml.contains("number=\"44 + 45\""));
}

void ExportsTest::records_are_valid()
{
    std::vector<InstrumentRecord> records{record(), record(), record()};
    records.at(1).effective = {};
    records.at(1).page = 0;
    records.at(1).issue.clear();
    records.at(2).effective = QDate(2030, 1, 1);
    const QString file = m_folder.filePath(QStringLiteral("records.json"));
    const QByteArray json = recordsJson(records, QDate(2026, 11, 20));
    QVERIFY(json.contains("Đang hiệu lực") && json.contains("Chưa có hiệu lực"));
    QVERIFY(writeFile(file, json));
    const QString check = QStringLiteral("import json, sys, jsonschema\n"
                                         "jsonschema.Draft202012Validator(json.load(open(sys.argv[1]))).validate("
                                         "json.load(open(sys.argv[2])))");
    QCOMPARE(complaint(QStringLiteral("/usr/bin/python3"),
                       {QStringLiteral("-c"), check, dataFile("records.schema.json"), file}),
             QString());
}

void ExportsTest::a_table_opens_in_a_spreadsheet()
{
    InstrumentRecord hostile = record();
    hostile.title = QStringLiteral("=HYPERLINK(\"x\")");
    const QString file = m_folder.filePath(QStringLiteral("records.csv"));
    QVERIFY(writeFile(file, recordsCsv({record(), hostile}, QDate(2026, 11, 20))));
    const QString check =
        QStringLiteral("import csv, sys\n"
                       "rows = list(csv.DictReader(open(sys.argv[1], encoding='utf-8-sig', newline=''), strict=True))\n"
                       "assert len(rows) == 2 and rows[0]['title'] == 'Ban hành \"Quy chế\", quản lý', rows\n"
                       "assert rows[0]['page'] == '4' and rows[0]['issue'] == '44 + 45' and "
                       "rows[1]['title'].startswith(\"'=\"), rows\n"
                       "assert None not in rows[0] and all(v is not None for v in rows[0].values()), rows");
    QCOMPARE(complaint(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), check, file}), QString());
}

void ExportsTest::a_package_can_be_checked()
{
    const QString data = m_folder.filePath(QStringLiteral("pages"));
    QVERIFY(writeFile(data, "%PDF pages"));
    const QString file = m_folder.filePath(QStringLiteral("issue.zip"));
    QVERIFY(writePackage(file,
                         {{QStringLiteral("issue.pdf"), data, {}, sha256Hex("%PDF pages")},
                          {QStringLiteral("akomantoso/01.xml"), {}, "<x/>", {}}},
                         JobContext()));
    const QString check = QStringLiteral("import hashlib, sys, zipfile\n"
                                         "package = zipfile.ZipFile(sys.argv[1])\n"
                                         "assert package.testzip() is None\n"
                                         "sums = package.read('sha256sums').decode().splitlines()\n"
                                         "assert len(sums) == 2 and len(package.namelist()) == 3\n"
                                         "for line in sums:\n"
                                         "    digest, name = line.split('  ')\n"
                                         "    assert hashlib.sha256(package.read(name)).hexdigest() == digest, name");
    QCOMPARE(complaint(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), check, file}), QString());
}

void ExportsTest::a_package_is_the_same_each_time()
{
    const QString one = m_folder.filePath(QStringLiteral("1.zip"));
    const QString two = m_folder.filePath(QStringLiteral("2.zip"));
    for (const QString &file : {one, two})
        QVERIFY(writePackage(file, {{QStringLiteral("a.xml"), {}, "<x/>", {}}}, JobContext()));
    QCOMPARE(*readFile(one, 1 << 20), *readFile(two, 1 << 20));
}

QTEST_GUILESS_MAIN(ExportsTest)
#include "tst_exports.moc"
