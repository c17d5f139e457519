// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/document.h"

#include <QDate>
#include <QString>

/// Documents that the office writes itself: letters to issuing bodies, certificates, lists of differences. Values in,
/// a text model out; `docxwriter.h` and typeset::typesetPlain turn that into files. Their wording is Vietnamese always.
namespace congbao::letters {

/// The office as it stands at the head and the foot of what it writes (Decree 30/2020, annex I).
struct Letterhead
{
    QString superior = QStringLiteral("ỦY BAN NHÂN DÂN\nTỈNH QUẢNG TRỊ"); ///< the body above it; lines by \n
    QString body = QStringLiteral("VĂN PHÒNG");
    QString notation = QStringLiteral("VP-CTTĐT"); ///< of its letters: body and drafting unit
    QString place = QStringLiteral("Quảng Trị");
    QString longName = QStringLiteral("Văn phòng Ủy ban nhân dân tỉnh Quảng Trị"); ///< in sentences
    QString signerTitle = QStringLiteral("TL. CHÁNH VĂN PHÒNG\nGIÁM ĐỐC\nCỔNG THÔNG TIN ĐIỆN TỬ TỈNH"); ///< lines by \n
    QString signer; ///< name; empty: left for the person who signs
};

/// The instrument a letter or certificate is about.
struct InstrumentName
{
    QString type;   ///< "Quyết định"
    QString number; ///< "10/2026/QĐ-UBND"
    QDate date;
    QString issuer; ///< as registered; capitals are put in the form of a sentence
    QString abstractText;
};

/// "Quyết định số 10/2026/QĐ-UBND ngày 02 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh"; what is unknown is left out.
[[nodiscard]] QString fullName(const InstrumentName &instrument);

/// "ngày 02 tháng 11 năm 2026": days under 10 and January and February with a leading zero (Decree 30/2020, annex I).
[[nodiscard]] QString longDate(const QDate &date);

/// A people's committee's or council's name in capitals in the form it has inside a sentence: "Ủy ban nhân dân tỉnh
/// Quảng Trị". Other names are given back as they are.
[[nodiscard]] QString sentenceName(const QString &body);

/// A count as administrative texts write it: "03", "12".
[[nodiscard]] QString paddedCount(int count);

} // namespace congbao::letters
