// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/memoryfile.h"
#include "readers/odtreader.h"
#include "text/documentjson.h"
#include "text/structure.h"

using namespace congbao;

/// An OpenDocument text as parts (see packed()), through the reader, the structure and the JSON.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    static fuzz::MemoryFile file;
    file.write(fuzz::packed({reinterpret_cast<const char *>(data), size}));
    auto document = readers::readOdt(file.path(), {}, {});
    if (!document)
        return 0;
    text::markStructure(*document);
    (void)text::toJson(*document);
    return 0;
}
