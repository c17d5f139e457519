// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/signingkey.h"

#include "core/files.h"

#include <algorithm>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <sodium.h>

namespace congbao::audit {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Audit)
};

constexpr qint64 MostFileBytes = 4096;
const QString Schema = QStringLiteral("congbao.signing-key/1");

tl::unexpected<Error> noMemory()
{
    return fail(ErrorCode::Internal, Tr::tr("There is not enough memory to keep a signing key safely."));
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

auto sizeOf(const QByteArray &bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

/// The key that the passphrase gives; empty when there is not enough memory.
QByteArray sealingKey(const QString &passphrase, const QByteArray &salt)
{
    QByteArray words = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    QByteArray key(crypto_secretbox_KEYBYTES, '\0');
    const int failed = crypto_pwhash(bytesOf(key), sizeOf(key), words.constData(), sizeOf(words), bytesOf(salt),
                                     crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                                     crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(words.data(), static_cast<size_t>(words.size()));
    return failed ? QByteArray() : key;
}

QByteArray member(const QJsonObject &object, const QString &name, qsizetype size)
{
    const QByteArray bytes = QByteArray::fromHex(object.value(name).toString().toLatin1());
    return bytes.size() == size ? bytes : QByteArray();
}

Result<QJsonObject> readKeyFile(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, MostFileBytes);
    if (!bytes)
        return failWith(bytes);
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    if (object.value(QStringLiteral("schema")).toString() != Schema ||
        member(object, QStringLiteral("public"), crypto_sign_PUBLICKEYBYTES).isEmpty())
        return fail(ErrorCode::Unreadable, Tr::tr("The signing key “%1” is damaged.").arg(path));
    return object;
}

} // namespace

SigningKey::SigningKey(SigningKey &&other) noexcept
    : m_key(other.m_key)
{
    sodium_memzero(other.m_key.data(), other.m_key.size());
}

SigningKey::~SigningKey()
{
    sodium_memzero(m_key.data(), m_key.size());
}

Result<SigningKey> SigningKey::make()
{
    static_assert(crypto_sign_SECRETKEYBYTES == 64);
    if (sodium_init() < 0)
        return noMemory();
    SigningKey key;
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> publicHalf{};
    if (crypto_sign_keypair(publicHalf.data(), key.m_key.data()) != 0)
        return noMemory();
    return key;
}

Result<SigningKey> SigningKey::open(const QString &path, const QString &passphrase)
{
    if (sodium_init() < 0)
        return noMemory();
    const Result<QJsonObject> object = readKeyFile(path);
    if (!object)
        return failWith(object);
    const QByteArray salt = member(*object, QStringLiteral("salt"), crypto_pwhash_SALTBYTES);
    const QByteArray nonce = member(*object, QStringLiteral("nonce"), crypto_secretbox_NONCEBYTES);
    const QByteArray box =
        member(*object, QStringLiteral("box"), crypto_sign_SECRETKEYBYTES + crypto_secretbox_MACBYTES);
    if (salt.isEmpty() || nonce.isEmpty() || box.isEmpty())
        return fail(ErrorCode::Unreadable, Tr::tr("The signing key “%1” is damaged.").arg(path));
    QByteArray sealing = sealingKey(passphrase, salt);
    if (sealing.isEmpty())
        return noMemory();
    SigningKey key;
    const int failed =
        crypto_secretbox_open_easy(key.m_key.data(), bytesOf(box), sizeOf(box), bytesOf(nonce), bytesOf(sealing));
    sodium_memzero(sealing.data(), static_cast<size_t>(sealing.size()));
    if (failed || key.publicKey() != object->value(QStringLiteral("public")).toString())
        return fail(ErrorCode::NotPermitted, Tr::tr("The signing key does not open with this passphrase."));
    return key;
}

Result<void> SigningKey::seal(const QString &path, const QString &passphrase) const
{
    QByteArray salt(crypto_pwhash_SALTBYTES, '\0');
    QByteArray nonce(crypto_secretbox_NONCEBYTES, '\0');
    randombytes_buf(salt.data(), static_cast<size_t>(salt.size()));
    randombytes_buf(nonce.data(), static_cast<size_t>(nonce.size()));
    QByteArray sealing = sealingKey(passphrase, salt);
    if (sealing.isEmpty())
        return noMemory();
    QByteArray box(crypto_sign_SECRETKEYBYTES + crypto_secretbox_MACBYTES, '\0');
    crypto_secretbox_easy(bytesOf(box), m_key.data(), m_key.size(), bytesOf(nonce), bytesOf(sealing));
    sodium_memzero(sealing.data(), static_cast<size_t>(sealing.size()));
    const auto hex = [](const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); };
    return writeFile(path, QJsonDocument(QJsonObject{{QStringLiteral("schema"), Schema},
                                                     {QStringLiteral("salt"), hex(salt)},
                                                     {QStringLiteral("nonce"), hex(nonce)},
                                                     {QStringLiteral("box"), hex(box)},
                                                     {QStringLiteral("public"), publicKey()}})
                               .toJson());
}

QString SigningKey::publicKey() const
{
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> publicHalf{};
    crypto_sign_ed25519_sk_to_pk(publicHalf.data(), m_key.data());
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(publicHalf.data()), static_cast<qsizetype>(publicHalf.size()))
            .toHex());
}

QString SigningKey::sign(const QByteArray &bytes) const
{
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(bytes), sizeOf(bytes), m_key.data());
    return QString::fromLatin1(signature.toHex());
}

Result<QString> publicKeyOf(const QString &path)
{
    const Result<QJsonObject> object = readKeyFile(path);
    if (!object)
        return failWith(object);
    return object->value(QStringLiteral("public")).toString();
}

bool fitsSignature(const QString &publicKey, const QByteArray &bytes, const QString &signature)
{
    const QByteArray key = QByteArray::fromHex(publicKey.toLatin1());
    const QByteArray signed_ = QByteArray::fromHex(signature.toLatin1());
    return sodium_init() >= 0 && key.size() == crypto_sign_PUBLICKEYBYTES && signed_.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(bytesOf(signed_), bytesOf(bytes), sizeOf(bytes), bytesOf(key)) == 0;
}

} // namespace congbao::audit
