// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "core/result.h"
#include "pdf/pdfpages.h"
#include "readers/ocr.h"
#include "readers/pagelayout.h"

#include <map>
#include <set>
#include <utility>
#include <vector>

namespace congbao::readers {

/// What the text layer of a file says falsely.
struct LayerLies
{
    struct Place
    {
        QRectF rect;
        QString shown;
    };
    std::map<std::pair<int, int>, QChar> letters; ///< by font and code: the letter that is drawn
    std::set<int> fonts;                          ///< that name so many letters falsely that nothing is believed
    std::map<int, std::vector<Place>> places;     ///< by page: single words

    [[nodiscard]] bool empty() const { return letters.empty() && places.empty(); }
};

/// Proves that the text layer of a file says what its pages show (ISO 32000-1, 9.10.3 and 14.9.4: maps of fonts and
/// replacement text may say anything). A font draws a code the same everywhere, so every letter of every font is read
/// once from a picture of some word that has it: the work does not grow with the number of pages. Words whose letters
/// are replaced, or that something was painted over, are read one by one. Punctuation is not proved: a dot and a comma
/// are too small for it.
class LayerProof
{
public:
    /// Takes the samples of a page.
    void look(int page, const std::vector<pdf::PageWord> &words, const pdf::PageGraphics &graphics);
    /// Takes words that the page shows but that its fonts do not prove.
    void doubt(int page, const std::vector<LayoutWord> &words);
    /// Reads the samples, on `threads` threads (0: all cores). A letter is a lie when no reading finds it and all
    /// readings find the same other one. Errors: those of drawing and reading pages, Cancelled.
    [[nodiscard]] Result<LayerLies> prove(const pdf::PdfPages &file, const LineReader &reader, int threads,
                                          const JobContext &context);

private:
    using Key = std::pair<int, int>;
    struct SampleWord
    {
        int page = 0;
        QRectF rect;
        QString text;
        struct Sample
        {
            Key key;
            qsizetype at = 0; ///< in text
            QRectF rect = {};
        };
        std::vector<Sample> letters = {};
    };
    struct Letter
    {
        std::vector<std::size_t> words;
        bool isProved = false;
        std::map<QChar, int> seen; ///< other letters, and in how many readings
        QChar named;
    };
    /// A picture of a word, or of a letter of it, that is to be read.
    struct Task
    {
        std::size_t word = 0;
        OcrModel model = OcrModel::Vietnamese;
        double scale = 1;
        QRectF part = {}; ///< empty: the word
        QString reading = {};
    };

    [[nodiscard]] std::vector<std::size_t> coveringWords() const;
    Result<void> read(const pdf::PdfPages &file, const std::vector<SampleWord> &words, std::vector<Task> &tasks,
                      const LineReader &reader, int threads, const JobContext &context) const;
    void vote(const Task &task);
    Result<void> lookAtMarks(const pdf::PdfPages &file, const LineReader &reader, int threads,
                             const JobContext &context);
    void judgeLetters(LayerLies &lies) const;
    Result<void> judgeDoubts(const pdf::PdfPages &file, const LineReader &reader, int threads,
                             const JobContext &context, LayerLies &lies) const;

    std::vector<SampleWord> m_words;
    std::map<Key, Letter> m_letters;
    std::vector<SampleWord> m_doubts;
};

} // namespace congbao::readers
