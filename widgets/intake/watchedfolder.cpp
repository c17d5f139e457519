// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/watchedfolder.h"

#include <QDir>
#include <QFileInfo>

namespace congbao::desk {

namespace {

constexpr int LookEveryMs = 2000;
constexpr int MostFiles = 500; ///< offered at once; a folder with more is not a letter box

QStringList wantedNames()
{
    QStringList patterns;
    for (const char *suffix : {"pdf", "tif", "tiff", "jpg", "jpeg", "png", "docx", "odt", "doc", "rtf"})
        patterns << QStringLiteral("*.%1").arg(QLatin1String(suffix));
    return patterns;
}

} // namespace

WatchedFolder::WatchedFolder(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(LookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &WatchedFolder::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &WatchedFolder::look);
}

void WatchedFolder::watch(const QString &folder)
{
    if (folder == m_folder)
        return;
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    m_folder = folder;
    m_seen.clear();
    m_timer.stop();
    if (folder.isEmpty())
        return;
    if (QFileInfo(folder).isDir())
        m_watcher.addPath(folder);
    m_timer.start();
    look();
}

bool WatchedFolder::holds(const QString &path) const
{
    return !m_folder.isEmpty() && QFileInfo(path).absolutePath() == QDir(m_folder).absolutePath();
}

void WatchedFolder::look()
{
    const QFileInfoList files = QDir(m_folder).entryInfoList(
        wantedNames(), QDir::Files | QDir::Readable | QDir::NoSymLinks, QDir::Time | QDir::Reversed);
    QStringList ready;
    QHash<QString, Seen> seen;
    for (const QFileInfo &file : files.mid(0, MostFiles)) {
        // Word puts "~$name" beside what it has open.
        if (file.fileName().startsWith(u'~') || file.size() == 0)
            continue;
        const QString path = file.absoluteFilePath();
        Seen now = m_seen.value(path);
        const bool isSettled = now.bytes == file.size() && now.modified == file.lastModified();
        if (!isSettled)
            now = {file.size(), file.lastModified(), false};
        else if (!now.isTold) {
            now.isTold = true;
            ready << path;
        }
        seen.insert(path, now);
    }
    m_seen = std::move(seen);
    if (!ready.isEmpty())
        emit filesCame(ready);
}

void WatchedFolder::putAway(const QString &path)
{
    if (!holds(path))
        return;
    QDir folder(m_folder);
    const QString done = QStringLiteral("da-dang-ky");
    if (!folder.mkpath(done))
        return; // it is offered again the next time; nothing is lost
    const QString name = QFileInfo(path).fileName();
    QString target = done + u'/' + name;
    for (int number = 2; folder.exists(target); ++number)
        target = QStringLiteral("%1/%2-%3").arg(done).arg(number).arg(name);
    folder.rename(name, target);
}

} // namespace congbao::desk
