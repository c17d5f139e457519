// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/booklet.h"
#include "typeset/typesetter.h"

namespace congbao::typeset {

Result<QByteArray> makeBooklet(const QByteArray &issuePdf)
{
    return pdf::imposeBooklet(issuePdf);
}

} // namespace congbao::typeset
