// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/ruleprofiles.h"

#include "audit/event.h"

namespace congbao::registry {

namespace {

Result<std::vector<RuleProfileRow>> select(Database &database, const QString &content, const QString &rest,
                                           const QVariantList &values = {})
{
    const auto rows =
        database.rows(u"SELECT r.version, r.sha256, r.saved_by, p.name, r.saved_at, r.reason, " + content +
                          u" FROM rule_profile r LEFT JOIN person p ON p.id = r.saved_by " + rest,
                      values);
    if (!rows)
        return failWith(rows);
    std::vector<RuleProfileRow> found;
    for (const Row &row : *rows) {
        RuleProfileRow profile;
        profile.version = row.value(0).toInt();
        profile.sha256 = row.value(1).toString();
        if (!row.value(2).isNull())
            profile.savedBy = row.value(2).toLongLong();
        profile.saverName = row.value(3).toString();
        profile.savedAt = QDateTime::fromString(row.value(4).toString(), Qt::ISODateWithMs);
        profile.reason = row.value(5).toString();
        profile.content = row.value(6).toString().toUtf8();
        found.push_back(std::move(profile));
    }
    return found;
}

Result<std::optional<RuleProfileRow>> first(Result<std::vector<RuleProfileRow>> found)
{
    if (!found)
        return failWith(found);
    if (found->empty())
        return std::optional<RuleProfileRow>();
    return std::optional<RuleProfileRow>(std::move(found->front()));
}

} // namespace

Result<std::optional<RuleProfileRow>> latestRuleProfile(Database &database)
{
    return first(select(database, u"r.content"_qs, u"ORDER BY r.version DESC LIMIT 1"_qs));
}

Result<std::vector<RuleProfileRow>> ruleProfiles(Database &database)
{
    return select(database, u"''"_qs, u"ORDER BY r.version DESC"_qs);
}

Result<std::optional<RuleProfileRow>> ruleProfile(Database &database, int version)
{
    return first(select(database, u"r.content"_qs, u"WHERE r.version = ?"_qs, {version}));
}

Result<void> insertRuleProfile(Database &database, const RuleProfileRow &profile)
{
    const auto added = database.change(
        QStringLiteral("INSERT INTO rule_profile (version, content, sha256, saved_by, saved_at, reason) "
                       "VALUES (?, ?, ?, ?, ?, ?)"),
        {profile.version, QString::fromUtf8(profile.content), profile.sha256,
         profile.savedBy ? QVariant(*profile.savedBy) : QVariant(), audit::timeText(profile.savedAt), profile.reason});
    if (!added)
        return failWith(added);
    return {};
}

} // namespace congbao::registry
