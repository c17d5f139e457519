// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/office.h"

#include "casework/change.h"
#include "casework/passphrase.h"
#include "casework/personrecords.h"
#include "casework/rooms.h"
#include "casework/settingkeys.h"
#include "core/filelock.h"
#include "core/files.h"
#include "outbox/sender.h"
#include "registry/auditlog.h"
#include "registry/migrations.h"
#include "registry/people.h"
#include "registry/search.h"
#include "registry/seats.h"
#include "registry/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QUrl>
#include <QUrlQuery>
#include <QUuid>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Office)
};

const QString RegisterName = QStringLiteral("register.sqlite");
/// A register under this name is being made; an office is there only when it has its right name.
const QString NewRegisterName = QStringLiteral("register.sqlite.new");

/// Of a shared office: the folder of its vault and keys, the same for all seats unless an address says otherwise.
const QString FilesSetting = QStringLiteral("office.files");

std::shared_ptr<const Clock> orRealClock(std::shared_ptr<const Clock> clock)
{
    return clock ? std::move(clock) : std::make_shared<const Clock>();
}

void removeNewRegister(const QDir &folder)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(folder.filePath(NewRegisterName + QLatin1String(suffix)));
}

/// Where the files of a shared office are: what the address says for this seat, else what the register says.
Result<QString> filesFolderOf(const QString &address, registry::Database &database)
{
    QString folder = QUrlQuery(QUrl(address)).queryItemValue(QStringLiteral("files"), QUrl::FullyDecoded);
    if (folder.isEmpty()) {
        const Result<QString> kept = registry::setting(database, FilesSetting);
        if (!kept)
            return kept;
        folder = *kept;
    }
    if (folder.isEmpty() || !QDir(folder).exists())
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("The folder of the office's files “%1” is not there. Connect the file share, or add "
                           "?files=/folder to the address.")
                        .arg(folder));
    return QDir(folder).absolutePath();
}

QString shownAddress(const QString &address)
{
    return QUrl(address).toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
}

/// Whether an office was made in a database; a schema alone is what remains of an unfinished one.
Result<bool> hasOffice(registry::Database &database)
{
    const Result<int> version = registry::schemaVersion(database);
    if (!version)
        return failWith(version);
    if (*version == 0)
        return false;
    const Result<QString> id = registry::setting(database, QStringLiteral("office.id"));
    if (!id)
        return failWith(id);
    return !id->isEmpty();
}

/// The schema and everything that follows from it, as this program has them.
Result<void> bringUpToDate(registry::Database &database, const QString &backupFolder, const QDateTime &now)
{
    const auto steps = registry::knownSteps(database.engine());
    if (!steps)
        return failWith(steps);
    const Result<int> before = registry::schemaVersion(database);
    if (!before)
        return failWith(before);
    if (auto migrated = registry::migrate(database, *steps, backupFolder, now); !migrated)
        return migrated;
    if (database.engine() == registry::Engine::PostgreSql && *before != steps->back().version) {
        if (auto renewed = registry::renewSeats(database); !renewed)
            return renewed;
    }
    return registry::fillSearch(database);
}

Result<void> fillNewRegister(registry::Database &database, const QString &name,
                             const registry::PersonRow &administrator, const QString &filesFolder, const QDateTime &now)
{
    if (auto ready = bringUpToDate(database, QString(), now); !ready)
        return ready;
    Result<registry::Transaction> transaction = registry::Transaction::begin(database);
    if (!transaction)
        return failWith(transaction);
    if (auto added = registry::insertPerson(database, administrator); !added)
        return failWith(added);
    if (auto set = registry::setSetting(database, QStringLiteral("office.name"), name); !set)
        return set;
    if (auto set = registry::setSetting(database, QStringLiteral("office.id"),
                                        QUuid::createUuid().toString(QUuid::WithoutBraces));
        !set)
        return set;
    QJsonObject payload{{QStringLiteral("name"), name}};
    if (!filesFolder.isEmpty()) {
        payload.insert(QStringLiteral("files"), filesFolder);
        if (auto set = registry::setSetting(database, FilesSetting, filesFolder); !set)
            return set;
    }
    if (auto noted = registry::appendAudit(database, now, administrator.name, QStringLiteral("office.created"),
                                           QStringLiteral("office"), payload);
        !noted)
        return noted;
    return transaction->commit();
}

} // namespace

Office::Office(std::unique_ptr<Rooms> rooms)
    : m_rooms(std::move(rooms))
{
}

Office::~Office() = default;

Result<std::unique_ptr<Office>> Office::create(const QString &folder, const QString &name, const QString &administrator,
                                               const QString &passphrase, std::shared_ptr<const Clock> clock)
{
    if (registry::isServerAddress(folder))
        return fail(ErrorCode::Usage, Tr::tr("An office on a database server needs a folder for its files too."));
    clock = orRealClock(std::move(clock));
    const QDir place(folder);
    const auto taken = [&] {
        return fail(ErrorCode::Refused, Tr::tr("There is an office in “%1” already. Open it instead.").arg(folder));
    };
    if (place.exists(RegisterName))
        return taken();
    const Result<QString> officeName = checkedSetting(QStringLiteral("office.name"), name);
    if (!officeName)
        return failWith(officeName);
    const Result<QString> person = checkedName(administrator);
    if (!person)
        return failWith(person);
    const Result<QString> hash = hashPassphrase(passphrase);
    if (!hash)
        return failWith(hash);
    const bool isNewFolder = !place.exists();
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("The folder “%1” cannot be made. Check the free space and your rights there.").arg(folder));
    // What is in the office is not public before it is published.
    if (isNewFolder)
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    std::unique_ptr<FileLock> lock = FileLock::tryTake(place.filePath(QStringLiteral("create.lock")));
    if (!lock)
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("The office in “%1” cannot be made: another program is making it, or the folder may not be "
                           "written.")
                        .arg(folder));
    if (place.exists(RegisterName))
        return taken();
    removeNewRegister(place);
    const QString newPath = place.filePath(NewRegisterName);
    {
        const auto database = registry::Database::open(newPath);
        if (!database)
            return failWith(database);
        if (auto filled =
                fillNewRegister(**database, *officeName, {0, *person, *hash, false, {roleId(OfficeRole::Admin)}},
                                QString(), clock->now().toUTC());
            !filled) {
            removeNewRegister(place);
            return failWith(filled);
        }
    }
    if (!QFile::rename(newPath, place.filePath(RegisterName)))
        return fail(ErrorCode::OutsideFailed, Tr::tr("The register of the new office could not be put in its place."));
    if (auto synced = syncFolder(folder); !synced)
        return failWith(synced);
    lock.reset();
    return open(folder, std::move(clock));
}

Result<std::unique_ptr<Office>> Office::createShared(const QString &address, const QString &filesFolder,
                                                     const QString &name, const QString &administrator,
                                                     const QString &passphrase, std::shared_ptr<const Clock> clock)
{
    clock = orRealClock(std::move(clock));
    if (!registry::isServerAddress(address) || !QDir::isAbsolutePath(filesFolder))
        return fail(ErrorCode::Usage, Tr::tr("A shared office needs the address of a database "
                                             "(postgresql://user@server/database) and an absolute folder for its "
                                             "files."));
    const Result<QString> officeName = checkedSetting(QStringLiteral("office.name"), name);
    if (!officeName)
        return failWith(officeName);
    const Result<QString> person = checkedName(administrator);
    if (!person)
        return failWith(person);
    const Result<QString> hash = hashPassphrase(passphrase);
    if (!hash)
        return failWith(hash);
    {
        const auto database = registry::Database::open(address);
        if (!database)
            return failWith(database);
        const Result<bool> taken = hasOffice(**database);
        if (!taken)
            return failWith(taken);
        if (*taken)
            return fail(ErrorCode::Refused,
                        Tr::tr("There is an office in “%1” already. Open it instead.").arg(shownAddress(address)));
        if (!QDir().mkpath(filesFolder))
            return fail(
                ErrorCode::OutsideFailed,
                Tr::tr("The folder “%1” cannot be made. Check the free space and your rights there.").arg(filesFolder));
        if (auto filled =
                fillNewRegister(**database, *officeName, {0, *person, *hash, false, {roleId(OfficeRole::Admin)}},
                                QDir(filesFolder).absolutePath(), clock->now().toUTC());
            !filled)
            return failWith(filled);
    }
    return open(address, std::move(clock));
}

Result<std::unique_ptr<Office>> Office::open(const QString &where, std::shared_ptr<const Clock> clock)
{
    clock = orRealClock(std::move(clock));
    const bool isShared = registry::isServerAddress(where);
    QString folder = QDir(where).absolutePath();
    const QString path = isShared ? where : QDir(folder).filePath(RegisterName);
    const auto noOffice = [&] {
        return fail(ErrorCode::NotFound,
                    Tr::tr("There is no office in “%1”. Make one first.").arg(isShared ? shownAddress(where) : where));
    };
    if (!isShared && !QFile::exists(path))
        return noOffice();
    auto database = registry::Database::open(path);
    if (!database)
        return failWith(database);
    if (isShared) {
        const Result<bool> isThere = hasOffice(**database);
        if (!isThere)
            return failWith(isThere);
        if (!*isThere)
            return noOffice();
        const Result<QString> files = filesFolderOf(where, **database);
        if (!files)
            return failWith(files);
        folder = *files;
    }
    const QDir place(folder);
    const QDateTime now = clock->now().toUTC();
    if (auto ready = bringUpToDate(**database, place.filePath(QStringLiteral("backups")), now); !ready)
        return failWith(ready);
    auto vault = vault::Vault::open(place.filePath(QStringLiteral("vault")));
    if (!vault)
        return failWith(vault);
    if (auto removed = finishRemovals(**database, *vault); !removed)
        return failWith(removed);
    if (auto recovered = outbox::recover(**database, place.path(), now); !recovered)
        return failWith(recovered);
    return std::unique_ptr<Office>(new Office(
        std::make_unique<Rooms>(Rooms{place.path(), std::move(clock), std::move(*database), std::move(*vault), {}})));
}

QString Office::folder() const
{
    return m_rooms->folder;
}

Result<QString> Office::setting(const QString &key) const
{
    return registry::setting(*m_rooms->database, key);
}

Result<QMap<QString, QString>> Office::settings() const
{
    return registry::settings(*m_rooms->database);
}

Result<void> Office::setSetting(const Session &by, const QString &key, const QString &value)
{
    const Result<QString> kept = checkedSetting(key, value);
    if (!kept)
        return failWith(kept);
    Result<Change> change = Change::begin(*this, by);
    if (!change)
        return failWith(change);
    if (auto allowed = permit(change->person(), Act::ChangeSettings); !allowed)
        return allowed;
    if (auto set = registry::setSetting(change->database(), key, *kept); !set)
        return set;
    return change->commit(QStringLiteral("setting.changed"), u"setting:" + key, {{QStringLiteral("value"), *kept}});
}

Result<QString> Office::storedFilePath(const QString &sha256) const
{
    return m_rooms->vault.path(sha256);
}

} // namespace congbao::casework
