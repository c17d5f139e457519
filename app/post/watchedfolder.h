// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filelock.h"
#include "core/result.h"

#include <chrono>
#include <memory>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <vector>

namespace congbao::post {

/// A file that was taken over from a watched folder and waits for being stored.
struct TakenFile
{
    QString path; ///< where it is now
    QString name; ///< what it was called
    QDateTime modifiedAt;
    qint64 bytes = 0;
};

/// A folder that another program puts files into. A file is taken over by renaming it into the folder's own `.taken`
/// once nobody has changed it for a while; after it is stored it goes to `.done`. What a killed process had taken over
/// is given again. One process at a time takes.
class WatchedFolder
{
public:
    /// Errors: NotFound (no such folder), OutsideFailed (no permission), Conflict (another process is taking just now).
    [[nodiscard]] static Result<WatchedFolder> open(const QString &folder);

    /// Takes over what lies there ready, oldest first. Names that begin with a dot, end in ~, .tmp, .part or
    /// .crdownload, folders, links and empty files are left alone.
    [[nodiscard]] Result<std::vector<TakenFile>> take(const QStringList &suffixes, std::chrono::seconds settled,
                                                      const QDateTime &now);
    /// Whether nobody wrote to it since it was taken over; a writer that had it open may go on writing.
    [[nodiscard]] static bool isUnchanged(const TakenFile &file);
    /// Puts a file back, because it turned out to be unfinished.
    [[nodiscard]] Result<void> putBack(const TakenFile &file);
    /// The file is stored; it is kept in `.done`.
    [[nodiscard]] Result<void> finish(const TakenFile &file);

private:
    WatchedFolder(QString folder, std::unique_ptr<FileLock> lock);
    QString m_folder;
    std::unique_ptr<FileLock> m_lock;
};

} // namespace congbao::post
