// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace congbao::readers {

/// Fonts whose codes are signs of their own: Symbol, Wingdings (1 to 3), Webdings.
[[nodiscard]] bool isSymbolFont(const QString &font);

/// The Unicode character of a code in such a font (as 0x20…0xFF or in the private use area 0xF020…0xF0FF). Other fonts
/// and codes without a sign: U+25A1, which shows that something stood there, and one more unknown.
[[nodiscard]] QString symbolCharacter(char16_t code, const QString &font, int &unknown);

/// Text in which private-use characters are replaced by what they show.
[[nodiscard]] QString withoutPrivateUse(const QString &text, const QString &font, int &unknown);

} // namespace congbao::readers
