// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace congbao::compare {

/// The letter without tone mark and without the mark of its quality, in lower case: ờ → o, Đ → d.
[[nodiscard]] QChar baseLetter(QChar letter);

/// The letter without its tone mark only: ờ → ơ.
[[nodiscard]] QChar withoutTone(QChar letter);

/// 1 for equal words, 0 for words that have nothing in common; letters that differ only in their marks or in case count
/// as nearly equal. Very long words are compared by their first 64 letters.
[[nodiscard]] double similarity(const QString &left, const QString &right);

} // namespace congbao::compare
