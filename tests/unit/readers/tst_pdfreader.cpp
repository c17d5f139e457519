// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/paragraphs.h"
#include "readers/reader.h"
#include "readers/tablegrid.h"
#include "readers/textlayout.h"

#include <algorithm>
#include <QtTest>

using namespace congbao;

namespace {

QString data(const char *name)
{
    return QStringLiteral(CONGBAO_TEST_DATA "/pages/") + QLatin1String(name);
}

QStringList wordsOf(const text::Document &document)
{
    QStringList words;
    for (const text::Block &block : document.blocks) {
        if (block.role == text::Role::Furniture)
            continue;
        const QString text = block.text();
        for (const text::Word &word : block.words())
            words << text.mid(word.start, word.end - word.start);
    }
    return words;
}

readers::LayoutWord at(const QString &text, double x, double y)
{
    return {text, QRectF(x, y, 6.0 * double(text.size()), 14), 1.0F};
}

} // namespace

class PdfReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void theWordsAreThoseOfTheWordFile()
    {
        const auto paged = readers::readDocument(data("decision.pdf"), {}, {});
        const auto electronic = readers::readDocument(data("decision.docx"), {}, {});
        QVERIFY(paged);
        QVERIFY(electronic);
        QCOMPARE(paged->kind, text::FileKind::PdfText);
        QCOMPARE(wordsOf(*paged), wordsOf(*electronic));
        QVERIFY(paged->unreadable.empty());
    }

    void aTableOverThePageBreakIsOne()
    {
        const auto document = readers::readDocument(data("decision.pdf"), {}, {});
        QVERIFY(document);
        const auto table = std::find_if(document->blocks.begin(), document->blocks.end(), [](const text::Block &block) {
            return block.kind == text::BlockKind::Table && block.hasRules;
        });
        QVERIFY(table != document->blocks.end());
        QCOMPARE(int(table->rows.size()), 16);
        QCOMPARE(table->rows[8].cells[1].text(),
                 QStringLiteral("Nhà tù Lao Bảo, điểm tham quan số 8 theo danh mục ban hành"));
        const auto words = table->words();
        QCOMPARE(words.front().page, 1);
        QCOMPARE(words.back().page, 2);
    }

    void headAndSignatureAreReadByColumns()
    {
        const auto document = readers::readDocument(data("decision.pdf"), {}, {});
        QVERIFY(document);
        QCOMPARE(document->blocks.front().kind, text::BlockKind::Table);
        QVERIFY(!document->blocks.front().hasRules);
        const text::Block &signature = document->blocks.back();
        QVERIFY(!signature.hasRules);
        QCOMPARE(signature.rows.front().cells.size(), std::size_t(2));
        QVERIFY(signature.rows.front().cells[0].text().startsWith(QStringLiteral("Nơi nhận:")));
        QVERIFY(signature.rows.front().cells[1].text().endsWith(QStringLiteral("Võ Văn Hưng")));
    }

    void paragraphsAreJoinedOverLines()
    {
        const auto document = readers::readDocument(data("decision.pdf"), {}, {});
        QVERIFY(document);
        const bool isWhole =
            std::any_of(document->blocks.begin(), document->blocks.end(), [](const text::Block &block) {
                return block.paragraph.text.startsWith(QStringLiteral("Quyết định này quy định mức thu")) &&
                       block.paragraph.text.endsWith(QStringLiteral("ngày 12/12/2025."));
            });
        QVERIFY(isWhole);
    }

    void onlyTheWantedPagesAreRead()
    {
        readers::ReadOptions options;
        options.firstPage = options.lastPage = 2;
        const auto document = readers::readDocument(data("decision.pdf"), options, {});
        QVERIFY(document);
        QCOMPARE(int(document->pages.size()), 2);
        for (const text::Block &block : document->blocks)
            QCOMPARE(block.page, 2);
        options.firstPage = 9;
        options.lastPage = 9;
        QCOMPARE(int(readers::readDocument(data("decision.pdf"), options, {}).error().code), int(ErrorCode::Usage));
    }

    void refusedInputs_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("password") << data("encrypted.pdf");
        QTest::newRow("damaged") << data("damaged.pdf");
    }
    void refusedInputs()
    {
        QFETCH(QString, path);
        const auto document = readers::readDocument(path, {}, {});
        QVERIFY(!document);
        QCOMPARE(int(document.error().code), int(ErrorCode::Unreadable));
    }

    void hostilePagesEndWithoutACrash_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("a page as large as a town") << data("hugepage.pdf");
        QTest::newRow("a drawing that draws itself") << data("forms.pdf");
    }
    void hostilePagesEndWithoutACrash()
    {
        QFETCH(QString, path);
        QVERIFY(readers::readDocument(path, {}, {}));
        readers::ReadOptions options;
        options.ocr = readers::OcrMode::Always;
        const auto document = readers::readDocument(path, options, {});
        QVERIFY(document || document.error().code == ErrorCode::TooLarge ||
                document.error().code == ErrorCode::Unreadable);
    }

    void cellsWithoutARuleBetweenThemAreOne()
    {
        // Two columns, two rows; the upper row has no rule in its middle.
        const std::vector<QRectF> horizontal{{0, 0, 100, 1}, {0, 20, 100, 1}, {0, 40, 100, 1}};
        const std::vector<QRectF> vertical{{0, 0, 1, 40}, {50, 20, 1, 20}, {99, 0, 1, 40}};
        const auto grids = readers::findTableGrids(horizontal, vertical);
        QCOMPARE(int(grids.size()), 1);
        QCOMPARE(int(grids.front().cells.size()), 3);
        QCOMPARE(grids.front().cells.front().columnSpan, 2);
        QVERIFY(readers::findTableGrids({{0, 0, 100, 1}, {0, 30, 100, 1}}, {{0, 0, 1, 30}, {99, 0, 1, 30}}).empty());
    }

    void wordsBrokenAtTheLineEndAreJoinedOnlyWhenCertain()
    {
        const readers::Measure measure{0, 300};
        readers::ParagraphJoiner joiner;
        const auto line = [](std::vector<readers::LayoutWord> words, double y) {
            readers::LayoutLine made;
            for (readers::LayoutWord &word : words) {
                word.rect.moveTop(y);
                made.rect = made.rect.united(word.rect);
            }
            made.words = std::move(words);
            return made;
        };
        joiner.add(line({at(QStringLiteral("theo"), 0, 0), at(QStringLiteral("số"), 100, 0),
                         at(QStringLiteral("10/QĐ-"), 264, 0)},
                        0),
                   1, measure, 2);
        joiner.add(
            line({at(QStringLiteral("UBND"), 0, 0), at(QStringLiteral("Tự"), 100, 0), at(QStringLiteral("-"), 294, 0)},
                 16),
            1, measure, 2);
        joiner.add(line({at(QStringLiteral("do"), 0, 0)}, 32), 1, measure, 2);
        const auto paragraphs = joiner.take();
        QCOMPARE(int(paragraphs.size()), 1);
        QCOMPARE(paragraphs.front().text, QStringLiteral("theo số 10/QĐ-UBND Tự - do"));
    }
};

QTEST_GUILESS_MAIN(PdfReaderTest)
#include "tst_pdfreader.moc"
