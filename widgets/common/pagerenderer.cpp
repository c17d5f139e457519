// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/pagerenderer.h"

#include <deque>
#include <mutex>
#include <optional>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfDocumentRenderOptions>

namespace congbao::desk {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::PageRenderer)
};

/// A page is never drawn bigger than this: 40 million pixels are 160 MB.
constexpr qint64 MostPixels = 40LL * 1000 * 1000;

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
                Tr::tr("The page pictures cannot be shown: the file is not a PDF that can be drawn."), name};
    }
}

QImage draw(QPdfDocument &document, const PageWish &wish)
{
    const QSizeF points = document.pagePointSize(wish.page - 1);
    if (points.isEmpty() || wish.width <= 0)
        return {};
    const double scale = wish.width / points.width();
    const QSize whole(wish.width, qMax(1, qRound(points.height() * scale)));
    if (qint64(whole.width()) * whole.height() > MostPixels)
        return {};
    QPdfDocumentRenderOptions options;
    options.setRenderFlags(QPdfDocumentRenderOptions::RenderFlag::Annotations);
    QImage drawn = document.render(wish.page - 1, whole, options);
    // Cut out here: with a clip rectangle Qt 6.4 draws lower parts of the page at a wrong height.
    if (!wish.part.isEmpty() && !drawn.isNull()) {
        const QRect part = QRectF(wish.part.topLeft() * scale, wish.part.size() * scale).toAlignedRect();
        drawn = drawn.copy(part.intersected(drawn.rect()));
    }
    const QSize target = drawn.size();
    if (target.isEmpty())
        return {};
    QImage paper(target, QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper); // the PDF library draws on a transparent ground
    painter.drawImage(0, 0, drawn);
    painter.end();
    return paper;
}

} // namespace

struct PageRenderer::Work
{
    std::mutex mutex;
    int generation = 0;
    std::deque<PageWish> wishes;
    std::optional<PageWish> urgent;
    bool isClosing = false;
    std::unique_ptr<QPdfDocument> document; ///< touched on the thread only
};

PageRenderer::PageRenderer(QObject *parent)
    : QObject(parent)
    , m_worker(new QObject)
    , m_work(std::make_shared<Work>())
{
    m_thread.setObjectName(QStringLiteral("pages"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, [work = m_work] { work->document.reset(); });
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
            work->document = std::make_unique<QPdfDocument>();
            const QPdfDocument::Error error = work->document->load(path);
            std::vector<QSizeF> sizes;
            if (error == QPdfDocument::Error::None) {
                for (int i = 0; i < work->document->pageCount(); ++i)
                    sizes.push_back(work->document->pagePointSize(i));
            }
            QMetaObject::invokeMethod(
                this,
                [this, generation, sizes, error, path] {
                    if (generation != m_generation)
                        return;
                    if (error == QPdfDocument::Error::None)
                        emit opened(sizes);
                    else
                        emit failed(errorOf(error, path));
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
                    if (work->isClosing || !work->document)
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
                QImage image = draw(*work->document, wish);
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
