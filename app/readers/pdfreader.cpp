// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/pdfreader.h"

#include "pdf/pdfpages.h"
#include "readers/blockbuilder.h"
#include "readers/imagereader.h"
#include "readers/layercheck.h"
#include "readers/picturelayout.h"
#include "readers/textlayout.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFileInfo>

namespace congbao::readers {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::PdfReader)
};

std::vector<LayoutWord> layoutWords(std::vector<pdf::PageWord> words)
{
    std::vector<LayoutWord> result;
    result.reserve(words.size());
    for (pdf::PageWord &word : words)
        result.push_back({std::move(word.text), word.rect, 1.0F});
    return result;
}

void warnOfLostLetters(text::Document &document, int page)
{
    text::Warning warning;
    warning.code = QStringLiteral("text-layer-differs");
    warning.text = Tr::tr("Letters that the page shows are missing in the text layer of the PDF.");
    warning.where = Tr::tr("page %1").arg(page);
    document.warnings.push_back(std::move(warning));
}

/// What was found when the layer was held against the pictures.
void declareDifferences(text::Document &document, const LayerCheck &check)
{
    constexpr int longest = 80;
    for (const text::LayerDifference &difference : check.differences()) {
        const QString layer =
            difference.layer.size() > longest ? difference.layer.left(longest) + u'…' : difference.layer;
        text::Warning warning;
        if (difference.shown.isEmpty()) {
            warning.code = QStringLiteral("hidden-text");
            warning.text = Tr::tr("The PDF holds text that the page does not show: “%1”.").arg(layer);
        } else {
            warning.code = QStringLiteral("text-layer-differs");
            warning.text =
                Tr::tr("The page shows “%1” where the text layer of the PDF says “%2”.").arg(difference.shown, layer);
        }
        warning.where = Tr::tr("page %1").arg(difference.page);
        document.warnings.push_back(std::move(warning));
    }
    if (check.isLayerFalse()) {
        text::Warning warning;
        warning.code = QStringLiteral("text-layer-differs");
        warning.text = Tr::tr("The fonts of the PDF name other letters than they draw; its pages were read from their "
                              "pictures.");
        document.warnings.push_back(std::move(warning));
    }
}

enum class PageSource { TextLayer, Picture };

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
    case pdf::TextLayer::Watermark:
    case pdf::TextLayer::Doubtful:
        return PageSource::Picture;
    }
    return PageSource::Picture;
}

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
    text::Document document;
    std::vector<LaidPage> pages;
    std::vector<int> picturePages;
    const LineReader reader;
    LayerCheck check(*file, reader);
    struct Checked
    {
        std::size_t page = 0;
        std::vector<TableGrid> grids;
    };
    std::vector<Checked> checked; // laid out when their words are proved
    for (int number = 1; number <= file->count(); ++number) {
        const QSizeF size = file->size(number);
        document.pages.push_back({float(size.width()), float(size.height()), false});
        if (number < first || number > last)
            continue;
        auto words = file->words(number, context);
        if (!words)
            return failWith(words);
        const pdf::PageGraphics graphics = file->graphics(number);
        const pdf::TextLayer layer = pdf::judgeTextLayer(*words, graphics, size);
        if (layer == pdf::TextLayer::Lossy)
            warnOfLostLetters(document, number);
        const PageSource source = sourceOf(layer, graphics, options.ocr);
        if (source == PageSource::Picture) {
            document.pages.back().isPicture = true;
            picturePages.push_back(number);
            pages.push_back({number, size, true, {}});
            continue;
        }
        auto grids = findTableGrids(graphics.horizontalRules, graphics.verticalRules);
        if (!words->empty() && (graphics.mayHideText || graphics.showsNewLetters)) {
            if (auto looked = check.look(number, std::move(*words), context); !looked)
                return failWith(looked);
            checked.push_back({pages.size(), std::move(grids)});
            pages.push_back({number, size, false, {}});
        } else {
            pages.push_back(layOutPage(number, size, layoutWords(std::move(*words)), grids));
        }
        context.progress(number - first + 1, last - first + 1);
    }
    if (options.ocr == OcrMode::Auto && !checked.empty()) {
        if (auto proved = check.prove(context); !proved)
            return failWith(proved);
    }
    declareDifferences(document, check);
    if (check.isLayerFalse()) {
        picturePages.clear();
        for (LaidPage &page : pages) {
            page = {page.number, page.size, true, {}};
            document.pages[std::size_t(page.number - 1)].isPicture = true;
            picturePages.push_back(page.number);
        }
    } else {
        document.layerDifferences = check.differences();
        for (const Checked &page : checked)
            pages[page.page] = layOutPage(pages[page.page].number, pages[page.page].size,
                                          layoutWords(check.takeWords(pages[page.page].number)), page.grids);
    }
    auto pictures = readPictures(path, picturePages, options, context);
    if (!pictures)
        return failWith(pictures);
    auto picture = pictures->begin();
    for (LaidPage &page : pages) {
        if (page.isPicture && picture != pictures->end())
            page = (picture++)->page;
    }
    document.kind = picturePages.empty()                  ? text::FileKind::PdfText
                    : picturePages.size() == pages.size() ? text::FileKind::PdfScan
                                                          : text::FileKind::PdfMixed;
    document.blocks = buildBlocks(std::move(pages));
    placeOnPages(document.blocks, *pictures);
    declareUnreadable(document, *pictures);
    return document;
}

} // namespace congbao::readers
