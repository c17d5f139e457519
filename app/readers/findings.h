// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/document.h"

namespace congbao::readers {

/// More text than any instrument has (some 7,000 pages); a file with more is refused.
constexpr qsizetype maxTextLetters = 20'000'000;

/// What a person must know about the file. The index is of the block where it was seen first, -1: nowhere.
struct Findings
{
    int insertions = 0;
    int deletions = 0;
    int changedAt = -1;
    int hiddenLetters = 0;
    int hiddenAt = -1;
    int comments = 0;
    int commentedAt = -1;
    int embedded = 0; ///< formulas, charts, objects and pictures of kinds that are not read
    int embeddedAt = -1;
    int legacyLetters = 0; ///< converted from TCVN3 or VNI
    int legacyAt = -1;
};

/// Text in a font of TCVN3 or VNI as Unicode, counted in findings as seen at a block; other text as it is. Where the
/// whole file does not look as if it were in such an encoding, the piece itself must.
[[nodiscard]] QString toUnicode(const QString &text, const QString &font, bool fileLooksLegacy, Findings &findings,
                                int block);

/// Adds a warning for everything found. The document's structure must be marked, so that a warning can say the article.
void addWarnings(const Findings &findings, text::Document &document);

} // namespace congbao::readers
