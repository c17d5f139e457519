// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/picturelayout.h"

#include "readers/signaturearea.h"
#include "readers/textlayout.h"
#include "readers/unreadareas.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <mutex>
#include <optional>
#include <QCoreApplication>
#include <QRegularExpression>
#include <span>
#include <thread>

namespace congbao::readers {

namespace {

constexpr double SmallestLetter = 3.6;          ///< points; smaller ink is an accent, a dot or a dash
constexpr double TallestLetter = 40;            ///< taller ink is a seal, a signature or a picture
constexpr double SmallestUnderSeal = 7.5;       ///< names and offices under a seal are set in 13 points and more
constexpr double Room = 9.0;                    ///< points
constexpr float DoubtfulWord = 0.75F;           ///< confidence below which a line is read again
const QString UnreadCell = QStringLiteral("□"); ///< ink that gave no letters is never nothing

bool isOnly(const QString &text, const QString &signs)
{
    return std::all_of(text.begin(), text.end(), [&signs](QChar sign) { return signs.contains(sign); });
}

/// Rows of ink in an area: from where to where (points).
struct Strip
{
    double top = 0;
    double bottom = 0;
};

class PictureReader
{
public:
    PictureReader(int number, const PagePicture &picture, const LineReader &reader, const JobContext &context)
        : m_number(number)
        , m_picture(picture)
        , m_reader(reader)
        , m_context(context)
        , m_perPixel(72.0 / picture.dpi)
    {
    }

    Result<ReadPicture> read()
    {
        std::vector<LayoutWord> ink;
        for (const QRectF &box : m_picture.inkBoxes) {
            // Scraps of a seal or pen would close the gap between two columns.
            const bool isInSeal = isInColour(box) || isUnderBlackSeal(m_picture, box);
            if (box.height() >= (isInSeal ? SmallestUnderSeal : SmallestLetter))
                ink.push_back({{}, box, 1.0F});
        }
        LaidPage shape = layOutPage(m_number, m_picture.size, std::move(ink), m_picture.tables, ColumnEvidence::Shape);
        shape.isPicture = true;
        for (std::size_t index = 0; index < shape.zones.size(); ++index) {
            Zone &zone = shape.zones[index];
            // Accents and dots are no part of the shape, so there is some room around it; more would let in specks,
            // which make the recogniser see lines that are not there.
            double top = zone.rect.top() - Room;
            double bottom = zone.rect.bottom() + Room;
            if (index > 0)
                top = std::max(top, (shape.zones[index - 1].rect.bottom() + zone.rect.top()) / 2);
            if (index + 1 < shape.zones.size())
                bottom = std::min(bottom, (zone.rect.bottom() + shape.zones[index + 1].rect.top()) / 2);
            if (m_context.isCancelled())
                return tl::unexpected(cancelledError());
            if (auto done = readZone(zone, top, bottom); !done)
                return failWith(done);
        }
        if (auto done = readSignature(shape.zones); !done)
            return failWith(done);
        std::erase_if(shape.zones, [](const Zone &zone) {
            return zone.kind != ZoneKind::Table && zone.lines.empty() && zone.rightLines.empty();
        });
        ReadPicture result;
        result.seenSize = m_picture.seenSize();
        result.straightToPage = m_picture.straightToPage();
        result.unreadable = unreadAreas(m_number, m_picture, m_read, m_dropped);
        result.page = std::move(shape);
        return result;
    }

private:
    Result<void> readZone(Zone &zone, double top, double bottom)
    {
        const double leftEdge = zone.rect.left() - 2 * Room;
        const double rightEdge = zone.rect.right() + 2 * Room;
        const auto between = [top, bottom](double from, double to) {
            return QRectF(from, top, to - from, bottom - top);
        };
        switch (zone.kind) {
        case ZoneKind::Text: {
            auto lines = readArea(between(leftEdge, rightEdge), OcrLayout::Block);
            if (!lines)
                return failWith(lines);
            zone.lines = std::move(*lines);
            return {};
        }
        case ZoneKind::Columns: {
            const double middle = double(zone.columnEdges[1]);
            auto left = readArea(between(leftEdge, middle), OcrLayout::Block);
            if (!left)
                return failWith(left);
            auto right = readArea(between(middle, rightEdge), OcrLayout::Block);
            if (!right)
                return failWith(right);
            zone.lines = std::move(*left);
            zone.rightLines = std::move(*right);
            dissolveUnlessKnown(zone);
            return confirmHead(zone);
        }
        case ZoneKind::Table:
            return readTable(zone);
        }
        return {};
    }

    /// Recipients beside a seal whose shape ran into theirs are read again, each column by itself.
    Result<void> readSignature(std::vector<Zone> &zones)
    {
        std::optional<SignatureArea> area;
        for (const Zone &zone : zones) {
            if (zone.kind == ZoneKind::Table || area)
                continue;
            const auto line = std::find_if(zone.lines.begin(), zone.lines.end(), [](const LayoutLine &candidate) {
                return saysRecipients(candidate.text());
            });
            if (line == zone.lines.end())
                continue;
            area = findSignatureArea(m_picture, line->words.front().rect);
            const double end = area ? std::max(area->left.bottom(), area->right.bottom()) : 0;
            if (zone.kind == ZoneKind::Columns && zone.rect.bottom() > end - Room)
                return {}; // it is whole
        }
        if (!area)
            return {};
        const double top = std::min(area->left.top(), area->right.top());
        const double bottom = std::max(area->left.bottom(), area->right.bottom());
        std::vector<Zone> below;
        for (Zone &zone : zones) {
            if (zone.kind == ZoneKind::Table)
                continue;
            Zone rest;
            for (std::vector<LayoutLine> *lines : {&zone.lines, &zone.rightLines}) {
                for (LayoutLine &line : *lines) {
                    const double middle = line.rect.center().y();
                    if (middle > bottom && zone.rect.top() < bottom && lines == &zone.lines)
                        rest.lines.push_back(std::move(line));
                }
                std::erase_if(*lines, [&](const LayoutLine &line) {
                    const double middle = line.rect.center().y();
                    return line.words.empty() || (middle > top && middle <= bottom);
                });
            }
            if (rest.lines.empty())
                continue;
            rest.rect = {zone.rect.left(), bottom, zone.rect.width(), std::max(1.0, zone.rect.bottom() - bottom)};
            below.push_back(std::move(rest));
        }
        const QRectF whole = area->left.united(area->right);
        std::erase_if(m_read, [&whole](const QRectF &word) { return whole.contains(word.center()); });
        auto left = readArea(area->left, OcrLayout::Block);
        if (!left)
            return failWith(left);
        auto right = readArea(area->right, OcrLayout::Block);
        if (!right)
            return failWith(right);
        Zone columns;
        columns.kind = ZoneKind::Columns;
        columns.rect = whole;
        columns.columnEdges = {float(whole.left()), float(area->right.left()), float(whole.right())};
        columns.lines = std::move(*left);
        columns.rightLines = std::move(*right);
        const auto place =
            std::find_if(zones.begin(), zones.end(), [top](const Zone &zone) { return zone.rect.top() >= top; });
        const auto at = zones.insert(place, std::move(columns));
        zones.insert(at + 1, std::make_move_iterator(below.begin()), std::make_move_iterator(below.end()));
        return {};
    }

    /// Number and date of the head are read by a second model: a figure that it reads otherwise is doubtful, however
    /// sure the first one was.
    Result<void> confirmHead(Zone &zone)
    {
        const auto saysState = [](const LayoutLine &line) { return saysNationalName(line.text()); };
        if (zone.kind != ZoneKind::Columns || std::none_of(zone.rightLines.begin(), zone.rightLines.end(), saysState))
            return {};
        for (std::vector<LayoutLine> *lines : {&zone.lines, &zone.rightLines}) {
            for (LayoutLine &line : *lines) {
                const auto hasFigure = [](const LayoutWord &word) {
                    return std::any_of(word.text.begin(), word.text.end(), [](QChar c) { return c.isDigit(); });
                };
                if (std::none_of(line.words.begin(), line.words.end(), hasFigure))
                    continue;
                const double above = 0.12 * line.rect.height();
                const auto second = recognise(line.rect.adjusted(-6, -above, 6, above), OcrLayout::Line, OcrModel::Vie);
                if (!second)
                    return failWith(second);
                for (LayoutWord &word : line.words) {
                    const bool isConfirmed =
                        std::any_of(second->begin(), second->end(), [&word](const LayoutLine &other) {
                            return std::any_of(other.words.begin(), other.words.end(),
                                               [&word](const LayoutWord &read) { return read.text == word.text; });
                        });
                    if (hasFigure(word) && !isConfirmed)
                        word.confidence = std::min(word.confidence, 0.5F);
                }
            }
        }
        return {};
    }

    /// Two columns are kept where the text says that it is a head or a signature; other text that only looked like
    /// columns is read row by row.
    static void dissolveUnlessKnown(Zone &zone)
    {
        static const QRegularExpression signing(QStringLiteral(
            "^(?:TM\\.|KT\\.|TL\\.|TUQ\\.|Q\\.|CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|THỨ TRƯỞNG|GIÁM ĐỐC|CHÁNH)"));
        const auto isKnown = [](const LayoutLine &line) {
            const QString text = line.text();
            return saysNationalName(text) || saysRecipients(text) || signing.match(text).hasMatch();
        };
        const bool isKept = std::any_of(zone.lines.begin(), zone.lines.end(), isKnown) ||
                            std::any_of(zone.rightLines.begin(), zone.rightLines.end(), isKnown);
        if (isKept)
            return;
        zone.kind = ZoneKind::Text;
        for (LayoutLine &right : zone.rightLines) {
            const auto beside = std::find_if(zone.lines.begin(), zone.lines.end(), [&right](const LayoutLine &left) {
                const double shared =
                    std::min(left.rect.bottom(), right.rect.bottom()) - std::max(left.rect.top(), right.rect.top());
                return shared > 0.5 * std::min(left.rect.height(), right.rect.height());
            });
            if (beside == zone.lines.end()) {
                zone.lines.push_back(std::move(right));
                continue;
            }
            std::move(right.words.begin(), right.words.end(), std::back_inserter(beside->words));
            beside->rect = beside->rect.united(right.rect);
        }
        zone.rightLines.clear();
        std::stable_sort(zone.lines.begin(), zone.lines.end(), [](const LayoutLine &a, const LayoutLine &b) {
            return a.rect.center().y() < b.rect.center().y();
        });
    }

    [[nodiscard]] QRectF toPixels(const QRectF &points) const
    {
        return {points.topLeft() / m_perPixel, points.size() / m_perPixel};
    }

    /// Reads a rectangle (points of the straight picture). Words without ink under them, which the recogniser makes up
    /// in wide gaps, are dropped.
    Result<std::vector<LayoutLine>> readOnce(const QRectF &area, OcrLayout layout)
    {
        return recognise(area, layout, OcrModel::Vietnamese);
    }

    Result<std::vector<LayoutLine>> recognise(const QRectF &area, OcrLayout layout, OcrModel model)
    {
        const QRect pixels = toPixels(area).toAlignedRect().intersected(m_picture.grey.rect());
        std::vector<LayoutLine> lines;
        if (pixels.width() < 4 || pixels.height() < 4 || m_picture.inkIn(pixels) == 0)
            return lines;
        // White around the letters, or those at the edge are misread.
        const int margin = m_picture.dpi / 15;
        QImage crop(pixels.size() + QSize(2 * margin, 2 * margin), QImage::Format_Grayscale8);
        crop.fill(255);
        for (int y = 0; y < pixels.height(); ++y)
            std::copy_n(m_picture.grey.constScanLine(pixels.top() + y) + pixels.left(), pixels.width(),
                        crop.scanLine(margin + y) + margin);
        const auto read = m_reader.read(crop, model, layout, m_picture.dpi);
        if (!read)
            return failWith(read);
        const QPointF origin(pixels.left() - margin, pixels.top() - margin);
        for (const OcrLine &from : *read) {
            LayoutLine line;
            line.rect = QRectF((from.rect.topLeft() + origin) * m_perPixel, from.rect.size() * m_perPixel);
            QRectF extent;
            for (const OcrWord &word : from.words) {
                const QRectF box = word.rect.translated(origin);
                const int inked = m_picture.inkIn(box);
                if (inked < 3)
                    continue;
                if (isRemnant(word, box)) {
                    m_dropped.emplace_back(box.topLeft() * m_perPixel, box.size() * m_perPixel);
                    continue;
                }
                LayoutWord placed{word.text, QRectF(box.topLeft() * m_perPixel, box.size() * m_perPixel),
                                  word.confidence};
                extent = extent.united(placed.rect);
                line.words.push_back(std::move(placed));
            }
            if (line.words.empty())
                continue;
            line.rect = {extent.left(), line.rect.top(), extent.width(), line.rect.height()};
            lines.push_back(std::move(line));
        }
        return lines;
    }

    /// Reads a rectangle, and its doubtful lines a second time by themselves: in a block a line is now and then cut at
    /// the wrong height.
    Result<std::vector<LayoutLine>> readArea(const QRectF &area, OcrLayout layout)
    {
        auto lines = readOnce(area, layout);
        if (!lines)
            return lines;
        if (auto done = joinMarks(*lines); !done)
            return failWith(done);
        for (LayoutLine &line : *lines) {
            if (layout == OcrLayout::Block && leastConfidence(std::span(&line, 1)) < DoubtfulWord) {
                const double above = 0.12 * line.rect.height();
                auto again = readOnce(line.rect.adjusted(-6, -above, 6, above), OcrLayout::Line);
                if (!again)
                    return again;
                if (again->size() == 1 && isBetter(*again, std::span(&line, 1)))
                    line = std::move(again->front());
            }
            for (const LayoutWord &word : line.words)
                m_read.push_back(word.rect);
        }
        return lines;
    }

    /// The marks of a line of capitals are now and then taken for a line of their own, and the letters are read without
    /// them: both are read again as one line.
    Result<void> joinMarks(std::vector<LayoutLine> &lines)
    {
        for (std::size_t index = 0; index + 1 < lines.size(); ++index) {
            LayoutLine &marks = lines[index];
            LayoutLine &below = lines[index + 1];
            const bool hasLetters = std::any_of(marks.words.begin(), marks.words.end(), [](const LayoutWord &word) {
                return std::any_of(word.text.begin(), word.text.end(), [](QChar c) { return c.isLetterOrNumber(); });
            });
            double bottom = 0;
            double top = below.rect.bottom();
            for (const LayoutWord &word : marks.words)
                bottom = std::max(bottom, word.rect.bottom());
            for (const LayoutWord &word : below.words)
                top = std::min(top, word.rect.top());
            const bool isOver = marks.rect.left() < below.rect.right() && below.rect.left() < marks.rect.right();
            if (hasLetters || !isOver || top - bottom > 0.3 * below.rect.height())
                continue;
            const double above = 0.12 * below.rect.height();
            auto again = readOnce(marks.rect.united(below.rect).adjusted(-6, -above, 6, above), OcrLayout::Line);
            if (!again)
                return failWith(again);
            if (again->size() != 1)
                continue;
            below = std::move(again->front());
            marks.words.clear();
        }
        std::erase_if(lines, [](const LayoutLine &line) { return line.words.empty(); });
        return {};
    }

    static float leastConfidence(std::span<const LayoutLine> lines)
    {
        float least = 1;
        for (const LayoutLine &line : lines) {
            for (const LayoutWord &word : line.words)
                least = std::min(least, word.confidence);
        }
        return least;
    }

    /// Whether a second reading is surer, letter for letter, and does not lose letters.
    static bool isBetter(std::span<const LayoutLine> second, std::span<const LayoutLine> first)
    {
        const auto weigh = [](std::span<const LayoutLine> lines) {
            double sureness = 0;
            double letters = 0;
            for (const LayoutLine &line : lines) {
                for (const LayoutWord &word : line.words) {
                    sureness += double(word.confidence) * double(word.text.size());
                    letters += double(word.text.size());
                }
            }
            return std::pair(letters > 0 ? sureness / letters : 0.0, letters);
        };
        const auto [newSureness, newLetters] = weigh(second);
        const auto [oldSureness, oldLetters] = weigh(first);
        return newSureness > oldSureness + 0.02 && newLetters > 0.7 * oldLetters;
    }

    [[nodiscard]] bool isInColour(const QRectF &place) const
    {
        return std::any_of(m_picture.colouredInk.begin(), m_picture.colouredInk.end(),
                           [&place](const QRectF &coloured) { return coloured.intersects(place); });
    }

    /// What is left of a rule, a seal or a pen reads as a sign that is no letter, or as a few doubtful ones.
    [[nodiscard]] bool isRemnant(const OcrWord &word, const QRectF &pixels) const
    {
        const bool hasLetter =
            std::any_of(word.text.begin(), word.text.end(), [](QChar sign) { return sign.isLetterOrNumber(); });
        if (!hasLetter && word.confidence < 0.5F && isOnly(word.text, QStringLiteral("|_~^`'¬\\")))
            return true;
        // Upright strokes by themselves are remnants of rules and edges of the sheet; long flat ones are rules.
        if (isOnly(word.text, QStringLiteral("|¦")))
            return true;
        if (isOnly(word.text, QStringLiteral("-–—_=")) && pixels.width() > m_picture.dpi / 4.0 &&
            pixels.height() < m_picture.dpi / 20.0)
            return true;
        const QRectF place(pixels.topLeft() * m_perPixel, pixels.size() * m_perPixel);
        constexpr float clearUnderSeal = 0.7F;
        if ((word.confidence < clearUnderSeal || word.text.size() == 1) && isUnderBlackSeal(m_picture, place))
            return true;
        const bool isDoubtful = hasLetter
                                    ? word.confidence < (word.text.size() == 1 ? 0.9F : 0.5F) && word.text.size() <= 3
                                    : word.confidence < 0.9F;
        return isDoubtful && isInColour(place);
    }

    /// Rows of ink within a cell.
    [[nodiscard]] std::vector<Strip> inkStrips(const QRectF &cell) const
    {
        const QRect area = toPixels(cell).toAlignedRect().adjusted(3, 3, -3, -3).intersected(m_picture.grey.rect());
        std::vector<Strip> strips;
        const int joining = std::max(2, m_picture.dpi / 40);
        int lastInk = -1000;
        for (int y = area.top(); y <= area.bottom(); ++y) {
            if (m_picture.inkIn(QRectF(area.left(), y, area.width(), 1)) == 0)
                continue;
            if (y - lastInk > joining)
                strips.push_back({y * m_perPixel, 0});
            strips.back().bottom = (y + 1) * m_perPixel;
            lastInk = y;
        }
        return strips;
    }

    /// Whether the lines of all cells of a row stand at the same heights, so that the row can be read as one strip.
    /// Single figures are read far better within a line than alone.
    static bool areAligned(const std::vector<std::vector<Strip>> &cells)
    {
        const auto longest = std::max_element(cells.begin(), cells.end(),
                                              [](const auto &a, const auto &b) { return a.size() < b.size(); });
        for (const std::vector<Strip> &cell : cells) {
            for (const Strip &strip : cell) {
                const auto touching = std::count_if(longest->begin(), longest->end(), [&strip](const Strip &line) {
                    return std::min(line.bottom, strip.bottom) - std::max(line.top, strip.top) >
                           0.3 * std::min(line.bottom - line.top, strip.bottom - strip.top);
                });
                if (touching != 1)
                    return false;
            }
        }
        return true;
    }

    Result<void> readTable(Zone &zone)
    {
        std::map<int, std::vector<LayoutCell *>> rows;
        for (LayoutCell &cell : zone.cells) {
            cell.lines.clear();
            rows[cell.row].push_back(&cell);
        }
        for (auto &[row, cells] : rows) {
            if (m_context.isCancelled())
                return tl::unexpected(cancelledError());
            if (auto done = readRow(cells); !done)
                return done;
        }
        return {};
    }

    Result<void> readRow(const std::vector<LayoutCell *> &cells)
    {
        QRectF strip;
        std::vector<std::vector<Strip>> ink;
        bool isOneRow = true;
        for (const LayoutCell *cell : cells) {
            strip = strip.united(cell->rect);
            ink.push_back(inkStrips(cell->rect));
            isOneRow = isOneRow && cell->rowSpan == cells.front()->rowSpan;
        }
        bool isDone = false;
        if (isOneRow && areAligned(ink)) {
            auto lines = readArea(strip, OcrLayout::Block);
            if (!lines)
                return failWith(lines);
            isDone = distribute(*lines, cells);
        }
        for (std::size_t index = 0; index < cells.size(); ++index) {
            LayoutCell &cell = *cells[index];
            if (isDone && !cell.lines.empty() && leastConfidence(cell.lines) > DoubtfulWord)
                continue;
            if (ink[index].empty()) {
                cell.lines.clear();
                continue;
            }
            auto lines = readArea(cell.rect, isOneLine(ink[index]) ? OcrLayout::Line : OcrLayout::Block);
            if (!lines)
                return failWith(lines);
            if (!isDone || cell.lines.empty() || isBetter(*lines, cell.lines))
                cell.lines = std::move(*lines);
            if (cell.lines.empty() && isLetterSized(ink[index])) {
                const LayoutWord unread{UnreadCell, cell.rect.adjusted(2, 2, -2, -2), 0.0F};
                cell.lines.push_back({{unread}, unread.rect});
            }
        }
        return {};
    }

    /// In close lines marks touch the letters above, and several lines are one strip.
    static bool isOneLine(const std::vector<Strip> &strips)
    {
        constexpr double tallestLine = 22; // points: 16-point capitals with marks and descenders
        return strips.size() == 1 && strips.front().bottom - strips.front().top < tallestLine;
    }

    static bool isLetterSized(const std::vector<Strip> &strips)
    {
        return std::any_of(strips.begin(), strips.end(),
                           [](const Strip &strip) { return strip.bottom - strip.top >= SmallestLetter; });
    }

    /// Puts the words of a strip into their cells; false when a word lies over a border, as then two cells were read as
    /// one word.
    static bool distribute(const std::vector<LayoutLine> &lines, const std::vector<LayoutCell *> &cells)
    {
        for (const LayoutLine &line : lines) {
            for (const LayoutCell *cell : cells) {
                const double border = cell->rect.right();
                const bool isCrossed =
                    std::any_of(line.words.begin(), line.words.end(), [border](const LayoutWord &word) {
                        return word.rect.left() < border - 3 && word.rect.right() > border + 3;
                    });
                if (isCrossed)
                    return false;
            }
        }
        for (const LayoutLine &line : lines) {
            for (LayoutCell *cell : cells) {
                LayoutLine part;
                for (LayoutWord word : line.words) {
                    const double middle = word.rect.center().x();
                    if (middle < cell->rect.left() || middle >= cell->rect.right())
                        continue;
                    // Dots that lead through the gap between two cells are made up.
                    static const QRegularExpression leaders(QStringLiteral("(?<=[^.])[.…]{2,}$"));
                    word.text.remove(leaders);
                    if (isOnly(word.text, QStringLiteral(".…")))
                        continue;
                    part.rect = part.rect.united(word.rect);
                    part.words.push_back(std::move(word));
                }
                if (part.words.empty())
                    continue;
                part.rect = {part.rect.left(), line.rect.top(), part.rect.width(), line.rect.height()};
                cell->lines.push_back(std::move(part));
            }
        }
        return true;
    }

    int m_number;
    const PagePicture &m_picture;
    const LineReader &m_reader;
    const JobContext &m_context;
    double m_perPixel;
    std::vector<QRectF> m_read;    ///< of words that were read
    std::vector<QRectF> m_dropped; ///< of words that were remnants of seal, pen or rule
};

void place(text::Paragraph &paragraph, const std::map<int, QTransform> &transforms)
{
    for (text::Word &word : paragraph.words) {
        const auto transform = transforms.find(word.page);
        if (transform == transforms.end())
            continue;
        const QRectF seen =
            transform->second.mapRect(QRectF(word.rect.x, word.rect.y, word.rect.width, word.rect.height));
        word.rect = {float(seen.x()), float(seen.y()), float(seen.width()), float(seen.height())};
    }
}

} // namespace

Result<ReadPicture> readPicture(int number, const PagePicture &picture, const LineReader &reader,
                                const JobContext &context)
{
    return PictureReader(number, picture, reader, context).read();
}

Result<std::vector<ReadPicture>> readPictures(const QString &path, const std::vector<int> &pages,
                                              const ReadOptions &options, const JobContext &context)
{
    std::vector<std::optional<Result<ReadPicture>>> results(pages.size());
    const LineReader reader;
    std::atomic_size_t next = 0;
    std::atomic_size_t done = 0;
    std::atomic_bool hasFailed = false;
    const auto work = [&] {
        auto pictures = PagePictures::open(path, options.limits);
        while (!hasFailed) {
            const std::size_t index = next++;
            if (index >= pages.size())
                return;
            if (context.isCancelled()) {
                results[index] = tl::unexpected(cancelledError());
            } else if (!pictures) {
                results[index] = failWith(pictures);
            } else if (auto picture = pictures->picture(pages[index], context); !picture) {
                results[index] = failWith(picture);
            } else {
                results[index] = readPicture(pages[index], *picture, reader, context);
            }
            if (!results[index]->has_value())
                hasFailed = true;
            context.progress(int(++done), int(pages.size()));
        }
    };
    const unsigned cores = options.threads > 0 ? unsigned(options.threads) : std::thread::hardware_concurrency();
    const std::size_t count = std::clamp<std::size_t>(cores, 1, std::max<std::size_t>(1, pages.size()));
    {
        std::vector<std::jthread> helpers;
        for (std::size_t thread = 1; thread < count; ++thread)
            helpers.emplace_back(work);
        work();
    }
    std::vector<ReadPicture> read;
    for (auto &result : results) {
        // Pages are taken in order, so whatever failed stands before every page that was not begun.
        if (!result)
            break;
        if (!result->has_value())
            return tl::unexpected(result->error());
        read.push_back(std::move(**result));
    }
    return read;
}

void placeOnPages(std::vector<text::Block> &blocks, const std::map<int, QTransform> &toPage)
{
    if (toPage.empty())
        return;
    for (text::Block &block : blocks) {
        place(block.paragraph, toPage);
        for (text::Row &row : block.rows) {
            for (text::Cell &cell : row.cells) {
                for (text::Paragraph &paragraph : cell.paragraphs)
                    place(paragraph, toPage);
            }
        }
    }
}

} // namespace congbao::readers
