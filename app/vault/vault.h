// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <vector>

/// The vault: files kept byte for byte for ever, each under the SHA-256 of its bytes.
namespace congbao::vault {

struct StoredEntry
{
    QString sha256;
    qint64 bytes = 0;
};

/// A folder of files that never change once stored: `FOLDER/ab/abcdef…`, read-only. A file appears under its name whole
/// and on disk, or not at all. Several processes may store at once; calls are safe from any thread.
///
/// A file that no record names (an orphan) is what remains when a process died between storing the file and committing
/// the record. It is whole, harmless and kept: nothing that was sent to the office is thrown away by a program.
class Vault
{
public:
    /// Opens or makes the folder and removes temporary files whose writer is gone. Error: OutsideFailed.
    [[nodiscard]] static Result<Vault> open(const QString &folder);

    /// Stores a copy of a file of at most maxBytes, in pieces. Errors: NotFound, TooLarge, Unreadable (also an empty
    /// file), OutsideFailed (disk full, no permission); then nothing was stored.
    [[nodiscard]] Result<StoredEntry> storeFile(const QString &path, qint64 maxBytes) const;
    [[nodiscard]] Result<StoredEntry> storeBytes(const QByteArray &bytes) const;

    /// Where a stored file is, for reading only. Error: NotFound.
    [[nodiscard]] Result<QString> path(const QString &sha256) const;
    /// Reads and hashes again. Errors: NotFound, TooLarge, Unreadable (the bytes changed on disk).
    [[nodiscard]] Result<QByteArray> read(const QString &sha256, qint64 maxBytes) const;
    /// Hashes the stored file again. Errors as read.
    [[nodiscard]] Result<void> verify(const QString &sha256) const;
    /// Copies a stored file to a new place in pieces, hashing on the way and syncing the copy to disk. A copy, not a
    /// hard link: whoever gets it may change it. Errors as read, and OutsideFailed; then no file is left at the place.
    [[nodiscard]] Result<void> copyTo(const QString &sha256, const QString &newPath) const;

    /// Removes a stored file for ever and leaves a tombstone with these words in its place; no error when that is done
    /// already. Error: OutsideFailed.
    [[nodiscard]] Result<void> remove(const QString &sha256, const QByteArray &tombstone) const;

    /// Every stored file by name, without reading them; sorted. Error: OutsideFailed.
    [[nodiscard]] Result<std::vector<StoredEntry>> list() const;

private:
    explicit Vault(QString folder)
        : m_folder(std::move(folder))
    {
    }
    [[nodiscard]] QString pathOf(const QString &sha256) const;
    [[nodiscard]] QString incomingFolder() const;
    [[nodiscard]] QString tombstoneOf(const QString &sha256) const;
    void removeLeftovers() const;

    QString m_folder;
};

} // namespace congbao::vault
