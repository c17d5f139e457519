// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/booklet.h"

#include "pdf/foreignforms.h"
#include "pdf/xmp.h"

#include <QCoreApplication>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <qpdf/QUtil.hh>

namespace congbao::pdf {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Pdf)
};

using Handle = QPDFObjectHandle;

constexpr size_t maxPages = 20000;

/// A page's content as a form, without the marks that lead into the structure of the file it comes from.
Handle formOf(QPDF &target, QPDFPageObjectHelper &page)
{
    Handle form = target.copyForeignObject(page.getFormXObjectForPage());
    form.getDict().removeKey("/StructParents");
    return form;
}

QByteArray impose(QPDF &source)
{
    std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(source).getAllPages();
    const size_t places = (pages.size() + 3) / 4 * 4;
    Handle firstBox = pages.front().getTrimBox();
    const QPDFObjectHandle::Rectangle box = firstBox.getArrayAsRectangle();
    const double width = box.urx - box.llx;
    const double height = box.ury - box.lly;

    QPDF target;
    target.emptyPDF();
    std::vector<Handle> forms(places);
    for (size_t i = 0; i < pages.size(); ++i) {
        removeMarks(pages[i]);
        forms[i] = formOf(target, pages[i]);
    }

    std::vector<Handle> sides;
    Handle tree = target.getRoot().getKey("/Pages");
    Handle sheetBox = Handle::newFromRectangle({0, 0, 2 * width, height});
    for (size_t side = 0; side < places / 2; ++side) {
        // Front sides have the later page on the left, back sides on the right.
        const size_t early = side;
        const size_t late = places - 1 - side;
        const size_t left = side % 2 == 0 ? late : early;
        const size_t right = side % 2 == 0 ? early : late;
        Handle objects = Handle::newDictionary();
        std::string content;
        const auto place = [&](const char *name, size_t index, double x) {
            if (index >= pages.size())
                return;
            objects.replaceKey(name, forms[index]);
            content += "q 1 0 0 1 " + QUtil::double_to_string(x - box.llx, 3) + " " +
                       QUtil::double_to_string(-box.lly, 3) + " cm " + name + " Do Q\n";
        };
        place("/L", left, 0);
        place("/R", right, width);
        Handle resources = Handle::newDictionary();
        resources.replaceKey("/XObject", objects);
        Handle page = Handle::newDictionary();
        page.replaceKey("/Type", Handle::newName("/Page"));
        page.replaceKey("/Parent", tree);
        page.replaceKey("/MediaBox", sheetBox);
        page.replaceKey("/Resources", resources);
        page.replaceKey("/Contents", Handle::newStream(&target, content));
        sides.push_back(target.makeIndirectObject(page));
    }
    tree.replaceKey("/Kids", Handle::newArray(sides));
    tree.replaceKey("/Count", Handle::newInteger(qint64(sides.size())));
    Handle info = Handle::newDictionary();
    info.replaceKey("/Producer", Handle::newUnicodeString(producerName().toStdString()));
    target.getTrailer().replaceKey("/Info", target.makeIndirectObject(info));

    QPDFWriter writer(target);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setNewlineBeforeEndstream(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize())};
}

} // namespace

Result<QByteArray> imposeBooklet(const QByteArray &pdf)
{
    try {
        QPDF source;
        source.setSuppressWarnings(true);
        source.processMemoryFile("issue.pdf", pdf.constData(), size_t(pdf.size()));
        const size_t count = source.getAllPages().size();
        if (count == 0)
            return fail(ErrorCode::Unreadable, Tr::tr("The PDF file has no pages."));
        if (count > maxPages)
            return fail(ErrorCode::TooLarge, Tr::tr("A booklet cannot be made of more than %1 pages.").arg(maxPages));
        return impose(source);
    } catch (const std::exception &error) {
        return fail(ErrorCode::Unreadable, Tr::tr("The PDF file cannot be made into a booklet because it is damaged."),
                    QString::fromUtf8(error.what()));
    }
}

} // namespace congbao::pdf
