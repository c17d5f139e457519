// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signatures/signerinside.h"

#include <openssl/err.h>
#include <openssl/rand.h>
#include <QCoreApplication>
#include <QCryptographicHash>

namespace congbao::signatures {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Signatures)
};

tl::unexpected<Error> notSigned()
{
    return fail(ErrorCode::OutsideFailed,
                Tr::tr("The key did not sign. If it is on a token, see that it is in the reader, and try again."),
                lastOpensslError());
}

tl::unexpected<Error> badAnswer()
{
    return fail(ErrorCode::OutsideFailed,
                Tr::tr("The time-stamping authority gave an answer that is none. Try again, or ask its operator."),
                lastOpensslError());
}

template <typename T, int (*Encode)(const T *, unsigned char **)> QByteArray derOf(const T *thing)
{
    unsigned char *bytes = nullptr;
    const int size = Encode(thing, &bytes);
    const QByteArray der(reinterpret_cast<const char *>(bytes), std::max(0, size));
    OPENSSL_free(bytes);
    return der;
}

using Request = std::unique_ptr<TS_REQ, FreeWith<TS_REQ_free>>;

/// Asks for a timestamp over the signature value.
Request requestFor(const ASN1_OCTET_STRING *signature)
{
    const QByteArray digest = QCryptographicHash::hash(
        QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(signature)), ASN1_STRING_length(signature)),
        QCryptographicHash::Sha256);
    Request request(TS_REQ_new());
    const std::unique_ptr<TS_MSG_IMPRINT, FreeWith<TS_MSG_IMPRINT_free>> imprint(TS_MSG_IMPRINT_new());
    const std::unique_ptr<X509_ALGOR, FreeWith<X509_ALGOR_free>> algorithm(X509_ALGOR_new());
    X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr);
    QByteArray bytes = digest;
    std::array<unsigned char, 8> random{};
    const std::unique_ptr<ASN1_INTEGER, FreeWith<ASN1_INTEGER_free>> nonce(ASN1_INTEGER_new());
    if (RAND_bytes(random.data(), int(random.size())) != 1)
        return {};
    quint64 number = 0;
    for (const unsigned char byte : random)
        number = number << 8 | byte;
    const bool isMade =
        TS_REQ_set_version(request.get(), 1) == 1 && TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get()) == 1 &&
        TS_MSG_IMPRINT_set_msg(imprint.get(), reinterpret_cast<unsigned char *>(bytes.data()), int(bytes.size())) ==
            1 &&
        TS_REQ_set_msg_imprint(request.get(), imprint.get()) == 1 &&
        ASN1_INTEGER_set_uint64(nonce.get(), number >> 1) == 1 && TS_REQ_set_nonce(request.get(), nonce.get()) == 1 &&
        TS_REQ_set_cert_req(request.get(), 1) == 1;
    return isMade ? std::move(request) : Request();
}

Result<void> addTimestamp(CMS_SignerInfo *signer, const TimestampSource &timestamps)
{
    const Request request = requestFor(CMS_SignerInfo_get0_signature(signer));
    if (!request)
        return notSigned();
    const Result<QByteArray> answer = timestamps(derOf<TS_REQ, i2d_TS_REQ>(request.get()));
    if (!answer)
        return failWith(answer);
    const auto *der = reinterpret_cast<const unsigned char *>(answer->constData());
    const std::unique_ptr<TS_RESP, FreeWith<TS_RESP_free>> response(
        d2i_TS_RESP(nullptr, &der, static_cast<long>(answer->size())));
    if (!response)
        return badAnswer();
    // That it answers this request; whose it is, everybody judges by their own roots when verifying.
    const std::unique_ptr<TS_VERIFY_CTX, FreeWith<TS_VERIFY_CTX_free>> context(
        TS_REQ_to_TS_VERIFY_CTX(request.get(), nullptr));
    TS_VERIFY_CTX_add_flags(context.get(), 0);
    TS_VERIFY_CTX_set_flags(context.get(), TS_VFY_VERSION | TS_VFY_IMPRINT | TS_VFY_NONCE);
    if (TS_RESP_verify_response(context.get(), response.get()) != 1)
        return badAnswer();
    const QByteArray token = derOf<PKCS7, i2d_PKCS7>(TS_RESP_get_token(response.get()));
    if (CMS_unsigned_add1_attr_by_NID(signer, NID_id_smime_aa_timeStampToken, V_ASN1_SEQUENCE, token.constData(),
                                      int(token.size())) != 1)
        return notSigned();
    return {};
}

} // namespace

Result<QByteArray> signBytes(const QByteArray &bytes, const Signer &signer, const QDateTime &time,
                             const TimestampSource &timestamps)
{
    ERR_clear_error();
    const Signer::Inside &inside = signer.inside();
    constexpr unsigned flags = CMS_DETACHED | CMS_BINARY | CMS_PARTIAL | CMS_NOSMIMECAP | CMS_CADES;
    const Cms cms(CMS_sign(nullptr, nullptr, inside.others.get(), nullptr, flags));
    CMS_SignerInfo *info =
        cms ? CMS_add1_signer(cms.get(), inside.certificate.get(), inside.key.get(), EVP_sha256(), flags) : nullptr;
    if (!info)
        return notSigned();
    // The clock of the office, which tests may set; OpenSSL would take the computer's.
    const std::unique_ptr<ASN1_TIME, FreeWith<ASN1_TIME_free>> signingTime(
        ASN1_TIME_set(nullptr, time.toSecsSinceEpoch()));
    if (!signingTime ||
        CMS_signed_add1_attr_by_NID(info, NID_pkcs9_signingTime, signingTime->type, signingTime.get(), -1) != 1)
        return notSigned();
    if (CMS_final(cms.get(), bioOf(bytes).get(), nullptr, flags) != 1)
        return notSigned();
    if (timestamps) {
        if (auto added = addTimestamp(info, timestamps); !added)
            return failWith(added);
    }
    return derOf<CMS_ContentInfo, i2d_CMS_ContentInfo>(cms.get());
}

} // namespace congbao::signatures
