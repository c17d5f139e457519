// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleletter.h"

#include <QTest>

using namespace congbao;

class TestLetter : public QObject
{
    Q_OBJECT

private slots:
    void namesWhatTheIssuingBodyNeeds_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("recipient in the form of a sentence") << u"Kính gửi: Hội đồng nhân dân tỉnh Quảng Trị."_qs;
        QTest::newRow("instrument with number and date, day under 10 with zero")
            << u"Quyết định số 38/2026/QĐ-UBND ngày 02 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh Quảng Trị"_qs;
        QTest::newRow("abstract") << u"“Ban hành Quy chế quản lý Cổng Thông tin điện tử tỉnh”"_qs;
        QTest::newRow("arrival number") << u"số đến 7, ngày 12 tháng 11 năm 2026"_qs;
        QTest::newRow("how many points, two digits") << u"02 điểm"_qs;
        QTest::newRow("article path as cited") << u"điểm a khoản 2 Điều 5"_qs;
        QTest::newRow("page and path in one row") << u"1\t3\tđiểm a khoản 2 Điều 5"_qs;
        QTest::newRow("electronic wording") << u"…trong thời hạn “05” ngày làm việc…"_qs;
        QTest::newRow("official wording") << u"…trong thời hạn “03” ngày làm việc…"_qs;
        QTest::newRow("missing words") << u"…Tổ chức (thiếu) được…"_qs;
        QTest::newRow("words only in the official text") << u"“không”"_qs;
        QTest::newRow("place outside the articles") << u"2\t4\tNgoài các điều"_qs;
        QTest::newRow("note") << u"Ghi chú: bảng ở Phụ lục"_qs;
        QTest::newRow("same-day request") << u"gửi lại bản điện tử chính xác"_qs;
        QTest::newRow("the day") << u"trong ngày 16/11/2026"_qs;
        QTest::newRow("national head") << u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_qs;
        QTest::newRow("place and date") << u"Quảng Trị, ngày 16 tháng 11 năm 2026"_qs;
        QTest::newRow("subject") << u"V/v gửi lại bản điện tử của Quyết định số 38/2026/QĐ-UBND"_qs;
        QTest::newRow("number left for the registry") << u"/VP-CTTĐT"_qs;
        QTest::newRow("recipients") << u"- Lưu: VT, CTTĐT."_qs;
        QTest::newRow("end mark") << u"Trân trọng./."_qs;
    }

    void namesWhatTheIssuingBodyNeeds()
    {
        QFETCH(QString, words);
        const auto letter = letters::composeLetter(sampleLetter());
        QVERIFY(letter.has_value());
        QVERIFY2(allText(*letter).contains(words), qPrintable(allText(*letter)));
    }

    void bodiesInsideASentence_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("inSentence");
        QTest::newRow("committee of a province")
            << u"ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ"_qs << u"Ủy ban nhân dân tỉnh Quảng Trị"_qs;
        QTest::newRow("its chairman") << u"CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ"_qs
                                      << u"Chủ tịch Ủy ban nhân dân tỉnh Quảng Trị"_qs;
        QTest::newRow("standing committee")
            << u"THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN TỈNH"_qs << u"Thường trực Hội đồng nhân dân tỉnh"_qs;
        QTest::newRow("already in that form") << u"Sở Nội vụ"_qs << u"Sở Nội vụ"_qs;
        QTest::newRow("names that capitals hide") << u"SỞ GIÁO DỤC VÀ ĐÀO TẠO"_qs << u"SỞ GIÁO DỤC VÀ ĐÀO TẠO"_qs;
    }

    void bodiesInsideASentence()
    {
        QFETCH(QString, body);
        QTEST(letters::sentenceName(body), "inSentence");
    }

    void officialTextWrongAsksForTheOfficialText()
    {
        letters::LetterContent content = sampleLetter();
        content.kind = letters::LetterCase::OfficialWrong;
        const auto letter = letters::composeLetter(content);
        QVERIFY(letter.has_value());
        QVERIFY(allText(*letter).contains(u"gửi ngay bản chính thức cùng bản điện tử trong ngày 16/11/2026"_qs));
    }

    void nothingToSayIsRefused()
    {
        letters::LetterContent content = sampleLetter();
        content.points.clear();
        const auto letter = letters::composeLetter(content);
        QVERIFY(!letter);
        QCOMPARE(letter.error().code, ErrorCode::Refused);
    }

    void bracesInTheTextsStay()
    {
        letters::LetterContent content = sampleLetter();
        content.instrument.abstractText = u"{office} {nothing}"_qs;
        const auto letter = letters::composeLetter(content);
        QVERIFY(letter.has_value());
        QVERIFY(allText(*letter).contains(u"“{office} {nothing}”"_qs));
    }
};

QTEST_GUILESS_MAIN(TestLetter)
#include "tst_letter.moc"
