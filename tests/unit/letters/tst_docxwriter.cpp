// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/docxwriter.h"
#include "sampleletter.h"

#include <pugixml.hpp>
#include <QTest>
#include <zip.h>

using namespace congbao;

namespace {

QByteArray partOf(const QByteArray &docx, const char *name)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(docx.constData(), zip_uint64_t(docx.size()), 0, &error);
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (!archive)
        return {};
    QByteArray bytes;
    zip_stat_t stat;
    if (zip_stat(archive, name, 0, &stat) == 0) {
        bytes.resize(qsizetype(stat.size));
        zip_file_t *file = zip_fopen(archive, name, 0);
        zip_fread(file, bytes.data(), stat.size);
        zip_fclose(file);
    }
    zip_discard(archive);
    return bytes;
}

} // namespace

class TestDocxWriter : public QObject
{
    Q_OBJECT

private slots:
    void theSameDocumentGivesTheSameBytes()
    {
        const auto letter = letters::composeLetter(sampleLetter());
        QVERIFY(letter.has_value());
        const auto first = letters::writeDocx(*letter, {u"Công văn"_qs, u"Văn phòng"_qs});
        const auto second = letters::writeDocx(*letter, {u"Công văn"_qs, u"Văn phòng"_qs});
        QVERIFY(first.has_value());
        QCOMPARE(*first, *second);
    }

    void everyPartIsThereAndWellFormed_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml",
                                 "word/header1.xml", "word/_rels/document.xml.rels", "docProps/core.xml"})
            QTest::newRow(name) << QByteArray(name);
    }

    void everyPartIsThereAndWellFormed()
    {
        QFETCH(QByteArray, name);
        const auto letter = letters::composeLetter(sampleLetter());
        const auto docx = letters::writeDocx(*letter, {u"Một < hai & ba"_qs, {}});
        QVERIFY(docx.has_value());
        const QByteArray bytes = partOf(*docx, name.constData());
        QVERIFY(!bytes.isEmpty());
        pugi::xml_document xml;
        QVERIFY(xml.load_buffer(bytes.constData(), size_t(bytes.size())));
    }

    void runsBreaksAndForbiddenLettersAreWritten()
    {
        text::Document document;
        text::Block block;
        block.paragraph.text = u"a\tb\nc<&\u0001d"_qs;
        block.paragraph.runs.push_back({0, 2, true});
        document.blocks.push_back(block);
        const auto docx = letters::writeDocx(document, {});
        QVERIFY(docx.has_value());
        const QByteArray xml = partOf(*docx, "word/document.xml");
        QVERIFY(xml.contains("<w:b />") || xml.contains("<w:b/>"));
        QVERIFY(xml.contains("w:tab"));
        QVERIFY(xml.contains("w:br"));
        QVERIFY(xml.contains("c&lt;&amp;d"));
    }

    void cellsOverRowsKeepTheGrid()
    {
        text::Document document;
        text::Block table;
        table.kind = text::BlockKind::Table;
        text::Cell tall;
        tall.rowSpan = 2;
        table.rows.push_back({{tall, {}, {}}, true});
        table.rows.push_back({{{}, {}}, false});
        document.blocks.push_back(table);
        const auto docx = letters::writeDocx(document, {});
        QVERIFY(docx.has_value());
        pugi::xml_document xml;
        const QByteArray bytes = partOf(*docx, "word/document.xml");
        QVERIFY(xml.load_buffer(bytes.constData(), size_t(bytes.size())));
        const auto rows = xml.select_nodes("//w:tr");
        QCOMPARE(rows.size(), size_t(2));
        for (const auto &row : rows)
            QCOMPARE(std::distance(row.node().children("w:tc").begin(), row.node().children("w:tc").end()), 3);
    }

    void picturesAreRefused()
    {
        text::Document document;
        text::Block picture;
        picture.kind = text::BlockKind::Image;
        document.blocks.push_back(picture);
        const auto docx = letters::writeDocx(document, {});
        QVERIFY(!docx);
        QCOMPARE(docx.error().code, ErrorCode::Refused);
    }
};

QTEST_GUILESS_MAIN(TestDocxWriter)
#include "tst_docxwriter.moc"
