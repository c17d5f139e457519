// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/officialstrips.h"

#include "pdf/pdfpages.h"

#include <algorithm>
#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace congbao::casework {

namespace {

constexpr double Dpi = 150;
constexpr std::size_t MostStrips = 500; ///< a list with more is not looked at picture by picture
constexpr float SideMargin = 0.05F;     ///< of the page's width, left out on both sides
constexpr float LineMargin = 5;         ///< points above and below the words
constexpr float HighestStrip = 64;      ///< points: a lost paragraph is shown by its first lines
const QColor MarkColour(196, 30, 30);

QRectF rectOf(const text::Rect &rect)
{
    return {double(rect.x), double(rect.y), double(rect.width), double(rect.height)};
}

/// The part of the page to show, in points.
QRectF stripOf(const std::vector<text::Rect> &rects, const QSizeF &page)
{
    float top = rects.front().y;
    float bottom = top + rects.front().height;
    for (const text::Rect &rect : rects) {
        const float reached = std::max(bottom, rect.y + rect.height);
        if (rect.y >= top && reached - top <= HighestStrip)
            bottom = reached;
    }
    const QRectF strip(SideMargin * page.width(), double(top - LineMargin), (1 - 2 * SideMargin) * page.width(),
                       double(bottom - top + 2 * LineMargin));
    return strip.intersected(QRectF(QPointF(), page));
}

QByteArray drawStrip(const QImage &picture, const QRectF &strip, const compare::OfficialPlace &place)
{
    constexpr double scale = Dpi / 72;
    const QRect area =
        QRectF(strip.topLeft() * scale, strip.size() * scale).toAlignedRect().intersected(picture.rect());
    if (area.isEmpty())
        return {};
    QImage image = picture.copy(area).convertToFormat(QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-area.topLeft());
    painter.setPen(QPen(MarkColour, 2.5));
    for (const text::Rect &rect : place.rects) {
        const QRectF words(rectOf(rect).topLeft() * scale, rectOf(rect).size() * scale);
        if (place.text.isEmpty()) // nothing stands here: where the words would be
            painter.drawLine(QPointF(words.center().x(), words.top() - 4),
                             QPointF(words.center().x(), words.bottom() + 4));
        else
            painter.drawRoundedRect(words.adjusted(-4, -3, 4, 3), 4, 4);
    }
    painter.end();
    const int dotsPerMetre = int(Dpi / 0.0254);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

std::map<int, QByteArray> officialStrips(const QString &officialPath, const compare::Comparison &comparison)
{
    std::map<int, QByteArray> strips;
    const auto file = pdf::PdfPages::open(officialPath);
    if (!file)
        return strips;
    QImage picture;
    int pictured = 0;
    for (const compare::Discrepancy &discrepancy : comparison.discrepancies) {
        const compare::OfficialPlace &place = discrepancy.official;
        if (discrepancy.severity == compare::Severity::Formal || place.rects.empty() || place.page < 1 ||
            place.page > file->count() || strips.size() >= MostStrips)
            continue;
        if (place.page != pictured) {
            auto rendered = file->render(place.page, Dpi);
            picture = rendered ? std::move(*rendered) : QImage();
            pictured = place.page;
        }
        if (picture.isNull())
            continue;
        QByteArray strip = drawStrip(picture, stripOf(place.rects, file->size(place.page)), place);
        if (!strip.isEmpty())
            strips[discrepancy.id] = std::move(strip);
    }
    return strips;
}

} // namespace congbao::casework
