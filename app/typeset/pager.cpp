// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/pager.h"

#include <algorithm>
#include <iterator>

namespace congbao::typeset {

namespace {

constexpr float noteGap = 10;       // points between the text and the first footnote, with the short rule
constexpr float noteRule = 120;     // length of that rule
constexpr float noteSpace = 2;      // below each footnote
constexpr float smallRest = 0.2F;   // a lower row than this part of a page goes to the next one whole
constexpr float longNotes = 0.1F;   // part of a page; lower footnotes are not parted but take their line with them
constexpr float mostCarried = 0.6F; // of a page for footnotes that come from the page before
constexpr size_t leastLines = 2;    // of a parted footnote on each page

class Pager
{
public:
    Pager(Flow &&flow, const Colour &ruleColour)
        : m_flow(std::move(flow))
        , m_height(m_flow.pageHeight)
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
    /// A footnote, or what is left of it.
    struct PlacedNote
    {
        int note = 0;
        size_t firstLine = 0;
    };
    /// What a page takes.
    struct Filling
    {
        std::vector<Placed> placed;
        std::optional<RowGroup> cutRows; ///< the part of the next item that still stands on this page
        float cutTop = 0;
        size_t next = 0; ///< first item of the next page
    };

    [[nodiscard]] float notesHeight(const std::vector<int> &notes) const;
    [[nodiscard]] float leastNotesHeight(const std::vector<int> &notes) const;
    [[nodiscard]] float carriedHeight() const;
    [[nodiscard]] bool mayBreakAfter(size_t item) const;
    [[nodiscard]] Filling fillPage(size_t first);
    void finishPage(Filling &filling, size_t first);
    void placeNotes(FlowPage &page, std::vector<PlacedNote> &&notes);

    Flow m_flow;
    float m_height;
    Colour m_ruleColour;
    std::vector<PlacedNote> m_carried; // for the next page
    std::vector<FlowPage> m_pages;
};

float Pager::notesHeight(const std::vector<int> &notes) const
{
    float all = 0;
    for (const int note : notes)
        all += m_flow.notes[size_t(note)].heightFrom(0);
    return all;
}

/// As above with the last one parted.
float Pager::leastNotesHeight(const std::vector<int> &notes) const
{
    const FlowNote &last = m_flow.notes[size_t(notes.back())];
    return notesHeight(notes) - (last.lines.size() >= 2 * leastLines ? last.heightFrom(leastLines) - noteSpace : 0);
}

float Pager::carriedHeight() const
{
    float all = 0;
    for (const PlacedNote &note : m_carried)
        all += m_flow.notes[size_t(note.note)].heightFrom(note.firstLine);
    return std::min(all, m_height * mostCarried);
}

bool Pager::mayBreakAfter(size_t item) const
{
    return item + 1 == m_flow.items.size() || m_flow.items[item + 1].mayBreakBefore ||
           m_flow.items[item + 1].startsPage;
}

Pager::Filling Pager::fillPage(size_t first)
{
    Filling filling;
    auto &items = m_flow.items;
    float y = items[first].repeatedHead ? items[first].repeatedHead->height() : 0;
    float notes = carriedHeight();
    size_t lastBreak = first; // none yet
    const auto roomFor = [](float height) { return height > 0 ? height + noteGap : 0; };
    for (size_t i = first; i < items.size(); ++i) {
        FlowItem &item = items[i];
        filling.next = i;
        if (i > first && item.startsPage)
            return filling;
        const float top = y + (i == first ? 0 : item.spaceBefore);
        const float ownNotes = notesHeight(item.notes);
        const float noteRoom = roomFor(notes + ownNotes);
        if (i > first && item.mayBreakBefore)
            lastBreak = i;
        if (top + item.height + noteRoom <= m_height + 0.01F || (i == first && !item.rows)) {
            filling.placed.push_back({i, top});
            y = top + item.height;
            notes += ownNotes;
            continue;
        }
        if (!item.rows && ownNotes > m_height * longNotes && mayBreakAfter(i) &&
            top + item.height + roomFor(notes + leastNotesHeight(item.notes)) <= m_height) {
            filling.placed.push_back({i, top});
            filling.next = i + 1;
            return filling;
        }
        const bool isHigh = item.height > m_height * smallRest;
        const bool mayCut = item.rows && (item.isTogether ? item.height > m_height : isHigh || i == first);
        if (mayCut) {
            filling.cutRows = item.rows->takeTop(m_height - top - noteRoom);
            if (!filling.cutRows && i == first) // its footnotes leave no room: the last of them go on later
                filling.cutRows = item.rows->takeTop(m_height - top - roomFor(std::min(ownNotes, m_height / 2)));
            if (filling.cutRows) {
                filling.cutTop = top;
                item.height = item.rows->height();
                item.spaceBefore = 0;
                return filling;
            }
        }
        if (i == first) { // a row that cannot be cut and is higher than the page
            filling.placed.push_back({i, top});
            filling.next = i + 1;
            return filling;
        }
        filling.next = lastBreak > first ? lastBreak : i;
        return filling;
    }
    filling.next = items.size();
    return filling;
}

/// At the bottom of the page, as much as there is room for; the rest waits for the next page.
void Pager::placeNotes(FlowPage &page, std::vector<PlacedNote> &&notes)
{
    if (notes.empty())
        return;
    const float room = m_height - page.used - noteGap;
    struct Piece
    {
        PlacedNote note;
        size_t endLine = 0;
    };
    std::vector<Piece> pieces;
    float used = 0;
    for (size_t i = 0; i < notes.size(); ++i) {
        const FlowNote &source = m_flow.notes[size_t(notes[i].note)];
        size_t end = notes[i].firstLine;
        float height = 0;
        while (end < source.lines.size() && used + height + source.lines[end].height <= room + 0.01F)
            height += source.lines[end++].height;
        const size_t rest = source.lines.size() - end;
        if (rest > 0 && rest < leastLines)
            end -= std::min(end - notes[i].firstLine, leastLines - rest);
        // What is not even begun here may stand wherever there is room; a page without text takes what it can.
        if (end > notes[i].firstLine)
            pieces.push_back({notes[i], end});
        if (end < source.lines.size()) {
            m_carried.push_back({notes[i].note, end});
            m_carried.insert(m_carried.end(), notes.begin() + std::ptrdiff_t(i) + 1, notes.end());
            used += height;
            break;
        }
        used += height + noteSpace;
    }
    float y = m_height;
    for (const Piece &piece : pieces) {
        const FlowNote &source = m_flow.notes[size_t(piece.note.note)];
        y -= source.heightFrom(piece.note.firstLine) - source.heightFrom(piece.endLine);
    }
    if (!pieces.empty())
        page.content.rules.push_back({0, y - noteGap * 0.4F, noteRule, 0.5F, m_ruleColour});
    for (const Piece &piece : pieces) {
        FlowNote &source = m_flow.notes[size_t(piece.note.note)];
        for (size_t line = piece.note.firstLine; line < piece.endLine; ++line) {
            DisplayList content = std::move(source.lines[line].content);
            content.moveBy(0, y);
            page.content.append(std::move(content));
            y += source.lines[line].height;
        }
        y += piece.endLine == source.lines.size() ? noteSpace : 0;
    }
}

void Pager::finishPage(Filling &filling, size_t first)
{
    FlowPage page;
    page.isTurned = m_flow.isTurned;
    std::vector<PlacedNote> notes = std::move(m_carried);
    m_carried.clear();
    const auto addNotes = [&notes](const std::vector<int> &own) {
        for (const int note : own)
            notes.push_back({note, 0});
    };
    if (first < m_flow.items.size() && m_flow.items[first].repeatedHead) {
        DisplayList head = m_flow.items[first].repeatedHead->draw();
        head.makeArtifact();
        page.content.append(std::move(head));
        page.used = m_flow.items[first].repeatedHead->height();
    }
    for (const Placed &place : filling.placed) {
        FlowItem &item = m_flow.items[place.item];
        if (item.rows)
            item.content = item.rows->draw();
        item.content.moveBy(0, place.y);
        page.content.append(std::move(item.content));
        page.used = place.y + item.height;
        addNotes(item.notes);
        if (!item.bookmark.isEmpty())
            page.bookmarks.push_back({item.bookmark, item.bookmarkLevel, place.y});
    }
    if (filling.cutRows) {
        DisplayList content = filling.cutRows->draw();
        content.moveBy(0, filling.cutTop);
        page.content.append(std::move(content));
        page.used = filling.cutTop + filling.cutRows->height();
        addNotes(filling.cutRows->notes());
        FlowItem &item = m_flow.items[filling.next];
        if (!item.bookmark.isEmpty())
            page.bookmarks.push_back({std::move(item.bookmark), item.bookmarkLevel, filling.cutTop});
        item.bookmark.clear();
    }
    placeNotes(page, std::move(notes));
    m_pages.push_back(std::move(page));
}

std::vector<FlowPage> Pager::run()
{
    size_t first = 0;
    while (first < m_flow.items.size() || !m_carried.empty()) {
        if (first < m_flow.items.size() && m_flow.items[first].isBlank && !m_pages.empty()) {
            ++first;
            continue;
        }
        Filling filling;
        filling.next = first;
        if (first < m_flow.items.size()) {
            filling = fillPage(first);
            while (!filling.placed.empty() && filling.placed.back().item >= filling.next)
                filling.placed.pop_back();
        }
        finishPage(filling, first);
        if (filling.cutRows)
            m_flow.items[filling.next].notes = m_flow.items[filling.next].rows->notes();
        first = filling.next;
    }
    return std::move(m_pages);
}

} // namespace

float FlowNote::heightFrom(size_t firstLine) const
{
    float all = firstLine < lines.size() ? noteSpace : 0;
    for (size_t i = firstLine; i < lines.size(); ++i)
        all += lines[i].height;
    return all;
}

std::vector<FlowPage> fillPages(Flow &&flow, const Colour &ruleColour)
{
    return Pager(std::move(flow), ruleColour).run();
}

std::vector<FlowPage> fillPages(std::vector<Flow> &&flows, const Colour &ruleColour)
{
    std::vector<FlowPage> pages;
    for (Flow &flow : flows) {
        std::vector<FlowPage> own = fillPages(std::move(flow), ruleColour);
        std::move(own.begin(), own.end(), std::back_inserter(pages));
    }
    return pages;
}

void pullLines(std::vector<FlowItem> &items, size_t first, int lines)
{
    size_t at = first;
    for (int pulled = 0; at > 0 && pulled < lines && !items[at].startsPage; --at) {
        items[at].mayBreakBefore = false;
        if (items[at - 1].rows || !items[at - 1].content.images.empty())
            break;
        if (!items[at - 1].content.texts.empty())
            ++pulled;
    }
}

} // namespace congbao::typeset
