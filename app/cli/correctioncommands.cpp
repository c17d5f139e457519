// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/officecall.h"

#include "casework/corrections.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace congbao::cli {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::CommandLine)
};

int runCorrection(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("ACT"), Tr::tr("plan: every correction that is not published yet"));
    if (!call.parse(1, 1))
        return call.exitCode();
    if (call.positionals().at(0) != QLatin1String("plan"))
        return call.misuse(Tr::tr("“%1” is not something corrections can do.").arg(call.positionals().at(0)));
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    const auto planned = casework::planCorrections(**office);
    if (!planned)
        return call.refuse(planned.error());
    QJsonArray list;
    QStringList lines;
    bool areAllPlaced = true;
    for (const casework::PlannedCorrection &correction : *planned) {
        areAllPlaced = areAllPlaced && correction.isPlaced;
        const bool isSame = correction.kind == casework::PlannedCorrection::Case::SameIssue;
        list.append(QJsonObject{{QStringLiteral("case"), isSame ? QStringLiteral("c2") : QStringLiteral("c3")},
                                {QStringLiteral("submission"), correction.correcting.value()},
                                {QStringLiteral("number"), correction.correctingNumber},
                                {QStringLiteral("target"), correction.target.value()},
                                {QStringLiteral("target_number"), correction.targetNumber},
                                {QStringLiteral("target_issue"), correction.targetIssue},
                                {QStringLiteral("issue"), correction.issue},
                                {QStringLiteral("must_stand_in"), correction.mustStandIn},
                                {QStringLiteral("placed"), correction.isPlaced},
                                {QStringLiteral("explanation"), correction.explanation}});
        lines << (correction.isPlaced ? QStringLiteral("  ") : QStringLiteral("! ")) + correction.explanation;
    }
    if (lines.isEmpty())
        lines << Tr::tr("No correction waits.");
    return call.answer(
        {{QStringLiteral("schema"), QStringLiteral("gazette.corrections/1")}, {QStringLiteral("corrections"), list}},
        lines.join(QLatin1Char('\n')), areAllPlaced ? Done : LookAtIt);
}

} // namespace

std::vector<Command> correctionCommands()
{
    return {{QStringLiteral("correction"), Tr::tr("Plans the corrections that wait."), runCorrection}};
}

} // namespace congbao::cli
