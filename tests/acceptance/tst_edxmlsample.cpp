// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/edxmlreader.h"

#include <QTemporaryDir>
#include <QTest>

using namespace congbao;

class EdxmlSampleTest : public QObject
{
    Q_OBJECT

private slots:
    void the_sample_package_of_the_axis();
};

void EdxmlSampleTest::the_sample_package_of_the_axis()
{
    QTemporaryDir folder;
    const post::EdxmlReading reading = post::readEdxml(QStringLiteral(CONGBAO_ACCEPTANCE_DATA "/real/edoc-new.edxml"),
                                                       folder.path(), {}, JobContext());
    QVERIFY2(!reading.refusal, qPrintable(reading.refusal ? reading.refusal->message : QString()));
    QCOMPARE(reading.package.from.id, u"002.00.20.H13");
    QCOMPARE(reading.package.documentId, u"000.00.00.G22,2015/09/30,7816/VPCP-TTĐT");
    QCOMPARE(reading.package.typeName, u"Công văn");
    QCOMPARE(reading.package.date, QDate(2019, 1, 16));
    QCOMPARE(reading.package.attachments.size(), 1U);
    QVERIFY(reading.package.attachments.at(0).wasZipped);
    QCOMPARE(reading.package.attachments.at(0).bytes, 388347);
    QCOMPARE(reading.package.defects.size(), 1); // the digits before the declaration
    QVERIFY(reading.package.hasSignature);
}

QTEST_GUILESS_MAIN(EdxmlSampleTest)
#include "tst_edxmlsample.moc"
