// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/issue.h"

#include <QHash>
#include <QString>

/// The strings of an issue as the gazette writes them.
namespace congbao::typeset {

/// "44 + 45"; numbers below ten have two digits.
[[nodiscard]] QString numbersText(const std::vector<int> &numbers);

/// "20-11-2026": days below ten and the months 1 and 2 have two digits, as Vietnamese offices write them.
[[nodiscard]] QString pageDate(QDate date);

/// Puts values into the places of a template's string, {numbers} and the like. Empty where a place has no value.
[[nodiscard]] QString filled(const QString &pattern, const QHash<QString, QString> &values);

/// numbers, date, day, month, year, province, publisher, address, phone, email, website, printer, fax,
/// price.
[[nodiscard]] QHash<QString, QString> issueValues(const IssueInput &issue);

/// type, number, date, day, month, year, abstract, corrects.
[[nodiscard]] QHash<QString, QString> instrumentValues(const InstrumentInput &instrument);

/// The instrument's entry in the contents.
[[nodiscard]] QString contentsEntry(const QString &pattern, const InstrumentInput &instrument);

} // namespace congbao::typeset
