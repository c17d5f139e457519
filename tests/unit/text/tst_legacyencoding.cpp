// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/legacyencoding.h"
#include "text/normalize.h"

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
        QCOMPARE(legacyEncodingOfFont(u"VPS Times"_qs), LegacyEncoding::Vps);
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

    /// The 67 letters that Vietnamese has beside ASCII, small or capital, one by one and all in one text.
    void every134LettersComeBack_data()
    {
        const QString small =
            u"á à ả ã ạ â ấ ầ ẩ ẫ ậ ă ắ ằ ẳ ẵ ặ đ é è ẻ ẽ ẹ ê ế ề ể ễ ệ í ì ỉ ĩ ị ó ò ỏ õ ọ ô ố ồ ổ ỗ ộ "
            u"ơ ớ ờ ở ỡ ợ ú ù ủ ũ ụ ư ứ ừ ử ữ ự ý ỳ ỷ ỹ ỵ"_qs;
        const QString capital = small.toUpper();
        QTest::addColumn<QString>("unicode");
        QTest::addColumn<QString>("legacy");
        QTest::addColumn<LegacyEncoding>("encoding");
        QTest::addColumn<QString>("font");
        const QString tcvn3 =
            u"¸ µ ¶ · ¹ © Ê Ç È É Ë ¨ ¾ » ¼ ½ Æ ® Ð Ì Î Ï Ñ ª Õ Ò Ó Ô Ö Ý × Ø Ü Þ ã ß á â ä « è å æ ç é ¬ í ê "
            u"ë ì î ó ï ñ ò ô \u00AD ø õ ö ÷ ù ý ú û ü þ"_qs;
        QTest::newRow("TCVN3, small") << small << tcvn3 << LegacyEncoding::Tcvn3 << u".VnTime"_qs;
        QTest::newRow("TCVN3, capitals by their font") << capital << tcvn3 << LegacyEncoding::Tcvn3 << u".VnTimeH"_qs;
        QTest::newRow("TCVN3, capitals with codes of their own")
            << u"Ă Â Ê Ô Ơ Ư Đ"_qs << u"¡ ¢ £ ¤ ¥ ¦ §"_qs << LegacyEncoding::Tcvn3 << u".VnTime"_qs;
        QTest::newRow("VNI, small")
            << small
            << u"aù aø aû aõ aï aâ aá aà aå aã aä aê aé aè aú aü aë ñ eù eø eû eõ eï eâ eá eà eå eã eä í ì æ ó ò où oø "
               u"oû "
               u"oõ oï oâ oá oà oå oã oä ô ôù ôø ôû ôõ ôï uù uø uû uõ uï ö öù öø öû öõ öï yù yø yû yõ î"_qs
            << LegacyEncoding::Vni << u"VNI-Times"_qs;
        QTest::newRow("VNI, capitals")
            << capital
            << u"AÙ AØ AÛ AÕ AÏ AÂ AÁ AÀ AÅ AÃ AÄ AÊ AÉ AÈ AÚ AÜ AË Ñ EÙ EØ EÛ EÕ EÏ EÂ EÁ EÀ EÅ EÃ EÄ Í Ì Æ Ó Ò OÙ OØ "
               u"OÛ "
               u"OÕ OÏ OÂ OÁ OÀ OÅ OÃ OÄ Ô ÔÙ ÔØ ÔÛ ÔÕ ÔÏ UÙ UØ UÛ UÕ UÏ Ö ÖÙ ÖØ ÖÛ ÖÕ ÖÏ YÙ YØ YÛ YÕ Î"_qs
            << LegacyEncoding::Vni << u"VNI-Times"_qs;
        QTest::newRow("VPS, small") << small
                                    << u"á à ä ã å â Ã À Ä Å Æ æ ¡ ¢ £ ¤ ¥ Ç é è È ë Ë ê ‰ Š ‹ Í Œ í ì Ì ï Î ó ò Õ õ † "
                                       u"ô Ó Ò ° ‡ ¶ Ö § © ª « ® ú ù "
                                       u"û Û ø Ü Ù Ø º » ¿ š ÿ › Ï œ"_qs
                                    << LegacyEncoding::Vps << u"VPS Times"_qs;
        // Ẫ, Ữ and the capitals with a dot below have the codes of the small letters and are told by the capitals
        // around them.
        QTest::newRow("VPS, capitals") << u"Á À Ả Ã HẠ Â Ấ Ầ Ẩ HẪ HẬ Ă Ắ Ằ Ẳ Ẵ HẶ Đ É È Ẻ Ẽ HẸ Ê Ế Ề Ể Ễ HỆ Í Ì Ỉ Ĩ HỊ "
                                          u"Ó Ò Ỏ Õ HỌ Ô Ố Ồ Ổ Ỗ HỘ Ơ Ớ Ờ Ở Ỡ HỢ Ú Ù "
                                          u"Ủ Ũ HỤ Ư Ứ Ừ Ử HỮ HỰ Ý Ỳ Ỷ Ỹ HỴ"_qs
                                       << u"Á € \u0081 ‚ Hå Â ƒ „ … HÅ HÆ ˆ \u008D Ž \u008F ð H¥ ñ É × Þ þ HË Ê \u0090 "
                                          u"“ ” • HŒ ´ µ · ¸ HÎ ¹ ¼ ½ ¾ H† "
                                          u"Ô – — ˜ ™ H¶ ÷ \u009D ž Ÿ ¦ H® Ú ¨ Ñ ¬ Hø Ð \u00AD ¯ ± H» H¿ Ý ² ý ³ Hœ"_qs
                                       << LegacyEncoding::Vps << u"VPS Times"_qs;
        QTest::newRow("Windows-1258, small")
            << small
            << u"aì aÌ aÒ aÞ aò â âì âÌ âÒ âÞ âò ã ãì ãÌ ãÒ ãÞ ãò ð eì eÌ eÒ eÞ eò ê êì êÌ êÒ êÞ êò iì iÌ iÒ iÞ iò oì "
               u"oÌ oÒ "
               u"oÞ oò ô ôì ôÌ ôÒ ôÞ ôò õ õì õÌ õÒ õÞ õò uì uÌ uÒ uÞ uò ý ýì ýÌ ýÒ ýÞ ýò yì yÌ yÒ yÞ yò"_qs
            << LegacyEncoding::Windows1258 << QString();
        QTest::newRow("Windows-1258, capitals")
            << capital
            << u"Aì AÌ AÒ AÞ Aò Â Âì ÂÌ ÂÒ ÂÞ Âò Ã Ãì ÃÌ ÃÒ ÃÞ Ãò Ð Eì EÌ EÒ EÞ Eò Ê Êì ÊÌ ÊÒ ÊÞ Êò Iì IÌ IÒ IÞ Iò Oì "
               u"OÌ OÒ "
               u"OÞ Oò Ô Ôì ÔÌ ÔÒ ÔÞ Ôò Õ Õì ÕÌ ÕÒ ÕÞ Õò Uì UÌ UÒ UÞ Uò Ý Ýì ÝÌ ÝÒ ÝÞ Ýò Yì YÌ YÒ YÞ Yò"_qs
            << LegacyEncoding::Windows1258 << QString();
        QTest::newRow("decomposed Unicode, small")
            << small << small.normalized(QString::NormalizationForm_D) << LegacyEncoding::None << QString();
        QTest::newRow("decomposed Unicode, capitals")
            << capital << capital.normalized(QString::NormalizationForm_D) << LegacyEncoding::None << QString();
    }
    void every134LettersComeBack()
    {
        QFETCH(QString, unicode);
        QFETCH(QString, legacy);
        QFETCH(LegacyEncoding, encoding);
        QFETCH(QString, font);
        const QStringList letters = unicode.split(u' ');
        const QStringList codes = legacy.split(u' ');
        QCOMPARE(codes.size(), letters.size());
        for (qsizetype at = 0; at < letters.size(); ++at)
            QCOMPARE(cleanText(fromLegacy(codes[at], encoding, font)), letters[at]);
        QCOMPARE(cleanText(fromLegacy(legacy, encoding, font)), unicode);
    }

    void onlyUnicodeHasSomeLetters()
    {
        QVERIFY(hasVietnameseLetters(u"Điều"_qs));
        QVERIFY(!hasVietnameseLetters(u"§iÒu"_qs));
    }

    void textInAFontOfUnicodeIsKnownByItsSyllables_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<LegacyEncoding>("encoding");
        QTest::newRow("TCVN3") << u"Céng hßa x· héi chñ nghÜa ViÖt Nam"_qs << LegacyEncoding::Tcvn3;
        QTest::newRow("VNI") << u"Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"_qs << LegacyEncoding::Vni;
        QTest::newRow("VPS") << u"C¶ng hòa xã h¶i chû nghïa ViŒt Nam, Ç¶c lÆp"_qs << LegacyEncoding::Vps;
        QTest::newRow("Windows-1258") << u"Côòng hoÌa xaÞ hôòi chuÒ nghiÞa Viêòt Nam"_qs << LegacyEncoding::Windows1258;
        QTest::newRow("Unicode") << u"Cộng hòa xã hội chủ nghĩa Việt Nam"_qs << LegacyEncoding::None;
        QTest::newRow("Unicode without letters of its own")
            << u"Bà và các cháu là hòa giải viên, có quê ở xã cũ, khó mà bê cá"_qs.remove(u"ở"_qs)
                   .remove(u"ả"_qs)
                   .remove(u"ũ"_qs)
            << LegacyEncoding::None;
        QTest::newRow("French") << u"Été: la République française a décidé de créer à l'été un comité chargé d'étudier "
                                   u"l'énergie, où qu'elle soit, même là-bas. Noël, œuvre, ça, très, hôtel, thé, né."_qs
                                << LegacyEncoding::None;
        QTest::newRow("German")
            << u"Die Behörde prüft größere Anträge; über Mängel, Öffnung und Fußgänger für Köln und "
               u"München entscheidet sie später. Äpfel, schön, hören, Tür."_qs
            << LegacyEncoding::None;
        QTest::newRow("Italian") << u"Perché però così più là può città università è già lunedì virtù"_qs
                                 << LegacyEncoding::None;
        QTest::newRow("Spanish") << u"El niño llegó mañana; ¿qué pasó? La decisión, según él, está así: número, año."_qs
                                 << LegacyEncoding::None;
        QTest::newRow("Portuguese") << u"A decisão não é só da União; são três ações, também avô, pôr, mãe, coração."_qs
                                    << LegacyEncoding::None;
        QTest::newRow("Icelandic") << u"Það er ekki rétt að hún hafi orðið ráðherra; þeir búa á Íslandi, við ána."_qs
                                   << LegacyEncoding::None;
        QTest::newRow("signs") << u"§ 5, © 2026, ® và ± 5 °C, 10 µm, ½ m², «trích», 5 × 3 ÷ 2 ¶"_qs
                               << LegacyEncoding::None;
    }
    void textInAFontOfUnicodeIsKnownByItsSyllables()
    {
        QFETCH(QString, text);
        QFETCH(LegacyEncoding, encoding);
        QCOMPARE(legacyEncodingOfText(text), encoding);
    }
};

QTEST_APPLESS_MAIN(TestLegacyEncoding)
#include "tst_legacyencoding.moc"
