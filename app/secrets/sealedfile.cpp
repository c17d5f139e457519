// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/sealedfile.h"

#include "core/files.h"

#include <array>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <sodium.h>

namespace congbao::secrets {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Secrets)
};

// Magic, salt, nonce, sealed JSON. The costs of the passphrase's hash belong to the format: a file cannot ask for
// others.
const QByteArray Magic = QByteArrayLiteral("congbao-sealed-1\n");
constexpr qint64 MostBytes = 1 << 20;
constexpr qsizetype SaltBytes = crypto_pwhash_SALTBYTES;
constexpr qsizetype NonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype SealBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

const unsigned char *bytesOf(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

/// A key that is wiped when it goes.
class Key
{
public:
    Key() = default;
    ~Key() { sodium_memzero(m_bytes.data(), m_bytes.size()); }
    Q_DISABLE_COPY_MOVE(Key)
    [[nodiscard]] bool derive(const QString &passphrase, const QByteArray &salt)
    {
        QByteArray text = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
        const bool isDone =
            crypto_pwhash(m_bytes.data(), m_bytes.size(), text.constData(),
                          static_cast<unsigned long long>(text.size()), bytesOf(salt), crypto_pwhash_OPSLIMIT_MODERATE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13) == 0;
        sodium_memzero(text.data(), static_cast<size_t>(text.size()));
        return isDone;
    }
    [[nodiscard]] const unsigned char *data() const { return m_bytes.data(); }

private:
    std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_KEYBYTES> m_bytes{};
};

} // namespace

Result<Secrets> readSealed(const QString &path, const QString &passphrase)
{
    const Result<QByteArray> file = readFile(path, MostBytes);
    if (!file)
        return failWith(file);
    const auto wrong = [&] {
        return fail(ErrorCode::Unreadable,
                    Tr::tr("The passphrase does not open the secrets in “%1”, or the file is damaged.").arg(path));
    };
    if (sodium_init() < 0 || !file->startsWith(Magic) ||
        file->size() < Magic.size() + SaltBytes + NonceBytes + SealBytes)
        return wrong();
    const QByteArray salt = file->mid(Magic.size(), SaltBytes);
    const QByteArray nonce = file->mid(Magic.size() + SaltBytes, NonceBytes);
    const QByteArray sealed = file->mid(Magic.size() + SaltBytes + NonceBytes);
    Key key;
    if (!key.derive(passphrase, salt))
        return fail(ErrorCode::OutsideFailed, Tr::tr("There is too little memory to open the secrets."));
    QByteArray json(sealed.size() - SealBytes, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            bytesOf(json), nullptr, nullptr, bytesOf(sealed), static_cast<unsigned long long>(sealed.size()),
            bytesOf(Magic), static_cast<unsigned long long>(Magic.size()), bytesOf(nonce), key.data()) != 0)
        return wrong();
    Secrets secrets;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto member = object.begin(); member != object.end(); ++member)
        secrets.insert(member.key(), member.value().toString());
    sodium_memzero(json.data(), static_cast<size_t>(json.size()));
    return secrets;
}

Result<void> writeSealed(const QString &path, const QString &passphrase, const Secrets &secrets)
{
    if (sodium_init() < 0)
        return fail(ErrorCode::Internal, Tr::tr("The secrets cannot be sealed on this computer."));
    QByteArray salt(SaltBytes, '\0');
    QByteArray nonce(NonceBytes, '\0');
    randombytes_buf(salt.data(), static_cast<size_t>(salt.size()));
    randombytes_buf(nonce.data(), static_cast<size_t>(nonce.size()));
    Key key;
    if (!key.derive(passphrase, salt))
        return fail(ErrorCode::OutsideFailed, Tr::tr("There is too little memory to open the secrets."));
    QJsonObject object;
    for (auto secret = secrets.begin(); secret != secrets.end(); ++secret)
        object.insert(secret.key(), secret.value());
    QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    QByteArray sealed(json.size() + SealBytes, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(sealed), nullptr, bytesOf(std::as_const(json)),
                                               static_cast<unsigned long long>(json.size()), bytesOf(Magic),
                                               static_cast<unsigned long long>(Magic.size()), nullptr,
                                               bytesOf(std::as_const(nonce)), key.data());
    sodium_memzero(json.data(), static_cast<size_t>(json.size()));
    if (!QDir().mkpath(QFileInfo(path).path()))
        return fail(ErrorCode::OutsideFailed, Tr::tr("The folder of “%1” cannot be made.").arg(path));
    if (auto written = writeFile(path, Magic + salt + nonce + sealed); !written)
        return written;
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

} // namespace congbao::secrets
