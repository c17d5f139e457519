// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/foreignpages.h"

#include "pdf/foreignforms.h"

#include <QCoreApplication>
#include <set>

#include <qpdf/QPDFPageDocumentHelper.hh>

namespace congbao::pdf {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Pdf)
};

using Handle = QPDFObjectHandle;

constexpr double largestSide = 14400; // points; ISO 32000-1, annex C

class MarkRemover : public Handle::TokenFilter
{
public:
    void handleToken(const QPDFTokenizer::Token &token) override
    {
        // Operands wait until their operator is known.
        m_waiting.push_back(token);
        if (token.getType() != QPDFTokenizer::tt_word)
            return;
        const std::string &word = token.getValue();
        if (word != "BDC" && word != "BMC" && word != "EMC" && word != "MP" && word != "DP")
            writeWaiting();
        m_waiting.clear();
    }
    void handleEOF() override
    {
        writeWaiting();
        m_waiting.clear();
    }

private:
    void writeWaiting()
    {
        for (const QPDFTokenizer::Token &waiting : m_waiting)
            writeToken(waiting);
    }
    std::vector<QPDFTokenizer::Token> m_waiting;
};

std::unique_ptr<QPDF> opened(const QByteArray &bytes)
{
    auto file = std::make_unique<QPDF>();
    file->setSuppressWarnings(true);
    file->processMemoryFile("annex.pdf", bytes.constData(), size_t(bytes.size()));
    return file;
}

QRectF rectOf(Handle box)
{
    if (!box.isRectangle())
        return {};
    const Handle::Rectangle found = box.getArrayAsRectangle();
    return QRectF(QPointF(found.llx, found.lly), QPointF(found.urx, found.ury)).normalized();
}

/// Looks for what PDF/A-3 forbids in everything that a page draws with.
class ArchiveCheck : public Handle::ParserCallbacks
{
public:
    [[nodiscard]] QString run(QPDFPageObjectHelper &page)
    {
        checkResources(page.getAttribute("/Resources", false), 0);
        page.parseContents(this);
        return m_problem;
    }
    void handleObject(Handle object, size_t, size_t) override
    {
        if (object.isOperator() && (object.getOperatorValue() == "k" || object.getOperatorValue() == "K"))
            find(Tr::tr("colours for four inks"));
    }
    void handleEOF() override {}

private:
    void find(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }
    void checkColourSpace(Handle space)
    {
        if (space.isNameAndEquals("/DeviceCMYK"))
            find(Tr::tr("colours for four inks"));
        for (int i = 0; space.isArray() && i < std::min(space.getArrayNItems(), 4); ++i) {
            if (space.getArrayItem(i).isNameAndEquals("/DeviceCMYK"))
                find(Tr::tr("colours for four inks"));
        }
    }
    void checkFont(Handle font)
    {
        if (!font.isDictionary() || font.getKey("/Subtype").isNameAndEquals("/Type3"))
            return;
        Handle described = font;
        if (font.getKey("/Subtype").isNameAndEquals("/Type0")) {
            Handle descendants = font.getKey("/DescendantFonts");
            described = descendants.isArray() && descendants.getArrayNItems() > 0 ? descendants.getArrayItem(0) : font;
            if (described.isDictionary() && described.getKey("/Subtype").isNameAndEquals("/CIDFontType2") &&
                !described.getKey("/CIDToGIDMap").isStream() && !described.getKey("/CIDToGIDMap").isName())
                find(Tr::tr("a font without a map of its glyphs"));
            if (!font.getKey("/ToUnicode").isStream())
                find(Tr::tr("a font that does not say which letters it shows"));
        }
        Handle descriptor = described.isDictionary() ? described.getKey("/FontDescriptor") : Handle::newNull();
        if (!descriptor.isDictionary() ||
            !(descriptor.getKey("/FontFile").isStream() || descriptor.getKey("/FontFile2").isStream() ||
              descriptor.getKey("/FontFile3").isStream()))
            find(Tr::tr("a font that is not in the file"));
    }
    void checkObject(Handle object, int depth)
    {
        if (!object.isStream())
            return;
        Handle dictionary = object.getDict();
        if (dictionary.getKey("/Subtype").isNameAndEquals("/PS") || dictionary.hasKey("/PS") ||
            dictionary.hasKey("/OPI") || dictionary.hasKey("/Alternates") || dictionary.hasKey("/Ref"))
            find(Tr::tr("an object that archive files may not have"));
        if (dictionary.getKey("/Interpolate").isBool() && dictionary.getKey("/Interpolate").getBoolValue())
            find(Tr::tr("a picture that asks for smoothing"));
        checkColourSpace(dictionary.getKey("/ColorSpace"));
        if (dictionary.getKey("/Subtype").isNameAndEquals("/Form")) {
            checkResources(dictionary.getKey("/Resources"), depth + 1);
            object.parseAsContents(this);
        }
    }
    void checkResources(Handle resources, int depth)
    {
        constexpr int deepest = 20;
        if (depth > deepest)
            find(Tr::tr("objects nested too deeply"));
        if (depth > deepest || !resources.isDictionary() || !isNew(resources))
            return;
        const auto each = [&](const char *kind, const auto &check) {
            Handle group = resources.getKey(kind);
            for (const std::string &key : group.isDictionary() ? group.getKeys() : std::set<std::string>()) {
                if (Handle item = group.getKey(key); isNew(item))
                    check(item);
            }
        };
        each("/Font", [&](Handle font) { checkFont(font); });
        each("/XObject", [&](Handle object) { checkObject(object, depth); });
        each("/ColorSpace", [&](Handle space) { checkColourSpace(space); });
        each("/ExtGState", [&](Handle state) {
            if (state.isDictionary() && (state.hasKey("/TR") || state.hasKey("/HTP")))
                find(Tr::tr("an object that archive files may not have"));
        });
        each("/Pattern", [&](Handle pattern) {
            if (pattern.isStream())
                checkResources(pattern.getDict().getKey("/Resources"), depth + 1);
        });
    }
    [[nodiscard]] bool isNew(Handle object) { return !object.isIndirect() || m_seen.insert(object.getObjGen()).second; }

    QString m_problem;
    std::set<QPDFObjGen> m_seen;
};

} // namespace

QSizeF PageFrame::seen() const
{
    const QSizeF size = box.size() * unit;
    return rotation % 180 == 0 ? size : size.transposed();
}

std::array<double, 6> PageFrame::placedIn(const QRectF &target) const
{
    const double x = target.width() / seen().width() * unit;
    const double y = target.height() / seen().height() * unit;
    const double left = box.left();
    const double bottom = box.top(); // QRectF's top is its smaller y
    const double right = left + box.width();
    const double top = bottom + box.height();
    switch (rotation) {
    case 90:
        return {0, -y, x, 0, target.left() - bottom * x, target.top() + right * y};
    case 180:
        return {-x, 0, 0, -y, target.left() + right * x, target.top() + top * y};
    case 270:
        return {0, y, -x, 0, target.left() + top * x, target.top() - left * y};
    default:
        return {x, 0, 0, y, target.left() - left * x, target.top() - bottom * y};
    }
}

PageFrame frameOf(QPDFPageObjectHelper &page)
{
    PageFrame frame;
    const QRectF media = rectOf(page.getAttribute("/MediaBox", false));
    const QRectF crop = rectOf(page.getAttribute("/CropBox", false));
    frame.box = crop.isEmpty() ? media : crop.intersected(media);
    if (frame.box.isEmpty())
        frame.box = media;
    if (frame.box.isEmpty() || frame.box.width() > largestSide || frame.box.height() > largestSide)
        frame.box = QRectF(0, 0, 595.276, 841.89); // A4, as viewers take it where a file says nothing
    if (Handle rotation = page.getAttribute("/Rotate", false); rotation.isInteger())
        frame.rotation = int(((rotation.getIntValue() % 360) + 360) % 360 / 90 * 90);
    if (Handle unit = page.getObjectHandle().getKey("/UserUnit"); unit.isNumber() && unit.getNumericValue() > 0)
        frame.unit = std::min(unit.getNumericValue(), 1000.0);
    return frame;
}

void removeMarks(QPDFPageObjectHelper &page)
{
    page.addContentTokenFilter(std::make_shared<MarkRemover>());
}

Result<std::vector<ForeignPageInfo>> inspectForeignPages(const QByteArray &bytes, int mostPages)
{
    try {
        const auto file = opened(bytes);
        if (file->isEncrypted())
            return fail(ErrorCode::Unreadable, Tr::tr("The PDF file is encrypted. Ask for a file without protection."));
        std::vector<ForeignPageInfo> result;
        for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(*file).getAllPages()) {
            if (int(result.size()) >= mostPages)
                return fail(ErrorCode::TooLarge, Tr::tr("The PDF file has more than %1 pages.").arg(mostPages));
            ForeignPageInfo info;
            info.frame = frameOf(page);
            info.problem = ArchiveCheck().run(page);
            result.push_back(std::move(info));
        }
        if (result.empty())
            return fail(ErrorCode::Unreadable, Tr::tr("The PDF file has no pages."));
        return result;
    } catch (const std::exception &error) {
        return fail(ErrorCode::Unreadable, Tr::tr("The PDF file is damaged."), QString::fromUtf8(error.what()));
    }
}

ForeignForms::ForeignForms(QPDF &target)
    : m_target(target)
{
}

Handle ForeignForms::form(const ForeignPage &page)
{
    Source &source = m_sources[page.file.get()];
    if (!source.file) {
        source.bytes = page.file;
        source.file = opened(*page.file);
        QPDFPageDocumentHelper helper(*source.file);
        helper.flattenAnnotations(0, an_hidden | an_no_view); // a stamp or a signature's picture belongs to the page
        source.pages = helper.getAllPages();
        for (QPDFPageObjectHelper &one : source.pages)
            removeMarks(one);
    }
    QPDFPageObjectHelper &found = source.pages.at(size_t(page.page));
    const QRectF box = frameOf(found).box;
    Handle form = m_target.copyForeignObject(found.getFormXObjectForPage(false));
    form.getDict().replaceKey(
        "/BBox", Handle::newFromRectangle({box.left(), box.top(), box.left() + box.width(), box.top() + box.height()}));
    for (const char *key : {"/StructParents", "/Metadata", "/PieceInfo", "/LastModified"})
        form.getDict().removeKey(key);
    return form;
}

} // namespace congbao::pdf
