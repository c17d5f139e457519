// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/pager.h"

#include <algorithm>

namespace congbao::typeset {

namespace {

constexpr float noteGap = 10;     // points between the text and the first footnote, with the short rule
constexpr float noteRule = 120;   // length of that rule
constexpr float smallRest = 0.2F; // a lower row than this part of a page goes to the next one whole

class Pager
{
public:
    Pager(Flow &&flow, float height, const Colour &ruleColour)
        : m_flow(std::move(flow))
        , m_height(height)
        , m_ruleColour(ruleColour)
    {
    }
    std::vector<FlowPage> run();

private:
    struct Placed
    {
        size_t item = 0;
        float y = 0;
    };

    [[nodiscard]] float notesHeight(const std::vector<int> &notes) const;
    [[nodiscard]] size_t fillPage(size_t first, std::vector<Placed> &placed, std::optional<RowGroup> &cutRows,
                                  float &cutTop);
    void finishPage(std::vector<Placed> &placed, std::optional<RowGroup> &cutRows, float cutTop, size_t first);

    Flow m_flow;
    float m_height;
    Colour m_ruleColour;
    std::vector<FlowPage> m_pages;
};

float Pager::notesHeight(const std::vector<int> &notes) const
{
    float all = 0;
    for (const int note : notes)
        all += m_flow.notes[size_t(note)].height;
    return all;
}

/// Places items from `first` on; gives the first one of the next page. `cutRows` is the part of that item which still
/// stands on this page.
size_t Pager::fillPage(size_t first, std::vector<Placed> &placed, std::optional<RowGroup> &cutRows, float &cutTop)
{
    auto &items = m_flow.items;
    float y = items[first].repeatedHead ? items[first].repeatedHead->height() : 0;
    float notes = 0;
    size_t lastBreak = first; // none yet
    for (size_t i = first; i < items.size(); ++i) {
        FlowItem &item = items[i];
        if (i > first && item.startsPage)
            return i;
        const float top = y + (i == first ? 0 : item.spaceBefore);
        const float ownNotes = notesHeight(item.notes);
        const float noteRoom = notes + ownNotes > 0 ? notes + ownNotes + noteGap : 0;
        if (i > first && item.mayBreakBefore)
            lastBreak = i;
        if (top + item.height + noteRoom <= m_height + 0.01F || (i == first && !item.rows)) {
            placed.push_back({i, top});
            y = top + item.height;
            notes += ownNotes;
            continue;
        }
        const bool isHigh = item.height > m_height * smallRest;
        const bool mayCut = item.rows && (item.isTogether ? item.height > m_height : isHigh || i == first);
        if (mayCut) {
            cutRows = item.rows->takeTop(m_height - top - noteRoom);
            if (cutRows) {
                cutTop = top;
                item.height = item.rows->height();
                item.spaceBefore = 0;
                return i;
            }
        }
        if (i == first) { // a row that cannot be cut and is higher than the page
            placed.push_back({i, top});
            return i + 1;
        }
        return lastBreak > first ? lastBreak : i;
    }
    return items.size();
}

void Pager::finishPage(std::vector<Placed> &placed, std::optional<RowGroup> &cutRows, float cutTop, size_t first)
{
    FlowPage page;
    std::vector<int> notes;
    if (m_flow.items[first].repeatedHead) {
        DisplayList head = m_flow.items[first].repeatedHead->draw();
        head.makeArtifact();
        page.content.append(std::move(head));
        page.used = m_flow.items[first].repeatedHead->height();
    }
    for (const Placed &place : placed) {
        FlowItem &item = m_flow.items[place.item];
        if (item.rows)
            item.content = item.rows->draw();
        item.content.moveBy(0, place.y);
        page.content.append(std::move(item.content));
        page.used = place.y + item.height;
        notes.insert(notes.end(), item.notes.begin(), item.notes.end());
        if (!item.bookmark.isEmpty())
            page.bookmarks.push_back({item.bookmark, item.bookmarkLevel, place.y});
    }
    if (cutRows) {
        DisplayList content = cutRows->draw();
        content.moveBy(0, cutTop);
        page.content.append(std::move(content));
        page.used = cutTop + cutRows->height();
        const std::vector<int> own = cutRows->notes();
        notes.insert(notes.end(), own.begin(), own.end());
    }
    if (!notes.empty()) {
        float y = m_height - notesHeight(notes);
        page.content.rules.push_back({0, y - noteGap * 0.4F, noteRule, 0.5F, m_ruleColour});
        for (const int note : notes) {
            FlowNote &source = m_flow.notes[size_t(note)];
            source.content.moveBy(0, y);
            page.content.append(std::move(source.content));
            y += source.height;
        }
    }
    m_pages.push_back(std::move(page));
}

std::vector<FlowPage> Pager::run()
{
    size_t first = 0;
    while (first < m_flow.items.size()) {
        if (m_flow.items[first].isBlank && !m_pages.empty()) {
            ++first;
            continue;
        }
        std::vector<Placed> placed;
        std::optional<RowGroup> cutRows;
        float cutTop = 0;
        const size_t next = fillPage(first, placed, cutRows, cutTop);
        while (!placed.empty() && placed.back().item >= next)
            placed.pop_back();
        finishPage(placed, cutRows, cutTop, first);
        if (cutRows)
            m_flow.items[next].notes = m_flow.items[next].rows->notes();
        first = next;
    }
    return std::move(m_pages);
}

} // namespace

std::vector<FlowPage> fillPages(Flow &&flow, float height, const Colour &ruleColour)
{
    return Pager(std::move(flow), height, ruleColour).run();
}

void pullLines(std::vector<FlowItem> &items, size_t first, int lines)
{
    size_t at = first;
    for (int pulled = 0; at > 0 && pulled < lines && !items[at].startsPage; --at) {
        items[at].mayBreakBefore = false;
        if (items[at - 1].rows)
            break;
        if (!items[at - 1].content.texts.empty())
            ++pulled;
    }
}

} // namespace congbao::typeset
