// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/officecall.h"

#include "casework/backup.h"
#include "casework/integrity.h"

#include <QCoreApplication>
#include <QDir>
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
    const auto isDue = casework::isBackupDue(**office);
    if (isDue && *isDue)
        lines += Tr::tr("The last backup is too old, or there was none. Make one with “congbao backup”.");
    lines += messages.isEmpty() ? QStringList(Tr::tr("Nothing was changed.")) : messages;
    return call.answer(json, lines.join(u'\n'), messages.isEmpty() ? Done : LookAtIt);
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
            {QStringLiteral("backup"), Tr::tr("Writes the whole office into one file."), runBackup},
            {QStringLiteral("restore"), Tr::tr("Makes an office from a backup, and proves it."), runRestore}};
}

} // namespace congbao::cli
