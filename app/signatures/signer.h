// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <functional>
#include <memory>
#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace congbao::signatures {

/// A key with its certificate that is ready to sign: from a token (PKCS#11) or a file (PKCS#12). It belongs to the
/// thread that opened it.
class Signer
{
public:
    /// Errors: NotFound, Unreadable, NotPermitted (wrong passphrase).
    [[nodiscard]] static Result<Signer> fromFile(const QString &path, const QString &passphrase);
    /// `module` is the token's PKCS#11 library, `token` its label. Errors: NotFound (no such library; the token is not
    /// in the reader; no key on it), NotPermitted (wrong or locked PIN), OutsideFailed.
    [[nodiscard]] static Result<Signer> fromToken(const QString &module, const QString &token, const QString &pin);
    Signer(Signer &&) noexcept;
    ~Signer();

    [[nodiscard]] QString name() const; ///< common name in the certificate
    [[nodiscard]] QDateTime validTo() const;

    struct Inside;
    [[nodiscard]] const Inside &inside() const { return *m_inside; }

private:
    Signer();
    std::unique_ptr<Inside> m_inside;
};

/// Takes a time-stamp request (RFC 3161, DER) to an authority and gives its answer.
using TimestampSource = std::function<Result<QByteArray>(const QByteArray &request)>;

/// An authority that is asked over http or https. Error of the calls: OutsideFailed.
[[nodiscard]] TimestampSource timestampsFrom(const QString &url);

/// What people see of a signature on a page.
struct SignatureMark
{
    int page = 1;
    double x = 0, y = 0; ///< points from the page's lower left corner
    double width = 0, height = 0;
    QByteArray content; ///< a content stream without fonts, from 0 0 to width height; empty: nothing is seen
    QString words;      ///< what it says, for who cannot see it
};

struct SigningOrder
{
    QString field = QStringLiteral("CongBao");
    QString reason;
    QString location;
    QDateTime time;
    SignatureMark mark;
    TimestampSource timestamps; ///< empty: without a timestamp (PAdES B-B), else B-T
};

/// Signs a PDF (PAdES, ETSI.CAdES.detached) by adding a revision behind its bytes, which stay as they are. Errors:
/// Unreadable (not a PDF, encrypted, or it has such a field already), OutsideFailed (token or authority did not
/// answer), NotPermitted.
[[nodiscard]] Result<QByteArray> signPdf(const QByteArray &pdf, const Signer &signer, const SigningOrder &order);

} // namespace congbao::signatures
