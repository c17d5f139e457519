// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/rulekeeping.h"

#include "casework/change.h"
#include "core/files.h"
#include "registry/ruleprofiles.h"

#include <QCoreApplication>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::RuleKeeping)
};

Result<rules::Profile> readKept(Office::Rooms &rooms, const registry::RuleProfileRow &row)
{
    if (const auto known = rooms.rules.find(row.version); known != rooms.rules.end())
        return *known;
    if (sha256Hex(row.content) != row.sha256)
        return fail(ErrorCode::Unreadable,
                    Tr::tr("Version %1 of the rules is damaged. Restore the office from a backup.").arg(row.version));
    Result<rules::Profile> profile = rules::Profile::fromJson(row.content, row.version);
    if (profile)
        rooms.rules.insert(row.version, *profile);
    return profile;
}

Result<rules::Profile> programsRules(Office::Rooms &rooms)
{
    constexpr int NotKept = 0;
    if (const auto known = rooms.rules.find(NotKept); known != rooms.rules.end())
        return *known;
    Result<rules::Profile> profile = rules::Profile::builtIn();
    if (profile)
        rooms.rules.insert(NotKept, *profile);
    return profile;
}

/// The program's rules take the place of an earlier program's, never of the office's own.
bool isSuperseded(const std::optional<registry::RuleProfileRow> &latest, const rules::Profile &builtIn)
{
    return !latest || (!latest->savedBy && latest->sha256 != sha256Hex(builtIn.json()));
}

} // namespace

Result<rules::Profile> currentRules(Office &office)
{
    const auto latest = registry::latestRuleProfile(*office.rooms().database);
    if (!latest)
        return failWith(latest);
    if (*latest && (*latest)->savedBy)
        return readKept(office.rooms(), **latest);
    Result<rules::Profile> builtIn = programsRules(office.rooms());
    if (!builtIn || isSuperseded(*latest, *builtIn))
        return builtIn;
    return readKept(office.rooms(), **latest);
}

Result<rules::Profile> rulesOfVersion(Office &office, int version)
{
    Office::Rooms &rooms = office.rooms();
    if (const auto known = rooms.rules.find(version); known != rooms.rules.end())
        return *known;
    const auto row = registry::ruleProfile(*rooms.database, version);
    if (!row)
        return failWith(row);
    if (!*row)
        return fail(ErrorCode::NotFound, Tr::tr("The office has no version %1 of its rules.").arg(version));
    return readKept(rooms, **row);
}

Result<rules::Profile> rulesInForce(Office &office, const Change &change)
{
    const auto latest = registry::latestRuleProfile(change.database());
    if (!latest)
        return failWith(latest);
    if (*latest && (*latest)->savedBy)
        return readKept(office.rooms(), **latest);
    const Result<rules::Profile> builtIn = programsRules(office.rooms());
    if (!builtIn)
        return builtIn;
    if (!isSuperseded(*latest, *builtIn))
        return readKept(office.rooms(), **latest);
    registry::RuleProfileRow row;
    row.version = *latest ? (*latest)->version + 1 : 1;
    row.content = builtIn->json();
    row.sha256 = sha256Hex(row.content);
    row.savedAt = change.now();
    if (auto kept = registry::insertRuleProfile(change.database(), row); !kept)
        return failWith(kept);
    return rules::Profile::fromJson(row.content, row.version);
}

Result<int> changeRules(Office &office, const Session &by, const QByteArray &json, const QString &reason)
{
    if (const auto good = rules::Profile::fromJson(json); !good)
        return failWith(good);
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::Usage, Tr::tr("Say why the rules change; it stands in the audit chain."));
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    if (auto allowed = permit(change->person(), Act::ChangeSettings); !allowed)
        return failWith(allowed);
    // What applied until now is kept too, so that every version can be compared with the one before.
    const Result<rules::Profile> before = rulesInForce(office, *change);
    if (!before)
        return failWith(before);
    if (before->json() == json)
        return fail(ErrorCode::Refused, Tr::tr("These are the rules the office works by already."));
    registry::RuleProfileRow row;
    row.version = before->version() + 1;
    row.content = json;
    row.sha256 = sha256Hex(json);
    row.savedBy = change->personId();
    row.savedAt = change->now();
    row.reason = reason.trimmed();
    if (auto kept = registry::insertRuleProfile(change->database(), row); !kept)
        return failWith(kept);
    if (auto done = change->commit(QStringLiteral("rules.changed"), QStringLiteral("rules"),
                                   {{QStringLiteral("version"), row.version},
                                    {QStringLiteral("sha256"), row.sha256},
                                    {QStringLiteral("reason"), row.reason}});
        !done)
        return failWith(done);
    return row.version;
}

Result<std::vector<RuleVersion>> listRuleVersions(Office &office)
{
    const auto rows = registry::ruleProfiles(*office.rooms().database);
    if (!rows)
        return failWith(rows);
    std::vector<RuleVersion> versions;
    for (const registry::RuleProfileRow &row : *rows)
        versions.push_back({row.version, row.saverName, row.savedAt, row.reason});
    return versions;
}

} // namespace congbao::casework
