// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/values.h"

#include <algorithm>
#include <array>

namespace congbao::casework {

namespace {

template <typename Names, typename Value> QString nameOf(const Names &names, Value value)
{
    return QString::fromLatin1(names.at(static_cast<size_t>(value)));
}

constexpr std::array roleIds = {"clerk", "layout", "board", "chief", "publisher", "admin"};
constexpr std::array submissionStates = {"received", "compared", "letter-drafted", "letter-sent",
                                         "resent",   "ready",    "in-issue",       "published"};
constexpr std::array issueStates = {"draft", "typeset", "approved", "closed", "queued", "published"};
constexpr std::array outboxStates = {"queued", "running", "unknown", "waiting", "done", "failed", "cancelled"};
constexpr std::array verdictIds = {"real", "reading-error", "official-wrong", "formal", "withdrawn"};

} // namespace

bool Person::has(OfficeRole role) const
{
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

QString roleId(OfficeRole role)
{
    return nameOf(roleIds, role);
}

QString stateId(SubmissionState state)
{
    return nameOf(submissionStates, state);
}

QString stateId(IssueState state)
{
    return nameOf(issueStates, state);
}

QString stateId(OutboxState state)
{
    return nameOf(outboxStates, state);
}

QString verdictId(VerdictKind kind)
{
    return nameOf(verdictIds, kind);
}

} // namespace congbao::casework
