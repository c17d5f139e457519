// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/pdfreader.h"

#include "pdf/pdfpages.h"
#include "readers/blockbuilder.h"
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
    document.kind = text::FileKind::PdfText;
    std::vector<LaidPage> pages;
    for (int number = 1; number <= file->count(); ++number) {
        const QSizeF size = file->size(number);
        document.pages.push_back({float(size.width()), float(size.height()), false});
        if (number < first || number > last)
            continue;
        auto words = file->words(number, context);
        if (!words)
            return failWith(words);
        const pdf::PageGraphics graphics = file->graphics(number);
        pages.push_back(layOutPage(number, size, layoutWords(std::move(*words)),
                                   findTableGrids(graphics.horizontalRules, graphics.verticalRules)));
        context.progress(number - first + 1, last - first + 1);
    }
    document.blocks = buildBlocks(std::move(pages));
    return document;
}

} // namespace congbao::readers
