// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signatures/opensslpointers.h"
#include "signatures/signer.h"

#include <libp11.h>

namespace congbao::signatures {

/// An open connection to a token. For the sources of this folder.
struct TokenConnection
{
    PKCS11_CTX *context = PKCS11_CTX_new();
    PKCS11_SLOT *slotList = nullptr;
    unsigned slotCount = 0;
    bool isLoaded = false;

    TokenConnection() = default;
    Q_DISABLE_COPY_MOVE(TokenConnection)
    ~TokenConnection()
    {
        if (slotList)
            PKCS11_release_all_slots(context, slotList, slotCount);
        if (isLoaded)
            PKCS11_CTX_unload(context);
        PKCS11_CTX_free(context);
    }
};

struct Signer::Inside
{
    std::unique_ptr<TokenConnection> token; ///< the key needs it; it goes last
    PrivateKey key;
    Certificate certificate;
    Certificates others; ///< the issuers' certificates as far as they are known
};

/// A CAdES signature (DER) over the bytes. Errors as signPdf.
[[nodiscard]] Result<QByteArray> signBytes(const QByteArray &bytes, const Signer &signer, const QDateTime &time,
                                           const TimestampSource &timestamps);

} // namespace congbao::signatures
