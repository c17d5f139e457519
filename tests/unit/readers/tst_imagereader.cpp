// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/ocr.h"
#include "readers/pagepicture.h"
#include "readers/reader.h"
#include "text/documentjson.h"

#include <algorithm>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

using namespace congbao;

namespace {

QString data(const char *name)
{
    return QStringLiteral(CONGBAO_TEST_DATA "/pages/") + QLatin1String(name);
}

struct PlacedText
{
    QString text;
    text::Word word;
};

std::vector<PlacedText> wordsOf(const text::Document &document)
{
    std::vector<PlacedText> words;
    for (const text::Block &block : document.blocks) {
        const QString text = block.text();
        for (const text::Word &word : block.words())
            words.push_back({text.mid(word.start, word.end - word.start), word});
    }
    return words;
}

readers::ReadOptions onePage(int threads = 0)
{
    readers::ReadOptions options;
    options.firstPage = options.lastPage = 1;
    options.threads = threads;
    return options;
}

} // namespace

class ImageReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void aScanSaysWhatTheTextLayerSays()
    {
        const auto scan = readers::readDocument(data("scan.pdf"), {}, {});
        const auto exact = readers::readDocument(data("decision.pdf"), onePage(), {});
        QVERIFY(scan);
        QVERIFY(exact);
        QCOMPARE(scan->kind, text::FileKind::PdfScan);
        QVERIFY(scan->pages.front().isPicture);
        QSet<QString> read;
        for (const PlacedText &word : wordsOf(*scan))
            read.insert(word.text);
        int missed = 0;
        const auto expected = wordsOf(*exact);
        for (const PlacedText &word : expected)
            missed += int(!read.contains(word.text));
        QVERIFY2(missed * 20 < int(expected.size()), qPrintable(QString::number(missed)));
    }

    void wordsStandWhereTheyAreOnTheCrookedPage()
    {
        const auto scan = readers::readDocument(data("scan.pdf"), {}, {});
        QVERIFY(scan);
        const auto words = wordsOf(*scan);
        const auto found = std::find_if(words.begin(), words.end(), [](const PlacedText &word) {
            return word.text == QStringLiteral("12/2026/QĐ-UBND");
        });
        QVERIFY(found != words.end());
        const auto exact = readers::readDocument(data("decision.pdf"), onePage(), {});
        QVERIFY(exact);
        for (const PlacedText &word : wordsOf(*exact)) {
            if (word.text == found->text) {
                // Turned by half a degree around the middle of the page: a few points at its edge.
                QVERIFY(std::abs(word.word.rect.x - found->word.rect.x) < 6);
                QVERIFY(std::abs(word.word.rect.y - found->word.rect.y) < 8);
            }
        }
        QVERIFY(found->word.confidence > 0.5F && found->word.confidence <= 1.0F);
    }

    void theResultDoesNotDependOnThreads()
    {
        readers::ReadOptions one;
        one.threads = 1;
        readers::ReadOptions three;
        three.threads = 3;
        const auto first = readers::readDocument(data("scan.tiff"), one, {});
        const auto second = readers::readDocument(data("scan.tiff"), three, {});
        QVERIFY(first);
        QVERIFY(second);
        QCOMPARE(first->kind, text::FileKind::Image);
        QCOMPARE(int(first->pages.size()), 2);
        QCOMPARE(text::toJson(*first), text::toJson(*second));
    }

    void aMarkOverTheScanIsNotItsText()
    {
        const auto document = readers::readDocument(data("watermark.pdf"), {}, {});
        QVERIFY(document);
        QCOMPARE(document->kind, text::FileKind::PdfScan);
        readers::ReadOptions never;
        never.ocr = readers::OcrMode::Never;
        const auto layer = readers::readDocument(data("watermark.pdf"), never, {});
        QVERIFY(layer);
        QCOMPARE(layer->kind, text::FileKind::PdfText);
    }

    void redInkIsDroppedAndBlackInkStays()
    {
        QImage picture(400, 200, QImage::Format_RGB32);
        picture.fill(QColor(245, 244, 240));
        for (int y = 40; y < 60; ++y) {
            for (int x = 20; x < 180; ++x) {
                picture.setPixelColor(x, y, QColor(205, 40, 50));
                picture.setPixelColor(x + 200, y, QColor(30, 30, 30));
            }
        }
        const readers::PagePicture page = readers::cleanPicture(picture, 300);
        QVERIFY(page.hasColour);
        QCOMPARE(page.inkIn(QRectF(20, 35, 160, 30)), 0);
        QVERIFY(page.inkIn(QRectF(220, 35, 160, 30)) > 2500);
    }

    void aLineIsReadWithBothModels()
    {
        auto pictures = readers::PagePictures::open(data("scan.pdf"), {});
        QVERIFY(pictures);
        const auto page = pictures->picture(1, {});
        QVERIFY(page);
        const QRectF place = page->toPage.inverted().mapRect(QRectF(95, 118, 160, 22));
        const readers::LineReader reader;
        for (const readers::OcrModel model : {readers::OcrModel::Vietnamese, readers::OcrModel::Vie}) {
            const auto lines =
                reader.read(page->grey.copy(place.toAlignedRect()), model, readers::OcrLayout::Line, page->dpi);
            QVERIFY(lines);
            QVERIFY(!lines->empty());
            QVERIFY(lines->front().words.size() >= 1);
        }
        QVERIFY(!reader.read({}, readers::OcrModel::Vietnamese, readers::OcrLayout::Line));
    }

    void bombsAndScrapsAreRefused()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("bomb.png"));
        QImage wide(30000, 5000, QImage::Format_Mono);
        wide.fill(1);
        QVERIFY(wide.save(path));
        QCOMPARE(int(readers::readDocument(path, {}, {}).error().code), int(ErrorCode::TooLarge));
        QFile whole(data("scan.tiff"));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QFile scrap(folder.filePath(QStringLiteral("scrap.tiff")));
        QVERIFY(scrap.open(QIODevice::WriteOnly));
        scrap.write(whole.read(64));
        scrap.close();
        QCOMPARE(int(readers::readDocument(scrap.fileName(), {}, {}).error().code), int(ErrorCode::Unreadable));
    }

    void cancellingStopsTheReading()
    {
        JobContext context;
        context.cancel();
        QCOMPARE(int(readers::readDocument(data("scan.pdf"), {}, context).error().code), int(ErrorCode::Cancelled));
    }

    void recipientsBesideABlackSealAreAColumn()
    {
        const auto page = readers::readDocument(data("signed.png"), {}, {});
        QVERIFY(page);
        const auto signing = std::find_if(page->blocks.begin(), page->blocks.end(),
                                          [](const text::Block &block) { return block.role == text::Role::Signature; });
        QVERIFY(signing != page->blocks.end());
        const auto &cells = signing->rows.front().cells;
        QCOMPARE(cells.size(), std::size_t(2));
        QCOMPARE(cells[0].paragraphs.size(), std::size_t(9));
        QCOMPARE(cells[0].paragraphs.front().text, u"Nơi nhận:"_qs);
        QCOMPARE(cells[0].paragraphs[4].text, u"- Kiểm toán nhà nước;"_qs);
        QVERIFY2(cells[0].text().contains(u"\n- Lưu: VT, CST."_qs), qPrintable(cells[0].text()));
        QVERIFY2(cells[1].text().endsWith(u"THỨ TRƯỞNG\nĐỗ Hoàng Anh Tuấn"_qs), qPrintable(cells[1].text()));
        const auto seal = std::find_if(page->unreadable.begin(), page->unreadable.end(),
                                       [](const auto &area) { return area.rect.width > 80 && area.rect.height > 80; });
        QVERIFY(seal != page->unreadable.end());
    }

    void closeLinesOfACellAreNotTakenForOne()
    {
        const auto page = readers::readDocument(data("signed.png"), {}, {});
        QVERIFY(page);
        const text::Block &table = page->blocks.front();
        QCOMPARE(table.kind, text::BlockKind::Table);
        QCOMPARE(table.rows.size(), std::size_t(2));
        const QString text = table.rows[0].cells[2].text().simplified();
        QVERIFY2(text.contains(u"việc sửa đổi mã số và mức thuế suất thuế xuất khẩu đối với nhóm 44.02"_qs),
                 qPrintable(text));
        QCOMPARE(table.rows[1].cells[1].text(), u"52/2009/TT-BTC"_qs);
    }

    void aTablePastedAsAPictureIsReadBetweenTheText()
    {
        const auto page = readers::readDocument(data("pasted.pdf"), {}, {});
        QVERIFY(page);
        QCOMPARE(page->kind, text::FileKind::PdfMixed);
        QVERIFY(!page->pages.front().isPicture);
        QCOMPARE(page->blocks.size(), std::size_t(3)); // the logo has no words
        QCOMPARE(page->blocks[0].text(), u"Article 1. Fees are in the table below."_qs);
        QCOMPARE(page->blocks[1].kind, text::BlockKind::Table);
        QCOMPARE(page->blocks[1].rows.size(), std::size_t(3));
        QCOMPARE(page->blocks[1].rows[1].cells[1].text(), u"20.000"_qs);
        QCOMPARE(page->blocks[1].rows[2].cells[1].text(), u"40.000"_qs);
        const text::Word fee = page->blocks[1].rows[1].cells[1].paragraphs.front().words.front();
        QVERIFY(fee.confidence < 1.0F);
        QVERIFY(std::abs(fee.rect.x - (85 + 740 * 0.36F)) < 8); // where it stands on the page
        QVERIFY(std::abs(fee.rect.y - (842 - 540 - 108 + 123 * 0.36F)) < 12);
        QCOMPARE(page->warnings.size(), std::size_t(1));
        QCOMPARE(page->warnings.front().code, u"picture-text"_qs);
    }
};

QTEST_GUILESS_MAIN(ImageReaderTest)
#include "tst_imagereader.moc"
