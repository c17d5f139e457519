// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/layercheck.h"

#include "text/normalize.h"

#include <algorithm>
#include <cmath>
#include <QSet>

namespace congbao::readers {

namespace {

constexpr double LookDpi = 200;
constexpr double ReadDpi = 300;
constexpr int LeastContrast = 25;  ///< of 255, between a word's ink and what it stands on
constexpr double LeastHeight = 3;  ///< points; smaller letters are dust on paper
constexpr float SameShape = 0.8F;  ///< from here on two letters count as drawn alike
constexpr float UpperShare = 0.4F; ///< of a letter's box: where its marks stand
constexpr std::size_t MostShapes = 16;
constexpr std::size_t MostPlaces = 1024;
constexpr std::size_t MostSamples = 400; ///< words on the sheet
constexpr int MostDoubts = 60;           ///< shapes that are read again one by one
constexpr std::size_t FalseLetters = 3;  ///< different letters drawn as others: the layer as a whole is false
constexpr int SheetWidth = 1600;
constexpr int FewestMarkWords = 3; ///< see LayerCheck::canBe

bool isProvable(QChar letter)
{
    static const QString dust = QStringLiteral(".,;:'\"`´-–—_~^|!¦·•…°*()[]{}/\\<>“”‘’«»");
    return !letter.isSpace() && !letter.isMark() && !letter.isSurrogate() && letter.isPrint() && !dust.contains(letter);
}

/// Letters that nobody tells apart without their neighbours.
QChar lookOf(QChar letter)
{
    if (QStringView(u"0OoQΟО").contains(letter))
        return u'O';
    if (QStringView(u"1lI|iĺ").contains(letter))
        return u'I';
    const QChar lower = letter.toLower();
    return QStringView(u"csvwxzpkuymjf").contains(lower) ? lower : letter;
}

QString letterForLetter(const QString &reading)
{
    return text::foldPunctuation(text::nfc(reading)).remove(u' ');
}

QRectF toPixels(const QRectF &points, double dpi)
{
    const double scale = dpi / 72;
    return {points.x() * scale, points.y() * scale, points.width() * scale, points.height() * scale};
}

/// The difference between the darkest and the lightest pixel in the middle of a box.
int contrastIn(const QImage &picture, const QRectF &pixels)
{
    const QRect area = pixels.adjusted(0, 0.2 * pixels.height(), 0, -0.2 * pixels.height())
                           .toAlignedRect()
                           .intersected(picture.rect());
    int darkest = 255;
    int lightest = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const uchar *line = picture.constScanLine(y);
        for (int x = area.left(); x <= area.right(); ++x) {
            darkest = std::min(darkest, int(line[x]));
            lightest = std::max(lightest, int(line[x]));
        }
    }
    return lightest - darkest;
}

text::Rect rectOf(const QRectF &rect)
{
    return {float(rect.x()), float(rect.y()), float(rect.width()), float(rect.height())};
}

} // namespace

LayerCheck::LayerCheck(const pdf::PdfPages &file, const LineReader &reader)
    : m_file(file)
    , m_reader(reader)
{
}

Result<void> LayerCheck::look(int page, std::vector<pdf::PageWord> words, const JobContext &context)
{
    const auto rendered = m_file.render(page, LookDpi, {}, context);
    if (!rendered)
        return failWith(rendered);
    const QImage picture = rendered->convertToFormat(QImage::Format_Grayscale8);
    takeHidden(page, words, picture);
    gatherShapes(page, words, picture);
    m_words[page] = std::move(words);
    chooseSamples(page, picture);
    return {};
}

void LayerCheck::takeHidden(int page, std::vector<pdf::PageWord> &words, const QImage &picture)
{
    std::vector<pdf::PageWord> shown;
    shown.reserve(words.size());
    bool goesOn = false;
    for (pdf::PageWord &word : words) {
        const bool hasLetters = std::any_of(word.text.begin(), word.text.end(), isProvable);
        const bool isHidden = hasLetters && (word.rect.height() < LeastHeight ||
                                             contrastIn(picture, toPixels(word.rect, LookDpi)) < LeastContrast);
        if (!isHidden) {
            // A dash or dot between hidden words says nothing of its own.
            goesOn = goesOn && !hasLetters;
            shown.push_back(std::move(word));
            continue;
        }
        if (goesOn) {
            text::LayerDifference &last = m_differences.back();
            last.layer += u' ' + word.text;
            last.rect = rectOf(
                QRectF(double(last.rect.x), double(last.rect.y), double(last.rect.width), double(last.rect.height))
                    .united(word.rect));
        } else {
            m_differences.push_back({page, rectOf(word.rect), word.text, {}});
        }
        goesOn = true;
    }
    words = std::move(shown);
}

bool LayerCheck::sampleOf(const QImage &picture, const QRectF &pixels, Sample &sample)
{
    if (pixels.width() < 2 || pixels.height() < 4 || !QRectF(picture.rect()).contains(pixels))
        return false;
    double sum = 0;
    for (int row = 0; row < SampleHeight; ++row) {
        const int top = int(pixels.top() + pixels.height() * row / SampleHeight);
        const int bottom = std::max(top + 1, int(pixels.top() + pixels.height() * (row + 1) / SampleHeight));
        for (int column = 0; column < SampleWidth; ++column) {
            const int left = int(pixels.left() + pixels.width() * column / SampleWidth);
            const int right = std::max(left + 1, int(pixels.left() + pixels.width() * (column + 1) / SampleWidth));
            int ink = 0;
            for (int y = top; y < std::min(bottom, picture.height()); ++y) {
                const uchar *line = picture.constScanLine(y);
                for (int x = left; x < std::min(right, picture.width()); ++x)
                    ink += 255 - line[x];
            }
            const float mean = float(ink) / float((bottom - top) * (right - left));
            sample.ink[std::size_t(row * SampleWidth + column)] = mean;
            sum += double(mean);
        }
    }
    const float mean = float(sum / double(sample.ink.size()));
    for (std::size_t at = 0; at < sample.ink.size(); ++at) {
        sample.ink[at] -= mean;
        const float square = sample.ink[at] * sample.ink[at];
        sample.norm += square;
        if (float(at) < UpperShare * float(sample.ink.size()))
            sample.upperNorm += square;
    }
    constexpr float faint = 100 * 100; // a letter has more ink than one dark cell
    return sample.norm > faint;
}

float LayerCheck::likeness(const Sample &left, const Sample &right)
{
    float upper = 0;
    float all = 0;
    const auto border = std::size_t(UpperShare * float(left.ink.size()));
    for (std::size_t at = 0; at < left.ink.size(); ++at) {
        if (at == border)
            upper = all;
        all += left.ink[at] * right.ink[at];
    }
    const auto share = [](float product, float a, float b) {
        return a <= 0 || b <= 0 ? 1.0F : product / std::sqrt(a * b);
    };
    return std::min(share(all, left.norm, right.norm), share(upper, left.upperNorm, right.upperNorm));
}

void LayerCheck::gatherShapes(int page, const std::vector<pdf::PageWord> &words, const QImage &picture)
{
    for (std::size_t index = 0; index < words.size(); ++index) {
        const pdf::PageWord &word = words[index];
        if (word.letters.size() != std::size_t(word.text.size()))
            continue;
        for (int at = 0; at < int(word.text.size()); ++at) {
            Sample sample;
            if (!isProvable(word.text.at(at)) ||
                !sampleOf(picture, toPixels(word.letters[std::size_t(at)], LookDpi), sample))
                continue;
            auto &shapes = m_shapes[word.text.at(at)];
            Shape *best = nullptr;
            float bestLikeness = SameShape;
            for (Shape &shape : shapes) {
                const float alike = likeness(shape.sample, sample);
                if (alike >= bestLikeness || (best == nullptr && shapes.size() >= MostShapes)) {
                    bestLikeness = std::max(alike, bestLikeness);
                    best = &shape;
                }
            }
            if (best == nullptr) {
                shapes.push_back({sample, {}, false, {}});
                best = &shapes.back();
            }
            if (best->places.size() < MostPlaces)
                best->places.push_back({page, int(index), at});
        }
    }
}

/// Words of the page that show its new shapes, cut out for the sheet.
void LayerCheck::chooseSamples(int page, const QImage &picture)
{
    std::map<int, std::vector<const Shape *>> shapesOf; // by word
    for (const auto &[letter, shapes] : m_shapes) {
        for (const Shape &shape : shapes) {
            if (shape.places.front().page != page)
                continue;
            for (const Place &place : shape.places)
                shapesOf[place.word].push_back(&shape);
        }
    }
    // A word mostly has several shapes that are not chosen yet: those with many come first.
    QSet<const Shape *> chosen;
    constexpr int mostAtOnce = 8;
    for (int wanted = mostAtOnce; wanted > 0; --wanted) {
        for (const auto &[word, shapes] : shapesOf) {
            QSet<const Shape *> unchosen;
            for (const Shape *shape : shapes) {
                if (!chosen.contains(shape))
                    unchosen.insert(shape);
            }
            if (unchosen.size() < wanted || m_samples.size() >= MostSamples)
                continue;
            chosen.unite(unchosen);
            const Place place{page, word, 0};
            m_samples.emplace_back(place, picture.copy(cropOf(place, LookDpi).intersected(picture.rect())));
        }
    }
}

QRect LayerCheck::cropOf(const Place &place, double dpi) const
{
    constexpr double margin = 4;
    return toPixels(wordAt(place).rect, dpi).adjusted(-margin, -margin, margin, margin).toAlignedRect();
}

const pdf::PageWord &LayerCheck::wordAt(const Place &place) const
{
    return m_words.at(place.page)[std::size_t(place.word)];
}

Result<QImage> LayerCheck::crop(const Place &place, const JobContext &context)
{
    if (m_picturePage != place.page) {
        const auto rendered = m_file.render(place.page, ReadDpi, {}, context);
        if (!rendered)
            return failWith(rendered);
        m_picture = rendered->convertToFormat(QImage::Format_Grayscale8);
        m_picturePage = place.page;
    }
    return m_picture.copy(cropOf(place, ReadDpi).intersected(m_picture.rect()));
}

Result<void> LayerCheck::prove(const JobContext &context)
{
    if (auto read = readSheet(); !read)
        return read;
    int doubts = 0;
    for (auto &[letter, shapes] : m_shapes) {
        for (Shape &shape : shapes) {
            if (shape.isProved || ++doubts > MostDoubts)
                continue;
            if (auto done = doubt(letter, shape, context); !done)
                return done;
        }
    }
    correctWords();
    return {};
}

Result<void> LayerCheck::readSheet()
{
    if (m_samples.empty())
        return {};
    constexpr int gap = 36;
    std::vector<QRect> cells;
    int x = gap;
    int y = gap;
    int rowHeight = 0;
    for (const auto &[place, picture] : m_samples) {
        if (x + picture.width() + gap > SheetWidth) {
            x = gap;
            y += rowHeight + gap / 2;
            rowHeight = 0;
        }
        cells.emplace_back(QPoint(x, y), picture.size());
        x += picture.width() + gap;
        rowHeight = std::max(rowHeight, picture.height());
    }
    QImage sheet(SheetWidth, y + rowHeight + gap, QImage::Format_Grayscale8);
    sheet.fill(255);
    for (std::size_t index = 0; index < cells.size(); ++index) {
        const QRect &cell = cells[index];
        for (int row = 0; row < std::min(cell.height(), sheet.height() - cell.top()); ++row) {
            const int width = std::min(cell.width(), sheet.width() - cell.left());
            std::copy_n(m_samples[index].second.constScanLine(row), std::max(0, width),
                        sheet.scanLine(cell.top() + row) + cell.left());
        }
    }
    const auto lines = m_reader.read(sheet, OcrModel::Vietnamese, OcrLayout::Block, int(LookDpi));
    if (!lines)
        return failWith(lines);
    std::vector<Reading> readings;
    for (const auto &[place, picture] : m_samples)
        readings.push_back({place, {}});
    for (const OcrLine &line : *lines) {
        for (const OcrWord &word : line.words) {
            for (std::size_t cell = 0; cell < cells.size(); ++cell) {
                if (cells[cell].contains(word.rect.center().toPoint()))
                    readings[cell].text += word.text;
            }
        }
    }
    for (const Reading &reading : readings)
        acceptReading(reading);
    return {};
}

void LayerCheck::acceptReading(const Reading &reading)
{
    const pdf::PageWord &word = wordAt(reading.place);
    const QString seen = letterForLetter(reading.text);
    const QString layer = letterForLetter(word.text);
    if (seen.size() != layer.size() || layer.size() != word.text.size())
        return;
    for (int at = 0; at < int(layer.size()); ++at) {
        if (lookOf(seen.at(at)) != lookOf(layer.at(at)))
            continue;
        for (Shape &shape : m_shapes[word.text.at(at)]) {
            shape.isProved =
                shape.isProved || std::any_of(shape.places.begin(), shape.places.end(), [&](const Place &p) {
                    return p.page == reading.place.page && p.word == reading.place.word && p.letter == at;
                });
        }
    }
}

/// Whether a shape can be another letter. Recognisers put marks right by the neighbours, so letters that differ in a
/// mark alone are believed only where several different words say so; and where the document has that other letter
/// proved, the shape must look like it.
bool LayerCheck::canBe(QChar letter, const Shape &shape, QChar seen) const
{
    const auto baseOf = [](QChar c) {
        return c == u'đ' || c == u'Đ' ? QChar(u'd')
                                      : QString(c).normalized(QString::NormalizationForm_D).at(0).toLower();
    };
    const auto proved = m_shapes.find(seen);
    if (proved != m_shapes.end()) {
        bool isKnown = false;
        for (const Shape &other : proved->second) {
            if (!other.isProved)
                continue;
            isKnown = true;
            if (likeness(other.sample, shape.sample) >= SameShape)
                return baseOf(letter) != baseOf(seen) || differentWords(shape) >= FewestMarkWords;
        }
        if (isKnown)
            return false;
    }
    return baseOf(letter) != baseOf(seen) || differentWords(shape) >= FewestMarkWords;
}

int LayerCheck::differentWords(const Shape &shape) const
{
    QSet<QString> words;
    for (const Place &place : shape.places)
        words.insert(wordAt(place).text);
    return int(words.size());
}

/// Reads up to three words that hold the shape, with both models. Only what all of them agree on is believed against
/// the layer.
Result<void> LayerCheck::doubt(QChar letter, Shape &shape, const JobContext &context)
{
    constexpr std::size_t tries = 3;
    QChar seen;
    bool isConsistent = true;
    for (std::size_t at = 0; at < std::min(tries, shape.places.size()) && !shape.isProved; ++at) {
        // Spread over the places: neighbours may share one fault of the picture.
        const Place &place = shape.places[at * (shape.places.size() - 1) / std::max<std::size_t>(1, tries - 1)];
        const auto picture = crop(place, context);
        if (!picture)
            return failWith(picture);
        constexpr int margin = 24;
        QImage framed(picture->width() + 2 * margin, picture->height() + 2 * margin, QImage::Format_Grayscale8);
        framed.fill(255);
        for (int row = 0; row < picture->height(); ++row)
            std::copy_n(picture->constScanLine(row), picture->width(), framed.scanLine(row + margin) + margin);
        for (const OcrModel model : {OcrModel::Vietnamese, OcrModel::Vie}) {
            const auto lines = m_reader.read(framed, model, OcrLayout::Line, int(ReadDpi));
            if (!lines)
                return failWith(lines);
            QString text;
            for (const OcrLine &line : *lines) {
                for (const OcrWord &word : line.words)
                    text += word.text;
            }
            acceptReading({place, text});
            const QString reading = letterForLetter(text);
            const QString layer = wordAt(place).text;
            if (reading.size() != layer.size()) {
                isConsistent = false;
                continue;
            }
            const QChar found = reading.at(place.letter);
            isConsistent = isConsistent && (seen.isNull() || seen == found) && found.isLetterOrNumber();
            seen = found;
        }
    }
    if (!shape.isProved && isConsistent && !seen.isNull() && lookOf(seen) != lookOf(letter) &&
        canBe(letter, shape, seen))
        shape.shown = seen;
    return {};
}

void LayerCheck::correctWords()
{
    std::map<std::pair<int, int>, QString> corrected;
    std::size_t falseLetters = 0;
    for (const auto &[letter, shapes] : m_shapes) {
        bool isFalse = false;
        for (const Shape &shape : shapes) {
            if (shape.shown.isNull())
                continue;
            isFalse = true;
            for (const Place &place : shape.places) {
                const auto [entry, isNew] =
                    corrected.try_emplace(std::pair(place.page, place.word), wordAt(place).text);
                entry->second[place.letter] = shape.shown;
            }
        }
        falseLetters += std::size_t(isFalse);
    }
    m_isLayerFalse = falseLetters >= FalseLetters;
    for (const auto &[place, shown] : corrected) {
        pdf::PageWord &word = m_words[place.first][std::size_t(place.second)];
        m_differences.push_back({place.first, rectOf(word.rect), word.text, shown});
        word.text = shown;
    }
    std::stable_sort(m_differences.begin(), m_differences.end(),
                     [](const auto &a, const auto &b) { return a.page < b.page; });
}

std::vector<pdf::PageWord> LayerCheck::takeWords(int page)
{
    return std::move(m_words[page]);
}

} // namespace congbao::readers
