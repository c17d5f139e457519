// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/signaturearea.h"

#include <algorithm>
#include <vector>

namespace congbao::readers {

namespace {

// All in points.
constexpr double SmallestLetter = 3.6;
constexpr double SealSize = 45;
constexpr double LineBreak = 26;      ///< the gap after which a column of recipients is at its end
constexpr double SignatureRoom = 110; ///< between the office and the name of who signs
constexpr double NarrowestGap = 8;
constexpr double LeastRightPart = 60; ///< of the width of a page: a signature is not narrower

struct Span
{
    double from = 0;
    double to = 0;
};

/// Where nothing stands between the columns: the widest gap around the middle of the page.
std::optional<Span> gapBetween(std::vector<Span> taken, double pageWidth)
{
    std::sort(taken.begin(), taken.end(), [](const Span &a, const Span &b) { return a.from < b.from; });
    std::optional<Span> widest;
    double reached = taken.empty() ? 0 : taken.front().to;
    for (const Span &span : taken) {
        const Span gap{reached, span.from};
        const bool isInMiddle = gap.to > 0.3 * pageWidth && gap.from < 0.75 * pageWidth;
        if (gap.to - gap.from >= NarrowestGap && isInMiddle &&
            (!widest || gap.to - gap.from > widest->to - widest->from))
            widest = gap;
        reached = std::max(reached, span.to);
    }
    return widest;
}

} // namespace

bool isUnderBlackSeal(const PagePicture &picture, const QRectF &place)
{
    return std::any_of(picture.largeInk.begin(), picture.largeInk.end(), [&place](const QRectF &ink) {
        return ink.width() > SealSize && ink.height() > SealSize && ink.contains(place.center());
    });
}

std::optional<SignatureArea> findSignatureArea(const PagePicture &picture, const QRectF &recipientsLine)
{
    std::vector<QRectF> boxes;
    for (const QRectF &box : picture.inkBoxes) {
        const bool isInColour = std::any_of(picture.colouredInk.begin(), picture.colouredInk.end(),
                                            [&box](const QRectF &ink) { return ink.intersects(box); });
        const double smallest = isInColour ? 2 * SmallestLetter : SmallestLetter;
        if (box.height() >= smallest && !isUnderBlackSeal(picture, box))
            boxes.push_back(box);
    }
    std::sort(boxes.begin(), boxes.end(), [](const QRectF &a, const QRectF &b) { return a.top() < b.top(); });

    // Down the beginnings of the lines of recipients.
    const double top = recipientsLine.top();
    double bottom = recipientsLine.bottom();
    for (const QRectF &box : boxes) {
        const bool isBeginning = box.left() > recipientsLine.left() - 20 && box.left() < recipientsLine.left() + 60;
        if (isBeginning && box.bottom() > top && box.top() - bottom < LineBreak)
            bottom = std::max(bottom, box.bottom());
    }
    std::vector<Span> taken;
    for (const QRectF &box : boxes) {
        if (box.bottom() > top && box.top() < bottom)
            taken.push_back({box.left(), box.right()});
    }
    const auto gap = gapBetween(std::move(taken), picture.size.width());
    if (!gap)
        return std::nullopt;
    const double middle = gap->to - (gap->to - gap->from) / 3; // who signs is centred: the gap is nearer to the left
    if (picture.size.width() - middle < LeastRightPart)
        return std::nullopt;

    // The right column may begin higher and end lower, as far as nothing stands to its left.
    const auto hasLeftInk = [&boxes, middle](const QRectF &beside) {
        return std::any_of(boxes.begin(), boxes.end(), [&](const QRectF &box) {
            return box.left() < middle && box.top() < beside.bottom() && box.bottom() > beside.top();
        });
    };
    double rightTop = top;
    for (auto box = boxes.rbegin(); box != boxes.rend(); ++box) {
        if (box->top() >= rightTop)
            continue;
        if (box->bottom() < rightTop - LineBreak || hasLeftInk(*box))
            break;
        rightTop = box->top();
    }
    double rightBottom = bottom;
    for (const QRectF &box : boxes) {
        if (box.top() < bottom)
            continue;
        if (box.top() - rightBottom > SignatureRoom || hasLeftInk(box))
            break;
        rightBottom = std::max(rightBottom, box.bottom());
    }
    constexpr double room = 4;
    const double left = recipientsLine.left() - 12;
    SignatureArea area;
    area.left = QRectF(QPointF(left, top - room), QPointF(std::min(middle, gap->from + room), bottom + room));
    area.right = QRectF(QPointF(middle, rightTop - room), QPointF(picture.size.width(), rightBottom + room));
    return area;
}

} // namespace congbao::readers
