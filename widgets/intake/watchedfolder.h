// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace congbao::desk {

/// Tells of files that somebody puts into a folder, once nobody has written to them for a moment. Network folders tell
/// no changes, so it looks by itself too. Lives in the GUI thread; looking reads names and sizes only.
class WatchedFolder : public QObject
{
    Q_OBJECT

public:
    explicit WatchedFolder(QObject *parent = nullptr);

    void watch(const QString &folder); ///< empty: none
    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] bool holds(const QString &path) const;
    /// A file of the folder is registered: it goes to the folder's "da-dang-ky", so that the next start does not offer
    /// it again.
    void putAway(const QString &path);

signals:
    void filesCame(const QStringList &paths); ///< each once a session, those of one moment together

private:
    struct Seen
    {
        qint64 bytes = -1;
        QDateTime modified;
        bool isTold = false;
    };
    void look();

    QString m_folder;
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    QHash<QString, Seen> m_seen;
};

} // namespace congbao::desk
