// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/officecall.h"

#include "casework/notices.h"
#include "casework/publishing.h"
#include "casework/words.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace congbao::cli {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::CommandLine)
};

constexpr qint64 MostSecretBytes = 64 << 10;

QString timeText(const QDateTime &time)
{
    return time.toLocalTime().toString(QStringLiteral("HH:mm:ss dd/MM/yyyy"));
}

QJsonValue iso(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

/// One row with its attempts.
int explainRow(const OfficeCall &call, casework::Office &office, const casework::OutboxRow &row)
{
    const auto attempts = casework::attemptsOf(office, row.id);
    if (!attempts)
        return call.refuse(attempts.error());
    QStringList lines{
        QStringLiteral("%1  %2 %3  %4").arg(row.id.value()).arg(row.kind, row.subject, casework::stateText(row.state))};
    if (!row.reason.isEmpty())
        lines << row.reason;
    const bool isOpen = row.state == casework::OutboxState::Queued || row.state == casework::OutboxState::Waiting ||
                        row.state == casework::OutboxState::Unknown;
    if (isOpen && !row.isForAPerson)
        lines << Tr::tr("Next attempt: %1").arg(timeText(row.nextAttemptAt));
    QJsonArray list;
    for (const casework::OutboxAttempt &attempt : *attempts) {
        list.append(QJsonObject{{QStringLiteral("started_at"), iso(attempt.startedAt)},
                                {QStringLiteral("ended_at"), iso(attempt.endedAt)},
                                {QStringLiteral("outcome"), attempt.outcome},
                                {QStringLiteral("reason"), attempt.reason},
                                {QStringLiteral("detail"), attempt.detail}});
        lines << QStringLiteral("  %1  %2  %3 %4")
                     .arg(timeText(attempt.startedAt), attempt.outcome, attempt.reason, attempt.detail);
    }
    QJsonObject json = toJson(row);
    json.insert(QStringLiteral("log"), list);
    return call.answer({{QStringLiteral("outbox"), QJsonArray{json}}}, lines.join(QLatin1Char('\n')));
}

int reportOutbox(const OfficeCall &call, casework::Office &office, const QString &subject, const OutboxId &only,
                 bool isExplained = false)
{
    const auto rows = casework::listOutbox(office);
    if (!rows)
        return call.refuse(rows.error());
    QJsonArray list;
    QStringList lines;
    bool isWaiting = false;
    bool isFound = false;
    for (const auto &row : *rows) {
        if ((!subject.isEmpty() && row.subject != subject) || (only.isValid() && row.id != only))
            continue;
        if (isExplained)
            return explainRow(call, office, row);
        isFound = true;
        list.append(toJson(row));
        lines << QStringLiteral("%1  %2 %3  %4  %5")
                     .arg(row.id.value(), 4)
                     .arg(row.kind, row.subject, casework::stateText(row.state), row.reason);
        isWaiting =
            isWaiting || (row.state != casework::OutboxState::Done && row.state != casework::OutboxState::Cancelled);
    }
    if (!isFound && (!subject.isEmpty() || only.isValid()))
        return call.refuse(
            {ErrorCode::Refused,
             Tr::tr("Nothing waits to be published for that. An issue is queued when the head of the board "
                    "closes it."),
             {}});
    return call.answer({{QStringLiteral("outbox"), list}}, lines.join(QLatin1Char('\n')),
                       isWaiting && !subject.isEmpty() ? OutsideFailed : Done);
}

int runPublish(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("ISSUE"), Tr::tr("The issue, for example 2026-0044-0045."));
    if (!call.parse(1, 1))
        return call.exitCode();
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    const auto session = call.signIn(**office);
    if (!session)
        return call.refuse(session.error());
    if (!session->person().has(casework::OfficeRole::Publisher))
        return call.refuse({ErrorCode::NotPermitted, Tr::tr("Publishing is for the role publisher."), {}});
    if (auto sent = casework::sendDue(**office, call.jobContext()); !sent)
        return call.refuse(sent.error());
    return reportOutbox(call, **office, call.positionals().at(0), {});
}

int runOutbox(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("ACT"), Tr::tr("list, retry N, why N, arrived N or cancel N"));
    call.addOption(QStringLiteral("note"), Tr::tr("How one knows that it arrived, or why it is given up."),
                   QStringLiteral("TEXT"));
    if (!call.parse(1, 2))
        return call.exitCode();
    const QString act = call.positionals().at(0);
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    if (act == QLatin1String("list"))
        return reportOutbox(call, **office, {}, {});
    const auto number = parseNumber(call.positionals().value(1));
    if (!number)
        return call.refuse(number.error());
    const OutboxId id(*number);
    if (act == QLatin1String("why"))
        return reportOutbox(call, **office, {}, id, true);
    if (act != QLatin1String("retry") && act != QLatin1String("arrived") && act != QLatin1String("cancel"))
        return call.misuse(Tr::tr("“%1” is not something the outbox can do.").arg(act));
    const auto session = call.signIn(**office);
    if (!session)
        return call.refuse(session.error());
    const QString note = call.value(QStringLiteral("note"));
    Result<void> done = act == QLatin1String("retry")     ? casework::retryNow(**office, *session, id)
                        : act == QLatin1String("arrived") ? casework::settleAsArrived(**office, *session, id, note)
                                                          : casework::cancelSending(**office, *session, id, note);
    if (done && act == QLatin1String("retry"))
        done = casework::sendDue(**office, call.jobContext());
    if (!done)
        return call.refuse(done.error());
    return reportOutbox(call, **office, {}, id);
}

QJsonObject toJson(const casework::PortalView &view)
{
    QJsonArray files;
    for (const casework::PortalView::File &file : view.files)
        files.append(QJsonObject{{QStringLiteral("name"), file.name},
                                 {QStringLiteral("sha256"), file.sha256},
                                 {QStringLiteral("bytes"), file.bytes}});
    return {{QStringLiteral("issue"), view.issueKey},
            {QStringLiteral("state"), view.state.isEmpty() ? QJsonValue() : QJsonValue(view.state)},
            {QStringLiteral("office"), view.officeState},
            {QStringLiteral("agrees"), view.agrees},
            {QStringLiteral("updated_at"), iso(view.updatedAt)},
            {QStringLiteral("public_url"), view.publicUrl},
            {QStringLiteral("files"), files},
            {QStringLiteral("faults"), QJsonArray::fromStringList(view.faults)}};
}

QString describe(const casework::PortalView &view)
{
    QStringList lines{
        QStringLiteral("%1  %2  %3")
            .arg(view.issueKey, view.state.isEmpty() ? Tr::tr("not on the portal") : view.state, view.publicUrl)};
    for (const QString &fault : view.faults)
        lines << QStringLiteral("  ! ") + fault;
    return lines.join(QLatin1Char('\n'));
}

int runPortal(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(
        QStringLiteral("ACT"),
        Tr::tr("state ISSUE: what the portal shows now; reconcile: all issues, after a restore or a long "
               "outage"));
    if (!call.parse(1, 2))
        return call.exitCode();
    const QString act = call.positionals().at(0);
    if (act != QLatin1String("state") && act != QLatin1String("reconcile"))
        return call.misuse(Tr::tr("“%1” is not something the portal can be asked.").arg(act));
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    if (act == QLatin1String("state")) {
        const auto view = casework::portalState(**office, call.positionals().value(1));
        if (!view)
            return call.refuse(view.error());
        return call.answer(toJson(*view), describe(*view), view->agrees ? Done : LookAtIt);
    }
    const auto views = casework::reconcile(**office);
    if (!views)
        return call.refuse(views.error());
    QJsonArray list;
    QStringList lines;
    bool agreesAll = true;
    for (const casework::PortalView &view : *views) {
        list.append(toJson(view));
        lines << describe(view);
        agreesAll = agreesAll && view.agrees;
    }
    return call.answer({{QStringLiteral("issues"), list}}, lines.join(QLatin1Char('\n')), agreesAll ? Done : LookAtIt);
}

QJsonObject toJson(const casework::Notice &notice)
{
    return {{QStringLiteral("id"), notice.id},
            {QStringLiteral("issue"), notice.issueKey},
            {QStringLiteral("kind"), casework::noticeKindId(notice.kind)},
            {QStringLiteral("request"), QJsonDocument::fromJson(notice.request).object()},
            {QStringLiteral("proposed_by"), notice.proposedBy},
            {QStringLiteral("proposed_at"), iso(notice.proposedAt)},
            {QStringLiteral("decided_by"), notice.decidedBy},
            {QStringLiteral("decided_at"), iso(notice.decidedAt)},
            {QStringLiteral("approved"), notice.outbox.isValid()},
            {QStringLiteral("outbox"), notice.outbox.value()}};
}

int reportNotices(const OfficeCall &call, casework::Office &office, const QString &issueKey)
{
    const auto notices = casework::listNotices(office, issueKey);
    if (!notices)
        return call.refuse(notices.error());
    QJsonArray list;
    QStringList lines;
    for (const casework::Notice &notice : *notices) {
        list.append(toJson(notice));
        const QString state = notice.decidedBy.isEmpty() ? Tr::tr("waits for the head of the board")
                              : notice.outbox.isValid()  ? Tr::tr("approved by %1").arg(notice.decidedBy)
                                                         : Tr::tr("turned down by %1").arg(notice.decidedBy);
        lines << QStringLiteral("%1  %2 %3  %4  %5")
                     .arg(notice.id, 4)
                     .arg(casework::noticeKindId(notice.kind), notice.issueKey, notice.proposedBy, state);
    }
    return call.answer({{QStringLiteral("notices"), list}}, lines.join(QLatin1Char('\n')));
}

int runWithdraw(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("ISSUE"), Tr::tr("The issue, for example 2026-0044-0045."));
    call.addOption(QStringLiteral("reason"), Tr::tr("Why it is withdrawn."), QStringLiteral("TEXT"));
    call.addOption(QStringLiteral("decision"), Tr::tr("Number and notation of the decision that orders it."),
                   QStringLiteral("NUMBER"));
    call.addOption(QStringLiteral("signed"), Tr::tr("Date of the decision (2026-11-20)."), QStringLiteral("DATE"));
    call.addOption(QStringLiteral("issuer"), Tr::tr("Who made the decision."), QStringLiteral("BODY"));
    call.addOption(QStringLiteral("instrument"),
                   Tr::tr("Position of an instrument in the issue; several times for several; none: the whole issue."),
                   QStringLiteral("N"));
    call.addOption(QStringLiteral("approve"), Tr::tr("The head of the board approves the withdrawal N."),
                   QStringLiteral("N"));
    call.addOption(QStringLiteral("reject"), Tr::tr("The head of the board turns the withdrawal N down."),
                   QStringLiteral("N"));
    call.addOption(QStringLiteral("list"), Tr::tr("Lists what was proposed for the issue."));
    if (!call.parse(1, 1))
        return call.exitCode();
    const QString key = call.positionals().at(0);
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    if (call.has(QStringLiteral("list")))
        return reportNotices(call, **office, key);
    const auto session = call.signIn(**office);
    if (!session)
        return call.refuse(session.error());
    const bool isApproved = call.has(QStringLiteral("approve"));
    if (isApproved || call.has(QStringLiteral("reject"))) {
        const auto id = parseNumber(call.value(isApproved ? QStringLiteral("approve") : QStringLiteral("reject")));
        if (!id)
            return call.refuse(id.error());
        if (auto decided = casework::decideNotice(**office, *session, *id, isApproved); !decided)
            return call.refuse(decided.error());
        return reportNotices(call, **office, key);
    }
    casework::NoticeProposal proposal;
    proposal.kind = casework::NoticeKind::Withdrawal;
    proposal.issueKey = key;
    proposal.reason = call.value(QStringLiteral("reason"));
    proposal.decisionNotation = call.value(QStringLiteral("decision"));
    proposal.decisionDate = QDate::fromString(call.value(QStringLiteral("signed")), Qt::ISODate);
    proposal.decisionIssuer = call.value(QStringLiteral("issuer"));
    for (const QString &typed : call.values(QStringLiteral("instrument"))) {
        const auto position = parseNumber(typed);
        if (!position)
            return call.refuse(position.error());
        proposal.instruments.push_back(static_cast<int>(*position));
    }
    if (auto proposed = casework::proposeNotice(**office, *session, proposal); !proposed)
        return call.refuse(proposed.error());
    return reportNotices(call, **office, key);
}

int runSecret(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("ACT"), Tr::tr("set KEY: reads the secret from standard input; remove KEY"));
    if (!call.parse(2, 2))
        return call.exitCode();
    const QString act = call.positionals().at(0);
    if (act != QLatin1String("set") && act != QLatin1String("remove"))
        return call.misuse(Tr::tr("“%1” is not something secrets can do.").arg(act));
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    QString value;
    if (act == QLatin1String("set")) {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return call.misuse(Tr::tr("Give the secret on standard input: congbao secret set KEY < FILE"));
        QByteArray bytes = input.read(MostSecretBytes + 1);
        if (bytes.size() > MostSecretBytes)
            return call.misuse(Tr::tr("A secret has at most 64 kB."));
        while (bytes.endsWith('\n') || bytes.endsWith('\r'))
            bytes.chop(1);
        value = QString::fromUtf8(bytes);
        if (value.isEmpty())
            return call.misuse(Tr::tr("Give the secret on standard input: congbao secret set KEY < FILE"));
    }
    if (auto kept = casework::setSecret(**office, call.positionals().at(1), value); !kept)
        return call.refuse(kept.error());
    return call.answer({{QStringLiteral("secret"), call.positionals().at(1)}}, QString());
}

} // namespace

std::vector<Command> portalCommands()
{
    return {{QStringLiteral("publish"), Tr::tr("Sends a closed issue to the portal."), runPublish},
            {QStringLiteral("outbox"), Tr::tr("What waits to be sent, and why."), runOutbox},
            {QStringLiteral("portal"), Tr::tr("What the portal shows now."), runPortal},
            {QStringLiteral("withdraw"), Tr::tr("Withdraws a published issue or an instrument of it."), runWithdraw},
            {QStringLiteral("secret"), Tr::tr("Keeps what only the office and its portal may know."), runSecret}};
}

} // namespace congbao::cli
