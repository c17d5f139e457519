// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "core/result.h"

#include <QString>
#include <vector>

namespace congbao::casework {

/// What was moved and proved.
struct MoveReport
{
    struct Table
    {
        QString name;
        qint64 rows = 0;
        QString sha256; ///< of all values, the same in both registers
    };
    std::vector<Table> tables;
    int files = 0; ///< of the vault, each hashed in its new place
    qint64 events = 0;
};

/// Moves an office from a folder of this computer to a database server with a folder for its files. Nothing is done
/// until every table was compared by count and hash, every file was hashed in its new place and the audit chain was
/// verified there; then the old register is set aside (register.moved.sqlite), so that nobody works on in it. Errors:
/// NotFound, Refused (the database has an office already), Unreadable (something is damaged), OutsideFailed.
[[nodiscard]] Result<MoveReport> moveOffice(const QString &folder, const QString &address, const QString &filesFolder,
                                            const JobContext &context);

} // namespace congbao::casework
