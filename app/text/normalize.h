// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Forms of Vietnamese text that say the same. What is only a difference of form is told apart here, once, for readers
/// and for the comparison.
namespace congbao::text {

/// Unicode normalisation form C (TCVN 6909:2001 asks for Unicode; the precomposed form is what we keep everywhere).
/// Single surrogates, which are not text, become U+FFFD.
[[nodiscard]] QString nfc(const QString &text);

/// NFC with the tone mark of every vowel group moved to the group's end, so that both accepted placements (hòa and hoà,
/// thúy and thuý) give the same key. A key is for comparing, not for showing; it never merges different tones.
[[nodiscard]] QString toneKey(const QString &text);

/// One-to-one folding of what looks or means the same in print: curly and angle quotes to straight ones, dashes and
/// non-breaking hyphens to '-', spaces of any width to ' '. The length is unchanged, so offsets stay valid.
[[nodiscard]] QChar foldPunctuation(QChar character);
[[nodiscard]] QString foldPunctuation(QString text);

/// Characters that print nothing: zero-width spaces and joiners, soft hyphen, byte order mark, direction marks.
[[nodiscard]] bool isInvisible(QChar character);

/// What readers do with every piece of text: NFC, invisible and control characters dropped (tab and line break stay),
/// the non-breaking hyphen as the hyphen that it prints.
[[nodiscard]] QString cleanText(const QString &text);

} // namespace congbao::text
