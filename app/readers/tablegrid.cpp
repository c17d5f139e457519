// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/tablegrid.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace congbao::readers {

namespace {

constexpr std::size_t MostRules = 2000; ///< of one direction; a page with more is a drawing
constexpr std::size_t MostCells = 20000;
constexpr double SmallestCell = 4.0; ///< points

/// A rule as a line: where it stands, and from where to where it goes.
struct Segment
{
    double at = 0;
    double from = 0;
    double to = 0;
};

/// Joins pieces that lie on one line and touch: programs draw a table cell by cell.
std::vector<Segment> mergeCollinear(std::vector<Segment> segments, double tolerance)
{
    std::sort(segments.begin(), segments.end(), [](const Segment &a, const Segment &b) { return a.at < b.at; });
    std::vector<Segment> merged;
    for (std::size_t first = 0; first < segments.size();) {
        std::size_t last = first;
        while (last < segments.size() && segments[last].at - segments[first].at <= tolerance)
            ++last;
        std::sort(segments.begin() + qsizetype(first), segments.begin() + qsizetype(last),
                  [](const Segment &a, const Segment &b) { return a.from < b.from; });
        for (std::size_t i = first; i < last; ++i) {
            const bool continues = i > first && segments[i].from <= merged.back().to + tolerance;
            if (continues)
                merged.back().to = std::max(merged.back().to, segments[i].to);
            else
                merged.push_back(segments[i]);
        }
        first = last;
    }
    return merged;
}

class Sets
{
public:
    explicit Sets(std::size_t count)
        : m_parent(count)
    {
        std::iota(m_parent.begin(), m_parent.end(), std::size_t(0));
    }
    std::size_t find(std::size_t item)
    {
        while (m_parent[item] != item) {
            m_parent[item] = m_parent[m_parent[item]];
            item = m_parent[item];
        }
        return item;
    }
    void join(std::size_t a, std::size_t b) { m_parent[find(b)] = find(a); }

private:
    std::vector<std::size_t> m_parent;
};

std::vector<double> clustered(std::vector<double> values, double tolerance)
{
    std::sort(values.begin(), values.end());
    std::vector<double> result;
    for (const double value : values) {
        if (result.empty() || value - result.back() > tolerance)
            result.push_back(value);
    }
    return result;
}

/// Whether rules at `at` cover most of the way from..to.
bool isRuled(const std::vector<Segment> &rules, double at, double from, double to, double tolerance)
{
    double covered = 0;
    auto rule = std::lower_bound(rules.begin(), rules.end(), at - tolerance,
                                 [](const Segment &segment, double value) { return segment.at < value; });
    for (; rule != rules.end() && rule->at <= at + tolerance; ++rule)
        covered += std::max(0.0, std::min(rule->to, to) - std::max(rule->from, from));
    return covered > 0.6 * (to - from);
}

TableGrid buildGrid(std::vector<Segment> horizontal, std::vector<Segment> vertical, double tolerance)
{
    const double merging = std::max(2 * tolerance, SmallestCell);
    std::vector<double> xs;
    std::vector<double> ys;
    for (const Segment &rule : vertical)
        xs.push_back(rule.at);
    for (const Segment &rule : horizontal) {
        ys.push_back(rule.at);
        xs.insert(xs.end(), {rule.from, rule.to}); // tables that are open at the sides
    }
    // The ends of a rule count as a border of a column only at the outer sides of the table.
    const auto [left, right] = std::minmax_element(xs.begin(), xs.end());
    std::vector<double> edges{*left, *right};
    for (const Segment &rule : vertical)
        edges.push_back(rule.at);
    xs = clustered(std::move(edges), merging);
    ys = clustered(std::move(ys), merging);

    TableGrid grid;
    if (xs.size() < 3 || ys.size() < 2 || (xs.size() - 1) * (ys.size() - 1) > MostCells)
        return grid;
    const auto byPlace = [](const Segment &a, const Segment &b) { return a.at < b.at; };
    std::sort(horizontal.begin(), horizontal.end(), byPlace);
    std::sort(vertical.begin(), vertical.end(), byPlace);
    const std::size_t columns = xs.size() - 1;
    const std::size_t rows = ys.size() - 1;
    Sets sets(columns * rows);
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            const std::size_t here = row * columns + column;
            if (column + 1 < columns && !isRuled(vertical, xs[column + 1], ys[row], ys[row + 1], merging))
                sets.join(here, here + 1);
            if (row + 1 < rows && !isRuled(horizontal, ys[row + 1], xs[column], xs[column + 1], merging))
                sets.join(here, here + columns);
        }
    }
    struct Span
    {
        std::size_t row = 0;
        std::size_t column = 0;
        std::size_t lastRow = 0;
        std::size_t lastColumn = 0;
    };
    std::map<std::size_t, Span> spans;
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            const auto [span, isNew] =
                spans.try_emplace(sets.find(row * columns + column), Span{row, column, row, column});
            span->second.column = std::min(span->second.column, column);
            span->second.lastRow = std::max(span->second.lastRow, row);
            span->second.lastColumn = std::max(span->second.lastColumn, column);
        }
    }
    if (spans.size() < 2)
        return grid;
    for (const auto &[root, span] : spans) {
        LayoutCell cell;
        cell.row = int(span.row);
        cell.column = int(span.column);
        cell.rowSpan = int(span.lastRow - span.row + 1);
        cell.columnSpan = int(span.lastColumn - span.column + 1);
        cell.rect =
            QRectF(QPointF(xs[span.column], ys[span.row]), QPointF(xs[span.lastColumn + 1], ys[span.lastRow + 1]));
        grid.cells.push_back(cell);
    }
    std::sort(grid.cells.begin(), grid.cells.end(), [](const LayoutCell &a, const LayoutCell &b) {
        return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
    grid.rect = QRectF(QPointF(xs.front(), ys.front()), QPointF(xs.back(), ys.back()));
    grid.rowCount = int(rows);
    for (const double x : xs)
        grid.columnEdges.push_back(float(x));
    return grid;
}

} // namespace

std::vector<TableGrid> findTableGrids(std::vector<QRectF> horizontalRules, std::vector<QRectF> verticalRules,
                                      double tolerance)
{
    for (std::vector<QRectF> *rules : {&horizontalRules, &verticalRules})
        std::erase_if(*rules, [](const QRectF &rule) { return !isPlace(rule); });
    std::vector<Segment> horizontal;
    for (const QRectF &rule : horizontalRules)
        horizontal.push_back({rule.center().y(), rule.left(), rule.right()});
    std::vector<Segment> vertical;
    for (const QRectF &rule : verticalRules)
        vertical.push_back({rule.center().x(), rule.top(), rule.bottom()});
    horizontal = mergeCollinear(std::move(horizontal), tolerance);
    vertical = mergeCollinear(std::move(vertical), tolerance);
    if (horizontal.size() < 2 || vertical.empty() || horizontal.size() > MostRules || vertical.size() > MostRules)
        return {};

    Sets sets(horizontal.size() + vertical.size());
    for (std::size_t h = 0; h < horizontal.size(); ++h) {
        for (std::size_t v = 0; v < vertical.size(); ++v) {
            const bool meets =
                vertical[v].at >= horizontal[h].from - tolerance && vertical[v].at <= horizontal[h].to + tolerance &&
                horizontal[h].at >= vertical[v].from - tolerance && horizontal[h].at <= vertical[v].to + tolerance;
            if (meets)
                sets.join(h, horizontal.size() + v);
        }
    }
    std::map<std::size_t, std::pair<std::vector<Segment>, std::vector<Segment>>> components;
    for (std::size_t h = 0; h < horizontal.size(); ++h)
        components[sets.find(h)].first.push_back(horizontal[h]);
    for (std::size_t v = 0; v < vertical.size(); ++v)
        components[sets.find(horizontal.size() + v)].second.push_back(vertical[v]);

    std::vector<TableGrid> grids;
    for (auto &[root, rules] : components) {
        if (rules.first.size() < 2 || rules.second.empty())
            continue;
        TableGrid grid = buildGrid(std::move(rules.first), std::move(rules.second), tolerance);
        if (!grid.cells.empty())
            grids.push_back(std::move(grid));
    }
    // A table in a cell of another is read as text of that cell.
    std::sort(grids.begin(), grids.end(), [](const TableGrid &a, const TableGrid &b) {
        return a.rect.width() * a.rect.height() > b.rect.width() * b.rect.height();
    });
    std::vector<TableGrid> outer;
    for (TableGrid &grid : grids) {
        const bool isInside = std::any_of(outer.begin(), outer.end(), [&grid](const TableGrid &other) {
            return other.rect.contains(grid.rect.center());
        });
        if (!isInside)
            outer.push_back(std::move(grid));
    }
    std::sort(outer.begin(), outer.end(),
              [](const TableGrid &a, const TableGrid &b) { return a.rect.top() < b.rect.top(); });
    return outer;
}

} // namespace congbao::readers
