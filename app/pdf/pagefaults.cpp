// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pagefaults.h"

#include <algorithm>

namespace congbao::pdf {

namespace {

constexpr double slack = 2;           // points by which a letter's box may be larger than its ink
constexpr double shareOfHeight = 0.5; // of the lower of two words, from which on they lie on each other

QRectF textArea(const QSizeF &page, const PageArea &area)
{
    if (area.isTurned)
        return {area.bottom, area.sides, page.width() - area.bottom - area.top, page.height() - 2 * area.sides};
    return {area.sides, area.top, page.width() - 2 * area.sides, page.height() - area.top - area.bottom};
}

bool isWithin(const QRectF &inner, const QRectF &outer)
{
    return outer.adjusted(-slack, -slack, slack, slack).contains(inner);
}

/// A rule that goes down through the letters of a word.
bool isCut(const QRectF &word, const std::vector<QRectF> &verticalRules)
{
    return std::any_of(verticalRules.begin(), verticalRules.end(), [&word](const QRectF &rule) {
        const double shared = std::min(rule.bottom(), word.bottom()) - std::max(rule.top(), word.top());
        return rule.center().x() > word.left() + slack && rule.center().x() < word.right() - slack &&
               shared > word.height() * shareOfHeight;
    });
}

bool liesOn(const QRectF &one, const QRectF &other)
{
    const QRectF shared = one.intersected(other);
    return shared.width() > slack && shared.height() > std::min(one.height(), other.height()) * shareOfHeight;
}

} // namespace

QRectF headStrip(const QSizeF &page, const PageArea &area)
{
    if (area.isTurned)
        return {page.width() - area.top, 0, area.top, page.height()};
    return {0, 0, page.width(), area.top};
}

Result<std::vector<PageFault>> findPageFaults(PdfPages &pages, int page, const PageArea &area,
                                              const JobContext &context)
{
    auto words = pages.words(page, context);
    if (!words)
        return failWith(words);
    const PageGraphics graphics = pages.graphics(page);
    const QSizeF size = pages.size(page);
    const QRectF paper(QPointF(0, 0), size);
    const QRectF body = textArea(size, area);
    const QRectF head = headStrip(size, area);
    std::vector<PageFault> faults;
    bool hasBody = !graphics.images.empty() || !graphics.isComplete;
    const auto isInBody = [&](const QRectF &rect) { return !head.contains(rect.center()); };
    for (const auto *rules : {&graphics.horizontalRules, &graphics.verticalRules})
        hasBody = hasBody || std::any_of(rules->begin(), rules->end(), isInBody);
    std::vector<const PageWord *> inOrder;
    for (const PageWord &word : *words) {
        if (!isWithin(word.rect, paper))
            faults.push_back({PageFault::Kind::Clipped, page, word.text});
        if (!isInBody(word.rect))
            continue;
        hasBody = true;
        if (!isWithin(word.rect, body) || isCut(word.rect, graphics.verticalRules))
            faults.push_back({PageFault::Kind::Overfull, page, word.text});
        inOrder.push_back(&word);
    }
    if (!hasBody)
        faults.push_back({PageFault::Kind::Blank, page, {}});
    std::sort(inOrder.begin(), inOrder.end(),
              [](const PageWord *one, const PageWord *other) { return one->rect.left() < other->rect.left(); });
    // Words of one column of the page begin near each other: only those whose boxes share some x are looked at.
    std::vector<const PageWord *> open;
    for (const PageWord *word : inOrder) {
        std::erase_if(open, [word](const PageWord *other) { return other->rect.right() <= word->rect.left() + slack; });
        const auto under = std::find_if(open.begin(), open.end(),
                                        [word](const PageWord *other) { return liesOn(word->rect, other->rect); });
        if (under != open.end())
            faults.push_back({PageFault::Kind::Overlapping, page, QString((*under)->text + u' ' + word->text)});
        open.push_back(word);
    }
    return faults;
}

} // namespace congbao::pdf
