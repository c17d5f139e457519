// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sampletruth.h"
#include "core/datafiles.h"

#include <QFileInfo>
#include <QSet>
#include <QTest>

using namespace congbao;
using casework::SampleDifference;

class TestSampleTruth : public QObject
{
    Q_OBJECT

private slots:
    void theSampleIsWhole()
    {
        const auto truth = casework::readSampleTruth(dataFolder() + u"/sample"_qs);
        QVERIFY2(truth.has_value(), truth ? "" : qPrintable(truth.error().message));
        QVERIFY(truth->instruments.size() >= 6);
        QSet<QString> kinds;
        int corrections = 0;
        int normative = 0;
        for (const casework::SampleInstrument &instrument : truth->instruments) {
            QVERIFY(QFileInfo::exists(instrument.official));
            QVERIFY(QFileInfo::exists(instrument.electronic));
            QCOMPARE(instrument.resent.isEmpty(), instrument.differences.empty());
            corrections += instrument.attributes.corrects.isEmpty() ? 0 : 1;
            normative += instrument.attributes.isNormative ? 1 : 0;
            for (const SampleDifference &difference : instrument.differences)
                kinds.insert(difference.kind);
        }
        QCOMPARE(corrections, 1);
        QVERIFY(normative > 0 && normative < int(truth->instruments.size()));
        for (const char *kind : {"number", "tone", "date", "reference", "table-cell", "word-missing", "line-missing"})
            QVERIFY2(kinds.contains(QLatin1String(kind)), kind);
    }

    void aDiscrepancyIsToldByItsPlace_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("electronic"); ///< what was put in
        QTest::addColumn<bool>("isThere");
        QTest::newRow("the very words") << u"trả lời trong vòng"_qs << u"05"_qs << u"ngày làm việc"_qs << u"05"_qs
                                        << true;
        QTest::newRow("a longer run that holds them")
            << u"trả lời"_qs << u"trong vòng 05"_qs << u"ngày"_qs << u"05"_qs << true;
        QTest::newRow("parted otherwise") << u"trong vòng"_qs << u"0 5"_qs << u"ngày làm"_qs << u"05"_qs << true;
        QTest::newRow("a neighbour") << u"vòng 05"_qs << u"ngày"_qs << u"làm việc"_qs << u"05"_qs << false;
        QTest::newRow("the same words elsewhere")
            << u"hết hạn sau"_qs << u"05"_qs << u"tháng nữa"_qs << u"05"_qs << false;
        QTest::newRow("words missing") << u"trong vòng"_qs << QString() << u"ngày làm"_qs << QString() << true;
        QTest::newRow("words missing elsewhere") << u"lời trong"_qs << QString() << u"vòng"_qs << QString() << false;
    }

    void aDiscrepancyIsToldByItsPlace()
    {
        QFETCH(QString, before);
        QFETCH(QString, text);
        QFETCH(QString, after);
        QFETCH(QString, electronic);
        SampleDifference difference;
        difference.before = u"các đơn vị liên quan để trả lời trong vòng"_qs;
        difference.electronic = electronic;
        difference.after = u"ngày làm việc kể từ khi tiếp nhận"_qs;
        compare::Discrepancy discrepancy;
        discrepancy.electronic.before = before;
        discrepancy.electronic.text = text;
        discrepancy.electronic.after = after;
        QTEST(casework::isAt(discrepancy, difference), "isThere");
    }
};

QTEST_GUILESS_MAIN(TestSampleTruth)
#include "tst_sampletruth.moc"
