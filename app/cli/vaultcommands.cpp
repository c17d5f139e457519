// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/officecall.h"

#include "casework/removing.h"
#include "casework/seats.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace congbao::cli {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::CommandLine)
};

int showRemoved(const OfficeCall &call, casework::Office &office)
{
    const auto removed = casework::listRemovedFiles(office);
    if (!removed)
        return call.refuse(removed.error());
    QJsonArray list;
    QStringList lines;
    for (const casework::RemovedFile &file : *removed) {
        const QString at = file.at.toUTC().toString(Qt::ISODate);
        list.append(QJsonObject{{QStringLiteral("sha256"), file.sha256},
                                {QStringLiteral("order"), file.order},
                                {QStringLiteral("reason"), file.reason},
                                {QStringLiteral("by"), file.by},
                                {QStringLiteral("at"), at}});
        lines << QStringLiteral("%1  %2  %3  %4").arg(file.sha256.left(16), at, file.by, file.order);
    }
    if (lines.isEmpty())
        lines << Tr::tr("Nothing was removed from the vault.");
    return call.answer({{QStringLiteral("removed"), list}}, lines.join(QLatin1Char('\n')));
}

int showRetention(const OfficeCall &call, casework::Office &office)
{
    const auto classes = casework::retentionClasses(office);
    if (!classes)
        return call.refuse(classes.error());
    QJsonArray list;
    QStringList lines;
    for (const casework::RetentionClass &kept : *classes) {
        list.append(QJsonObject{{QStringLiteral("class"), kept.id},
                                {QStringLiteral("years"), kept.years},
                                {QStringLiteral("files"), kept.files},
                                {QStringLiteral("bytes"), kept.bytes},
                                {QStringLiteral("passed"), kept.passed}});
        lines << (kept.years == 0 ? Tr::tr("Kept for ever: %1 files, %2 MB").arg(kept.files).arg(kept.bytes / 1000000)
                                  : Tr::tr("Work papers, %1 years: %2 files, %3 MB; the time of %4 has passed")
                                        .arg(kept.years)
                                        .arg(kept.files)
                                        .arg(kept.bytes / 1000000)
                                        .arg(kept.passed));
    }
    return call.answer({{QStringLiteral("retention"), list}}, lines.join(QLatin1Char('\n')));
}

int watch(const OfficeCall &call, casework::Office &office)
{
    int seconds = 60;
    if (call.has(QStringLiteral("seconds"))) {
        const auto number = parseNumber(call.value(QStringLiteral("seconds")));
        if (!number)
            return call.refuse(number.error());
        seconds = static_cast<int>(std::min<qint64>(*number, 86400));
    }
    const auto seen = casework::watchVault(office, seconds, call.jobContext());
    if (!seen)
        return call.refuse(seen.error());
    const QString text = Tr::tr("%1 of %2 files were hashed again.").arg(seen->checked).arg(seen->files);
    return call.answer({{QStringLiteral("checked"), seen->checked},
                        {QStringLiteral("files"), seen->files},
                        {QStringLiteral("round_done"), seen->isRound},
                        {QStringLiteral("faults"), QJsonArray::fromStringList(seen->faults)}},
                       (QStringList(seen->faults) << text).join(QLatin1Char('\n')),
                       seen->faults.isEmpty() ? Done : LookAtIt);
}

int remove(const OfficeCall &call, casework::Office &office)
{
    const auto session = call.signIn(office);
    if (!session)
        return call.refuse(session.error());
    QStringList files = call.positionals().mid(1);
    if (call.has(QStringLiteral("submission"))) {
        const auto number = parseNumber(call.value(QStringLiteral("submission")));
        if (!number)
            return call.refuse(number.error());
        const auto held = casework::filesHoldingText(office, SubmissionId(*number));
        if (!held)
            return call.refuse(held.error());
        files += *held;
    }
    const auto removed = casework::removeByOrder(office, *session, files, call.value(QStringLiteral("order")),
                                                 call.value(QStringLiteral("reason")));
    if (!removed)
        return call.refuse(removed.error());
    return call.answer({{QStringLiteral("removed"), QJsonArray::fromStringList(files)}},
                       Tr::tr("%1 files were removed from the vault. Backups that hold them are not reached: destroy "
                              "or make them anew, as the order says.")
                           .arg(files.size()));
}

int runVault(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("ACT"), Tr::tr("watch, retention, removed, or remove SHA256…"));
    call.addOption(QStringLiteral("seconds"), Tr::tr("For about how long the vault is looked over (default 60)."),
                   QStringLiteral("N"));
    call.addOption(QStringLiteral("submission"), Tr::tr("Removes every file that holds the text of this submission."),
                   QStringLiteral("N"));
    call.addOption(QStringLiteral("order"), Tr::tr("Number and date of the lawful order."), QStringLiteral("TEXT"));
    call.addOption(QStringLiteral("reason"), Tr::tr("What the order says."), QStringLiteral("TEXT"));
    if (!call.parse(1, -1))
        return call.exitCode();
    const QString act = call.positionals().at(0);
    if (act != QLatin1String("watch") && act != QLatin1String("retention") && act != QLatin1String("removed") &&
        act != QLatin1String("remove"))
        return call.misuse(Tr::tr("“%1” is not something the vault can do.").arg(act));
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    if (act == QLatin1String("watch"))
        return watch(call, **office);
    if (act == QLatin1String("retention"))
        return showRetention(call, **office);
    return act == QLatin1String("removed") ? showRemoved(call, **office) : remove(call, **office);
}

int runSeats(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("ACT"), Tr::tr("list, allow USER or withdraw USER"));
    if (!call.parse(1, 2))
        return call.exitCode();
    const QString act = call.positionals().at(0);
    const bool isList = act == QLatin1String("list");
    if ((!isList && act != QLatin1String("allow") && act != QLatin1String("withdraw")) ||
        isList != (call.positionals().size() == 1))
        return call.misuse(
            Tr::tr("“%1” is not something seats can do.").arg(call.positionals().join(QLatin1Char(' '))));
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    if (!isList) {
        const auto session = call.signIn(**office);
        if (!session)
            return call.refuse(session.error());
        const QString user = call.positionals().at(1);
        const auto done = act == QLatin1String("allow") ? casework::allowSeat(**office, *session, user)
                                                        : casework::withdrawSeat(**office, *session, user);
        if (!done)
            return call.refuse(done.error());
    }
    const auto users = casework::listSeats(**office);
    if (!users)
        return call.refuse(users.error());
    return call.answer({{QStringLiteral("seats"), QJsonArray::fromStringList(*users)}},
                       users->isEmpty() ? Tr::tr("No seat has a user of its own.") : users->join(QLatin1Char('\n')));
}

} // namespace

std::vector<Command> vaultCommands()
{
    return {{QStringLiteral("vault"), Tr::tr("Looks over the vault; removes by a lawful order."), runVault},
            {QStringLiteral("seats"), Tr::tr("Users of the database server who work in the office."), runSeats}};
}

} // namespace congbao::cli
