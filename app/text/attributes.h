// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/document.h"

#include <QDate>

namespace congbao::text {

/// How much a person should trust a value that was read from a text.
enum class Sureness {
    Guess,  ///< an inference; look at it
    Likely, ///< from the usual place, but nothing confirms it
    Sure,   ///< from the usual place, in the usual form, and nothing speaks against it; of a picture, read twice
};

/// A value and where it was read. A value that combines lines has the place from the first to the last of them.
template <typename T> struct ReadValue
{
    T value{};
    int block = -1; ///< index in the document; -1: not found
    int start = 0;  ///< UTF-16 offsets in that block's text()
    int end = 0;
    Sureness sureness = Sureness::Guess;

    [[nodiscard]] bool isFound() const { return block >= 0; }
};

/// The catalogue entry of an instrument as its own text gives it, for a clerk to confirm.
struct ProposedAttributes
{
    ReadValue<QString> type;           ///< "Quyết định"
    ReadValue<QString> number;         ///< "10/2026/QĐ-UBND"; where the number is left blank only "QĐ-UBND", a guess
    ReadValue<QString> notation;       ///< "QĐ-UBND"
    ReadValue<QDate> date;             ///< of signing
    ReadValue<QString> place;          ///< "Quảng Trị"
    ReadValue<QString> issuingBody;    ///< "ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ", as in the head
    ReadValue<QString> authority;      ///< who decides, where the line over the legal basis says it
    ReadValue<QString> abstractText;   ///< "Ban hành Quy chế…", without the name of the type
    ReadValue<QString> signer;         ///< "Hoàng Việt Phương"
    ReadValue<QString> signerTitle;    ///< "PHÓ CHỦ TỊCH"
    ReadValue<QString> signerCapacity; ///< "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH"
    ReadValue<QDate> effectiveDate;
    ReadValue<bool> mentionsGazette; ///< "Công báo" among the recipients (Circular 01/2017/TT-VPCP)
    ReadValue<bool> isNormative;     ///< by the year in its number (Law 64/2025/QH15 article 7) and its legal basis
    /// Made by the shortened procedure, or stamped urgent: its deadlines are other ones (Decree 78/2025, article 53 of
    /// Law 64/2025/QH15: effective sooner than ten days after signing).
    ReadValue<bool> isFastTrack;
};

/// Reads the attributes from a document whose structure is marked. What character recognition read is never Sure unless
/// the instrument says it a second time ("Ban hành kèm theo Quyết định số … ngày …").
[[nodiscard]] ProposedAttributes readAttributes(const Document &document);

} // namespace congbao::text
