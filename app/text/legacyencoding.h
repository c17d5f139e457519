// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace congbao::text {

/// Encodings from before Unicode in which the letters are only right in their own fonts.
enum class LegacyEncoding { None, Tcvn3, Vni };

/// What a font's name promises: ".VnTime" TCVN3 (TCVN 5712:1993, table 3), "VNI-Times" VNI.
[[nodiscard]] LegacyEncoding legacyEncodingOfFont(const QString &font);

/// Text in such an encoding as Unicode (NFC; a mark at the beginning stays a mark, for the letter before it). The font
/// tells capitals: in ".VnTimeH" small letters print as capitals.
[[nodiscard]] QString fromLegacy(const QString &text, LegacyEncoding encoding, const QString &font);

/// Letters that only Unicode Vietnamese has (ơ, ạ, ế…): text with them is not in a legacy encoding, whatever its font.
[[nodiscard]] bool hasVietnameseLetters(const QString &text);

/// How many signs of a text stand for letters in the legacy encodings (©, ®, µ, ¸…) and hardly ever for themselves.
[[nodiscard]] int legacySignCount(const QString &text);

/// Whether a text in UTF-8 has enough of those signs to believe its fonts. Many Unicode texts still name a legacy font.
[[nodiscard]] bool looksLegacy(QByteArrayView utf8);

} // namespace congbao::text
