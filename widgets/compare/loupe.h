// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/marks.h"
#include "common/pagerenderer.h"
#include "compare/comparison.h"
#include "text/document.h"

#include <optional>
#include <QWidget>

namespace congbao::desk {

/// The strip of the official page at the current difference, enlarged, directly above the electronic line in the same
/// size with the differing words under each other: shown together the eye misses less than side by side.
class Loupe : public QWidget
{
    Q_OBJECT

public:
    explicit Loupe(QWidget *parent = nullptr);

    /// Electronic text of the block the difference stands in, for the words around it.
    void showDifference(const compare::Discrepancy &discrepancy, MarkState state, const QString &blockText,
                        QSizeF pageSize);
    void clear();
    void setPicture(const PageWish &wish, const QImage &image);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void pictureWanted(const congbao::desk::PageWish &wish);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void ask();
    [[nodiscard]] double captionWidth() const;

    std::optional<compare::Discrepancy> m_discrepancy;
    MarkState m_state = MarkState::Open;
    QString m_before; ///< electronic words around the difference
    QString m_after;
    QSizeF m_pageSize;
    QRectF m_line;      ///< union of the difference's rectangles on its first line, points
    QRectF m_part;      ///< what of the page is shown, points
    double m_scale = 2; ///< logical pixels a point
    PageWish m_wish;
    QImage m_image;
};

} // namespace congbao::desk
