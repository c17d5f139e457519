// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/database.h"

#include <optional>
#include <QDateTime>

namespace congbao::registry {

/// A version of the rules an office works by.
struct RuleProfileRow
{
    int version = 0;
    QByteArray content;
    QString sha256;
    std::optional<qint64> savedBy; ///< nobody: it came with the program
    QString saverName;
    QDateTime savedAt;
    QString reason;
};

[[nodiscard]] Result<std::optional<RuleProfileRow>> latestRuleProfile(Database &database);
/// All versions, the latest first, without their content.
[[nodiscard]] Result<std::vector<RuleProfileRow>> ruleProfiles(Database &database);
[[nodiscard]] Result<std::optional<RuleProfileRow>> ruleProfile(Database &database, int version);
[[nodiscard]] Result<void> insertRuleProfile(Database &database, const RuleProfileRow &profile);

} // namespace congbao::registry
