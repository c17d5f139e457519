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
#include "registry/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
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

std::shared_ptr<const Clock> orRealClock(std::shared_ptr<const Clock> clock)
{
    return clock ? std::move(clock) : std::make_shared<const Clock>();
}

void removeNewRegister(const QDir &folder)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(folder.filePath(NewRegisterName + QLatin1String(suffix)));
}

Result<void> fillNewRegister(const QString &path, const QString &name, const registry::PersonRow &administrator,
                             const QDateTime &now)
{
    const auto database = registry::Database::open(path);
    if (!database)
        return failWith(database);
    const auto steps = registry::knownSteps();
    if (!steps)
        return failWith(steps);
    if (auto migrated = registry::migrate(**database, *steps, QString(), now); !migrated)
        return migrated;
    Result<registry::Transaction> transaction = registry::Transaction::begin(**database);
    if (!transaction)
        return failWith(transaction);
    if (auto added = registry::insertPerson(**database, administrator); !added)
        return failWith(added);
    if (auto set = registry::setSetting(**database, QStringLiteral("office.name"), name); !set)
        return set;
    if (auto set = registry::setSetting(**database, QStringLiteral("office.id"),
                                        QUuid::createUuid().toString(QUuid::WithoutBraces));
        !set)
        return set;
    if (auto noted = registry::appendAudit(**database, now, administrator.name, QStringLiteral("office.created"),
                                           QStringLiteral("office"), {{QStringLiteral("name"), name}});
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
    if (auto filled = fillNewRegister(newPath, *officeName, {0, *person, *hash, false, {roleId(OfficeRole::Admin)}},
                                      clock->now().toUTC());
        !filled) {
        removeNewRegister(place);
        return failWith(filled);
    }
    if (!QFile::rename(newPath, place.filePath(RegisterName)))
        return fail(ErrorCode::OutsideFailed, Tr::tr("The register of the new office could not be put in its place."));
    if (auto synced = syncFolder(folder); !synced)
        return failWith(synced);
    lock.reset();
    return open(folder, std::move(clock));
}

Result<std::unique_ptr<Office>> Office::open(const QString &folder, std::shared_ptr<const Clock> clock)
{
    clock = orRealClock(std::move(clock));
    const QDir place(QDir(folder).absolutePath());
    const QString path = place.filePath(RegisterName);
    if (!QFile::exists(path))
        return fail(ErrorCode::NotFound, Tr::tr("There is no office in “%1”. Make one first.").arg(folder));
    auto database = registry::Database::open(path);
    if (!database)
        return failWith(database);
    const auto steps = registry::knownSteps();
    if (!steps)
        return failWith(steps);
    const QDateTime now = clock->now().toUTC();
    if (auto migrated = registry::migrate(**database, *steps, place.filePath(QStringLiteral("backups")), now);
        !migrated)
        return failWith(migrated);
    auto vault = vault::Vault::open(place.filePath(QStringLiteral("vault")));
    if (!vault)
        return failWith(vault);
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
