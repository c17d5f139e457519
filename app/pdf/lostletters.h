// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bitset>
#include <memory>
#include <string_view>

namespace congbao::pdf {

/// Codes of a two-byte font whose letters a text layer loses, as its ToUnicode map (ISO 32000-1, 9.10.3) has no entry
/// for them or says that they are blanks although the font's blank is another code.
using LostCodes = std::bitset<65536>;

/// Reads a ToUnicode map. Nothing where the map cannot be understood: then nothing is known about the font.
[[nodiscard]] std::unique_ptr<LostCodes> lostCodes(std::string_view map);

} // namespace congbao::pdf
