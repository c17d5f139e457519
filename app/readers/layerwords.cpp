// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/layerwords.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <QImage>

namespace congbao::readers {

namespace {

constexpr double Dpi = 96;            ///< enough to see whether there is ink
constexpr int LeastContrast = 40;     ///< of 255; between ink and ground of a word that can be seen
constexpr double BucketHeight = 12.0; ///< points

/// Finds the text operator that showed a word.
class ShownTexts
{
public:
    explicit ShownTexts(const std::vector<pdf::ShownText> &texts)
        : m_texts(texts)
    {
        for (std::size_t index = 0; index < texts.size(); ++index) {
            const QRectF &rect = texts[index].rect;
            const int last = std::min(bucket(rect.bottom()), bucket(rect.top()) + MostBuckets);
            for (int row = bucket(rect.top()); row <= last; ++row)
                m_rows[row].push_back(index);
        }
    }

    [[nodiscard]] const pdf::ShownText *at(const QRectF &word) const
    {
        const auto row = m_rows.find(bucket(word.center().y()));
        if (row == m_rows.end())
            return nullptr;
        const pdf::ShownText *best = nullptr;
        double bestShare = 0.2;
        for (const std::size_t index : row->second) {
            const QRectF shared = m_texts[index].rect.intersected(word);
            const double share = shared.width() * shared.height() / std::max(1e-3, word.width() * word.height());
            if (share > bestShare - 0.05) { // of two that lie on each other the one painted later is seen
                best = &m_texts[index];
                bestShare = std::max(share, bestShare);
            }
        }
        return best;
    }

private:
    static constexpr int MostBuckets = 200;
    static int bucket(double y) { return int(std::floor(std::clamp(y, -1e5, 1e5) / BucketHeight)); }

    const std::vector<pdf::ShownText> &m_texts;
    std::map<int, std::vector<std::size_t>> m_rows;
};

TextDirection directionOf(pdf::TextTurn turn)
{
    switch (turn) {
    case pdf::TextTurn::Left:
        return TextDirection::Up;
    case pdf::TextTurn::Right:
        return TextDirection::Down;
    case pdf::TextTurn::Half:
        return TextDirection::Left;
    case pdf::TextTurn::None:
    case pdf::TextTurn::Slanted:
        break;
    }
    return TextDirection::Right;
}

/// Whether the picture has ink and ground in a rectangle of points.
bool hasContrast(const QImage &grey, const QRectF &points)
{
    const double scale = Dpi / 72.0;
    const QRect area = QRectF(points.topLeft() * scale, points.size() * scale).toAlignedRect().intersected(grey.rect());
    int darkest = 255;
    int brightest = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const uchar *line = grey.constScanLine(y);
        for (int x = area.left(); x <= area.right(); ++x) {
            darkest = std::min<int>(darkest, line[x]);
            brightest = std::max<int>(brightest, line[x]);
        }
    }
    return brightest - darkest > LeastContrast;
}

} // namespace

Result<LayerWords> sortLayerWords(const pdf::PdfPages &file, int page, std::vector<pdf::PageWord> words,
                                  const pdf::PageGraphics &graphics, const JobContext &context)
{
    LayerWords sorted;
    sorted.text.reserve(words.size());
    const ShownTexts texts(graphics.texts);
    std::vector<LayoutWord> doubtful;
    for (pdf::PageWord &word : words) {
        LayoutWord made{std::move(word.text), word.rect, 1.0F};
        const pdf::ShownText *shown = texts.at(word.rect);
        if (shown == nullptr) {
            sorted.text.push_back(std::move(made));
            continue;
        }
        made.size = shown->size;
        made.isBold = shown->isBold;
        made.isItalic = shown->isItalic;
        made.direction = directionOf(shown->turn);
        if (!shown->hasInk)
            sorted.unseen.push_back(std::move(made));
        else if (shown->mayBeUnseen)
            doubtful.push_back(std::move(made));
        else if (shown->turn == pdf::TextTurn::Slanted)
            sorted.slanted.push_back(std::move(made));
        else {
            if (shown->isUnproved)
                sorted.unproved.push_back(made);
            sorted.text.push_back(std::move(made));
        }
    }
    if (doubtful.empty())
        return sorted;
    const auto picture = file.render(page, Dpi, {}, context);
    if (!picture)
        return failWith(picture);
    const QImage grey = picture->convertToFormat(QImage::Format_Grayscale8);
    for (LayoutWord &word : doubtful) {
        const bool isSeen = hasContrast(grey, word.rect);
        if (isSeen)
            sorted.unproved.push_back(word);
        (isSeen ? sorted.text : sorted.unseen).push_back(std::move(word));
    }
    return sorted;
}

} // namespace congbao::readers
