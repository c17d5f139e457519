// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/pageview.h"

#include <algorithm>
#include <cmath>
#include <QHelpEvent>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>
#include <QToolTip>

namespace congbao::desk {

namespace {

constexpr int CacheKilobytes = 160 * 1024;
constexpr double Gap = 10;      ///< between pages, logical pixels
constexpr double MarkAir = 1.5; ///< around the words, points
constexpr double LeastScale = 0.3;
constexpr double MostScale = 6.0;
constexpr double CloserFactor = 2.5;
constexpr size_t TagsBeside = 8; ///< a tag looks at so many earlier ones for its room

QFont tagFont(QFont font)
{
    font.setBold(true);
    font.setPixelSize(11);
    return font;
}

QString tagText(const PageMark &mark)
{
    const QString sign = markSign(mark.state);
    return sign.isEmpty() ? QString::number(mark.id) : QString::number(mark.id) + u' ' + sign;
}

quint64 cacheKey(int page, int width)
{
    return (quint64(page) << 32) | quint32(width);
}

} // namespace

PageView::PageView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_cache(CacheKilobytes)
{
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setSingleStep(40);
    connect(&m_renderer, &PageRenderer::opened, this, [this](const std::vector<QSizeF> &sizes) {
        m_sizes = sizes;
        m_cache.clear();
        m_notice.clear();
        layOut();
        if (const auto kept = std::exchange(m_keptPlace, std::nullopt)) {
            scrollToPlace(std::min(kept->first, pageCount()), kept->second);
        } else {
            m_isProgrammatic = true;
            verticalScrollBar()->setValue(0);
            m_isProgrammatic = false;
        }
        viewport()->update();
        emit opened();
        emit pageChanged(currentPage());
    });
    connect(&m_renderer, &PageRenderer::failed, this, [this](const Error &error) {
        m_notice = error.message;
        viewport()->update();
        emit failed(error);
    });
    connect(&m_renderer, &PageRenderer::found, this,
            [this](const QString &, const std::vector<FoundWords> &places, bool hasWords) {
                m_found = places;
                m_currentFound = -1;
                emit found(static_cast<int>(places.size()), hasWords);
                findAgain(false);
                viewport()->update();
            });
    connect(&m_renderer, &PageRenderer::drawn, this, [this](const PageWish &drawnWish, const QImage &image) {
        if (!drawnWish.part.isEmpty()) {
            emit urgentDrawn(drawnWish, image);
            return;
        }
        const int cost = qMax(1, static_cast<int>(image.sizeInBytes() / 1024));
        m_before.remove(drawnWish.page);
        m_cache.insert(cacheKey(drawnWish.page, drawnWish.width),
                       new QImage(m_turn == 0 ? image : image.transformed(QTransform().rotate(90 * m_turn))), cost);
        viewport()->update();
    });
}

void PageView::open(const QString &path)
{
    close();
    m_notice = tr("Opening the pages…");
    m_renderer.open(path);
}

void PageView::replace(const QString &path)
{
    if (m_sizes.empty()) {
        open(path);
        return;
    }
    const auto [first, last] = visiblePages();
    m_before.clear();
    for (int page = first; page <= last; ++page) {
        if (const QImage *image = m_cache.object(cacheKey(page, pixelWidth(page))))
            m_before.insert(page, *image);
    }
    m_keptPlace = place();
    m_found.clear();
    m_currentFound = -1;
    m_renderer.open(path);
}

void PageView::close()
{
    m_before.clear();
    m_keptPlace.reset();
    m_sizes.clear();
    m_cache.clear();
    m_marks.clear();
    m_hatches.clear();
    m_notice.clear();
    m_currentMark = 0;
    m_lastPage = 0;
    m_turn = 0;
    m_found.clear();
    m_currentFound = -1;
    layOut();
    viewport()->update();
}

void PageView::setMarks(std::vector<PageMark> marks, std::vector<PageHatch> hatches)
{
    m_marks.clear();
    m_hatches.clear();
    for (PageMark &mark : marks)
        m_marks[mark.page].push_back(mark);
    for (PageHatch &hatch : hatches)
        m_hatches[hatch.page].push_back(hatch);
    viewport()->update();
}

void PageView::setCurrentMark(int id, bool scrollsThere)
{
    m_currentMark = id;
    viewport()->update();
    if (!scrollsThere || m_sizes.empty())
        return;
    for (const auto &marks : std::as_const(m_marks)) {
        for (const PageMark &mark : marks) {
            if (mark.id != id || mark.page > pageCount())
                continue;
            scrollIntoView(markRect(mark));
            return;
        }
    }
}

void PageView::scrollIntoView(const QRectF &rect)
{
    m_isProgrammatic = true;
    if (rect.top() < viewport()->height() * 0.15 || rect.bottom() > viewport()->height() * 0.85)
        verticalScrollBar()->setValue(verticalScrollBar()->value() +
                                      qRound(rect.center().y() - viewport()->height() * 0.4));
    if (rect.left() < 0 || rect.right() > viewport()->width())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() +
                                        qRound(rect.center().x() - viewport()->width() * 0.5));
    m_isProgrammatic = false;
}

QSizeF PageView::seenSize(int page) const
{
    const QSizeF size = m_sizes[size_t(page) - 1];
    return m_turn % 2 == 0 ? size : size.transposed();
}

QRectF PageView::seenRect(int page, const QRectF &rect) const
{
    const QSizeF size = m_sizes[size_t(page) - 1];
    switch (m_turn) {
    case 1:
        return {size.height() - rect.bottom(), rect.left(), rect.height(), rect.width()};
    case 2:
        return {size.width() - rect.right(), size.height() - rect.bottom(), rect.width(), rect.height()};
    case 3:
        return {rect.top(), size.width() - rect.right(), rect.height(), rect.width()};
    default:
        return rect;
    }
}

void PageView::turn()
{
    const int page = currentPage();
    m_turn = (m_turn + 1) % 4;
    m_cache.clear();
    layOut();
    goToPage(page);
    viewport()->update();
}

void PageView::find(const QString &words)
{
    m_found.clear();
    m_currentFound = -1;
    viewport()->update();
    if (!words.isEmpty() && !m_sizes.empty())
        m_renderer.find(words);
}

void PageView::findAgain(bool backward)
{
    if (m_found.empty())
        return;
    const auto count = static_cast<int>(m_found.size());
    if (m_currentFound < 0) {
        // The first one from the page one looks at.
        const auto from = std::find_if(m_found.begin(), m_found.end(),
                                       [this](const FoundWords &place) { return place.page >= currentPage(); });
        m_currentFound = from == m_found.end() ? 0 : static_cast<int>(from - m_found.begin());
    } else {
        m_currentFound = (m_currentFound + (backward ? count - 1 : 1)) % count;
    }
    const FoundWords &place = m_found[size_t(m_currentFound)];
    if (place.page <= pageCount() && !place.rects.empty()) {
        const QRectF seen = seenRect(place.page, place.rects.front());
        scrollIntoView({pageRect(place.page).topLeft() + seen.topLeft() * m_scale, seen.size() * m_scale});
    }
    viewport()->update();
}

QSizeF PageView::pageSize(int page) const
{
    return page >= 1 && page <= pageCount() ? m_sizes[size_t(page) - 1] : QSizeF();
}

int PageView::pageAt(double y) const
{
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    return qBound(1, static_cast<int>(after - m_tops.begin()), qMax(1, pageCount()));
}

int PageView::currentPage() const
{
    return m_sizes.empty() ? 0 : pageAt(verticalScrollBar()->value() + viewport()->height() / 3.0);
}

std::pair<int, double> PageView::place() const
{
    return placeIn(viewport()->height());
}

std::pair<int, double> PageView::placeIn(int viewHeight) const
{
    if (m_sizes.empty())
        return {0, 0};
    const double y = verticalScrollBar()->value() + viewHeight * 0.4;
    const int page = pageAt(y);
    const double height = seenSize(page).height() * m_scale;
    return {page, qBound(0.0, (y - m_tops[size_t(page) - 1]) / height, 1.0)};
}

void PageView::scrollToPlace(int page, double down)
{
    if (page < 1 || page > pageCount())
        return;
    const double height = seenSize(page).height() * m_scale;
    m_isProgrammatic = true;
    verticalScrollBar()->setValue(qRound(m_tops[size_t(page) - 1] + height * down - viewport()->height() * 0.4));
    m_isProgrammatic = false;
}

void PageView::goToPage(int page)
{
    if (page >= 1 && page <= pageCount())
        verticalScrollBar()->setValue(qRound(m_tops[size_t(page) - 1] - Gap));
}

double PageView::fitScale() const
{
    double widest = 0;
    for (int page = 1; page <= pageCount(); ++page)
        widest = std::max(widest, seenSize(page).width());
    if (widest <= 0)
        return 1;
    // The bar's width is always taken off, so that its coming and going does not change the scale.
    const int bar = verticalScrollBar()->sizeHint().width();
    const int room = width() - 2 * frameWidth() - bar - static_cast<int>(2 * Gap);
    return std::clamp(room / widest, LeastScale, MostScale);
}

void PageView::zoom(double factor)
{
    const auto [page, down] = place();
    m_fitsWidth = false;
    setScale(std::clamp(m_scale * factor, LeastScale, MostScale), page, down);
}

void PageView::fitWidth()
{
    const auto [page, down] = place();
    m_fitsWidth = true;
    setScale(fitScale(), page, down);
}

void PageView::lookCloser()
{
    if (!m_fitsWidth) {
        fitWidth();
        setCurrentMark(m_currentMark, true);
        return;
    }
    zoom(CloserFactor);
    for (const auto &marks : std::as_const(m_marks)) {
        for (const PageMark &mark : marks) {
            if (mark.id != m_currentMark || mark.page > pageCount())
                continue;
            const QPointF away = markRect(mark).center() - QRectF(viewport()->rect()).center();
            m_isProgrammatic = true;
            verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(away.y()));
            horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(away.x()));
            m_isProgrammatic = false;
            return;
        }
    }
}

void PageView::setScale(double scale, double anchorPage, double anchorDown)
{
    m_scale = scale;
    layOut();
    scrollToPlace(static_cast<int>(anchorPage), anchorDown);
    viewport()->update();
}

void PageView::layOut()
{
    if (m_fitsWidth)
        m_scale = fitScale();
    m_tops.clear();
    double y = Gap;
    m_contentWidth = 0;
    for (int page = 1; page <= pageCount(); ++page) {
        const QSizeF size = seenSize(page);
        m_tops.push_back(y);
        y += size.height() * m_scale + Gap;
        m_contentWidth = std::max(m_contentWidth, size.width() * m_scale + 2 * Gap);
    }
    m_contentHeight = y;
    m_isProgrammatic = true;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, m_sizes.empty() ? 0 : qMax(0, qCeil(m_contentHeight) - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, m_fitsWidth ? 0 : qMax(0, qCeil(m_contentWidth) - viewport()->width()));
    m_isProgrammatic = false;
}

QRectF PageView::pageRect(int page) const
{
    const QSizeF size = seenSize(page) * m_scale;
    const double room = std::max<double>(viewport()->width(), m_contentWidth);
    return {std::floor((room - size.width()) / 2) - horizontalScrollBar()->value(),
            std::floor(m_tops[size_t(page) - 1]) - verticalScrollBar()->value(), size.width(), size.height()};
}

QRectF PageView::markRect(const PageMark &mark) const
{
    const QRectF page = pageRect(mark.page);
    const QRectF seen = seenRect(mark.page, mark.rect);
    return QRectF(page.topLeft() + seen.topLeft() * m_scale, seen.size() * m_scale)
        .adjusted(-MarkAir * m_scale, -MarkAir * m_scale, MarkAir * m_scale, MarkAir * m_scale);
}

std::pair<int, int> PageView::visiblePages() const
{
    if (m_sizes.empty())
        return {1, 0};
    const double top = verticalScrollBar()->value();
    return {pageAt(top), pageAt(top + viewport()->height())};
}

int PageView::pixelWidth(int page) const
{
    return qMax(1, qRound(m_sizes[size_t(page) - 1].width() * m_scale * devicePixelRatioF()));
}

bool PageView::isDrawn(int page) const
{
    return page >= 1 && page <= pageCount() && m_cache.contains(cacheKey(page, pixelWidth(page)));
}

void PageView::wish()
{
    const auto [first, last] = visiblePages();
    std::vector<PageWish> wishes;
    const auto add = [&](int page) {
        if (page >= 1 && page <= pageCount() && !isDrawn(page))
            wishes.push_back({page, pixelWidth(page), {}});
    };
    for (int page = first; page <= last; ++page)
        add(page);
    add(last + 1);
    add(first - 1);
    if (!wishes.empty())
        m_renderer.setWishes(wishes);
}

void PageView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(),
                     palette().color(QPalette::Dark).darker(palette().window().color().lightness() < 128 ? 180 : 100));
    if (m_sizes.empty()) {
        painter.fillRect(event->rect(), palette().window());
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(viewport()->rect().adjusted(20, 20, -20, -20), Qt::AlignCenter | Qt::TextWordWrap, m_notice);
        return;
    }
    const auto [first, last] = visiblePages();
    for (int page = first; page <= last; ++page) {
        const QRectF rect = pageRect(page);
        painter.fillRect(rect, Qt::white);
        if (const QImage *image = m_cache.object(cacheKey(page, pixelWidth(page)))) {
            QImage exact = *image;
            exact.setDevicePixelRatio(devicePixelRatioF());
            painter.drawImage(rect.topLeft(), exact);
        } else if (const auto before = m_before.constFind(page); before != m_before.constEnd()) {
            painter.drawImage(rect, *before);
        } else {
            painter.setPen(Qt::darkGray);
            painter.drawText(rect.adjusted(0, 30, 0, 0), Qt::AlignHCenter | Qt::AlignTop, tr("Page %1").arg(page));
        }
        paintMarks(painter, page);
    }
    wish();
}

void PageView::paintMarks(QPainter &painter, int page)
{
    painter.save();
    const QRectF paper = pageRect(page);
    for (const PageHatch &hatch : m_hatches.value(page)) {
        const QRectF seen = seenRect(page, hatch.rect);
        const QRectF rect(paper.topLeft() + seen.topLeft() * m_scale, seen.size() * m_scale);
        painter.fillRect(rect, QBrush(QColor(75, 85, 99, 130), Qt::BDiagPattern));
    }
    for (const PageMark &mark : m_marks.value(page)) {
        const QRectF rect = markRect(mark);
        const bool isCurrent = mark.id == m_currentMark;
        const QColor color = markColor(mark.state, false);
        painter.setPen(markPen(mark.state, false, isCurrent ? 3 : 1.6));
        QColor fill = color;
        fill.setAlpha(isCurrent ? 55 : 22);
        painter.setBrush(fill);
        painter.drawRect(rect);
    }
    for (size_t i = 0; i < m_found.size(); ++i) {
        if (m_found[i].page != page)
            continue;
        const bool isCurrent = int(i) == m_currentFound;
        for (const QRectF &found : m_found[i].rects) {
            const QRectF seen = seenRect(page, found);
            // A frame of its own kind: found words are not differences.
            painter.setPen(QPen(QColor(0, 0, 0), isCurrent ? 2.0 : 1.0, Qt::DashLine));
            painter.setBrush(QColor(250, 204, 21, isCurrent ? 120 : 60));
            painter.drawRoundedRect(
                QRectF(paper.topLeft() + seen.topLeft() * m_scale, seen.size() * m_scale).adjusted(-2, -1, 2, 1), 2, 2);
        }
    }
    painter.setFont(tagFont(this->font()));
    for (const auto &[mark, box] : tags(page)) {
        painter.setPen(mark->id == m_currentMark ? QPen(Qt::black, 2) : QPen(Qt::NoPen));
        painter.setBrush(markColor(mark->state, false));
        painter.drawRoundedRect(box, 2, 2);
        painter.setPen(Qt::white);
        painter.drawText(box, Qt::AlignCenter, tagText(*mark));
    }
    painter.restore();
}

std::vector<std::pair<const PageMark *, QRectF>> PageView::tags(int page) const
{
    std::vector<std::pair<const PageMark *, QRectF>> made;
    const auto marks = m_marks.constFind(page);
    if (marks == m_marks.constEnd())
        return made;
    const QFontMetricsF metrics(tagFont(font()));
    const double left = pageRect(page).left() + 3;
    int lastTagged = 0;
    for (const PageMark &mark : *marks) {
        if (mark.id == lastTagged)
            continue;
        lastTagged = mark.id;
        QRectF box(left, 0, metrics.horizontalAdvance(tagText(mark)) + 6, metrics.height());
        box.moveCenter(QPointF(box.center().x(), markRect(mark).center().y()));
        // Several on one line stand side by side; only the latest few can be in the way.
        const size_t from = made.size() > TagsBeside ? made.size() - TagsBeside : 0;
        for (size_t i = from; i < made.size(); ++i) {
            if (made[i].second.intersects(box))
                box.moveLeft(made[i].second.right() + 2);
        }
        made.emplace_back(&mark, box);
    }
    return made;
}

void PageView::resizeEvent(QResizeEvent *event)
{
    // The viewport has its new size already; what people looked at was in the old one.
    const auto [page, down] = placeIn(event->oldSize().height());
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    if (page > 0)
        scrollToPlace(page, down);
}

void PageView::scrollContentsBy(int, int)
{
    viewport()->update();
    if (!m_isProgrammatic)
        emit placeChangedByUser();
    if (const int page = currentPage(); page != m_lastPage) {
        m_lastPage = page;
        setAccessibleDescription(tr("Page %1 of %2").arg(page).arg(pageCount()));
        emit pageChanged(page);
    }
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (event->angleDelta().y() != 0)
            zoom(event->angleDelta().y() > 0 ? 1.15 : 1 / 1.15);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(1.15);
        break;
    case Qt::Key_Minus:
        zoom(1 / 1.15);
        break;
    case Qt::Key_0:
        fitWidth();
        break;
    case Qt::Key_Home:
        verticalScrollBar()->setValue(0);
        break;
    case Qt::Key_End:
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        break;
    case Qt::Key_PageDown:
        verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd);
        break;
    case Qt::Key_PageUp:
        verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepSub);
        break;
    case Qt::Key_R:
        turn();
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    event->accept();
}

int PageView::markAt(const QPointF &position) const
{
    const auto [first, last] = visiblePages();
    for (int page = first; page <= last; ++page) {
        for (const PageMark &mark : m_marks.value(page)) {
            if (markRect(mark).adjusted(-2, -2, 2, 2).contains(position))
                return mark.id;
        }
        for (const auto &[mark, box] : tags(page)) {
            if (box.contains(position))
                return mark->id;
        }
    }
    return 0;
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    event->accept();
    if (const int id = markAt(event->position()); id != 0)
        emit markActivated(id);
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(markAt(event->position()) != 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

bool PageView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto [first, last] = visiblePages();
        for (int page = first; page <= last; ++page) {
            for (const PageHatch &hatch : m_hatches.value(page)) {
                const QRectF seen = seenRect(page, hatch.rect);
                const QRectF rect(pageRect(page).topLeft() + seen.topLeft() * m_scale, seen.size() * m_scale);
                if (rect.contains(help->pos())) {
                    QToolTip::showText(help->globalPos(), hatch.reason, viewport());
                    return true;
                }
            }
        }
        QToolTip::hideText();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace congbao::desk
