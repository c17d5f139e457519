// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/document.h"

/// Finding the structure of a text that a recogniser read from a picture. The text stays as it was read; only what its
/// lines are is told in spite of the usual slips.
namespace congbao::text {

/// Whether a block was read from a picture.
[[nodiscard]] bool isRecognised(const Block &block);

/// The beginning of a recognised paragraph as it must have stood.
struct StraightStart
{
    QString text;          ///< without stray signs in front, the number of an article or a clause in figures
    qsizetype skipped = 0; ///< how many units of the paragraph stand before it
    bool hasGuess = false; ///< the number was put right: believe it only where it is the next one
};
[[nodiscard]] StraightStart straightStart(const QString &text);

/// Figures for the letters and signs that they are taken for (l, I, ] for 1; O for 0).
[[nodiscard]] QString asFigures(const QString &text);

} // namespace congbao::text
