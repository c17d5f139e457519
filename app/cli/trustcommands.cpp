// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/officecall.h"
#include "core/files.h"

#include "casework/backup.h"
#include "casework/incomingsignatures.h"
#include "casework/integrity.h"
#include "casework/measuredreading.h"
#include "casework/proof.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
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
    const auto isDue = casework::isBackupDue(**office);
    if (isDue && *isDue)
        lines += Tr::tr("The last backup is too old, or there was none. Make one with “congbao backup”.");
    lines += messages.isEmpty() ? QStringList(Tr::tr("Nothing was changed.")) : messages;
    return call.answer(json, lines.join(u'\n'), messages.isEmpty() ? Done : LookAtIt);
}

int runProof(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("ISSUE"), Tr::tr("The issue, for example 2026-0044-0045."));
    call.addOption(QStringLiteral("output"), Tr::tr("Where the proof goes."), QStringLiteral("FILE"));
    if (!call.parse(1, 1))
        return call.exitCode();
    if (!call.has(QStringLiteral("output")))
        return call.misuse(Tr::tr("Say where the proof goes with -o FILE."));
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    const QString path = call.value(QStringLiteral("output"));
    if (auto written = casework::writeProof(**office, call.positionals().at(0), path, call.jobContext()); !written)
        return call.refuse(written.error());
    return call.answer({{QStringLiteral("file"), path}},
                       Tr::tr("The proof is in %1. Anybody can check it with “congbao certificate-verify”.").arg(path));
}

int reportSignatures(const Invocation &call, const QString &path)
{
    const auto found = casework::verifySignatures(path, {}, call.value(QStringLiteral("trust")),
                                                  QDateTime::currentDateTimeUtc(), call.jobContext());
    if (!found)
        return call.refuse(found.error());
    QJsonArray list;
    QStringList lines;
    bool areGood = !found->empty();
    for (const auto &signature : *found) {
        areGood = areGood && signature.isGood() && signature.coversWholeFile;
        QJsonObject object = signatures::toJson(signature);
        object.insert(QStringLiteral("words"), QJsonArray::fromStringList(signatures::describe(signature)));
        list.append(object);
        lines += signatures::describe(signature);
    }
    if (found->empty())
        lines << Tr::tr("The file has no digital signature.");
    const QString file = call.value(QStringLiteral("json"));
    if (!file.isEmpty()) {
        const QJsonObject json{{QStringLiteral("schema"), QStringLiteral("gazette.signatures/1")},
                               {QStringLiteral("signatures"), list}};
        if (auto written = call.writeTo(file, QJsonDocument(json).toJson()); !written)
            return call.refuse(written.error());
    }
    if (file != QLatin1String("-"))
        call.say(lines.join(u'\n'));
    return areGood ? Done : LookAtIt;
}

int runCertificateVerify(const QString &name, const QStringList &arguments)
{
    Invocation call(name, arguments);
    call.addPositional(QStringLiteral("FILE"), Tr::tr("The proof of an issue, or a PDF with digital signatures."));
    call.addOption(QStringLiteral("head"),
                   Tr::tr("A head of the chain that was noted elsewhere, as printed in a gazette; may be repeated."),
                   QStringLiteral("NUMBER:HASH"));
    call.addOption(QStringLiteral("trust"), Tr::tr("A folder with the certificates of roots that are trusted."),
                   QStringLiteral("DIR"));
    call.addOption(QStringLiteral("json"), Tr::tr("Writes the result as JSON to this file; - is standard output."),
                   QStringLiteral("FILE"));
    if (!call.parse(1, 1))
        return call.exitCode();
    std::vector<audit::NotedHead> noted;
    for (const QString &typed : call.values(QStringLiteral("head"))) {
        const auto head = parseHead(typed);
        if (!head)
            return call.refuse(head.error());
        noted.push_back(*head);
    }
    const QString path = call.positionals().at(0);
    if (const auto begin = readFile(path, 2LL << 30); begin && begin->startsWith("%PDF"))
        return reportSignatures(call, path);
    const auto report = casework::checkProof(path, noted);
    if (!report)
        return call.refuse(report.error());
    QStringList lines{Tr::tr("Issue %1: approved by %2, closed by %3 at %4 (event %5, hash %6).")
                          .arg(report->issue, report->approvedBy.join(QStringLiteral(", ")), report->closedBy,
                               report->closedAt, QString::number(report->event), report->hash)};
    lines += report->faults;
    if (report->faults.isEmpty())
        lines << (report->head == audit::HeadMatch::Fits
                      ? Tr::tr("Everything fits, the printed head too: the PDF is the one that was signed off.")
                      : Tr::tr("The signatures fit the PDF. Compare the hash with the one printed in a later issue "
                               "(--head), then nobody can have made this up later."));
    const QString file = call.value(QStringLiteral("json"));
    if (!file.isEmpty()) {
        const QJsonObject json{{QStringLiteral("schema"), QStringLiteral("gazette.proof-report/1")},
                               {QStringLiteral("issue"), report->issue},
                               {QStringLiteral("closed_by"), report->closedBy},
                               {QStringLiteral("closed_at"), report->closedAt},
                               {QStringLiteral("approved_by"), QJsonArray::fromStringList(report->approvedBy)},
                               {QStringLiteral("event"), report->event},
                               {QStringLiteral("hash"), report->hash},
                               {QStringLiteral("printed_head_fits"), report->head == audit::HeadMatch::NotGiven
                                                                         ? QJsonValue()
                                                                         : report->head == audit::HeadMatch::Fits},
                               {QStringLiteral("faults"), QJsonArray::fromStringList(report->faults)}};
        if (auto written = call.writeTo(file, QJsonDocument(json).toJson()); !written)
            return call.refuse(written.error());
    }
    if (file != QLatin1String("-"))
        call.say(lines.join(u'\n'));
    return report->faults.isEmpty() ? Done : LookAtIt;
}

int runReading(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("N"), Tr::tr("The submission whose two readers have ended."));
    if (!call.parse(1, 1))
        return call.exitCode();
    const auto number = parseNumber(call.positionals().at(0));
    if (!number)
        return call.refuse(number.error());
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    const auto result = casework::readingResult(**office, SubmissionId(*number));
    if (!result)
        return call.refuse(result.error());
    QJsonArray readers;
    QStringList lines;
    for (const casework::ReaderResult &reader : {result->first, result->second}) {
        readers.append(QJsonObject{{QStringLiteral("person"), reader.person},
                                   {QStringLiteral("planted"), reader.planted},
                                   {QStringLiteral("caught"), reader.caught},
                                   {QStringLiteral("found"), reader.found}});
        lines << Tr::tr("%1 caught %2 of %3 planted errors and found %4 others.")
                     .arg(reader.person)
                     .arg(reader.caught)
                     .arg(reader.planted)
                     .arg(reader.found);
    }
    lines << Tr::tr("Both found %1. Both are likely to have missed %2; with 95 % confidence %3 to %4.")
                 .arg(result->bothFound)
                 .arg(result->missed.missed, 0, 'f', 1)
                 .arg(result->missed.atLeast)
                 .arg(result->missed.atMost);
    return call.answer({{QStringLiteral("schema"), QStringLiteral("gazette.reading/1")},
                        {QStringLiteral("readers"), readers},
                        {QStringLiteral("both_found"), result->bothFound},
                        {QStringLiteral("missed"), result->missed.missed},
                        {QStringLiteral("missed_at_least"), result->missed.atLeast},
                        {QStringLiteral("missed_at_most"), result->missed.atMost}},
                       lines.join(u'\n'), result->missed.atMost > 0 ? LookAtIt : Done);
}

QJsonObject toJson(const casework::BackupSummary &summary)
{
    return {{QStringLiteral("schema"), QStringLiteral("gazette.backup-summary/1")},
            {QStringLiteral("file"), summary.path},
            {QStringLiteral("sha256"), summary.sha256},
            {QStringLiteral("bytes"), summary.bytes},
            {QStringLiteral("files"), summary.files},
            {QStringLiteral("events"), summary.events},
            {QStringLiteral("sealed"), summary.isSealed}};
}

/// Where a backup goes when nobody says: into the folder of the settings, with the day in its name.
Result<QString> usualBackupPath(casework::Office &office)
{
    const auto folder = office.setting(QStringLiteral("backup.folder"));
    if (!folder)
        return failWith(folder);
    if (folder->isEmpty())
        return fail(ErrorCode::Usage, Tr::tr("Say where the backup goes with -o FILE, or set backup.folder."));
    return QDir(*folder).filePath(QStringLiteral("cong-bao-%1.backup")
                                      .arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-HHmm"))));
}

int runBackup(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addOption(QStringLiteral("output"), Tr::tr("Where the backup goes (default: in the folder backup.folder)."),
                   QStringLiteral("FILE"));
    call.addOption(QStringLiteral("seal"), Tr::tr("Seals the backup with a passphrase, from "
                                                  "CONGBAO_BACKUP_PASSPHRASE_FILE or asked."));
    call.addOption(QStringLiteral("if-due"), Tr::tr("Does nothing when the last backup is young enough."));
    if (!call.parse(0, 0))
        return call.exitCode();
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    if (call.has(QStringLiteral("if-due"))) {
        const auto isDue = casework::isBackupDue(**office);
        if (!isDue)
            return call.refuse(isDue.error());
        if (!*isDue)
            return Done;
    }
    const auto path = call.has(QStringLiteral("output")) ? Result<QString>(call.value(QStringLiteral("output")))
                                                         : usualBackupPath(**office);
    if (!path)
        return call.refuse(path.error());
    QString passphrase;
    if (call.has(QStringLiteral("seal"))) {
        const auto read = readPassphrase("CONGBAO_BACKUP_PASSPHRASE_FILE", Tr::tr("Passphrase of the backup: "));
        if (!read)
            return call.refuse(read.error());
        passphrase = *read;
        if (passphrase.size() < 8)
            return call.misuse(Tr::tr("The passphrase of a backup has at least 8 letters."));
    }
    const auto summary = casework::backUpOffice(**office, *path, passphrase, call.jobContext());
    if (!summary)
        return call.refuse(summary.error());
    return call.answer(toJson(*summary), Tr::tr("The office is backed up in %1: %2 files, %3 events. SHA-256: %4")
                                             .arg(summary->path)
                                             .arg(summary->files)
                                             .arg(summary->events)
                                             .arg(summary->sha256));
}

int runRestore(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("FILE"), Tr::tr("The backup."));
    if (!call.parse(1, 1))
        return call.exitCode();
    const QString backup = call.positionals().at(0);
    QString passphrase;
    if (casework::isSealedBackup(backup)) {
        const auto read = readPassphrase("CONGBAO_BACKUP_PASSPHRASE_FILE", Tr::tr("Passphrase of the backup: "));
        if (!read)
            return call.refuse(read.error());
        passphrase = *read;
    }
    const auto summary = casework::restoreOffice(backup, call.officeFolder(), passphrase, call.jobContext());
    if (!summary)
        return call.refuse(summary.error());
    return call.answer(toJson(*summary),
                       Tr::tr("The office is restored in %1: %2 files and %3 events, every hash proved. What waited to "
                              "be sent is asked of the portal first.")
                           .arg(call.officeFolder())
                           .arg(summary->files)
                           .arg(summary->events));
}

} // namespace

std::vector<Command> trustCommands()
{
    return {{QStringLiteral("audit"), Tr::tr("Checks that nothing was changed since it was done."), runAudit},
            {QStringLiteral("proof"), Tr::tr("Writes what anybody can check a closed issue with."), runProof},
            {QStringLiteral("certificate-verify"), Tr::tr("Checks a proof or a signed PDF; needs no office."),
             runCertificateVerify},
            {QStringLiteral("reading"),
             Tr::tr("What two blind readers caught, and what they are likely to have missed."), runReading},
            {QStringLiteral("backup"), Tr::tr("Writes the whole office into one file."), runBackup},
            {QStringLiteral("restore"), Tr::tr("Makes an office from a backup, and proves it."), runRestore}};
}

} // namespace congbao::cli
