// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signatures/signature.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTimeZone>

namespace congbao::signatures {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Signatures)
};

QString local(const QDateTime &time)
{
    return time.toOffsetFromUtc(7 * 3600).toString(u"dd/MM/yyyy HH:mm:ss");
}

QString revocationId(Revocation revocation)
{
    switch (revocation) {
    case Revocation::Unknown:
        return QStringLiteral("unknown");
    case Revocation::NotRevoked:
        return QStringLiteral("not-revoked");
    case Revocation::Revoked:
        break;
    }
    return QStringLiteral("revoked");
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QDateTime timeFrom(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODate).toUTC();
}

} // namespace

QString trustId(Trust trust)
{
    switch (trust) {
    case Trust::Trusted:
        return QStringLiteral("trusted");
    case Trust::UnknownRoot:
        return QStringLiteral("unknown-root");
    case Trust::Expired:
        return QStringLiteral("expired");
    case Trust::BadChain:
        return QStringLiteral("bad-chain");
    case Trust::NoCertificate:
        break;
    }
    return QStringLiteral("no-certificate");
}

QStringList describe(const Signature &signature)
{
    QStringList words;
    words << (signature.isIntact
                  ? Tr::tr("Signed by %1; what was signed is unchanged.").arg(signature.signer)
                  : Tr::tr("The signature of %1 does not fit: what was signed was changed afterwards, or the signature "
                           "is damaged.")
                        .arg(signature.signer));
    switch (signature.trust) {
    case Trust::Trusted:
        words << Tr::tr("The certificate was issued by %1 and leads to a root that the office trusts.")
                     .arg(signature.issuer);
        break;
    case Trust::UnknownRoot:
        words << Tr::tr("The certificate was issued by %1, which leads to no root that the office trusts. If the root "
                        "is the right one, an administrator puts it into the folder “trust” of the office.")
                     .arg(signature.issuer);
        break;
    case Trust::Expired:
        words << Tr::tr("The certificate was valid from %1 to %2 only, and no timestamp proves that it was used then.")
                     .arg(local(signature.validFrom), local(signature.validTo));
        break;
    case Trust::BadChain:
        words << Tr::tr("The chain of certificates behind %1 does not hold together.").arg(signature.signer);
        break;
    case Trust::NoCertificate:
        words << Tr::tr("The signature does not bring its certificate, so nobody can say whose it is.");
        break;
    }
    if (signature.isTimestamped)
        words << Tr::tr("It was made before %1: a time-stamping authority says so.").arg(local(signature.time));
    else if (signature.time.isValid())
        words << Tr::tr("It says that it was made at %1; that is the clock of the signer's computer.")
                     .arg(local(signature.time));
    switch (signature.revocation) {
    case Revocation::NotRevoked:
        words << Tr::tr("As of %1 the certificate was not revoked.").arg(local(signature.revocationAsOf));
        break;
    case Revocation::Revoked:
        words << Tr::tr("The certificate was revoked, says the list of %1.").arg(local(signature.revocationAsOf));
        break;
    case Revocation::Unknown:
        words << Tr::tr("Whether the certificate was revoked is not known: there is no list of its issuer here.");
        break;
    }
    if (signature.coversWholeFile) {
        words << Tr::tr("The signature covers the whole file.");
    } else if (signature.revisionsAfter > 0) {
        words << Tr::tr("The file was changed after it was signed: %n later revisions.", nullptr,
                        signature.revisionsAfter);
        words += signature.changesAfter;
    } else if (signature.bytesAfter > 0) {
        words << Tr::tr("%n bytes stand behind what was signed. They belong to no revision and change nothing that a "
                        "reader shows.",
                        nullptr, static_cast<int>(std::min<qint64>(signature.bytesAfter, 1000000000)));
    } else {
        words << Tr::tr("The signature covers only parts of the file.");
    }
    return words;
}

QJsonObject toJson(const Signature &signature)
{
    return {{QStringLiteral("field"), signature.field},
            {QStringLiteral("signer"), signature.signer},
            {QStringLiteral("issuer"), signature.issuer},
            {QStringLiteral("form"), signature.form},
            {QStringLiteral("valid"), signature.isIntact},
            {QStringLiteral("trust"), trustId(signature.trust)},
            {QStringLiteral("covers_whole_file"), signature.coversWholeFile},
            {QStringLiteral("bytes_after"), signature.bytesAfter},
            {QStringLiteral("revisions_after"), signature.revisionsAfter},
            {QStringLiteral("changes_after"), QJsonArray::fromStringList(signature.changesAfter)},
            {QStringLiteral("time"), timeText(signature.time)},
            {QStringLiteral("timestamped"), signature.isTimestamped},
            {QStringLiteral("certificate_from"), timeText(signature.validFrom)},
            {QStringLiteral("certificate_to"), timeText(signature.validTo)},
            {QStringLiteral("revocation"), revocationId(signature.revocation)},
            {QStringLiteral("revocation_as_of"), timeText(signature.revocationAsOf)},
            {QStringLiteral("reason"), signature.reason}};
}

Signature signatureFromJson(const QJsonObject &object)
{
    Signature signature;
    signature.field = object[u"field"].toString();
    signature.signer = object[u"signer"].toString();
    signature.issuer = object[u"issuer"].toString();
    signature.form = object[u"form"].toString();
    signature.isIntact = object[u"valid"].toBool();
    for (const Trust trust : {Trust::Trusted, Trust::UnknownRoot, Trust::Expired, Trust::BadChain}) {
        if (trustId(trust) == object[u"trust"].toString())
            signature.trust = trust;
    }
    signature.coversWholeFile = object[u"covers_whole_file"].toBool();
    signature.bytesAfter = object[u"bytes_after"].toInteger();
    signature.revisionsAfter = object[u"revisions_after"].toInt();
    for (const QJsonValue &change : object[u"changes_after"].toArray())
        signature.changesAfter.append(change.toString());
    signature.time = timeFrom(object[u"time"]);
    signature.isTimestamped = object[u"timestamped"].toBool();
    signature.validFrom = timeFrom(object[u"certificate_from"]);
    signature.validTo = timeFrom(object[u"certificate_to"]);
    for (const Revocation revocation : {Revocation::NotRevoked, Revocation::Revoked}) {
        if (revocationId(revocation) == object[u"revocation"].toString())
            signature.revocation = revocation;
    }
    signature.revocationAsOf = timeFrom(object[u"revocation_as_of"]);
    signature.reason = object[u"reason"].toString();
    return signature;
}

} // namespace congbao::signatures
