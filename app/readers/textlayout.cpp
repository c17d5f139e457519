// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/textlayout.h"

#include "text/linekinds.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <QTransform>

namespace congbao::readers {

namespace {

constexpr double StartGutter = 19.0;         ///< points; the gap between two columns where they begin
constexpr double HeadGutter = 9.5;           ///< the same in the head
constexpr double TopOfPage = 0.22;           ///< share of the height where the head stands
constexpr double KeepGutter = 8.6;           ///< what must stay of it
constexpr double BandShrink = 0.25;          ///< of a word's height, so that neighbouring lines do not touch
constexpr std::size_t FewestColumnBands = 6; ///< of two columns that no head and no recipients explain

struct Gap
{
    double from = 0;
    double to = 0;
    [[nodiscard]] double width() const { return to - from; }
};

/// Words that stand at one height.
struct Band
{
    std::vector<LayoutWord> words;
    double top = 0;
    double bottom = 0;
    double left = 0;
    double right = 0;
    std::optional<Gap> gutter; ///< the widest gap around the middle of the page
};

std::vector<Band> findBands(std::vector<LayoutWord> words, double pageWidth)
{
    std::sort(words.begin(), words.end(),
              [](const LayoutWord &a, const LayoutWord &b) { return a.rect.top() < b.rect.top(); });
    std::vector<Band> bands;
    for (LayoutWord &word : words) {
        const double top = word.rect.top() + BandShrink * word.rect.height();
        const double bottom = word.rect.bottom() - BandShrink * word.rect.height();
        if (bands.empty() || top >= bands.back().bottom) {
            Band band;
            band.top = top;
            band.bottom = bottom;
            bands.push_back(std::move(band));
        }
        bands.back().top = std::min(bands.back().top, top);
        bands.back().bottom = std::max(bands.back().bottom, bottom);
        bands.back().words.push_back(std::move(word));
    }
    for (Band &band : bands) {
        std::sort(band.words.begin(), band.words.end(),
                  [](const LayoutWord &a, const LayoutWord &b) { return a.rect.left() < b.rect.left(); });
        band.left = band.words.front().rect.left();
        band.right = band.left;
        for (const LayoutWord &word : band.words) {
            const Gap gap{band.right, word.rect.left()};
            const bool isInMiddle = gap.to > 0.25 * pageWidth && gap.from < 0.75 * pageWidth;
            if (gap.width() >= KeepGutter && isInMiddle && (!band.gutter || gap.width() > band.gutter->width()))
                band.gutter = gap;
            band.right = std::max(band.right, word.rect.right());
        }
    }
    return bands;
}

bool bandSays(const Band &band, bool (*says)(const QString &), std::optional<Gap> gutter)
{
    // Each side by itself: the words of the other column stand between.
    QString left;
    QString right;
    for (const LayoutWord &word : band.words) {
        QString &side = gutter && word.rect.left() >= gutter->to - 1 ? right : left;
        side += word.text % u' ';
    }
    return says(left) || says(right);
}

/// What is left of a gutter when a further band must keep it free; nothing when the band crosses it.
std::optional<Gap> keptGutter(const Gap &gutter, const Band &band)
{
    Gap kept = gutter;
    for (const LayoutWord &word : band.words) {
        if (word.rect.center().x() < (gutter.from + gutter.to) / 2)
            kept.from = std::max(kept.from, word.rect.right());
        else
            kept.to = std::min(kept.to, word.rect.left());
    }
    return kept.width() >= KeepGutter ? std::optional<Gap>(kept) : std::nullopt;
}

struct Columns
{
    std::size_t first = 0; ///< index of band
    std::size_t last = 0;  ///< one past
    Gap gutter;
    Gap left{1e9, 0}; ///< from where to where the words of each column go
    Gap right{1e9, 0};
};

bool isOneSided(const Band &band, const Gap &gutter)
{
    return band.right <= gutter.from + 1 || band.left >= gutter.to - 1;
}

void widen(Columns &columns, const Band &band)
{
    const double middle = (columns.gutter.from + columns.gutter.to) / 2;
    for (const LayoutWord &word : band.words) {
        Gap &column = word.rect.center().x() < middle ? columns.left : columns.right;
        column.from = std::min(column.from, word.rect.left());
        column.to = std::max(column.to, word.rect.right());
    }
}

/// Whether a band that stands on one side only is set like the column there: under its middle or at its left edge.
/// A centred title under the head is neither; where the columns are a head, whose lines are all centred, only the
/// middle counts, since a title may begin where the widest line of the right column does.
bool fitsColumn(const Columns &columns, const Band &band, bool isHead)
{
    const double middle = (columns.gutter.from + columns.gutter.to) / 2;
    const bool isLeft = (band.left + band.right) / 2 < middle;
    const Gap &column = isLeft ? columns.left : columns.right;
    const double unevenness = isLeft ? 14 : 6; // items of the recipients begin with a dash, or after it
    return std::abs((column.from + column.to) - (band.left + band.right)) < 40 ||
           (!isHead && std::abs(column.from - band.left) < unevenness);
}

/// Whether a line of the head that is set further right than its column, as places and dates are, still belongs to it:
/// it follows at once and begins on the right half.
bool followsInHead(const Band &band, const Band &above, const Columns &columns, double pageWidth)
{
    const double height = (band.bottom - band.top) / (1 - 2 * BandShrink);
    return band.left > columns.gutter.from && band.left > 0.48 * pageWidth && band.top - above.bottom < 1.5 * height;
}

/// Two columns that begin at a band, if they do.
std::optional<Columns> columnsAt(const std::vector<Band> &bands, std::size_t start, double pageWidth, double pageHeight,
                                 ColumnEvidence evidence)
{
    const Band &head = bands[start];
    if (!head.gutter)
        return std::nullopt;
    // Long names leave little room in the head of a text; further down such a gap may be one between words.
    const bool mayBeNarrow = bandSays(head, saysNationalName, head.gutter) ||
                             (evidence == ColumnEvidence::Shape && head.bottom < TopOfPage * pageHeight);
    if (head.gutter->width() < (mayBeNarrow ? HeadGutter : StartGutter))
        return std::nullopt;
    Columns columns;
    columns.first = start;
    columns.last = start + 1;
    columns.gutter = *head.gutter;
    widen(columns, head);
    const bool isByShape = evidence == ColumnEvidence::Shape;
    const bool isState = bandSays(head, saysNationalName, head.gutter);
    const bool isRecipients = bandSays(head, saysRecipients, head.gutter);
    // Ink without letters says by its place what it is.
    bool isHead = isState || (isByShape && head.bottom < TopOfPage * pageHeight);
    bool isKnown = isState || isRecipients || isByShape;
    std::size_t bothSided = 1;
    std::size_t oneSided = 0;
    for (std::size_t next = start + 1; next < bands.size(); ++next) {
        const Band &band = bands[next];
        const auto kept = keptGutter(columns.gutter, band);
        if (!kept)
            break;
        const double height = std::max(8.0, band.bottom - band.top) / (1 - 2 * BandShrink);
        const bool isOne = isOneSided(band, *kept);
        // Under the head the text may begin on the left half; a name under a signature stands further down.
        const double farthest = isRecipients || isByShape ? 12 * height : 1.8 * height;
        if (isOne && band.top - bands[next - 1].bottom > farthest)
            break;
        if (isOne && !isKnown && band.left < 0.25 * pageWidth)
            break;
        if (isOne && isKnown && !fitsColumn(columns, band, isHead) &&
            !(isHead && followsInHead(band, bands[next - 1], columns, pageWidth)))
            break;
        isHead = isHead || bandSays(band, saysNationalName, kept);
        isKnown = isKnown || isHead || bandSays(band, saysRecipients, kept);
        (isOne ? oneSided : bothSided) += 1;
        columns.gutter = *kept;
        columns.last = next + 1;
        widen(columns, band);
    }
    if (isByShape && bothSided + oneSided < 2)
        return std::nullopt;
    if (isKnown) {
        // A column may begin above the line that told what this is.
        while (columns.first > 0 && start - columns.first < 4) {
            const Band &above = bands[columns.first - 1];
            const auto kept = keptGutter(columns.gutter, above);
            const bool isRight = kept && above.left >= kept->to - 1;
            const bool isLeft = kept && isState && above.right <= kept->from + 1;
            if ((!isRight && !isLeft) || bands[columns.first].top - above.bottom > 24)
                break;
            columns.gutter = *kept;
            --columns.first;
        }
        return columns;
    }
    // Lines that pair up are rows, and reading them from left to right is right for them.
    const bool isRunning = bothSided >= FewestColumnBands && oneSided > 0;
    return isRunning ? std::optional<Columns>(columns) : std::nullopt;
}

QRectF boundsOf(const std::vector<LayoutLine> &lines)
{
    QRectF bounds;
    for (const LayoutLine &line : lines)
        bounds = bounds.united(line.rect);
    return bounds;
}

/// Lines of words that may be turned against the page, as the heads of narrow columns are; turned ones come last.
std::vector<LayoutLine> gatherAnyLines(std::vector<LayoutWord> words)
{
    const auto turned = std::stable_partition(words.begin(), words.end(), [](const LayoutWord &word) {
        return word.direction == TextDirection::Right || word.direction == TextDirection::Left;
    });
    std::vector<LayoutWord> sideways(std::make_move_iterator(turned), std::make_move_iterator(words.end()));
    words.erase(turned, words.end());
    std::vector<LayoutLine> lines = gatherLines(std::move(words));
    if (sideways.empty())
        return lines;
    const bool isUp = sideways.front().direction == TextDirection::Up;
    const QTransform straight = isUp ? QTransform(0, 1, -1, 0, 0, 0) : QTransform(0, -1, 1, 0, 0, 0);
    const QTransform back = straight.inverted();
    for (LayoutWord &word : sideways)
        word.rect = straight.mapRect(word.rect);
    for (LayoutLine &line : gatherLines(std::move(sideways))) {
        for (LayoutWord &word : line.words)
            word.rect = back.mapRect(word.rect);
        line.rect = back.mapRect(line.rect);
        lines.push_back(std::move(line));
    }
    return lines;
}

void flushText(std::vector<LayoutWord> &words, std::vector<Zone> &zones)
{
    if (words.empty())
        return;
    Zone zone;
    zone.lines = gatherLines(std::move(words));
    zone.rect = boundsOf(zone.lines);
    zones.push_back(std::move(zone));
    words = {};
}

/// Zones of the part of a page between two tables.
void addZones(std::vector<LayoutWord> words, const QSizeF &page, ColumnEvidence evidence, std::vector<Zone> &zones)
{
    std::vector<Band> bands = findBands(std::move(words), page.width());
    std::vector<Columns> pairs;
    for (std::size_t at = 0; at < bands.size();) {
        auto columns = columnsAt(bands, at, page.width(), page.height(), evidence);
        if (columns && !pairs.empty())
            columns->first = std::max(columns->first, pairs.back().last);
        if (columns)
            pairs.push_back(*columns);
        at = columns ? columns->last : at + 1;
    }
    std::vector<LayoutWord> text;
    std::size_t at = 0;
    const auto takeText = [&](std::size_t until) {
        for (; at < until; ++at)
            std::move(bands[at].words.begin(), bands[at].words.end(), std::back_inserter(text));
    };
    for (const Columns &columns : pairs) {
        takeText(columns.first);
        flushText(text, zones);
        const double middle = (columns.gutter.from + columns.gutter.to) / 2;
        std::vector<LayoutWord> left;
        std::vector<LayoutWord> right;
        for (; at < columns.last; ++at) {
            for (LayoutWord &word : bands[at].words)
                (word.rect.center().x() < middle ? left : right).push_back(std::move(word));
        }
        Zone zone;
        zone.kind = ZoneKind::Columns;
        zone.lines = gatherLines(std::move(left));
        zone.rightLines = gatherLines(std::move(right));
        zone.rect = boundsOf(zone.lines).united(boundsOf(zone.rightLines));
        zone.columnEdges = {float(zone.rect.left()), float(middle), float(zone.rect.right())};
        zones.push_back(std::move(zone));
    }
    takeText(bands.size());
    flushText(text, zones);
}

} // namespace

QString LayoutLine::text() const
{
    QString joined;
    for (const LayoutWord &word : words) {
        if (!joined.isEmpty())
            joined += u' ';
        joined += word.text;
    }
    return joined;
}

bool saysNationalName(const QString &line)
{
    return text::plainWords(line).join(u' ').contains(QStringLiteral("CONG HOA XA HOI CHU NGHIA"));
}

bool saysRecipients(const QString &line)
{
    return text::plainWords(line).join(u' ').startsWith(QStringLiteral("NOI NHAN"));
}

std::vector<LayoutLine> gatherLines(std::vector<LayoutWord> words)
{
    std::sort(words.begin(), words.end(), [](const LayoutWord &a, const LayoutWord &b) {
        const double first = a.rect.center().y();
        const double second = b.rect.center().y();
        return first != second ? first < second : a.rect.left() < b.rect.left();
    });
    struct Open
    {
        LayoutLine line;
        QRectF reference; ///< of the tallest word: it decides what else stands on the line
    };
    std::vector<Open> lines;
    constexpr std::size_t Back = 4; // raised and lowered words reach no further
    for (LayoutWord &word : words) {
        Open *best = nullptr;
        double bestOverlap = 0.45;
        for (std::size_t back = 1; back <= std::min(Back, lines.size()); ++back) {
            Open &open = lines[lines.size() - back];
            const double shared =
                std::min(open.reference.bottom(), word.rect.bottom()) - std::max(open.reference.top(), word.rect.top());
            const double overlap = shared / std::max(1.0, std::min(open.reference.height(), word.rect.height()));
            if (overlap > bestOverlap) {
                bestOverlap = overlap;
                best = &open;
            }
        }
        if (best == nullptr) {
            lines.push_back({{}, word.rect});
            best = &lines.back();
        }
        if (word.rect.height() > best->reference.height())
            best->reference = word.rect;
        best->line.rect = best->line.rect.united(word.rect);
        best->line.words.push_back(std::move(word));
    }
    std::vector<LayoutLine> result;
    result.reserve(lines.size());
    for (Open &open : lines) {
        std::sort(open.line.words.begin(), open.line.words.end(), [](const LayoutWord &a, const LayoutWord &b) {
            return a.rect.left() != b.rect.left() ? a.rect.left() < b.rect.left() : a.text < b.text;
        });
        result.push_back(std::move(open.line));
    }
    std::stable_sort(result.begin(), result.end(), [](const LayoutLine &a, const LayoutLine &b) {
        return a.rect.center().y() < b.rect.center().y();
    });
    return result;
}

bool isPlace(const QRectF &rect)
{
    constexpr double largest = 1e6; // points; pages are smaller by far
    const auto isOnSomePage = [](double length) { return std::abs(length) <= largest; };
    return isOnSomePage(rect.x()) && isOnSomePage(rect.y()) && isOnSomePage(rect.width()) &&
           isOnSomePage(rect.height());
}

LaidPage layOutPage(int number, const QSizeF &size, std::vector<LayoutWord> words, const std::vector<TableGrid> &grids,
                    ColumnEvidence evidence)
{
    LaidPage page;
    page.number = number;
    page.size = size;
    std::vector<LayoutWord> rest = std::move(words);
    if (evidence == ColumnEvidence::Text)
        std::erase_if(rest, [](const LayoutWord &word) { return word.text.isEmpty(); });
    for (LayoutWord &word : rest) {
        if (!isPlace(word.rect))
            word.rect = {}; // the word is kept, at the top of the page
    }
    for (const TableGrid &grid : grids) {
        Zone table;
        table.kind = ZoneKind::Table;
        table.rect = grid.rect;
        table.cells = grid.cells;
        table.rowCount = grid.rowCount;
        table.columnEdges = grid.columnEdges;
        std::vector<std::vector<LayoutWord>> inCells(grid.cells.size());
        std::vector<LayoutWord> above;
        std::vector<LayoutWord> below;
        for (LayoutWord &word : rest) {
            const QPointF centre = word.rect.center();
            if (grid.rect.contains(centre)) {
                const auto cell =
                    std::find_if(grid.cells.begin(), grid.cells.end(),
                                 [&centre](const LayoutCell &candidate) { return candidate.rect.contains(centre); });
                if (cell != grid.cells.end()) {
                    inCells[std::size_t(cell - grid.cells.begin())].push_back(std::move(word));
                    continue;
                }
            }
            (centre.y() < grid.rect.center().y() ? above : below).push_back(std::move(word));
        }
        for (std::size_t cell = 0; cell < inCells.size(); ++cell)
            table.cells[cell].lines = gatherAnyLines(std::move(inCells[cell]));
        addZones(std::move(above), size, evidence, page.zones);
        page.zones.push_back(std::move(table));
        rest = std::move(below);
    }
    addZones(std::move(rest), size, evidence, page.zones);
    return page;
}

} // namespace congbao::readers
