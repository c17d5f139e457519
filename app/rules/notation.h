// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/profile.h"

namespace congbao::rules {

/// Number and notation of an instrument, taken apart by the profile's pattern (rule N1).
struct Notation
{
    QString number;   ///< "05", "12a", as written
    QString year;     ///< "2026"; empty: none, and hardly a normative instrument
    QString notation; ///< "QĐ-UBND"
};

/// Nothing when it is not written like one.
[[nodiscard]] std::optional<Notation> parseNotation(const Profile &profile, const QString &written);

/// The form in which two are compared (rule N2): NFC, no spaces, capitals, no leading zeros.
[[nodiscard]] QString comparableNotation(const QString &written);

/// What the writer may have meant ("10/2026/QD-UBND" → "10/2026/QĐ-UBND"); a suggestion for a person, never a change.
/// Empty: nothing to suggest.
[[nodiscard]] QString suggestedNotation(const Profile &profile, const QString &written);

} // namespace congbao::rules
