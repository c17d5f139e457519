// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/joining.h"

#include <iterator>

namespace congbao::text {

void append(Document &document, Document &&annex)
{
    if (!annex.blocks.empty())
        annex.blocks.front().paragraph.format.startsPage = true;
    std::move(annex.blocks.begin(), annex.blocks.end(), std::back_inserter(document.blocks));
    for (Warning &warning : annex.warnings) {
        warning.where = warning.where.isEmpty() ? annex.name : annex.name + QStringLiteral(": ") + warning.where;
        document.warnings.push_back(std::move(warning));
    }
}

} // namespace congbao::text
