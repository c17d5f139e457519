// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/picturelayout.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>

namespace congbao::readers {

namespace {

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
