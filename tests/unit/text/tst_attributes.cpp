// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/attributes.h"
#include "text/structure.h"

#include <QTest>

using namespace congbao::text;

namespace {

Document documentOf(const QString &lines)
{
    Document document;
    for (QString line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        Block block;
        if (line.startsWith(u'^')) {
            line.remove(0, 1);
            block.paragraph.format.alignment = Alignment::Center;
        }
        block.paragraph.text = line;
        splitWords(block.paragraph);
        document.blocks.push_back(block);
    }
    markStructure(document);
    return document;
}

const QString decision = QStringLiteral(
    "ỦY BAN NHÂN DÂN\nTỈNH QUẢNG TRỊ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Số: 10/2026/QĐ-UBND\nQuảng Trị, ngày 02 tháng 11 năm 2026\n^QUYẾT ĐỊNH\n^Ban hành Quy chế quản lý\n^đường đô thị\n"
    "^CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ\nCăn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm "
    "2025;\n"
    "QUYẾT ĐỊNH:\nĐiều 1. Ban hành\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày 15 tháng 11 năm 2026.\n"
    "Nơi nhận:\n- Như Điều 2;\n- Trung tâm Công báo;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n"
    "Hoàng Việt Phương\n^QUY CHẾ\nĐiều 1. Khác");

} // namespace

class TestAttributes : public QObject
{
    Q_OBJECT

private slots:
    void allOfADecision()
    {
        const Document document = documentOf(decision);
        const ProposedAttributes found = readAttributes(document);
        QCOMPARE(found.type.value, u"Quyết định"_qs);
        QCOMPARE(found.type.sureness, Sureness::Sure);
        QCOMPARE(found.number.value, u"10/2026/QĐ-UBND"_qs);
        QCOMPARE(found.number.sureness, Sureness::Sure);
        QCOMPARE(found.notation.value, u"QĐ-UBND"_qs);
        QCOMPARE(found.date.value, QDate(2026, 11, 2));
        QCOMPARE(found.place.value, u"Quảng Trị"_qs);
        QCOMPARE(found.issuingBody.value, u"ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ"_qs);
        QCOMPARE(found.authority.value, u"CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ"_qs);
        QCOMPARE(found.abstractText.value, u"Ban hành Quy chế quản lý đường đô thị"_qs);
        QCOMPARE(found.signer.value, u"Hoàng Việt Phương"_qs);
        QCOMPARE(found.signerTitle.value, u"PHÓ CHỦ TỊCH"_qs);
        QCOMPARE(found.signerCapacity.value, u"TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH"_qs);
        QCOMPARE(found.effectiveDate.value, QDate(2026, 11, 15));
        QVERIFY(found.mentionsGazette.value);
        QVERIFY(found.isNormative.value);
        QCOMPARE(found.isNormative.sureness, Sureness::Sure);
        // Every place is where the value stands.
        const auto at = [&document](const auto &read) {
            return document.blocks[std::size_t(read.block)].text().mid(read.start, read.end - read.start);
        };
        QCOMPARE(at(found.number), u"10/2026/QĐ-UBND"_qs);
        QCOMPARE(at(found.place), u"Quảng Trị"_qs);
        QCOMPARE(at(found.date), u"ngày 02 tháng 11 năm 2026"_qs);
        QCOMPARE(at(found.signer), u"Hoàng Việt Phương"_qs);
        QCOMPARE(at(found.mentionsGazette), u"Công báo"_qs);
    }

    void numbers_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("isNormative");
        QTest::newRow("normative resolution")
            << u"Số: 05/2026/NQ-HĐND"_qs << u"05/2026/NQ-HĐND"_qs << u"Nghị quyết"_qs << true;
        QTest::newRow("standing committee, with its space")
            << u"Số: 57/NQ-TT HĐND"_qs << u"57/NQ-TT HĐND"_qs << u"Nghị quyết"_qs << false;
        QTest::newRow("administrative decision")
            << u"Số: 763/QĐ-UBND"_qs << u"763/QĐ-UBND"_qs << u"Quyết định"_qs << false;
        QTest::newRow("spaces inside") << u"Số : 12 /2026/ QĐ - UBND"_qs << u"12/2026/QĐ-UBND"_qs << u"Quyết định"_qs
                                       << true;
        QTest::newRow("report with a year is not normative")
            << u"Số: 9/2025/TTr-VP"_qs << u"9/2025/TTr-VP"_qs << u"Tờ trình"_qs << false;
        QTest::newRow("number left blank") << u"Số:        /QĐ-UBND"_qs << u"QĐ-UBND"_qs << u"Quyết định"_qs << false;
    }
    void numbers()
    {
        QFETCH(QString, line);
        QFETCH(QString, number);
        QFETCH(QString, type);
        QFETCH(bool, isNormative);
        const ProposedAttributes found = readAttributes(documentOf(
            u"HỘI ĐỒNG NHÂN DÂN\nTỈNH SƠN LA\n"_qs + line + u"\n^"_qs + type.toUpper() + u"\n^Về X\nĐiều 1. A"_qs));
        QCOMPARE(found.number.value, number);
        QCOMPARE(found.type.value, type);
        QCOMPARE(found.isNormative.value, isNormative);
        QCOMPARE(found.issuingBody.value, u"HỘI ĐỒNG NHÂN DÂN TỈNH SƠN LA"_qs);
    }

    void effectiveDates_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QDate>("date");
        QTest::newRow("written out") << u"Nghị quyết này có hiệu lực từ ngày 01 tháng 01 năm 2027."_qs
                                     << QDate(2027, 1, 1);
        QTest::newRow("with slashes") << u"Quyết định này có hiệu lực thi hành kể từ ngày 15/12/2026."_qs
                                      << QDate(2026, 12, 15);
        QTest::newRow("from signing") << u"Quyết định này có hiệu lực kể từ ngày ký."_qs << QDate(2026, 11, 2);
        QTest::newRow("days after signing")
            << u"Thông tư này có hiệu lực thi hành sau 45 ngày, kể từ ngày ký."_qs << QDate(2026, 12, 17);
        QTest::newRow("of another instrument") << u"Quyết định số 5 có hiệu lực từ ngày 01/01/2020."_qs << QDate();
    }
    void effectiveDates()
    {
        QFETCH(QString, sentence);
        QFETCH(QDate, date);
        const ProposedAttributes found = readAttributes(
            documentOf(u"Sơn La, ngày 02 tháng 11 năm 2026\n^QUYẾT ĐỊNH\nĐiều 1. A\nĐiều 2. "_qs + sentence));
        QCOMPARE(found.effectiveDate.isFound(), date.isValid());
        if (date.isValid())
            QCOMPARE(found.effectiveDate.value, date);
    }

    void headOfALawPublisher()
    {
        const ProposedAttributes found = readAttributes(documentOf(
            u"^NGHỊ ĐỊNH\n^CỦA CHÍNH PHỦ SỐ 03/2010/NĐ-CP NGÀY 13 THÁNG 01 NĂM 2010\n^QUY ĐỊNH NHIỆM VỤ\nCHÍNH PHỦ\n"
            "Căn cứ Luật A;\nNGHỊ ĐỊNH:\nĐiều 1. A\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\nNguyễn Tấn Dũng"_qs));
        QCOMPARE(found.number.value, u"03/2010/NĐ-CP"_qs);
        QCOMPARE(found.date.value, QDate(2010, 1, 13));
        QCOMPARE(found.issuingBody.value, u"CHÍNH PHỦ"_qs);
        QCOMPARE(found.abstractText.value, u"QUY ĐỊNH NHIỆM VỤ"_qs);
        QCOMPARE(found.signerTitle.value, u"THỦ TƯỚNG"_qs);
        QVERIFY(!found.mentionsGazette.value);
    }

    void numberAndDateOnOneLine()
    {
        const ProposedAttributes found = readAttributes(documentOf(
            u"CHÍNH PHỦ\nSố: 47/2020/NĐ-CP Hà Nội, ngày 09 tháng 4 năm 2020\n^NGHỊ ĐỊNH\n^Quản lý dữ liệu số Kính gửi: A\nĐiều 1. B"_qs));
        QCOMPARE(found.number.value, u"47/2020/NĐ-CP"_qs);
        QCOMPARE(found.place.value, u"Hà Nội"_qs);
        QCOMPARE(found.date.value, QDate(2020, 4, 9));
        QCOMPARE(found.abstractText.value, u"Quản lý dữ liệu số"_qs);
    }

    void fastTrack_data()
    {
        QTest::addColumn<QString>("more");
        QTest::addColumn<QString>("effective");
        QTest::addColumn<bool>("isFast");
        QTest::addColumn<int>("sureness");
        const QString usual = u"15 tháng 11 năm 2026"_qs;
        QTest::newRow("stamped urgent") << u"HỎA TỐC\n"_qs << usual << true << int(Sureness::Sure);
        QTest::newRow("shortened procedure in the legal basis")
            << u"^QUYẾT ĐỊNH\nCăn cứ Công văn số 5/UBTVQH đồng ý xây dựng theo trình tự, thủ tục rút gọn;\n"_qs << usual
            << true << int(Sureness::Likely);
        QTest::newRow("effective sooner than ten days after signing")
            << QString() << u"05 tháng 11 năm 2026"_qs << true << int(Sureness::Guess);
        QTest::newRow("usual") << QString() << usual << false << int(Sureness::Likely);
    }
    void fastTrack()
    {
        QFETCH(QString, more);
        QFETCH(QString, effective);
        const auto found = readAttributes(documentOf(
            u"ỦY BAN NHÂN DÂN\nTỈNH QUẢNG TRỊ\nSố: 10/2026/QĐ-UBND\nQuảng Trị, ngày 02 tháng 11 năm 2026\n"_qs + more +
            u"^QUYẾT ĐỊNH\n^Ban hành Quy chế\nĐiều 1. A\nĐiều 2. Quyết định này có hiệu lực từ ngày "_qs + effective +
            u"."_qs));
        QTEST(found.isFastTrack.value, "isFast");
        QTEST(int(found.isFastTrack.sureness), "sureness");
    }

    void aTypedRuleIsNoTextOfTheTitle()
    {
        const auto found = readAttributes(documentOf(
            u"CHÍNH PHỦ\n_______\nSố: 47/2020/NĐ-CP\n^NGHỊ ĐỊNH\n^Quản lý dữ liệu số\n^___________\nĐiều 1. A"_qs));
        QCOMPARE(found.abstractText.value, u"Quản lý dữ liệu số"_qs);
        QCOMPARE(found.issuingBody.value, u"CHÍNH PHỦ"_qs);
    }

    void aYearAgainstAYearIsUnsure()
    {
        const auto found = readAttributes(
            documentOf(u"Số: 10/2025/QĐ-UBND\nQuảng Trị, ngày 02 tháng 11 năm 2026\n^QUYẾT ĐỊNH\nĐiều 1. A"_qs));
        QCOMPARE(found.number.sureness, Sureness::Guess);
        QCOMPARE(found.date.sureness, Sureness::Guess);
    }

    void whatARecogniserReadIsUnsureUnlessSaidTwice_data()
    {
        QTest::addColumn<float>("confidence");
        QTest::addColumn<QString>("annex");
        QTest::addColumn<int>("sureness");
        const QString attached =
            u"^QUY CHẾ\n(Ban hành kèm theo Quyết định số %1/2026/QĐ-UBND ngày 02 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh)"_qs;
        QTest::newRow("clearly read") << 0.96F << QString() << int(Sureness::Likely);
        QTest::newRow("doubtful") << 0.7F << QString() << int(Sureness::Guess);
        QTest::newRow("said twice") << 0.96F << attached.arg(10) << int(Sureness::Sure);
        QTest::newRow("the second time another") << 0.96F << attached.arg(16) << int(Sureness::Guess);
    }
    void whatARecogniserReadIsUnsureUnlessSaidTwice()
    {
        QFETCH(float, confidence);
        QFETCH(QString, annex);
        Document document = documentOf(decision.section(u"^QUY CHẾ"_qs, 0, 0) + annex);
        for (Block &block : document.blocks) {
            for (Word &word : block.paragraph.words)
                word.confidence = confidence;
        }
        QTEST(int(readAttributes(document).number.sureness), "sureness");
    }

    void nothingIsMadeUp()
    {
        const ProposedAttributes found = readAttributes(documentOf(u"Một đoạn văn xuôi."_qs));
        QVERIFY(!found.type.isFound());
        QVERIFY(!found.number.isFound());
        QVERIFY(!found.date.isFound());
        QVERIFY(!found.signer.isFound());
        QVERIFY(!found.isNormative.isFound());
        QVERIFY(!readAttributes(Document()).number.isFound());
    }

    void slipsOfARecogniserAreReadOverAndSaid()
    {
        QString read = decision;
        read.replace(u"ngày 02 tháng 11"_qs, u"ngày l2 tháng 1]"_qs)
            .replace(u"^QUYẾT ĐỊNH"_qs, u"QUYÉT ĐỊNH"_qs)
            .replace(u"^Ban hành"_qs, u"Ban hành"_qs)
            .replace(u"^đường đô thị"_qs, u"đường đô thị ;"_qs)
            .replace(u"^CHỦ"_qs, u"CHỦ"_qs)
            .replace(u"kể từ"_qs, u"kề từ"_qs);
        Document document = documentOf(read);
        for (Block &block : document.blocks) {
            for (Word &word : block.paragraph.words)
                word.confidence = 0.95F;
        }
        markStructure(document);
        const ProposedAttributes found = readAttributes(document);
        QCOMPARE(found.type.value, u"Quyết định"_qs);
        QCOMPARE(found.date.value, QDate(2026, 11, 12));
        QCOMPARE(found.date.sureness, Sureness::Guess);
        QCOMPARE(found.abstractText.value, u"Ban hành Quy chế quản lý đường đô thị"_qs);
        QCOMPARE(found.effectiveDate.value, QDate(2026, 11, 15));
        QCOMPARE(found.signer.value, u"Hoàng Việt Phương"_qs);
        QVERIFY(found.number.sureness != Sureness::Sure);
    }

    void aLongNameGoesOnInTheSecondLine()
    {
        QString text = decision;
        text.replace(u"ỦY BAN NHÂN DÂN\nTỈNH QUẢNG TRỊ"_qs, u"BAN CHỈ ĐẠO CẢI CÁCH\tHÀNH CHÍNH CỦA CHÍNH PHỦ"_qs);
        QCOMPARE(readAttributes(documentOf(text)).issuingBody.value,
                 u"BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH CỦA CHÍNH PHỦ"_qs);
    }
};

QTEST_APPLESS_MAIN(TestAttributes)
#include "tst_attributes.moc"
