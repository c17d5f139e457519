// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/pageorientation.h"

#include <algorithm>
#include <cmath>
#include <QTransform>
#include <vector>

namespace congbao::readers {

namespace {

constexpr double WorkDpi = 100;      ///< lines and bodies of letters are still told apart
constexpr int StripWidth = 80;       ///< pixels; a crooked line stays level within a strip
constexpr double Sharper = 1.2;      ///< lines that run the other way
constexpr double ClearBalance = 1.5; ///< of ink above and below; sideways letters have about as much on both sides
constexpr double EvenBalance = 1.4;
constexpr double ClearlyReversed = 1.35;
constexpr int FewestLines = 12; ///< pieces of lines in the strips of a page; fewer prove nothing
constexpr int RuleLength = 60;  ///< pixels; longer dark runs are rules of tables, not letters

/// Ink as 0 and 1.
class Bitmap
{
public:
    Bitmap(int width, int height)
        : m_width(width)
        , m_height(height)
        , m_ink(std::size_t(width) * std::size_t(height))
    {
    }

    static Bitmap ofPicture(const QImage &picture, int dpi)
    {
        const double scale = std::min(1.0, WorkDpi / std::max(1, dpi));
        const QSize size = (QSizeF(picture.size()) * scale).toSize().expandedTo({1, 1});
        const QImage grey = picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                                .convertToFormat(QImage::Format_Grayscale8);
        std::vector<qint64> counts(256);
        for (int y = 0; y < grey.height(); ++y) {
            const uchar *line = grey.constScanLine(y);
            for (int x = 0; x < grey.width(); ++x)
                ++counts[line[x]];
        }
        // Paper is the commonest level by far; ink is clearly darker than it.
        const int paper = int(std::max_element(counts.begin(), counts.end()) - counts.begin());
        const int level = paper * 3 / 4;
        Bitmap bitmap(grey.width(), grey.height());
        for (int y = 0; y < grey.height(); ++y) {
            const uchar *line = grey.constScanLine(y);
            for (int x = 0; x < grey.width(); ++x)
                bitmap.at(x, y) = line[x] < level;
        }
        bitmap.dropRules();
        return bitmap;
    }

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] char &at(int x, int y) { return m_ink[std::size_t(y) * std::size_t(m_width) + std::size_t(x)]; }
    [[nodiscard]] char at(int x, int y) const { return m_ink[std::size_t(y) * std::size_t(m_width) + std::size_t(x)]; }

    /// Turned a quarter clockwise.
    [[nodiscard]] Bitmap turned() const
    {
        Bitmap result(m_height, m_width);
        for (int y = 0; y < m_height; ++y) {
            for (int x = 0; x < m_width; ++x)
                result.at(m_height - 1 - y, x) = at(x, y);
        }
        return result;
    }

private:
    void dropRules()
    {
        std::vector<std::pair<int, int>> rules;
        const auto along = [&rules](int length, auto inkAt, auto place) {
            int run = 0;
            for (int at = 0; at <= length; ++at) {
                if (at < length && inkAt(at)) {
                    ++run;
                    continue;
                }
                for (int back = 1; run >= RuleLength && back <= run; ++back)
                    rules.push_back(place(at - back));
                run = 0;
            }
        };
        for (int y = 0; y < m_height; ++y)
            along(
                m_width, [&](int x) { return at(x, y) != 0; }, [y](int x) { return std::pair(x, y); });
        for (int x = 0; x < m_width; ++x)
            along(
                m_height, [&](int y) { return at(x, y) != 0; }, [x](int y) { return std::pair(x, y); });
        for (const auto &[x, y] : rules)
            at(x, y) = 0;
    }

    int m_width;
    int m_height;
    std::vector<char> m_ink;
};

int stripCount(const Bitmap &page)
{
    return page.width() / StripWidth;
}

/// How much ink each row has within one upright strip of a page.
std::vector<int> profileOf(const Bitmap &page, int strip)
{
    const int from = strip * StripWidth;
    const int to = from + StripWidth;
    std::vector<int> rows(std::size_t(page.height()));
    for (int y = 0; y < page.height(); ++y) {
        for (int x = from; x < to; ++x)
            rows[std::size_t(y)] += page.at(x, y);
    }
    return rows;
}

/// How sharply ink and blank alternate from row to row, relative to the ink there is.
double sharpnessOf(const Bitmap &page)
{
    double steps = 0;
    double ink = 0;
    for (int strip = 0; strip < stripCount(page); ++strip) {
        const std::vector<int> rows = profileOf(page, strip);
        for (std::size_t row = 2; row < rows.size(); ++row) {
            steps += double(rows[row] - rows[row - 2]) * double(rows[row] - rows[row - 2]);
            ink += rows[row];
        }
    }
    return ink > 0 ? steps / ink : 0;
}

/// Ink above and below the bodies of the letters.
struct Balance
{
    double above = 0;
    double below = 0;
    int lines = 0;

    [[nodiscard]] double unevenness() const { return (std::max(above, below) + 1) / (std::min(above, below) + 1); }
};

Balance balanceOf(const Bitmap &page)
{
    Balance balance;
    for (int strip = 0; strip < stripCount(page); ++strip) {
        const std::vector<int> rows = profileOf(page, strip);
        constexpr int least = 2; // single dots are noise
        for (std::size_t begin = 0; begin < rows.size();) {
            if (rows[begin] < least) {
                ++begin;
                continue;
            }
            std::size_t end = begin;
            while (end < rows.size() && rows[end] >= least)
                ++end;
            const auto height = end - begin;
            const auto peak = std::max_element(rows.begin() + qsizetype(begin), rows.begin() + qsizetype(end));
            // A line of 9 to 18 points at the working resolution.
            if (height >= 9 && height <= 36 && *peak > StripWidth / 10) {
                const int body = *peak / 2;
                std::size_t top = begin;
                while (rows[top] < body)
                    ++top;
                std::size_t bottom = end - 1;
                while (rows[bottom] < body)
                    --bottom;
                for (std::size_t row = begin; row < top; ++row)
                    balance.above += rows[row];
                for (std::size_t row = bottom + 1; row < end; ++row)
                    balance.below += rows[row];
                ++balance.lines;
            }
            begin = end;
        }
    }
    return balance;
}

} // namespace

int quarterTurnsToUpright(const QImage &picture, int dpi)
{
    if (picture.width() < 200 || picture.height() < 200)
        return 0;
    const Bitmap page = Bitmap::ofPicture(picture, dpi);
    const Bitmap sideways = page.turned();
    const double sharper = sharpnessOf(sideways) / std::max(1e-9, sharpnessOf(page));
    const Balance upright = balanceOf(page);
    const Balance turned = balanceOf(sideways);
    const bool isTurnedClear = turned.lines >= FewestLines && turned.unevenness() > ClearBalance;
    // Tables have lines both ways; there the letters alone tell.
    const bool isSideways =
        isTurnedClear && (sharper > Sharper || (sharper > 1 / Sharper && upright.unevenness() < EvenBalance));
    if (isSideways)
        return turned.above > turned.below ? 1 : 3;
    return upright.lines >= FewestLines && upright.below > ClearlyReversed * upright.above ? 2 : 0;
}

} // namespace congbao::readers
