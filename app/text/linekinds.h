// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <QString>
#include <QStringList>

/// What single lines of an instrument are by their words alone.
namespace congbao::text {

/// How a line came to be: marks of a line that a recogniser read may be other ones than stood there.
enum class Reading { Exact, Recognised };

[[nodiscard]] bool isCapitals(const QString &text);
[[nodiscard]] bool startsWithAny(const QString &text, std::initializer_list<QStringView> beginnings,
                                 Reading reading = Reading::Exact);
[[nodiscard]] qsizetype wordCount(const QString &text);
/// Words in capitals without marks, tones and figures: what is left of a phrase that a recogniser misread a little.
[[nodiscard]] QStringList plainWords(const QString &text);

/// The national name or motto on a line of its own, whatever marks and dashes it has: a slip in a word or two makes it
/// no other line, and a constitution that is cited by its full name does not make a head.
[[nodiscard]] bool isNationalHead(const QString &text);
[[nodiscard]] bool isNumberLine(const QString &text); ///< Số: 12/2026/QĐ-UBND
[[nodiscard]] bool isDateLine(const QString &text);   ///< Hà Nội, ngày … tháng … năm …
[[nodiscard]] bool isLegalBasis(const QString &text, Reading reading = Reading::Exact);
[[nodiscard]] bool isIssuerName(const QString &text, Reading reading = Reading::Exact);
[[nodiscard]] bool isSignatureTitle(const QString &text, Reading reading = Reading::Exact);
[[nodiscard]] bool isFurniture(const QString &text); ///< "Văn bản gửi đăng Công báo"
[[nodiscard]] bool isAnnexTitle(const QString &text);

/// How a paragraph leaves the quotation marks: one more opened than closed, or one more closed.
enum class Quotes { Balanced, Opens, Closes };
[[nodiscard]] Quotes quotesOf(const QString &text);

/// The types of instruments of Decree 30/2020 article 7 and of the law on normative instruments, in capitals as they
/// stand over a text; longer names before those they begin with.
[[nodiscard]] const QStringList &instrumentTypes();

/// The type whose name a line of capitals begins with ("QUYẾT ĐỊNH", "NGHỊ QUYẾT …"); empty: none. A recognised line
/// that is a type's name but for its marks ("QUYÉT ĐỊNH:") is of that type.
[[nodiscard]] QString instrumentTypeAt(const QString &line, Reading reading = Reading::Exact);

} // namespace congbao::text
