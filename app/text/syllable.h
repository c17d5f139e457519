// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace congbao::text {

/// Whether a word (NFC, any case) can be a syllable of Vietnamese as it is spelt: an initial consonant, a rime and a
/// tone that go together. Says nothing about whether the word exists.
[[nodiscard]] bool isVietnameseSyllable(const QString &word);

} // namespace congbao::text
