// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace congbao::exports {

/// A file of a package: of the disk, or bytes.
struct PackagedFile
{
    QString name; ///< in the package; folders by /
    QString path; ///< empty: the bytes
    QByteArray bytes;
    QString sha256;
};

/// Writes a ZIP file with these files and with sha256sums over them (for `sha256sum -c`). The same files give the same
/// bytes. The file appears whole or not at all. Errors: OutsideFailed (disk full, no permission), Cancelled.
[[nodiscard]] Result<void> writePackage(const QString &target, std::vector<PackagedFile> files,
                                        const JobContext &context);

} // namespace congbao::exports
