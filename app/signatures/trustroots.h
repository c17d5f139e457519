// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signatures/opensslpointers.h"
#include "signatures/signature.h"

#include <vector>

namespace congbao::signatures {

/// The roots and revocation lists of an office, read from a folder. For the sources of this folder.
class TrustRoots
{
public:
    /// Files that are neither are left alone.
    [[nodiscard]] static TrustRoots load(const QString &folder);

    /// A store with the roots that judges as of a time.
    [[nodiscard]] Store storeAt(const QDateTime &time) const;
    /// Judges a certificate with the others that came along. `chain` gets the verified chain.
    [[nodiscard]] Trust judge(X509 *certificate, STACK_OF(X509) * others, const QDateTime &time,
                              Certificates &chain) const;
    /// Asks the newest list of the certificate's issuer, whose own certificate is next in the chain.
    void askRevocation(X509 *certificate, STACK_OF(X509) * chain, Signature &signature) const;

private:
    std::vector<Certificate> m_roots;
    std::vector<RevocationList> m_lists;
};

} // namespace congbao::signatures
