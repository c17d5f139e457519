// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/document.h"

#include <QRegularExpression>

/// The lines in which the attributes of an instrument are looked for, and the form of its number.
namespace congbao::text {

/// One printed line (or cell paragraph) and where it stands.
struct AttributeLine
{
    QString text;
    int block = -1;
    int start = 0;
    Role role = Role::Body;
    bool isRecognised = false; ///< was read from a picture

    [[nodiscard]] int end() const { return start + int(text.size()); }
};

/// Adds the lines of a block, without those that only rule off.
void appendLines(const Document &document, int index, std::vector<AttributeLine> &lines);

/// "Quyết định" for "QUYẾT ĐỊNH".
[[nodiscard]] QString sentenceCase(const QString &capitals);

/// A number and notation wherever it stands: 12/2026/QĐ-UBND, 64/2025/QH15, 05/NQ-TT HĐND, 1488/VP-KH&CĐS.
[[nodiscard]] const QRegularExpression &numberPattern();

/// The type that the first letters of a notation stand for (Decree 30/2020 annex III; normative types).
[[nodiscard]] QString typeOfNotation(const QString &notation);

} // namespace congbao::text
