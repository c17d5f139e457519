// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "vault/archive.h"

#include <array>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <sodium.h>
#include <unistd.h>

namespace congbao::vault {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Archive)
};

/// A sealed file: these 16 bytes, the salt, the stream's header, then pieces of PieceBytes with their tags.
constexpr std::array<char, 16> Magic = {'C', 'O', 'N', 'G', 'B', 'A', 'O', '-', 'S', 'E', 'A', 'L', 'E', 'D', '/', '1'};
constexpr qint64 PieceBytes = 1 << 20;
constexpr qint64 TagBytes = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qint64 HeaderBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

/// A key that is wiped when it is not needed any more.
struct Key
{
    std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES> bytes{};
    Key() = default;
    Q_DISABLE_COPY_MOVE(Key)
    ~Key() { sodium_memzero(bytes.data(), bytes.size()); }

    /// False: there is not enough memory.
    [[nodiscard]] bool derive(const QString &passphrase, const QByteArray &salt)
    {
        QByteArray words = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
        const int failed = crypto_pwhash(
            bytes.data(), bytes.size(), words.constData(), static_cast<unsigned long long>(words.size()), bytesOf(salt),
            crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE, crypto_pwhash_ALG_ARGON2ID13);
        sodium_memzero(words.data(), static_cast<size_t>(words.size()));
        return failed == 0;
    }
};

tl::unexpected<Error> notWritten(const QFile &file)
{
    return fail(ErrorCode::OutsideFailed,
                Tr::tr("“%1” could not be written, and nothing of it is left. Check the free space and your rights in "
                       "the folder.")
                    .arg(file.fileName()),
                file.errorString());
}

tl::unexpected<Error> noMemory()
{
    return fail(ErrorCode::Internal, Tr::tr("There is not enough memory to seal or open a backup."));
}

Result<void> openFile(QFile &file, QIODevice::OpenMode mode)
{
    if (file.open(mode | QIODevice::Unbuffered))
        return {};
    if (mode & QIODevice::WriteOnly)
        return notWritten(file);
    return fail(ErrorCode::Unreadable,
                Tr::tr("“%1” cannot be opened. Check that you may read it.").arg(file.fileName()), file.errorString());
}

/// Fills the piece unless the file ends.
QByteArray readPiece(QFile &file, qint64 size)
{
    QByteArray piece;
    while (piece.size() < size) {
        const QByteArray more = file.read(size - piece.size());
        if (more.isEmpty())
            break;
        piece += more;
    }
    return piece;
}

Result<void> seal(QFile &from, QFile &to, const QString &passphrase, const JobContext &context)
{
    QByteArray salt(crypto_pwhash_SALTBYTES, '\0');
    randombytes_buf(salt.data(), static_cast<size_t>(salt.size()));
    Key key;
    if (!key.derive(passphrase, salt))
        return noMemory();
    crypto_secretstream_xchacha20poly1305_state state;
    QByteArray header(HeaderBytes, '\0');
    crypto_secretstream_xchacha20poly1305_init_push(&state, bytesOf(header), key.bytes.data());
    const QByteArray start = QByteArray(Magic.data(), Magic.size()) + salt + header;
    if (to.write(start) != start.size())
        return notWritten(to);
    for (bool isLast = false; !isLast;) {
        if (context.isCancelled())
            return tl::unexpected<Error>(cancelledError());
        const QByteArray piece = readPiece(from, PieceBytes);
        if (from.error() != QFileDevice::NoError)
            return fail(ErrorCode::Unreadable, Tr::tr("“%1” could not be read to its end.").arg(from.fileName()),
                        from.errorString());
        isLast = from.atEnd();
        QByteArray sealed(piece.size() + TagBytes, '\0');
        crypto_secretstream_xchacha20poly1305_push(&state, bytesOf(sealed), nullptr, bytesOf(piece),
                                                   static_cast<unsigned long long>(piece.size()), nullptr, 0,
                                                   isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
        if (to.write(sealed) != sealed.size())
            return notWritten(to);
    }
    return {};
}

Result<void> unseal(QFile &from, QFile &to, const QString &passphrase, const JobContext &context)
{
    const auto damaged = [&](qint64 at) {
        return fail(ErrorCode::Unreadable,
                    Tr::tr("“%1” is damaged at byte %2 and is not used. Take another copy of it.")
                        .arg(from.fileName())
                        .arg(at));
    };
    const QByteArray magic = readPiece(from, Magic.size());
    const QByteArray salt = readPiece(from, crypto_pwhash_SALTBYTES);
    const QByteArray header = readPiece(from, HeaderBytes);
    if (magic != QByteArrayView(Magic.data(), Magic.size()) || header.size() != HeaderBytes)
        return damaged(0);
    Key key;
    if (!key.derive(passphrase, salt))
        return noMemory();
    crypto_secretstream_xchacha20poly1305_state state;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&state, bytesOf(header), key.bytes.data()) != 0)
        return damaged(0);
    for (bool isFirst = true;; isFirst = false) {
        if (context.isCancelled())
            return tl::unexpected<Error>(cancelledError());
        const qint64 at = from.pos();
        const QByteArray sealed = readPiece(from, PieceBytes + TagBytes);
        if (sealed.size() < TagBytes)
            return damaged(at);
        QByteArray piece(sealed.size() - TagBytes, '\0');
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(&state, bytesOf(piece), nullptr, &tag, bytesOf(sealed),
                                                       static_cast<unsigned long long>(sealed.size()), nullptr,
                                                       0) != 0) {
            if (isFirst)
                return fail(ErrorCode::NotPermitted,
                            Tr::tr("“%1” does not open: the passphrase is another one, or the file is damaged at its "
                                   "beginning.")
                                .arg(from.fileName()));
            return damaged(at);
        }
        if (to.write(piece) != piece.size())
            return notWritten(to);
        if (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL)
            return from.atEnd() ? Result<void>() : damaged(from.pos());
    }
}

using Work = Result<void> (*)(QFile &, QFile &, const QString &, const JobContext &);

/// Does it into a file beside the place, which gets its name when it is whole and on disk.
Result<void> throughPart(const QString &fromPath, const QString &path, const QString &passphrase,
                         const JobContext &context, Work work)
{
    if (sodium_init() < 0)
        return noMemory();
    QFile from(fromPath);
    if (auto opened = openFile(from, QIODevice::ReadOnly); !opened)
        return opened;
    QFile to(path + QStringLiteral(".part"));
    if (auto opened = openFile(to, QIODevice::WriteOnly | QIODevice::Truncate); !opened)
        return opened;
    auto done = work(from, to, passphrase, context);
    if (done && ::fsync(to.handle()) != 0)
        done = notWritten(to);
    to.close();
    if (done && ::rename(QFile::encodeName(to.fileName()).constData(), QFile::encodeName(path).constData()) != 0)
        done = notWritten(to);
    if (!done) {
        to.remove();
        return done;
    }
    return syncFolder(QFileInfo(path).absolutePath());
}

} // namespace

Result<void> sealFile(const QString &path, const QString &sealedPath, const QString &passphrase,
                      const JobContext &context)
{
    return throughPart(path, sealedPath, passphrase, context, seal);
}

bool isSealed(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(Magic.size()) == QByteArrayView(Magic.data(), Magic.size());
}

Result<void> unsealFile(const QString &sealedPath, const QString &path, const QString &passphrase,
                        const JobContext &context)
{
    return throughPart(sealedPath, path, passphrase, context, unseal);
}

} // namespace congbao::vault
