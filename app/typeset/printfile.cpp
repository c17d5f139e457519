// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/imposition.h"
#include "typeset/typesetter.h"

namespace congbao::typeset {

Result<QByteArray> makeBooklet(const QByteArray &issuePdf)
{
    return makePrintFile(issuePdf, {});
}

Result<QByteArray> makePrintFile(const QByteArray &issuePdf, const PrintOrder &order)
{
    constexpr double pointsOfMm = 72.0 / 25.4;
    pdf::Imposition imposition;
    imposition.kind = order.kind == PrintOrder::Kind::Booklet ? pdf::Imposition::Kind::Booklet
                      : order.kind == PrintOrder::Kind::Proof ? pdf::Imposition::Kind::Proof
                                                              : pdf::Imposition::Kind::Singles;
    imposition.perSide = order.perSide;
    imposition.firstPage = order.firstPage;
    imposition.lastPage = order.lastPage;
    imposition.paperThickness = order.paperThicknessMm * pointsOfMm;
    imposition.hasCropMarks = order.hasCropMarks;
    return pdf::impose(issuePdf, imposition);
}

} // namespace congbao::typeset
