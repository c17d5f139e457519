// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/lostletters.h"
#include "pdf/pdfpages.h"

#include <algorithm>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace congbao;

namespace {

QString data(const char *name)
{
    return QStringLiteral(CONGBAO_TEST_DATA "/pages/") + QLatin1String(name);
}

} // namespace

class PdfPagesTest : public QObject
{
    Q_OBJECT

private slots:
    void refusesWhatItCannotRead_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("code");
        QTest::newRow("a missing file is not found") << data("none.pdf") << int(ErrorCode::NotFound);
        QTest::newRow("a password stops the reading") << data("encrypted.pdf") << int(ErrorCode::Unreadable);
        QTest::newRow("a damaged file is refused") << data("damaged.pdf") << int(ErrorCode::Unreadable);
        QTest::newRow("another kind of file is no PDF") << data("decision.docx") << int(ErrorCode::Unreadable);
    }
    void refusesWhatItCannotRead()
    {
        QFETCH(QString, path);
        QFETCH(int, code);
        const auto pages = pdf::PdfPages::open(path);
        QVERIFY(!pages);
        QCOMPARE(int(pages.error().code), code);
        QVERIFY(!pages.error().message.isEmpty());
    }

    void emptyAndLargeFilesAreRefused()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("empty.pdf"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(int(pdf::PdfPages::open(path).error().code), int(ErrorCode::Unreadable));
        QVERIFY(file.resize(200LL << 20));
        file.close();
        QCOMPARE(int(pdf::PdfPages::open(path).error().code), int(ErrorCode::Unreadable));
        pdf::PageLimits limits;
        limits.fileBytes = 1 << 20;
        QCOMPARE(int(pdf::PdfPages::open(path, limits).error().code), int(ErrorCode::TooLarge));
        limits = {};
        limits.pages = 1;
        QCOMPARE(int(pdf::PdfPages::open(data("decision.pdf"), limits).error().code), int(ErrorCode::TooLarge));
    }

    void wordsHaveTextAndPlace()
    {
        auto pages = pdf::PdfPages::open(data("decision.pdf"));
        QVERIFY(pages);
        QCOMPARE(pages->count(), 2);
        QVERIFY(qAbs(pages->size(1).width() - 595) < 2);
        const auto words = pages->words(1, {});
        QVERIFY(words);
        const auto notation = std::find_if(words->begin(), words->end(), [](const pdf::PageWord &word) {
            return word.text == QStringLiteral("12/2026/QĐ-UBND");
        });
        QVERIFY(notation != words->end());
        QVERIFY(notation->rect.left() > 85 && notation->rect.right() < 265 && notation->rect.top() < 200);
        QCOMPARE(int(notation->letters.size()), int(notation->text.size()));
        QCOMPARE(int(pdf::judgeTextLayer(*words, pages->graphics(1), pages->size(1))), int(pdf::TextLayer::Text));
    }

    void rulesOfTheTableAreFound()
    {
        auto pages = pdf::PdfPages::open(data("decision.pdf"));
        QVERIFY(pages);
        const pdf::PageGraphics graphics = pages->graphics(2);
        QVERIFY(graphics.isComplete);
        QVERIFY(graphics.horizontalRules.size() >= 8);
        QVERIFY(graphics.verticalRules.size() >= 4);
        QVERIFY(graphics.images.empty());
    }

    void aWatermarkIsNoTextLayer()
    {
        auto pages = pdf::PdfPages::open(data("watermark.pdf"));
        QVERIFY(pages);
        const auto words = pages->words(1, {});
        QVERIFY(words);
        QVERIFY(!words->empty());
        const pdf::PageGraphics graphics = pages->graphics(1);
        QVERIFY(pdf::imageCoverage(graphics, pages->size(1)) > 0.95);
        QCOMPARE(int(pdf::judgeTextLayer(*words, graphics, pages->size(1))), int(pdf::TextLayer::Watermark));
    }

    void lettersThatTheMapLosesAreKnown()
    {
        const auto lost = pdf::lostCodes("1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                                         "1 beginbfchar\n<0003> <0020>\nendbfchar\n"
                                         "2 beginbfrange\n<0024> <0028> <0041>\n<002A> <002C> [<0047> <0020> <0049>]\n"
                                         "endbfrange");
        QVERIFY(lost);
        QVERIFY(!lost->test(0x03)); // the blank
        QVERIFY(!lost->test(0x24) && !lost->test(0x28) && !lost->test(0x2A) && !lost->test(0x2C));
        QVERIFY(lost->test(0x2B)); // an H that is said to be a blank
        QVERIFY(lost->test(0x50)); // not in the map
        QVERIFY(!pdf::lostCodes("nothing of use"));
        auto pages = pdf::PdfPages::open(data("decision.pdf"));
        QVERIFY(pages);
        QVERIFY(pages->graphics(1).lost.empty());
    }

    void aRectangleOfThePageIsDrawn()
    {
        auto pages = pdf::PdfPages::open(data("decision.pdf"));
        QVERIFY(pages);
        const auto whole = pages->render(1, 72);
        QVERIFY(whole);
        QVERIFY(qAbs(whole->width() - 595) <= 1);
        const auto part = pages->render(1, 144, QRectF(100, 50, 200, 100));
        QVERIFY(part);
        QCOMPARE(part->size(), QSize(400, 200));
    }

    void hostilePagesCostLittle()
    {
        auto huge = pdf::PdfPages::open(data("hugepage.pdf"));
        QVERIFY(huge);
        const auto drawn = huge->render(1, 300);
        QVERIFY(!drawn);
        QVERIFY(drawn.error().code == ErrorCode::TooLarge || drawn.error().code == ErrorCode::Unreadable);
        auto forms = pdf::PdfPages::open(data("forms.pdf"));
        QVERIFY(forms);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(forms->graphics(1).images.empty());
        QVERIFY(timer.elapsed() < 3000);
    }

    void cancellingStopsTheWork()
    {
        auto pages = pdf::PdfPages::open(data("decision.pdf"));
        QVERIFY(pages);
        JobContext context;
        context.cancel();
        QCOMPARE(int(pages->words(1, context).error().code), int(ErrorCode::Cancelled));
        QCOMPARE(int(pages->render(1, 100, {}, context).error().code), int(ErrorCode::Cancelled));
    }
};

QTEST_GUILESS_MAIN(PdfPagesTest)
#include "tst_pdfpages.moc"
