// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signatures/trustroots.h"

#include "core/files.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509_vfy.h>
#include <QDir>

namespace congbao::signatures {

namespace {

constexpr qint64 MostFileBytes = 64LL << 20;
constexpr int MostDepth = 8;

} // namespace

TrustRoots TrustRoots::load(const QString &folder)
{
    TrustRoots roots;
    const QDir place(folder);
    if (folder.isEmpty())
        return roots;
    for (const QString &name : place.entryList(QDir::Files, QDir::Name)) {
        const Result<QByteArray> bytes = readFile(place.filePath(name), MostFileBytes);
        if (!bytes)
            continue;
        const auto *der = reinterpret_cast<const unsigned char *>(bytes->constData());
        if (name.endsWith(u".crl", Qt::CaseInsensitive)) {
            RevocationList list(bytes->contains("-----BEGIN")
                                    ? PEM_read_bio_X509_CRL(bioOf(*bytes).get(), nullptr, nullptr, nullptr)
                                    : d2i_X509_CRL(nullptr, &der, bytes->size()));
            if (list)
                roots.m_lists.push_back(std::move(list));
        } else if (bytes->contains("-----BEGIN")) {
            const Bio bio = bioOf(*bytes);
            while (X509 *root = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr))
                roots.m_roots.emplace_back(root);
        } else if (Certificate root(d2i_X509(nullptr, &der, bytes->size())); root) {
            roots.m_roots.push_back(std::move(root));
        }
        ERR_clear_error();
    }
    return roots;
}

Store TrustRoots::storeAt(const QDateTime &time) const
{
    Store store(X509_STORE_new());
    for (const Certificate &root : m_roots)
        X509_STORE_add_cert(store.get(), root.get());
    X509_VERIFY_PARAM *parameters = X509_STORE_get0_param(store.get());
    X509_VERIFY_PARAM_set_time(parameters, time.toSecsSinceEpoch());
    X509_VERIFY_PARAM_set_depth(parameters, MostDepth);
    // An issuing authority that the office itself pinned is enough; its root need not be here.
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN);
    return store;
}

Trust TrustRoots::judge(X509 *certificate, STACK_OF(X509) * others, const QDateTime &time, Certificates &chain) const
{
    const Store store = storeAt(time);
    const StoreContext context(X509_STORE_CTX_new());
    if (X509_STORE_CTX_init(context.get(), store.get(), certificate, others) != 1)
        return Trust::BadChain;
    X509_STORE_CTX_set_purpose(context.get(), X509_PURPOSE_ANY);
    const int isVerified = X509_verify_cert(context.get());
    const int error = X509_STORE_CTX_get_error(context.get());
    ERR_clear_error();
    if (isVerified == 1) {
        chain.reset(X509_STORE_CTX_get1_chain(context.get()));
        return Trust::Trusted;
    }
    switch (error) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return Trust::Expired;
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_CERT_UNTRUSTED:
        return Trust::UnknownRoot;
    default:
        return Trust::BadChain;
    }
}

void TrustRoots::askRevocation(X509 *certificate, STACK_OF(X509) * chain, Signature &signature) const
{
    X509 *issuer = chain && sk_X509_num(chain) > 1 ? sk_X509_value(chain, 1) : nullptr;
    if (!issuer)
        return;
    for (const RevocationList &list : m_lists) {
        if (X509_NAME_cmp(X509_CRL_get_issuer(list.get()), X509_get_issuer_name(certificate)) != 0 ||
            X509_CRL_verify(list.get(), X509_get0_pubkey(issuer)) != 1)
            continue;
        const QDateTime asOf = timeOf(X509_CRL_get0_lastUpdate(list.get()));
        if (signature.revocationAsOf.isValid() && asOf <= signature.revocationAsOf)
            continue;
        X509_REVOKED *revoked = nullptr;
        signature.revocation = X509_CRL_get0_by_cert(list.get(), &revoked, certificate) == 1 ? Revocation::Revoked
                                                                                             : Revocation::NotRevoked;
        signature.revocationAsOf = asOf;
    }
    ERR_clear_error();
}

} // namespace congbao::signatures
