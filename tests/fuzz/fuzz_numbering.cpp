// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/numbering.h"

#include <algorithm>
#include <string_view>

using namespace congbao;

/// numbering.xml, a zero byte, then pairs of bytes: a numbering and a level each.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const std::size_t end = std::min(bytes.find('\0'), size);
    const auto part = readers::XmlPart::parse(QByteArray(bytes.data(), qsizetype(end)), QStringLiteral("fuzz"),
                                              QStringLiteral("numbering.xml"));
    if (!part)
        return 0;
    readers::Numbering numbering(part->root(), {});
    for (std::size_t at = end + 1; at + 1 < size; at += 2) {
        const int level = data[at + 1];
        (void)numbering.next(data[at], level % 9);
        (void)numbering.levelOfStyle(data[at], QStringLiteral("Heading1"));
        (void)readers::Numbering::formatted(int(data[at]) * (level - 100), "upperRoman");
        (void)readers::Numbering::formatted(int(data[at]) * (level - 100), "lowerLetter");
    }
    return 0;
}
