// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/documentjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace congbao::text;

namespace {

Paragraph paragraphOf(const QString &text)
{
    Paragraph paragraph;
    paragraph.text = text;
    splitWords(paragraph);
    return paragraph;
}

Block tableOf(const QList<QStringList> &rows)
{
    Block table;
    table.kind = BlockKind::Table;
    for (const QStringList &texts : rows) {
        Row row;
        for (const QString &text : texts) {
            Cell cell;
            for (const QString &line : text.split(u'\n'))
                cell.paragraphs.push_back(paragraphOf(line));
            row.cells.push_back(cell);
        }
        table.rows.push_back(row);
    }
    return table;
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private slots:
    void splitsAtEveryWhiteSpace()
    {
        const Paragraph paragraph = paragraphOf(u" Điều\u00A05.\tPhạm vi\n"_qs);
        QCOMPARE(paragraph.words.size(), 4U);
        QCOMPARE(paragraph.text.mid(paragraph.words[1].start, paragraph.words[1].end - paragraph.words[1].start),
                 u"5."_qs);
        QCOMPARE(paragraph.runs.size(), 1U);
        QCOMPARE(paragraph.runs[0].end, int(paragraph.text.size()));
    }

    void headOfAnInstrumentIsReadByColumn()
    {
        Block head = tableOf({{u"ỦY BAN"_qs, u"QUỐC HIỆU"_qs}, {u"Số: 12"_qs, u"ngày 2"_qs}});
        QCOMPARE(head.text(), QStringLiteral("ỦY BAN\tQUỐC HIỆU\nSố: 12\tngày 2"));
        head.role = Role::NationalHead;
        QCOMPARE(head.text(), QStringLiteral("ỦY BAN\tSố: 12\nQUỐC HIỆU\tngày 2"));
        for (const Word &word : head.words())
            QVERIFY(!head.text().mid(word.start, word.end - word.start).contains(QRegularExpression(u"\\s"_qs)));
        QCOMPARE(head.words().size(), 8U);
    }

    void offsetsOfTableWordsCountInItsText()
    {
        const Block table = tableOf({{u"STT"_qs, u"Mức thu\n(đồng)"_qs}, {u"1"_qs, u"5.000"_qs}});
        const QString text = table.text();
        QCOMPARE(text, u"STT\tMức thu\n(đồng)\n1\t5.000"_qs);
        QStringList words;
        for (const Word &word : table.words())
            words += text.mid(word.start, word.end - word.start);
        QCOMPARE(words, (QStringList{u"STT"_qs, u"Mức"_qs, u"thu"_qs, u"(đồng)"_qs, u"1"_qs, u"5.000"_qs}));
    }

    void jsonHasTheShapeOfTheContract()
    {
        Document document;
        document.name = u"a \"b\"\\.docx"_qs;
        document.sha256 = u"00ff"_qs;
        document.warnings = {{u"comments"_qs, u"Hai\ndòng"_qs, u"Điều 1"_qs}};
        Block article;
        article.role = Role::Article;
        article.path = u"Điều 1"_qs;
        article.paragraph = paragraphOf(u"Điều 1. Phạm vi"_qs);
        article.paragraph.label = u"Điều 1."_qs;
        document.blocks = {article, tableOf({{u"a"_qs, u"b"_qs}})};
        document.blocks[1].rows[0].cells[1].columnSpan = 2;

        QJsonParseError error;
        const QJsonObject root = QJsonDocument::fromJson(toJson(document), &error).object();
        QCOMPARE(error.errorString(), QJsonParseError().errorString());
        QCOMPARE(root[u"schema"].toString(), u"gazette.text/1"_qs);
        QCOMPARE(root[u"file"][u"name"].toString(), document.name);
        QCOMPARE(root[u"file"][u"kind"].toString(), u"docx"_qs);
        QCOMPARE(root[u"warnings"][0][u"text"].toString(), u"Hai\ndòng"_qs);
        const QJsonValue first = root[u"blocks"][0];
        QCOMPARE(first[u"kind"].toString(), u"paragraph"_qs);
        QCOMPARE(first[u"role"].toString(), u"article"_qs);
        QCOMPARE(first[u"path"].toString(), u"Điều 1"_qs);
        QCOMPARE(first[u"label"].toString(), u"Điều 1."_qs);
        QVERIFY(first[u"text"].toString().startsWith(first[u"label"].toString()));
        QVERIFY(first[u"page"].isUndefined());
        const QJsonValue table = root[u"blocks"][1];
        QCOMPARE(table[u"text"].toString(), u"a\tb"_qs);
        QCOMPARE(table[u"rows"][0][1][u"text"].toString(), u"b"_qs);
        QCOMPARE(table[u"rows"][0][1][u"colspan"].toInt(), 2);
        QCOMPARE(table[u"rows"][0][1][u"rowspan"].toInt(), 1);
        QCOMPARE(toJson(document), toJson(document));
    }

    void rectanglesAreLinesAndPagesApart()
    {
        Document document;
        document.kind = FileKind::PdfText;
        document.pages.resize(2);
        Block block;
        block.page = 1;
        block.paragraph = paragraphOf(u"a b c d"_qs);
        block.paragraph.words[0] = {0, 1, 1, {72, 700.04F, 10, 12}, 1};
        block.paragraph.words[1] = {2, 3, 1, {86, 700, 10, 12}, 1};
        block.paragraph.words[2] = {4, 5, 1, {72, 716, 10, 12}, 1};
        block.paragraph.words[3] = {6, 7, 2, {72, 60, 10, 12}, 1};
        document.blocks = {block};
        const QJsonObject root = QJsonDocument::fromJson(toJson(document)).object();
        const QJsonValue first = root[u"blocks"][0];
        QCOMPARE(root[u"file"][u"pages"].toInt(), 2);
        QCOMPARE(first[u"page"].toInt(), 1);
        QCOMPARE(first[u"rects"].toArray().size(), 2);
        QCOMPARE(first[u"rects"][0][2].toDouble(), 24.0);
        QCOMPARE(first[u"continued"][0][u"page"].toInt(), 2);
        QCOMPARE(first[u"continued"][0][u"rects"][0][1].toDouble(), 60.0);
    }
};

QTEST_APPLESS_MAIN(TestDocument)
#include "tst_document.moc"
