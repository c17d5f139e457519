// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/slices.h"

#include "pdf/foreignforms.h"

#include <QCoreApplication>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace congbao::pdf {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Pdf)
};

using Handle = QPDFObjectHandle;

void open(QPDF &file, const QByteArray &pdf)
{
    file.setSuppressWarnings(true);
    file.processMemoryFile("issue.pdf", pdf.constData(), size_t(pdf.size()));
}

void collect(const std::vector<QPDFOutlineObjectHelper> &entries, int level, const std::map<QPDFObjGen, int> &numbers,
             std::vector<OutlineTarget> &targets)
{
    constexpr int deepest = 20;
    constexpr size_t most = 100000;
    for (QPDFOutlineObjectHelper entry : entries) {
        if (level > deepest || targets.size() >= most)
            return;
        const auto found = numbers.find(entry.getDestPage().getObjGen());
        targets.push_back(
            {QString::fromStdString(entry.getTitle()), level, found == numbers.end() ? 0 : found->second});
        collect(entry.getKids(), level + 1, numbers, targets);
    }
}

} // namespace

Result<std::vector<OutlineTarget>> outlineOf(const QByteArray &pdf)
{
    try {
        QPDF file;
        open(file, pdf);
        std::map<QPDFObjGen, int> numbers;
        for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(file).getAllPages())
            numbers.emplace(page.getObjectHandle().getObjGen(), int(numbers.size()) + 1);
        std::vector<OutlineTarget> targets;
        QPDFOutlineDocumentHelper outline(file);
        collect(outline.getTopLevelOutlines(), 0, numbers, targets);
        return targets;
    } catch (const std::exception &error) {
        return fail(ErrorCode::Unreadable, Tr::tr("The PDF file is damaged."), QString::fromUtf8(error.what()));
    }
}

Result<QByteArray> slice(const QByteArray &pdf, int first, int last, double topStrip)
{
    try {
        QPDF source;
        open(source, pdf);
        std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(source).getAllPages();
        QPDF target;
        target.emptyPDF();
        QPDFPageDocumentHelper targetPages(target);
        for (int number = std::max(first, 1); number <= std::min(last, int(pages.size())); ++number) {
            QPDFPageObjectHelper &page = pages[size_t(number) - 1];
            QRectF box = frameOf(page).box;
            box.setHeight(std::max(box.height() - topStrip, 1.0)); // y counts from the bottom
            Handle object = page.shallowCopyPage().getObjectHandle();
            for (const char *key : {"/TrimBox", "/BleedBox", "/ArtBox", "/StructParents", "/Annots"})
                object.removeKey(key);
            const Handle cut =
                Handle::newFromRectangle({box.left(), box.top(), box.left() + box.width(), box.top() + box.height()});
            object.replaceKey("/CropBox", cut);
            targetPages.addPage(QPDFPageObjectHelper(object), false);
        }
        QPDFWriter writer(target);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.write();
        const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize()));
    } catch (const std::exception &error) {
        return fail(ErrorCode::Unreadable, Tr::tr("The PDF file is damaged."), QString::fromUtf8(error.what()));
    }
}

} // namespace congbao::pdf
