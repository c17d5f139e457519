// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/thumbnails.h"

#include <QSignalBlocker>

namespace congbao::desk {

namespace {
constexpr int Width = 64;
}

Thumbnails::Thumbnails(QWidget *parent)
    : QListWidget(parent)
{
    setViewMode(QListView::IconMode);
    setFlow(QListView::TopToBottom);
    setWrapping(false);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setIconSize(QSize(Width, Width * 3 / 2));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(Width + 44);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            emit pageChosen(row + 1);
    });
    connect(&m_renderer, &PageRenderer::opened, this, [this](const std::vector<QSizeF> &sizes) {
        const QSignalBlocker blocker(this);
        const int row = currentRow();
        const auto count = static_cast<int>(sizes.size());
        // Pictures of before stay until the new ones come.
        while (this->count() > count)
            delete takeItem(this->count() - 1);
        std::vector<PageWish> wishes;
        for (int page = 1; page <= count; ++page) {
            if (page > this->count()) {
                auto *item = new QListWidgetItem(QString::number(page), this);
                item->setTextAlignment(Qt::AlignHCenter);
                item->setData(Qt::AccessibleTextRole, tr("Page %1").arg(page));
                QPixmap blank(iconSize());
                blank.fill(Qt::white);
                item->setIcon(blank);
            }
            wishes.push_back({page, qRound(Width * devicePixelRatioF()), {}});
        }
        setCurrentRow(std::min(row, count - 1));
        m_renderer.setWishes(wishes);
    });
    connect(&m_renderer, &PageRenderer::drawn, this, [this](const PageWish &wish, const QImage &image) {
        if (QListWidgetItem *shown = item(wish.page - 1)) {
            QImage exact = image;
            exact.setDevicePixelRatio(devicePixelRatioF());
            shown->setIcon(QPixmap::fromImage(exact));
        }
    });
    connect(&m_renderer, &PageRenderer::failed, this, &QListWidget::clear);
}

void Thumbnails::open(const QString &path)
{
    if (path == m_path)
        return;
    m_path = path;
    if (path.isEmpty())
        clear();
    else
        m_renderer.open(path);
}

void Thumbnails::setCurrentPage(int page)
{
    const QSignalBlocker blocker(this);
    setCurrentRow(page - 1);
}

} // namespace congbao::desk
