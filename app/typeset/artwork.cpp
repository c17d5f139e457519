// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/artwork.h"

#include "pdf/foreignpages.h"
#include "pdf/pdfpages.h"
#include "typeset/pictures.h"

#include <QCoreApplication>
#include <QTemporaryFile>

namespace congbao::typeset {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Typeset)
};

constexpr int mostAnnexPages = 3000;
constexpr double annexDpi = 300; // of a page that comes as a picture

QRectF fitted(QSizeF size, const QRectF &target)
{
    QRectF result(QPointF(0, 0), size.scaled(target.size(), Qt::KeepAspectRatio));
    result.moveCenter(target.center());
    return result;
}

void placePicture(Material &material, DisplayList &page, Picture &&picture, const QRectF &place, int node)
{
    page.images.push_back({float(place.x()), float(place.y()), float(place.width()), float(place.height()),
                           int(material.images.size()), node});
    material.images.push_back(std::move(picture.resource));
}

void placeForeign(Material &material, DisplayList &page, const pdf::ForeignPage &source, const pdf::PageFrame &frame,
                  const QRectF &place, int node)
{
    page.foreign.push_back({float(place.x()), float(place.y()), float(place.width()), float(place.height()),
                            int(material.foreignPages.size()), node});
    material.foreignPages.push_back({source, frame});
}

/// Pages of a PDF as pictures; the file is opened once it is needed.
class PagePictures
{
public:
    explicit PagePictures(const QByteArray &file)
        : m_bytes(file)
    {
    }
    [[nodiscard]] Result<Picture> picture(int page)
    {
        if (!m_pages) {
            if (!m_file.open() || m_file.write(m_bytes) != m_bytes.size() || !m_file.flush())
                return fail(ErrorCode::OutsideFailed, Tr::tr("There is no room for a temporary file."),
                            m_file.errorString());
            auto opened = pdf::PdfPages::open(m_file.fileName());
            if (!opened)
                return failWith(opened);
            m_pages.emplace(std::move(*opened));
        }
        const auto image = m_pages->render(page, annexDpi);
        if (!image)
            return failWith(image);
        return pictureOf(*image);
    }

private:
    QByteArray m_bytes;
    QTemporaryFile m_file;
    std::optional<pdf::PdfPages> m_pages;
};

Result<void> addPdf(FlowBuilder &builder, Material &material, const InstrumentInput &instrument,
                    const AnnexInput &annex, int parentNode, QStringList &warnings)
{
    const auto pages = pdf::inspectForeignPages(annex.bytes, mostAnnexPages);
    if (!pages)
        return failWith(pages);
    const auto file = std::make_shared<const QByteArray>(annex.bytes);
    PagePictures pictures(annex.bytes);
    for (size_t i = 0; i < pages->size(); ++i) {
        const pdf::ForeignPageInfo &info = (*pages)[i];
        const int node = material.addNode("Figure", parentNode);
        material.structure.back().altText =
            QStringLiteral("%1, phụ lục “%2”, trang %3").arg(instrument.number, annex.name).arg(qulonglong(i + 1));
        if (info.problem.isEmpty()) {
            builder.addWholePage(info.frame.seen(), [&](DisplayList &page, const QRectF &place) {
                placeForeign(material, page, {file, int(i)}, info.frame, place, node);
            });
            continue;
        }
        auto picture = pictures.picture(int(i) + 1);
        if (!picture)
            return failWith(picture);
        warnings.append(Tr::tr("Page %1 of the annex “%2” of %3 is printed from a picture of it, because it holds what "
                               "an archive file may not (%4).")
                            .arg(qulonglong(i + 1))
                            .arg(annex.name, instrument.number, info.problem));
        builder.addWholePage(info.frame.seen(), [&](DisplayList &page, const QRectF &place) {
            placePicture(material, page, std::move(*picture), place, node);
        });
    }
    return {};
}

} // namespace

Result<void> placeArtwork(Material &material, DisplayList &page, const QByteArray &file, const QRectF &target, int node)
{
    if (file.startsWith("%PDF")) {
        const auto pages = pdf::inspectForeignPages(file, 1);
        if (!pages)
            return failWith(pages);
        const pdf::PageFrame &frame = pages->front().frame;
        if (pages->front().problem.isEmpty()) {
            placeForeign(material, page, {std::make_shared<const QByteArray>(file), 0}, frame,
                         fitted(frame.seen(), target), node);
            return {};
        }
        auto picture = PagePictures(file).picture(1);
        if (!picture)
            return failWith(picture);
        placePicture(material, page, std::move(*picture), fitted(frame.seen(), target), node);
        return {};
    }
    auto picture = readPicture(file, target.size());
    if (!picture)
        return failWith(picture);
    const QSizeF size(double(picture->width), double(picture->height));
    placePicture(material, page, std::move(*picture), fitted(size, target), node);
    return {};
}

Result<void> addAnnexPages(FlowBuilder &builder, Material &material, const InstrumentInput &instrument, int parentNode,
                           QStringList &warnings)
{
    for (const AnnexInput &annex : instrument.annexes) {
        Result<void> added;
        if (annex.bytes.startsWith("%PDF")) {
            added = addPdf(builder, material, instrument, annex, parentNode, warnings);
        } else if (auto picture = readPicture(annex.bytes)) {
            const int node = material.addNode("Figure", parentNode);
            material.structure.back().altText = QStringLiteral("%1, phụ lục “%2”").arg(instrument.number, annex.name);
            builder.addWholePage(QSizeF(double(picture->width), double(picture->height)),
                                 [&](DisplayList &page, const QRectF &place) {
                                     placePicture(material, page, std::move(*picture), place, node);
                                 });
        } else {
            added = failWith(picture);
        }
        if (!added)
            return fail(added.error().code,
                        Tr::tr("The annex “%1” of %2 cannot be printed. %3")
                            .arg(annex.name, instrument.number, added.error().message),
                        added.error().detail);
    }
    return {};
}

} // namespace congbao::typeset
