// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "core/result.h"

#include <memory>
#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <vector>

/// One file that holds many: a ZIP archive whose first member, `manifest.json`, names all others with their sizes and
/// SHA-256, and the sealed form of such a file.
namespace congbao::vault {

struct ArchiveMember
{
    QString name;   ///< in the archive: "vault/ab/abcd…"
    QString path;   ///< where its bytes are now
    QString sha256; ///< of its bytes
    qint64 bytes = 0;
    bool isText = false; ///< worth compressing; pictures and PDFs are not
};

/// Writes an archive whole or not at all. The manifest gets the member `files`. Errors: Unreadable (a file is not as it
/// was listed), OutsideFailed (disk full), Cancelled.
[[nodiscard]] Result<void> writeArchive(const QString &path, QJsonObject manifest,
                                        const std::vector<ArchiveMember> &members, const JobContext &context);

/// An archive opened for reading. It is not trusted: names that lead elsewhere, sizes that do not fit and damaged bytes
/// are refused, naming the place.
class Archive
{
public:
    /// Errors: NotFound, Unreadable.
    [[nodiscard]] static Result<Archive> open(const QString &path);
    Archive(Archive &&) noexcept;
    ~Archive();

    [[nodiscard]] const QJsonObject &manifest() const { return m_manifest; }
    [[nodiscard]] const std::vector<ArchiveMember> &members() const { return m_members; } ///< without paths

    /// Writes a member to a new file, checks its bytes against the manifest and syncs it to disk. Errors: Unreadable,
    /// OutsideFailed.
    [[nodiscard]] Result<void> extract(const ArchiveMember &member, const QString &path) const;
    /// Reads a member of at most maxBytes. Errors: NotFound, TooLarge, Unreadable.
    [[nodiscard]] Result<QByteArray> read(const QString &name, qint64 maxBytes) const;

private:
    struct Handle;
    Archive();
    std::unique_ptr<Handle> m_handle;
    QJsonObject m_manifest;
    std::vector<ArchiveMember> m_members;
};

/// Seals a file with a passphrase: XChaCha20-Poly1305 in pieces (libsodium's secretstream), the key by Argon2id. Error:
/// OutsideFailed, Internal, Cancelled.
[[nodiscard]] Result<void> sealFile(const QString &path, const QString &sealedPath, const QString &passphrase,
                                    const JobContext &context);
[[nodiscard]] bool isSealed(const QString &path);
/// Errors: NotPermitted (another passphrase), Unreadable (damaged, with the place), OutsideFailed.
[[nodiscard]] Result<void> unsealFile(const QString &sealedPath, const QString &path, const QString &passphrase,
                                      const JobContext &context);

} // namespace congbao::vault
