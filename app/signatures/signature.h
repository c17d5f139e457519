// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <vector>

/// Digital signatures of PDF files: what comes in is verified, what goes out is signed. OpenSSL decides; the roots that
/// are trusted are files that the office chose, never the system's.
namespace congbao::signatures {

/// What is known of the signer's certificate.
enum class Trust {
    Trusted,       ///< its chain ends at a root of the office
    UnknownRoot,   ///< its chain ends elsewhere
    Expired,       ///< not valid when the signature was made, or expired since and nothing proves when it was made
    BadChain,      ///< a certificate of the chain is not what it says
    NoCertificate, ///< the signature does not bring the signer's certificate
};

enum class Revocation { Unknown, NotRevoked, Revoked };

/// One signature of a PDF, as it was found at one moment.
struct Signature
{
    QString field;         ///< name of the signature field
    QString signer;        ///< common name in the certificate
    QString issuer;        ///< who issued it
    QString form;          ///< "ETSI.CAdES.detached", "adbe.pkcs7.detached"…
    bool isIntact = false; ///< the signature fits the bytes that it covers
    bool coversWholeFile = false;
    qint64 bytesAfter = 0;    ///< that stand behind the part that was signed
    int revisionsAfter = 0;   ///< PDF revisions behind it, further signatures among them
    QStringList changesAfter; ///< translated: what they changed
    Trust trust = Trust::NoCertificate;
    QDateTime time;               ///< UTC; not valid: not said
    bool isTimestamped = false;   ///< the time comes from a time-stamping authority of a trusted root
    QDateTime validFrom, validTo; ///< of the signer's certificate
    Revocation revocation = Revocation::Unknown;
    QDateTime revocationAsOf; ///< when the list that was asked was issued
    QString reason;           ///< the signer's, as written

    [[nodiscard]] bool isGood() const
    {
        return isIntact && trust == Trust::Trusted && revocation != Revocation::Revoked;
    }
};

[[nodiscard]] QString trustId(Trust trust); ///< "trusted", "unknown-root"…
/// What it means, in whole sentences for people.
[[nodiscard]] QStringList describe(const Signature &signature);

[[nodiscard]] QJsonObject toJson(const Signature &signature);
[[nodiscard]] Signature signatureFromJson(const QJsonObject &object);

/// Verifies every signature of a PDF. `trustFolder` holds the roots (*.pem, *.crt, *.cer, *.der) and revocation lists
/// (*.crl) of the office; `now` is the moment of asking. No signatures: an empty list. Errors: NotFound, TooLarge,
/// Unreadable.
[[nodiscard]] Result<std::vector<Signature>> readSignatures(const QString &path, const QString &trustFolder,
                                                            const QDateTime &now);

} // namespace congbao::signatures
