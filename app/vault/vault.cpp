// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vault.h"

#include "core/files.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace congbao::vault {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Vault)
};

constexpr qint64 PieceBytes = 1 << 20;

tl::unexpected<Error> notStored(int systemError)
{
    const QString detail = QString::fromLocal8Bit(std::strerror(systemError));
    if (systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG)
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("The disk is full: the file was not stored, and nothing of it is left. Make space and try "
                           "again."),
                    detail);
    return fail(ErrorCode::OutsideFailed,
                Tr::tr("The file was not stored, and nothing of it is left. Check that the office's folder may be "
                       "written."),
                detail);
}

bool isHash(const QString &name)
{
    return name.size() == 64 && std::all_of(name.cbegin(), name.cend(), [](QChar letter) {
               return (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'f');
           });
}

int writeAll(int handle, const char *data, qint64 size)
{
    while (size > 0) {
        const ssize_t written = ::write(handle, data, static_cast<size_t>(size));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        data += written;
        size -= written;
    }
    return 0;
}

/// A file that is being written. It is locked while its writer lives, so that another process can tell a leftover from
/// work in progress; it removes itself unless it was moved to its place.
class IncomingFile
{
public:
    IncomingFile() = default;
    Q_DISABLE_COPY_MOVE(IncomingFile)
    ~IncomingFile()
    {
        if (!m_path.isEmpty())
            ::unlink(m_path.constData());
        if (m_handle >= 0)
            ::close(m_handle);
    }

    int open(const QString &folder)
    {
        // Between making and locking it, another process may take the file for a leftover: then it is made again.
        for (int attempt = 0; attempt < 100; ++attempt) {
            QByteArray path = QFile::encodeName(folder + u"/part-XXXXXX");
            const int handle = ::mkostemp(path.data(), O_CLOEXEC);
            if (handle < 0)
                return errno;
            struct stat status = {};
            if (::flock(handle, LOCK_EX | LOCK_NB) == 0 && ::fstat(handle, &status) == 0 && status.st_nlink == 1) {
                m_handle = handle;
                m_path = path;
                return 0;
            }
            ::unlink(path.constData());
            ::close(handle);
        }
        return EAGAIN;
    }

    int append(const char *data, qint64 size)
    {
        m_hash.addData(QByteArrayView(data, size));
        m_bytes += size;
        return writeAll(m_handle, data, size);
    }

    int finish(const QString &place)
    {
        // The bytes reach the disk before the name that promises them.
        if (::fchmod(m_handle, 0444) != 0 || ::fsync(m_handle) != 0)
            return errno;
        if (::rename(m_path.constData(), QFile::encodeName(place).constData()) != 0)
            return errno;
        m_path.clear();
        return 0;
    }

    [[nodiscard]] QString sha256() const { return QString::fromLatin1(m_hash.result().toHex()); }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    int m_handle = -1;
    QByteArray m_path;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_bytes = 0;
};

/// Gives the next piece into the buffer; 0 at the end.
using PieceSource = std::function<Result<qint64>(char *buffer, qint64 size)>;

tl::unexpected<Error> damaged(const QString &sha256)
{
    return fail(
        ErrorCode::Unreadable,
        Tr::tr("A file of the vault has changed on disk and is not used. Restore it from a backup: %1").arg(sha256));
}

} // namespace

QString Vault::pathOf(const QString &sha256) const
{
    return m_folder + u'/' + sha256.left(2) + u'/' + sha256;
}

QString Vault::incomingFolder() const
{
    return m_folder + u"/incoming";
}

QString Vault::tombstoneOf(const QString &sha256) const
{
    return m_folder + u"/removed/" + sha256 + u".json";
}

Result<Vault> Vault::open(const QString &folder)
{
    Vault vault(QDir(folder).absolutePath());
    if (!QDir().mkpath(vault.incomingFolder()))
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("The vault “%1” cannot be made. Check the free space and your rights there.").arg(folder));
    vault.removeLeftovers();
    return vault;
}

void Vault::removeLeftovers() const
{
    const QDir incoming(incomingFolder());
    for (const QString &name : incoming.entryList({QStringLiteral("part-*")}, QDir::Files | QDir::Hidden)) {
        const QByteArray path = QFile::encodeName(incoming.filePath(name));
        const int handle = ::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
        if (handle < 0)
            continue;
        if (::flock(handle, LOCK_EX | LOCK_NB) == 0)
            ::unlink(path.constData());
        ::close(handle);
    }
}

static Result<StoredEntry> store(const QString &folder, const QString &incomingFolder, const PieceSource &source)
{
    IncomingFile incoming;
    if (const int failed = incoming.open(incomingFolder))
        return notStored(failed);
    QByteArray piece(PieceBytes, Qt::Uninitialized);
    for (;;) {
        const Result<qint64> got = source(piece.data(), piece.size());
        if (!got)
            return failWith(got);
        if (*got == 0)
            break;
        if (const int failed = incoming.append(piece.constData(), *got))
            return notStored(failed);
    }
    const StoredEntry entry{incoming.sha256(), incoming.bytes()};
    const QString shelf = folder + u'/' + entry.sha256.left(2);
    const QString place = shelf + u'/' + entry.sha256;
    if (QFileInfo::exists(place)) {
        const Result<QString> found = sha256OfFile(place, entry.bytes);
        if (found && *found == entry.sha256)
            return entry;
        // What stands there was damaged; the right bytes have just come and take its place.
    }
    if (::mkdir(QFile::encodeName(shelf).constData(), 0777) == 0) {
        if (auto synced = syncFolder(folder); !synced)
            return failWith(synced);
    } else if (errno != EEXIST) {
        return notStored(errno);
    }
    if (const int failed = incoming.finish(place))
        return notStored(failed);
    if (auto synced = syncFolder(shelf); !synced)
        return failWith(synced);
    return entry;
}

Result<StoredEntry> Vault::storeFile(const QString &path, qint64 maxBytes) const
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, Tr::tr("There is no file “%1”. Check the name and the folder.").arg(path));
    if (!info.isFile())
        return fail(ErrorCode::Unreadable, Tr::tr("“%1” is not a file.").arg(path));
    if (info.size() == 0)
        return fail(ErrorCode::Unreadable, Tr::tr("“%1” is empty. Ask the sender for the file again.").arg(path));
    const auto tooLarge = [&] {
        return fail(ErrorCode::TooLarge,
                    Tr::tr("“%1” has more than %2 MB and is not stored.").arg(path).arg(maxBytes / 1000000));
    };
    if (info.size() > maxBytes)
        return tooLarge();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::Unreadable, Tr::tr("“%1” cannot be opened. Check that you may read it.").arg(path),
                    file.errorString());
    qint64 total = 0;
    return store(m_folder, incomingFolder(), [&](char *buffer, qint64 size) -> Result<qint64> {
        const qint64 got = file.read(buffer, size);
        if (got < 0)
            return fail(ErrorCode::Unreadable, Tr::tr("“%1” could not be read to its end.").arg(path),
                        file.errorString());
        total += got;
        if (total > maxBytes)
            return tooLarge();
        return got;
    });
}

Result<StoredEntry> Vault::storeBytes(const QByteArray &bytes) const
{
    qint64 done = 0;
    return store(m_folder, incomingFolder(), [&](char *buffer, qint64 size) -> Result<qint64> {
        const qint64 part = std::min(size, bytes.size() - done);
        std::memcpy(buffer, bytes.constData() + done, static_cast<size_t>(part));
        done += part;
        return part;
    });
}

Result<QString> Vault::path(const QString &sha256) const
{
    if (isHash(sha256) && QFileInfo::exists(tombstoneOf(sha256)))
        return fail(ErrorCode::NotFound,
                    Tr::tr("The file was removed from the vault by a lawful order, for ever: %1").arg(sha256));
    if (!isHash(sha256) || !QFileInfo::exists(pathOf(sha256)))
        return fail(ErrorCode::NotFound,
                    Tr::tr("The vault has no file %1. If it was there, restore it from a backup.").arg(sha256));
    return pathOf(sha256);
}

Result<QByteArray> Vault::read(const QString &sha256, qint64 maxBytes) const
{
    const Result<QString> place = path(sha256);
    if (!place)
        return failWith(place);
    Result<QByteArray> bytes = readFile(*place, maxBytes);
    if (bytes && sha256Hex(*bytes) != sha256)
        return damaged(sha256);
    return bytes;
}

Result<void> Vault::verify(const QString &sha256) const
{
    const Result<QString> place = path(sha256);
    if (!place)
        return failWith(place);
    const Result<QString> found = sha256OfFile(*place, QFileInfo(*place).size());
    if (!found)
        return failWith(found);
    if (*found != sha256)
        return damaged(sha256);
    return {};
}

Result<void> Vault::copyTo(const QString &sha256, const QString &newPath) const
{
    const Result<QString> place = path(sha256);
    if (!place)
        return failWith(place);
    QFile from(*place);
    if (!from.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::Unreadable, Tr::tr("A file of the vault cannot be opened: %1").arg(sha256),
                    from.errorString());
    const QByteArray target = QFile::encodeName(newPath);
    const int handle = ::open(target.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (handle < 0)
        return notStored(errno);
    const auto giveUp = [&](tl::unexpected<Error> error) {
        ::close(handle);
        ::unlink(target.constData());
        return error;
    };
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray piece(PieceBytes, Qt::Uninitialized);
    for (;;) {
        const qint64 got = from.read(piece.data(), piece.size());
        if (got < 0)
            return giveUp(fail(ErrorCode::Unreadable, Tr::tr("A file of the vault could not be read: %1").arg(sha256),
                               from.errorString()));
        if (got == 0)
            break;
        hash.addData(QByteArrayView(piece.constData(), got));
        if (const int failed = writeAll(handle, piece.constData(), got))
            return giveUp(notStored(failed));
    }
    if (QString::fromLatin1(hash.result().toHex()) != sha256)
        return giveUp(damaged(sha256));
    if (::fsync(handle) != 0)
        return giveUp(notStored(errno));
    ::close(handle);
    return {};
}

Result<void> Vault::remove(const QString &sha256, const QByteArray &tombstone) const
{
    if (!isHash(sha256))
        return fail(ErrorCode::NotFound,
                    Tr::tr("The vault has no file %1. If it was there, restore it from a backup.").arg(sha256));
    const QString place = tombstoneOf(sha256);
    if (!QFileInfo::exists(place)) {
        if (!QDir().mkpath(QFileInfo(place).path()))
            return notStored(errno);
        // The tombstone is on disk before the bytes go: nothing is ever missing without a word.
        if (auto written = writeFile(place, tombstone); !written)
            return written;
        if (auto synced = syncFolder(QFileInfo(place).path()); !synced)
            return synced;
    }
    if (::unlink(QFile::encodeName(pathOf(sha256)).constData()) != 0) {
        if (errno == ENOENT)
            return {};
        return notStored(errno);
    }
    return syncFolder(QFileInfo(pathOf(sha256)).path());
}

Result<std::vector<StoredEntry>> Vault::list() const
{
    std::vector<StoredEntry> entries;
    const QDir folder(m_folder);
    if (!folder.isReadable())
        return fail(ErrorCode::OutsideFailed, Tr::tr("The vault “%1” cannot be read.").arg(m_folder));
    for (const QString &shelf : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (shelf.size() != 2)
            continue;
        for (const QFileInfo &file : QDir(folder.filePath(shelf)).entryInfoList(QDir::Files | QDir::Hidden, QDir::Name))
            entries.push_back({file.fileName(), file.size()});
    }
    return entries;
}

} // namespace congbao::vault
