// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>
#include <vector>

/// What leaves the office in forms that other programs read: packages, Akoma Ntoso, records. Values in, bytes out.
namespace congbao::exports {

/// An instrument as the national gazette lists it.
struct InstrumentRecord
{
    QString type;   ///< "Quyết định"
    QString number; ///< "10/2026/QĐ-UBND"
    QDate issued;
    QDate effective; ///< invalid: the text does not say
    QString issuer;
    QString title;
    QString signer;
    QString issue;    ///< "44 + 45"; empty: in none yet
    int page = 0;     ///< the first; 0: none yet
    QString corrects; ///< number of the instrument it corrects; empty: none
};

/// A list of records: number, issued, effective, issuer, type, title, issue, page, status; what is unknown is null. The
/// status follows from the day.
[[nodiscard]] QByteArray recordsJson(const std::vector<InstrumentRecord> &records, const QDate &today);

/// The same as a table (RFC 4180, UTF-8 with a byte-order mark, so that spreadsheets read the letters right). A text
/// that a spreadsheet would take for a formula gets an apostrophe before it.
[[nodiscard]] QByteArray recordsCsv(const std::vector<InstrumentRecord> &records, const QDate &today);

} // namespace congbao::exports
