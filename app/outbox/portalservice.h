// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outbox/portal.h"
#include "outbox/token.h"

#include <QJsonDocument>

namespace congbao::outbox {

/// What it takes to reach a portal.
struct PortalAccess
{
    QUrl address; ///< "https://portal.example/congbao/v1"
    ClientIdentity identity;
    HttpSettings http;
};

/// Requests to a portal: the token, one new token after a 401, errors in words.
class PortalService
{
public:
    explicit PortalService(PortalAccess access);

    /// A request below the portal's address; `steps` are escaped one by one.
    [[nodiscard]] HttpRequest request(const char *method, const QStringList &steps) const;
    /// An address that the portal gave. Empty when it leads to another host: the token would go with it.
    [[nodiscard]] QUrl resolved(const QString &address, const QUrl &base) const;
    [[nodiscard]] QUrl address() const { return m_access.address; }

    /// Performs with a token. An answer below 500 that is neither 401 nor 429 is given back, whatever it says.
    /// Otherwise how the sending ends: Unknown when the request may have been carried out, else TryLater or Refused.
    [[nodiscard]] Step<HttpAnswer> perform(HttpRequest request, const JobContext &context);

    /// An answer that ends the sending, in words: what the portal says, and which field it means.
    [[nodiscard]] static SendOutcome refusal(const HttpAnswer &answer, const QJsonObject &manifest = {});

private:
    const PortalAccess m_access;
    Http m_http;
    TokenSource m_tokens;
};

/// "sha-256=:BASE64:" of a hexadecimal hash (RFC 9530), and whether such a header names it.
[[nodiscard]] QByteArray digestField(const QString &sha256);
[[nodiscard]] bool digestNames(const QByteArray &field, const QString &sha256);

[[nodiscard]] inline QJsonObject jsonOf(const HttpAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

} // namespace congbao::outbox
