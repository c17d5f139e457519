// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "core/result.h"
#include "pdf/pdfpages.h"
#include "readers/ocr.h"
#include "text/document.h"

#include <array>
#include <map>
#include <QImage>
#include <vector>

namespace congbao::readers {

/// Holds the text layer of pages against their pictures. What people see on the page is the text; a layer can lie:
/// letters without ink or in white, replacement text, a font whose map names other letters than it draws.
///
/// Every shape in which a letter is drawn is read once from the picture, on a sheet of sample words; so a text of many
/// pages costs no more than one with few, as long as only those pages are looked at that show something new.
/// Punctuation is not proved: a dot and a comma are too small for it.
class LayerCheck
{
public:
    LayerCheck(const pdf::PdfPages &file, const LineReader &reader);

    /// Takes the words of a page and looks at its picture. Errors: Unreadable, TooLarge, Cancelled.
    [[nodiscard]] Result<void> look(int page, std::vector<pdf::PageWord> words, const JobContext &context);

    /// Reads the sample words, after the last page was looked at. Errors: as look(), OutsideFailed.
    [[nodiscard]] Result<void> prove(const JobContext &context);

    /// Many letters are drawn as others: no page's layer can be believed.
    [[nodiscard]] bool isLayerFalse() const { return m_isLayerFalse; }
    /// The words of a page that was looked at, as the page shows them.
    [[nodiscard]] std::vector<pdf::PageWord> takeWords(int page);
    /// Where layer and picture differ, in the order in which pages were looked at.
    [[nodiscard]] const std::vector<text::LayerDifference> &differences() const { return m_differences; }

private:
    static constexpr int SampleWidth = 12;
    static constexpr int SampleHeight = 20;
    /// Ink of a letter on a grid over its box, mean 0; the upper part, where the marks stand, once more by itself.
    struct Sample
    {
        std::array<float, SampleWidth * SampleHeight> ink{};
        float norm = 0;
        float upperNorm = 0;
    };
    struct Place
    {
        int page = 0;
        int word = 0;
        int letter = 0;
    };
    /// Letters that the layer calls by one name and that look alike.
    struct Shape
    {
        Sample sample;
        std::vector<Place> places;
        bool isProved = false;
        QChar shown; ///< what they are in truth, if that is another letter
    };
    struct Reading
    {
        Place place;
        QString text;
    };

    void takeHidden(int page, std::vector<pdf::PageWord> &words, const QImage &picture);
    void gatherShapes(int page, const std::vector<pdf::PageWord> &words, const QImage &picture);
    static bool sampleOf(const QImage &picture, const QRectF &pixels, Sample &sample);
    static float likeness(const Sample &left, const Sample &right);
    [[nodiscard]] const pdf::PageWord &wordAt(const Place &place) const;
    [[nodiscard]] Result<QImage> crop(const Place &place, const JobContext &context);
    void chooseSamples(int page, const QImage &picture);
    [[nodiscard]] QRect cropOf(const Place &place, double dpi) const;
    Result<void> readSheet();
    void acceptReading(const Reading &reading);
    Result<void> doubt(QChar letter, Shape &shape, const JobContext &context);
    [[nodiscard]] bool canBe(QChar letter, const Shape &shape, QChar seen) const;
    [[nodiscard]] int differentWords(const Shape &shape) const;
    void correctWords();

    const pdf::PdfPages &m_file;
    const LineReader &m_reader;
    std::map<int, std::vector<pdf::PageWord>> m_words;
    std::map<QChar, std::vector<Shape>> m_shapes;
    std::vector<text::LayerDifference> m_differences;
    std::vector<std::pair<Place, QImage>> m_samples;
    QImage m_picture; ///< of the page that crops were cut from last
    int m_picturePage = 0;
    bool m_isLayerFalse = false;
};

} // namespace congbao::readers
