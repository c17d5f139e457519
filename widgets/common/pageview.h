// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/marks.h"
#include "common/pagerenderer.h"

#include <optional>
#include <QAbstractScrollArea>
#include <QCache>
#include <QHash>

namespace congbao::desk {

/// Shows the pages of a PDF one under the other, with marks over them (QPdfView of Qt 6.4 can draw none). Pages are
/// drawn on the renderer's thread, those in view first, their neighbours next; pictures are kept within a budget of
/// bytes.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PageView(QWidget *parent = nullptr);

    void open(const QString &path);
    /// Another state of the same pages: the place stays, and pictures of before stand until the new ones are drawn.
    void replace(const QString &path);
    void close(); ///< shows nothing
    void setMarks(std::vector<PageMark> marks, std::vector<PageHatch> hatches);
    void setCurrentMark(int id, bool scrollsThere); ///< 0: none

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_sizes.size()); }
    [[nodiscard]] QSizeF pageSize(int page) const; ///< points
    [[nodiscard]] int currentPage() const;         ///< the one at a third of the view's height
    /// Where the middle of the view stands: page, and 0…1 down that page.
    [[nodiscard]] std::pair<int, double> place() const;
    void scrollToPlace(int page, double down);
    void goToPage(int page);
    void zoom(double factor);
    void fitWidth();
    void turn();                     ///< by a quarter to the right, for pages that lie sideways
    void find(const QString &words); ///< answers with found()
    void findAgain(bool backward);   ///< goes to the next of the places
    void lookCloser();               ///< enlarges the page around the current mark; once more: fits the width again
    [[nodiscard]] bool isDrawn(int page) const; ///< its picture is there in the present size
    [[nodiscard]] PageRenderer &renderer() { return m_renderer; }

signals:
    void opened();
    void failed(const congbao::Error &error);
    void pageChanged(int page);
    void placeChangedByUser(); ///< scrolled by wheel, key or bar; not by scrollToPlace() or a mark
    void markActivated(int id);
    void found(int places, bool hasWords); ///< hasWords: false for pictures, in which nothing can be found
    void urgentDrawn(const congbao::desk::PageWish &wish, const QImage &image);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    [[nodiscard]] std::pair<int, double> placeIn(int viewHeight) const;
    void layOut();
    void wish();
    void setScale(double scale, double anchorPage, double anchorDown);
    [[nodiscard]] double fitScale() const;
    [[nodiscard]] QRectF pageRect(int page) const; ///< in the view's coordinates
    [[nodiscard]] QRectF markRect(const PageMark &mark) const;
    [[nodiscard]] QSizeF seenSize(int page) const; ///< points, turned as it is shown
    [[nodiscard]] QRectF seenRect(int page, const QRectF &rect) const;
    void scrollIntoView(const QRectF &rect);
    [[nodiscard]] std::pair<int, int> visiblePages() const;
    [[nodiscard]] int pixelWidth(int page) const;
    [[nodiscard]] int pageAt(double y) const; ///< content coordinates
    [[nodiscard]] int markAt(const QPointF &position) const;
    /// The marks' numbers in the margin beside their lines, where they hide no word of the official text.
    [[nodiscard]] std::vector<std::pair<const PageMark *, QRectF>> tags(int page) const;
    void paintMarks(QPainter &painter, int page);

    PageRenderer m_renderer;
    std::vector<QSizeF> m_sizes;
    std::vector<double> m_tops; ///< content coordinates of each page's top
    double m_contentHeight = 0;
    double m_contentWidth = 0;
    double m_scale = 1.0; ///< logical pixels a point
    bool m_fitsWidth = true;
    bool m_isProgrammatic = false;
    int m_lastPage = 0;
    QString m_notice; ///< shown in place of pages
    QCache<quint64, QImage> m_cache;
    QHash<int, std::vector<PageMark>> m_marks; ///< by page
    QHash<int, std::vector<PageHatch>> m_hatches;
    int m_currentMark = 0;
    QHash<int, QImage> m_before; ///< pictures of the pages in view before they were replaced
    std::optional<std::pair<int, double>> m_keptPlace;
    int m_turn = 0; ///< quarters to the right
    std::vector<FoundWords> m_found;
    int m_currentFound = -1;
};

} // namespace congbao::desk
