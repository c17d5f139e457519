// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outbox/carrier.h"
#include "outbox/http.h"

#include <QDeadlineTimer>

namespace congbao::outbox {

/// How the office proves to a portal who it is (OAuth 2.0 client credentials, RFC 6749 section 4.4).
struct ClientIdentity
{
    QUrl tokenUrl;
    QString clientId;
    QString clientSecret;  ///< secret; sent by basic authentication
    QString clientKeyFile; ///< PEM of an RSA or P-256 key: private_key_jwt (RFC 7523) instead of the secret
    QString scope = QStringLiteral("gazette.read gazette.write gazette.publish gazette.correct");
};

/// A step of a sending: its value, or how the sending ends.
template <typename T> using Step = tl::expected<T, SendOutcome>;

/// Gets bearer tokens and keeps one as long as it is good, by a clock that nobody sets.
class TokenSource
{
public:
    TokenSource(Http &http, ClientIdentity identity)
        : m_http(http)
        , m_identity(std::move(identity))
    {
    }

    /// Empty when no token is used (no token_url is set).
    [[nodiscard]] Step<QString> token(const JobContext &context);
    /// The portal says that it is no good any more.
    void forget() { m_token.clear(); }

private:
    [[nodiscard]] Step<HttpAnswer> ask(const JobContext &context);

    Http &m_http;
    const ClientIdentity m_identity;
    QString m_token;
    QDeadlineTimer m_goodUntil;
    qint64 m_skewSeconds = 0; ///< the token server's clock minus ours
};

/// A signed client assertion (RFC 7523 section 3) that is good for a minute from `now`. Error: Unreadable (no such key,
/// or not an RSA or P-256 key).
[[nodiscard]] Result<QByteArray> clientAssertion(const QString &keyFile, const QString &clientId,
                                                 const QString &audience, const QDateTime &now);

} // namespace congbao::outbox
