// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "typeset/issue.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace congbao::typeset {

struct ManifestFile
{
    QString name; ///< that people know it by
    QString path;
};

/// One instrument of a manifest: its attributes, and its files as absolute paths.
struct ManifestInstrument
{
    InstrumentInput instrument; ///< content is empty until the file was read
    QString file;
    QString official;                  ///< empty: not given
    std::vector<ManifestFile> annexes; ///< PDF, pictures and text files, printed after the instrument
};

struct ManifestPart
{
    QString title;
    std::vector<ManifestInstrument> instruments;
};

/// `gazette.issue/1`.
struct IssueManifest
{
    IssueInput issue; ///< without parts
    QString emblem;   ///< file of the national emblem; empty: none
    QString look;     ///< file with what the office changes of the template; empty: nothing
    std::vector<ManifestPart> parts;
};

/// Reads a manifest; paths in it are taken from `folder`. Error: Unreadable, naming the member that is wrong.
[[nodiscard]] Result<IssueManifest> parseManifest(const QByteArray &json, const QString &folder);

} // namespace congbao::typeset
