// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/unreadareas.h"

#include <algorithm>

namespace congbao::readers {

namespace {

constexpr std::size_t MostAreas = 200; ///< of a page

bool touchesAny(const std::vector<QRectF> &places, const QRectF &area)
{
    return std::any_of(places.begin(), places.end(), [&area](const QRectF &place) { return place.intersects(area); });
}

QString reasonOf(const QRectF &area, const PagePicture &picture)
{
    const auto &writing = picture.droppedWriting;
    if (std::find(writing.begin(), writing.end(), area) != writing.end())
        return QStringLiteral("handwriting");
    if (touchesAny(picture.colouredInk, area))
        return QStringLiteral("stamp");
    if (area.height() > 50 && area.width() > 50)
        return QStringLiteral("picture");
    return area.height() > 18 ? QStringLiteral("handwriting") : QStringLiteral("noise");
}

} // namespace

std::vector<text::UnreadableArea> unreadAreas(int page, const PagePicture &picture,
                                              const std::vector<QRectF> &readWords,
                                              const std::vector<QRectF> &droppedWords)
{
    std::vector<QRectF> areas;
    std::vector<QRectF> boxes = picture.largeInk;
    boxes.insert(boxes.end(), picture.inkBoxes.begin(), picture.inkBoxes.end());
    const auto isRead = [&readWords](const QRectF &box) {
        double covered = 0; // a large piece of ink may be many words that touch
        for (const QRectF &word : readWords) {
            const QRectF shared = word.intersected(box);
            covered += shared.width() * shared.height();
        }
        return covered > 0.1 * box.width() * box.height();
    };
    for (const QRectF &box : boxes) {
        if (box.height() < 7 || box.width() < 5 || isRead(box))
            continue;
        const auto near = std::find_if(areas.begin(), areas.end(), [&box](const QRectF &area) {
            return area.adjusted(-14, -14, 14, 14).intersects(box);
        });
        if (near == areas.end() && areas.size() < MostAreas)
            areas.push_back(box);
        else if (near != areas.end())
            *near = near->united(box);
    }
    for (const QRectF &writing : picture.droppedWriting) {
        if (!isRead(writing) && areas.size() < MostAreas)
            areas.push_back(writing);
    }
    // What was read but not believed is declared too, however small.
    for (const QRectF &word : droppedWords) {
        if (!touchesAny(areas, word) && areas.size() < MostAreas)
            areas.push_back(word);
    }
    std::vector<text::UnreadableArea> unread;
    for (const QRectF &area : areas) {
        text::UnreadableArea found;
        const QRectF seen = picture.straightToPage().mapRect(area);
        found.page = page;
        found.words = int(std::count_if(droppedWords.begin(), droppedWords.end(),
                                        [&area](const QRectF &word) { return area.intersects(word); }));
        found.rect = {float(seen.x()), float(seen.y()), float(seen.width()), float(seen.height())};
        found.reason = reasonOf(area, picture);
        unread.push_back(found);
    }
    return unread;
}

} // namespace congbao::readers
