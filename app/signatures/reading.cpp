// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "signatures/signedpdf.h"
#include "signatures/trustroots.h"

#include <openssl/err.h>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <tuple>

namespace congbao::signatures {

namespace {

constexpr qint64 MostFileBytes = 512LL << 20;

/// The token of a time-stamping authority in a signer's unsigned attributes.
Token timestampToken(CMS_SignerInfo *signer)
{
    const int at = CMS_unsigned_get_attr_by_NID(signer, NID_id_smime_aa_timeStampToken, -1);
    if (at < 0)
        return {};
    const ASN1_TYPE *value = X509_ATTRIBUTE_get0_type(CMS_unsigned_get_attr(signer, at), 0);
    if (!value || value->type != V_ASN1_SEQUENCE)
        return {};
    const unsigned char *der = value->value.sequence->data;
    return Token(d2i_PKCS7(nullptr, &der, value->value.sequence->length));
}

/// When the authority saw the signature; not valid: the token is not about it, or not of a root of the office.
QDateTime timestampOf(CMS_SignerInfo *signer, const TrustRoots &roots)
{
    const Token token = timestampToken(signer);
    if (!token)
        return {};
    const std::unique_ptr<TS_TST_INFO, FreeWith<TS_TST_INFO_free>> info(PKCS7_to_TS_TST_INFO(token.get()));
    if (!info)
        return {};
    const QDateTime time = timeOf(TS_TST_INFO_get_time(info.get()));
    const ASN1_OCTET_STRING *signature = CMS_SignerInfo_get0_signature(signer);
    const QByteArray signedBytes(reinterpret_cast<const char *>(ASN1_STRING_get0_data(signature)),
                                 ASN1_STRING_length(signature));
    const std::unique_ptr<TS_VERIFY_CTX, FreeWith<TS_VERIFY_CTX_free>> context(TS_VERIFY_CTX_new());
    TS_VERIFY_CTX_set_flags(context.get(), TS_VFY_VERSION | TS_VFY_SIGNATURE | TS_VFY_DATA);
    // Both belong to the context from here on.
    TS_VERIFY_CTX_set_data(context.get(), bioOf(signedBytes).release());
    TS_VERIFY_CTX_set_store(context.get(), roots.storeAt(time).release());
    const bool isGood = time.isValid() && TS_RESP_verify_token(context.get(), token.get()) == 1;
    ERR_clear_error();
    return isGood ? time : QDateTime();
}

QDateTime claimedTime(CMS_SignerInfo *signer)
{
    const int at = CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1);
    if (at < 0)
        return {};
    const ASN1_TYPE *value = X509_ATTRIBUTE_get0_type(CMS_signed_get_attr(signer, at), 0);
    if (!value || (value->type != V_ASN1_UTCTIME && value->type != V_ASN1_GENERALIZEDTIME))
        return {};
    return timeOf(value->value.asn1_string);
}

bool fitsBytes(CMS_ContentInfo *cms, const QString &form, const QByteArray &covered)
{
    const Bio out(BIO_new(BIO_s_mem()));
    if (form == u"adbe.pkcs7.sha1") {
        // An old form: the signature holds the SHA-1 of the bytes and signs that.
        if (CMS_verify(cms, nullptr, nullptr, nullptr, out.get(), CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY) != 1)
            return false;
        char *data = nullptr;
        const long size = BIO_get_mem_data(out.get(), &data);
        return QByteArray(data, static_cast<qsizetype>(size)) ==
               QCryptographicHash::hash(covered, QCryptographicHash::Sha1);
    }
    const Bio in = bioOf(covered);
    return CMS_verify(cms, nullptr, nullptr, in.get(), nullptr,
                      CMS_BINARY | CMS_DETACHED | CMS_NO_SIGNER_CERT_VERIFY) == 1;
}

/// A chain is judged as of the timestamp, which an authority vouches for. Without one it must hold now: what the
/// signer's own clock says proves nothing.
void judge(Signature &signature, CMS_ContentInfo *cms, CMS_SignerInfo *signer, const TrustRoots &roots,
           const QDateTime &now)
{
    const QDateTime stamped = timestampOf(signer, roots);
    signature.isTimestamped = stamped.isValid();
    if (signature.isTimestamped)
        signature.time = stamped;
    else if (const QDateTime claimed = claimedTime(signer); claimed.isValid())
        signature.time = claimed;
    X509 *certificate = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, &certificate, nullptr, nullptr);
    if (!certificate)
        return;
    signature.signer = commonName(X509_get_subject_name(certificate));
    signature.issuer = commonName(X509_get_issuer_name(certificate));
    signature.validFrom = timeOf(X509_get0_notBefore(certificate));
    signature.validTo = timeOf(X509_get0_notAfter(certificate));
    const Certificates others(CMS_get1_certs(cms));
    Certificates chain;
    signature.trust = roots.judge(certificate, others.get(), signature.isTimestamped ? stamped : now, chain);
    // An unknown root is told before an expired certificate: of a stranger it does not matter.
    if (signature.trust == Trust::Expired && !signature.isTimestamped) {
        Certificates then;
        if (signature.validFrom.isValid() &&
            roots.judge(certificate, others.get(), signature.validFrom.addSecs(1), then) == Trust::UnknownRoot)
            signature.trust = Trust::UnknownRoot;
    }
    roots.askRevocation(certificate, chain.get(), signature);
}

Signature verify(const SignatureField &field, const QByteArray &file, const TrustRoots &roots, const QDateTime &now)
{
    Signature signature;
    signature.field = field.name;
    signature.form = field.form;
    signature.time = field.time;
    signature.reason = field.reason;
    signature.signer = field.signer;
    const qint64 end = field.coveredEnd();
    signature.coversWholeFile = field.isSound && end == file.size();
    if (field.isSound && end < file.size()) {
        signature.bytesAfter = file.size() - end;
        const LaterChanges later = changesAfter(file, end);
        signature.revisionsAfter = later.revisions;
        signature.changesAfter = later.words;
    }
    if (!field.isSound)
        return signature;
    const Cms cms(d2i_CMS_bio(bioOf(field.contents).get(), nullptr));
    const STACK_OF(CMS_SignerInfo) *signers = cms ? CMS_get0_SignerInfos(cms.get()) : nullptr;
    if (signers && sk_CMS_SignerInfo_num(signers) == 1) {
        signature.isIntact = fitsBytes(cms.get(), field.form, field.covered(file));
        judge(signature, cms.get(), sk_CMS_SignerInfo_value(signers, 0), roots, now);
    }
    ERR_clear_error();
    return signature;
}

} // namespace

Result<std::vector<Signature>> readSignatures(const QString &path, const QString &trustFolder, const QDateTime &now)
{
    const Result<QByteArray> file = readFile(path, MostFileBytes);
    if (!file)
        return failWith(file);
    const Result<std::vector<SignatureField>> fields = signatureFields(*file, path);
    if (!fields)
        return failWith(fields);
    std::vector<Signature> signatures;
    if (fields->empty())
        return signatures;
    const TrustRoots roots = TrustRoots::load(trustFolder);
    for (const SignatureField &field : *fields)
        signatures.push_back(verify(field, *file, roots, now));
    return signatures;
}

} // namespace congbao::signatures
