// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace congbao {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Files)
};

QString lastSystemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

Result<void> openForReading(QFile &file, qint64 maxBytes)
{
    const QFileInfo info(file.fileName());
    if (!info.exists())
        return fail(ErrorCode::NotFound,
                    Tr::tr("There is no file “%1”. Check the name and the folder.").arg(file.fileName()));
    if (info.isDir())
        return fail(ErrorCode::Unreadable, Tr::tr("“%1” is a folder, not a file.").arg(file.fileName()));
    if (info.size() > maxBytes)
        return fail(ErrorCode::TooLarge, Tr::tr("“%1” has %2 MB; files of more than %3 MB are not read.")
                                             .arg(file.fileName())
                                             .arg(info.size() / 1000000)
                                             .arg(maxBytes / 1000000));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable,
                    Tr::tr("“%1” cannot be opened. Check that you may read it.").arg(file.fileName()),
                    file.errorString());
    return {};
}

} // namespace

Result<QByteArray> readFile(const QString &path, qint64 maxBytes)
{
    QFile file(path);
    if (auto opened = openForReading(file, maxBytes); !opened)
        return failWith(opened);
    // One byte over the limit tells a file that grew, or a device that never ends, from one that fits.
    // Read in pieces: QFile takes memory for all that is asked for, which here may be far more than there is.
    QByteArray bytes;
    for (qint64 wanted = qMin(maxBytes, file.size()) + 1; wanted > 0;) {
        const QByteArray piece = file.read(wanted);
        if (piece.isEmpty())
            break;
        bytes += piece;
        wanted = qMin<qint64>(maxBytes + 1 - bytes.size(), 1 << 20);
    }
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Unreadable, Tr::tr("“%1” could not be read to its end.").arg(path), file.errorString());
    if (bytes.size() > maxBytes)
        return fail(ErrorCode::TooLarge,
                    Tr::tr("“%1” has more than %2 MB and is not read.").arg(path).arg(maxBytes / 1000000));
    return bytes;
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    const auto failed = [&](const QString &detail) {
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("“%1” could not be written. Check the free space and your rights in the folder; "
                           "what was there before is unchanged.")
                        .arg(path),
                    detail);
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(file.errorString());
    if (file.write(bytes) != bytes.size() || !file.flush() || ::fsync(file.handle()) != 0)
        return failed(file.errorString());
    if (!file.commit())
        return failed(file.errorString());
    return syncFolder(QFileInfo(path).absolutePath());
}

Result<void> syncFolder(const QString &path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return fail(ErrorCode::OutsideFailed, Tr::tr("The folder “%1” cannot be opened.").arg(path), lastSystemError());
    const int failedToSync = ::fsync(handle);
    const QString detail = lastSystemError();
    ::close(handle);
    if (failedToSync)
        return fail(ErrorCode::OutsideFailed, Tr::tr("The folder “%1” could not be written to disk.").arg(path),
                    detail);
    return {};
}

QString sha256Hex(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Result<QString> sha256OfFile(const QString &path, qint64 maxBytes)
{
    QFile file(path);
    if (auto opened = openForReading(file, maxBytes); !opened)
        return failWith(opened);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray piece(1 << 20, Qt::Uninitialized);
    for (qint64 total = 0;;) {
        const qint64 got = file.read(piece.data(), piece.size());
        if (got < 0)
            return fail(ErrorCode::Unreadable, Tr::tr("“%1” could not be read to its end.").arg(path),
                        file.errorString());
        if (got == 0)
            break;
        total += got;
        if (total > maxBytes)
            return fail(ErrorCode::TooLarge,
                        Tr::tr("“%1” has more than %2 MB and is not read.").arg(path).arg(maxBytes / 1000000));
        hash.addData(QByteArrayView(piece.constData(), got));
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace congbao
