// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/pagesource.h"

#include <memory>
#include <QImage>
#include <QObject>
#include <QSizeF>
#include <QThread>
#include <vector>

namespace congbao::desk {

/// A page picture that somebody would like to have.
struct PageWish
{
    int page = 1;
    int width = 0; ///< of the whole page, in device pixels
    QRectF part;   ///< in points; empty: the whole page
    bool operator==(const PageWish &) const = default;
};

/// Draws the pages of a PDF or of a scan on a thread of its own, which alone touches the file: the PDF library works
/// under one lock, and the GUI thread must never wait for it. Wishes are drawn in the order given; a new list replaces
/// what was not begun.
class PageRenderer : public QObject
{
    Q_OBJECT

public:
    explicit PageRenderer(QObject *parent = nullptr);
    ~PageRenderer() override;

    /// Answers with opened() or failed(). Wishes and answers of the file before are forgotten.
    void open(const QString &path);
    /// Drawn as soon as what is being drawn is ready; answers with drawn().
    void setWishes(const std::vector<PageWish> &wishes);
    /// One picture that goes before all wishes (the loupe's strip).
    void setUrgentWish(const PageWish &wish);

    /// Answers with found().
    void find(const QString &words);

signals:
    /// hasWords: false for pictures, in which nothing can be found.
    void found(const QString &words, const std::vector<congbao::desk::FoundWords> &places, bool hasWords);
    void opened(const std::vector<QSizeF> &pageSizes); ///< in points, as seen
    void failed(const congbao::Error &error);
    void drawn(const congbao::desk::PageWish &wish, const QImage &image);

private:
    struct Work;
    void pump();

    QThread m_thread;
    QObject *m_worker;
    std::shared_ptr<Work> m_work;
    int m_generation = 0;
};

} // namespace congbao::desk
