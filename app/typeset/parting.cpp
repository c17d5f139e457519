// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/parting.h"

#include "typeset/flowbuilder.h"

#include <QCoreApplication>

namespace congbao::typeset {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Typeset)
};

/// The first block after a provision: what has no path of its own, as a table, still belongs to it.
Result<size_t> blockAfter(const text::Document &content, const QString &path, const QString &number)
{
    const auto &blocks = content.blocks;
    const auto isWithin = [&path](const text::Block &block) {
        return block.path == path || block.path.startsWith(path + u'/');
    };
    size_t at = blocks.size();
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (isWithin(blocks[i]))
            at = i + 1;
    }
    if (at == blocks.size() && (blocks.empty() || !isWithin(blocks.back())))
        return fail(ErrorCode::Refused, Tr::tr("%1 has no provision “%2” after which it could be parted. Name one like "
                                               "“Điều 25”.")
                                            .arg(number, path));
    while (at < blocks.size() && blocks[at].path.isEmpty() && blocks[at].role == text::Role::Body)
        ++at;
    return at;
}

} // namespace

Result<Installment> installmentOf(const text::Document &content, const std::optional<Parting> &from,
                                  const std::optional<Parting> &to, const QString &number)
{
    Installment result;
    result.endBlock = content.blocks.size();
    if (to) {
        const auto end = blockAfter(content, to->after, number);
        if (!end)
            return failWith(end);
        result.endBlock = *end;
    }
    if (from) {
        const auto first = blockAfter(content, from->after, number);
        if (!first)
            return failWith(first);
        result.firstBlock = *first;
        std::vector<std::pair<int, size_t>> open; // rank and block; the name under a heading has its rank
        for (size_t i = 0; i < *first; ++i) {
            if (content.blocks[i].role != text::Role::Heading)
                continue;
            const int rank = headingRank(content.blocks[i].paragraph.text.trimmed());
            while (rank > 0 && !open.empty() && open.back().first >= rank)
                open.pop_back();
            open.emplace_back(rank > 0 || open.empty() ? rank : open.back().first, i);
        }
        // Those that the text goes on with anyway are not open any more.
        const int next = *first < content.blocks.size() && content.blocks[*first].role == text::Role::Heading
                             ? headingRank(content.blocks[*first].paragraph.text.trimmed())
                             : 0;
        for (const auto &[rank, block] : open) {
            if (next == 0 || rank < next)
                result.openHeadings.push_back(block);
        }
    }
    if (result.firstBlock >= result.endBlock)
        return fail(ErrorCode::Refused, Tr::tr("Nothing of %1 is left for this issue.").arg(number));
    return result;
}

} // namespace congbao::typeset
