// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/furniture.h"

#include <algorithm>
#include <cmath>
#include <QHash>
#include <QRegularExpression>

namespace congbao::readers {

namespace {

constexpr double Margin = 0.11; ///< share of the page's height at top and bottom where furniture stands
constexpr int EdgeLines = 2;    ///< how many lines from the edge can be a running head

bool isPageNumber(const QString &line)
{
    // Decree 30/2020, annex I: Arabic figures, centred in the top margin; offices also print "- 2 -" and "Trang 2/5".
    static const QRegularExpression number(
        QStringLiteral("^(?:[Tt]rang\\s+)?[-–—]?\\s?\\d{1,4}(?:\\s?/\\s?\\d{1,4})?\\s?[-–—]?$"));
    return number.match(line).hasMatch();
}

bool isSigningStamp(const QString &line)
{
    static const QRegularExpression stamp(
        QStringLiteral("^(?:Ký bởi|Người ký|Thời gian ký|Ngày ký|Giờ ký|Digitally signed by|Signed by|"
                       "Signature (?:Not Verified|Valid))\\s*:?"),
        QRegularExpression::CaseInsensitiveOption);
    return stamp.match(line).hasMatch();
}

bool goesWithStamp(const QString &line)
{
    static const QRegularExpression detail(QStringLiteral("^(?:Cơ quan|Email|E-mail|Date|Reason|Location|Chức vụ)\\s*:|"
                                                          "^\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}\\s+\\d{1,2}:\\d{2}"),
                                           QRegularExpression::CaseInsensitiveOption);
    return detail.match(line).hasMatch();
}

bool isSenderNote(const QString &line)
{
    return line.contains(QStringLiteral("đăng Công báo"), Qt::CaseInsensitive) && line.size() < 40 &&
           line.startsWith(u"Văn bản", Qt::CaseInsensitive);
}

/// The note may stand so near to the two columns of the head that it seems to be part of one.
void takeNotes(std::vector<LayoutLine> &lines, std::vector<LayoutLine> &furniture)
{
    const auto kept = std::stable_partition(lines.begin(), lines.end(),
                                            [](const LayoutLine &line) { return !isSenderNote(line.text()); });
    std::move(kept, lines.end(), std::back_inserter(furniture));
    lines.erase(kept, lines.end());
}

QString repeatKey(const QString &line)
{
    QString key;
    for (const QChar letter : line) {
        if (!letter.isDigit() && !letter.isSpace())
            key += letter.toLower();
    }
    return key;
}

bool isInMargin(const LayoutLine &line, const LaidPage &page)
{
    const double middle = line.rect.center().y();
    return middle < Margin * page.size.height() || middle > (1 - Margin) * page.size.height();
}

/// A recogniser takes a figure that stands alone for anything; its place and size tell it on a picture.
bool looksLikePageNumber(const LayoutLine &line, const LaidPage &page)
{
    return page.isPicture && line.rect.center().y() < Margin * page.size.height() && line.rect.width() < 36 &&
           std::abs(line.rect.center().x() - page.size.width() / 2) < 0.08 * page.size.width() &&
           line.text().size() <= 4;
}

/// The lines of the text zones of a page, from top to bottom.
std::vector<const LayoutLine *> textLines(const LaidPage &page)
{
    std::vector<const LayoutLine *> lines;
    for (const Zone &zone : page.zones) {
        if (zone.kind == ZoneKind::Text) {
            for (const LayoutLine &line : zone.lines)
                lines.push_back(&line);
        }
    }
    return lines;
}

bool isAtEdge(std::size_t index, std::size_t count)
{
    return index < EdgeLines || index + EdgeLines >= count;
}

} // namespace

std::vector<PageFurniture> takeFurniture(std::vector<LaidPage> &pages)
{
    QHash<QString, int> repeats;
    for (const LaidPage &page : pages) {
        const auto lines = textLines(page);
        for (std::size_t index = 0; index < lines.size(); ++index) {
            if (isAtEdge(index, lines.size()) && isInMargin(*lines[index], page))
                ++repeats[repeatKey(lines[index]->text())];
        }
    }
    std::vector<PageFurniture> furniture(pages.size());
    for (std::size_t number = 0; number < pages.size(); ++number) {
        LaidPage &page = pages[number];
        furniture[number].lines = std::move(page.apart);
        const std::size_t count = textLines(page).size();
        std::size_t index = 0;
        int sinceStamp = 100;
        for (Zone &zone : page.zones) {
            if (zone.kind == ZoneKind::Columns) {
                takeNotes(zone.lines, furniture[number].lines);
                takeNotes(zone.rightLines, furniture[number].lines);
            }
            if (zone.kind != ZoneKind::Text)
                continue;
            std::vector<LayoutLine> kept;
            for (LayoutLine &line : zone.lines) {
                const QString text = line.text();
                const bool isStamp = isSigningStamp(text);
                sinceStamp = isStamp ? 0 : sinceStamp + 1;
                const bool isEdge = isAtEdge(index, count) && isInMargin(line, page);
                const QString key = repeatKey(text);
                const bool isRunning = isEdge && !key.isEmpty() && repeats.value(key) >= 3 &&
                                       repeats.value(key) * 10 >= int(pages.size()) * 3;
                const bool isTaken = isStamp || (sinceStamp <= 3 && goesWithStamp(text)) || isSenderNote(text) ||
                                     (isEdge && isPageNumber(text)) || isRunning ||
                                     (index == 0 && looksLikePageNumber(line, page));
                (isTaken ? furniture[number].lines : kept).push_back(std::move(line));
                ++index;
            }
            zone.lines = std::move(kept);
        }
        std::erase_if(page.zones, [](const Zone &zone) { return zone.kind == ZoneKind::Text && zone.lines.empty(); });
    }
    return furniture;
}

} // namespace congbao::readers
