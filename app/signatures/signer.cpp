// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "signatures/signerinside.h"

#include <openssl/err.h>
#include <openssl/pkcs12.h>
#include <QCoreApplication>
#include <QFileInfo>

namespace congbao::signatures {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Signatures)
};

constexpr qint64 MostFileBytes = 1 << 20;

/// PKCS#11 error codes, as libp11 passes them on.
enum TokenError : unsigned long { PinIncorrect = 0xa0, PinLocked = 0xa4, DeviceRemoved = 0x32, TokenNotPresent = 0xe0 };

tl::unexpected<Error> tokenFailed(const QString &token)
{
    const auto code = static_cast<unsigned long>(ERR_GET_REASON(ERR_peek_last_error()));
    const QString detail = lastOpensslError();
    switch (code) {
    case PinIncorrect:
        return fail(
            ErrorCode::NotPermitted,
            Tr::tr("The PIN of the token “%1” is wrong. After some wrong PINs the token locks itself.").arg(token),
            detail);
    case PinLocked:
        return fail(ErrorCode::NotPermitted,
                    Tr::tr("The token “%1” has locked itself after too many wrong PINs. Who issued it can unlock it.")
                        .arg(token),
                    detail);
    default:
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("The token “%1” does not answer. Is it in the reader? Put it in and try again.").arg(token),
                    detail);
    }
}

/// The certificate on the token that belongs to the key.
PKCS11_CERT *certificateOf(PKCS11_TOKEN *token, PKCS11_KEY *key)
{
    PKCS11_CERT *certificate = PKCS11_find_certificate(key);
    if (certificate)
        return certificate;
    PKCS11_CERT *all = nullptr;
    unsigned count = 0;
    return PKCS11_enumerate_certs(token, &all, &count) == 0 && count == 1 ? all : nullptr;
}

} // namespace

Signer::Signer()
    : m_inside(std::make_unique<Inside>())
{
}
Signer::Signer(Signer &&) noexcept = default;
Signer::~Signer() = default;

Result<Signer> Signer::fromFile(const QString &path, const QString &passphrase)
{
    const Result<QByteArray> bytes = readFile(path, MostFileBytes);
    if (!bytes)
        return failWith(bytes);
    const std::unique_ptr<PKCS12, FreeWith<PKCS12_free>> store(d2i_PKCS12_bio(bioOf(*bytes).get(), nullptr));
    if (!store) {
        ERR_clear_error();
        return fail(ErrorCode::Unreadable,
                    Tr::tr("“%1” is not a file with a key and its certificate (PKCS#12).").arg(path));
    }
    EVP_PKEY *key = nullptr;
    X509 *certificate = nullptr;
    STACK_OF(X509) *others = nullptr;
    if (PKCS12_parse(store.get(), passphrase.toUtf8().constData(), &key, &certificate, &others) != 1)
        return fail(ErrorCode::NotPermitted, Tr::tr("“%1” does not open: the passphrase is another one.").arg(path),
                    lastOpensslError());
    Signer signer;
    signer.m_inside->key.reset(key);
    signer.m_inside->certificate.reset(certificate);
    signer.m_inside->others.reset(others);
    if (!key || !certificate)
        return fail(ErrorCode::Unreadable, Tr::tr("“%1” has no key with a certificate in it.").arg(path));
    return signer;
}

Result<Signer> Signer::fromToken(const QString &module, const QString &token, const QString &pin)
{
    Signer signer;
    signer.m_inside->token = std::make_unique<TokenConnection>();
    TokenConnection &connection = *signer.m_inside->token;
    if (PKCS11_CTX_load(connection.context, QFile::encodeName(module).constData()) != 0)
        return fail(ErrorCode::NotFound,
                    Tr::tr("The token's library “%1” cannot be loaded. Install what the token's maker gives for it.")
                        .arg(module),
                    lastOpensslError());
    connection.isLoaded = true;
    if (PKCS11_enumerate_slots(connection.context, &connection.slotList, &connection.slotCount) != 0)
        return tokenFailed(token);
    PKCS11_SLOT *slot = nullptr;
    for (unsigned index = 0; index < connection.slotCount; ++index) {
        PKCS11_SLOT &candidate = connection.slotList[index];
        if (candidate.token && candidate.token->label && QString::fromUtf8(candidate.token->label).trimmed() == token)
            slot = &candidate;
    }
    if (!slot)
        return fail(ErrorCode::NotFound,
                    Tr::tr("The token “%1” is not in the reader. Put it in and try again.").arg(token));
    QByteArray typed = pin.toUtf8();
    const int failed = PKCS11_login(slot, 0, typed.constData());
    typed.fill('\0');
    if (failed != 0)
        return tokenFailed(token);
    PKCS11_KEY *keys = nullptr;
    unsigned count = 0;
    if (PKCS11_enumerate_keys(slot->token, &keys, &count) != 0)
        return tokenFailed(token);
    for (unsigned index = 0; index < count; ++index) {
        PKCS11_CERT *certificate = certificateOf(slot->token, &keys[index]);
        EVP_PKEY *key = certificate ? PKCS11_get_private_key(&keys[index]) : nullptr;
        if (!key)
            continue;
        signer.m_inside->key.reset(key);
        X509_up_ref(certificate->x509);
        signer.m_inside->certificate.reset(certificate->x509);
        return signer;
    }
    return fail(ErrorCode::NotFound, Tr::tr("The token “%1” has no key with a certificate on it.").arg(token));
}

QString Signer::name() const
{
    return commonName(X509_get_subject_name(m_inside->certificate.get()));
}

QDateTime Signer::validTo() const
{
    return timeOf(X509_get0_notAfter(m_inside->certificate.get()));
}

} // namespace congbao::signatures
