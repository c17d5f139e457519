// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <array>
#include <QByteArray>
#include <QString>

namespace congbao::audit {

/// A person's Ed25519 key (RFC 8032) for countersigning. It is kept in a file sealed with the person's passphrase
/// (Argon2id, XSalsa20-Poly1305), so that who can write the register can still not sign for others.
class SigningKey
{
public:
    /// Error: Internal (no memory, no random numbers).
    [[nodiscard]] static Result<SigningKey> make();
    /// Errors: NotFound, NotPermitted (the passphrase does not open it), Unreadable.
    [[nodiscard]] static Result<SigningKey> open(const QString &path, const QString &passphrase);
    SigningKey(SigningKey &&other) noexcept;
    SigningKey &operator=(SigningKey &&) = delete;
    Q_DISABLE_COPY(SigningKey)
    ~SigningKey();

    /// Writes the sealed file. Errors: OutsideFailed, Internal.
    [[nodiscard]] Result<void> seal(const QString &path, const QString &passphrase) const;
    [[nodiscard]] QString publicKey() const;                   ///< 64 hexadecimal digits
    [[nodiscard]] QString sign(const QByteArray &bytes) const; ///< 128 hexadecimal digits

private:
    SigningKey() = default;
    std::array<unsigned char, 64> m_key{};
};

/// The public half of a sealed key file, which is not secret. Errors: NotFound, Unreadable.
[[nodiscard]] Result<QString> publicKeyOf(const QString &path);

[[nodiscard]] bool fitsSignature(const QString &publicKey, const QByteArray &bytes, const QString &signature);

} // namespace congbao::audit
