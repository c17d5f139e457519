// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "core/pagescale.h"
#include "pdf/pdfpages.h"
#include "readers/pagepicture.h"

#include <algorithm>
#include <cmath>
#include <leptonica/allheaders.h>
#include <mutex>
#include <optional>
#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

namespace congbao::readers {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::PagePictures)
};

constexpr int UsualDpi = 300;       ///< the recogniser is at its best; more only costs time
constexpr int LowestDpi = 150;      ///< smaller pictures are enlarged
constexpr double MostPixels = 30e6; ///< of a picture that is read: A3 at 300 dpi has 17 million

/// A resolution at which the page has no more pixels than we read.
int limitedDpi(double dpi, const QSizeF &points)
{
    const double area = std::max(1.0, points.width() * points.height()) / (72.0 * 72.0);
    return std::max(20, int(std::lround(std::min(dpi, std::sqrt(MostPixels / area)))));
}

bool isTiff(const QByteArray &bytes)
{
    return bytes.startsWith(QByteArrayView("II*\0", 4)) || bytes.startsWith(QByteArrayView("MM\0*", 4));
}

QImage imageOfPix(Pix *pix)
{
    Pix *full = pixConvertTo32(pix);
    if (full == nullptr)
        return {};
    QImage image(pixGetWidth(full), pixGetHeight(full), QImage::Format_RGB32);
    for (int y = 0; y < image.height() && !image.isNull(); ++y) {
        const l_uint32 *from = pixGetData(full) + qsizetype(y) * pixGetWpl(full);
        auto *to = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x)
            to[x] = qRgb(int(from[x] >> L_RED_SHIFT) & 255, int(from[x] >> L_GREEN_SHIFT) & 255,
                         int(from[x] >> L_BLUE_SHIFT) & 255);
    }
    pixDestroy(&full);
    return image;
}

} // namespace

struct PagePictures::Source
{
    QString name;
    Limits limits;
    std::optional<pdf::PdfPages> pdf;
    QByteArray bytes; ///< of a picture file
    int count = 1;

    [[nodiscard]] tl::unexpected<Error> tooLarge(int page) const
    {
        return fail(ErrorCode::TooLarge, Tr::tr("Page %1 of “%2” has more than %3 million dots and is not read.")
                                             .arg(page)
                                             .arg(name)
                                             .arg(limits.pagePixels / 1000000));
    }
    [[nodiscard]] tl::unexpected<Error> damaged(int page, const QString &detail = {}) const
    {
        return fail(ErrorCode::Unreadable,
                    Tr::tr("The picture of page %1 of “%2” is damaged. Ask for the file again.").arg(page).arg(name),
                    detail);
    }

    Result<PagePicture> fromPdf(int page, const JobContext &context)
    {
        const QSizeF size = pdf->size(page);
        if (size.isEmpty())
            return damaged(page);
        double dpi = UsualDpi;
        for (const pdf::PlacedImage &image : pdf->graphics(page).images) {
            const bool isPage = image.rect.width() * image.rect.height() > 0.6 * size.width() * size.height();
            if (isPage && image.pixelWidth > 0)
                dpi = std::clamp(image.pixelWidth * 72.0 / image.rect.width(), 50.0, double(UsualDpi));
        }
        // At the picture's own resolution no dot is blurred; a coarse one is drawn finer.
        while (dpi < LowestDpi)
            dpi *= 2;
        const int used = limitedDpi(dpi, size);
        const auto image = pdf->render(page, used, {}, context);
        if (!image)
            return failWith(image);
        return cleanPicture(*image, used);
    }

    Result<PagePicture> fromTiff(int page)
    {
        const auto *data = reinterpret_cast<const l_uint8 *>(bytes.constData());
        int width = 0;
        int height = 0;
        int resolution = 0;
        if (readHeaderMemTiff(data, std::size_t(bytes.size()), page - 1, &width, &height, nullptr, nullptr, &resolution,
                              nullptr, nullptr) != 0)
            return damaged(page);
        if (qint64(width) * height > limits.pagePixels)
            return tooLarge(page);
        Pix *pix = pixReadMemTiff(data, std::size_t(bytes.size()), page - 1);
        if (pix == nullptr)
            return damaged(page);
        const QImage image = imageOfPix(pix);
        pixDestroy(&pix);
        return fromImage(image, dpiOfPagePicture(resolution, width), page);
    }

    Result<PagePicture> fromFile(int page)
    {
        if (isTiff(bytes))
            return fromTiff(page);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        QImageReader reader(&buffer);
        reader.setAutoTransform(true);
        const QSize size = reader.size();
        if (qint64(size.width()) * size.height() > limits.pagePixels)
            return tooLarge(page);
        const QImage image = reader.read();
        if (image.isNull())
            return damaged(page, reader.errorString());
        return fromImage(image, dpiOfPagePicture(int(std::lround(image.dotsPerMeterX() * 0.0254)), image.width()),
                         page);
    }

    Result<PagePicture> fromImage(const QImage &image, int dpi, int page) const
    {
        if (image.isNull() || image.width() < 8 || image.height() < 8)
            return damaged(page);
        const QSizeF points = QSizeF(image.size()) * 72.0 / dpi;
        double wanted = dpi > UsualDpi * 5 / 4 ? UsualDpi : dpi;
        while (wanted < LowestDpi)
            wanted *= 2;
        const int used = limitedDpi(wanted, points);
        if (used == dpi)
            return cleanPicture(image, dpi);
        const QSize size = (QSizeF(image.size()) * double(used) / dpi).toSize().expandedTo({8, 8});
        PagePicture picture = cleanPicture(image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation), used);
        return picture;
    }
};

PagePictures::PagePictures(std::unique_ptr<Source> source)
    : m_source(std::move(source))
{
}

PagePictures::~PagePictures() = default;
PagePictures::PagePictures(PagePictures &&) noexcept = default;
PagePictures &PagePictures::operator=(PagePictures &&) noexcept = default;

Result<PagePictures> PagePictures::open(const QString &path, const Limits &limits)
{
    static std::once_flag quiet; // counting the pages of a TIFF ends with an error that the library prints
    std::call_once(quiet, [] { setMsgSeverity(L_SEVERITY_NONE); });
    auto source = std::make_unique<Source>();
    source->name = QFileInfo(path).fileName();
    source->limits = limits;
    QFile file(path);
    const bool isPdf = file.open(QIODevice::ReadOnly) && file.read(1024).contains("%PDF-");
    file.close();
    if (isPdf) {
        auto pages = pdf::PdfPages::open(path, {limits.fileBytes, limits.pages, limits.pagePixels});
        if (!pages)
            return failWith(pages);
        source->pdf = std::move(*pages);
        source->count = source->pdf->count();
        return PagePictures(std::move(source));
    }
    auto bytes = readFile(path, limits.fileBytes);
    if (!bytes)
        return failWith(bytes);
    source->bytes = std::move(*bytes);
    if (isTiff(source->bytes)) {
        int count = 0;
        const auto *data = reinterpret_cast<const l_uint8 *>(source->bytes.constData());
        int width = 0;
        while (count <= limits.pages && readHeaderMemTiff(data, std::size_t(source->bytes.size()), count, &width,
                                                          nullptr, nullptr, nullptr, nullptr, nullptr, nullptr) == 0)
            ++count;
        if (count > limits.pages)
            return fail(ErrorCode::TooLarge,
                        Tr::tr("“%1” has more than %2 pages and is not read.").arg(source->name).arg(limits.pages));
        source->count = std::max(1, count);
    }
    return PagePictures(std::move(source));
}

int PagePictures::count() const
{
    return m_source->count;
}

Result<PagePicture> PagePictures::picture(int page, const JobContext &context)
{
    if (context.isCancelled())
        return tl::unexpected(cancelledError());
    if (page < 1 || page > m_source->count)
        return fail(ErrorCode::Usage, Tr::tr("“%1” has no page %2.").arg(m_source->name).arg(page));
    return m_source->pdf ? m_source->fromPdf(page, context) : m_source->fromFile(page);
}

} // namespace congbao::readers
