// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/memoryfile.h"
#include "readers/pagepicture.h"
#include "readers/sniffing.h"

using namespace congbao;

/// A picture file as it comes in: told by its content, opened, cleaned; not read.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    static fuzz::MemoryFile file;
    file.write({reinterpret_cast<const char *>(data), size});
    const auto content = readers::sniffContent(file.path(), 1 << 20);
    if (!content || *content != readers::Content::Image)
        return 0;
    readers::Limits limits;
    limits.pagePixels = 1 << 20; // the cleaning of large pages is slow and the same
    limits.pages = 8;
    auto pictures = readers::PagePictures::open(file.path(), limits);
    if (!pictures)
        return 0;
    for (int page = 1; page <= pictures->count(); ++page)
        (void)pictures->picture(page, {});
    return 0;
}
