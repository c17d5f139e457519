// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/following.h"

#include "common/pageview.h"
#include "compare/textview.h"

#include <algorithm>

namespace congbao::desk {

namespace {

/// A place that both sides share: the page and how far down, and the text's position.
struct Anchor
{
    double page = 0; ///< page number and fraction: 3.25
    double position = 0;
};

double between(double value, double from, double to, double start, double end)
{
    return to > from ? start + (end - start) * (value - from) / (to - from) : start;
}

/// The places both sides share, from top to bottom: the differences, and the two ends.
std::vector<Anchor> anchorsOf(const compare::Comparison *comparison, const PageView &pages, const TextView &text)
{
    std::vector<Anchor> anchors{{1.0, 0.0}};
    if (comparison) {
        for (const compare::Discrepancy &d : comparison->discrepancies) {
            const int position = text.positionOf(d.id);
            const double height = pages.pageSize(d.official.page).height();
            if (position < 0 || d.official.rects.empty() || height <= 0)
                continue;
            const Anchor anchor{d.official.page + d.official.rects.front().y / height, double(position)};
            // Only what goes forward on both sides can be followed; moved text cannot.
            if (anchor.page > anchors.back().page && anchor.position > anchors.back().position)
                anchors.push_back(anchor);
        }
    }
    anchors.push_back({pages.pageCount() + 1.0, double(std::max(text.length(), 1))});
    return anchors;
}

} // namespace

void textFollowsPages(const compare::Comparison *comparison, PageView &pages, TextView &text)
{
    if (pages.pageCount() == 0 || !text.hasText())
        return;
    const auto anchors = anchorsOf(comparison, pages, text);
    const auto [page, down] = pages.place();
    const double at = page + down;
    const auto after =
        std::find_if(anchors.begin() + 1, anchors.end() - 1, [at](const Anchor &a) { return a.page >= at; });
    const Anchor &before = *(after - 1);
    text.scrollToPlace(qRound(between(at, before.page, after->page, before.position, after->position)));
}

void pagesFollowText(const compare::Comparison *comparison, PageView &pages, TextView &text)
{
    if (pages.pageCount() == 0 || !text.hasText())
        return;
    const auto anchors = anchorsOf(comparison, pages, text);
    const double at = text.place();
    const auto after =
        std::find_if(anchors.begin() + 1, anchors.end() - 1, [at](const Anchor &a) { return a.position >= at; });
    const Anchor &before = *(after - 1);
    const double page = between(at, before.position, after->position, before.page, after->page);
    pages.scrollToPlace(static_cast<int>(page), page - static_cast<int>(page));
}

} // namespace congbao::desk
