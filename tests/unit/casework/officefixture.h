// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/comparing.h"
#include "casework/issues.h"
#include "casework/people.h"
#include "casework/publishing.h"
#include "casework/signingoff.h"
#include "casework/submissions.h"

/// A small office for tests: one person for each role, texts that are made and not read from anywhere.
namespace congbao::test {

inline const QString Passphrase = QStringLiteral("bốn con chim sẻ");

struct Staff
{
    casework::Session administrator;
    casework::Session clerk;
    casework::Session otherClerk;
    casework::Session layout;
    casework::Session board;
    casework::Session chief;
    casework::Session publisher;
};

/// Where an office with this folder for its files is: the folder itself, or an address with a database of its own.
[[nodiscard]] QString officePlace(const QString &folder);
/// The same for a copy of the office of another folder; that office must be closed.
[[nodiscard]] QString copiedOfficePlace(const QString &folder, const QString &original);

/// Makes the office, its people and its settings as far as they are not there yet, and signs everybody in. Aborts the
/// program when that fails.
[[nodiscard]] std::unique_ptr<casework::Office> openOffice(const QString &place, const QString &portal,
                                                           std::shared_ptr<const Clock> clock = {});
[[nodiscard]] Staff signInStaff(casework::Office &office);

/// Writes a Word text that says these words.
[[nodiscard]] QString writeText(const QString &path, const QString &words);

[[nodiscard]] casework::InstrumentAttributes attributes(int number, bool isNormative = true);

/// Receives an instrument of that number with texts of its own in `folder`.
[[nodiscard]] Result<SubmissionId> receive(casework::Office &office, const casework::Session &clerk,
                                           const QString &folder, int number, bool isNormative = true);

/// A result of comparing the texts of a submission as they are now, with so many substantive discrepancies.
[[nodiscard]] compare::Comparison comparisonOf(const casework::Submission &submission, int substantive);

/// What typesetting an order would give, with this for its PDF.
[[nodiscard]] typeset::TypesetIssue typesetAs(const casework::TypesetOrder &order, const QByteArray &pdf);

} // namespace congbao::test
