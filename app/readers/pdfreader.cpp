// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/pdfreader.h"

#include "pdf/pdfpages.h"
#include "readers/blockbuilder.h"
#include "readers/imagereader.h"
#include "readers/layerproof.h"
#include "readers/layerrepair.h"
#include "readers/layerwords.h"
#include "readers/picturelayout.h"
#include "readers/textlayout.h"
#include "readers/textpictures.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>
#include <QFileInfo>

namespace congbao::readers {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::PdfReader)
};

void warn(text::Document &document, const QString &code, const QString &sentence, int page)
{
    document.warnings.push_back({code, sentence, Tr::tr("page %1").arg(page)});
}

enum class PageSource { TextLayer, RepairedLayer, Picture };

constexpr std::size_t MostLookedAt = 5000000; ///< letters of a page that are held against its words
constexpr std::size_t MostDifferences = 500;  ///< of layer and page; more on a page, and its picture is read
constexpr std::size_t MostLostShare = 4;      ///< a layer that lost more than one letter in four is not repaired

PageSource sourceOf(pdf::TextLayer layer, const pdf::PageGraphics &graphics, OcrMode mode)
{
    if (mode != OcrMode::Auto)
        return mode == OcrMode::Always ? PageSource::Picture : PageSource::TextLayer;
    switch (layer) {
    case pdf::TextLayer::Text:
        return PageSource::TextLayer;
    case pdf::TextLayer::None:
        // An empty page costs nothing; without an image only drawn letters could be there.
        return graphics.images.empty() && graphics.isComplete ? PageSource::TextLayer : PageSource::Picture;
    case pdf::TextLayer::Lossy:
        return graphics.lost.size() * MostLostShare < std::size_t(graphics.visibleLetters) ? PageSource::RepairedLayer
                                                                                           : PageSource::Picture;
    case pdf::TextLayer::Watermark:
    case pdf::TextLayer::Doubtful:
        return PageSource::Picture;
    }
    return PageSource::Picture;
}

/// The direction in which most letters of a page are read.
TextDirection usualDirection(const std::vector<LayoutWord> &words)
{
    std::map<TextDirection, qsizetype> letters;
    qsizetype all = 0;
    for (const LayoutWord &word : words) {
        letters[word.direction] += word.text.size();
        all += word.text.size();
    }
    for (const auto &[direction, count] : letters) {
        if (2 * count > all)
            return direction;
    }
    return TextDirection::Right;
}

/// Turns a page so that letters of a direction are read from left to right.
QTransform straightening(TextDirection direction, const QSizeF &size)
{
    switch (direction) {
    case TextDirection::Up:
        return {0, 1, -1, 0, size.height(), 0};
    case TextDirection::Down:
        return {0, -1, 1, 0, 0, size.width()};
    case TextDirection::Left:
        return {-1, 0, 0, -1, size.width(), size.height()};
    case TextDirection::Right:
        break;
    }
    return {};
}

text::Rect rectOf(const QRectF &rect)
{
    return {float(rect.x()), float(rect.y()), float(rect.width()), float(rect.height())};
}

/// Reads the pages of one file: first what their text layers say, then what only their pictures show.
class PdfReader
{
public:
    PdfReader(QString path, const ReadOptions &options, const JobContext &context, pdf::PdfPages file)
        : m_path(std::move(path))
        , m_options(options)
        , m_context(context)
        , m_file(std::move(file))
    {
    }

    Result<text::Document> read(int first, int last)
    {
        if (auto done = readLayers(first, last); !done)
            return failWith(done);
        if (m_options.ocr == OcrMode::Auto) {
            auto lies = m_proof.prove(m_file, m_lineReader, m_options.threads, m_context);
            if (!lies)
                return failWith(lies);
            m_lies = std::move(*lies);
        }
        if (!m_lies.empty()) {
            for (const auto &[key, shown] : m_lies.letters)
                m_file.distrust(key.first, key.second);
            m_document = {};
            m_pages.clear();
            m_lossy.clear();
            m_lossyGrids.clear();
            m_toPage.clear();
            if (auto done = readLayers(first, last); !done)
                return failWith(done);
        }
        if (m_file.notes().comments > 0)
            warn(m_document, QStringLiteral("comments"),
                 Tr::tr("Readers of the PDF put %n note(s) or mark(s) on its pages. Ask for a file without them.",
                        nullptr, m_file.notes().comments),
                 m_file.notes().firstPage);
        if (auto done = repair(); !done)
            return failWith(done);
        std::vector<int> numbers;
        for (LaidPage &page : m_pages) {
            if (page.isPicture) {
                numbers.push_back(page.number);
                m_document.pages[std::size_t(page.number - 1)].isPicture = true;
            }
        }
        auto pictures = readPictures(m_path, numbers, m_options, m_context);
        if (!pictures)
            return failWith(pictures);
        auto picture = pictures->begin();
        for (LaidPage &page : m_pages) {
            if (page.isPicture && picture != pictures->end())
                page = (picture++)->page;
        }
        m_document.kind = numbers.empty() && !m_hasTextPictures ? text::FileKind::PdfText
                          : numbers.size() == m_pages.size()    ? text::FileKind::PdfScan
                                                                : text::FileKind::PdfMixed;
        m_document.blocks = buildBlocks(std::move(m_pages));
        for (const ReadPicture &read : *pictures)
            m_toPage[read.page.number] = read.straightToPage;
        placeOnPages(m_document.blocks, m_toPage);
        declareUnreadable(m_document, *pictures);
        return std::move(m_document);
    }

private:
    Result<void> readLayers(int first, int last)
    {
        for (int number = 1; number <= m_file.count(); ++number) {
            const QSizeF size = m_file.size(number);
            m_document.pages.push_back({float(size.width()), float(size.height()), false});
            if (number < first || number > last)
                continue;
            if (auto done = readLayer(number, size); !done)
                return failWith(done);
            m_context.progress(number - first + 1, last - first + 1);
        }
        return {};
    }

    /// Puts what the page shows in the place of what its layer says. False: the layer is not to be believed at all.
    bool correct(int number, std::vector<pdf::PageWord> &words, const pdf::PageGraphics &graphics)
    {
        const auto hasFalseFont =
            std::find_if(graphics.distrusted.begin(), graphics.distrusted.end(),
                         [&](const pdf::ShownLetter &letter) { return m_lies.fonts.contains(letter.font); });
        const auto places = m_lies.places.find(number);
        const auto before = m_document.layerDifferences.size();
        std::size_t looked = 0;
        for (pdf::PageWord &word : words) {
            QString shown = word.text;
            for (const pdf::ShownLetter &letter : graphics.distrusted) {
                if (++looked > MostLookedAt)
                    return false;
                if (!word.rect.contains(letter.rect.center()))
                    continue;
                for (std::size_t at = 0; at < word.letters.size(); ++at) {
                    if (word.letters[at].contains(letter.rect.center()))
                        shown[qsizetype(at)] = m_lies.letters.at({letter.font, letter.code});
                }
            }
            if (places != m_lies.places.end()) {
                for (const LayerLies::Place &place : places->second) {
                    if (place.rect == word.rect)
                        shown = place.shown;
                }
            }
            if (shown == word.text)
                continue;
            if (m_document.layerDifferences.size() - before >= MostDifferences)
                return false;
            m_document.layerDifferences.push_back({number, rectOf(word.rect), word.text, shown});
            if (hasFalseFont != graphics.distrusted.end())
                return false; // one word tells it; the rest is read from the picture
            word.text = shown;
            word.letters.clear();
        }
        return true;
    }

    void declareDifferences(int number, const std::vector<LayoutWord> &unseen, std::size_t before)
    {
        auto &differences = m_document.layerDifferences;
        if (differences.size() > before)
            warn(m_document, QStringLiteral("text-layer-differs"),
                 Tr::tr("The page shows “%1” where the text layer of the PDF says “%2”.")
                     .arg(differences[before].shown, differences[before].layer),
                 number);
        if (unseen.empty())
            return;
        warn(m_document, QStringLiteral("hidden-text"),
             Tr::tr("The text layer of the page has %n word(s) that the page does not show; they were left out.",
                    nullptr, int(unseen.size())),
             number);
        // Lines below each other are one paragraph.
        QRectF area;
        QString text;
        const auto add = [&] {
            const bool saysSomething =
                std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
            if (saysSomething && differences.size() - before < MostDifferences)
                differences.push_back({number, rectOf(area), text, {}});
        };
        for (const LayoutLine &line : gatherLines(unseen)) {
            if (!text.isEmpty() && line.rect.top() - area.bottom() < line.rect.height()) {
                area = area.united(line.rect);
                text += u' ' + line.text();
                continue;
            }
            add();
            area = line.rect;
            text = line.text();
        }
        add();
    }

    Result<void> readLayer(int number, const QSizeF &size)
    {
        auto words = m_file.words(number, m_context);
        if (!words)
            return failWith(words);
        pdf::PageGraphics graphics = m_file.graphics(number);
        const pdf::TextLayer layer = pdf::judgeTextLayer(*words, graphics, size);
        if (layer == pdf::TextLayer::Lossy)
            warn(m_document, QStringLiteral("text-layer-differs"),
                 Tr::tr("Letters that the page shows are missing in the text layer of the PDF."), number);
        PageSource source = sourceOf(layer, graphics, m_options.ocr);
        const std::size_t differences = m_document.layerDifferences.size();
        if (source != PageSource::Picture) {
            m_proof.look(number, *words, graphics);
            if (!m_lies.empty() && !correct(number, *words, graphics))
                source = PageSource::Picture;
        }
        if (source == PageSource::Picture) {
            declareDifferences(number, {}, differences);
            m_pages.push_back({number, size, true, {}, {}});
            return {};
        }
        auto sorted = sortLayerWords(m_file, number, std::move(*words), graphics, m_context);
        if (!sorted)
            return failWith(sorted);
        declareDifferences(number, sorted->unseen, differences);
        m_proof.doubt(number, sorted->unproved);
        const TextDirection direction = usualDirection(sorted->text);
        if (direction != TextDirection::Right) {
            turnPage(number, size, direction, sorted->text, graphics);
            m_pages.back().apart = gatherLines(std::move(sorted->slanted));
            return {};
        }
        std::vector<TableGrid> grids = findTableGrids(graphics.horizontalRules, graphics.verticalRules);
        if (m_options.ocr == OcrMode::Auto && !graphics.images.empty()) {
            if (auto done = readTextPictures(number, sorted->text, grids, graphics); !done)
                return done;
        }
        if (source == PageSource::RepairedLayer) {
            m_lossy.push_back({number, std::move(sorted->text), std::move(graphics.lost), false});
            m_lossyGrids.push_back(std::move(grids));
            m_pages.push_back({number, size, false, {}, {}});
        } else {
            m_pages.push_back(layOutPage(number, size, std::move(sorted->text), grids));
        }
        m_pages.back().apart = gatherLines(std::move(sorted->slanted));
        return {};
    }

    /// Adds what pictures between the written text say.
    Result<void> readTextPictures(int number, std::vector<LayoutWord> &words, std::vector<TableGrid> &grids,
                                  const pdf::PageGraphics &graphics)
    {
        auto pictures = m_textPictures.read(m_file, number, words, graphics, m_context);
        if (!pictures)
            return failWith(pictures);
        if (!pictures->words.empty()) {
            m_hasTextPictures = true;
            warn(m_document, QStringLiteral("picture-text"),
                 Tr::tr("A part of the page is a picture of text; its %n word(s) were read from it. Compare them with "
                        "care.",
                        nullptr, int(pictures->words.size())),
                 number);
        }
        if (!pictures->unread.empty()) {
            auto &unread = m_document.unreadable;
            unread.insert(unread.end(), pictures->unread.begin(), pictures->unread.end());
            warn(m_document, QStringLiteral("unreadable-area"),
                 Tr::tr("A part of the page is a picture of text that could not be read; look at it."), number);
        }
        std::move(pictures->words.begin(), pictures->words.end(), std::back_inserter(words));
        std::move(pictures->grids.begin(), pictures->grids.end(), std::back_inserter(grids));
        std::sort(grids.begin(), grids.end(),
                  [](const TableGrid &a, const TableGrid &b) { return a.rect.top() < b.rect.top(); });
        return {};
    }

    /// A page whose text stands sideways or upside down is laid out as a person turns it to read it.
    void turnPage(int number, const QSizeF &size, TextDirection direction, std::vector<LayoutWord> &words,
                  const pdf::PageGraphics &graphics)
    {
        const QTransform straight = straightening(direction, size);
        for (LayoutWord &word : words) {
            word.rect = straight.mapRect(word.rect);
            word.direction = word.direction == direction ? TextDirection::Right : TextDirection::Up;
        }
        std::vector<QRectF> horizontal;
        std::vector<QRectF> vertical;
        const bool isSideways = direction != TextDirection::Left;
        for (const QRectF &rule : graphics.horizontalRules)
            (isSideways ? vertical : horizontal).push_back(straight.mapRect(rule));
        for (const QRectF &rule : graphics.verticalRules)
            (isSideways ? horizontal : vertical).push_back(straight.mapRect(rule));
        const QSizeF turned = isSideways ? size.transposed() : size;
        m_pages.push_back(layOutPage(number, turned, std::move(words), findTableGrids(horizontal, vertical)));
        m_toPage[number] = straight.inverted();
    }

    /// Pages whose layer cannot be repaired are read from their pictures.
    Result<void> repair()
    {
        if (auto done = repairLayers(m_file, m_lossy, m_lineReader, m_context); !done)
            return done;
        auto page = m_pages.begin();
        for (std::size_t index = 0; index < m_lossy.size(); ++index) {
            LossyPage &lossy = m_lossy[index];
            page = std::find_if(page, m_pages.end(),
                                [&lossy](const LaidPage &laid) { return laid.number == lossy.number; });
            page->isPicture = !lossy.isRepaired;
            if (lossy.isRepaired)
                page->zones = layOutPage(lossy.number, page->size, std::move(lossy.words), m_lossyGrids[index]).zones;
        }
        return {};
    }

    QString m_path;
    const ReadOptions &m_options;
    const JobContext &m_context;
    pdf::PdfPages m_file;
    std::map<int, QTransform> m_toPage; ///< of pages that were turned or straightened
    text::Document m_document;
    std::vector<LaidPage> m_pages;
    TextPictures m_textPictures;
    bool m_hasTextPictures = false;
    std::vector<LossyPage> m_lossy;
    std::vector<std::vector<TableGrid>> m_lossyGrids;
    const LineReader m_lineReader;
    LayerProof m_proof;
    LayerLies m_lies;
};

} // namespace

Result<text::Document> readPdf(const QString &path, const ReadOptions &options, const JobContext &context)
{
    auto file = pdf::PdfPages::open(path, {options.limits.fileBytes, options.limits.pages, options.limits.pagePixels});
    if (!file)
        return failWith(file);
    const int last = options.lastPage > 0 ? std::min(options.lastPage, file->count()) : file->count();
    const int first = std::max(1, options.firstPage);
    if (first > last)
        return fail(ErrorCode::Usage, Tr::tr("“%1” has %2 pages; page %3 does not exist.")
                                          .arg(QFileInfo(path).fileName())
                                          .arg(file->count())
                                          .arg(first));
    return PdfReader(path, options, context, std::move(*file)).read(first, last);
}

} // namespace congbao::readers
