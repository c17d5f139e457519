// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/printing.h"

#include "core/files.h"
#include "typeset/typesetter.h"

namespace congbao::casework {

Result<QByteArray> makePrintFile(const QString &pdfPath, PrintFileKind kind)
{
    constexpr qint64 LargestIssue = 1LL << 30;
    Result<QByteArray> pdf = readFile(pdfPath, LargestIssue);
    if (!pdf || kind == PrintFileKind::Pages)
        return pdf;
    typeset::PrintOrder order;
    order.kind = kind == PrintFileKind::Booklet ? typeset::PrintOrder::Kind::Booklet : typeset::PrintOrder::Kind::Proof;
    return typeset::makePrintFile(*pdf, order);
}

} // namespace congbao::casework
