// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/textlayout.h"

#include <QTextCursor>
#include <QtTest>

using namespace congbao;
using namespace congbao::desk;

namespace {

text::Block paragraph(const QString &text)
{
    text::Block block;
    block.paragraph.text = text;
    return block;
}

text::Cell cell(const QStringList &paragraphs, int columnSpan = 1, int rowSpan = 1)
{
    text::Cell made;
    for (const QString &text : paragraphs) {
        text::Paragraph paragraph;
        paragraph.text = text;
        made.paragraphs.push_back(paragraph);
    }
    made.columnSpan = columnSpan;
    made.rowSpan = rowSpan;
    return made;
}

/// A document with what makes the way back hard: explicit line breaks, a table with spans at the very start, two tables
/// after each other, an empty paragraph.
text::Document sample()
{
    text::Document document;
    text::Block head;
    head.kind = text::BlockKind::Table;
    head.rows.push_back(
        {{cell({QStringLiteral("ỦY BAN"), QStringLiteral("TỈNH")}), cell({QStringLiteral("CỘNG HÒA")})}, false});
    head.rows.push_back({{cell({QStringLiteral("Số: 12/2026")}), cell({QStringLiteral("ngày 02")})}, false});
    document.blocks.push_back(head);
    text::Block spans;
    spans.kind = text::BlockKind::Table;
    spans.rows.push_back({{cell({QStringLiteral("cao")}, 1, 2), cell({QStringLiteral("rộng")}, 2)}, true});
    spans.rows.push_back({{cell({QStringLiteral("b")}), cell({QStringLiteral("c")})}, false});
    document.blocks.push_back(spans);
    document.blocks.push_back(paragraph(QStringLiteral("Điều 1. Dòng một\ndòng hai")));
    document.blocks.push_back(paragraph(QString()));
    document.blocks.push_back(paragraph(QStringLiteral("1. Khoản")));
    return document;
}

} // namespace

class TestTextLayout : public QObject
{
    Q_OBJECT

private slots:
    void everyWordIsFoundAtItsOffset_data()
    {
        QTest::addColumn<int>("block");
        QTest::addColumn<QString>("word");
        QTest::newRow("first paragraph of a cell") << 0 << QStringLiteral("BAN");
        QTest::newRow("second paragraph of a cell") << 0 << QStringLiteral("TỈNH");
        QTest::newRow("second row") << 0 << QStringLiteral("12/2026");
        QTest::newRow("last cell") << 0 << QStringLiteral("02");
        QTest::newRow("cell over two rows") << 1 << QStringLiteral("cao");
        QTest::newRow("cell over two columns") << 1 << QStringLiteral("rộng");
        QTest::newRow("cell beside a covered one") << 1 << QStringLiteral("b");
        QTest::newRow("cell after it") << 1 << QStringLiteral("c");
        QTest::newRow("before a line break") << 2 << QStringLiteral("một");
        QTest::newRow("after a line break") << 2 << QStringLiteral("hai");
        QTest::newRow("after an empty paragraph") << 4 << QStringLiteral("Khoản");
    }

    void everyWordIsFoundAtItsOffset()
    {
        QFETCH(int, block);
        QFETCH(QString, word);
        const text::Document source = sample();
        const auto layout = TextLayout::build(source, thread());
        const QString text = source.blocks[size_t(block)].text();
        // The last one: "c" also begins "cao".
        const auto start = static_cast<int>(word == u"c" ? text.lastIndexOf(word) : text.indexOf(word));
        QVERIFY(start >= 0);
        const int from = layout->position(block, start, false);
        const int to = layout->position(block, start + static_cast<int>(word.size()), true);
        QTextCursor cursor(layout->document());
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        QCOMPARE(cursor.selectedText(), word);
    }

    void placeThatIsNotThereIsRefused()
    {
        const auto layout = TextLayout::build(sample(), thread());
        QCOMPARE(layout->position(-1, 0, false), -1);
        QCOMPARE(layout->position(99, 0, false), -1);
        QVERIFY(layout->position(2, 9999, true) > 0); // held within the block
    }
};

QTEST_MAIN(TestTextLayout)
#include "tst_textlayout.moc"
