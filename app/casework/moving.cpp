// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/moving.h"

#include "casework/office.h"
#include "core/clock.h"
#include "core/filelock.h"
#include "core/files.h"
#include "outbox/sender.h"
#include "registry/auditlog.h"
#include "registry/migrations.h"
#include "registry/settings.h"
#include "registry/storedfiles.h"
#include "registry/transfer.h"
#include "vault/vault.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonObject>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Moving)
};

constexpr qint64 MaximumFileBytes = 512LL << 20;

Result<int> copyFiles(registry::Database &database, const QDir &from, const QDir &to, const JobContext &context)
{
    const auto source = vault::Vault::open(from.filePath(QStringLiteral("vault")));
    const auto target = vault::Vault::open(to.filePath(QStringLiteral("vault")));
    if (!source || !target)
        return failWith(source ? target : source);
    const auto files = registry::storedFiles(database);
    if (!files)
        return failWith(files);
    int done = 0;
    for (const registry::StoredFileRow &file : *files) {
        if (context.isCancelled())
            return tl::unexpected<Error>(cancelledError());
        context.progress(done++, static_cast<int>(files->size()), Tr::tr("Copying the files"));
        if (file.isRemoved)
            continue; // the tombstone is made anew from the records
        const Result<QString> path = source->path(file.sha256);
        if (!path)
            return failWith(path);
        const auto stored = target->storeFile(*path, MaximumFileBytes);
        if (!stored)
            return failWith(stored);
        if (stored->sha256 != file.sha256)
            return fail(ErrorCode::Unreadable,
                        Tr::tr("A file of the vault is damaged and the office was not moved: %1").arg(file.sha256));
        if (auto whole = target->verify(file.sha256); !whole)
            return failWith(whole);
    }
    for (const QString &folder : {QStringLiteral("keys"), QStringLiteral("trust")}) {
        for (const QString &name : QDir(from.filePath(folder)).entryList(QDir::Files)) {
            const auto bytes = readFile(from.filePath(folder + u'/' + name), 1 << 20);
            if (!bytes || !to.mkpath(folder))
                return bytes ? tl::unexpected<Error>(Error{ErrorCode::OutsideFailed,
                                                           Tr::tr("The folder “%1” cannot be written.").arg(to.path()),
                                                           {}})
                             : failWith(bytes);
            if (auto written = writeFile(to.filePath(folder + u'/' + name), *bytes); !written)
                return failWith(written);
        }
    }
    return static_cast<int>(files->size());
}

/// The records in their new place are those of the old one, count by count and hash by hash.
Result<std::vector<MoveReport::Table>> compareTables(registry::Database &from, registry::Database &to,
                                                     const std::vector<registry::RecordTable> &compared)
{
    const auto before = registry::proveTables(from, compared);
    const auto after = registry::proveTables(to, compared);
    if (!before || !after)
        return failWith(before ? after : before);
    std::vector<MoveReport::Table> tables;
    for (size_t at = 0; at < before->size(); ++at) {
        const registry::TableProof &proof = before->at(at);
        if (proof != after->at(at))
            return fail(ErrorCode::Unreadable,
                        Tr::tr("The table “%1” has not the same content in its new place; the office was not moved.")
                            .arg(proof.table));
        tables.push_back({proof.table, proof.rows, proof.sha256});
    }
    return tables;
}

Result<std::unique_ptr<registry::Database>> emptyTarget(const QString &address, const QDateTime &now)
{
    auto target = registry::Database::open(address);
    if (!target)
        return target;
    const auto steps = registry::knownSteps(registry::Engine::PostgreSql);
    if (!steps)
        return failWith(steps);
    if (auto migrated = registry::migrate(**target, *steps, QString(), now); !migrated)
        return failWith(migrated);
    const Result<QString> id = registry::setting(**target, QStringLiteral("office.id"));
    if (!id)
        return failWith(id);
    if (!id->isEmpty())
        return fail(ErrorCode::Refused, Tr::tr("The database has an office already. Move into an empty database."));
    return target;
}

} // namespace

Result<MoveReport> moveOffice(const QString &folder, const QString &address, const QString &filesFolder,
                              const JobContext &context)
{
    if (!registry::isServerAddress(address) || !QDir::isAbsolutePath(filesFolder))
        return fail(ErrorCode::Usage,
                    Tr::tr("Give the address of a database (postgresql://user@server/database) and an absolute folder "
                           "for the files."));
    {
        // Opened once by the usual way: an older register is brought up to date and interrupted work put right.
        const auto office = Office::open(folder);
        if (!office)
            return failWith(office);
    }
    const QDir place(folder);
    const QString path = place.filePath(QStringLiteral("register.sqlite"));
    const std::unique_ptr<FileLock> sender = outbox::takeSenderLock(place.path());
    if (!sender)
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("The office is sending just now. Close its other programs and move it then."));
    const QDateTime now = Clock().now();
    const auto target = emptyTarget(address, now);
    if (!target)
        return failWith(target);
    if (!QDir().mkpath(filesFolder))
        return fail(
            ErrorCode::OutsideFailed,
            Tr::tr("The folder “%1” cannot be made. Check the free space and your rights there.").arg(filesFolder));
    MoveReport report;
    {
        const auto source = registry::Database::open(path);
        if (!source)
            return failWith(source);
        // Nobody writes to the old register while it is read.
        Result<registry::Transaction> frozen = registry::Transaction::begin(**source);
        if (!frozen)
            return failWith(frozen);
        const Result<int> files = copyFiles(**source, place, QDir(filesFolder), context);
        if (!files)
            return failWith(files);
        report.files = *files;
        Result<registry::Transaction> filling = registry::Transaction::begin(**target);
        if (!filling)
            return failWith(filling);
        const auto records = registry::recordTables(**source);
        if (!records)
            return failWith(records);
        if (auto copied = registry::copyRecords(**source, **target, *records, context); !copied)
            return failWith(copied);
        auto tables = compareTables(**source, **target, *records);
        if (!tables)
            return failWith(tables);
        report.tables = std::move(*tables);
        const auto chain = registry::verifyAuditChain(**target);
        if (!chain)
            return failWith(chain);
        report.events = chain->events;
        if (auto set = registry::setSetting(**target, QStringLiteral("office.files"), filesFolder); !set)
            return failWith(set);
        if (auto noted = registry::appendAudit(**target, now, QStringLiteral("system"), QStringLiteral("office.moved"),
                                               QStringLiteral("office"), {{QStringLiteral("files"), filesFolder}});
            !noted)
            return failWith(noted);
        // The old register goes out of use before the new one counts: two offices that both work would be worse than
        // one that must be given its name back by hand.
        if (!QFile::rename(path, place.filePath(QStringLiteral("register.moved.sqlite"))))
            return fail(ErrorCode::OutsideFailed,
                        Tr::tr("The old register could not be set aside; nothing was moved."));
        if (auto done = filling->commit(); !done) {
            QFile::rename(place.filePath(QStringLiteral("register.moved.sqlite")), path);
            return failWith(done);
        }
    }
    return report;
}

} // namespace congbao::casework
