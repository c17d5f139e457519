// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/imposition.h"

#include "pdf/foreignforms.h"
#include "pdf/xmp.h"

#include <cmath>
#include <QCoreApplication>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <qpdf/QUtil.hh>

namespace congbao::pdf {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Pdf)
};

using Handle = QPDFObjectHandle;

constexpr int maxPages = 20000;
constexpr double pointsOfMm = 72.0 / 25.4;
constexpr double bleed = 3 * pointsOfMm;
constexpr double markLength = 5 * pointsOfMm;
constexpr double markMargin = bleed + markLength + 2 * pointsOfMm; // of paper around the trimmed sheet

/// A page on a side of a sheet: where its lower left corner stands on the trimmed sheet, and how large.
struct Placing
{
    int page = 0; ///< index; beyond the last: empty
    double x = 0;
    double y = 0;
    double scale = 1;
    bool hasFrame = false; ///< a hairline around it
};

struct Side
{
    double width = 0; ///< trimmed
    double height = 0;
    double fold = 0; ///< x of the fold; 0: none
    std::vector<Placing> pages;
};

std::string numbers(std::initializer_list<double> values)
{
    std::string result;
    for (const double value : values)
        result += QUtil::double_to_string(value, 3) + " ";
    return result;
}

std::vector<Side> bookletSides(int pages, double width, double height, double paperThickness)
{
    std::vector<Side> sides;
    const int places = (pages + 3) / 4 * 4;
    for (int side = 0; side < places / 2; ++side) {
        // Front sides have the later page on the left, back sides on the right.
        const int early = side;
        const int late = places - 1 - side;
        const int left = side % 2 == 0 ? late : early;
        const int right = side % 2 == 0 ? early : late;
        const double creep = side / 2 * paperThickness; // the outermost sheet is the first
        sides.push_back({2 * width, height, width, {{left, creep, 0, 1, false}, {right, width - creep, 0, 1, false}}});
    }
    return sides;
}

/// Small pages on sides as large as one page, which lie across where that fills them better.
std::vector<Side> proofSides(int pages, double width, double height, int perSide)
{
    const bool isAcross = perSide == 2 || perSide == 6;
    const int columns = perSide == 2 ? 2 : perSide == 6 ? 3 : int(std::lround(std::sqrt(perSide)));
    const int rows = perSide / columns;
    const double sheetWidth = isAcross ? height : width;
    const double sheetHeight = isAcross ? width : height;
    constexpr double gap = 8;
    const double cellWidth = (sheetWidth - gap * (columns + 1)) / columns;
    const double cellHeight = (sheetHeight - gap * (rows + 1)) / rows;
    const double scale = std::min(cellWidth / width, cellHeight / height);
    std::vector<Side> sides;
    for (int first = 0; first < pages; first += perSide) {
        Side side{sheetWidth, sheetHeight, 0, {}};
        for (int i = 0; i < perSide && first + i < pages; ++i) {
            const double x = gap + (i % columns) * (cellWidth + gap) + (cellWidth - width * scale) / 2;
            const double top = gap + int(i / columns) * (cellHeight + gap) + (cellHeight - height * scale) / 2;
            side.pages.push_back({first + i, x, sheetHeight - top - height * scale, scale, true});
        }
        sides.push_back(std::move(side));
    }
    return sides;
}

std::string cropMarks(const Side &side)
{
    std::string marks = "q 0 G 0.25 w\n";
    const auto line = [&marks](double x1, double y1, double x2, double y2) {
        marks += numbers({x1, y1}) + "m " + numbers({x2, y2}) + "l S\n";
    };
    const double start = bleed;
    const double end = bleed + markLength;
    for (const double x : {0.0, side.width}) {
        line(x, -start, x, -end);
        line(x, side.height + start, x, side.height + end);
    }
    for (const double y : {0.0, side.height}) {
        line(-start, y, -end, y);
        line(side.width + start, y, side.width + end, y);
    }
    if (side.fold > 0) {
        marks += "[3 3] 0 d\n";
        line(side.fold, -start, side.fold, -end);
        line(side.fold, side.height + start, side.fold, side.height + end);
    }
    return marks + "Q\n";
}

class Imposer
{
public:
    Imposer(std::vector<QPDFPageObjectHelper> &&pages, const Imposition &imposition)
        : m_pages(std::move(pages))
        , m_imposition(imposition)
    {
        m_target.emptyPDF();
    }
    QByteArray run();

private:
    [[nodiscard]] Handle pageOf(const Side &side, const Handle &tree);

    std::vector<QPDFPageObjectHelper> m_pages;
    const Imposition &m_imposition;
    QPDF m_target;
    std::vector<Handle> m_forms;
    QRectF m_box; // of the first page: all have its size
};

Handle Imposer::pageOf(const Side &side, const Handle &tree)
{
    const double margin = m_imposition.hasCropMarks ? markMargin : 0;
    Handle objects = Handle::newDictionary();
    std::string content = "q " + numbers({1, 0, 0, 1, margin, margin}) + "cm\n";
    for (const Placing &place : side.pages) {
        if (place.page >= int(m_forms.size()))
            continue;
        const std::string name = "/P" + std::to_string(place.page);
        objects.replaceKey(name, m_forms[size_t(place.page)]);
        content += "q " +
                   numbers({place.scale, 0, 0, place.scale, place.x - m_box.left() * place.scale,
                            place.y - m_box.top() * place.scale}) +
                   "cm " + name + " Do Q\n";
        if (place.hasFrame)
            content += "q 0.5 G 0.25 w " +
                       numbers({place.x, place.y, m_box.width() * place.scale, m_box.height() * place.scale}) +
                       "re S Q\n";
    }
    if (m_imposition.hasCropMarks)
        content += cropMarks(side);
    content += "Q\n";
    Handle resources = Handle::newDictionary();
    resources.replaceKey("/XObject", objects);
    Handle page = Handle::newDictionary();
    page.replaceKey("/Type", Handle::newName("/Page"));
    page.replaceKey("/Parent", tree);
    const auto box = [&](double beyond) {
        return Handle::newFromRectangle(
            {margin - beyond, margin - beyond, margin + side.width + beyond, margin + side.height + beyond});
    };
    page.replaceKey("/MediaBox", box(margin));
    if (m_imposition.hasCropMarks) {
        page.replaceKey("/TrimBox", box(0));
        page.replaceKey("/BleedBox", box(bleed));
    }
    page.replaceKey("/Resources", resources);
    page.replaceKey("/Contents", Handle::newStream(&m_target, content));
    return m_target.makeIndirectObject(page);
}

QByteArray Imposer::run()
{
    m_box = frameOf(m_pages.front()).box;
    for (QPDFPageObjectHelper &page : m_pages) {
        removeMarks(page);
        // Pages that are read turned stay upright on the sheet, as the paper is bound.
        Handle form = m_target.copyForeignObject(page.getFormXObjectForPage(false));
        form.getDict().removeKey("/StructParents");
        m_forms.push_back(form);
    }
    const auto count = int(m_pages.size());
    std::vector<Side> sides;
    switch (m_imposition.kind) {
    case Imposition::Kind::Booklet:
        sides = bookletSides(count, m_box.width(), m_box.height(), m_imposition.paperThickness);
        break;
    case Imposition::Kind::Proof:
        sides = proofSides(count, m_box.width(), m_box.height(), m_imposition.perSide);
        break;
    case Imposition::Kind::Singles:
        for (int page = 0; page < count; ++page)
            sides.push_back({m_box.width(), m_box.height(), 0, {{page, 0, 0, 1, false}}});
        break;
    }
    Handle tree = m_target.getRoot().getKey("/Pages");
    std::vector<Handle> pages;
    for (const Side &side : sides)
        pages.push_back(pageOf(side, tree));
    tree.replaceKey("/Kids", Handle::newArray(pages));
    tree.replaceKey("/Count", Handle::newInteger(qint64(pages.size())));
    Handle info = Handle::newDictionary();
    info.replaceKey("/Producer", Handle::newUnicodeString(producerName().toStdString()));
    m_target.getTrailer().replaceKey("/Info", m_target.makeIndirectObject(info));

    QPDFWriter writer(m_target);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setNewlineBeforeEndstream(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize())};
}

} // namespace

Result<QByteArray> impose(const QByteArray &pdf, const Imposition &imposition)
{
    static constexpr std::array<int, 5> proofs = {2, 4, 6, 9, 16};
    if (imposition.kind == Imposition::Kind::Proof &&
        std::find(proofs.begin(), proofs.end(), imposition.perSide) == proofs.end())
        return fail(ErrorCode::Usage, Tr::tr("A proof has 2, 4, 6, 9 or 16 pages on a side."));
    try {
        QPDF source;
        source.setSuppressWarnings(true);
        source.processMemoryFile("issue.pdf", pdf.constData(), size_t(pdf.size()));
        std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(source).getAllPages();
        const auto count = int(pages.size());
        if (count == 0)
            return fail(ErrorCode::Unreadable, Tr::tr("The PDF file has no pages."));
        if (count > maxPages)
            return fail(ErrorCode::TooLarge, Tr::tr("A booklet cannot be made of more than %1 pages.").arg(maxPages));
        const int last = imposition.lastPage > 0 ? imposition.lastPage : count;
        if (imposition.firstPage < 1 || imposition.firstPage > last || last > count)
            return fail(ErrorCode::Usage, Tr::tr("The file has %1 pages; there are no pages %2 to %3.")
                                              .arg(count)
                                              .arg(imposition.firstPage)
                                              .arg(last));
        return Imposer({pages.begin() + imposition.firstPage - 1, pages.begin() + last}, imposition).run();
    } catch (const std::exception &error) {
        return fail(ErrorCode::Unreadable, Tr::tr("The PDF file cannot be made into a booklet because it is damaged."),
                    QString::fromUtf8(error.what()));
    }
}

} // namespace congbao::pdf
