// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/imagereader.h"

#include "readers/blockbuilder.h"

#include <algorithm>
#include <numeric>
#include <QCoreApplication>
#include <QFileInfo>

namespace congbao::readers {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::ImageReader)
};

} // namespace

void declareUnreadable(text::Document &document, const std::vector<ReadPicture> &pictures)
{
    for (const ReadPicture &picture : pictures) {
        if (picture.unreadable.empty())
            continue;
        document.unreadable.insert(document.unreadable.end(), picture.unreadable.begin(), picture.unreadable.end());
        text::Warning warning;
        warning.code = QStringLiteral("unreadable-area");
        warning.text = Tr::tr("%n area(s) of the page hold ink that could not be read as letters; look at the picture.",
                              nullptr, int(picture.unreadable.size()));
        warning.where = Tr::tr("page %1").arg(picture.page.number);
        document.warnings.push_back(std::move(warning));
    }
}

Result<text::Document> readImage(const QString &path, const ReadOptions &options, const JobContext &context)
{
    const QString name = QFileInfo(path).fileName();
    if (options.ocr == OcrMode::Never)
        return fail(ErrorCode::Refused,
                    Tr::tr("“%1” is a picture and can only be read with character recognition.").arg(name));
    const auto file = PagePictures::open(path, options.limits);
    if (!file)
        return failWith(file);
    const int last = options.lastPage > 0 ? std::min(options.lastPage, file->count()) : file->count();
    const int first = std::max(1, options.firstPage);
    if (first > last)
        return fail(ErrorCode::Usage,
                    Tr::tr("“%1” has %2 pages; page %3 does not exist.").arg(name).arg(file->count()).arg(first));
    std::vector<int> numbers(std::size_t(last - first + 1));
    std::iota(numbers.begin(), numbers.end(), first);
    auto pictures = readPictures(path, numbers, options, context);
    if (!pictures)
        return failWith(pictures);
    text::Document document;
    document.kind = text::FileKind::Image;
    document.pages.resize(std::size_t(file->count()), {0, 0, true});
    std::vector<LaidPage> pages;
    std::map<int, QTransform> toPage;
    for (const ReadPicture &picture : *pictures) {
        text::Page &page = document.pages[std::size_t(picture.page.number - 1)];
        page.width = float(picture.seenSize.width());
        page.height = float(picture.seenSize.height());
        pages.push_back(picture.page);
        toPage[picture.page.number] = picture.straightToPage;
    }
    document.blocks = buildBlocks(std::move(pages));
    placeOnPages(document.blocks, toPage);
    declareUnreadable(document, *pictures);
    return document;
}

} // namespace congbao::readers
