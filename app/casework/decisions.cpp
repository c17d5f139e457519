// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/decisions.h"

namespace congbao::casework {

std::vector<letters::Decision> decisionsOf(const std::vector<Verdict> &inForce)
{
    std::vector<letters::Decision> decisions;
    for (const Verdict &verdict : inForce) {
        letters::Decision decision;
        decision.discrepancy = verdict.discrepancy;
        decision.by = verdict.by;
        decision.at = verdict.at;
        decision.note = verdict.note;
        switch (verdict.kind) {
        case VerdictKind::Real:
            decision.kind = letters::DecisionKind::Real;
            break;
        case VerdictKind::ReadingError:
            decision.kind = letters::DecisionKind::ReadingError;
            break;
        case VerdictKind::OfficialWrong:
            decision.kind = letters::DecisionKind::OfficialWrong;
            break;
        case VerdictKind::Formal:
            decision.kind = letters::DecisionKind::Formal;
            break;
        case VerdictKind::Withdrawn:
            continue;
        }
        decisions.push_back(std::move(decision));
    }
    return decisions;
}

letters::InstrumentName instrumentName(const registry::InstrumentRow &instrument)
{
    return {instrument.type, instrument.number, instrument.date, instrument.issuer, instrument.abstractText};
}

Result<letters::Letterhead> letterheadOf(const Office &office)
{
    const Result<QMap<QString, QString>> settings = office.settings();
    if (!settings)
        return failWith(settings);
    letters::Letterhead letterhead;
    const auto take = [&](const char *key, QString &member) {
        const auto found = settings->find(QLatin1String(key));
        if (found != settings->end())
            member = *found;
    };
    take("office.superior", letterhead.superior);
    take("office.body", letterhead.body);
    take("office.notation", letterhead.notation);
    take("office.place", letterhead.place);
    take("office.long_name", letterhead.longName);
    take("office.signer_title", letterhead.signerTitle);
    take("office.signer", letterhead.signer);
    return letterhead;
}

} // namespace congbao::casework
