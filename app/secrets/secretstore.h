// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

/// What only the office and its portal or mail server may know. Never in the register, the settings, a log or an
/// argument.
namespace congbao::secrets {

/// The secrets of one office for one user of this computer: in the desktop's keyring; or, where
/// CONGBAO_SECRETS_PASSPHRASE_FILE names a file with a passphrase, in a sealed file in the user's settings folder (for
/// a server without a desktop). Nothing is ever kept in plain text, and one place is never silently taken for the
/// other.
class SecretStore
{
public:
    explicit SecretStore(const QString &officeId);

    /// Empty: there is none. Errors: OutsideFailed (no keyring, or it is locked), Unreadable (wrong passphrase).
    [[nodiscard]] Result<QString> read(const QString &key) const;
    /// An empty value removes it. Errors as read().
    [[nodiscard]] Result<void> write(const QString &key, const QString &value) const;

private:
    [[nodiscard]] Result<QString> passphrase() const;

    QString m_officeId;
    QString m_sealedFile;
    QString m_passphraseFile;
};

} // namespace congbao::secrets
