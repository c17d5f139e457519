// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/profile.h"

#include <QDateTime>

namespace congbao::rules {

/// A deadline with how it was found, in words that a clerk can check.
struct Deadline
{
    QString rule;    ///< id of the rule, "D09"
    QString applies; ///< what is due: "publish", "send", "resend"…
    QString text;    ///< the rule in words
    QString article;
    Sureness sureness = Sureness::Unknown;
    QDateTime from;
    QDate day;     ///< the last day, in Viet Nam
    QDateTime due; ///< its end, 24:00 in Viet Nam, as UTC
    bool isAtOnce = false;
    QString explanation;  ///< "received Friday 20/11 + 3 working days = Wednesday 25/11"
    QDate workingReading; ///< the same number counted in working days, where the rule counts calendar days
    QDate warnDay;        ///< from here on it is urgent; invalid: no earlier warning
    QString warnExplanation;
    QStringList cautions; ///< what is not certain about it, whole sentences; empty: nothing
};

/// The day in Viet Nam (UTC+7, no summer time) on which something happened.
[[nodiscard]] QDate dayInVietNam(const QDateTime &time);

/// A day as a clerk says it: "Friday 20/11".
[[nodiscard]] QString dayInWords(const QDate &day);

/// The deadline that a rule sets for something that happened at `event`. Errors: Refused for a rule that is bound to an
/// issue and not to a day ("in the same issue"), or that sets no deadline.
[[nodiscard]] Result<Deadline> deadlineOf(const Profile &profile, const Rule &rule, const QDateTime &event);

/// What happened to a document that is to be published.
struct PublicationEvents
{
    QString documentClass; ///< "P2"
    QDateTime received;
    QDate signedOn; ///< invalid: not known; deadlines that count from there are left out
    bool isFastTrack = false;
};

/// The deadlines that follow for the gazette and the issuing body: sending, registering, publishing. The regime is the
/// one in force on the day of receipt. Error: Refused (no regime then, unknown class, a class that is never published).
[[nodiscard]] Result<std::vector<Deadline>> publicationDeadlines(const Profile &profile,
                                                                 const PublicationEvents &events);

/// The rule of a regime that says by when something is due ("publish", "resend"…). Error: NotFound.
[[nodiscard]] Result<Rule> deadlineRule(const Profile &profile, const Regime &regime, const QString &applies);

/// Local normative instruments take effect 10 days after their signing at the earliest (rule D13); the first day that
/// is allowed, or nothing where the regime has no such rule.
[[nodiscard]] std::optional<Deadline> earliestEffect(const Profile &profile, const QDate &signedOn);

} // namespace congbao::rules
