// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

#include <optional>

namespace congbao::casework {

enum class Urgency { Calm, Soon, Overdue };

/// A deadline as a clerk checks it.
struct DueDate
{
    QString rule;     ///< "D10"
    QString ruleText; ///< the rule in words, Vietnamese
    QDate day;        ///< the last day
    QDateTime due;    ///< its end, UTC
    QDateTime warnFrom;
    QString explanation;  ///< "received Friday 20/11 + 3 working days = Wednesday 25/11"
    QStringList cautions; ///< what is not certain about it: unverified rule, missing holidays; whole sentences
    Urgency urgency = Urgency::Calm;
};

enum class WaitingFor {
    Comparison,    ///< the texts to be compared
    Verdicts,      ///< discrepancies without a verdict
    LetterDraft,   ///< the letter about what was found
    LetterSending, ///< a drafted letter
    ExactText,     ///< the issuing body's answer; the same-day clock
    Placing,       ///< ready for an issue
    Typesetting,   ///< an issue with instruments
    SignOff,       ///< a member of the board
    Closing,       ///< the closing signature
    Publication,   ///< the outbox, waiting or failed
};

/// One thing that waits, for somebody or for the outside.
struct WaitingItem
{
    WaitingFor what = WaitingFor::Comparison;
    QString title; ///< number of the instrument, or key of the issue
    QString detail;
    SubmissionId submission; ///< one of these three is valid
    IssueId issue;
    OutboxId outbox;
    std::vector<OfficeRole> roles; ///< who may do it
    bool isMine = false;           ///< the person asking may: role and four eyes
    std::optional<DueDate> due;
};

/// Everything that waits in the office; what is most urgent first, what has no deadline last.
[[nodiscard]] Result<std::vector<WaitingItem>> today(Office &office, const Session &by);

/// The deadlines of one submission by the rules it was received under: sending, registering, publishing, and what the
/// issuing body owes after a letter.
[[nodiscard]] Result<std::vector<DueDate>> deadlinesOf(Office &office, SubmissionId id);

} // namespace congbao::casework
