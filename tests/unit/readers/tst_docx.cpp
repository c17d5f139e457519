// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "readers/reader.h"
#include "readers/trackedchanges.h"
#include "text/documentjson.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <sstream>

using namespace congbao;
using namespace congbao::text;

namespace {

QString dataFile(const QString &name)
{
    return QStringLiteral(CONGBAO_TEST_DATA "/docx/") + name;
}

/// The text of each block that may be compared; notes in brackets, pictures as "[picture]".
QStringList textsOf(const Document &document)
{
    QStringList texts;
    for (const Block &block : document.blocks) {
        if (block.role == Role::Furniture)
            continue;
        if (block.kind == BlockKind::Footnote)
            texts += u'[' + block.text() + u']';
        else
            texts += block.kind == BlockKind::Image ? u"[picture]"_qs : block.text();
    }
    return texts;
}

QString codesOf(const Document &document)
{
    QStringList codes;
    for (const Warning &warning : document.warnings)
        codes += warning.code;
    return codes.join(u' ');
}

} // namespace

class TestDocx : public QObject
{
    Q_OBJECT

private slots:
    void automaticNumbersAsWordShowsThem()
    {
        const Document document = read(u"numbering.docx"_qs);
        const QStringList texts = textsOf(document);
        const QStringList expected = {u"Chương I"_qs,
                                      u"Điều 1. Phạm vi"_qs,
                                      u"1. một"_qs,
                                      u"2. hai"_qs,
                                      u"a) điểm"_qs,
                                      u"b) điểm"_qs,
                                      u"3. ba"_qs,             // a point between does not restart the clauses
                                      u"a) điểm"_qs,           // but a clause restarts the points
                                      u"Điều 2. Đối tượng"_qs, // numbered by its style
                                      u"1. một"_qs,            // an article restarts the clauses
                                      u"5. năm"_qs,            // w:startOverride, once
                                      u"6. sáu"_qs,
                                      u"7. bảy"_qs,   // another w:num of the same definition counts on
                                      u"không số"_qs, // w:numId 0 switches the style's number off
                                      u"Chương II"_qs,
                                      u"Điều 3. Điều tiếp theo"_qs, // w:lvlRestart 0: articles go through all chapters
                                      u"A. A"_qs,
                                      u"A.1. A một"_qs,
                                      u"1.1.1 sâu"_qs, // w:isLgl
                                      u"B. B"_qs,
                                      u"B.1. B một"_qs,
                                      u"• chấm"_qs,
                                      u"➢ mũi tên"_qs,
                                      u"- gạch"_qs,
                                      u"(i) i"_qs,
                                      u"(ii) ii"_qs,
                                      u"01 không chín"_qs};
        QCOMPARE(texts.mid(0, expected.size()).join(u'\n'), expected.join(u'\n'));
        const QStringList letters = texts.mid(expected.size(), 28);
        QCOMPARE(letters.first(), u"a) chữ"_qs);
        QCOMPARE(letters[3], u"d) chữ"_qs); // Word has no đ, and has f, j, w, z
        QCOMPARE(letters[4], u"e) chữ"_qs);
        QCOMPARE(letters[25], u"z) chữ"_qs);
        QCOMPARE(letters[27], u"bb) chữ"_qs);
        QCOMPARE(texts.mid(expected.size() + 28),
                 (QStringList{u"cc) theo kiểu"_qs, u"30/ thay mức"_qs, u"không có"_qs}));
        QCOMPARE(document.blocks[1].paragraph.label, u"Điều 1."_qs);
        QVERIFY(document.blocks[1].paragraph.runs[0].isBold);
        QCOMPARE(document.blocks[1].paragraph.format.indentFirstLine, 36.0F);
        QCOMPARE(document.blocks[4].path, u"Điều 1/khoản 2/điểm a"_qs);
    }

    void deletedTextNeverShows()
    {
        const Document document = read(u"changes.docx"_qs);
        QCOMPARE(textsOf(document),
                 (QStringList{u"Mức phạt năm mươi triệu đồng."_qs, u"Câu chuyển đến"_qs, u"Nửa đầu nửa sau."_qs,
                              u"Còn lại."_qs, u"giữ\nhàng mới"_qs, u"Thấy được."_qs, u"Có lời bàn."_qs}));
        QCOMPARE(codesOf(document), u"tracked-changes hidden-text comments"_qs);
        QCOMPARE(document.warnings[0].where, u"Mức phạt năm mươi triệu đồng."_qs);
        const QByteArray json = toJson(document);
        for (const QString &gone : {u"ba mươi"_qs, u"xóa"_qs, u"chuyển đi"_qs, u"không thấy"_qs, u"Lời bàn"_qs})
            QVERIFY2(!json.contains(gone.toUtf8()), qPrintable(gone));
    }

    void changesAreSettledAsAPersonChose_data()
    {
        QTest::addColumn<int>("choice");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("accept") << int(readers::TrackedChanges::Accept)
                                << QStringList{u"Mức phạt năm mươi triệu đồng."_qs,
                                               u"Câu chuyển đến"_qs,
                                               u"Nửa đầu nửa sau."_qs,
                                               u"Còn lại."_qs,
                                               u"giữ\nhàng mới"_qs,
                                               u"Thấy được."_qs,
                                               u"Có lời bàn."_qs};
        QTest::newRow("reject") << int(readers::TrackedChanges::Reject)
                                << QStringList{u"Mức phạt ba mươi triệu đồng."_qs,
                                               u"chuyển đi Câu"_qs,
                                               u"Nửa đầu"_qs,
                                               u"nửa sau."_qs,
                                               u"Cả đoạn đã xóa"_qs,
                                               u"Còn lại."_qs,
                                               u"giữ\nhàng đã xóa"_qs,
                                               u"Thấy được."_qs,
                                               u"Có lời bàn."_qs};
    }
    void changesAreSettledAsAPersonChose()
    {
        QFETCH(int, choice);
        const QString path = QStringLiteral(CONGBAO_TEST_DATA "/docx/changes.docx");
        readers::ReadOptions options;
        options.tracked = readers::TrackedChanges(choice);
        const auto read = readers::readDocument(path, options, {});
        QVERIFY(read);
        QTEST(textsOf(*read), "texts");
        QCOMPARE(codesOf(*read), u"hidden-text comments"_qs);
        // As a file of its own, and always the same one.
        const auto package = readers::settledDocx(path, options.tracked, {});
        QVERIFY(package);
        QVERIFY(*package == *readers::settledDocx(path, options.tracked, {}));
        QTemporaryDir folder;
        const QString settled = folder.filePath(QStringLiteral("settled.docx"));
        QVERIFY(writeFile(settled, *package));
        const auto again = readers::readDocument(settled, {}, {});
        QVERIFY(again);
        QTEST(textsOf(*again), "texts");
        QCOMPARE(codesOf(*again), u"hidden-text comments"_qs);
    }

    void changesOfEveryKindAreSettled_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("accepted");
        QTest::addColumn<QString>("rejected");
        QTest::newRow("inserted text that was deleted again")
            << u"<p><r><t>A</t></r><ins><r><t>B</t></r><del><r><delText>C</delText></r></del></ins></p>"_qs
            << u"<p><r><t>A</t></r><r><t>B</t></r></p>"_qs << u"<p><r><t>A</t></r></p>"_qs;
        QTest::newRow("an inserted paragraph mark")
            << u"<p><pPr><rPr><ins/></rPr></pPr><r><t>A</t></r></p><p><r><t>B</t></r></p>"_qs
            << u"<p><pPr><rPr/></pPr><r><t>A</t></r></p><p><r><t>B</t></r></p>"_qs
            << u"<p><r><t>A</t></r><r><t>B</t></r></p>"_qs;
        QTest::newRow("many paragraphs become one")
            << u"<p><pPr><rPr><del/></rPr></pPr><r><t>A</t></r></p><p><pPr><rPr><del/></rPr></pPr><r><t>B</t></r></p>"
               "<p><pPr><jc/></pPr><r><t>C</t></r></p>"_qs
            << u"<p><pPr><jc/></pPr><r><t>A</t></r><r><t>B</t></r><r><t>C</t></r></p>"_qs
            << u"<p><pPr><rPr/></pPr><r><t>A</t></r></p><p><pPr><rPr/></pPr><r><t>B</t></r></p>"
               "<p><pPr><jc/></pPr><r><t>C</t></r></p>"_qs;
        QTest::newRow("formatting") << u"<p><r><rPr><b/><rPrChange><rPr><i/></rPr></rPrChange></rPr><t>A</t></r></p>"_qs
                                    << u"<p><r><rPr><b/></rPr><t>A</t></r></p>"_qs
                                    << u"<p><r><rPr><i/></rPr><t>A</t></r></p>"_qs;
        QTest::newRow("a table of inserted rows")
            << u"<tbl><tblPr/><tr><trPr><ins/></trPr><tc><p/></tc></tr></tbl><p/>"_qs
            << u"<tbl><tblPr/><tr><trPr/><tc><p/></tc></tr></tbl><p/>"_qs << u"<p/>"_qs;
        QTest::newRow("properties in a wrong order do no harm")
            << u"<p><r><rPr><rPrChange><rPr/></rPrChange><b/><i/></rPr><t>A</t></r></p>"_qs
            << u"<p><r><rPr><b/><i/></rPr><t>A</t></r></p>"_qs << u"<p><r><rPr/><t>A</t></r></p>"_qs;
    }
    void changesOfEveryKindAreSettled()
    {
        QFETCH(QString, body);
        QFETCH(QString, accepted);
        QFETCH(QString, rejected);
        for (const auto &[choice, expected] : {std::pair(readers::TrackedChanges::Accept, accepted),
                                               std::pair(readers::TrackedChanges::Reject, rejected)}) {
            pugi::xml_document document;
            QVERIFY(document.load_string((u"<body>"_qs + body + u"</body>"_qs).toUtf8().constData()));
            readers::settleChanges(document.document_element(), choice);
            std::ostringstream written;
            document.document_element().print(written, "", pugi::format_raw);
            QCOMPARE(QString::fromStdString(written.str()), u"<body>"_qs + expected + u"</body>"_qs);
        }
    }

    void tablesKeepTheirShape()
    {
        const Document document = read(u"tables.docx"_qs);
        const Block &table = document.blocks[0];
        QCOMPARE(table.kind, BlockKind::Table);
        QCOMPARE(table.rows.size(), 4U);
        QVERIFY(table.rows[0].isHeader);
        QVERIFY(!table.rows[1].isHeader);
        QCOMPARE(table.rows[0].cells[0].rowSpan, 2);
        QCOMPARE(table.rows[0].cells[1].columnSpan, 2);
        QCOMPARE(table.rows[1].cells.size(), 2U); // the covered cell is not repeated
        QCOMPARE(table.rows[2].cells[1].paragraphs.size(), 3U);
        QCOMPARE(table.rows[3].cells[0].text(), u"trong a\ttrong b"_qs); // a table inside a cell
        QCOMPARE(table.columnWidths, (std::vector<float>{30, 144, 72}));
        QVERIFY(table.hasRules); // from the style the table style is based on
        QVERIFY(!document.blocks[1].hasRules);
        QVERIFY(document.blocks[2].hasRules);
        QVERIFY(!document.blocks[3].hasRules); // its own "nil" over the style's lines
        QVERIFY(document.blocks[4].hasRules);
        QCOMPARE(document.blocks[5].text(), u"a\tb\n\tc"_qs);
        QCOMPARE(document.blocks[6].text(), u"có chú thích1"_qs);
        QCOMPARE(document.blocks[7].kind, BlockKind::Footnote);
    }

    void contentOfEveryKind()
    {
        const Document document = read(u"content.docx"_qs);
        const QStringList expected = {u"Theo Luật1 và Nghị định2."_qs,
                                      u"[1 Chú thích một]"_qs,
                                      u"[2 Chú thích hai]"_qs,
                                      u"Chú cuốii"_qs,
                                      u"[i Cuối văn bản]"_qs,
                                      u"Riêng*"_qs,
                                      u"[* Dấu riêng]"_qs,
                                      u"Trước hộp"_qs,
                                      u"Trong hộp"_qs,
                                      u"Trường hiện và đơn"_qs,
                                      u"liên kết trong khung"_qs,
                                      u"a\tb\nc-de"_qs,
                                      u"≥✓♿"_qs,
                                      u"VIẾT HOA CHỮ HOA NHỎ"_qs,
                                      u"ứng dụng"_qs,
                                      u"đầu và cuối"_qs,
                                      u"cắt giữ"_qs,
                                      u"x=1/2"_qs,
                                      u"ảnh"_qs,
                                      u"[picture]"_qs,
                                      u"trang sau"_qs,
                                      u"trong khung đoạn"_qs};
        QCOMPARE(textsOf(document).join(u'\n'), expected.join(u'\n'));
        QCOMPARE(document.blocks[1].paragraph.label, u"1"_qs);
        QVERIFY(document.blocks[0].paragraph.runs[1].isSuperscript);
        QVERIFY(document.blocks[20].paragraph.format.startsPage);
        // The running head is kept apart, once, and the page number not at all.
        QCOMPARE(document.blocks.back().role, Role::Furniture);
        QCOMPARE(document.blocks.back().text(), u"CÔNG BÁO/Số 44"_qs);
        QCOMPARE(document.blocks.size(), std::size_t(expected.size()) + 1);
    }

    void whatIsShownButNotWrittenDown()
    {
        const Document document = read(u"features.docx"_qs);
        const QStringList expected = {u"Điều\u00A05 khoản 2"_qs, // a no-break space is text, spaces around it are not
                                      u"x^2=(a+b)/c+√y+∑_(i=1)^n k"_qs,
                                      u"Tỷ lệ 1/2 và ^thm"_qs,
                                      u"≥ 5 [Họ và tên]"_qs,
                                      u"☒ có ☐ không Nữ"_qs,
                                      u"Số □"_qs,
                                      u"☑α□✓"_qs,
                                      u"Đây là chữ đầu lớn."_qs,
                                      u"Họ và tên: ... Năm sinh\t1990"_qs,
                                      u"Mục 1 một"_qs,
                                      u"Chương II Đầu"_qs, // the first one was passed over
                                      u"Mục 1 hai"_qs,
                                      u"007. số không"_qs,
                                      u"1 thứ nhất"_qs,
                                      u"1/ liền"_qs,
                                      u"a) theo tên"_qs,
                                      u"Chương III Tiếp"_qs, // the section break between them has no number
                                      u"ĐẦU ĐỀ\tMỨC\nthân\ta\tb\nc\td"_qs,
                                      u"chữ vẽ"_qs,
                                      u"BẢN SAO"_qs,
                                      u"ngang"_qs,
                                      u"dọc"_qs,
                                      u"lạc chỗ"_qs,
                                      u"quanh bảng"_qs,
                                      u"thân thứ hai"_qs};
        QStringList texts = textsOf(document);
        QVERIFY(texts.size() > 8 && texts[8].count(u'.') > 20);
        texts[8].replace(QRegularExpression(u"\\.{4,}"_qs), u"..."_qs); // as many dots as fill the line
        QCOMPARE(texts.join(u'|'), expected.join(u'|'));
        QCOMPARE(codesOf(document), u"formula unknown-number unknown-sign nested-table"_qs);
        const Block &table = document.blocks[17];
        QVERIFY(table.rows[0].cells[0].paragraphs[0].runs[0].isBold); // as the table style says of the first row
        QCOMPARE(table.rows[0].cells[0].paragraphs[0].format.alignment, Alignment::Center);
        QVERIFY(table.rows[1].cells[0].paragraphs[0].runs[0].isItalic); // and of every other row
        QVERIFY(document.blocks[20].isLandscape);
        QVERIFY(!document.blocks[21].isLandscape);
    }

    void encodingsBesideEachOther()
    {
        const Document document = read(u"mixed.docx"_qs);
        const QStringList expected = {u"Điều 1. Văn bản Unicode có ý kiến, quê quán và số má"_qs,
                                      u"Cộng hòa xã hội (chủ nghĩa)"_qs,
                                      u"Điều 2"_qs,
                                      u"QUYẾT ĐỊNH"_qs,
                                      u"các bà và là của Unicode"_qs,
                                      u"Điều 3"_qs,
                                      u"Hội đồng, hội nghị"_qs,
                                      u"Việt Nam độc lập tự do hạnh phúc"_qs,
                                      u"Uỷ ban nhân dân tỉnh Quảng Trị"_qs,
                                      u"La décision a été prise à Genève: «très bien», § 5, © 2026, ±1 °C"_qs,
                                      u"Giá: 10 µm, ® và ½"_qs};
        QCOMPARE(textsOf(document).join(u'|'), expected.join(u'|'));
        QCOMPARE(codesOf(document), u"legacy-encoding"_qs);
        QVERIFY(document.warnings[0].text.contains(u"“Céng hßa x· héi” became “Cộng hòa xã hội”"_qs));
    }

    void stylesAreResolved()
    {
        const Document document = read(u"formatting.docx"_qs);
        const auto paragraph = [&document](int index) -> const Paragraph & {
            return document.blocks[std::size_t(index)].paragraph;
        };
        QCOMPARE(paragraph(0).runs[0].size, 13.0F);
        QCOMPARE(paragraph(0).format.alignment, Alignment::Justify);
        QCOMPARE(paragraph(0).format.spaceAfter, 6.0F);
        QVERIFY(paragraph(1).runs[0].isBold && paragraph(1).runs[0].isItalic);
        QCOMPARE(paragraph(1).runs[0].size, 14.0F);
        QCOMPARE(paragraph(1).format.alignment, Alignment::Center);
        QVERIFY(paragraph(1).format.keepsWithNext);
        QVERIFY(!paragraph(2).runs[0].isBold); // a bold character style in a bold paragraph style
        QCOMPARE(paragraph(3).runs.size(), 5U);
        QVERIFY(paragraph(3).runs[0].isBold);
        QVERIFY(paragraph(3).runs[1].isItalic);
        QVERIFY(paragraph(3).runs[2].isSuperscript);
        QVERIFY(paragraph(3).runs[3].isStruck);
        QCOMPARE(paragraph(3).runs[4].end, int(paragraph(3).text.size()));
        QCOMPARE(paragraph(4).format.alignment, Alignment::Right);
        QCOMPARE(paragraph(4).format.indentLeft, 28.35F);
        QCOMPARE(paragraph(4).format.indentFirstLine, -14.2F);
        QCOMPARE(paragraph(4).format.spaceAfter, 0.0F);
        QVERIFY(paragraph(5).runs[0].isUnderlined); // styles based on each other in a circle
        QVERIFY(paragraph(6).format.startsPage);
        QCOMPARE(paragraph(6).runs[0].size, 11.5F);
    }

    void strictDocumentsAndOtherNamesOfParts()
    {
        const Document document = read(u"strict.docx"_qs);
        QCOMPARE(textsOf(document), QStringList{u"Văn bản chặt chẽ"_qs});
        QVERIFY(qAbs(document.blocks[0].paragraph.format.indentLeft - 28.35F) < 0.01F);
        QCOMPARE(document.name, u"strict.docx"_qs);
        QCOMPARE(document.sha256.size(), 64);
    }

    void legacyEncodingsBecomeUnicode()
    {
        const Document document = read(u"legacy.docx"_qs);
        QCOMPARE(textsOf(document), (QStringList{u"Điều 1. Bộ trưởng quyết định"_qs, u"Điều 2. Đã là Unicode"_qs,
                                                 u"Điều 3. Quyết định"_qs, u"§ và ® thường"_qs}));
        QCOMPARE(codesOf(document), u"legacy-encoding"_qs);
        QCOMPARE(document.warnings[0].where, u"Điều 1"_qs);
    }

    void runsAndWordsCoverEveryText_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"numbering", "changes", "tables", "content", "formatting"})
            QTest::newRow(name) << QString::fromLatin1(name) + u".docx"_qs;
    }
    void runsAndWordsCoverEveryText()
    {
        QFETCH(QString, name);
        const Document document = read(name);
        for (const Block &block : document.blocks) {
            const QString text = block.text();
            QCOMPARE(text, text.normalized(QString::NormalizationForm_C));
            QString joined;
            for (const Word &word : block.words())
                joined += text.mid(word.start, word.end - word.start);
            QString expected = text;
            expected.removeIf([](QChar c) { return c.isSpace(); });
            QCOMPARE(joined, expected);
            int end = 0;
            for (const Run &run : block.paragraph.runs) {
                QCOMPARE(run.start, end);
                end = run.end;
            }
            QCOMPARE(end, int(block.paragraph.text.size()));
        }
    }

    void hostileFilesAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("elements nested 40,000 deep") << u"deep.docx"_qs << ErrorCode::TooLarge;
        QTest::newRow("small file, large part") << u"bomb.docx"_qs << ErrorCode::TooLarge;
        QTest::newRow("not well-formed") << u"unclosed.docx"_qs << ErrorCode::Unreadable;
    }
    void hostileFilesAreRefused()
    {
        QFETCH(QString, name);
        QFETCH(ErrorCode, code);
        readers::ReadOptions options;
        options.limits.unpackedBytes = 2 << 20;
        const auto document = readers::readDocument(dataFile(name), options, {});
        QVERIFY(!document);
        QCOMPARE(document.error().code, code);
        QVERIFY2(document.error().message.contains(u"word/document.xml"_qs), qPrintable(document.error().message));
    }

    void oddFilesAreRead()
    {
        QCOMPARE(textsOf(read(u"entities.docx"_qs)), QStringList{u"&lol;&"_qs}); // no entity is ever unfolded
        QCOMPARE(textsOf(read(u"noteloop.docx"_qs)), (QStringList{u"a1"_qs, u"[vòng]"_qs}));
        QVERIFY(read(u"empty.docx"_qs).blocks.empty());
    }

    void damagedFilesNeverCrash()
    {
        QFile file(dataFile(u"content.docx"_qs));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"damaged.docx"_qs);
        for (int at = 0; at < whole.size(); at += 29) {
            QByteArray bytes = whole;
            if (at % 2 == 0)
                bytes.truncate(at);
            else
                bytes[at] = char(bytes[at] ^ 0x5A);
            QFile damaged(path);
            QVERIFY(damaged.open(QIODevice::WriteOnly));
            damaged.write(bytes);
            damaged.close();
            const auto document = readers::readDocument(path, {}, {});
            if (!document)
                QVERIFY2(document.error().message.contains(path), qPrintable(document.error().message));
        }
    }

    void aCancelledReadingStops()
    {
        JobContext context;
        context.cancel();
        const auto document = readers::readDocument(dataFile(u"content.docx"_qs), {}, context);
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::Cancelled);
    }

private:
    static Document read(const QString &name)
    {
        const auto document = readers::readDocument(dataFile(name), {}, {});
        if (!document) {
            QTest::qFail(qPrintable(document.error().message), __FILE__, __LINE__);
            return {};
        }
        return *document;
    }
};

QTEST_APPLESS_MAIN(TestDocx)
#include "tst_docx.moc"
