// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace congbao::text {

/// Encodings from before Unicode in which the letters are only right in their own fonts.
enum class LegacyEncoding { None, Tcvn3, Vni, Vps, Windows1258 };

/// What a font's name promises: ".VnTime" TCVN3 (TCVN 5712:1993, table 3), "VNI-Times" VNI, "VPS Times" VPS.
[[nodiscard]] LegacyEncoding legacyEncodingOfFont(const QString &font);

/// Text in such an encoding as Unicode (NFC; a mark at the beginning stays a mark, for the letter before it). The font
/// tells capitals: in ".VnTimeH" small letters print as capitals.
[[nodiscard]] QString fromLegacy(const QString &text, LegacyEncoding encoding, const QString &font);

/// Letters that only Unicode Vietnamese has (ơ, ạ, ế…): text with them is not in a legacy encoding, whatever its font.
[[nodiscard]] bool hasVietnameseLetters(const QString &text);

/// How a text would read in an encoding, counted over the words that it changes.
struct LegacyEvidence
{
    int changed = 0; ///< words that the encoding would write otherwise
    int gained = 0;  ///< of them: no Vietnamese syllable as they stand, one when converted
    int kept = 0;    ///< of them: a Vietnamese syllable only as they stand
    int either = 0;  ///< of them: one in both ways
};
[[nodiscard]] LegacyEvidence legacyEvidence(const QString &text, LegacyEncoding encoding);

/// The encoding of a text whose font promises none, when nearly all of its words with marks are only Vietnamese in it.
[[nodiscard]] LegacyEncoding legacyEncodingOfText(const QString &text);

} // namespace congbao::text
