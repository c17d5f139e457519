// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/officecall.h"

#include "casework/incoming.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace congbao::cli {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::CommandLine)
};

using casework::IncomingItem;

QJsonObject toJson(const IncomingItem &item)
{
    QJsonArray files;
    for (const casework::IncomingFile &file : item.files)
        files.append(QJsonObject{{QStringLiteral("position"), file.position},
                                 {QStringLiteral("role"), file.role},
                                 {QStringLiteral("name"), file.name},
                                 {QStringLiteral("sha256"), file.sha256}});
    const auto idOrNull = [](SubmissionId id) { return id.isValid() ? QJsonValue(id.value()) : QJsonValue(); };
    return {{QStringLiteral("id"), item.id},
            {QStringLiteral("source"), item.source},
            {QStringLiteral("kind"), casework::incomingKindId(item.kind)},
            {QStringLiteral("state"), casework::incomingStateId(item.state)},
            {QStringLiteral("sender"), item.sender},
            {QStringLiteral("sender_id"), item.senderId},
            {QStringLiteral("subject"), item.subject},
            {QStringLiteral("number"), item.number},
            {QStringLiteral("date"), item.documentDate.toString(Qt::ISODate)},
            {QStringLiteral("body"), item.body},
            {QStringLiteral("remarks"), QJsonArray::fromStringList(item.remarks)},
            {QStringLiteral("received_at"), item.receivedAt.toString(Qt::ISODateWithMs)},
            {QStringLiteral("original_sha256"), item.originalSha256},
            {QStringLiteral("proposed_submission"), idOrNull(item.proposed)},
            {QStringLiteral("submission"), idOrNull(item.submission)},
            {QStringLiteral("reason"), item.reason},
            {QStringLiteral("files"), files}};
}

QString describe(const IncomingItem &item)
{
    return QStringLiteral("%1  %2  %3/%4  %5  %6  %7")
        .arg(item.id, 4)
        .arg(QLocale::c().toString(item.receivedAt.toLocalTime(), QStringLiteral("dd/MM/yyyy HH:mm")),
             casework::incomingKindId(item.kind), casework::incomingStateId(item.state), item.sender, item.number,
             item.subject);
}

int showItem(const OfficeCall &call, casework::Office &office, qint64 id)
{
    const auto item = casework::incomingItem(office, id);
    if (!item)
        return call.refuse(item.error());
    QStringList lines{describe(*item)};
    for (const casework::IncomingFile &file : item->files)
        lines << QStringLiteral("      %1 %2  %3  %4").arg(file.position).arg(file.role, file.name, file.sha256);
    if (item->proposed.isValid())
        lines << Tr::tr("      It seems to belong to submission %1.").arg(item->proposed.value());
    if (!item->reason.isEmpty())
        lines << QStringLiteral("      ") + item->reason;
    for (const QString &remark : item->remarks)
        lines << QStringLiteral("      ") + remark;
    return call.answer(toJson(*item), lines.join(QLatin1Char('\n')));
}

int fetch(const OfficeCall &call, casework::Office &office)
{
    const auto session = call.signIn(office);
    if (!session)
        return call.refuse(session.error());
    const auto summary = casework::fetchIncoming(office, *session, call.jobContext());
    if (!summary)
        return call.refuse(summary.error());
    QStringList lines{
        Tr::tr("New: %1; came before: %2; refused: %3; not finished yet: %4; status messages written: %5.")
            .arg(summary->stored)
            .arg(summary->twice)
            .arg(summary->refused)
            .arg(summary->left)
            .arg(summary->statuses)};
    lines << summary->troubles;
    const int exitCode = !summary->troubles.isEmpty()             ? OutsideFailed
                         : summary->stored + summary->refused > 0 ? LookAtIt
                                                                  : Done;
    return call.answer({{QStringLiteral("stored"), summary->stored},
                        {QStringLiteral("twice"), summary->twice},
                        {QStringLiteral("refused"), summary->refused},
                        {QStringLiteral("left"), summary->left},
                        {QStringLiteral("statuses"), summary->statuses},
                        {QStringLiteral("troubles"), QJsonArray::fromStringList(summary->troubles)}},
                       lines.join(QLatin1Char('\n')), exitCode);
}

int accept(const OfficeCall &call, casework::Office &office, qint64 id)
{
    const auto item = casework::incomingItem(office, id);
    if (!item)
        return call.refuse(item.error());
    casework::Acceptance acceptance = casework::proposedAcceptance(*item);
    const auto position = [&](const char *option, int &target) {
        if (call.has(QLatin1String(option)))
            target = call.value(QLatin1String(option)).toInt();
    };
    position("official", acceptance.official);
    position("electronic", acceptance.electronic);
    if (call.has(QStringLiteral("annex"))) {
        acceptance.annexes.clear();
        for (const QString &annex : call.values(QStringLiteral("annex")))
            acceptance.annexes.push_back(annex.toInt());
    }
    std::erase_if(acceptance.annexes,
                  [&](int annex) { return annex == acceptance.official || annex == acceptance.electronic; });
    if (call.has(QStringLiteral("new")))
        acceptance.resendOf = {};
    if (call.has(QStringLiteral("resend-of"))) {
        const auto number = parseNumber(call.value(QStringLiteral("resend-of")));
        if (!number)
            return call.refuse(number.error());
        acceptance.resendOf = SubmissionId(*number);
    }
    const auto session = call.signIn(office);
    if (!session)
        return call.refuse(session.error());
    const auto submission = casework::acceptIncoming(office, *session, id, acceptance);
    if (!submission)
        return call.refuse(submission.error());
    return call.answer({{QStringLiteral("submission"), submission->value()}},
                       Tr::tr("It is in submission %1.").arg(submission->value()));
}

int runPost(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("ACT"), Tr::tr("fetch, list, show N, accept N or set-aside N"));
    call.addOption(QStringLiteral("all"), Tr::tr("Lists also what was decided."));
    call.addOption(QStringLiteral("official"), Tr::tr("Which of its files is the official text."),
                   QStringLiteral("POSITION"));
    call.addOption(QStringLiteral("electronic"), Tr::tr("Which of its files is the electronic text."),
                   QStringLiteral("POSITION"));
    call.addOption(QStringLiteral("annex"), Tr::tr("Which of its files is an annex; may be given several times."),
                   QStringLiteral("POSITION"));
    call.addOption(QStringLiteral("resend-of"), Tr::tr("The submission that its electronic text was sent again for."),
                   QStringLiteral("N"));
    call.addOption(QStringLiteral("new"), Tr::tr("It is a new submission, whatever it seems to belong to."));
    call.addOption(QStringLiteral("reason"), Tr::tr("Why it is set aside."), QStringLiteral("TEXT"));
    if (!call.parse(1, 2))
        return call.exitCode();
    const QString act = call.positionals().at(0);
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    if (act == QLatin1String("fetch"))
        return fetch(call, **office);
    if (act == QLatin1String("list")) {
        const auto items = casework::listIncoming(**office, !call.has(QStringLiteral("all")));
        if (!items)
            return call.refuse(items.error());
        QJsonArray list;
        QStringList lines;
        for (const IncomingItem &item : *items) {
            list.append(toJson(item));
            lines << describe(item);
        }
        return call.answer({{QStringLiteral("incoming"), list}}, lines.join(QLatin1Char('\n')));
    }
    const auto number = parseNumber(call.positionals().value(1));
    if (!number)
        return call.refuse(number.error());
    if (act == QLatin1String("show"))
        return showItem(call, **office, *number);
    if (act == QLatin1String("accept"))
        return accept(call, **office, *number);
    if (act != QLatin1String("set-aside"))
        return call.misuse(Tr::tr("“%1” is not something the post can do.").arg(act));
    const auto session = call.signIn(**office);
    if (!session)
        return call.refuse(session.error());
    const auto done = casework::setIncomingAside(**office, *session, *number, call.value(QStringLiteral("reason")));
    return done ? showItem(call, **office, *number) : call.refuse(done.error());
}

} // namespace

std::vector<Command> postCommands()
{
    return {{QStringLiteral("post"), Tr::tr("Takes in what comes by mail and as edXML package."), runPost}};
}

} // namespace congbao::cli
