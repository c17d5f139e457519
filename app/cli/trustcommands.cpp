// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/officecall.h"

#include "casework/integrity.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace congbao::cli {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::CommandLine)
};

Result<audit::NotedHead> parseHead(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral("\\A(\\d{1,15}):([0-9a-f]{64})\\z"));
    // As it is printed: with spaces between groups of digits.
    const QRegularExpressionMatch match = form.match(QString(typed).remove(u' ').toLower());
    if (!match.hasMatch())
        return fail(ErrorCode::Usage, Tr::tr("--head wants the number of an event and its 64 digits, as printed in a "
                                             "gazette: 123:0a1b…"));
    return audit::NotedHead{match.captured(1).toLongLong(), match.captured(2), Tr::tr("the head that was given")};
}

QJsonObject toJson(const audit::Fault &fault)
{
    return {{QStringLiteral("kind"), audit::faultId(fault.kind)},
            {QStringLiteral("event"), fault.event > 0 ? QJsonValue(fault.event) : QJsonValue()},
            {QStringLiteral("subject"), fault.subject},
            {QStringLiteral("text"), fault.message}};
}

int runAudit(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("ACT"), Tr::tr("verify"));
    call.addOption(QStringLiteral("head"),
                   Tr::tr("A head of the chain that was noted elsewhere, as printed in a gazette; may be repeated."),
                   QStringLiteral("NUMBER:HASH"));
    if (!call.parse(1, 1))
        return call.exitCode();
    if (call.positionals().at(0) != QLatin1String("verify"))
        return call.misuse(Tr::tr("“%1” is not something audit can do.").arg(call.positionals().at(0)));
    std::vector<audit::NotedHead> noted;
    for (const QString &typed : call.values(QStringLiteral("head"))) {
        const auto head = parseHead(typed);
        if (!head)
            return call.refuse(head.error());
        noted.push_back(*head);
    }
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    const auto report = casework::checkIntegrity(**office, call.jobContext(), std::move(noted));
    if (!report)
        return call.refuse(report.error());
    QJsonArray faults;
    for (const audit::Fault &fault : report->faults.faults)
        faults.append(toJson(fault));
    const QJsonObject json{{QStringLiteral("schema"), QStringLiteral("gazette.audit/1")},
                           {QStringLiteral("events"), report->events},
                           {QStringLiteral("head"), report->head},
                           {QStringLiteral("countersigned"), report->countersigned},
                           {QStringLiteral("files"), report->files},
                           {QStringLiteral("orphans"), report->orphans},
                           {QStringLiteral("faults"), faults},
                           {QStringLiteral("more_faults"), report->faults.more}};
    QStringList lines{
        Tr::tr("%1 events, the last with the hash %2.").arg(report->events).arg(report->head),
        Tr::tr("%1 sign-offs countersigned; %2 files hashed again.").arg(report->countersigned).arg(report->files)};
    const QStringList messages = report->messages();
    lines += messages.isEmpty() ? QStringList(Tr::tr("Nothing was changed.")) : messages;
    return call.answer(json, lines.join(u'\n'), messages.isEmpty() ? Done : LookAtIt);
}

} // namespace

std::vector<Command> trustCommands()
{
    return {{QStringLiteral("audit"), Tr::tr("Checks that nothing was changed since it was done."), runAudit}};
}

} // namespace congbao::cli
