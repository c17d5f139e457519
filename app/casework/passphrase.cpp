// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/passphrase.h"

#include <QCoreApplication>
#include <sodium.h>
#include <tuple>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Passphrase)
};

constexpr int ShortestPassphrase = 8;
constexpr int LongestPassphrase = 1000;

QByteArray bytesOf(const QString &passphrase)
{
    return passphrase.left(LongestPassphrase).normalized(QString::NormalizationForm_C).toUtf8();
}

} // namespace

Result<QString> hashPassphrase(const QString &passphrase)
{
    if (passphrase.size() < ShortestPassphrase || passphrase.size() > LongestPassphrase)
        return fail(ErrorCode::Refused, Tr::tr("A passphrase has at least %1 letters. Some words that only you put "
                                               "together are good and easy to remember.")
                                            .arg(ShortestPassphrase));
    char hash[crypto_pwhash_STRBYTES] = {};
    QByteArray bytes = bytesOf(passphrase);
    const bool isHashed = sodium_init() >= 0 &&
                          crypto_pwhash_str_alg(hash, bytes.constData(), static_cast<unsigned long long>(bytes.size()),
                                                crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                                                crypto_pwhash_ALG_ARGON2ID13) == 0;
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    if (!isHashed)
        return fail(ErrorCode::Internal, Tr::tr("There is not enough memory to keep the passphrase safely."));
    return QString::fromLatin1(hash);
}

bool fitsPassphrase(const QString &hash, const QString &passphrase)
{
    QByteArray bytes = bytesOf(passphrase);
    bool fits = false;
    if (sodium_init() >= 0 && hash.isEmpty()) {
        char unused[crypto_pwhash_STRBYTES] = {};
        std::ignore = crypto_pwhash_str_alg(unused, bytes.constData(), static_cast<unsigned long long>(bytes.size()),
                                            crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                                            crypto_pwhash_ALG_ARGON2ID13);
    } else {
        fits = crypto_pwhash_str_verify(hash.toLatin1().constData(), bytes.constData(),
                                        static_cast<unsigned long long>(bytes.size())) == 0;
    }
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    return fits;
}

} // namespace congbao::casework
