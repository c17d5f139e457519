// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/foreignforms.h"
#include "pdf/pdfcontents.h"
#include "pdf/xmp.h"

#include <QColorSpace>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QHash>
#include <QMimeDatabase>

#include <libdeflate.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

namespace congbao::pdf {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Pdf)
};

using Handle = QPDFObjectHandle;

Handle textString(const QString &text)
{
    return Handle::newUnicodeString(text.toStdString());
}

Handle name(const QByteArray &value)
{
    return Handle::newName("/" + value.toStdString());
}

Handle real(double value)
{
    return Handle::newReal(value, 3);
}

Handle whole(qint64 value)
{
    return Handle::newInteger(value);
}

/// Compressed here and not by the library, which for a linearised file would do it again for every page that uses the
/// stream.
Handle packedStream(QPDF &file, const QByteArray &flateBytes)
{
    Handle result = Handle::newStream(&file);
    result.replaceStreamData(flateBytes.toStdString(), Handle::newName("/FlateDecode"), Handle::newNull());
    result.setFilterOnWrite(false);
    return result;
}

Handle stream(QPDF &file, const QByteArray &bytes)
{
    return packedStream(file, compressed(bytes));
}

QString pdfDate(const QDateTime &time)
{
    const int minutes = time.offsetFromUtc() / 60;
    return time.toString(QStringLiteral("'D:'yyyyMMddHHmmss")) +
           QStringLiteral("%1%2'%3'")
               .arg(minutes < 0 ? QStringLiteral("-") : QStringLiteral("+"))
               .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
               .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
}

QByteArray hex(quint16 value)
{
    return QByteArray::number(value, 16).rightJustified(4, '0').toUpper();
}

QByteArray toUnicodeMap(const FontProgram &font)
{
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr size_t maxEntries = 100; // of one bfchar section
    for (size_t first = 1; first < font.texts.size(); first += maxEntries) {
        const size_t last = std::min(first + maxEntries, font.texts.size());
        map += QByteArray::number(qulonglong(last - first)) + " beginbfchar\n";
        for (size_t code = first; code < last; ++code) {
            map += "<" + hex(quint16(code)) + "> <";
            for (const QChar unit : font.texts[code])
                map += hex(unit.unicode());
            map += ">\n";
        }
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

Handle fontObject(QPDF &file, const FontProgram &font)
{
    Handle program = stream(file, font.bytes);
    program.getDict().replaceKey("/Length1", whole(font.bytes.size()));

    constexpr int symbolic = 4;
    constexpr int italic = 64;
    constexpr int forceBold = 1 << 18;
    Handle descriptor = Handle::newDictionary();
    descriptor.replaceKey("/Type", Handle::newName("/FontDescriptor"));
    descriptor.replaceKey("/FontName", name(font.name));
    descriptor.replaceKey("/Flags",
                          whole(symbolic | (font.italicAngle != 0 ? italic : 0) | (font.isBold ? forceBold : 0)));
    Handle box = Handle::newArray();
    for (const float edge : font.box)
        box.appendItem(real(edge));
    descriptor.replaceKey("/FontBBox", box);
    descriptor.replaceKey("/ItalicAngle", real(font.italicAngle));
    descriptor.replaceKey("/Ascent", real(font.ascent));
    descriptor.replaceKey("/Descent", real(font.descent));
    descriptor.replaceKey("/CapHeight", real(font.capHeight));
    descriptor.replaceKey("/StemV", whole(font.isBold ? 140 : 80));
    descriptor.replaceKey("/FontFile2", program);

    Handle widths = Handle::newArray();
    for (size_t code = 1; code < font.widths.size(); ++code)
        widths.appendItem(real(font.widths[code]));
    Handle widthRuns = Handle::newArray();
    widthRuns.appendItem(whole(1));
    widthRuns.appendItem(widths);

    QByteArray glyphOfCode;
    for (const quint16 glyph : font.glyphs) {
        glyphOfCode += char(glyph >> 8);
        glyphOfCode += char(glyph & 0xff);
    }
    Handle descendant = Handle::parse("<< /Type /Font /Subtype /CIDFontType2 /DW 0 "
                                      "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>");
    descendant.replaceKey("/BaseFont", name(font.name));
    descendant.replaceKey("/FontDescriptor", file.makeIndirectObject(descriptor));
    descendant.replaceKey("/W", widthRuns);
    descendant.replaceKey("/CIDToGIDMap", stream(file, glyphOfCode));

    Handle descendants = Handle::newArray();
    descendants.appendItem(file.makeIndirectObject(descendant));
    Handle object = Handle::parse("<< /Type /Font /Subtype /Type0 /Encoding /Identity-H >>");
    object.replaceKey("/BaseFont", name(font.name));
    object.replaceKey("/DescendantFonts", descendants);
    object.replaceKey("/ToUnicode", stream(file, toUnicodeMap(font)));
    return file.makeIndirectObject(object);
}

Handle imageObject(QPDF &file, const ImageResource &image)
{
    Handle object = packedStream(file, image.isJpeg ? image.bytes : compressed(image.bytes));
    Handle dictionary = object.getDict();
    if (image.isJpeg)
        dictionary.replaceKey("/Filter", Handle::newName("/DCTDecode"));
    dictionary.replaceKey("/Type", Handle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", Handle::newName("/Image"));
    dictionary.replaceKey("/Width", whole(image.width));
    dictionary.replaceKey("/Height", whole(image.height));
    dictionary.replaceKey("/BitsPerComponent", whole(8));
    dictionary.replaceKey("/ColorSpace", Handle::newName(image.components == 1 ? "/DeviceGray" : "/DeviceRGB"));
    return object;
}

Handle resources(const PageContents &page, const std::vector<Handle> &fonts, const std::vector<Handle> &images,
                 const std::vector<Handle> &foreign)
{
    Handle result = Handle::newDictionary();
    const auto add = [&result](const char *kind, char letter, const std::vector<int> &used,
                               const std::vector<Handle> &objects) {
        if (used.empty())
            return;
        Handle group = result.hasKey(kind) ? result.getKey(kind) : Handle::newDictionary();
        for (const int index : used)
            group.replaceKey("/" + (letter + std::to_string(index)), objects[size_t(index)]);
        result.replaceKey(kind, group);
    };
    add("/Font", 'F', page.fonts, fonts);
    add("/XObject", 'I', page.images, images);
    add("/XObject", 'P', page.foreign, foreign);
    return result;
}

Handle destination(const Handle &page, double top)
{
    Handle place = Handle::newArray();
    place.appendItem(page);
    place.appendItem(Handle::newName("/XYZ"));
    place.appendItem(Handle::newNull());
    place.appendItem(real(top));
    place.appendItem(Handle::newNull());
    return place;
}

Handle linkAnnotation(const PdfContents &contents, const Link &link, const std::vector<Handle> &pages)
{
    Handle annotation = Handle::parse("<< /Type /Annot /Subtype /Link /Border [0 0 0] /F 4 >>");
    Handle rect = Handle::newArray();
    for (const double edge : link.rect)
        rect.appendItem(real(edge));
    annotation.replaceKey("/Rect", rect);
    annotation.replaceKey("/Contents", textString(link.description));
    annotation.replaceKey("/Dest", destination(pages[size_t(link.page)], contents.pages[size_t(link.page)].height));
    return annotation;
}

/// The elements with their marked content, and the way back from page and MCID to the element (ParentTree).
void addStructure(QPDF &file, const PdfContents &contents, const std::vector<Handle> &pages)
{
    if (contents.structure.empty())
        return;
    Handle root = file.makeIndirectObject(Handle::parse("<< /Type /StructTreeRoot >>"));
    Handle document = file.makeIndirectObject(Handle::parse("<< /Type /StructElem /S /Document >>"));
    document.replaceKey("/P", root);
    root.replaceKey("/K", document);

    const size_t count = contents.structure.size();
    std::vector<Handle> elements;
    elements.reserve(count);
    for (size_t i = 0; i < count; ++i)
        elements.push_back(file.makeIndirectObject(Handle::newDictionary()));
    // There are more elements than anything else in the file, and most say the same few things: values that are the
    // same are one object of the library, and the optional /Type is left out (ISO 32000-1, table 323).
    std::vector<Handle> marksOfPage;
    const auto markNumber = [&marksOfPage](size_t mark) {
        while (marksOfPage.size() <= mark)
            marksOfPage.push_back(whole(qint64(marksOfPage.size())));
        return marksOfPage[mark];
    };
    QHash<QByteArray, Handle> types;
    std::vector<std::vector<Handle>> children(count);
    std::vector<Handle> topLevel;
    std::vector<int> firstPage(count, -1);
    Handle parentNumbers = Handle::newArray();
    for (size_t p = 0; p < contents.pages.size(); ++p) {
        Handle owners = Handle::newArray();
        const std::vector<int> &marks = contents.pages[p].marks;
        for (size_t mark = 0; mark < marks.size(); ++mark) {
            const auto node = size_t(marks[mark]);
            owners.appendItem(elements[node]);
            if (firstPage[node] < 0)
                firstPage[node] = int(p);
            if (firstPage[node] == int(p)) {
                children[node].push_back(markNumber(mark));
                continue;
            }
            Handle reference = Handle::newDictionary();
            reference.replaceKey("/Type", Handle::newName("/MCR"));
            reference.replaceKey("/Pg", pages[p]);
            reference.replaceKey("/MCID", markNumber(mark));
            children[node].push_back(reference);
        }
        parentNumbers.appendItem(whole(qint64(p)));
        parentNumbers.appendItem(file.makeIndirectObject(owners));
    }
    qint64 nextKey = qint64(contents.pages.size());
    for (size_t p = 0; p < contents.pages.size(); ++p) {
        Handle annotations = Handle::newArray();
        for (const Link &link : contents.pages[p].links) {
            Handle annotation = file.makeIndirectObject(linkAnnotation(contents, link, pages));
            annotations.appendItem(annotation);
            if (link.node < 0)
                continue;
            annotation.replaceKey("/StructParent", whole(nextKey));
            parentNumbers.appendItem(whole(nextKey++));
            parentNumbers.appendItem(elements[size_t(link.node)]);
            Handle reference = Handle::parse("<< /Type /OBJR >>");
            reference.replaceKey("/Obj", annotation);
            reference.replaceKey("/Pg", pages[p]);
            children[size_t(link.node)].push_back(reference);
        }
        if (annotations.getArrayNItems() > 0)
            Handle(pages[p]).replaceKey("/Annots", annotations);
    }
    Handle ids = Handle::newArray();
    for (size_t i = 0; i < count; ++i) {
        const StructureNode &node = contents.structure[i];
        Handle element = elements[i];
        (node.parent < 0 ? topLevel : children[size_t(node.parent)]).push_back(element);
        Handle &type = types[node.type];
        if (!type.isInitialized())
            type = name(node.type);
        element.replaceKey("/S", type);
        element.replaceKey("/P", node.parent < 0 ? document : elements[size_t(node.parent)]);
        if (firstPage[i] >= 0)
            element.replaceKey("/Pg", pages[size_t(firstPage[i])]);
        if (!node.altText.isEmpty())
            element.replaceKey("/Alt", textString(node.altText));
        if (!node.id.isEmpty()) {
            element.replaceKey("/ID", Handle::newString(node.id.toStdString()));
            ids.appendItem(Handle::newString(node.id.toStdString()));
            ids.appendItem(element);
        }
        if (!node.scope.isEmpty() || node.columnSpan > 1 || node.rowSpan > 1) {
            Handle attributes = Handle::parse("<< /O /Table >>");
            if (!node.scope.isEmpty())
                attributes.replaceKey("/Scope", name(node.scope));
            if (node.columnSpan > 1)
                attributes.replaceKey("/ColSpan", whole(node.columnSpan));
            if (node.rowSpan > 1)
                attributes.replaceKey("/RowSpan", whole(node.rowSpan));
            element.replaceKey("/A", attributes);
        }
    }
    for (size_t i = 0; i < count; ++i) {
        if (children[i].size() == 1)
            elements[i].replaceKey("/K", children[i].front());
        else if (!children[i].empty())
            elements[i].replaceKey("/K", Handle::newArray(children[i]));
    }
    document.replaceKey("/K", Handle::newArray(topLevel));
    Handle parentTree = Handle::newDictionary();
    parentTree.replaceKey("/Nums", parentNumbers);
    root.replaceKey("/ParentTree", file.makeIndirectObject(parentTree));
    root.replaceKey("/ParentTreeNextKey", whole(nextKey));
    if (ids.getArrayNItems() > 0) {
        // A name tree wants its keys sorted; ids are made in ascending order.
        Handle idTree = Handle::newDictionary();
        idTree.replaceKey("/Names", ids);
        root.replaceKey("/IDTree", file.makeIndirectObject(idTree));
    }
    file.getRoot().replaceKey("/StructTreeRoot", root);
}

void addOutline(QPDF &file, const PdfContents &contents, const std::vector<Handle> &pages)
{
    if (contents.outline.empty())
        return;
    Handle root = file.makeIndirectObject(Handle::parse("<< /Type /Outlines >>"));
    std::vector<Handle> parents{root};  // the open item of each level
    std::vector<Handle> last{Handle()}; // the last child written under it
    std::vector<int> children{0};
    const auto close = [&](size_t depth) {
        while (parents.size() > depth) {
            if (last.back().isInitialized()) {
                parents.back().replaceKey("/Last", last.back());
                const bool isOpen = parents.size() == 1;
                parents.back().replaceKey("/Count", whole(isOpen ? children.back() : -children.back()));
            }
            parents.pop_back();
            last.pop_back();
            children.pop_back();
        }
    };
    for (const OutlineEntry &entry : contents.outline) {
        const size_t depth = std::min(size_t(std::max(entry.level, 0)), parents.size() - 1) + 1;
        close(depth);
        Handle item = file.makeIndirectObject(Handle::newDictionary());
        item.replaceKey("/Title", textString(entry.title));
        item.replaceKey("/Parent", parents.back());
        const Handle page = pages[size_t(entry.page)];
        item.replaceKey("/Dest", destination(page, contents.pages[size_t(entry.page)].height - entry.top));
        if (last.back().isInitialized()) {
            item.replaceKey("/Prev", last.back());
            last.back().replaceKey("/Next", item);
        } else {
            parents.back().replaceKey("/First", item);
        }
        last.back() = item;
        ++children.back();
        parents.push_back(item);
        last.emplace_back();
        children.push_back(0);
    }
    close(0);
    file.getRoot().replaceKey("/Outlines", root);
}

void addAttachments(QPDF &file, const PdfContents &contents)
{
    if (contents.attachments.empty())
        return;
    // A name tree is sorted by its keys; the number in front makes them unique and ascending.
    Handle names = Handle::newArray();
    Handle associated = Handle::newArray();
    const QMimeDatabase types;
    int number = 0;
    for (const Attachment &attachment : contents.attachments) {
        Handle data = stream(file, attachment.bytes);
        Handle parameters = Handle::newDictionary();
        parameters.replaceKey("/Size", whole(attachment.bytes.size()));
        parameters.replaceKey(
            "/CheckSum",
            Handle::newString(QCryptographicHash::hash(attachment.bytes, QCryptographicHash::Md5).toStdString()));
        if (contents.created.isValid())
            parameters.replaceKey("/ModDate", Handle::newString(pdfDate(contents.created).toStdString()));
        data.getDict().replaceKey("/Type", Handle::newName("/EmbeddedFile"));
        const QString type = types.mimeTypeForFile(attachment.name, QMimeDatabase::MatchExtension).name();
        data.getDict().replaceKey("/Subtype", name(type.toLatin1()));
        data.getDict().replaceKey("/Params", parameters);
        Handle embedded = Handle::newDictionary();
        embedded.replaceKey("/F", data);
        embedded.replaceKey("/UF", data);
        Handle description = Handle::parse("<< /Type /Filespec /AFRelationship /Source >>");
        description.replaceKey("/F", textString(attachment.name));
        description.replaceKey("/UF", textString(attachment.name));
        description.replaceKey("/Desc", textString(attachment.description));
        description.replaceKey("/EF", embedded);
        description = file.makeIndirectObject(description);
        names.appendItem(Handle::newString(QStringLiteral("%1").arg(++number, 5, 10, QLatin1Char('0')).toStdString()));
        names.appendItem(description);
        associated.appendItem(description);
    }
    Handle tree = Handle::newDictionary();
    tree.replaceKey("/Names", names);
    Handle kinds = Handle::newDictionary();
    kinds.replaceKey("/EmbeddedFiles", file.makeIndirectObject(tree));
    file.getRoot().replaceKey("/Names", kinds);
    file.getRoot().replaceKey("/AF", associated);
}

void addMetadata(QPDF &file, const PdfContents &contents)
{
    Handle root = file.getRoot();
    root.replaceKey("/Lang", Handle::newString(contents.language.toStdString()));
    root.replaceKey("/ViewerPreferences", Handle::parse("<< /DisplayDocTitle true >>"));
    root.replaceKey("/MarkInfo", Handle::parse("<< /Marked true >>"));
    if (!contents.outline.empty())
        root.replaceKey("/PageMode", Handle::newName("/UseOutlines"));
    Handle labels = Handle::parse("<< /Nums [ 0 << /S /D >> ] >>");
    labels.getKey("/Nums").getArrayItem(1).replaceKey("/St", whole(contents.firstPageNumber));
    root.replaceKey("/PageLabels", labels);

    Handle packet = Handle::newStream(&file, xmpPacket(contents).toStdString());
    packet.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
    packet.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
    packet.setFilterOnWrite(false); // readers of metadata look for plain text
    root.replaceKey("/Metadata", packet);

    Handle profile = stream(file, QColorSpace(QColorSpace::SRgb).iccProfile());
    profile.getDict().replaceKey("/N", whole(3));
    Handle intent = Handle::parse("<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) "
                                  "/Info (sRGB IEC61966-2.1) >>");
    intent.replaceKey("/DestOutputProfile", profile);
    Handle intents = Handle::newArray();
    intents.appendItem(file.makeIndirectObject(intent));
    root.replaceKey("/OutputIntents", intents);

    Handle info = Handle::newDictionary();
    info.replaceKey("/Title", textString(contents.title));
    if (!contents.author.isEmpty())
        info.replaceKey("/Author", textString(contents.author));
    if (!contents.subject.isEmpty())
        info.replaceKey("/Subject", textString(contents.subject));
    info.replaceKey("/Producer", textString(producerName()));
    if (contents.created.isValid()) {
        const Handle date = Handle::newString(pdfDate(contents.created).toStdString());
        info.replaceKey("/CreationDate", date);
        info.replaceKey("/ModDate", date);
    }
    file.getTrailer().replaceKey("/Info", file.makeIndirectObject(info));
}

QByteArray write(const PdfContents &contents)
{
    QPDF file;
    file.emptyPDF();
    std::vector<Handle> fonts;
    for (const FontProgram &font : contents.fonts)
        fonts.push_back(fontObject(file, font));
    std::vector<Handle> images;
    for (const ImageResource &image : contents.images)
        images.push_back(imageObject(file, image));
    ForeignForms forms(file);
    std::vector<Handle> foreign;
    for (const ForeignPage &page : contents.foreignPages)
        foreign.push_back(forms.form(page));

    std::vector<Handle> pages;
    for (const PageContents &page : contents.pages) {
        Handle box = Handle::newArray();
        for (const double edge : {0.0, 0.0, page.width, page.height})
            box.appendItem(real(edge));
        Handle object = Handle::newDictionary();
        object.replaceKey("/Type", Handle::newName("/Page"));
        object.replaceKey("/MediaBox", box);
        object.replaceKey("/TrimBox", box);
        object.replaceKey("/BleedBox", box);
        if (page.isTurned)
            object.replaceKey("/Rotate", whole(90));
        object.replaceKey("/Resources", resources(page, fonts, images, foreign));
        object.replaceKey("/Contents", packedStream(file, page.content));
        object.replaceKey("/StructParents", whole(qint64(pages.size())));
        object.replaceKey("/Tabs", Handle::newName("/S"));
        pages.push_back(file.makeIndirectObject(object));
    }
    // The page tree in two levels, written here: adding pages one by one through the library searches the whole tree.
    constexpr size_t leavesOfNode = 64;
    Handle tree = file.getRoot().getKey("/Pages");
    Handle nodes = Handle::newArray();
    for (size_t first = 0; first < pages.size(); first += leavesOfNode) {
        Handle node = file.makeIndirectObject(Handle::newDictionary());
        Handle kids = Handle::newArray();
        for (size_t i = first; i < std::min(first + leavesOfNode, pages.size()); ++i) {
            pages[i].replaceKey("/Parent", node);
            kids.appendItem(pages[i]);
        }
        node.replaceKey("/Type", Handle::newName("/Pages"));
        node.replaceKey("/Parent", tree);
        node.replaceKey("/Count", whole(kids.getArrayNItems()));
        node.replaceKey("/Kids", kids);
        nodes.appendItem(node);
    }
    tree.replaceKey("/Kids", nodes);
    tree.replaceKey("/Count", whole(qint64(pages.size())));

    addStructure(file, contents, pages);
    addOutline(file, contents, pages);
    addAttachments(file, contents);
    addMetadata(file, contents);

    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setNewlineBeforeEndstream(true); // ISO 19005-3, 6.1.7.1
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setMinimumPDFVersion("1.7");
    writer.setLinearization(true);
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize())};
}

} // namespace

QByteArray compressed(const QByteArray &bytes)
{
    constexpr int level = 6;
    const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
        libdeflate_alloc_compressor(level), &libdeflate_free_compressor);
    Q_CHECK_PTR(compressor.get());
    QByteArray result(qsizetype(libdeflate_zlib_compress_bound(compressor.get(), size_t(bytes.size()))),
                      Qt::Uninitialized);
    result.resize(qsizetype(libdeflate_zlib_compress(compressor.get(), bytes.constData(), size_t(bytes.size()),
                                                     result.data(), size_t(result.size()))));
    return result;
}

Result<QByteArray> writePdf(const PdfContents &contents)
{
    try {
        return write(contents);
    } catch (const std::exception &error) {
        return fail(ErrorCode::Internal, Tr::tr("The PDF file could not be written."), QString::fromUtf8(error.what()));
    }
}

} // namespace congbao::pdf
