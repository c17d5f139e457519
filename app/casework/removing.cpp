// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/removing.h"

#include "casework/change.h"
#include "casework/registering.h"
#include "casework/submissionrecords.h"
#include "core/files.h"
#include "registry/removals.h"
#include "registry/search.h"
#include "registry/storedfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Removing)
};

constexpr int WorkYears = 20;

QString watchPath(const Office &office)
{
    return QDir(office.folder()).filePath(QStringLiteral("vault-watch.json"));
}

/// What is searched is a copy of the text: of a removed one, the attributes stay.
Result<void> forgetWords(const Change &change, const QStringList &files)
{
    const auto submissions = registry::submissionsOfFiles(change.database(), files);
    if (!submissions)
        return failWith(submissions);
    for (const qint64 id : *submissions) {
        const Result<SubmissionRecord> record = loadSubmission(change.database(), SubmissionId(id));
        if (!record)
            return failWith(record);
        if (auto indexed = registry::indexForSearch(change.database(), id, searchText(record->row.instrument, {}));
            !indexed)
            return indexed;
    }
    return {};
}

} // namespace

Result<void> finishRemovals(registry::Database &database, const vault::Vault &vault)
{
    const auto rows = registry::removals(database);
    if (!rows)
        return failWith(rows);
    for (const registry::RemovalRow &row : *rows) {
        const QJsonObject tombstone{{QStringLiteral("sha256"), row.sha256},
                                    {QStringLiteral("order"), row.order},
                                    {QStringLiteral("reason"), row.reason},
                                    {QStringLiteral("removed_by"), row.removerName},
                                    {QStringLiteral("removed_at"), row.removedAt.toUTC().toString(Qt::ISODateWithMs)}};
        if (auto removed = vault.remove(row.sha256, QJsonDocument(tombstone).toJson()); !removed)
            return removed;
    }
    return {};
}

Result<QStringList> filesHoldingText(Office &office, SubmissionId id)
{
    if (const auto record = loadSubmission(*office.rooms().database, id); !record)
        return failWith(record);
    return registry::filesOfSubmission(*office.rooms().database, id.value());
}

Result<void> removeByOrder(Office &office, const Session &by, const QStringList &files, const QString &order,
                           const QString &reason)
{
    const QString keptOrder = tidy(order);
    const QString keptReason = tidy(reason);
    if (files.isEmpty() || keptOrder.isEmpty() || keptReason.isEmpty())
        return fail(ErrorCode::Usage, Tr::tr("Name the files, the order (number and date) and the reason: a removal "
                                             "cannot be undone."));
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    if (auto allowed = permit(change->person(), Act::RemoveByOrder); !allowed)
        return allowed;
    QJsonArray list;
    for (const QString &file : files) {
        const auto earlier = registry::removal(change->database(), file);
        if (!earlier)
            return failWith(earlier);
        if (*earlier)
            continue;
        const auto added = registry::insertRemoval(
            change->database(), {file, keptOrder, keptReason, change->personId(), QString(), change->now()});
        if (!added && added.error().code == ErrorCode::Conflict)
            return fail(ErrorCode::NotFound, Tr::tr("The register names no file %1.").arg(file), added.error().detail);
        if (!added)
            return added;
        list.append(file);
    }
    if (list.isEmpty())
        return fail(ErrorCode::Refused, Tr::tr("These files were removed already."));
    if (auto forgotten = forgetWords(*change, files); !forgotten)
        return forgotten;
    if (auto done = change->commit(QStringLiteral("vault.removed"), QStringLiteral("vault"),
                                   {{QStringLiteral("files"), list},
                                    {QStringLiteral("order"), keptOrder},
                                    {QStringLiteral("reason"), keptReason}});
        !done)
        return done;
    // What is removed here is decided by the records: a program that dies now goes on when the office is opened again.
    return finishRemovals(*office.rooms().database, office.rooms().vault);
}

Result<std::vector<RemovedFile>> listRemovedFiles(Office &office)
{
    const auto rows = registry::removals(*office.rooms().database);
    if (!rows)
        return failWith(rows);
    std::vector<RemovedFile> files;
    for (const registry::RemovalRow &row : *rows)
        files.push_back({row.sha256, row.order, row.reason, row.removerName, row.removedAt});
    return files;
}

Result<std::vector<RetentionClass>> retentionClasses(Office &office)
{
    const QDateTime now = office.rooms().clock->now().toUTC();
    const auto rows = registry::retention(*office.rooms().database, now.addYears(-WorkYears));
    if (!rows)
        return failWith(rows);
    std::vector<RetentionClass> classes;
    for (const registry::RetentionRow &row : *rows)
        classes.push_back({row.isPermanent ? QStringLiteral("permanent") : QStringLiteral("work"),
                           row.isPermanent ? 0 : WorkYears, row.files, row.bytes, row.isPermanent ? 0 : row.passed});
    return classes;
}

Result<VaultWatch> watchVault(Office &office, int seconds, const JobContext &context)
{
    const auto files = registry::storedFiles(*office.rooms().database);
    if (!files)
        return failWith(files);
    QString last;
    if (const auto noted = readFile(watchPath(office), 4096))
        last = QJsonDocument::fromJson(*noted).object().value(QStringLiteral("last")).toString();
    VaultWatch watch;
    watch.files = static_cast<int>(files->size());
    QElapsedTimer timer;
    timer.start();
    auto file =
        std::upper_bound(files->begin(), files->end(), last,
                         [](const QString &hash, const registry::StoredFileRow &row) { return hash < row.sha256; });
    for (; file != files->end() && timer.elapsed() < qint64(seconds) * 1000 && !context.isCancelled(); ++file) {
        last = file->sha256;
        if (file->isRemoved)
            continue;
        ++watch.checked;
        if (auto whole = office.rooms().vault.verify(file->sha256); !whole)
            watch.faults.append(whole.error().message);
    }
    watch.isRound = file == files->end();
    const QJsonObject note{{QStringLiteral("last"), watch.isRound ? QString() : last}};
    if (auto written = writeFile(watchPath(office), QJsonDocument(note).toJson(QJsonDocument::Compact)); !written)
        return failWith(written);
    return watch;
}

} // namespace congbao::casework
