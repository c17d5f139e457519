// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/normalize.h"

#include <QTest>

using namespace congbao::text;

class TestNormalize : public QObject
{
    Q_OBJECT

private slots:
    void composesDecomposedText()
    {
        QCOMPARE(nfc(u"u\u031B\u0301ng"_qs), u"ứng"_qs);
        QCOMPARE(nfc(u"plain"_qs), u"plain"_qs);
        QCOMPARE(nfc(QString(QChar(0xD800)) + u"a"_qs), u"\uFFFDa"_qs);
    }

    void tonePlacementIsOneKey_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        QTest::newRow("oa") << u"hòa"_qs << u"hoà"_qs << true;
        QTest::newRow("oe, capitals") << u"KHỎE"_qs << u"KHOẺ"_qs << true;
        QTest::newRow("uy with end") << u"thúy, 5"_qs << u"thuý, 5"_qs << true;
        QTest::newRow("circumflex and tone") << u"Thuỷ lợi"_qs << u"Thủy lợi"_qs << true;
        QTest::newRow("decomposed") << u"ho\u0300a"_qs << u"hoa\u0300"_qs << true;
        QTest::newRow("another tone is another word") << u"hòa"_qs << u"hóa"_qs << false;
        QTest::newRow("no tone is another word") << u"hòa"_qs << u"hoa"_qs << false;
        QTest::newRow("another vowel") << u"trừ"_qs << u"trù"_qs << false;
        QTest::newRow("a tone does not cross a consonant") << u"bàn a"_qs << u"ban à"_qs << false;
    }
    void tonePlacementIsOneKey()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, same);
        QCOMPARE(toneKey(one) == toneKey(other), same);
    }

    void punctuationFoldsOneToOne()
    {
        const QString text = u"“Điều 5” – ‘a’ 1\u00A0000\tb\n"_qs;
        QCOMPARE(foldPunctuation(text), u"\"Điều 5\" - 'a' 1 000\tb\n"_qs);
    }

    void invisibleCharactersAreDropped()
    {
        QCOMPARE(cleanText(u"\uFEFFĐi\u00ADều\u200B 5\u0007\t\n"_qs), u"Điều 5\t\n"_qs);
    }
};

QTEST_APPLESS_MAIN(TestNormalize)
#include "tst_normalize.moc"
