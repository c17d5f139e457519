// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/pictures.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QPainter>

namespace congbao::typeset {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Typeset)
};

constexpr qint64 maxPixels = 64LL * 1000 * 1000;

/// Number of colour components in the frame header of a baseline or progressive JPEG file; 0 if it has none.
int jpegComponents(const QByteArray &file)
{
    qsizetype at = 2;
    while (at + 9 < file.size() && uchar(file[at]) == 0xFF) {
        const auto marker = uchar(file[at + 1]);
        if (marker >= 0xC0 && marker <= 0xC2)
            return uchar(file[at + 4]) == 8 ? uchar(file[at + 9]) : 0;
        at += 2 + uchar(file[at + 2]) * 256 + uchar(file[at + 3]);
    }
    return 0;
}

/// On paper, from the resolution that the picture says it has.
void setSize(Picture &picture, const QImage &image)
{
    const double dotsPerPoint = std::clamp(image.dotsPerMeterX() * 0.0254 / 72, 72.0 / 72, 1200.0 / 72);
    picture.width = float(image.width() / dotsPerPoint);
    picture.height = float(image.height() / dotsPerPoint);
}

} // namespace

Picture pictureOf(const QImage &image)
{
    Picture picture;
    picture.resource.width = image.width();
    picture.resource.height = image.height();
    setSize(picture, image);
    QImage opaque(image.size(), QImage::Format_RGB888);
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(QRect(QPoint(0, 0), image.size()), image);
    const bool isGrey = image.isGrayscale();
    if (isGrey)
        opaque = opaque.convertToFormat(QImage::Format_Grayscale8);
    picture.resource.components = isGrey ? 1 : 3;
    const qsizetype rowBytes = qsizetype(opaque.width()) * picture.resource.components;
    picture.resource.bytes.reserve(rowBytes * opaque.height());
    for (int y = 0; y < opaque.height(); ++y)
        picture.resource.bytes.append(reinterpret_cast<const char *>(opaque.constScanLine(y)), rowBytes);
    return picture;
}

Result<Picture> readPicture(const QByteArray &file, QSizeF sizeOnPaper)
{
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(false);
    const QByteArray format = reader.format();
    if (format == "svg" && sizeOnPaper.isValid() && reader.size().isValid()) {
        constexpr double dotsPerPoint = 600.0 / 72;
        reader.setScaledSize(reader.size().scaled((sizeOnPaper * dotsPerPoint).toSize(), Qt::KeepAspectRatio));
    }
    const QSize size = reader.scaledSize().isValid() ? reader.scaledSize() : reader.size();
    if (size.isValid() && qint64(size.width()) * size.height() > maxPixels)
        return fail(ErrorCode::TooLarge, Tr::tr("A picture of the text has more than 64 megapixels and was left out."));
    const QImage image = reader.read();
    if (image.isNull())
        return fail(ErrorCode::Unreadable, Tr::tr("A picture of the text cannot be read and was left out."),
                    reader.errorString());
    const int components = format == "jpeg" ? jpegComponents(file) : 0;
    if (components != 1 && components != 3)
        return pictureOf(image);
    Picture picture;
    picture.resource = {file, true, image.width(), image.height(), components};
    setSize(picture, image);
    return picture;
}

} // namespace congbao::typeset
