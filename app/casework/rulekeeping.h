// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "rules/profile.h"

namespace congbao::casework {

/// The rules the office works by: its own, or those of the program where it never kept any. Profile::version() counts
/// the office's versions.
[[nodiscard]] Result<rules::Profile> currentRules(Office &office);

/// A version that records were judged under. Error: NotFound.
[[nodiscard]] Result<rules::Profile> rulesOfVersion(Office &office, int version);

/// Keeps edited rules as the office's next version and gives its number. Records that are there keep theirs. Errors:
/// NotPermitted (an administrator's act), Unreadable (faults in the profile), Usage (no reason given), Refused (no
/// change).
[[nodiscard]] Result<int> changeRules(Office &office, const Session &by, const QByteArray &json, const QString &reason);

struct RuleVersion
{
    int version = 0;
    QString savedBy; ///< empty: came with the program
    QDateTime savedAt;
    QString reason;
};
[[nodiscard]] Result<std::vector<RuleVersion>> listRuleVersions(Office &office); ///< the latest first

/// For the use cases: the rules in force, kept as a version in the same transaction if they are not yet.
class Change;
[[nodiscard]] Result<rules::Profile> rulesInForce(Office &office, const Change &change);

} // namespace congbao::casework
