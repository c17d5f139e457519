// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace congbao::readers {

/// The Unicode character of a code in the fonts Symbol and Wingdings (as 0x20…0xFF or in the private use area
/// 0xF020…0xF0FF). Other fonts and unknown codes: U+25A1, which shows that something stood there.
[[nodiscard]] QString symbolCharacter(char16_t code, const QString &font);

/// Text in which private-use characters are replaced by what they show.
[[nodiscard]] QString withoutPrivateUse(const QString &text, const QString &font);

} // namespace congbao::readers
