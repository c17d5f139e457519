// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "pdf/pageframe.h"
#include "pdf/pdfcontents.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace congbao::pdf {

struct ForeignPageInfo
{
    PageFrame frame;
    QString problem; ///< why the page may not stand in an archive file as it is (ISO 19005-3); empty: it may
};

/// The pages of a file that are to be drawn on ours. Errors: Unreadable (damaged, encrypted), TooLarge.
[[nodiscard]] Result<std::vector<ForeignPageInfo>> inspectForeignPages(const QByteArray &file, int mostPages);

} // namespace congbao::pdf
