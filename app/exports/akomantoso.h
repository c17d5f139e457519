// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exports/record.h"
#include "text/document.h"

namespace congbao::exports {

/// An instrument with its text.
struct ExportedInstrument
{
    InstrumentRecord record;
    text::Document text; ///< with its structure marked
};

/// The issue that instruments are published in.
struct ExportedIssue
{
    QString key;     ///< "2026-0044-0045"
    QString numbers; ///< "44 + 45"
    QDate date;
    QString gazette;   ///< "Công báo tỉnh Quảng Trị"
    QString publisher; ///< who makes the file
};

/// The path of an instrument in the manner of ELI: "/eli/vn/ubnd-tinh-quang-tri/quyet-dinh/2026/10-2026-qd-ubnd". Viet
/// Nam has no scheme for such identifiers; this one is the gazette's own.
[[nodiscard]] QString eliPath(const InstrumentRecord &record);

/// One instrument as Akoma Ntoso 3.0: an act with its metadata (FRBR), preface, preamble, body (part, chapter, section,
/// article, paragraph, point) and conclusions; regulations and annexes that come with it are its attachments. No word
/// of the text is left out; running heads and pictures' bytes are.
[[nodiscard]] QByteArray akomaNtosoOf(const ExportedInstrument &instrument, const ExportedIssue &issue);

/// A whole issue as one officialGazette document with its instruments as components.
[[nodiscard]] QByteArray akomaNtosoOf(const std::vector<ExportedInstrument> &instruments, const ExportedIssue &issue);

} // namespace congbao::exports
