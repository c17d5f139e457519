// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/profile.h"

#include "rules/schema.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

// Resources of a static library are registered only where somebody asks for them.
static void registerRules()
{
    Q_INIT_RESOURCE(rules);
}

namespace congbao::rules {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Rules)
};

constexpr qsizetype MostProfileBytes = 4 << 20;

Result<QByteArray> ownFile(const QString &name)
{
    registerRules();
    QFile file(u":/rules/" + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, Tr::tr("The program's own rules are not complete."), name);
    return file.readAll();
}

Sureness surenessOf(const QString &label)
{
    for (const Sureness sureness : {Sureness::Sourced, Sureness::SecondHand, Sureness::Unverified}) {
        if (surenessLabel(sureness) == label)
            return sureness;
    }
    return Sureness::Unknown;
}

QDate dateOf(const QJsonValue &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

Rule ruleOf(const QJsonValue &row, const QJsonObject &sources)
{
    Rule rule;
    rule.id = row[u"id"].toString();
    rule.group = row[u"group"].toString();
    for (const QJsonValue &regime : row[u"regimes"].toArray())
        rule.regimes.append(regime.toString());
    rule.text = row[u"text"].toString();
    rule.sureness = surenessOf(row[u"sureness"].toString());
    for (const QJsonValue &source : row[u"source"].toArray())
        rule.sources.append(sources.value(source.toString()).toString());
    rule.article = row[u"article"].toString();
    rule.verifiedBy = row[u"verified_by"].toString();
    rule.verifiedOn = dateOf(row[u"verified_on"]);
    rule.values = row[u"values"].toObject();
    return rule;
}

/// What a schema cannot say: names that must be known, ids that must differ, members that deadlines need.
QStringList faultsBetweenParts(const QJsonObject &profile)
{
    QStringList faults;
    const QJsonObject sources = profile.value(u"sources").toObject();
    QSet<QString> regimes;
    for (const QJsonValue &regime : profile.value(u"regimes").toArray()) {
        const QString key = regime[u"key"].toString();
        if (regimes.contains(key))
            faults.append(Tr::tr("The regime “%1” stands there twice.").arg(key));
        if (const QString parent = regime[u"parent"].toString(); !parent.isEmpty() && !regimes.contains(parent))
            faults.append(Tr::tr("The regime “%1” is part of “%2”, which does not stand before it.").arg(key, parent));
        regimes.insert(key);
    }
    QSet<QString> ids;
    for (const QJsonValue &row : profile.value(u"rows").toArray()) {
        const QString id = row[u"id"].toString();
        if (ids.contains(id))
            faults.append(Tr::tr("The rule “%1” stands there twice.").arg(id));
        ids.insert(id);
        for (const QJsonValue &source : row[u"source"].toArray()) {
            if (!sources.contains(source.toString()))
                faults.append(
                    Tr::tr("The rule “%1” names the source “%2”, which is not listed.").arg(id, source.toString()));
        }
        for (const QJsonValue &regime : row[u"regimes"].toArray()) {
            if (!regimes.contains(regime.toString()))
                faults.append(
                    Tr::tr("The rule “%1” names the regime “%2”, which is not listed.").arg(id, regime.toString()));
        }
        if (row[u"verified_by"].toString().isEmpty() == dateOf(row[u"verified_on"]).isValid())
            faults.append(Tr::tr("The rule “%1” must say both who verified it and when, or neither.").arg(id));
        if (row[u"group"].toString() == u"deadline") {
            for (const QString &member : {u"limit"_qs, u"unit"_qs, u"from"_qs, u"applies"_qs}) {
                if (row[u"values"][member].isUndefined())
                    faults.append(Tr::tr("The deadline “%1” has no “%2” among its values.").arg(id, member));
            }
        }
        if (!QRegularExpression(row[u"values"][u"pattern"].toString()).isValid())
            faults.append(Tr::tr("The pattern of the rule “%1” is not one.").arg(id));
    }
    QSet<QString> days;
    for (const QJsonValue &year : profile.value(u"calendar")[u"years"].toArray()) {
        for (const QJsonValue &day : year[u"days"].toArray()) {
            const QString date = day[u"date"].toString();
            if (dateOf(day[u"date"]).year() != year[u"year"].toInt() || days.contains(date))
                faults.append(Tr::tr("The day %1 stands under another year or twice.").arg(date));
            days.insert(date);
        }
    }
    return faults;
}

} // namespace

QString surenessLabel(Sureness sureness)
{
    switch (sureness) {
    case Sureness::Sourced:
        return QStringLiteral("A");
    case Sureness::SecondHand:
        return QStringLiteral("A~");
    case Sureness::Unverified:
        return QStringLiteral("B");
    case Sureness::Unknown:
        break;
    }
    return QStringLiteral("?");
}

QStringList profileFaults(const QByteArray &json)
{
    if (json.size() > MostProfileBytes)
        return {Tr::tr("It has more than %1 MB.").arg(MostProfileBytes >> 20)};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return {Tr::tr("It is not JSON: at byte %1, %2.").arg(error.offset).arg(error.errorString())};
    const Result<QByteArray> schema = ownFile(QStringLiteral("profile.schema.json"));
    if (!schema)
        return {schema.error().message};
    const QStringList faults = schemaViolations(document.object(), QJsonDocument::fromJson(*schema).object());
    return faults.isEmpty() ? faultsBetweenParts(document.object()) : faults;
}

Result<Profile> Profile::builtIn()
{
    const Result<QByteArray> json = ownFile(QStringLiteral("gazette.json"));
    if (!json)
        return failWith(json);
    return fromJson(*json);
}

Result<Profile> Profile::fromJson(const QByteArray &json, int keptAs)
{
    if (const QStringList faults = profileFaults(json); !faults.isEmpty())
        return fail(ErrorCode::Unreadable,
                    Tr::tr("The rule profile cannot be used. %1").arg(faults.mid(0, 5).join(QStringLiteral("; "))),
                    faults.join(u'\n'));
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    Profile profile;
    profile.m_json = json;
    profile.m_version = keptAs > 0 ? keptAs : root.value(u"version").toInt();
    profile.m_title = root.value(u"title").toString();
    profile.m_calendar = WorkingCalendar(root.value(u"calendar").toObject());
    for (const QJsonValue &regime : root.value(u"regimes").toArray())
        profile.m_regimes.push_back({regime[u"key"].toString(), regime[u"parent"].toString(),
                                     dateOf(regime[u"valid_from"]), dateOf(regime[u"valid_to"]),
                                     regime[u"text"].toString(), surenessOf(regime[u"sureness"].toString())});
    const QJsonObject sources = root.value(u"sources").toObject();
    for (const QJsonValue &row : root.value(u"rows").toArray())
        profile.m_rules.push_back(ruleOf(row, sources));
    return profile;
}

Result<Regime> Profile::regimeOn(const QDate &day) const
{
    const Regime *narrowest = nullptr;
    for (const Regime &regime : m_regimes) {
        if (day < regime.from || (regime.to.isValid() && day > regime.to))
            continue;
        if (!narrowest || regime.parent == narrowest->key)
            narrowest = &regime;
    }
    if (!narrowest)
        return fail(ErrorCode::Refused, Tr::tr("The rule profile has no regime that was in force on %1.")
                                            .arg(day.toString(QStringLiteral("dd/MM/yyyy"))));
    return *narrowest;
}

std::optional<Regime> Profile::regime(const QString &key) const
{
    const auto found =
        std::find_if(m_regimes.begin(), m_regimes.end(), [&](const Regime &regime) { return regime.key == key; });
    return found == m_regimes.end() ? std::nullopt : std::optional<Regime>(*found);
}

bool Profile::holdsIn(const Rule &rule, const Regime &regime) const
{
    return rule.regimes.contains(regime.key) || (!regime.parent.isEmpty() && rule.regimes.contains(regime.parent));
}

Result<Rule> Profile::rule(const QString &id) const
{
    const auto found = std::find_if(m_rules.begin(), m_rules.end(), [&](const Rule &rule) { return rule.id == id; });
    if (found == m_rules.end())
        return fail(ErrorCode::NotFound, Tr::tr("The rule profile has no rule “%1”.").arg(id));
    return *found;
}

std::vector<Rule> Profile::rulesOf(const QString &group, const Regime &regime) const
{
    std::vector<Rule> found;
    std::copy_if(m_rules.begin(), m_rules.end(), std::back_inserter(found),
                 [&](const Rule &rule) { return rule.group == group && holdsIn(rule, regime); });
    return found;
}

} // namespace congbao::rules
