// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/compare/sampletexts.h"

#include "compare/comparer.h"
#include "compare/matching.h"

#include <QTest>

using namespace congbao;
using namespace congbao::compare;
using congbao::compare::sample::document;
using congbao::compare::sample::paged;
using congbao::compare::sample::paragraph;
using congbao::compare::sample::table;

namespace {

Comparison compared(const text::Document &official, const text::Document &electronic)
{
    const auto result = compareDocuments(official, electronic, {}, {});
    return result.has_value() ? *result : Comparison();
}

/// Classes and texts of all discrepancies on one line, so that a failing row shows what was found.
QString summary(const Comparison &comparison)
{
    QStringList parts;
    for (const auto &found : comparison.discrepancies) {
        parts.append(className(found.kind) % (found.severity == Severity::Formal ? u"(formal)" : u"") % u":" %
                     found.official.text % u"→" % found.electronic.text);
    }
    return parts.join(QStringLiteral(" | "));
}

/// A text of many different words, as long as wanted.
QStringList longText(int paragraphs, int seed)
{
    const QStringList words =
        QStringLiteral("văn bản công báo tỉnh đăng phát hành cơ quan nhân dân ủy ban hội đồng quy định "
                       "chức năng nhiệm vụ quyền hạn tổ chức thực hiện trách nhiệm thông tin điện tử")
            .split(u' ');
    QStringList result;
    quint32 state = quint32(seed);
    for (int number = 0; number < paragraphs; ++number) {
        QStringList line{QStringLiteral("Điều"), QString::number(number + 1) + u'.'};
        for (int word = 0; word < 40; ++word) {
            state = state * 1664525U + 1013904223U;
            line.append(words.at(int((state >> 16) % quint32(words.size()))));
        }
        result.append(line.join(u' '));
    }
    return result;
}

} // namespace

class Comparing : public QObject
{
    Q_OBJECT

private slots:
    void classOfDifference_data()
    {
        QTest::addColumn<QString>("official");
        QTest::addColumn<QString>("electronic");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char16_t *official, const char16_t *electronic,
                            const char16_t *expected) {
            QTest::newRow(name) << QString::fromUtf16(official) << QString::fromUtf16(electronic)
                                << QString::fromUtf16(expected);
        };
        row("number", u"gồm 15 thành viên", u"gồm 16 thành viên", u"number:15→16");
        row("date, written", u"Hà Nội, ngày 05 tháng 6 năm 2026", u"Hà Nội, ngày 06 tháng 6 năm 2026", u"date:05→06");
        row("date, with strokes", u"kể từ 15/7/2026 trở đi", u"kể từ 15/9/2026 trở đi", u"date:15/7/2026→15/9/2026");
        row("money, unit follows", u"mức thu 50.000 đồng một lần", u"mức thu 60.000 đồng một lần",
            u"money:50.000→60.000");
        row("money, by its dots", u"phí 1.250.000 nộp trước", u"phí 1.520.000 nộp trước", u"money:1.250.000→1.520.000");
        row("notation", u"Quyết định số 12/2026/QĐ-UBND của tỉnh", u"Quyết định số 21/2026/QĐ-UBND của tỉnh",
            u"notation:12/2026/QĐ-UBND→21/2026/QĐ-UBND");
        row("notation, letters", u"Nghị định số 78/2025/NĐ-CP của", u"Nghị định số 78/2025/NQ-CP của",
            u"notation:78/2025/NĐ-CP→78/2025/NQ-CP");
        row("reference", u"theo khoản 2 Điều 9 của Luật", u"theo khoản 3 Điều 9 của Luật", u"reference:2→3");
        row("reference, letter of a point", u"tại điểm b khoản này", u"tại điểm c khoản này", u"reference:b→c");
        row("reference, Roman", u"theo Chương IV của", u"theo Chương VI của", u"reference:IV→VI");
        row("name", u"ông Nguyễn Văn Hưng ký", u"ông Nguyễn Văn Hùng ký", u"name:Hưng→Hùng");
        row("negation lost", u"tổ chức không được phép thu", u"tổ chức được phép thu", u"negation:không→");
        row("negation added", u"tổ chức được phép thu", u"tổ chức chưa được phép thu", u"negation:→chưa");
        row("tone", u"quyền lợi lâu dài", u"quyển lợi lâu dài", u"tone:quyền→quyển");
        row("letter marks", u"tài sản đó được", u"tài sản do được", u"tone:đó→do");
        row("word", u"cơ quan ban hành văn bản", u"cơ quan phát hành văn bản", u"word:ban→phát");
        row("missing word", u"gửi đăng đầy đủ văn bản", u"gửi đăng văn bản", u"missing:đầy đủ→");
        row("extra word", u"gửi đăng văn bản", u"gửi đăng ngay văn bản", u"extra:→ngay");
        row("punctuation", u"văn bản; hồ sơ", u"văn bản, hồ sơ", u"punctuation:bản;→bản,");
        row("punctuation inside a number is a number", u"mức 1.250 người", u"mức 1,250 người", u"number:1.250→1,250");
        row("case", u"các Sở liên quan", u"các sở liên quan", u"case:Sở→sở");
        row("two words swapped", u"được bồi thường ngay", u"bồi được thường ngay", u"moved:được bồi→bồi được");
        row("two neighbouring edits are two", u"tại khoản 2, điểm 7 này", u"tại khoản 3, điểm 8 này",
            u"reference:2,→3, | reference:7→8");
        row("split number is not formal", u"gồm 12 người", u"gồm 1 2 người", u"number:12→1 2");
        // What cannot change the meaning.
        row("formal: tone placement", u"cộng hòa thủy lợi", u"cộng hoà thuỷ lợi",
            u"tone(formal):hòa→hoà | tone(formal):thủy→thuỷ");
        row("formal: quotes", u"gọi là “Công báo”", u"gọi là \"Công báo\"",
            u"punctuation(formal):“Công→\"Công | punctuation(formal):báo”→báo\"");
        row("formal: dash of the motto", u"Độc lập - Tự do - Hạnh phúc", u"Độc lập – Tự do – Hạnh phúc",
            u"punctuation(formal):-→– | punctuation(formal):-→–");
        row("dash elsewhere is not formal", u"từ 5 - 7 ngày", u"từ 5 – 7 ngày", u"punctuation:-→–");
        row("formal: decomposed letters", u"quyền hạn", u"quye\u0302\u0300n hạn",
            u"encoding(formal):quyền→quye\u0302\u0300n");
        row("formal: joined words", u"Đơn vị tính là", u"Đơnvịtính là", u"spacing(formal):Đơn vị tính→Đơnvịtính");
        row("formal: split word", u"Điều 5.Phạm vi", u"Điều 5. Phạm vi", u"spacing(formal):5.Phạm→5. Phạm");
        row("same", u"Không có gì khác", u"Không có gì khác", u"");
    }
    void classOfDifference()
    {
        QFETCH(QString, official);
        QFETCH(QString, electronic);
        QFETCH(QString, expected);
        QCOMPARE(summary(compared(paged(document({official})), document({electronic}))), expected);
    }

    void ambiguousLossStandsWhereItWasCut()
    {
        // The lost line begins with the words that follow it: without a paragraph's start to go by it stands at the
        // last place it can.
        const QString head = QStringLiteral("Cổng thông tin tỉnh Quảng Trị");
        const QString lost = QStringLiteral("và Trang thông tin thành phần trên địa bàn tỉnh Quảng Trị");
        const QString tail = QStringLiteral("Kính gửi Ủy ban nhân dân.");
        const Comparison result =
            compared(paged(document({head + u' ' + lost + u' ' + tail})), document({head + u' ' + tail}));
        QCOMPARE(summary(result), QStringLiteral("missing:%1→").arg(lost));
        QCOMPARE(result.discrepancies.front().electronic.start, int(head.size()));
    }

    void repeatedWordsAreComparedWhereTheyStand()
    {
        // The same phrase stands at two near places and is changed at both: nothing was moved.
        const QString between = longText(1, 41).front();
        const auto text = [&](const char16_t *first, const char16_t *second, const char16_t *number) -> QString {
            return QStringLiteral("Tại khoản 1 Điều %1 Nghị định số 42/2022/NĐ-CP quy định: “Điều %2 Quản lý. ")
                       .arg(QString::fromUtf16(first), QString::fromUtf16(second)) +
                   between +
                   QStringLiteral(" tại Điều 29 Nghị định số %1/NĐ-CP quy định: “Điều 29. Trách nhiệm.")
                       .arg(QString::fromUtf16(number));
        };
        const Comparison result =
            compared(paged(document({text(u"40", u"60.", u"24/2022")})), document({text(u"10", u"10.", u"42/2022")}));
        QCOMPARE(summary(result), QStringLiteral("reference:40→10 | reference:60.→10. | "
                                                 "notation:24/2022/NĐ-CP→42/2022/NĐ-CP"));
    }

    void columnsReadAcrossAreStillCompared_data()
    {
        QTest::addColumn<int>("linesOnFirstPage");
        QTest::newRow("on one page") << 9;
        QTest::newRow("broken over the page") << 2;
    }
    void columnsReadAcrossAreStillCompared()
    {
        // A reader that did not see the two columns gives their words line by line across both.
        QFETCH(int, linesOnFirstPage);
        const QStringList left{QStringLiteral("Nợi nhận:"), QStringLiteral("- Như Điều 13;"),
                               QStringLiteral("- Văn phòng Chính phủ (để báo cáo);"), QStringLiteral("- Bộ Tư pháp;"),
                               QStringLiteral("- Lưu: VT, KSTT.")};
        const QStringList right{
            QStringLiteral("KT. BỘ TRƯỞNG"), QStringLiteral("THỨ TRƯỞNG"), {}, {}, QStringLiteral("Võ Văn Hưng")};
        text::Document official = paged(document(longText(2, 43)));
        official.pages.resize(2, text::Page{595, 842, false});
        for (int line = 0; line < left.size(); ++line) {
            text::Block block = paragraph(QStringLiteral("%1 %2").arg(left.at(line), right.at(line)).trimmed());
            const int inLeft = int(left.at(line).count(u' ')) + 1;
            for (int word = 0; word < int(block.paragraph.words.size()); ++word) {
                text::Word &placed = block.paragraph.words[std::size_t(word)];
                placed.page = line < linesOnFirstPage ? 1 : 2;
                placed.rect = {word < inLeft ? 72 + 30.0F * float(word) : 330 + 40.0F * float(word - inLeft),
                               (line < linesOnFirstPage ? 600.0F : 40.0F) + 16.0F * float(line), 28, 12};
            }
            official.blocks.push_back(block);
        }
        text::Document electronic = document(longText(2, 43));
        electronic.blocks.push_back(table({{left.join(u'\n'), right.join(u'\n')}}, false));
        electronic.blocks.back().role = text::Role::Signature;
        electronic.blocks.back().rows[0].cells[0].paragraphs[0] = paragraph(QStringLiteral("Nơi nhận:")).paragraph;
        electronic.blocks.back().rows[0].cells[0].paragraphs[1] = paragraph(QStringLiteral("- Như Điều 3;")).paragraph;
        const Comparison result = compared(official, electronic);
        QStringList substantive;
        for (const Discrepancy &found : result.discrepancies) {
            if (found.severity == Severity::Substantive)
                substantive.append(found.official.text + u'>' + found.electronic.text);
        }
        QCOMPARE(substantive, QStringList({QStringLiteral("Nợi>Nơi"), QStringLiteral("13;>3;")}));
    }

    void rowCutByPageBreakIsOneRow()
    {
        const auto rows = [](const QString &fee) {
            return std::vector<QStringList>{
                {QStringLiteral("1"), QStringLiteral("Phí thư viện"), QStringLiteral("đồng/lượt"), fee}};
        };
        text::Document official;
        official.blocks.push_back(table(
            {{QStringLiteral("ST"), QStringLiteral("Nội dung"), QStringLiteral("Đơn vị"), QStringLiteral("Mức thu")},
             {QStringLiteral("T"), {}, QStringLiteral("tính"), QStringLiteral("(đồng)")},
             rows(QStringLiteral("20.000")).front()}));
        official.pages.assign(2, text::Page{595, 842, false});
        float x = 50;
        for (std::size_t row = 0; row < 3; ++row) {
            for (auto &cell : official.blocks[0].rows[row].cells) {
                for (auto &part : cell.paragraphs) {
                    for (auto &word : part.words) {
                        word.page = row == 0 ? 1 : 2;
                        word.rect = {x += 20, row == 0 ? 780.0F : 40.0F + 16.0F * float(row), 18, 12};
                    }
                }
            }
        }
        text::Document electronic;
        electronic.blocks.push_back(table({{QStringLiteral("STT"), QStringLiteral("Nội dung"),
                                            QStringLiteral("Đơn vị tính"), QStringLiteral("Mức thu (đồng)")},
                                           rows(QStringLiteral("30.000")).front()}));
        QCOMPARE(summary(compared(official, electronic)), QStringLiteral("money:20.000→30.000"));
    }

    void missingRunIsOneDiscrepancyAtBothPlaces()
    {
        const QString head = QStringLiteral("Cơ quan gửi văn bản có trách nhiệm");
        const QString lost = QStringLiteral("kiểm tra tính chính xác và đầy đủ của nội dung");
        const QString tail = QStringLiteral("văn bản gửi đăng Công báo theo quy định.");
        const Comparison result =
            compared(paged(document({head + u' ' + lost + u' ' + tail})), document({head + u' ' + tail}));
        QCOMPARE(result.discrepancies.size(), std::size_t(1));
        const Discrepancy &found = result.discrepancies.front();
        QCOMPARE(found.kind, DiscrepancyClass::Missing);
        QCOMPARE(found.official.text, lost);
        QCOMPARE(found.official.before, QStringLiteral("bản có trách nhiệm"));
        QCOMPARE(found.official.after, QStringLiteral("văn bản gửi đăng"));
        QCOMPARE(found.official.page, 1);
        QCOMPARE(found.official.rects.size(), std::size_t(2)); // two lines of the page
        QCOMPARE(found.electronic.start, int(head.size()));
        QCOMPARE(found.electronic.end, int(head.size()));
    }

    void offsetsCountInTheWholeTable()
    {
        text::Document official;
        official.blocks.push_back(
            table({{QStringLiteral("1"), QStringLiteral("Phí thư viện"), QStringLiteral("20.000")},
                   {QStringLiteral("2"), QStringLiteral("Lệ phí\nhộ tịch"), QStringLiteral("35.000")}}));
        text::Document electronic = official;
        electronic.blocks[0].rows[1].cells[2].paragraphs[0].text = QStringLiteral("85.000");
        const Comparison result = compared(official, electronic);
        QCOMPARE(summary(result), QStringLiteral("money:35.000→85.000"));
        const auto &place = result.discrepancies.front().electronic;
        QCOMPARE(electronic.blocks[0].text().mid(place.start, place.end - place.start), QStringLiteral("85.000"));
    }

    void lostTableRowIsOneTableDiscrepancy()
    {
        text::Document official;
        official.blocks.push_back(
            table({{QStringLiteral("1"), QStringLiteral("Phí thư viện"), QStringLiteral("20.000")},
                   {QStringLiteral("2"), QStringLiteral("Lệ phí hộ tịch"), QStringLiteral("35.000")},
                   {QStringLiteral("3"), QStringLiteral("Phí cầu đường"), QStringLiteral("15.000")}}));
        text::Document electronic = official;
        electronic.blocks[0].rows.erase(electronic.blocks[0].rows.begin() + 1);
        QCOMPARE(summary(compared(official, electronic)), QStringLiteral("table:2 Lệ phí hộ tịch 35.000→"));
    }

    void movedParagraphIsOneDiscrepancyAndItsEditAnother()
    {
        QStringList before = longText(12, 3);
        QStringList after = before;
        after.move(3, 9);
        after[9].replace(QStringLiteral("Điều 4."), QStringLiteral("Điều 4:"));
        const Comparison moved = compared(paged(document(before)), document(after));
        QVERIFY2(moved.discrepancies.size() == 2, qPrintable(summary(moved)));
        const bool hasMoved =
            std::any_of(moved.discrepancies.begin(), moved.discrepancies.end(), [](const auto &found) {
                return found.kind == DiscrepancyClass::Moved && found.severity == Severity::Substantive;
            });
        QVERIFY2(hasMoved, qPrintable(summary(moved)));
    }

    void columnsInAnotherOrderGiveNoFlag()
    {
        text::Document official;
        const auto add = [](text::Document &to, const char16_t *words, text::Role role) {
            to.blocks.push_back(paragraph(QString::fromUtf16(words), role));
        };
        using text::Role;
        add(official, u"ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ", Role::Issuer);
        add(official, u"Số: 12/2026/QĐ-UBND", Role::NumberLine);
        add(official, u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Role::NationalHead);
        add(official, u"Quảng Trị, ngày 05 tháng 6 năm 2026", Role::DateLine);
        for (const auto &words : longText(3, 5))
            official.blocks.push_back(paragraph(words));
        add(official, u"Nơi nhận:", Role::Recipients);
        add(official, u"- Như Điều 3;", Role::Recipients);
        add(official, u"- Lưu: VT, KSTT.", Role::Recipients);
        add(official, u"TM. ỦY BAN NHÂN DÂN", Role::Signature);
        add(official, u"CHỦ TỊCH", Role::Signature);
        add(official, u"Võ Văn Hưng", Role::Signature);
        text::Document electronic = official;
        std::swap(electronic.blocks[1], electronic.blocks[2]);
        std::rotate(electronic.blocks.end() - 6, electronic.blocks.end() - 3, electronic.blocks.end());
        const Comparison result = compared(paged(official), electronic);
        QVERIFY2(result.count(Severity::Substantive) == 0, qPrintable(summary(result)));

        // An edit within a reordered line is still found.
        electronic.blocks.back() = paragraph(QStringLiteral("- Lưu: VT, KSTH."), Role::Recipients);
        const Comparison edited = compared(paged(official), electronic);
        QVERIFY2(edited.count(Severity::Substantive) >= 1, qPrintable(summary(edited)));
    }

    void lineEndsAreSeenThrough()
    {
        // The notation is broken at its hyphen by the official text's line end.
        const auto official = paged(document({QStringLiteral("Căn cứ Quyết định số 12/2026/QĐ- UBND ngày")}), 6);
        const auto electronic = document({QStringLiteral("Căn cứ Quyết định số 12/2026/QĐ-UBND ngày")});
        QCOMPARE(summary(compared(official, electronic)), QString());
    }

    void furnitureIsFormalAtMost()
    {
        text::Document official =
            document({QStringLiteral("Điều 1. Phạm vi"), QStringLiteral("2"), QStringLiteral("điều chỉnh")});
        official.blocks[1].role = text::Role::Furniture;
        const Comparison result = compared(paged(official), document({QStringLiteral("Điều 1. Phạm vi điều chỉnh")}));
        QCOMPARE(summary(result), QStringLiteral("missing(formal):2→"));
        QCOMPARE(result.outcome(), Outcome::Same);
    }

    void coverageAddsUp()
    {
        QStringList before = longText(30, 7);
        QStringList after = before;
        after.removeAt(4);
        after[9].replace(QStringLiteral("Điều"), QStringLiteral("Điểm"));
        after.move(20, 2);
        after.append(QStringLiteral("Một đoạn được thêm vào cuối văn bản này"));
        text::Document official = paged(document(before));
        official.unreadable.push_back({1, {0, 0, 10, 10}, QStringLiteral("stamp"), 3});
        official.blocks[5].role = text::Role::Furniture;
        const Coverage coverage = compared(official, document(after)).coverage;
        QCOMPARE(coverage.matched + coverage.inDiscrepancies + coverage.unreadable, coverage.officialWords);
        QCOMPARE(coverage.officialWords, 30 * 42 + 3);
        QCOMPARE(coverage.electronicMatched + coverage.electronicInDiscrepancies, coverage.electronicWords);
        QCOMPARE(coverage.unreadable, 3);
        QVERIFY(coverage.inDiscrepancies >= 42 + 1);
    }

    void workGrowsLinearly_data()
    {
        QTest::addColumn<QString>("change");
        for (const char *change : {"first page lost", "halves swapped", "nothing in common", "scattered edits",
                                   "the same page again and again, first lost"})
            QTest::newRow(change) << QString::fromLatin1(change);
    }
    void workGrowsLinearly()
    {
        QFETCH(QString, change);
        const auto steps = [&](int paragraphs) {
            QStringList before = longText(paragraphs, 11);
            if (change.startsWith(u"the same page")) {
                const QStringList page = before.mid(0, 10);
                before.clear();
                for (int copy = 0; copy < paragraphs / 10; ++copy)
                    before += page;
            }
            QStringList after = before;
            if (change.contains(u"first"))
                after = after.mid(10);
            else if (change == u"halves swapped")
                after = before.mid(paragraphs / 2) + before.mid(0, paragraphs / 2);
            else if (change == u"nothing in common")
                after = longText(paragraphs, 12);
            else
                for (int index = 0; index < paragraphs; index += 3)
                    after[index].replace(QStringLiteral("văn"), QStringLiteral("vẳn"));
            const text::Document official = document(before);
            const text::Document electronic = document(after);
            Vocabulary vocabulary;
            const TokenStream left = tokensOf(official, vocabulary);
            const TokenStream right = tokensOf(electronic, vocabulary);
            return double(matchTokens(left, right, vocabulary).steps);
        };
        const double small = steps(200);
        const double large = steps(1600);
        QVERIFY2(large < 8 * 1.6 * small, qPrintable(QStringLiteral("%1 → %2").arg(small).arg(large)));
        // Not more than a few hundred looks at every word.
        QVERIFY2(large < 1600 * 42 * 400.0, qPrintable(QString::number(large)));
    }

    void firstPageMissingIsOneRun()
    {
        const QStringList before = longText(60, 13);
        const Comparison result = compared(paged(document(before)), document(before.mid(8)));
        QVERIFY2(result.discrepancies.size() == 1, qPrintable(summary(result).left(2000)));
        QCOMPARE(result.discrepancies.front().official.text.count(u' ') + 1, 8 * 42);
    }

    void lostPageThatBeginsWithColumnsIsOneRun()
    {
        text::Document official = document(longText(60, 29));
        official.blocks[0].role = text::Role::Issuer;
        official.blocks[1].role = text::Role::NationalHead;
        text::Document electronic = official;
        electronic.blocks.erase(electronic.blocks.begin(), electronic.blocks.begin() + 8);
        const Comparison result = compared(paged(official), electronic);
        QVERIFY2(result.discrepancies.size() == 1, qPrintable(summary(result).left(2000)));
    }

    void editedLineInAnotherColumnOrderIsOneEdit()
    {
        text::Document official;
        official.blocks.push_back(
            table({{QStringLiteral("ỦY BAN NHÂN DÂN\nTÌNH QUẢNG TRỊ"),
                    QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc")}},
                  false));
        text::Document electronic;
        for (const char16_t *line : {u"ỦY BAN NHÂN DÂN", u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", u"TỈNH QUẢNG TRỊ",
                                     u"Độc lập - Tự do - Hạnh phúc"})
            electronic.blocks.push_back(paragraph(QString::fromUtf16(line), text::Role::NationalHead));
        const Comparison result = compared(official, electronic);
        QVERIFY2(result.count(Severity::Substantive) == 1, qPrintable(summary(result)));
    }

    void lonePageNumberIsFormal()
    {
        text::Document official = document(longText(30, 31));
        official.blocks.push_back(paragraph(QStringLiteral("3")));
        official = paged(official);
        official.pages.resize(3, text::Page{595, 842, false});
        auto &number = official.blocks.back().paragraph.words.front();
        number.page = 3;
        number.rect = {290, 40, 6, 12};
        QCOMPARE(compared(official, document(longText(30, 31))).outcome(), Outcome::Same);
        number.rect.y = 400; // in the middle of the page it is text
        QCOMPARE(compared(official, document(longText(30, 31))).outcome(), Outcome::Different);
    }

    void swappedHalvesAreMoved()
    {
        const QStringList before = longText(40, 17);
        const Comparison result = compared(paged(document(before)), document(before.mid(20) + before.mid(0, 20)));
        QVERIFY2(result.discrepancies.size() == 1, qPrintable(summary(result).left(2000)));
        QCOMPARE(result.discrepancies.front().kind, DiscrepancyClass::Moved);
    }

    void emptyTextsAreCompared()
    {
        QCOMPARE(compared({}, {}).outcome(), Outcome::Same);
        QCOMPARE(compared(document({QStringLiteral("Điều 1")}), {}).outcome(), Outcome::Different);
        QCOMPARE(compared({}, document({QStringLiteral("Điều 1")})).outcome(), Outcome::Different);
    }

    void sameInputGivesSameBytes()
    {
        QStringList after = longText(50, 19);
        after.move(3, 30);
        after.removeAt(12);
        const auto official = paged(document(longText(50, 19)));
        const auto electronic = document(after);
        QCOMPARE(toJson(compared(official, electronic)), toJson(compared(official, electronic)));
    }

    void cancelledWorkSaysSo()
    {
        JobContext context;
        context.cancel();
        const auto result =
            compareDocuments(document({QStringLiteral("a")}), document({QStringLiteral("a")}), {}, context);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(Comparing)
#include "tst_comparing.moc"
