// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace congbao::registry {

/// The words of a text in small letters, NFC, tone marks on the letter where the old spelling has them (hòa for hoà):
/// runs of letters and digits, so that "10/2026/QĐ-UBND" is four words that follow each other.
[[nodiscard]] QStringList searchWords(const QString &text);

/// A word without tone marks and with d for đ.
[[nodiscard]] QString withoutMarks(const QString &word);

/// Words that must follow each other. Typed with marks they are looked for as written, else without marks.
struct SearchPhrase
{
    QStringList words;
    bool isAsWritten = false;
};

/// What somebody typed, taken apart: every phrase must occur. A notation or something in quotes is a phrase.
[[nodiscard]] std::vector<SearchPhrase> searchPhrases(const QString &typed);

} // namespace congbao::registry
