// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/legacyencoding.h"

#include <QTest>

using namespace congbao::text;

class TestLegacyEncoding : public QObject
{
    Q_OBJECT

private slots:
    void fontsTellTheEncoding()
    {
        QCOMPARE(legacyEncodingOfFont(u".VnTimeH"_qs), LegacyEncoding::Tcvn3);
        QCOMPARE(legacyEncodingOfFont(u"VNI-Times"_qs), LegacyEncoding::Vni);
        QCOMPARE(legacyEncodingOfFont(u"Times New Roman"_qs), LegacyEncoding::None);
    }

    void converts_data()
    {
        QTest::addColumn<QString>("legacy");
        QTest::addColumn<QString>("font");
        QTest::addColumn<QString>("unicode");
        QTest::newRow("TCVN3") << u"§iÒu 5. Bé tr\u00ADëng quyÕt ®Þnh"_qs << u".VnTime"_qs
                               << u"Điều 5. Bộ trưởng quyết định"_qs;
        QTest::newRow("TCVN3 in a font of capitals") << u"QuyÕt ®Þnh"_qs << u".VnTimeH"_qs << u"QUYẾT ĐỊNH"_qs;
        QTest::newRow("every tone of TCVN3")
            << u"µ¶·¸¹ »¼½¾Æ ÇÈÉÊË ÌÎÏÐÑ ÒÓÔÕÖ ×ØÜÝÞ ßáâãä åæçèé êëìíî ïñòóô õö÷øù úûüýþ"_qs << u".VnArial"_qs
            << u"àảãáạ ằẳẵắặ ầẩẫấậ èẻẽéẹ ềểễếệ ìỉĩíị òỏõóọ ồổỗốộ ờởỡớợ ùủũúụ ừửữứự ỳỷỹýỵ"_qs;
        QTest::newRow("VNI") << u"Ñieàu 5. Boä tröôûng quyeát ñònh"_qs << u"VNI-Times"_qs
                             << u"Điều 5. Bộ trưởng quyết định"_qs;
        QTest::newRow("VNI capitals") << u"COÄNG HOØA"_qs << u"VNI-Times"_qs << u"CỘNG HÒA"_qs;
        QTest::newRow("VNI letters of one code") << u"kyø æ, kî, tó"_qs << u"VNI-Helve"_qs << u"kỳ ỉ, kỵ, tĩ"_qs;
        QTest::newRow("a VNI mark at the beginning waits for its letter")
            << u"ùng"_qs << u"VNI-Times"_qs << u"\u0301ng"_qs;
        QTest::newRow("other fonts stay") << u"§ ® µ"_qs << u"Arial"_qs << u"§ ® µ"_qs;
    }
    void converts()
    {
        QFETCH(QString, legacy);
        QFETCH(QString, font);
        QFETCH(QString, unicode);
        QCOMPARE(fromLegacy(legacy, legacyEncodingOfFont(font), font), unicode);
    }

    void unicodeUnderALegacyFontIsSeen()
    {
        QVERIFY(hasVietnameseLetters(u"Điều"_qs));
        QVERIFY(!hasVietnameseLetters(u"§iÒu"_qs));
        QVERIFY(looksLegacy(u"§iÒu 1. Bé tr­ëng Bé Néi vô quyÕt ®Þnh"_qs.toUtf8()));
        QVERIFY(!looksLegacy(u"Điều 1. Bộ trưởng Bộ Nội vụ quyết định © µ bằng văn bản của mình"_qs.toUtf8()));
        QVERIFY(!looksLegacy("plain"));
    }
};

QTEST_APPLESS_MAIN(TestLegacyEncoding)
#include "tst_legacyencoding.moc"
