// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/marker.h"
#include "text/structure.h"

#include <QTest>

using namespace congbao::text;

namespace {

/// A document of one paragraph a line. "^" before a line: centred and bold.
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
    return document;
}

QStringList rolesAndPaths(const Document &document)
{
    QStringList all;
    for (const Block &block : document.blocks)
        all += roleName(block.role) + (block.path.isEmpty() ? QString() : u' ' + block.path);
    return all;
}

/// The same as a recogniser gives it: nothing is known of the look, and no word is quite sure.
Document recognisedOf(const QString &lines)
{
    Document document = documentOf(lines);
    for (Block &block : document.blocks) {
        for (Word &word : block.paragraph.words)
            word.confidence = 0.93F;
    }
    return document;
}

} // namespace

class TestStructure : public QObject
{
    Q_OBJECT

private slots:
    void markers_data()
    {
        using Kind = Marker::Kind;
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("label");
        const auto row = [](const char *name, const QString &text, Kind kind, const QString &number,
                            const QString &label) { QTest::newRow(name) << text << int(kind) << number << label; };
        row("article with point", u"Điều 5. Phạm vi"_qs, Kind::Article, u"5"_qs, u"Điều 5."_qs);
        row("article with colon, old texts", u"Điều 12: Phạm vi"_qs, Kind::Article, u"12"_qs, u"Điều 12:"_qs);
        row("article without point", u"Điều 7"_qs, Kind::Article, u"7"_qs, u"Điều 7"_qs);
        row("article in capitals", u"ĐIỀU 3. HIỆU LỰC"_qs, Kind::Article, u"3"_qs, u"ĐIỀU 3."_qs);
        row("article with Latin eth for Đ", u"\u00D0iều 3. A"_qs, Kind::Article, u"3"_qs, u"\u00D0iều 3."_qs);
        row("inserted article", u"Điều 5a. Phạm vi"_qs, Kind::Article, u"5a"_qs, u"Điều 5a."_qs);
        row("article, text follows at once", u"Điều 1.Phạm vi"_qs, Kind::Article, u"1"_qs, u"Điều 1."_qs);
        row("article in words", u"Điều thứ nhất: A"_qs, Kind::Article, u"thứ nhất"_qs, u"Điều thứ nhất:"_qs);
        row("reference to an article", u"Điều 5 Nghị định này"_qs, Kind::None, {}, {});
        row("reference in a sentence", u"Điều 5 và Điều 6 được sửa"_qs, Kind::None, {}, {});
        row("article as a word", u"Điều kiện cấp phép"_qs, Kind::None, {}, {});
        row("clause", u"2. Nội dung"_qs, Kind::Clause, u"2"_qs, u"2."_qs);
        row("inserted clause", u"5a. Nội dung"_qs, Kind::Clause, u"5a"_qs, u"5a."_qs);
        row("part of a clause", u"2.1. Nội dung"_qs, Kind::SubClause, u"2.1"_qs, u"2.1."_qs);
        row("money is not a clause", u"1.000 đồng"_qs, Kind::None, {}, {});
        row("date is not a clause", u"10/7/2026 là ngày"_qs, Kind::None, {}, {});
        row("point đ", u"đ) Nội dung"_qs, Kind::Point, u"đ"_qs, u"đ)"_qs);
        row("inserted point", u"a1) Nội dung"_qs, Kind::Point, u"a1"_qs, u"a1)"_qs);
        row("item", u"(ii) Nội dung"_qs, Kind::Item, u"ii"_qs, u"(ii)"_qs);
        row("chapter", u"Chương II"_qs, Kind::Chapter, u"II"_qs, u"Chương II"_qs);
        row("chapter with title below", u"Chương II\nQUY ĐỊNH CHUNG"_qs, Kind::Chapter, u"II"_qs, u"Chương II"_qs);
        row("part in words", u"PHẦN THỨ HAI"_qs, Kind::Part, u"thứ hai"_qs, u"PHẦN THỨ HAI"_qs);
        row("section", u"Mục 1. QUY ĐỊNH CHUNG"_qs, Kind::Section, u"1"_qs, u"Mục 1."_qs);
        row("subsection", u"Tiểu mục 2. HỒ SƠ"_qs, Kind::Subsection, u"2"_qs, u"Tiểu mục 2."_qs);
        row("reference to a section", u"Mục 2 Chương III quy định về"_qs, Kind::None, {}, {});
        row("part as a word", u"Phần văn bản khác"_qs, Kind::None, {}, {});
        row("roman", u"IV. TỔ CHỨC"_qs, Kind::Roman, u"IV"_qs, u"IV."_qs);
        row("a name", u"V.I. Lênin"_qs, Kind::Roman, u"V"_qs, u"V."_qs);
    }
    void markers()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(QString, number);
        QFETCH(QString, label);
        const Marker marker = readMarker(text);
        QCOMPARE(int(marker.kind), kind);
        QCOMPARE(marker.number, number);
        QCOMPARE(text.left(marker.length), label);
    }

    void structures_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("a slip in the national name makes it no other line; a constitution that is cited makes no head")
            << u"CỘNG HỒA HỘI CHỦ NGHĨA VIẾT NAM\nĐộc lập - Tư do - Hành phúc\nSố: 1/2026/QĐ-UBND\n^QUYẾT ĐỊNH\n"
               "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\nĐiều 1. Phạm vi"_qs
            << QStringList{u"national-head"_qs, u"national-head"_qs, u"number"_qs,
                           u"title"_qs,         u"legal-basis"_qs,   u"article Điều 1"_qs};
        QTest::newRow("a decision from head to signature")
            << u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\nỦY BAN NHÂN DÂN\nTỈNH QUẢNG TRỊ\n"
               "Số: 10/2026/QĐ-UBND\nQuảng Trị, ngày 02 tháng 11 năm 2026\n^QUYẾT ĐỊNH\n^Ban hành Quy chế X\n"
               "ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ\nCăn cứ Luật A;\nTheo đề nghị của Giám đốc Sở B;\nQUYẾT ĐỊNH:\n"
               "Điều 1. Phạm vi\n1. Một\na) A\nđ) Đ\nlời tiếp\n2. Hai\nĐiều 2. Hiệu lực\nNơi nhận:\n- Như Điều 2;\n"
               "- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn A"_qs
            << QStringList{u"national-head"_qs,
                           u"national-head"_qs,
                           u"issuer"_qs,
                           u"issuer"_qs,
                           u"number"_qs,
                           u"date"_qs,
                           u"title"_qs,
                           u"title"_qs,
                           u"issuer"_qs,
                           u"legal-basis"_qs,
                           u"legal-basis"_qs,
                           u"title"_qs,
                           u"article Điều 1"_qs,
                           u"clause Điều 1/khoản 1"_qs,
                           u"point Điều 1/khoản 1/điểm a"_qs,
                           u"point Điều 1/khoản 1/điểm đ"_qs,
                           u"body Điều 1/khoản 1/điểm đ"_qs,
                           u"clause Điều 1/khoản 2"_qs,
                           u"article Điều 2"_qs,
                           u"recipients"_qs,
                           u"recipients"_qs,
                           u"recipients"_qs,
                           u"signature"_qs,
                           u"signature"_qs,
                           u"signature"_qs,
                           u"signature"_qs};
        QTest::newRow("quoted articles stay in the provision that quotes them")
            << u"Điều 1. Sửa đổi Điều 5 như sau:\n“Điều 5. Mới\n1. Một “trong” hai\n2. Hai.”\n2. Bãi bỏ khoản 3.\n"
               "Điều 2. Hiệu lực"_qs
            << QStringList{u"article Điều 1"_qs, u"body Điều 1"_qs,           u"body Điều 1"_qs,
                           u"body Điều 1"_qs,    u"clause Điều 1/khoản 2"_qs, u"article Điều 2"_qs};
        QTest::newRow("a quotation in the middle of a line")
            << u"Điều 1. Sửa đổi: \"Điều 5. Mới\n1. Một\".\n2. Bãi bỏ"_qs
            << QStringList{u"article Điều 1"_qs, u"body Điều 1"_qs, u"clause Điều 1/khoản 2"_qs};
        QTest::newRow("a quotation that never closes swallows nothing")
            << u"Điều 1. Gọi là “Quy chế\n1. Một\nĐiều 2. Hai"_qs
            << QStringList{u"article Điều 1"_qs, u"clause Điều 1/khoản 1"_qs, u"article Điều 2"_qs};
        QTest::newRow("chapters with their titles; articles go on")
            << u"^Chương I\n^QUY ĐỊNH CHUNG\nĐiều 1. A\n^Chương II\n^QUY ĐỊNH CỤ THỂ\n^Mục 1\n^HỒ SƠ\nĐiều 2. B"_qs
            << QStringList{u"heading"_qs, u"heading"_qs, u"article Điều 1"_qs, u"heading"_qs,
                           u"heading"_qs, u"heading"_qs, u"heading"_qs,        u"article Điều 2"_qs};
        QTest::newRow("a chapter's title of several lines")
            << u"^Chương II\n^QUẢN LÝ DỮ LIỆU,\nVÀ BẢO ĐẢM KHẢ NĂNG SẴN SÀNG\n^Mục 1\nĐiều 9. A\nB"_qs
            << QStringList{u"heading"_qs, u"heading"_qs,        u"heading"_qs,
                           u"heading"_qs, u"article Điều 9"_qs, u"body Điều 9"_qs};
        QTest::newRow("articles begin anew in an attached regulation and in an annex")
            << u"Điều 1. A\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n^QUY CHẾ\n^Quản lý X\n"
               "^(Ban hành kèm theo Quyết định số 1/QĐ-UBND)\n^Chương I\n^CHUNG\nĐiều 1. B\n1. C\n^Phụ lục II\n"
               "^DANH MỤC\nĐiều 1. D"_qs
            << QStringList{u"article Điều 1"_qs,
                           u"signature"_qs,
                           u"signature"_qs,
                           u"signature"_qs,
                           u"title Quy chế"_qs,
                           u"title Quy chế"_qs,
                           u"title Quy chế"_qs,
                           u"heading Quy chế"_qs,
                           u"heading Quy chế"_qs,
                           u"article Quy chế/Điều 1"_qs,
                           u"clause Quy chế/Điều 1/khoản 1"_qs,
                           u"annex Phụ lục II"_qs,
                           u"title Phụ lục II"_qs,
                           u"article Phụ lục II/Điều 1"_qs};
        QTest::newRow("parts in Roman numbers inside an article")
            << u"Điều 1. Phê duyệt\nI. MỤC TIÊU\n1. Một\nII. NHIỆM VỤ\n1. Hai\nĐiều 2. Hiệu lực"_qs
            << QStringList{
                   u"article Điều 1"_qs,        u"heading Điều 1/mục I"_qs,         u"clause Điều 1/mục I/khoản 1"_qs,
                   u"heading Điều 1/mục II"_qs, u"clause Điều 1/mục II/khoản 1"_qs, u"article Điều 2"_qs};
        QTest::newRow("a report without articles has no paths")
            << u"TỜ TRÌNH\n^Về việc X\nKính gửi: Ủy ban nhân dân tỉnh\nI. SỰ CẦN THIẾT\n1. Một\na) A"_qs
            << QStringList{u"title"_qs, u"title"_qs, u"body"_qs, u"heading"_qs, u"clause"_qs, u"point"_qs};
        QTest::newRow("the gazette's line is furniture")
            << u"Văn bản gửi đăng Công báo\nĐiều 1. A"_qs << QStringList{u"furniture"_qs, u"article Điều 1"_qs};
    }
    void structures()
    {
        QFETCH(QString, lines);
        QFETCH(QStringList, expected);
        Document document = documentOf(lines);
        markStructure(document);
        QCOMPARE(rolesAndPaths(document).join(u'\n'), expected.join(u'\n'));
        markStructure(document); // and again: the same
        QCOMPARE(rolesAndPaths(document).join(u'\n'), expected.join(u'\n'));
    }

    void labelsOfTypedNumbers()
    {
        Document document = documentOf(u"Điều 1. A\n12. B\nđ) C\nvăn xuôi"_qs);
        markStructure(document);
        QStringList labels;
        for (const Block &block : document.blocks)
            labels += block.paragraph.label;
        QCOMPARE(labels, (QStringList{u"Điều 1."_qs, u"12."_qs, u"đ)"_qs, QString()}));
    }

    void headAndSignatureTables()
    {
        Document document;
        const auto table = [](const QStringList &cells) {
            Block block;
            block.kind = BlockKind::Table;
            block.hasRules = false;
            block.rows.emplace_back();
            for (const QString &text : cells) {
                Cell cell;
                for (const QString &line : text.split(u'\n')) {
                    Paragraph paragraph;
                    paragraph.text = line;
                    cell.paragraphs.push_back(paragraph);
                }
                block.rows[0].cells.push_back(cell);
            }
            return block;
        };
        document.blocks.push_back(table({u"ỦY BAN NHÂN DÂN\nTỈNH A"_qs, u"CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"_qs}));
        const Document middle = documentOf(u"^QUYẾT ĐỊNH\nĐiều 1. A"_qs);
        document.blocks.insert(document.blocks.end(), middle.blocks.begin(), middle.blocks.end());
        document.blocks.push_back(table({u"Nơi nhận:\n- Lưu: VT."_qs, u"CHỦ TỊCH\nNguyễn Văn A"_qs}));
        markStructure(document);
        QCOMPARE(rolesAndPaths(document),
                 (QStringList{u"national-head"_qs, u"title"_qs, u"article Điều 1"_qs, u"signature"_qs}));
    }

    void slipsOfARecogniserHideNoStructure_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("roles");
        const QString head = u"CỘNG HOÁ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"_qs;
        QTest::newRow("name of the type with a wrong mark")
            << head +
                   u"QUYÉT ĐỊNH\nPhê duyệt Quy hoạch phát triễn\nTHỦ TƯỚNG CHÍNH PHỦ\nCăn cử Luật Tổ chức;\nQUYÉT ĐỊNH:"_qs
            << u"national-head|title|title|issuer|legal-basis|title"_qs;
        QTest::newRow("abstract over several lines that are not centred")
            << head +
                   u"THÔNG TƯ\nVề việc quy định mức thu\nphí đường bộ Trạm thu phí Mỹ Lộc ;\nCăn cứ Nghị định số 57;"_qs
            << u"national-head|title|title|title|legal-basis"_qs;
        QTest::newRow("a sentence after the title is no abstract")
            << head + u"THÔNG TƯ\nThông tư này quy định mức thu.\nCăn cứ Nghị định số 57;"_qs
            << u"national-head|title|body|legal-basis"_qs;
        QTest::newRow("stray signs before a legal basis")
            << head + u"NGHỊ ĐỊNH\n_ Căn cứ Luật Thống kê;\n- Căn cứ Luật Tổ chức;"_qs
            << u"national-head|title|legal-basis|legal-basis"_qs;
        QTest::newRow("strokes for the figure one")
            << head +
                   u"NGHỊ ĐỊNH\nĐiều I1. Phạm vi\nÌ. Nghị định này\n2. Nghị định\nĐiều 2. Tổ chức\n]. Căn cứ Hệ thống"_qs
            << u"national-head|title|article Điều 1|clause Điều 1/khoản 1|clause Điều 1/khoản 2|article Điều 2|"
               u"clause Điều 2/khoản 1"_qs;
        QTest::newRow("a stroke that is not the next number")
            << head + u"NGHỊ ĐỊNH\nĐiều 1. Phạm vi\n1. Một\n2. Hai\nl. Ba"_qs
            << u"national-head|title|article Điều 1|clause Điều 1/khoản 1|clause Điều 1/khoản 2|body Điều 1/khoản 2"_qs;
        QTest::newRow("H for the Roman two") << head + u"KẾ HOẠCH\nI. MỤC ĐÍCH\nÏ. Mục đích\nH. NỘI DUNG"_qs
                                             << u"national-head|title|heading|clause|heading"_qs;
        QTest::newRow("a speck is no quotation mark")
            << head + u"NGHỊ ĐỊNH\nĐiều 1. Phạm vi\n1. Một:\na) Một;\n„.. b) Hai”;\nĐiều 2. Hiệu lực"_qs
            << u"national-head|title|article Điều 1|clause Điều 1/khoản 1|point Điều 1/khoản 1/điểm a|"
               u"point Điều 1/khoản 1/điểm b|article Điều 2"_qs;
    }
    void slipsOfARecogniserHideNoStructure()
    {
        QFETCH(QString, lines);
        Document document = recognisedOf(lines);
        markStructure(document);
        QTEST(rolesAndPaths(document).join(u'|'), "roles");
    }

    void whatWasWrittenAsTextIsTakenAsItStands()
    {
        Document document =
            documentOf(u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nNGHỊ ĐỊNH\nĐiều 1. Phạm vi\nl. Một\nQUYÉT ĐỊNH"_qs);
        markStructure(document);
        QCOMPARE(rolesAndPaths(document).join(u'|'), u"national-head|title|article Điều 1|body Điều 1|body Điều 1"_qs);
    }

    void theLabelIsWhatStandsInTheText()
    {
        Document document =
            recognisedOf(u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nNGHỊ ĐỊNH\nĐiều I. Phạm vi\n„_. 1. Một"_qs);
        markStructure(document);
        QCOMPARE(document.blocks[2].paragraph.label, u"Điều I."_qs);
        QCOMPARE(document.blocks[3].paragraph.label, u"1."_qs);
    }
};

QTEST_APPLESS_MAIN(TestStructure)
#include "tst_structure.moc"
