// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/watchedfolder.h"

#include "core/files.h"

#include <algorithm>
#include <cstdio>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace congbao::post {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::WatchedFolder)
};

const QString Taken = QStringLiteral(".taken");
const QString Kept = QStringLiteral(".done");
constexpr int MarkLetters = 33; ///< what stands before the name in our folders: a UUID without hyphens and one hyphen
constexpr int MostFiles = 1000; ///< at a time

bool isUnfinishedName(const QString &name)
{
    for (const char16_t *end : {u"~", u".tmp", u".part", u".crdownload", u".filepart"}) {
        if (name.endsWith(QStringView(end), Qt::CaseInsensitive))
            return true;
    }
    return name.startsWith(u'.');
}

/// rename(2), which replaces nothing by accident because the names of targets are new.
Result<void> move(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("“%1” could not be moved. Check your rights in the folder.").arg(from));
    return syncFolder(QFileInfo(to).absolutePath());
}

} // namespace

WatchedFolder::WatchedFolder(QString folder, std::unique_ptr<FileLock> lock)
    : m_folder(std::move(folder))
    , m_lock(std::move(lock))
{
}

Result<WatchedFolder> WatchedFolder::open(const QString &folder)
{
    const QDir place(folder);
    if (folder.isEmpty() || !place.exists())
        return fail(ErrorCode::NotFound,
                    Tr::tr("There is no folder “%1” to watch. Is the share connected?").arg(folder));
    if (!place.mkpath(Taken) || !place.mkpath(Kept))
        return fail(ErrorCode::OutsideFailed, Tr::tr("Nothing can be moved in the watched folder “%1”.").arg(folder));
    auto lock = FileLock::tryTake(place.filePath(Taken + u"/lock"));
    if (!lock)
        return fail(ErrorCode::Conflict, Tr::tr("Another program is taking files from “%1” just now.").arg(folder));
    return WatchedFolder(place.absolutePath(), std::move(lock));
}

Result<std::vector<TakenFile>> WatchedFolder::take(const QStringList &suffixes, std::chrono::seconds settled,
                                                   const QDateTime &now)
{
    const QDir taken(QDir(m_folder).filePath(Taken));
    for (const QFileInfo &file :
         QDir(m_folder).entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Time | QDir::Reversed)) {
        if (isUnfinishedName(file.fileName()) || !suffixes.contains(file.suffix().toLower()) || file.size() == 0)
            continue;
        const qint64 age = file.lastModified().secsTo(now);
        // A clock ahead of ours must not make a file wait for ever.
        if (age >= 0 && age < settled.count())
            continue;
        const QString mark = QUuid::createUuid().toString(QUuid::Id128) + u'-';
        if (auto moved = move(file.filePath(), taken.filePath(mark + file.fileName())); !moved)
            return failWith(moved);
        if (taken.count() > static_cast<uint>(MostFiles))
            break;
    }
    std::vector<TakenFile> files;
    for (const QFileInfo &file : taken.entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Time | QDir::Reversed)) {
        if (file.fileName().size() > MarkLetters)
            files.push_back(
                {file.filePath(), file.fileName().mid(MarkLetters), file.lastModified().toUTC(), file.size()});
    }
    return files;
}

bool WatchedFolder::isUnchanged(const TakenFile &file)
{
    const QFileInfo now(file.path);
    return now.exists() && now.size() == file.bytes && now.lastModified().toUTC() == file.modifiedAt;
}

Result<void> WatchedFolder::putBack(const TakenFile &file)
{
    const QString place = QDir(m_folder).filePath(file.name);
    if (QFileInfo::exists(place)) // the sender began anew meanwhile
        return move(file.path, QDir(m_folder).filePath(Kept + u'/' + QFileInfo(file.path).fileName()));
    return move(file.path, place);
}

Result<void> WatchedFolder::finish(const TakenFile &file)
{
    return move(file.path, QDir(m_folder).filePath(Kept + u'/' + QFileInfo(file.path).fileName()));
}

} // namespace congbao::post
