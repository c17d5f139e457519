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
    int embedded = 0; ///< charts, objects and pictures of kinds that are not read
    int embeddedAt = -1;
    int formulas = 0; ///< written on one line
    int formulaAt = -1;
    int unknownSigns = 0; ///< signs of symbol fonts without a character in Unicode, shown as a box
    int unknownSignAt = -1;
    int unknownNumbers = 0; ///< automatic numbers in formats or fields that only the program itself can show
    int unknownNumberAt = -1;
    int nestedTables = 0; ///< tables in cells, written as lines with tabs
    int nestedTableAt = -1;
    int legacyLetters = 0; ///< converted from TCVN3, VNI, VPS or Windows-1258
    int legacyAt = -1;
    QString legacyOriginal; ///< the first of them as they stood
    QString legacyConverted;

    /// Counts one more of a kind and keeps where the first was.
    static void note(int &count, int &at, int block)
    {
        ++count;
        if (at < 0)
            at = block;
    }
};

/// Adds a warning for everything found. The document's structure must be marked, so that a warning can say the article.
void addWarnings(const Findings &findings, text::Document &document);

} // namespace congbao::readers
