// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/ts.h>
#include <openssl/x509.h>
#include <QByteArray>
#include <QDateTime>
#include <QString>

/// OpenSSL's things with their ends. For the sources of this folder.
namespace congbao::signatures {

template <auto Free> struct FreeWith
{
    template <typename T> void operator()(T *thing) const { Free(thing); }
};

inline void freeCertificates(STACK_OF(X509) * stack)
{
    sk_X509_pop_free(stack, X509_free);
}

using Bio = std::unique_ptr<BIO, FreeWith<BIO_free_all>>;
using Cms = std::unique_ptr<CMS_ContentInfo, FreeWith<CMS_ContentInfo_free>>;
using Certificate = std::unique_ptr<X509, FreeWith<X509_free>>;
using Certificates = std::unique_ptr<STACK_OF(X509), FreeWith<freeCertificates>>;
using RevocationList = std::unique_ptr<X509_CRL, FreeWith<X509_CRL_free>>;
using Store = std::unique_ptr<X509_STORE, FreeWith<X509_STORE_free>>;
using StoreContext = std::unique_ptr<X509_STORE_CTX, FreeWith<X509_STORE_CTX_free>>;
using PrivateKey = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;
using Token = std::unique_ptr<PKCS7, FreeWith<PKCS7_free>>;

/// The bytes must outlive it.
[[nodiscard]] Bio bioOf(const QByteArray &bytes);
[[nodiscard]] QDateTime timeOf(const ASN1_TIME *time); ///< UTC; not valid where there is none
[[nodiscard]] QString commonName(const X509_NAME *name);
[[nodiscard]] QString lastOpensslError();

} // namespace congbao::signatures
