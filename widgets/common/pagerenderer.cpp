// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/pagerenderer.h"

#include <deque>
#include <mutex>
#include <optional>

namespace congbao::desk {

namespace {

/// A page is never drawn bigger than this: 40 million pixels are 160 MB.
constexpr qint64 MostPixels = 40LL * 1000 * 1000;
constexpr int MostFound = 2000;

QImage draw(PageSource &source, const std::vector<QSizeF> &sizes, const PageWish &wish)
{
    if (wish.page < 1 || size_t(wish.page) > sizes.size() || wish.width <= 0)
        return {};
    const QSizeF points = sizes[size_t(wish.page) - 1];
    if (points.isEmpty())
        return {};
    const double scale = wish.width / points.width();
    const QSize whole(wish.width, qMax(1, qRound(points.height() * scale)));
    if (qint64(whole.width()) * whole.height() > MostPixels)
        return {};
    const QImage drawn = source.draw(wish.page - 1, whole);
    // Cut out here: with a clip rectangle Qt 6.4 draws lower parts of the page at a wrong height.
    if (wish.part.isEmpty() || drawn.isNull())
        return drawn;
    const QRect part = QRectF(wish.part.topLeft() * scale, wish.part.size() * scale).toAlignedRect();
    return drawn.copy(part.intersected(drawn.rect()));
}

} // namespace

struct PageRenderer::Work
{
    std::mutex mutex;
    int generation = 0;
    std::deque<PageWish> wishes;
    std::optional<PageWish> urgent;
    bool isClosing = false;
    std::unique_ptr<PageSource> source; ///< touched on the thread only, as the sizes
    std::vector<QSizeF> sizes;
};

PageRenderer::PageRenderer(QObject *parent)
    : QObject(parent)
    , m_worker(new QObject)
    , m_work(std::make_shared<Work>())
{
    m_thread.setObjectName(QStringLiteral("pages"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, [work = m_work] { work->source.reset(); });
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start(QThread::LowPriority);
}

PageRenderer::~PageRenderer()
{
    {
        const std::scoped_lock lock(m_work->mutex);
        m_work->isClosing = true;
        m_work->wishes.clear();
        m_work->urgent.reset();
    }
    m_thread.quit();
    m_thread.wait(); // at most one page's drawing
}

void PageRenderer::open(const QString &path)
{
    const int generation = ++m_generation;
    {
        const std::scoped_lock lock(m_work->mutex);
        m_work->generation = generation;
        m_work->wishes.clear();
        m_work->urgent.reset();
    }
    QMetaObject::invokeMethod(
        m_worker,
        [this, work = m_work, path, generation] {
            work->source.reset();
            work->sizes.clear();
            auto source = PageSource::open(path);
            if (source) {
                work->source = std::move(*source);
                work->sizes = work->source->pageSizes();
            }
            const std::optional<Error> error = source ? std::nullopt : std::optional(source.error());
            QMetaObject::invokeMethod(
                this,
                [this, generation, sizes = work->sizes, error] {
                    if (generation != m_generation)
                        return;
                    if (error)
                        emit failed(*error);
                    else
                        emit opened(sizes);
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void PageRenderer::setWishes(const std::vector<PageWish> &wishes)
{
    {
        const std::scoped_lock lock(m_work->mutex);
        m_work->wishes.assign(wishes.begin(), wishes.end());
    }
    pump();
}

void PageRenderer::setUrgentWish(const PageWish &wish)
{
    {
        const std::scoped_lock lock(m_work->mutex);
        m_work->urgent = wish;
    }
    pump();
}

void PageRenderer::find(const QString &words)
{
    QMetaObject::invokeMethod(
        m_worker,
        [this, work = m_work, words, generation = m_generation] {
            std::vector<FoundWords> places;
            bool hasWords = false;
            if (work->source) {
                places = work->source->find(words, MostFound);
                hasWords = !places.empty() || work->source->hasWords();
            }
            QMetaObject::invokeMethod(
                this,
                [this, generation, words, places, hasWords] {
                    if (generation == m_generation)
                        emit found(words, places, hasWords);
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void PageRenderer::pump()
{
    QMetaObject::invokeMethod(
        m_worker,
        [this, work = m_work] {
            for (;;) {
                PageWish wish;
                int generation = 0;
                {
                    const std::scoped_lock lock(work->mutex);
                    if (work->isClosing || !work->source)
                        return;
                    generation = work->generation;
                    if (work->urgent) {
                        wish = *work->urgent;
                        work->urgent.reset();
                    } else if (!work->wishes.empty()) {
                        wish = work->wishes.front();
                        work->wishes.pop_front();
                    } else {
                        return;
                    }
                }
                QImage image = draw(*work->source, work->sizes, wish);
                QMetaObject::invokeMethod(
                    this,
                    [this, generation, wish, image] {
                        if (generation == m_generation && !image.isNull())
                            emit drawn(wish, image);
                    },
                    Qt::QueuedConnection);
            }
        },
        Qt::QueuedConnection);
}

} // namespace congbao::desk
