// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/backup.h"

#include "casework/integrity.h"
#include "casework/rooms.h"
#include "casework/witness.h"
#include "core/files.h"
#include "outbox/intents.h"
#include "registry/auditlog.h"
#include "registry/snapshot.h"
#include "registry/storedfiles.h"
#include "vault/archive.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QJsonObject>
#include <QTemporaryDir>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Backup)
};

const QString Schema = QStringLiteral("gazette.backup/1");
const QString RegisterMember = QStringLiteral("register.sqlite");
const QString BackedUp = QStringLiteral("office.backed-up");
const QString Restored = QStringLiteral("office.restored");
constexpr int UsualDays = 7;

/// Files of the office's folder beside the register and the vault.
const QStringList OtherFolders = {QStringLiteral("keys"), QStringLiteral("trust")};

Result<vault::ArchiveMember> member(const QString &name, const QString &path, bool isText)
{
    const qint64 bytes = QFileInfo(path).size();
    const Result<QString> sha256 = sha256OfFile(path, bytes);
    if (!sha256)
        return failWith(sha256);
    return vault::ArchiveMember{name, path, *sha256, bytes, isText};
}

Result<void> addOtherFiles(const QString &officeFolder, std::vector<vault::ArchiveMember> &members)
{
    const QDir office(officeFolder);
    for (const QString &folder : OtherFolders) {
        const QDir place(office.filePath(folder));
        for (const QString &name : place.entryList(QDir::Files, QDir::Name)) {
            Result<vault::ArchiveMember> file = member(folder + u'/' + name, place.filePath(name), true);
            if (!file)
                return failWith(file);
            members.push_back(std::move(*file));
        }
    }
    return {};
}

Result<void> note(Office &office, const QString &act, const QJsonObject &payload)
{
    registry::Database &database = *office.rooms().database;
    Result<registry::Transaction> transaction = registry::Transaction::begin(database);
    if (!transaction)
        return failWith(transaction);
    const QDateTime now = office.rooms().clock->now().toUTC();
    if (act == Restored) {
        if (auto doubted = outbox::doubtEverything(database, now); !doubted)
            return failWith(doubted);
    }
    if (auto noted =
            registry::appendAudit(database, now, QStringLiteral("system"), act, QStringLiteral("office"), payload);
        !noted)
        return noted;
    const Result<registry::ChainEnd> end = registry::chainEnd(database);
    if (!end)
        return failWith(end);
    if (auto done = transaction->commit(); !done)
        return done;
    remember(office.folder(), *end);
    return {};
}

/// Everything that the snapshot's records name is in the vault: files are stored before the records are committed.
Result<std::vector<vault::ArchiveMember>> membersOf(const Office::Rooms &rooms, const registry::Snapshot &snapshot,
                                                    const QString &snapshotPath, const JobContext &context)
{
    std::vector<vault::ArchiveMember> members;
    Result<vault::ArchiveMember> registerFile = member(RegisterMember, snapshotPath, true);
    if (!registerFile)
        return failWith(registerFile);
    members.push_back(std::move(*registerFile));
    int done = 0;
    for (const registry::StoredFileRow &file : snapshot.files) {
        if (context.isCancelled())
            return tl::unexpected<Error>(cancelledError());
        context.progress(done++, static_cast<int>(snapshot.files.size()), Tr::tr("Checking the files"));
        if (file.isRemoved)
            continue;
        if (auto whole = rooms.vault.verify(file.sha256); !whole)
            return failWith(whole);
        const Result<QString> path = rooms.vault.path(file.sha256);
        if (!path)
            return failWith(path);
        members.push_back(
            {u"vault/" + file.sha256.left(2) + u'/' + file.sha256, *path, file.sha256, QFileInfo(*path).size(), false});
    }
    if (auto added = addOtherFiles(rooms.folder, members); !added)
        return failWith(added);
    return members;
}

Result<void> takeOut(const vault::Archive &archive, const QDir &place, const JobContext &context)
{
    int done = 0;
    for (const vault::ArchiveMember &file : archive.members()) {
        if (context.isCancelled())
            return tl::unexpected<Error>(cancelledError());
        context.progress(done++, static_cast<int>(archive.members().size()), Tr::tr("Restoring the files"));
        const QString path = place.filePath(file.name);
        if (!QDir().mkpath(QFileInfo(path).path()))
            return fail(ErrorCode::OutsideFailed,
                        Tr::tr("The folder “%1” cannot be made. Check the free space and your rights there.")
                            .arg(QFileInfo(path).path()));
        if (auto extracted = archive.extract(file, path); !extracted)
            return extracted;
        if (file.name.startsWith(u"vault/"))
            QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    }
    return {};
}

Result<void> proveOffice(Office &office, const QJsonObject &manifest, const JobContext &context)
{
    const QJsonObject chain = manifest.value(QStringLiteral("chain")).toObject();
    const Result<IntegrityReport> report =
        checkIntegrity(office, context,
                       {{chain.value(QStringLiteral("seq")).toInteger(), chain.value(QStringLiteral("hash")).toString(),
                         Tr::tr("the backup's manifest")}});
    if (!report)
        return failWith(report);
    if (!report->faults.faults.empty())
        return fail(ErrorCode::Refused,
                    Tr::tr("The backup is whole, but the office in it is not, and it was not restored: %1")
                        .arg(report->messages().join(u' ')));
    return {};
}

} // namespace

Result<BackupSummary> backUpOffice(Office &office, const QString &path, const QString &passphrase,
                                   const JobContext &context)
{
    const Office::Rooms &rooms = office.rooms();
    const QString place = QFileInfo(path).absolutePath();
    // On the same disk as the backup: there must be room for it anyway.
    const QTemporaryDir scratch(place + QStringLiteral("/.congbao-backup-XXXXXX"));
    if (!scratch.isValid())
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("Nothing can be written to “%1”. Choose another folder for backups.").arg(place),
                    scratch.errorString());
    const QString snapshotPath = scratch.filePath(RegisterMember);
    const Result<registry::Snapshot> snapshot = registry::saveSnapshot(*rooms.database, snapshotPath);
    if (!snapshot)
        return failWith(snapshot);
    const Result<std::vector<vault::ArchiveMember>> members = membersOf(rooms, *snapshot, snapshotPath, context);
    if (!members)
        return failWith(members);
    const Result<QString> officeId = office.setting(QStringLiteral("office.id"));
    if (!officeId)
        return failWith(officeId);
    const QJsonObject manifest{{QStringLiteral("schema"), Schema},
                               {QStringLiteral("office"), *officeId},
                               {QStringLiteral("made_at"), audit::timeText(rooms.clock->now())},
                               {QStringLiteral("chain"), QJsonObject{{QStringLiteral("seq"), snapshot->end.seq},
                                                                     {QStringLiteral("hash"), snapshot->end.hash}}}};
    const QString plain = passphrase.isEmpty() ? path : scratch.filePath(QStringLiteral("plain.zip"));
    if (auto written = vault::writeArchive(plain, manifest, *members, context); !written)
        return failWith(written);
    if (!passphrase.isEmpty()) {
        if (auto sealed = vault::sealFile(plain, path, passphrase, context); !sealed)
            return failWith(sealed);
    }
    BackupSummary summary;
    summary.path = path;
    summary.bytes = QFileInfo(path).size();
    summary.files = static_cast<int>(snapshot->files.size());
    summary.events = snapshot->end.seq;
    summary.isSealed = !passphrase.isEmpty();
    const Result<QString> sha256 = sha256OfFile(path, summary.bytes);
    if (!sha256)
        return failWith(sha256);
    summary.sha256 = *sha256;
    if (auto noted = note(office, BackedUp,
                          {{QStringLiteral("sha256"), summary.sha256},
                           {QStringLiteral("files"), summary.files},
                           {QStringLiteral("events"), summary.events},
                           {QStringLiteral("head"), snapshot->end.hash}});
        !noted)
        return failWith(noted);
    return summary;
}

bool isSealedBackup(const QString &path)
{
    return vault::isSealed(path);
}

Result<BackupSummary> restoreOffice(const QString &backup, const QString &folder, const QString &passphrase,
                                    const JobContext &context, std::shared_ptr<const Clock> clock)
{
    const QString target = QDir(folder).absolutePath();
    if (QFileInfo::exists(target) && !QDir(target).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return fail(
            ErrorCode::Refused,
            Tr::tr("“%1” is not empty. An office is restored into a folder that is not there yet.").arg(folder));
    if (!QDir().mkpath(QFileInfo(target).absolutePath()))
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("The folder “%1” cannot be made. Check the free space and your rights there.").arg(folder));
    // Everything is put together and proved beside the place; one rename makes it the office.
    QTemporaryDir scratch(target + QStringLiteral(".restoring-XXXXXX"));
    if (!scratch.isValid())
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("The folder “%1” cannot be made. Check the free space and your rights there.").arg(folder),
                    scratch.errorString());
    BackupSummary summary;
    summary.path = backup;
    summary.isSealed = vault::isSealed(backup);
    QString plain = backup;
    if (summary.isSealed) {
        plain = scratch.filePath(QStringLiteral("plain.zip"));
        if (auto opened = vault::unsealFile(backup, plain, passphrase, context); !opened)
            return failWith(opened);
    }
    const QString building = scratch.filePath(QStringLiteral("office"));
    {
        const Result<vault::Archive> archive = vault::Archive::open(plain);
        if (!archive)
            return failWith(archive);
        const QJsonObject manifest = archive->manifest();
        if (manifest.value(QStringLiteral("schema")).toString() != Schema)
            return fail(ErrorCode::Unreadable, Tr::tr("“%1” is not a backup of an office.").arg(backup));
        if (auto taken = takeOut(*archive, QDir(building), context); !taken)
            return failWith(taken);
        Result<std::unique_ptr<Office>> office = Office::open(building, std::move(clock));
        if (!office)
            return failWith(office);
        if (auto proved = proveOffice(**office, manifest, context); !proved)
            return failWith(proved);
        const QJsonObject chain = manifest.value(QStringLiteral("chain")).toObject();
        summary.events = chain.value(QStringLiteral("seq")).toInteger();
        for (const vault::ArchiveMember &file : archive->members())
            summary.files += file.name.startsWith(u"vault/") ? 1 : 0;
        if (auto noted = note(**office, Restored,
                              {{QStringLiteral("backup_made_at"), manifest.value(QStringLiteral("made_at")).toString()},
                               {QStringLiteral("head"), chain.value(QStringLiteral("hash")).toString()}});
            !noted)
            return failWith(noted);
    }
    QFile::setPermissions(building, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!(QDir().rmdir(target) || !QFileInfo::exists(target)) || !QDir().rename(building, target))
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("The restored office could not be put in its place “%1”.").arg(folder));
    if (auto synced = syncFolder(QFileInfo(target).absolutePath()); !synced)
        return failWith(synced);
    return summary;
}

Result<std::optional<QDateTime>> lastBackup(Office &office)
{
    const auto at = registry::lastTimeOf(*office.rooms().database, BackedUp);
    if (!at)
        return failWith(at);
    return at->isValid() ? std::optional(*at) : std::nullopt;
}

Result<bool> isBackupDue(Office &office)
{
    const Result<QString> days = office.setting(QStringLiteral("backup.days"));
    if (!days)
        return failWith(days);
    const Result<std::optional<QDateTime>> last = lastBackup(office);
    if (!last)
        return failWith(last);
    const int wanted = days->isEmpty() ? UsualDays : days->toInt();
    return !*last || (*last)->addDays(wanted) <= office.rooms().clock->now();
}

} // namespace congbao::casework
