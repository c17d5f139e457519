// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/marks.h"
#include "compare/comparison.h"
#include "compare/textlayout.h"

#include <QTextEdit>

class QThreadPool;

namespace congbao::desk {

/// The electronic text for reading, with the differences underlined in it and their numbers in the gutter.
class TextView : public QTextEdit
{
    Q_OBJECT

public:
    struct Mark
    {
        int id = 0;
        compare::ElectronicPlace place;
        MarkState state = MarkState::Open;
    };

    explicit TextView(QThreadPool &pool, QWidget *parent = nullptr);
    ~TextView() override;

    void setText(const std::shared_ptr<const text::Document> &text); ///< null: shows nothing
    void setMarks(std::vector<Mark> marks);
    void setCurrentMark(int id, bool scrollsThere);

    [[nodiscard]] bool hasText() const { return m_layout != nullptr; }
    /// Position (in the laid out document) of a mark; -1 when there is none.
    [[nodiscard]] int positionOf(int id) const;
    [[nodiscard]] int length() const; ///< positions in the document
    [[nodiscard]] int place() const;  ///< position at the middle of the view
    void scrollToPlace(int position);
    bool findNext(const QString &words, bool backward);

signals:
    void textShown();
    void markActivated(int id);
    void placeChangedByUser();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Placed
    {
        int id = 0;
        int start = 0;
        int end = 0;
        MarkState state = MarkState::Open;
    };
    void placeMarks();
    void showMarks();
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] std::pair<int, int> visibleRange() const;
    [[nodiscard]] int markAt(const QPoint &position) const;
    void paintGutter(QPainter &painter);

    QThreadPool &m_pool;
    std::shared_ptr<TextLayout> m_layout;
    int m_generation = 0;
    std::vector<Mark> m_marks;
    std::vector<Placed> m_placed; ///< by position
    int m_current = 0;
    bool m_isProgrammatic = false;
};

} // namespace congbao::desk
