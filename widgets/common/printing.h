// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "core/result.h"
#include "jobs/jobboard.h"

#include <functional>
#include <QString>

class QPrinter;
class QWidget;

namespace congbao::desk {

/// Prints the pages of a file, each as large as the paper allows, by the printer's page range. Any thread; progress by
/// pages. Gives how many were printed. Errors: as PageSource::open, OutsideFailed (the printer), Cancelled.
[[nodiscard]] Result<int> printPages(QPrinter &printer, const QString &path, const JobContext &context);

/// Asks for the printer and prints in the background; `done` comes in the parent's thread, or never when nobody prints.
void askAndPrint(QWidget *parent, jobs::JobBoard &jobs, const QString &path, int pages, const QString &title,
                 std::function<void(const Result<int> &printed)> done);

} // namespace congbao::desk
