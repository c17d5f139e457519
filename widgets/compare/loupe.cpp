// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/loupe.h"

#include <algorithm>
#include <QEvent>
#include <QPainter>

namespace congbao::desk {

namespace {

constexpr double WantedLineHeight = 30; ///< logical pixels of the enlarged line
constexpr int RowHeight = 54;
constexpr int Around = 160;    ///< electronic letters shown on either side at most
constexpr double GapWidth = 4; ///< points, where words are missing

} // namespace

Loupe::Loupe(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Loupe"));
}

QSize Loupe::sizeHint() const
{
    return {600, 2 * RowHeight + 4};
}

QSize Loupe::minimumSizeHint() const
{
    return {200, 2 * RowHeight + 4};
}

double Loupe::captionWidth() const
{
    return std::max(fontMetrics().horizontalAdvance(tr("Official")),
                    fontMetrics().horizontalAdvance(tr("Electronic"))) +
           16;
}

void Loupe::showDifference(const compare::Discrepancy &discrepancy, MarkState state, const QString &blockText,
                           QSizeF pageSize)
{
    const bool isSame = m_discrepancy && m_discrepancy->id == discrepancy.id && m_pageSize == pageSize;
    m_discrepancy = discrepancy;
    m_state = state;
    m_pageSize = pageSize;
    const int size = static_cast<int>(blockText.size());
    const int start = std::clamp(discrepancy.electronic.start, 0, size);
    const int end = std::clamp(discrepancy.electronic.end, start, size);
    const auto flat = [](QString text) { return text.replace(u'\n', u' ').replace(u'\t', u' '); };
    if (blockText.isEmpty()) {
        m_before = discrepancy.electronic.before + u' ';
        m_after = u' ' + discrepancy.electronic.after;
    } else {
        m_before = flat(blockText.mid(std::max(0, start - Around), std::min(start, Around)));
        m_after = flat(blockText.mid(end, Around));
    }
    setAccessibleDescription(
        tr("Official text: %1. Electronic text: %2.")
            .arg(discrepancy.official.text.isEmpty() ? tr("nothing") : discrepancy.official.text,
                 discrepancy.electronic.text.isEmpty() ? tr("nothing") : discrepancy.electronic.text));
    m_line = {};
    for (const text::Rect &rect : discrepancy.official.rects) {
        const QRectF box(rect.x, rect.y, std::max(rect.width, 0.5F), std::max(rect.height, 1.0F));
        if (m_line.isNull())
            m_line = box;
        else if (std::abs(box.center().y() - m_line.center().y()) < m_line.height() * 0.6)
            m_line = m_line.united(box);
    }
    if (!isSame)
        m_image = {};
    ask();
    update();
}

void Loupe::clear()
{
    m_discrepancy.reset();
    m_image = {};
    m_line = {};
    setAccessibleDescription({});
    update();
}

void Loupe::ask()
{
    if (!m_discrepancy || m_line.isNull() || m_pageSize.isEmpty())
        return;
    m_scale = std::clamp(WantedLineHeight / m_line.height(), 1.4, 4.0);
    const double wide = std::max(50.0, width() - captionWidth()) / m_scale;
    const double high = (RowHeight - 4) / m_scale;
    double left = m_line.center().x() - wide / 2;
    left = std::clamp(left, 0.0, std::max(0.0, m_pageSize.width() - wide));
    m_part = QRectF(left, m_line.center().y() - high / 2, wide, high).intersected(QRectF(QPointF(0, 0), m_pageSize));
    m_wish = {m_discrepancy->official.page, qRound(m_pageSize.width() * m_scale * devicePixelRatioF()), m_part};
    emit pictureWanted(m_wish);
}

void Loupe::setPicture(const PageWish &wish, const QImage &image)
{
    if (wish != m_wish)
        return;
    m_image = image;
    m_image.setDevicePixelRatio(devicePixelRatioF());
    update();
}

void Loupe::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    ask();
}

void Loupe::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        ask();
}

void Loupe::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().window());
    if (!m_discrepancy)
        return;
    const double caption = captionWidth();
    const QRectF top(caption, 0, width() - caption, RowHeight);
    const QRectF bottom(caption, RowHeight + 2, width() - caption, RowHeight);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRectF(0, 0, caption - 8, RowHeight), Qt::AlignVCenter | Qt::AlignRight, tr("Official"));
    painter.drawText(QRectF(0, RowHeight + 2, caption - 8, RowHeight), Qt::AlignVCenter | Qt::AlignRight,
                     tr("Electronic"));
    // Both on paper white, so that picture and text look alike.
    painter.fillRect(top, Qt::white);
    painter.fillRect(bottom, Qt::white);
    painter.save();
    painter.setClipRect(top);
    const double pictureTop = (RowHeight - m_part.height() * m_scale) / 2;
    if (!m_image.isNull())
        painter.drawImage(QPointF(top.left(), top.top() + pictureTop), m_image);
    const double markLeft = top.left() + (m_line.left() - m_part.left()) * m_scale;
    QRectF mark(markLeft, top.top() + pictureTop + (m_line.top() - m_part.top()) * m_scale, m_line.width() * m_scale,
                m_line.height() * m_scale);
    if (!m_line.isNull()) {
        painter.setPen(markPen(m_state, false, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(mark.adjusted(-2, -2, 2, 2));
    }
    painter.restore();

    QFont font(QStringLiteral("Liberation Serif"));
    font.setPixelSize(std::clamp(qRound(m_line.isNull() ? 22 : m_line.height() * m_scale * 0.82), 14, 36));
    painter.setFont(font);
    painter.setClipRect(bottom);
    const QFontMetricsF metrics(font);
    const QString words = m_discrepancy->electronic.text.simplified();
    const double wordsWidth = words.isEmpty() ? GapWidth * m_scale : metrics.horizontalAdvance(words);
    double x = m_line.isNull() ? bottom.left() + bottom.width() / 3 : markLeft;
    x = std::clamp(x, bottom.left() + 2, std::max(bottom.left() + 2, bottom.right() - wordsWidth - 2));
    const QRectF line(bottom.left(), bottom.top(), bottom.width(), bottom.height());
    painter.setPen(Qt::black);
    painter.drawText(QRectF(x - 4000, line.top(), 4000, line.height()), Qt::AlignVCenter | Qt::AlignRight, m_before);
    painter.drawText(QRectF(x + wordsWidth, line.top(), 4000, line.height()), Qt::AlignVCenter | Qt::AlignLeft,
                     m_after);
    const QRectF box(x, line.center().y() - metrics.height() / 2, wordsWidth, metrics.height());
    QColor ground = markColor(m_state, false);
    ground.setAlpha(50);
    painter.fillRect(box, ground);
    painter.setPen(markPen(m_state, false, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(-2, 0, 2, 0));
    painter.setPen(Qt::black);
    painter.drawText(QRectF(x, line.top(), wordsWidth + 4, line.height()), Qt::AlignVCenter | Qt::AlignLeft, words);
}

} // namespace congbao::desk
