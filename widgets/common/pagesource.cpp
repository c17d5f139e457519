// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/pagesource.h"

#include "core/pagescale.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfDocumentRenderOptions>
#include <QPdfSelection>

namespace congbao::desk {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::PageSource)
};

constexpr int MostPicturePages = 2000;
/// A scanned page beyond it is not opened: A3 at 600 dpi has 70 million dots.
constexpr qint64 MostScanPixels = 120LL * 1000 * 1000;

Error errorOf(QPdfDocument::Error error, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    switch (error) {
    case QPdfDocument::Error::FileNotFound:
        return {ErrorCode::NotFound, Tr::tr("The page pictures cannot be shown: the stored file is not there."), name};
    case QPdfDocument::Error::IncorrectPassword:
    case QPdfDocument::Error::UnsupportedSecurityScheme:
        return {ErrorCode::Unreadable, Tr::tr("The page pictures cannot be shown: the PDF is encrypted."), name};
    default:
        return {ErrorCode::Unreadable,
                Tr::tr("The page pictures cannot be shown: the file is not one that can be drawn."), name};
    }
}

QImage onWhite(const QImage &drawn)
{
    if (drawn.isNull())
        return {};
    QImage paper(drawn.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.drawImage(0, 0, drawn);
    painter.end();
    return paper;
}

class PdfSource : public PageSource
{
public:
    QPdfDocument document;

    [[nodiscard]] std::vector<QSizeF> pageSizes() const override
    {
        std::vector<QSizeF> sizes;
        for (int i = 0; i < document.pageCount(); ++i)
            sizes.push_back(document.pagePointSize(i));
        return sizes;
    }

    [[nodiscard]] QImage draw(int index, const QSize &pixels) override
    {
        QPdfDocumentRenderOptions options;
        options.setRenderFlags(QPdfDocumentRenderOptions::RenderFlag::Annotations);
        // The PDF library draws on a transparent ground.
        return onWhite(document.render(index, pixels, options));
    }

    [[nodiscard]] std::vector<FoundWords> find(const QString &words, int limit) override
    {
        std::vector<FoundWords> found;
        const QString wanted = words.simplified();
        for (int index = 0; index < document.pageCount() && !wanted.isEmpty(); ++index) {
            // A line's end is a space to who looks for words; both are one character, so that places stay.
            QString text = document.getAllText(index).text();
            for (QChar &letter : text) {
                if (letter.isSpace())
                    letter = u' ';
            }
            for (qsizetype at = text.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0;
                 at = text.indexOf(wanted, at + wanted.size(), Qt::CaseInsensitive)) {
                FoundWords place;
                place.page = index + 1;
                const QPdfSelection selection =
                    document.getSelectionAtIndex(index, static_cast<int>(at), static_cast<int>(wanted.size()));
                for (const QPolygonF &bound : selection.bounds())
                    place.rects.push_back(bound.boundingRect());
                found.push_back(std::move(place));
                if (found.size() >= size_t(limit))
                    return found;
            }
        }
        return found;
    }

    [[nodiscard]] bool hasWords() const override
    {
        auto *readable = const_cast<QPdfDocument *>(&document);
        for (int index = 0; index < std::min(3, document.pageCount()); ++index) {
            if (!readable->getAllText(index).text().trimmed().isEmpty())
                return true;
        }
        return false;
    }
};

class PictureSource : public PageSource
{
public:
    explicit PictureSource(QString path)
        : m_path(std::move(path))
    {
    }

    [[nodiscard]] Result<void> look()
    {
        const QString name = QFileInfo(m_path).fileName();
        QImageReader reader(m_path);
        const int count = std::clamp(reader.imageCount(), 1, MostPicturePages);
        for (int index = 0; index < count; ++index) {
            if (index > 0 && !reader.jumpToImage(index))
                break;
            QSize pixels = reader.size();
            if (pixels.isEmpty())
                return fail(ErrorCode::Unreadable,
                            Tr::tr("The page pictures cannot be shown: the file is not one that can be drawn."), name);
            if (qint64(pixels.width()) * pixels.height() > MostScanPixels)
                return fail(ErrorCode::TooLarge,
                            Tr::tr("The page pictures cannot be shown: page %1 has too many dots.").arg(index + 1),
                            name);
            if (reader.transformation().testFlag(QImageIOHandler::TransformationRotate90))
                pixels.transpose();
            m_sizes.push_back(QSizeF(pixels));
        }
        // The resolution stands in the picture itself, which is read page by page as it is shown; the first tells.
        const QImage first = read(0);
        if (first.isNull())
            return fail(ErrorCode::Unreadable,
                        Tr::tr("The page pictures cannot be shown: the file is not one that can be drawn."), name);
        const int declared = static_cast<int>(std::lround(first.dotsPerMeterX() * 0.0254));
        for (QSizeF &size : m_sizes)
            size *= 72.0 / dpiOfPagePicture(declared, static_cast<int>(size.width()));
        return {};
    }

    [[nodiscard]] std::vector<QSizeF> pageSizes() const override { return m_sizes; }

    [[nodiscard]] QImage draw(int index, const QSize &pixels) override
    {
        if (index != m_readIndex) {
            m_read = read(index);
            m_readIndex = index;
        }
        if (m_read.isNull())
            return {};
        return onWhite(m_read.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }

    [[nodiscard]] std::vector<FoundWords> find(const QString &, int) override { return {}; }
    [[nodiscard]] bool hasWords() const override { return false; }

private:
    [[nodiscard]] QImage read(int index) const
    {
        QImageReader reader(m_path);
        reader.setAutoTransform(true);
        if (index > 0 && !reader.jumpToImage(index))
            return {};
        return reader.read();
    }

    QString m_path;
    std::vector<QSizeF> m_sizes;
    QImage m_read; ///< the page drawn last, whole
    int m_readIndex = -1;
};

} // namespace

Result<std::unique_ptr<PageSource>> PageSource::open(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected<Error>(errorOf(QPdfDocument::Error::FileNotFound, path));
    const QByteArray start = file.read(1024);
    file.close();
    // The PDF's mark may stand after other bytes; a stored file has no extension to go by.
    if (!start.contains("%PDF") && !QImageReader::imageFormat(path).isEmpty()) {
        auto pictures = std::make_unique<PictureSource>(path);
        if (auto looked = pictures->look(); !looked)
            return failWith(looked);
        return pictures;
    }
    auto pdf = std::make_unique<PdfSource>();
    if (const QPdfDocument::Error error = pdf->document.load(path); error != QPdfDocument::Error::None)
        return tl::unexpected<Error>(errorOf(error, path));
    return pdf;
}

} // namespace congbao::desk
