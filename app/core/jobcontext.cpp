// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobcontext.h"

#include <QCoreApplication>

namespace congbao {

Error cancelledError()
{
    return {ErrorCode::Cancelled, QCoreApplication::translate("congbao::JobContext", "Stopped at your request."), {}};
}

} // namespace congbao
