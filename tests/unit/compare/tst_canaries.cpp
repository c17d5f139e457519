// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/canaries.h"

#include <QTest>

using namespace congbao;
using namespace congbao::compare;

namespace {

text::Document sampleText()
{
    text::Document document;
    document.sha256 = QString(64, u'a');
    for (int article = 1; article <= 40; ++article) {
        text::Block block;
        block.paragraph.text = QStringLiteral("Điều %1. Mức thu là %2 đồng, thời hạn giải quyết là %3 ngày làm việc.")
                                   .arg(article)
                                   .arg(1000 * article)
                                   .arg(article + 2);
        document.blocks.push_back(block);
    }
    return document;
}

} // namespace

class TestCanaries : public QObject
{
    Q_OBJECT

private slots:
    void canariesChangeOneLetterEach()
    {
        const text::Document document = sampleText();
        QRandomGenerator random(7);
        const std::vector<Canary> canaries = chooseCanaries(document, 12, random);
        QCOMPARE(canaries.size(), size_t(12));
        const text::Document shown = withCanaries(document, canaries);
        QVERIFY(shown.sha256.isEmpty()); // it is the text of no file
        int changed = 0;
        for (size_t block = 0; block < document.blocks.size(); ++block) {
            const QString &before = document.blocks[block].paragraph.text;
            const QString &after = shown.blocks[block].paragraph.text;
            QCOMPARE(after.size(), before.size());
            int letters = 0;
            for (qsizetype at = 0; at < before.size(); ++at)
                letters += before[at] != after[at];
            QVERIFY(letters <= 1);
            changed += letters;
        }
        QCOMPARE(changed, 12);
        QCOMPARE(sampleText().blocks[0].paragraph.text,
                 document.blocks[0].paragraph.text); // the text itself is as it was
    }

    void otherSittingsGetOtherCanaries()
    {
        QRandomGenerator one(1);
        QRandomGenerator other(2);
        const auto first = chooseCanaries(sampleText(), 10, one);
        const auto second = chooseCanaries(sampleText(), 10, other);
        QVERIFY(!std::equal(first.begin(), first.end(), second.begin(),
                            [](const Canary &a, const Canary &b) { return a.block == b.block && a.start == b.start; }));
        QCOMPARE(chooseCanaries(text::Document(), 10, one).size(), size_t(0));
        QCOMPARE(chooseCanaries(sampleText(), 1000, one).size(), size_t(40));
    }

    void chapman()
    {
        // (9+1)(8+1)/(7+1) - 1 = 10.25 errors in all, 10 of them found.
        const MissedEstimate estimate = estimateMissed({9, 8, 7});
        QCOMPARE(estimate.missed, 0.25);
        QCOMPARE(estimate.atLeast, 0);
        QVERIFY(estimate.atMost >= 1 && estimate.atMost < 20);
        QCOMPARE(estimateMissed({0, 0, 0}).missed, 0.0);
        QVERIFY(estimateMissed({0, 0, 0}).atMost > 10); // two who find nothing prove nothing
    }

    void theIntervalHolds_data()
    {
        QTest::addColumn<int>("errors");
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("second");
        for (const int errors : {5, 10, 20, 50, 100, 200}) {
            for (const auto &[first, second] : {std::pair(0.5, 0.5), {0.7, 0.6}, {0.8, 0.8}, {0.9, 0.7}, {0.95, 0.9}})
                QTest::addRow("%d errors, readers of %g and %g", errors, first, second) << errors << first << second;
        }
    }
    void theIntervalHolds()
    {
        QFETCH(int, errors);
        QFETCH(double, first);
        QFETCH(double, second);
        constexpr int Runs = 10000;
        QRandomGenerator random(20261122);
        int holds = 0;
        for (int run = 0; run < Runs; ++run) {
            TwoReaders found;
            for (int error = 0; error < errors; ++error) {
                const bool isFirst = random.generateDouble() < first;
                const bool isSecond = random.generateDouble() < second;
                found.first += isFirst;
                found.second += isSecond;
                found.both += isFirst && isSecond;
            }
            const MissedEstimate estimate = estimateMissed(found);
            const int missed = errors - (found.first + found.second - found.both);
            holds += missed >= estimate.atLeast && missed <= estimate.atMost;
        }
        const double coverage = static_cast<double>(holds) / Runs;
        QVERIFY2(coverage >= 0.95, qPrintable(QString::number(coverage)));
    }
};

QTEST_GUILESS_MAIN(TestCanaries)
#include "tst_canaries.moc"
