// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/textview.h"

#include "jobs/runjob.h"

#include <algorithm>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

namespace congbao::desk {

TextView::TextView(QThreadPool &pool, QWidget *parent)
    : QTextEdit(parent)
    , m_pool(pool)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_isProgrammatic)
            emit placeChangedByUser();
    });
}

TextView::~TextView()
{
    // Ours goes before the base class does. That moves the scroll bar; whoever listens may be half gone by now.
    blockSignals(true);
    setExtraSelections({});
    setDocument(nullptr);
}

void TextView::setText(const std::shared_ptr<const text::Document> &text)
{
    const int generation = ++m_generation;
    // The old document must not be looked at once its layout is gone, nor by the marks' cursors.
    setExtraSelections({});
    m_isProgrammatic = true;
    setDocument(new QTextDocument(this));
    m_isProgrammatic = false;
    m_layout.reset();
    m_marks.clear();
    placeMarks();
    if (!text)
        return;
    jobs::runJob(
        m_pool, this,
        [text, target = thread()](const JobContext &) -> Result<std::shared_ptr<TextLayout>> {
            return TextLayout::build(*text, target);
        },
        [this, generation](Result<std::shared_ptr<TextLayout>> layout) {
            if (generation != m_generation || !layout)
                return;
            QTextDocument *empty = document();
            m_layout = std::move(*layout);
            m_isProgrammatic = true;
            setDocument(m_layout->document());
            m_isProgrammatic = false;
            empty->deleteLater();
            placeMarks();
            emit textShown();
        });
}

void TextView::setMarks(std::vector<Mark> marks)
{
    m_marks = std::move(marks);
    placeMarks();
}

void TextView::placeMarks()
{
    m_placed.clear();
    if (m_layout) {
        for (const Mark &mark : m_marks) {
            const bool isGap = mark.place.start == mark.place.end;
            const int start = m_layout->position(mark.place.block, mark.place.start, isGap);
            const int end = m_layout->position(mark.place.block, mark.place.end, true);
            if (start >= 0)
                m_placed.push_back({mark.id, start, std::max(start, end), mark.state});
        }
        std::stable_sort(m_placed.begin(), m_placed.end(),
                         [](const Placed &a, const Placed &b) { return a.start < b.start; });
    }
    showMarks();
}

bool TextView::isDark() const
{
    return palette().color(QPalette::Base).lightness() < 128;
}

void TextView::showMarks()
{
    QList<ExtraSelection> selections;
    const bool dark = isDark();
    for (const Placed &mark : m_placed) {
        if (mark.start == mark.end)
            continue; // drawn as a wedge
        ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(mark.start);
        selection.cursor.setPosition(mark.end, QTextCursor::KeepAnchor);
        const QColor color = markColor(mark.state, dark);
        QColor ground = color;
        ground.setAlpha(mark.id == m_current ? 110 : 40);
        selection.format.setBackground(ground);
        selection.format.setUnderlineColor(color);
        switch (mark.state) {
        case MarkState::Open:
        case MarkState::Undecided:
            selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            break;
        case MarkState::Real:
            selection.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            break;
        case MarkState::OfficialWrong:
            selection.format.setUnderlineStyle(QTextCharFormat::DashDotLine);
            break;
        case MarkState::ReadingError:
            selection.format.setUnderlineStyle(QTextCharFormat::DashUnderline);
            break;
        case MarkState::Formal:
            selection.format.setUnderlineStyle(QTextCharFormat::DotLine);
            break;
        }
        selections << selection;
    }
    setExtraSelections(selections);
    viewport()->update();
}

int TextView::positionOf(int id) const
{
    const auto found = std::find_if(m_placed.begin(), m_placed.end(), [id](const Placed &m) { return m.id == id; });
    return found == m_placed.end() ? -1 : found->start;
}

int TextView::length() const
{
    return std::max(1, document()->characterCount());
}

int TextView::place() const
{
    return cursorForPosition(QPoint(viewport()->width() / 2, qRound(viewport()->height() * 0.4))).position();
}

void TextView::scrollToPlace(int position)
{
    QTextCursor cursor(document());
    cursor.setPosition(std::clamp(position, 0, length() - 1));
    const QRect rect = cursorRect(cursor);
    m_isProgrammatic = true;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.top() - qRound(viewport()->height() * 0.4));
    m_isProgrammatic = false;
}

void TextView::setCurrentMark(int id, bool scrollsThere)
{
    m_current = id;
    showMarks();
    const int position = positionOf(id);
    if (!scrollsThere || position < 0)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(position);
    const QRect rect = cursorRect(cursor);
    if (rect.top() < viewport()->height() * 0.15 || rect.bottom() > viewport()->height() * 0.85)
        scrollToPlace(position);
}

bool TextView::findNext(const QString &words, bool backward)
{
    const auto flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (find(words, flags))
        return true;
    QTextCursor cursor = textCursor();
    cursor.movePosition(backward ? QTextCursor::End : QTextCursor::Start);
    setTextCursor(cursor);
    return find(words, flags);
}

std::pair<int, int> TextView::visibleRange() const
{
    return {cursorForPosition(QPoint(0, 0)).position(),
            cursorForPosition(QPoint(viewport()->width(), viewport()->height())).position()};
}

void TextView::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    if (m_placed.empty())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintGutter(painter);
}

void TextView::paintGutter(QPainter &painter)
{
    // Only marks in view: asking for the place of another would lay out all the text up to it.
    const auto [first, last] = visibleRange();
    QFont font = painter.font();
    font.setBold(true);
    font.setPixelSize(11);
    painter.setFont(font);
    const bool dark = isDark();
    int lineTop = -1;
    double x = 0;
    auto at = std::lower_bound(m_placed.begin(), m_placed.end(), first - 1,
                               [](const Placed &mark, int value) { return mark.end < value; });
    for (; at != m_placed.end() && at->start <= last; ++at) {
        QTextCursor cursor(document());
        cursor.setPosition(at->start);
        const QRect rect = cursorRect(cursor);
        const QColor color = markColor(at->state, dark);
        if (at->start == at->end) {
            QPolygonF wedge({QPointF(rect.left(), rect.bottom() - 6), QPointF(rect.left() - 5, rect.bottom() + 2),
                             QPointF(rect.left() + 5, rect.bottom() + 2)});
            painter.setPen(QPen(color, at->id == m_current ? 2.5 : 1.2));
            painter.setBrush(color);
            painter.drawPolygon(wedge);
            painter.drawLine(rect.topLeft(), rect.bottomLeft());
        } else if (at->id == m_current) {
            cursor.setPosition(at->end);
            const QRect endRect = cursorRect(cursor);
            painter.setPen(QPen(color, 2));
            painter.setBrush(Qt::NoBrush);
            if (endRect.top() == rect.top())
                painter.drawRect(QRectF(rect.left() - 1, rect.top(), endRect.left() - rect.left() + 2, rect.height()));
        }
        if (rect.top() != lineTop) {
            lineTop = rect.top();
            x = 4;
        }
        const QString sign = markSign(at->state);
        const QString tag = sign.isEmpty() ? QString::number(at->id) : QString::number(at->id) + sign;
        const double width = painter.fontMetrics().horizontalAdvance(tag) + 6;
        if (x + width > 54)
            continue; // the box's number stands on the page beside it
        const QRectF box(x, rect.center().y() - 8, width, 16);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(box, 2, 2);
        painter.setPen(dark ? Qt::black : Qt::white);
        painter.drawText(box, Qt::AlignCenter, tag);
        x += width + 2;
    }
}

int TextView::markAt(const QPoint &position) const
{
    const QTextCursor cursor = cursorForPosition(position);
    const int at = cursor.position();
    const bool isInGutter = position.x() < 54;
    for (const Placed &mark : m_placed) {
        if (!isInGutter && mark.start - 1 <= at && at <= mark.end + (mark.start == mark.end ? 1 : 0))
            return mark.id;
        if (isInGutter && mark.end >= at) {
            QTextCursor there(document());
            there.setPosition(mark.start);
            return std::abs(cursorRect(there).center().y() - position.y()) < 12 ? mark.id : 0;
        }
    }
    return 0;
}

void TextView::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || textCursor().hasSelection())
        return;
    if (const int id = markAt(event->pos()); id != 0)
        emit markActivated(id);
}

void TextView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showMarks();
}

} // namespace congbao::desk
