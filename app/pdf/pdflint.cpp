// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pdflint.h"

#include <map>
#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <set>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace congbao::pdf {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Pdf)
};

using Handle = QPDFObjectHandle;

QByteArray bytesOf(Handle stream)
{
    const std::shared_ptr<Buffer> data = stream.getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize())};
}

/// What a page's operators show, and whether all of it is marked.
class ContentCheck : public Handle::ParserCallbacks
{
public:
    explicit ContentCheck(const std::map<std::string, std::set<int>> &unusableCodes)
        : m_unusableCodes(unusableCodes)
    {
    }
    void handleObject(Handle object, size_t, size_t) override
    {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        handleOperator(object.getOperatorValue());
        m_operands.clear();
    }
    void handleEOF() override {}

    std::vector<int> marks; ///< MCIDs in their order
    bool hasUnmarked = false;
    bool showsGlyphZero = false;
    bool usesDeviceColour = false;
    int depth = 0;

private:
    void handleOperator(const std::string &name)
    {
        static const std::set<std::string> painting = {"Tj", "TJ", "'",  "\"", "f",  "F",  "f*", "S",
                                                       "s",  "B",  "B*", "b",  "b*", "sh", "Do", "BI"};
        static const std::set<std::string> colouring = {"g", "G", "rg", "RG"};
        if (name == "BMC" || name == "BDC") {
            ++depth;
            const Handle last = m_operands.empty() ? Handle::newNull() : m_operands.back();
            if (Handle(last).isDictionary() && Handle(last).hasKey("/MCID"))
                marks.push_back(Handle(last).getKey("/MCID").getIntValueAsInt());
        } else if (name == "EMC") {
            --depth;
        } else if (name == "Tf" && m_operands.size() == 2) {
            m_font = m_operands[0].getName();
        } else if (colouring.count(name) > 0) {
            usesDeviceColour = true;
        }
        if (painting.count(name) > 0 && depth <= 0)
            hasUnmarked = true;
        if (name == "Tj" || name == "TJ") {
            for (Handle operand : m_operands)
                checkShown(operand);
        }
    }
    void checkShown(Handle operand)
    {
        if (operand.isArray()) {
            for (int i = 0; i < operand.getArrayNItems(); ++i)
                checkShown(operand.getArrayItem(i));
            return;
        }
        if (!operand.isString())
            return;
        const auto unusable = m_unusableCodes.find(m_font);
        if (unusable == m_unusableCodes.end())
            return;
        const std::string codes = operand.getStringValue();
        for (size_t i = 0; i + 1 < codes.size(); i += 2) {
            const int code = (uchar(codes[i]) << 8) | uchar(codes[i + 1]);
            if (unusable->second.count(code) > 0)
                showsGlyphZero = true;
        }
    }

    const std::map<std::string, std::set<int>> &m_unusableCodes;
    std::vector<Handle> m_operands;
    std::string m_font;
};

class Lint
{
public:
    Lint(QPDF &file, const QByteArray &bytes)
        : m_file(file)
        , m_bytes(bytes)
    {
    }
    std::vector<LintFinding> run();

private:
    void find(const char *rule, const QString &text) { m_findings.push_back({QString::fromLatin1(rule), text}); }
    void checkFile();
    void checkMetadata();
    void checkOutputIntent();
    void checkObjects();
    void checkObject(Handle object, int depth);
    void checkAttachments();
    void checkPages();
    void checkFont(Handle font, std::set<int> &unusableCodes);

    QPDF &m_file;
    const QByteArray &m_bytes;
    std::vector<LintFinding> m_findings;
    bool m_hasIntent = false;
};

void Lint::checkFile()
{
    Handle trailer = m_file.getTrailer();
    if (!trailer.getKey("/ID").isArray() || trailer.getKey("/ID").getArrayNItems() != 2)
        find("trailer-id", QStringLiteral("the trailer has no ID"));
    if (m_file.isEncrypted())
        find("encryption", QStringLiteral("the file is encrypted"));
    for (qsizetype at = m_bytes.indexOf("endstream"); at >= 0; at = m_bytes.indexOf("endstream", at + 1)) {
        if (at == 0 || (m_bytes[at - 1] != '\n' && m_bytes[at - 1] != '\r')) {
            find("endstream-eol", QStringLiteral("no end of line before endstream at byte %1").arg(at));
            break;
        }
    }
    Handle root = m_file.getRoot();
    if (!root.getKey("/MarkInfo").isDictionary() || !root.getKey("/MarkInfo").getKey("/Marked").isBool() ||
        !root.getKey("/MarkInfo").getKey("/Marked").getBoolValue())
        find("mark-info", QStringLiteral("the file does not say that it is tagged"));
    if (!root.getKey("/Lang").isString())
        find("language", QStringLiteral("the file has no language"));
    Handle preferences = root.getKey("/ViewerPreferences");
    if (!preferences.isDictionary() || !preferences.getKey("/DisplayDocTitle").isBool() ||
        !preferences.getKey("/DisplayDocTitle").getBoolValue())
        find("display-title", QStringLiteral("viewers are not told to show the title"));
}

void Lint::checkMetadata()
{
    Handle metadata = m_file.getRoot().getKey("/Metadata");
    if (!metadata.isStream()) {
        find("xmp", QStringLiteral("there is no metadata packet"));
        return;
    }
    if (metadata.getDict().hasKey("/Filter"))
        find("xmp-filter", QStringLiteral("the metadata packet is compressed"));
    const QString packet = QString::fromUtf8(bytesOf(metadata));
    if (!packet.contains(u"<pdfaid:part>3<") || !packet.contains(u"<pdfaid:conformance>A<"))
        find("xmp-pdfaid", QStringLiteral("the metadata does not say PDF/A-3a"));
    if (packet.contains(u"<pdfuaid:") && !packet.contains(u"<pdfaSchema:prefix>pdfuaid<"))
        find("xmp-extension", QStringLiteral("the schema pdfuaid is not described"));
    Handle info = m_file.getTrailer().getKey("/Info");
    if (!info.isDictionary())
        return;
    const auto same = [&](const char *key, const QString &element) {
        if (!info.getKey(key).isString())
            return;
        const QString value = QString::fromStdString(info.getKey(key).getUTF8Value());
        const QRegularExpression pattern(QStringLiteral("<%1>(?:<rdf:\\w+>)?(?:<rdf:li[^>]*>)?([^<]*)<").arg(element));
        QString found = pattern.match(packet).captured(1);
        for (const auto &[entity, letter] :
             {std::pair("&lt;", "<"), std::pair("&gt;", ">"), std::pair("&quot;", "\""), std::pair("&amp;", "&")})
            found.replace(QLatin1String(entity), QLatin1String(letter));
        QString wanted = value;
        if (value.startsWith(u"D:")) {
            const QDateTime time = QDateTime::fromString(value.mid(2, 14), QStringLiteral("yyyyMMddHHmmss"));
            wanted = time.toString(Qt::ISODate);
            found = found.left(wanted.size());
        }
        if (found != wanted)
            find("info-xmp", QStringLiteral("%1: “%2” is not “%3”").arg(QLatin1String(key), wanted, found));
    };
    same("/Title", QStringLiteral("dc:title"));
    same("/Author", QStringLiteral("dc:creator"));
    same("/Subject", QStringLiteral("dc:description"));
    same("/Producer", QStringLiteral("pdf:Producer"));
    same("/CreationDate", QStringLiteral("xmp:CreateDate"));
    same("/ModDate", QStringLiteral("xmp:ModifyDate"));
    if (!info.getKey("/Title").isString() || info.getKey("/Title").getUTF8Value().empty())
        find("title", QStringLiteral("the file has no title"));
}

void Lint::checkOutputIntent()
{
    Handle intents = m_file.getRoot().getKey("/OutputIntents");
    for (int i = 0; intents.isArray() && i < intents.getArrayNItems(); ++i) {
        Handle intent = intents.getArrayItem(i);
        if (!intent.isDictionary() || !intent.getKey("/S").isNameAndEquals("/GTS_PDFA1") ||
            !intent.getKey("/DestOutputProfile").isStream())
            continue;
        const QByteArray profile = bytesOf(intent.getKey("/DestOutputProfile"));
        m_hasIntent = profile.size() > 128 && profile.mid(36, 4) == "acsp";
    }
}

/// An object with what stands directly in it; indirect objects have their own turn.
void Lint::checkObject(Handle object, int depth)
{
    constexpr int deepest = 100;
    if (depth > deepest)
        return;
    if (object.isArray()) {
        for (int i = 0; i < object.getArrayNItems(); ++i) {
            if (Handle item = object.getArrayItem(i); !item.isIndirect())
                checkObject(item, depth + 1);
        }
        return;
    }
    Handle dictionary = object.isStream() ? object.getDict() : object;
    if (!dictionary.isDictionary())
        return;
    if (dictionary.hasKey("/JS") || dictionary.getKey("/S").isNameAndEquals("/JavaScript"))
        find("javascript", QStringLiteral("there is a script"));
    if (object.isStream() && dictionary.getKey("/Filter").unparse().find("/LZWDecode") != std::string::npos)
        find("lzw", QStringLiteral("a stream is compressed with LZW"));
    for (const std::string &key : dictionary.getKeys()) {
        if (Handle value = dictionary.getKey(key); !value.isIndirect())
            checkObject(value, depth + 1);
    }
}

void Lint::checkObjects()
{
    for (const Handle &object : m_file.getAllObjects())
        checkObject(object, 0);
}

void Lint::checkAttachments()
{
    QPDFEmbeddedFileDocumentHelper files(m_file);
    Handle associated = m_file.getRoot().getKey("/AF");
    const int listed = associated.isArray() ? associated.getArrayNItems() : 0;
    if (listed != int(files.getEmbeddedFiles().size()))
        find("associated-files", QStringLiteral("attachments and associated files are not the same"));
    for (const auto &[key, spec] : files.getEmbeddedFiles()) {
        Handle description = spec->getObjectHandle();
        const QString name = QString::fromStdString(spec->getFilename());
        if (!description.getKey("/AFRelationship").isName())
            find("af-relationship", name);
        Handle data = description.getKey("/EF").getKey("/F");
        if (!data.isStream() || !data.getDict().getKey("/Subtype").isName() ||
            data.getDict().getKey("/Subtype").getName().find('/', 1) == std::string::npos)
            find("attachment-type", name);
    }
}

void Lint::checkFont(Handle font, std::set<int> &unusableCodes)
{
    const QString name =
        QString::fromStdString(font.getKey("/BaseFont").isName() ? font.getKey("/BaseFont").getName() : "");
    if (!font.getKey("/Subtype").isNameAndEquals("/Type0")) {
        find("font-kind", name);
        return;
    }
    if (!font.getKey("/ToUnicode").isStream())
        find("to-unicode", name);
    Handle descendants = font.getKey("/DescendantFonts");
    Handle descendant =
        descendants.isArray() && descendants.getArrayNItems() == 1 ? descendants.getArrayItem(0) : Handle::newNull();
    if (!descendant.isDictionary() || !descendant.getKey("/FontDescriptor").isDictionary() ||
        !descendant.getKey("/FontDescriptor").getKey("/FontFile2").isStream()) {
        find("font-embedded", name);
        return;
    }
    unusableCodes.insert(0);
    Handle map = descendant.getKey("/CIDToGIDMap");
    if (map.isStream()) {
        const QByteArray glyphs = bytesOf(map);
        for (qsizetype i = 0; i + 1 < glyphs.size(); i += 2) {
            if (glyphs[i] == 0 && glyphs[i + 1] == 0)
                unusableCodes.insert(int(i / 2));
        }
    } else if (!map.isNameAndEquals("/Identity")) {
        find("cid-to-gid-map", name);
    }
}

void Lint::checkPages()
{
    Handle tree = m_file.getRoot().getKey("/StructTreeRoot");
    if (!tree.isDictionary() || !tree.getKey("/ParentTree").isDictionary()) {
        find("structure", QStringLiteral("there is no logical structure"));
        return;
    }
    QPDFNumberTreeObjectHelper parents(tree.getKey("/ParentTree"), m_file);
    int number = 0;
    std::map<QPDFObjGen, std::set<int>> unusableOfFont;
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(m_file).getAllPages()) {
        const QString where = QStringLiteral("page %1").arg(++number);
        std::map<std::string, std::set<int>> unusable;
        Handle fonts = page.getAttribute("/Resources", false).getKey("/Font");
        for (const std::string &key : fonts.isDictionary() ? fonts.getKeys() : std::set<std::string>()) {
            const QPDFObjGen id = fonts.getKey(key).getObjGen();
            if (unusableOfFont.find(id) == unusableOfFont.end())
                checkFont(fonts.getKey(key), unusableOfFont[id]);
            unusable[key] = unusableOfFont[id];
        }
        ContentCheck check(unusable);
        page.parseContents(&check);
        if (check.hasUnmarked || check.depth != 0)
            find("unmarked-content", where);
        if (check.showsGlyphZero)
            find("glyph-zero", where);
        if (check.usesDeviceColour && !m_hasIntent)
            find("output-intent", where);
        Handle key = page.getObjectHandle().getKey("/StructParents");
        Handle owners;
        const bool isListed = key.isInteger() && parents.findObject(key.getIntValue(), owners) && owners.isArray();
        for (const int mark : check.marks) {
            if (!isListed || mark >= owners.getArrayNItems() || !owners.getArrayItem(mark).isDictionary()) {
                find("parent-tree", QStringLiteral("%1, mark %2").arg(where).arg(mark));
                break;
            }
        }
        if (std::set<int>(check.marks.begin(), check.marks.end()).size() != check.marks.size())
            find("mark-twice", where);
    }
}

std::vector<LintFinding> Lint::run()
{
    checkFile();
    checkMetadata();
    checkOutputIntent();
    checkObjects();
    checkAttachments();
    checkPages();
    return std::move(m_findings);
}

} // namespace

Result<std::vector<LintFinding>> lintPdf(const QByteArray &pdf)
{
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("file.pdf", pdf.constData(), size_t(pdf.size()));
        return Lint(file, pdf).run();
    } catch (const std::exception &error) {
        return fail(ErrorCode::Unreadable, Tr::tr("The PDF file is damaged."), QString::fromUtf8(error.what()));
    }
}

} // namespace congbao::pdf
