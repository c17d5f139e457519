// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/officecall.h"

#include "casework/comparing.h"
#include "casework/correspondence.h"
#include "casework/moving.h"
#include "casework/people.h"
#include "casework/publishing.h"
#include "casework/submissions.h"
#include "casework/words.h"
#include "core/files.h"

#include <algorithm>
#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace congbao::cli {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::CommandLine)
};

using casework::OfficeRole;

Result<std::vector<OfficeRole>> parseRoles(const QString &typed)
{
    std::vector<OfficeRole> roles;
    for (const QString &name : typed.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        bool isKnown = false;
        for (const auto role : {OfficeRole::Clerk, OfficeRole::Layout, OfficeRole::Board, OfficeRole::Chief,
                                OfficeRole::Publisher, OfficeRole::Admin}) {
            if (casework::roleId(role) == name.trimmed()) {
                roles.push_back(role);
                isKnown = true;
            }
        }
        if (!isKnown)
            return fail(
                ErrorCode::Usage,
                Tr::tr("“%1” is not a role; roles are clerk, layout, board, chief, publisher, admin.").arg(name));
    }
    if (roles.empty())
        return fail(ErrorCode::Usage, Tr::tr("Name at least one role with --role."));
    return roles;
}

int runInit(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addOption(QStringLiteral("name"), Tr::tr("The office's name."), QStringLiteral("TEXT"));
    call.addOption(QStringLiteral("files"),
                   Tr::tr("The folder of the files of an office on a database server; all seats reach it."),
                   QStringLiteral("DIR"));
    if (!call.parse(0, 0))
        return call.exitCode();
    const QString administrator = call.value(QStringLiteral("as"));
    if (administrator.isEmpty() || call.value(QStringLiteral("name")).isEmpty())
        return call.misuse(Tr::tr("Say the office's name with --name and the first administrator with --as."));
    const auto passphrase =
        readPassphrase("CONGBAO_PASSPHRASE_FILE", Tr::tr("Passphrase of the first administrator: "));
    if (!passphrase)
        return call.refuse(passphrase.error());
    const QString files = call.value(QStringLiteral("files"));
    const auto office =
        files.isEmpty() ? casework::Office::create(call.officeFolder(), call.value(QStringLiteral("name")),
                                                   administrator, *passphrase)
                        : casework::Office::createShared(call.officeFolder(), files, call.value(QStringLiteral("name")),
                                                         administrator, *passphrase);
    if (!office)
        return call.refuse(office.error());
    return call.answer({{QStringLiteral("office"), call.officeFolder()}},
                       Tr::tr("The office is in %1; %2 is its administrator.").arg(call.officeFolder(), administrator));
}

int runMove(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addOption(QStringLiteral("to"), Tr::tr("The database: postgresql://user@server/database."),
                   QStringLiteral("URL"));
    call.addOption(QStringLiteral("files"),
                   Tr::tr("The folder of the files of an office on a database server; all seats reach it."),
                   QStringLiteral("DIR"));
    if (!call.parse(0, 0))
        return call.exitCode();
    const auto report = casework::moveOffice(call.officeFolder(), call.value(QStringLiteral("to")),
                                             call.value(QStringLiteral("files")), call.jobContext());
    if (!report)
        return call.refuse(report.error());
    QJsonArray tables;
    QStringList lines;
    for (const auto &table : report->tables) {
        tables.append(QJsonObject{{QStringLiteral("table"), table.name},
                                  {QStringLiteral("rows"), table.rows},
                                  {QStringLiteral("sha256"), table.sha256}});
        lines << QStringLiteral("%1 %2  %3").arg(table.name, -20).arg(table.rows, 8).arg(table.sha256);
    }
    lines << Tr::tr("Moved and proved: %1 tables, %2 files, %3 events of the audit chain.")
                 .arg(report->tables.size())
                 .arg(report->files)
                 .arg(report->events);
    return call.answer({{QStringLiteral("tables"), tables},
                        {QStringLiteral("files"), report->files},
                        {QStringLiteral("events"), report->events}},
                       lines.join(QLatin1Char('\n')));
}

int runUsers(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("ACT"), Tr::tr("add NAME, list, disable NAME or passphrase NAME"));
    call.addOption(QStringLiteral("role"), Tr::tr("Roles of a new person, with commas."), QStringLiteral("ROLES"));
    if (!call.parse(1, 2))
        return call.exitCode();
    const QString act = call.positionals().at(0);
    const QString who = call.positionals().value(1);
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    if (act == QLatin1String("list")) {
        const auto people = casework::listPeople(**office);
        if (!people)
            return call.refuse(people.error());
        QJsonArray list;
        QStringList lines;
        for (const auto &person : *people) {
            QStringList roles;
            for (const auto role : person.roles)
                roles << casework::roleId(role);
            list.append(QJsonObject{{QStringLiteral("name"), person.name},
                                    {QStringLiteral("roles"), QJsonArray::fromStringList(roles)},
                                    {QStringLiteral("disabled"), person.isDisabled}});
            lines << QStringLiteral("%1  %2%3")
                         .arg(person.name, roles.join(QLatin1Char(',')),
                              person.isDisabled ? Tr::tr("  (disabled)") : QString());
        }
        return call.answer({{QStringLiteral("users"), list}}, lines.join(QLatin1Char('\n')));
    }
    if (who.isEmpty())
        return call.misuse(Tr::tr("Name the person."));
    const auto session = call.signIn(**office);
    if (!session)
        return call.refuse(session.error());
    Result<void> done;
    if (act == QLatin1String("add")) {
        const auto roles = parseRoles(call.value(QStringLiteral("role")));
        if (!roles)
            return call.refuse(roles.error());
        const auto passphrase =
            readPassphrase("CONGBAO_NEW_PASSPHRASE_FILE", Tr::tr("New passphrase of %1: ").arg(who));
        if (!passphrase)
            return call.refuse(passphrase.error());
        if (const auto added = casework::addPerson(**office, *session, who, *roles, *passphrase); !added)
            done = failWith(added);
    } else if (act == QLatin1String("disable")) {
        done = casework::disablePerson(**office, *session, who);
    } else if (act == QLatin1String("passphrase")) {
        const auto passphrase =
            readPassphrase("CONGBAO_NEW_PASSPHRASE_FILE", Tr::tr("New passphrase of %1: ").arg(who));
        if (!passphrase)
            return call.refuse(passphrase.error());
        done = casework::changePassphrase(**office, *session, who, *passphrase);
    } else {
        return call.misuse(Tr::tr("“%1” is not something users can do.").arg(act));
    }
    return done ? call.answer({{QStringLiteral("name"), who}}, Tr::tr("Done: %1.").arg(who))
                : call.refuse(done.error());
}

int runSettings(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("ACT"), Tr::tr("list, get KEY or set KEY VALUE"));
    if (!call.parse(1, 3))
        return call.exitCode();
    const QStringList words = call.positionals();
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    if (words.at(0) == QLatin1String("list") && words.size() == 1) {
        const auto settings = (*office)->settings();
        if (!settings)
            return call.refuse(settings.error());
        QJsonObject json;
        QStringList lines;
        for (auto at = settings->cbegin(); at != settings->cend(); ++at) {
            json.insert(at.key(), at.value());
            lines << at.key() + QStringLiteral(" = ") + at.value();
        }
        return call.answer({{QStringLiteral("settings"), json}}, lines.join(QLatin1Char('\n')));
    }
    if (words.at(0) == QLatin1String("get") && words.size() == 2) {
        const auto value = (*office)->setting(words.at(1));
        return value ? call.answer({{words.at(1), *value}}, *value) : call.refuse(value.error());
    }
    if (words.at(0) == QLatin1String("set") && words.size() == 3) {
        const auto session = call.signIn(**office);
        if (!session)
            return call.refuse(session.error());
        const auto done = (*office)->setSetting(*session, words.at(1), words.at(2));
        return done ? call.answer({{words.at(1), words.at(2)}}, {}) : call.refuse(done.error());
    }
    return call.misuse(Tr::tr("Say list, get KEY or set KEY VALUE."));
}

QString describe(const casework::Submission &submission)
{
    return QStringLiteral("%1  %2  %3  %4  %5")
        .arg(submission.id.value(), 4)
        .arg(QLocale::c().toString(submission.receivedAt.toLocalTime(), QStringLiteral("dd/MM/yyyy HH:mm")),
             submission.attributes.number, casework::stateText(submission.state), submission.attributes.abstractText);
}

int showSubmission(const OfficeCall &call, casework::Office &office, SubmissionId id)
{
    const auto submission = casework::submission(office, id);
    if (!submission)
        return call.refuse(submission.error());
    QStringList lines{describe(*submission)};
    for (const auto &file : submission->files)
        lines << QStringLiteral("      %1 %2  %3  %4").arg(file.kind).arg(file.round).arg(file.name, file.sha256);
    return call.answer(toJson(*submission), lines.join(QLatin1Char('\n')));
}

int runSubmission(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("ACT"), Tr::tr("add, list, show N, resend N or tracked N accept|reject"));
    call.addOption(QStringLiteral("official"), Tr::tr("The official text."), QStringLiteral("FILE"));
    call.addOption(QStringLiteral("electronic"), Tr::tr("The electronic text."), QStringLiteral("FILE"));
    call.addOption(QStringLiteral("annex"), Tr::tr("An annex; may be given several times."), QStringLiteral("FILE"));
    call.addOption(QStringLiteral("from"), Tr::tr("Who sent it."), QStringLiteral("BODY"));
    call.addOption(QStringLiteral("received"), Tr::tr("When it arrived (ISO 8601); default now."),
                   QStringLiteral("TIME"));
    if (!call.parse(1, 3))
        return call.exitCode();
    const QString act = call.positionals().at(0);
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    if (act == QLatin1String("list")) {
        const auto submissions = casework::listSubmissions(**office);
        if (!submissions)
            return call.refuse(submissions.error());
        QJsonArray list;
        QStringList lines;
        for (const auto &submission : *submissions) {
            list.append(toJson(submission));
            lines << describe(submission);
        }
        return call.answer({{QStringLiteral("submissions"), list}}, lines.join(QLatin1Char('\n')));
    }
    if (act == QLatin1String("add") && call.positionals().size() == 1) {
        casework::ReceiveRequest request;
        request.officialPath = call.value(QStringLiteral("official"));
        request.electronicPath = call.value(QStringLiteral("electronic"));
        request.annexPaths = call.values(QStringLiteral("annex"));
        request.from = call.value(QStringLiteral("from"));
        if (request.officialPath.isEmpty() || request.electronicPath.isEmpty())
            return call.misuse(Tr::tr("Give both texts with --official and --electronic."));
        if (call.has(QStringLiteral("received"))) {
            request.receivedAt = QDateTime::fromString(call.value(QStringLiteral("received")), Qt::ISODate);
            if (!request.receivedAt.isValid())
                return call.misuse(Tr::tr("--received wants a time like 2026-11-20T08:30:00+07:00."));
        }
        const auto session = call.signIn(**office);
        if (!session)
            return call.refuse(session.error());
        const auto id = casework::receiveSubmission(**office, *session, request);
        return id ? showSubmission(call, **office, *id) : call.refuse(id.error());
    }
    const auto number = parseNumber(call.positionals().value(1));
    if (!number)
        return call.refuse(number.error());
    const SubmissionId id(*number);
    if (act == QLatin1String("show"))
        return showSubmission(call, **office, id);
    if (act == QLatin1String("resend")) {
        const auto session = call.signIn(**office);
        if (!session)
            return call.refuse(session.error());
        const bool isOfficial = call.has(QStringLiteral("official"));
        const auto done =
            isOfficial ? casework::replaceOfficialText(**office, *session, id, call.value(QStringLiteral("official")))
                       : casework::receiveResentText(**office, *session, id, call.value(QStringLiteral("electronic")));
        return done ? showSubmission(call, **office, id) : call.refuse(done.error());
    }
    if (act == QLatin1String("tracked")) {
        const QString choice = call.positionals().value(2);
        if (choice != QLatin1String("accept") && choice != QLatin1String("reject"))
            return call.misuse(Tr::tr("Say accept or reject after the submission's number."));
        const auto session = call.signIn(**office);
        if (!session)
            return call.refuse(session.error());
        const auto done = casework::settleTrackedChanges(
            **office, *session, id,
            choice == QLatin1String("accept") ? casework::ChangesChoice::Accept : casework::ChangesChoice::Reject);
        return done ? showSubmission(call, **office, id) : call.refuse(done.error());
    }
    return call.misuse(Tr::tr("“%1” is not something submissions can do.").arg(act));
}

int runVerdict(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("SUBMISSION"), Tr::tr("The submission's number."));
    call.addPositional(QStringLiteral("ID"), Tr::tr("The difference's number in the comparison."));
    call.addPositional(QStringLiteral("VERDICT"), Tr::tr("real, reading-error, official-wrong, formal or withdrawn"));
    call.addOption(QStringLiteral("note"), Tr::tr("Why."), QStringLiteral("TEXT"));
    if (!call.parse(3, 3))
        return call.exitCode();
    const auto submission = parseNumber(call.positionals().at(0));
    const auto discrepancy = parseNumber(call.positionals().at(1));
    if (!submission || !discrepancy)
        return call.refuse(submission ? discrepancy.error() : submission.error());
    using casework::VerdictKind;
    for (const auto kind : {VerdictKind::Real, VerdictKind::ReadingError, VerdictKind::OfficialWrong,
                            VerdictKind::Formal, VerdictKind::Withdrawn}) {
        if (casework::verdictId(kind) != call.positionals().at(2))
            continue;
        auto office = call.openOffice();
        if (!office)
            return call.refuse(office.error());
        const auto session = call.signIn(**office);
        if (!session)
            return call.refuse(session.error());
        const auto done =
            casework::giveVerdict(**office, *session, SubmissionId(*submission), static_cast<int>(*discrepancy), kind,
                                  call.value(QStringLiteral("note")));
        return done ? showSubmission(call, **office, SubmissionId(*submission)) : call.refuse(done.error());
    }
    return call.misuse(Tr::tr("“%1” is not a verdict.").arg(call.positionals().at(2)));
}

int runCertificate(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("SUBMISSION"), Tr::tr("The submission's number."));
    call.addOption(QStringLiteral("output"), Tr::tr("Where the certificate goes (PDF)."), QStringLiteral("FILE"));
    if (!call.parse(1, 1))
        return call.exitCode();
    const auto number = parseNumber(call.positionals().at(0));
    if (!number)
        return call.refuse(number.error());
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    const auto session = call.signIn(**office);
    if (!session)
        return call.refuse(session.error());
    const auto pdf = casework::makeCertificate(**office, *session, SubmissionId(*number));
    if (!pdf)
        return call.refuse(pdf.error());
    const QString file = call.has(QStringLiteral("output")) ? call.value(QStringLiteral("output"))
                                                            : QStringLiteral("certificate-%1.pdf").arg(*number);
    if (auto written = call.writeTo(file, *pdf); !written)
        return call.refuse(written.error());
    return call.answer({{QStringLiteral("file"), file}, {QStringLiteral("sha256"), sha256Hex(*pdf)}}, file);
}

/// By mail where the office has a server for it, else a person says that it went out.
int sendLetter(const OfficeCall &call, casework::Office &office, const casework::Session &session, LetterId id)
{
    const auto canMail = casework::canMailLetters(office);
    if (!canMail)
        return call.refuse(canMail.error());
    if (!*canMail || call.has(QStringLiteral("by-hand"))) {
        const auto done = casework::markLetterSent(office, session, id);
        return done ? call.answer({{QStringLiteral("letter"), id.value()}}, Tr::tr("Recorded: the letter was sent."))
                    : call.refuse(done.error());
    }
    QStringList to = call.values(QStringLiteral("to"));
    if (to.isEmpty()) {
        const auto address = casework::letterAddress(office, id);
        if (!address)
            return call.refuse(address.error());
        if (address->isEmpty())
            return call.misuse(Tr::tr("Say where the letter goes with --to ADDRESS, or --by-hand when it went out "
                                      "another way."));
        to = {*address};
    }
    const auto queued = casework::mailLetter(office, session, id, to);
    if (!queued)
        return call.refuse(queued.error());
    if (auto sent = casework::sendDue(office, call.jobContext()); !sent)
        return call.refuse(sent.error());
    const auto rows = casework::listOutbox(office);
    if (!rows)
        return call.refuse(rows.error());
    const auto row = std::find_if(rows->begin(), rows->end(), [&](const auto &one) { return one.id == *queued; });
    if (row == rows->end())
        return InternalFault;
    const bool isSent = row->state == casework::OutboxState::Done;
    return call.answer(toJson(*row),
                       isSent ? Tr::tr("The letter went to %1.").arg(to.join(QStringLiteral(", "))) : row->reason,
                       isSent ? Done : OutsideFailed);
}

int runLetter(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("ACT"), Tr::tr("draft SUBMISSION, send LETTER or list"));
    call.addOption(QStringLiteral("output"), Tr::tr("Where a copy of the draft goes (DOCX)."), QStringLiteral("FILE"));
    call.addOption(QStringLiteral("to"), Tr::tr("Mail address of who gets it; may be given several times."),
                   QStringLiteral("ADDRESS"));
    call.addOption(QStringLiteral("by-hand"), Tr::tr("It went out another way: only records that."));
    if (!call.parse(1, 2))
        return call.exitCode();
    const QString act = call.positionals().at(0);
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    if (act == QLatin1String("list")) {
        const auto letters = casework::listLetters(**office);
        if (!letters)
            return call.refuse(letters.error());
        QJsonArray list;
        QStringList lines;
        for (const auto &letter : *letters) {
            const bool isSent = letter.state == casework::LetterState::Sent;
            list.append(
                QJsonObject{{QStringLiteral("id"), letter.id.value()},
                            {QStringLiteral("submission"), letter.submission.value()},
                            {QStringLiteral("state"), isSent ? QStringLiteral("sent") : QStringLiteral("draft")},
                            {QStringLiteral("points"), letter.points},
                            {QStringLiteral("docx_sha256"), letter.docxSha256},
                            {QStringLiteral("pdf_sha256"), letter.pdfSha256}});
            lines << Tr::tr("%1: submission %2, %n point(s), %3", nullptr, letter.points)
                         .arg(letter.id.value())
                         .arg(letter.submission.value())
                         .arg(isSent ? Tr::tr("sent") : Tr::tr("draft"));
        }
        return call.answer({{QStringLiteral("letters"), list}}, lines.join(QLatin1Char('\n')));
    }
    const auto number = parseNumber(call.positionals().value(1));
    if (!number)
        return call.refuse(number.error());
    const auto session = call.signIn(**office);
    if (!session)
        return call.refuse(session.error());
    if (act == QLatin1String("send")) {
        return sendLetter(call, **office, *session, LetterId(*number));
    }
    if (act != QLatin1String("draft"))
        return call.misuse(Tr::tr("“%1” is not something letters can do.").arg(act));
    const auto letter = casework::draftLetter(**office, *session, SubmissionId(*number));
    if (!letter)
        return call.refuse(letter.error());
    const auto stored = (*office)->storedFilePath(letter->docxSha256);
    if (!stored)
        return call.refuse(stored.error());
    QString file = *stored;
    if (call.has(QStringLiteral("output"))) {
        file = call.value(QStringLiteral("output"));
        const auto bytes = readFile(*stored, 64LL << 20);
        if (!bytes)
            return call.refuse(bytes.error());
        if (auto written = call.writeTo(file, *bytes); !written)
            return call.refuse(written.error());
    }
    return call.answer(
        {{QStringLiteral("letter"), letter->id.value()},
         {QStringLiteral("points"), letter->points},
         {QStringLiteral("file"), file}},
        Tr::tr("Letter %1 names %n point(s): %2", nullptr, letter->points).arg(letter->id.value()).arg(file));
}

} // namespace

/// After a text was sent again: what was asked for, and what was done.
void sayRecheck(const OfficeCall &call, const compare::Recheck &recheck)
{
    using State = compare::RecheckState;
    call.say(
        Tr::tr("Against the earlier text: %1 asked for and done, %2 asked for and not done, %3 changed though nobody "
               "asked.")
            .arg(recheck.count(State::Done))
            .arg(recheck.count(State::NotDone))
            .arg(recheck.count(State::Unasked)));
    const auto shown = [](const QString &text) { return text.isEmpty() ? Tr::tr("(nothing)") : text; };
    for (const compare::RecheckItem &item : recheck.items) {
        if (item.state == State::Done)
            continue;
        const QString what = item.state == State::NotDone ? Tr::tr("not done") : Tr::tr("not asked for");
        call.say(Tr::tr("  page %1 (%2): official “%3”, electronic before “%4”, now “%5”")
                     .arg(item.official.page)
                     .arg(what, shown(item.official.text), shown(item.earlierElectronic), shown(item.electronic.text)));
    }
}

int runCompareSubmission(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addOption(QStringLiteral("submission"), Tr::tr("The submission's number."), QStringLiteral("N"));
    call.addOption(QStringLiteral("recheck"),
                   Tr::tr("Writes what became of the differences of the earlier text as JSON to this file."),
                   QStringLiteral("FILE"));
    if (!call.parse(0, 0))
        return call.exitCode();
    const auto number = parseNumber(call.value(QStringLiteral("submission")));
    if (!number)
        return call.refuse(number.error());
    const SubmissionId id(*number);
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    const auto session = call.signIn(**office);
    if (!session)
        return call.refuse(session.error());
    const auto order = casework::orderComparison(**office, id);
    if (!order)
        return call.refuse(order.error());
    const auto pair = casework::runComparison(*order, call.jobContext());
    if (!pair)
        return call.refuse(pair.error());
    const auto &comparison = pair->comparison;
    if (auto stored = casework::storeComparison(**office, *session, id, comparison); !stored)
        return call.refuse(stored.error());
    const QString file = call.value(QStringLiteral("json"));
    if (!file.isEmpty()) {
        if (auto written = call.writeTo(file, compare::toJson(comparison)); !written)
            return call.refuse(written.error());
    }
    const auto recheck = casework::recheckOfResentText(**office, id);
    if (!recheck)
        return call.refuse(recheck.error());
    if (*recheck && call.has(QStringLiteral("recheck"))) {
        if (auto written = call.writeTo(call.value(QStringLiteral("recheck")), compare::toJson(**recheck)); !written)
            return call.refuse(written.error());
    }
    if (file != QLatin1String("-")) {
        call.say(Tr::tr("%1 differences to look at, %2 of them undecided; %3 in form only.")
                     .arg(comparison.count(compare::Severity::Substantive))
                     .arg(comparison.undecided())
                     .arg(comparison.count(compare::Severity::Formal)));
        if (*recheck)
            sayRecheck(call, **recheck);
    }
    return comparison.outcome() == compare::Outcome::Same ? Done : LookAtIt;
}

std::vector<Command> officeCommands()
{
    return {{QStringLiteral("init"), Tr::tr("Makes a new office."), runInit},
            {QStringLiteral("move"), Tr::tr("Moves an office to a database server and proves it."), runMove},
            {QStringLiteral("users"), Tr::tr("People of the office and their roles."), runUsers},
            {QStringLiteral("settings"), Tr::tr("The office's settings."), runSettings},
            {QStringLiteral("submission"), Tr::tr("Receives and lists submissions."), runSubmission},
            {QStringLiteral("verdict"), Tr::tr("Records a person's decision on a difference."), runVerdict},
            {QStringLiteral("certificate"), Tr::tr("Issues the coverage certificate of a comparison."), runCertificate},
            {QStringLiteral("letter"), Tr::tr("Drafts letters to the issuing body."), runLetter}};
}

} // namespace congbao::cli
