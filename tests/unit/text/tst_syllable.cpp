// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/syllable.h"

#include <QTest>

using namespace congbao::text;

class TestSyllable : public QObject
{
    Q_OBJECT

private slots:
    void syllables()
    {
        for (const QString &word :
             u"Điều quyết nghiêng giữa gì quốc ỷ y uỷ khuỷu ngoằn oan Thuở huơ đường TRƯỜNG ấp các gịt "
             u"chiếu yêu Nguyễn xuyên khuya quẹo oong ương"_qs.split(u' '))
            QVERIFY2(isVietnameseSyllable(word), qPrintable(word));
    }

    void otherWords()
    {
        for (const QString &word :
             u"§iÒu Bé-tr ®Þnh café größe ƯƯ qươ f ngng các1 capp càt hop̀c zá ộtộ décidé x nghiêngg "
             u"strengthening"_qs.split(u' '))
            QVERIFY2(!isVietnameseSyllable(word), qPrintable(word));
        QVERIFY(!isVietnameseSyllable(QString()));
    }
};

QTEST_APPLESS_MAIN(TestSyllable)
#include "tst_syllable.moc"
