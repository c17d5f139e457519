// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/documentstream.h"

#include <limits>
#include <QRandomGenerator>
#include <QTest>
#include <random>

using namespace congbao;
using namespace congbao::text;

namespace {

Paragraph paragraph(const QString &text)
{
    Paragraph result;
    result.text = text;
    splitWords(result);
    return result;
}

/// A document with something in every member.
Document everything()
{
    Document document;
    document.name = QStringLiteral("Quyết định.pdf");
    document.sha256 = QString(64, u'a');
    document.kind = FileKind::PdfMixed;
    document.pages = {{595.3F, 841.9F, false}, {841.9F, 595.3F, true}};
    document.warnings = {{QStringLiteral("hidden-text"), QStringLiteral("Có chữ ẩn."), QStringLiteral("Điều 5")}};
    document.layerDifferences = {{3, {1, 2, 3, 4}, QStringLiteral("05"), QStringLiteral("03")}};
    document.unreadable = {{2, {1.5F, 2.5F, 3.25F, 4}, QStringLiteral("stamp"), 7}};

    Block article;
    article.role = Role::Article;
    article.path = QStringLiteral("Điều 5/khoản 2/điểm đ");
    article.page = 2;
    article.paragraph = paragraph(QStringLiteral("Điều 5. Trách nhiệm \xd83d\xde00 \t thi hành"));
    article.paragraph.label = QStringLiteral("Điều 5.");
    article.paragraph.runs = {{0, 7, true, false, true, false, true, false, 14},
                              {7, int(article.paragraph.text.size()), false, true, false, true, false, true, 13.5F}};
    article.paragraph.format = {Alignment::Justify, 1, 2, -3.5F, 4, 5, true, true};
    for (Word &word : article.paragraph.words) {
        word.page = 2;
        word.rect = {10.125F, 20.25F, 30, 12};
        word.confidence = 0.875F;
    }
    document.blocks.push_back(article);

    Block table;
    table.kind = BlockKind::Table;
    table.columnWidths = {100, 200.5F};
    table.hasRules = false;
    Row head;
    head.isHeader = true;
    head.cells = {{{paragraph(QStringLiteral("Số tiền")), paragraph(QStringLiteral("(đồng)"))}, 2, 1}};
    Row row;
    row.cells = {{{paragraph(QStringLiteral("1.000"))}, 1, 3}, {{}, 1, 1}};
    table.rows = {head, row};
    document.blocks.push_back(table);

    Block picture;
    picture.kind = BlockKind::Image;
    picture.image = QByteArray("\x89PNG\0\xff", 6);
    document.blocks.push_back(picture);

    Block note;
    note.kind = BlockKind::Footnote;
    note.role = Role::Furniture;
    // Half a surrogate pair and words in no order are no text, but what is read must be what was written.
    note.paragraph.text = QStringLiteral("ab cd ") + QChar(0xd800);
    note.paragraph.words = {{3, 5, 0, {}, 1}, {0, 2, 0, {}, 0.5F}};
    document.blocks.push_back(note);

    // Words without places: beside each other, and too long and too far apart for the short form.
    Block plain;
    plain.paragraph = paragraph(QStringLiteral("Trong thời hạn 03 ngày"));
    document.blocks.push_back(plain);
    plain.paragraph = paragraph(QStringLiteral("xa") + QString(300, u' ') + QString(400, u'x'));
    document.blocks.push_back(plain);
    return document;
}

bool same(const Paragraph &left, const Paragraph &right)
{
    const auto sameWord = [](const Word &a, const Word &b) {
        return a.start == b.start && a.end == b.end && a.page == b.page && a.rect == b.rect &&
               a.confidence == b.confidence;
    };
    const auto sameRun = [](const Run &a, const Run &b) {
        return a.start == b.start && a.end == b.end && a.isBold == b.isBold && a.isItalic == b.isItalic &&
               a.isUnderlined == b.isUnderlined && a.isStruck == b.isStruck && a.isSuperscript == b.isSuperscript &&
               a.isSubscript == b.isSubscript && a.size == b.size;
    };
    const ParagraphFormat &a = left.format;
    const ParagraphFormat &b = right.format;
    return left.text == right.text && left.label == right.label &&
           std::equal(left.words.begin(), left.words.end(), right.words.begin(), right.words.end(), sameWord) &&
           std::equal(left.runs.begin(), left.runs.end(), right.runs.begin(), right.runs.end(), sameRun) &&
           a.alignment == b.alignment && a.indentLeft == b.indentLeft && a.indentRight == b.indentRight &&
           a.indentFirstLine == b.indentFirstLine && a.spaceBefore == b.spaceBefore && a.spaceAfter == b.spaceAfter &&
           a.keepsWithNext == b.keepsWithNext && a.startsPage == b.startsPage;
}

bool same(const std::vector<Row> &left, const std::vector<Row> &right)
{
    const auto sameParagraph = [](const Paragraph &a, const Paragraph &b) { return same(a, b); };
    const auto sameCell = [&](const Cell &a, const Cell &b) {
        return a.columnSpan == b.columnSpan && a.rowSpan == b.rowSpan &&
               std::equal(a.paragraphs.begin(), a.paragraphs.end(), b.paragraphs.begin(), b.paragraphs.end(),
                          sameParagraph);
    };
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [&](const Row &a, const Row &b) {
        return a.isHeader == b.isHeader &&
               std::equal(a.cells.begin(), a.cells.end(), b.cells.begin(), b.cells.end(), sameCell);
    });
}

QByteArray encoded(const Document &document)
{
    sandbox::ByteWriter writer;
    writeFrame(writer, document);
    for (const Block &block : document.blocks)
        writeBlock(writer, block);
    return writer.take();
}

Document decoded(sandbox::ByteReader &reader)
{
    Document document = readFrame(reader);
    while (reader.isValid() && !reader.isAtEnd())
        document.blocks.push_back(readBlock(reader));
    return document;
}

} // namespace

/// Proves that nothing of a text is lost or changed on its way from the worker, and that no bytes can do harm.
class DocumentStreamTest : public QObject
{
    Q_OBJECT

private slots:
    void everyMemberComesBack();
    void cutBytesAreWrong();
    void changedBytesDoNoHarm();
    void countsThatCannotBeAreWrong();
    void whatDoesNotFitTheBudgetIsWrong();
    void numbersThatAreNoneBecomeZero();
};

void DocumentStreamTest::everyMemberComesBack()
{
    const Document before = everything();
    const QByteArray bytes = encoded(before);
    sandbox::MemoryBudget budget(1 << 20);
    sandbox::ByteReader reader(bytes, budget);
    const Document after = decoded(reader);
    QVERIFY(reader.isAtEnd());

    QCOMPARE(after.name, before.name);
    QCOMPARE(after.sha256, before.sha256);
    QCOMPARE(after.kind, before.kind);
    QCOMPARE(after.pages.size(), before.pages.size());
    for (std::size_t index = 0; index < before.pages.size(); ++index) {
        QCOMPARE(after.pages[index].width, before.pages[index].width);
        QCOMPARE(after.pages[index].height, before.pages[index].height);
        QCOMPARE(after.pages[index].isPicture, before.pages[index].isPicture);
    }
    QCOMPARE(after.warnings.size(), std::size_t(1));
    QCOMPARE(after.warnings[0].code, before.warnings[0].code);
    QCOMPARE(after.warnings[0].text, before.warnings[0].text);
    QCOMPARE(after.warnings[0].where, before.warnings[0].where);
    QCOMPARE(after.layerDifferences.size(), std::size_t(1));
    QCOMPARE(after.layerDifferences[0].page, 3);
    QVERIFY(after.layerDifferences[0].rect == before.layerDifferences[0].rect);
    QCOMPARE(after.layerDifferences[0].layer, before.layerDifferences[0].layer);
    QCOMPARE(after.layerDifferences[0].shown, before.layerDifferences[0].shown);
    QCOMPARE(after.unreadable.size(), std::size_t(1));
    QCOMPARE(after.unreadable[0].page, 2);
    QVERIFY(after.unreadable[0].rect == before.unreadable[0].rect);
    QCOMPARE(after.unreadable[0].reason, before.unreadable[0].reason);
    QCOMPARE(after.unreadable[0].words, 7);
    QCOMPARE(after.blocks.size(), before.blocks.size());
    for (std::size_t index = 0; index < before.blocks.size(); ++index) {
        const Block &a = after.blocks[index];
        const Block &b = before.blocks[index];
        QCOMPARE(a.kind, b.kind);
        QCOMPARE(a.role, b.role);
        QCOMPARE(a.path, b.path);
        QCOMPARE(a.page, b.page);
        QVERIFY(same(a.paragraph, b.paragraph));
        QVERIFY(same(a.rows, b.rows));
        QVERIFY(a.columnWidths == b.columnWidths);
        QCOMPARE(a.hasRules, b.hasRules);
        QCOMPARE(a.image, b.image);
    }
    // And the bytes of what came back are the same again.
    QCOMPARE(encoded(after), bytes);
}

void DocumentStreamTest::cutBytesAreWrong()
{
    Document document = everything();
    document.blocks.resize(1);
    const QByteArray whole = encoded(document);
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const QByteArray cut = whole.left(length);
        sandbox::MemoryBudget budget(1 << 20);
        sandbox::ByteReader reader(cut, budget);
        const Document read = decoded(reader);
        QVERIFY(!reader.isValid() || read.blocks.empty());
    }
}

void DocumentStreamTest::changedBytesDoNoHarm()
{
    const QByteArray whole = encoded(everything());
    std::mt19937 random(20261122);
    for (int round = 0; round < 20000; ++round) {
        QByteArray changed = whole;
        for (unsigned change = 0; change <= random() % 4; ++change)
            changed[qsizetype(random() % unsigned(changed.size()))] = char(random());
        sandbox::MemoryBudget budget(1 << 20);
        sandbox::ByteReader reader(changed, budget);
        const Document read = decoded(reader);
        if (!reader.isValid())
            continue;
        for (const Block &block : read.blocks) {
            for (const Word &word : block.paragraph.words)
                QVERIFY(0 <= word.start && word.start <= word.end && word.end <= block.paragraph.text.size());
            for (const Run &run : block.paragraph.runs)
                QVERIFY(0 <= run.start && run.start <= run.end && run.end <= block.paragraph.text.size());
        }
    }
}

void DocumentStreamTest::countsThatCannotBeAreWrong()
{
    sandbox::ByteWriter writer;
    writer.string(QStringLiteral("name"));
    writer.string({});
    writer.byte(0);
    writer.count(std::numeric_limits<std::size_t>::max());
    const QByteArray bytes = writer.take();
    sandbox::MemoryBudget budget(std::numeric_limits<qint64>::max());
    sandbox::ByteReader reader(bytes, budget);
    (void)sandbox::readFrame(reader);
    QVERIFY(!reader.isValid());
}

void DocumentStreamTest::whatDoesNotFitTheBudgetIsWrong()
{
    const QByteArray bytes = encoded(everything());
    sandbox::MemoryBudget budget(500);
    sandbox::ByteReader reader(bytes, budget);
    (void)decoded(reader);
    QVERIFY(!reader.isValid());
    QVERIFY(budget.isSpent());
}

void DocumentStreamTest::numbersThatAreNoneBecomeZero()
{
    Document document;
    document.pages = {{std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN(), false}};
    Block block;
    block.paragraph = paragraph(QStringLiteral("chữ"));
    block.paragraph.words[0].rect.x = std::numeric_limits<float>::quiet_NaN();
    block.paragraph.words[0].confidence = -std::numeric_limits<float>::infinity();
    document.blocks = {block};
    const QByteArray bytes = encoded(document);
    sandbox::MemoryBudget budget(1 << 20);
    sandbox::ByteReader reader(bytes, budget);
    const Document read = decoded(reader);
    QVERIFY(reader.isAtEnd());
    QCOMPARE(read.blocks[0].paragraph.words[0].rect.x, 0.0F);
    QCOMPARE(read.blocks[0].paragraph.words[0].confidence, 0.0F);
    QCOMPARE(read.pages[0].width, 0.0F);
    QCOMPARE(read.pages[0].height, 0.0F);
}

QTEST_APPLESS_MAIN(DocumentStreamTest)
#include "tst_documentstream.moc"
