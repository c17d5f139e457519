// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/database.h"

#include <QDate>

namespace congbao::registry {

/// Takes the words of a submission's instrument, and what else is to be found, into the search. Inside the transaction
/// that changes them.
[[nodiscard]] Result<void> indexForSearch(Database &database, qint64 submission, const QString &text);

/// Fills the search from the attributes of all instruments, where an older program did not.
[[nodiscard]] Result<void> fillSearch(Database &database);

struct SearchHit
{
    qint64 submission = 0;
    QString type;
    QString number;
    QDate date;
    QString issuer;
    QString abstractText;
    QString corrects;
    QString issueKey; ///< empty: in no issue
    QDate issueDate;
    int firstPage = 0;
    QStringList correctedBy; ///< numbers of the instruments that correct it
};

/// Instruments that have every word, with or without tone marks; the last word may be the beginning of one. Those whose
/// number was typed come first, then the latest.
[[nodiscard]] Result<std::vector<SearchHit>> search(Database &database, const QString &typed, int most);

} // namespace congbao::registry
