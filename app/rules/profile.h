// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "rules/calendar.h"

#include <optional>
#include <QByteArray>
#include <vector>

/// The rules of the gazette as data: regimes, documents, deadlines, intake, corrections, layout, retention. The program
/// ships a profile; an office may keep its own, edited and versioned.
namespace congbao::rules {

/// How sure a rule is.
enum class Sureness {
    Sourced,    ///< "A": stands in a source
    SecondHand, ///< "A~": in a secondary source, or inferred from sources
    Unverified, ///< "B": general knowledge, an editable default
    Unknown,    ///< "?": looked for and not found
};

[[nodiscard]] QString surenessLabel(Sureness sureness);

struct Rule
{
    QString id;    ///< "D09"
    QString group; ///< "deadline"
    QStringList regimes;
    QString text; ///< the rule in words, Vietnamese as the law is
    Sureness sureness = Sureness::Unknown;
    QStringList sources; ///< names of sources, as people read them
    QString article;
    QString verifiedBy;
    QDate verifiedOn;
    QJsonObject values; ///< what the program acts on

    /// Whether it must be shown as not certain wherever it acts.
    [[nodiscard]] bool isUnsure() const
    {
        return verifiedBy.isEmpty() && (sureness == Sureness::Unverified || sureness == Sureness::Unknown);
    }
};

/// A period of law. A regime with a parent is a part of it ("2025b" of "2025") and has the parent's rules.
struct Regime
{
    QString key;
    QString parent;
    QDate from;
    QDate to; ///< last day; invalid: still in force
    QString text;
    Sureness sureness = Sureness::Unknown;
};

class Profile
{
public:
    /// The profile that comes with the program. Error: Internal.
    [[nodiscard]] static Result<Profile> builtIn();
    /// Error: Unreadable, naming every place that does not fit the schema.
    /// An office counts its versions itself and gives its number.
    [[nodiscard]] static Result<Profile> fromJson(const QByteArray &json, int keptAs = 0);

    [[nodiscard]] int version() const { return m_version; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QByteArray json() const { return m_json; } ///< the bytes it was read from
    [[nodiscard]] const std::vector<Rule> &rules() const { return m_rules; }
    [[nodiscard]] const std::vector<Regime> &regimes() const { return m_regimes; }
    [[nodiscard]] const WorkingCalendar &calendar() const { return m_calendar; }

    /// The narrowest regime in force on a day. Error: Refused when there is none.
    [[nodiscard]] Result<Regime> regimeOn(const QDate &day) const;
    [[nodiscard]] std::optional<Regime> regime(const QString &key) const;
    /// Whether a rule holds in a regime: named itself, or its parent is.
    [[nodiscard]] bool holdsIn(const Rule &rule, const Regime &regime) const;
    /// Error: NotFound.
    [[nodiscard]] Result<Rule> rule(const QString &id) const;
    /// The rules of a group in a regime, as they stand in the profile.
    [[nodiscard]] std::vector<Rule> rulesOf(const QString &group, const Regime &regime) const;

private:
    int m_version = 0;
    QString m_title;
    QByteArray m_json;
    std::vector<Rule> m_rules;
    std::vector<Regime> m_regimes;
    WorkingCalendar m_calendar;
};

/// Everything that is wrong with the text of a profile, each with its place; empty: it is good.
[[nodiscard]] QStringList profileFaults(const QByteArray &json);

} // namespace congbao::rules
