// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/docxwriter.h"

#include <cmath>
#include <map>
#include <memory>
#include <pugixml.hpp>
#include <QCoreApplication>
#include <string>
#include <zip.h>

namespace congbao::letters {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Letters)
};

using pugi::xml_node;

constexpr auto WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr auto RelationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr auto PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

int twentieths(float points)
{
    return int(std::lround(points * 20));
}

int twentiethsOfMillimetres(float millimetres)
{
    return int(std::lround(millimetres * 1440 / 25.4F));
}

/// UTF-8 without the control characters that XML 1.0 forbids.
std::string xmlText(QStringView words)
{
    QString clean;
    clean.reserve(words.size());
    for (const QChar letter : words)
        if (letter.unicode() >= 0x20 && letter.unicode() != 0xFFFE && letter.unicode() != 0xFFFF)
            clean += letter;
    return clean.toStdString();
}

xml_node add(xml_node parent, const char *name)
{
    return parent.append_child(name);
}

xml_node addValue(xml_node parent, const char *name, const std::string &value)
{
    xml_node child = parent.append_child(name);
    child.append_attribute("w:val") = value.c_str();
    return child;
}

std::string serialised(const pugi::xml_document &xml)
{
    struct Writer : pugi::xml_writer
    {
        std::string bytes;
        void write(const void *data, size_t size) override { bytes.append(static_cast<const char *>(data), size); }
    } writer;
    xml.save(writer, "", pugi::format_raw, pugi::encoding_utf8);
    return writer.bytes;
}

pugi::xml_document newPart()
{
    pugi::xml_document xml;
    xml_node declaration = xml.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    declaration.append_attribute("standalone") = "yes";
    return xml;
}

class BodyWriter
{
public:
    BodyWriter(xml_node body, const DocxOptions &options)
        : m_body(body)
        , m_options(options)
    {
    }

    Result<void> write(const text::Document &document);

private:
    void writeParagraph(xml_node parent, const text::Paragraph &paragraph);
    void writeRun(xml_node parent, const text::Run &run, QStringView words);
    void writeTable(const text::Block &table);
    void writeCell(xml_node row, const text::Cell &cell, float width, bool startsSpan);

    xml_node m_body;
    const DocxOptions &m_options;
};

void BodyWriter::writeRun(xml_node parent, const text::Run &run, QStringView words)
{
    xml_node node = add(parent, "w:r");
    xml_node look = add(node, "w:rPr");
    if (run.isBold)
        add(look, "w:b");
    if (run.isItalic)
        add(look, "w:i");
    if (run.isStruck)
        add(look, "w:strike");
    const std::string halfPoints = std::to_string(std::lround((run.size > 0 ? run.size : m_options.fontSize) * 2));
    addValue(look, "w:sz", halfPoints);
    addValue(look, "w:szCs", halfPoints);
    if (run.isUnderlined)
        addValue(look, "w:u", "single");
    if (run.isSuperscript || run.isSubscript)
        addValue(look, "w:vertAlign", run.isSuperscript ? "superscript" : "subscript");
    qsizetype start = 0;
    const auto flush = [&](qsizetype end) {
        if (end > start) {
            xml_node textNode = add(node, "w:t");
            textNode.append_attribute("xml:space") = "preserve";
            textNode.text() = xmlText(words.mid(start, end - start)).c_str();
        }
        start = end + 1;
    };
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == QLatin1Char('\n') || words[i] == QLatin1Char('\t')) {
            flush(i);
            add(node, words[i] == QLatin1Char('\n') ? "w:br" : "w:tab");
        }
    }
    flush(words.size());
}

void BodyWriter::writeParagraph(xml_node parent, const text::Paragraph &paragraph)
{
    xml_node node = add(parent, "w:p");
    xml_node properties = add(node, "w:pPr");
    const text::ParagraphFormat &format = paragraph.format;
    if (format.keepsWithNext)
        add(properties, "w:keepNext");
    if (format.startsPage)
        add(properties, "w:pageBreakBefore");
    xml_node spacing = add(properties, "w:spacing");
    spacing.append_attribute("w:before") = twentieths(format.spaceBefore);
    spacing.append_attribute("w:after") = twentieths(format.spaceAfter);
    if (format.indentLeft != 0 || format.indentRight != 0 || format.indentFirstLine != 0) {
        xml_node indent = add(properties, "w:ind");
        indent.append_attribute("w:left") = twentieths(format.indentLeft);
        indent.append_attribute("w:right") = twentieths(format.indentRight);
        if (format.indentFirstLine < 0)
            indent.append_attribute("w:hanging") = twentieths(-format.indentFirstLine);
        else
            indent.append_attribute("w:firstLine") = twentieths(format.indentFirstLine);
    }
    static constexpr const char *Alignments[] = {"left", "center", "right", "both"};
    addValue(properties, "w:jc", Alignments[size_t(format.alignment)]);

    const QStringView words(paragraph.text);
    qsizetype written = 0;
    for (const text::Run &run : paragraph.runs) {
        const qsizetype start = qBound(written, qsizetype(run.start), words.size());
        const qsizetype end = qBound(start, qsizetype(run.end), words.size());
        if (start > written)
            writeRun(node, {}, words.mid(written, start - written));
        if (end > start)
            writeRun(node, run, words.mid(start, end - start));
        written = end;
    }
    if (written < words.size())
        writeRun(node, {}, words.mid(written));
}

void BodyWriter::writeCell(xml_node row, const text::Cell &cell, float width, bool startsSpan)
{
    xml_node node = add(row, "w:tc");
    xml_node properties = add(node, "w:tcPr");
    xml_node widthNode = add(properties, "w:tcW");
    widthNode.append_attribute("w:w") = twentieths(width);
    widthNode.append_attribute("w:type") = "dxa";
    if (cell.columnSpan > 1)
        addValue(properties, "w:gridSpan", std::to_string(cell.columnSpan));
    if (startsSpan)
        addValue(properties, "w:vMerge", "restart");
    for (const text::Paragraph &paragraph : cell.paragraphs)
        writeParagraph(node, paragraph);
    if (cell.paragraphs.empty()) // a cell without a paragraph is not valid
        writeParagraph(node, {});
}

void BodyWriter::writeTable(const text::Block &block)
{
    int columns = 0;
    for (const text::Row &row : block.rows) {
        int inRow = 0;
        for (const text::Cell &cell : row.cells)
            inRow += cell.columnSpan;
        columns = std::max(columns, inRow);
    }
    if (columns == 0)
        return;
    std::vector<float> widths = block.columnWidths;
    const float textWidth = (210 - m_options.marginLeft - m_options.marginRight) * 72 / 25.4F;
    if (int(widths.size()) < columns)
        widths.assign(size_t(columns), textWidth / float(columns));

    xml_node table = add(m_body, "w:tbl");
    xml_node properties = add(table, "w:tblPr");
    float total = 0;
    for (const float width : widths)
        total += width;
    xml_node widthNode = add(properties, "w:tblW");
    widthNode.append_attribute("w:w") = twentieths(total);
    widthNode.append_attribute("w:type") = "dxa";
    if (block.hasRules) {
        xml_node borders = add(properties, "w:tblBorders");
        for (const char *side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
            xml_node border = addValue(borders, side, "single");
            border.append_attribute("w:sz") = 4;
            border.append_attribute("w:space") = 0;
            border.append_attribute("w:color") = "000000";
        }
    }
    add(properties, "w:tblLayout").append_attribute("w:type") = "fixed";
    xml_node margins = add(properties, "w:tblCellMar");
    for (const char *side : {"w:left", "w:right"}) {
        xml_node margin = add(margins, side);
        margin.append_attribute("w:w") = block.hasRules ? 85 : 0;
        margin.append_attribute("w:type") = "dxa";
    }
    xml_node grid = add(table, "w:tblGrid");
    for (const float width : widths)
        add(grid, "w:gridCol").append_attribute("w:w") = twentieths(width);

    // Column → rows that a cell above still covers, and how many columns that cell is wide.
    struct Covering
    {
        int rows = 0;
        int columns = 1;
    };
    std::map<int, Covering> covered;
    for (const text::Row &row : block.rows) {
        xml_node rowNode = add(table, "w:tr");
        xml_node rowProperties = add(rowNode, "w:trPr");
        add(rowProperties, "w:cantSplit");
        if (row.isHeader)
            add(rowProperties, "w:tblHeader");
        int column = 0;
        const auto writeCovered = [&] {
            for (auto found = covered.find(column); found != covered.end() && found->second.rows > 0;
                 found = covered.find(column)) {
                xml_node node = add(rowNode, "w:tc");
                xml_node cellProperties = add(node, "w:tcPr");
                if (found->second.columns > 1)
                    addValue(cellProperties, "w:gridSpan", std::to_string(found->second.columns));
                add(cellProperties, "w:vMerge");
                add(node, "w:p");
                --found->second.rows;
                column += found->second.columns;
            }
        };
        for (const text::Cell &cell : row.cells) {
            writeCovered();
            const int span = std::max(1, cell.columnSpan);
            float width = 0;
            for (int i = column; i < column + span && i < int(widths.size()); ++i)
                width += widths[size_t(i)];
            writeCell(rowNode, cell, width, cell.rowSpan > 1);
            if (cell.rowSpan > 1)
                covered[column] = {cell.rowSpan - 1, span};
            column += span;
        }
        writeCovered();
    }
}

Result<void> BodyWriter::write(const text::Document &document)
{
    bool endsWithTable = false;
    for (const text::Block &block : document.blocks) {
        switch (block.kind) {
        case text::BlockKind::Paragraph:
            writeParagraph(m_body, block.paragraph);
            endsWithTable = false;
            break;
        case text::BlockKind::Table:
            if (endsWithTable) { // two tables without a paragraph between them become one in Word
                text::Paragraph gap;
                gap.runs.push_back({});
                writeParagraph(m_body, gap);
            }
            writeTable(block);
            endsWithTable = true;
            break;
        case text::BlockKind::Image:
        case text::BlockKind::Footnote:
            return fail(ErrorCode::Refused,
                        Tr::tr("Pictures and footnotes are not written into letters. Take them out."));
        }
    }
    if (endsWithTable) // Word asks for a paragraph after the last table
        writeParagraph(m_body, {});
    xml_node section = add(m_body, "w:sectPr");
    xml_node header = add(section, "w:headerReference");
    header.append_attribute("w:type") = "default";
    header.append_attribute("r:id") = "rId2";
    xml_node size = add(section, "w:pgSz");
    size.append_attribute("w:w") = twentiethsOfMillimetres(210);
    size.append_attribute("w:h") = twentiethsOfMillimetres(297);
    xml_node margin = add(section, "w:pgMar");
    margin.append_attribute("w:top") = twentiethsOfMillimetres(m_options.marginTop);
    margin.append_attribute("w:right") = twentiethsOfMillimetres(m_options.marginRight);
    margin.append_attribute("w:bottom") = twentiethsOfMillimetres(m_options.marginBottom);
    margin.append_attribute("w:left") = twentiethsOfMillimetres(m_options.marginLeft);
    margin.append_attribute("w:header") = twentiethsOfMillimetres(m_options.marginTop / 2);
    margin.append_attribute("w:footer") = twentiethsOfMillimetres(m_options.marginBottom / 2);
    margin.append_attribute("w:gutter") = 0;
    add(section, "w:titlePg"); // no number on the first page
    return {};
}

Result<std::string> documentPart(const text::Document &document, const DocxOptions &options)
{
    pugi::xml_document xml = newPart();
    xml_node root = add(xml, "w:document");
    root.append_attribute("xmlns:w") = WordNamespace;
    root.append_attribute("xmlns:r") = RelationshipNamespace;
    if (auto written = BodyWriter(add(root, "w:body"), options).write(document); !written)
        return failWith(written);
    return serialised(xml);
}

std::string headerPart()
{
    pugi::xml_document xml = newPart();
    xml_node root = add(xml, "w:hdr");
    root.append_attribute("xmlns:w") = WordNamespace;
    xml_node paragraph = add(root, "w:p");
    addValue(add(paragraph, "w:pPr"), "w:jc", "center");
    xml_node field = add(paragraph, "w:fldSimple");
    field.append_attribute("w:instr") = " PAGE ";
    xml_node run = add(field, "w:r");
    addValue(add(run, "w:rPr"), "w:sz", "26");
    add(run, "w:t").text() = "2";
    return serialised(xml);
}

std::string stylesPart(const DocxOptions &options)
{
    pugi::xml_document xml = newPart();
    xml_node root = add(xml, "w:styles");
    root.append_attribute("xmlns:w") = WordNamespace;
    xml_node look = add(add(add(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
    xml_node fonts = add(look, "w:rFonts");
    for (const char *range : {"w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"})
        fonts.append_attribute(range) = "Times New Roman";
    const std::string halfPoints = std::to_string(std::lround(options.fontSize * 2));
    addValue(look, "w:sz", halfPoints);
    addValue(look, "w:szCs", halfPoints);
    addValue(look, "w:lang", "vi-VN");
    xml_node style = add(root, "w:style");
    style.append_attribute("w:type") = "paragraph";
    style.append_attribute("w:default") = "1";
    style.append_attribute("w:styleId") = "Normal";
    addValue(style, "w:name", "Normal");
    return serialised(xml);
}

std::string relationshipsPart(std::initializer_list<std::pair<const char *, const char *>> targets)
{
    pugi::xml_document xml = newPart();
    xml_node root = add(xml, "Relationships");
    root.append_attribute("xmlns") = PackageRelationships;
    int number = 0;
    for (const auto &[type, target] : targets) {
        xml_node relationship = add(root, "Relationship");
        relationship.append_attribute("Id") = ("rId" + std::to_string(++number)).c_str();
        relationship.append_attribute("Type") = type;
        relationship.append_attribute("Target") = target;
    }
    return serialised(xml);
}

std::string contentTypesPart()
{
    pugi::xml_document xml = newPart();
    xml_node root = add(xml, "Types");
    root.append_attribute("xmlns") = "http://schemas.openxmlformats.org/package/2006/content-types";
    for (const auto &[extension, type] : {std::pair{"rels", "application/vnd.openxmlformats-package.relationships+xml"},
                                          std::pair{"xml", "application/xml"}}) {
        xml_node entry = add(root, "Default");
        entry.append_attribute("Extension") = extension;
        entry.append_attribute("ContentType") = type;
    }
    for (const auto &[part, type] :
         {std::pair{"/word/document.xml",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"},
          std::pair{"/word/styles.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"},
          std::pair{"/word/header1.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"},
          std::pair{"/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"}}) {
        xml_node entry = add(root, "Override");
        entry.append_attribute("PartName") = part;
        entry.append_attribute("ContentType") = type;
    }
    return serialised(xml);
}

std::string corePropertiesPart(const DocxOptions &options)
{
    pugi::xml_document xml = newPart();
    xml_node root = add(xml, "cp:coreProperties");
    root.append_attribute("xmlns:cp") = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    root.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
    add(root, "dc:title").text() = xmlText(options.title).c_str();
    add(root, "dc:creator").text() = xmlText(options.author).c_str();
    add(root, "dc:language").text() = "vi-VN";
    return serialised(xml);
}

struct Part
{
    const char *name;
    std::string bytes;
};

/// A zip file in memory with fixed times, so that the same parts give the same bytes.
Result<QByteArray> zipped(const std::vector<Part> &parts)
{
    zip_error_t error;
    zip_error_init(&error);
    const auto failed = [&](const char *what) {
        const QString detail =
            QStringLiteral("%1: %2").arg(QLatin1String(what), QString::fromUtf8(zip_error_strerror(&error)));
        zip_error_fini(&error);
        return fail(ErrorCode::Internal, Tr::tr("The Word file could not be put together."), detail);
    };
    zip_source_t *source = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (!source)
        return failed("source");
    zip_source_keep(source); // ours after zip_close, to read the bytes
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> keptSource(source, &zip_source_free);
    zip_t *archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (!archive) {
        zip_source_free(source);
        return failed("open");
    }
    std::unique_ptr<zip_t, decltype(&zip_discard)> keptArchive(archive, &zip_discard);
    for (const Part &part : parts) {
        zip_source_t *content = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
        const zip_int64_t index = content ? zip_file_add(archive, part.name, content, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0) {
            if (content)
                zip_source_free(content);
            return failed("add");
        }
        constexpr zip_uint16_t FirstOfJanuary1980 = (1 << 5) | 1;
        zip_file_set_dostime(archive, zip_uint64_t(index), 0, FirstOfJanuary1980, 0);
    }
    if (zip_close(archive) != 0)
        return failed("close");
    (void)keptArchive.release();
    zip_error_fini(&error);
    if (zip_source_open(source) != 0 || zip_source_seek(source, 0, SEEK_END) != 0)
        return fail(ErrorCode::Internal, Tr::tr("The Word file could not be put together."));
    QByteArray bytes(zip_source_tell(source), Qt::Uninitialized);
    zip_source_seek(source, 0, SEEK_SET);
    const zip_int64_t got = zip_source_read(source, bytes.data(), zip_uint64_t(bytes.size()));
    zip_source_close(source);
    if (got != bytes.size())
        return fail(ErrorCode::Internal, Tr::tr("The Word file could not be put together."));
    return bytes;
}

} // namespace

Result<QByteArray> writeDocx(const text::Document &document, const DocxOptions &options)
{
    auto body = documentPart(document, options);
    if (!body)
        return failWith(body);
    const std::string relationshipType = std::string(RelationshipNamespace) + '/';
    return zipped({
        {"[Content_Types].xml", contentTypesPart()},
        {"_rels/.rels",
         relationshipsPart({{(relationshipType + "officeDocument").c_str(), "word/document.xml"},
                            {"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                             "docProps/core.xml"}})},
        {"word/document.xml", std::move(*body)},
        {"word/_rels/document.xml.rels", relationshipsPart({{(relationshipType + "styles").c_str(), "styles.xml"},
                                                            {(relationshipType + "header").c_str(), "header1.xml"}})},
        {"word/styles.xml", stylesPart(options)},
        {"word/header1.xml", headerPart()},
        {"docProps/core.xml", corePropertiesPart(options)},
    });
}

} // namespace congbao::letters
