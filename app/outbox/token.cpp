// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox/token.h"

#include "core/files.h"

#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>
#include <QUuid>

namespace congbao::outbox {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Portal)
};

using Kind = SendOutcome::Kind;

constexpr qint64 MostKeyBytes = 64 << 10;
constexpr int AssertionSeconds = 60;
/// A token is not used in its last seconds: it could run out on the way.
constexpr int SpareSeconds = 30;

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// The two numbers of an ECDSA signature side by side (RFC 7518 section 3.4), from OpenSSL's DER.
QByteArray joined(const QByteArray &der)
{
    constexpr int NumberBytes = 32;
    const auto *position = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<ECDSA_SIG, void (*)(ECDSA_SIG *)> signature(
        d2i_ECDSA_SIG(nullptr, &position, static_cast<long>(der.size())), ECDSA_SIG_free);
    QByteArray both(2 * NumberBytes, '\0');
    auto *bytes = reinterpret_cast<unsigned char *>(both.data());
    if (!signature || BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), bytes, NumberBytes) < 0 ||
        BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), bytes + NumberBytes, NumberBytes) < 0)
        return {};
    return both;
}

QByteArray signedBy(EVP_PKEY *key, const QByteArray &text)
{
    const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)> digest(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
    size_t length = 0;
    if (!digest || EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
        EVP_DigestSign(digest.get(), nullptr, &length, bytes, static_cast<size_t>(text.size())) != 1)
        return {};
    QByteArray signature(static_cast<qsizetype>(length), '\0');
    if (EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char *>(signature.data()), &length, bytes,
                       static_cast<size_t>(text.size())) != 1)
        return {};
    signature.resize(static_cast<qsizetype>(length));
    return EVP_PKEY_is_a(key, "EC") ? joined(signature) : signature;
}

} // namespace

Result<QByteArray> clientAssertion(const QString &keyFile, const QString &clientId, const QString &audience,
                                   const QDateTime &now)
{
    const Result<QByteArray> pem = readFile(keyFile, MostKeyBytes);
    if (!pem)
        return failWith(pem);
    const std::unique_ptr<BIO, int (*)(BIO *)> memory(BIO_new_mem_buf(pem->constData(), static_cast<int>(pem->size())),
                                                      BIO_free);
    // A key with a passphrase is refused instead of asked for: there is nobody to ask.
    const auto noPassphrase = [](char * /*buffer*/, int /*size*/, int /*rwflag*/, void * /*user*/) { return -1; };
    const std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY *)> key(
        PEM_read_bio_PrivateKey(memory.get(), nullptr, noPassphrase, nullptr), EVP_PKEY_free);
    const bool isRsa = key && EVP_PKEY_is_a(key.get(), "RSA");
    const bool isEc = key && EVP_PKEY_is_a(key.get(), "EC") && EVP_PKEY_get_bits(key.get()) == 256;
    if (!isRsa && !isEc)
        return fail(ErrorCode::Unreadable,
                    Tr::tr("“%1” holds no RSA or P-256 key without a passphrase. An administrator checks "
                           "portal.client_key.")
                        .arg(keyFile));
    const QJsonObject header{{QStringLiteral("alg"), isRsa ? QStringLiteral("RS256") : QStringLiteral("ES256")},
                             {QStringLiteral("typ"), QStringLiteral("JWT")}};
    const qint64 at = now.toSecsSinceEpoch();
    const QJsonObject claims{{QStringLiteral("iss"), clientId},
                             {QStringLiteral("sub"), clientId},
                             {QStringLiteral("aud"), audience},
                             {QStringLiteral("iat"), at},
                             {QStringLiteral("exp"), at + AssertionSeconds},
                             {QStringLiteral("jti"), QUuid::createUuid().toString(QUuid::WithoutBraces)}};
    const QByteArray text = base64Url(QJsonDocument(header).toJson(QJsonDocument::Compact)) + '.' +
                            base64Url(QJsonDocument(claims).toJson(QJsonDocument::Compact));
    const QByteArray signature = signedBy(key.get(), text);
    if (signature.isEmpty())
        return fail(ErrorCode::Internal, Tr::tr("The key in “%1” does not sign.").arg(keyFile));
    return QByteArray(text + '.' + base64Url(signature));
}

Step<HttpAnswer> TokenSource::ask(const JobContext &context)
{
    QUrlQuery form;
    form.addQueryItem(QStringLiteral("grant_type"), QStringLiteral("client_credentials"));
    form.addQueryItem(QStringLiteral("scope"), m_identity.scope);
    HttpRequest request;
    request.method = "POST";
    request.url = m_identity.tokenUrl;
    request.headers.insert("Content-Type", "application/x-www-form-urlencoded");
    request.headers.insert("Accept", "application/json");
    request.maximumAnswerBytes = 1 << 20;
    if (m_identity.clientKeyFile.isEmpty()) {
        // RFC 6749 section 2.3.1: both parts are form-encoded before they are joined.
        request.user = QString::fromLatin1(QUrl::toPercentEncoding(m_identity.clientId));
        request.password = QString::fromLatin1(QUrl::toPercentEncoding(m_identity.clientSecret));
    } else {
        const Result<QByteArray> assertion =
            clientAssertion(m_identity.clientKeyFile, m_identity.clientId, m_identity.tokenUrl.toString(),
                            QDateTime::currentDateTimeUtc().addSecs(m_skewSeconds));
        if (!assertion)
            return tl::unexpected<SendOutcome>(
                {Kind::Refused, {}, assertion.error().message, assertion.error().detail, {}});
        form.addQueryItem(QStringLiteral("client_id"), m_identity.clientId);
        form.addQueryItem(QStringLiteral("client_assertion_type"),
                          QStringLiteral("urn:ietf:params:oauth:client-assertion-type:jwt-bearer"));
        form.addQueryItem(QStringLiteral("client_assertion"), QString::fromLatin1(*assertion));
    }
    request.body = form.toString(QUrl::FullyEncoded).toLatin1();
    auto answer = m_http.perform(request, context);
    if (!answer)
        return tl::unexpected<SendOutcome>({Kind::TryLater, {}, answer.error().message, answer.error().detail, {}});
    return std::move(*answer);
}

Step<QString> TokenSource::token(const JobContext &context)
{
    if (m_identity.tokenUrl.isEmpty())
        return QString();
    if (!m_token.isEmpty() && !m_goodUntil.hasExpired())
        return m_token;
    Step<HttpAnswer> answer = ask(context);
    if (!answer)
        return tl::unexpected<SendOutcome>(answer.error());
    // Our clock may be wrong, and an assertion says when it was made: once more, by the server's clock.
    constexpr qint64 MostSkewSeconds = 20;
    const std::optional<QDateTime> date = answer->date();
    const qint64 skew = date ? QDateTime::currentDateTimeUtc().secsTo(*date) : 0;
    if ((answer->status == 400 || answer->status == 401) && !m_identity.clientKeyFile.isEmpty() &&
        std::abs(skew - m_skewSeconds) > MostSkewSeconds) {
        m_skewSeconds = skew;
        answer = ask(context);
        if (!answer)
            return tl::unexpected<SendOutcome>(answer.error());
    }
    const QJsonObject json = QJsonDocument::fromJson(answer->body).object();
    const QString detail = QStringLiteral("token: HTTP %1 %2 %3")
                               .arg(answer->status)
                               .arg(json.value(u"error").toString(), json.value(u"error_description").toString());
    if (answer->status == 429 || answer->status >= 500)
        return tl::unexpected<SendOutcome>({Kind::TryLater,
                                            {},
                                            Tr::tr("The portal's sign-in server is overloaded or down."),
                                            detail,
                                            answer->retryAfter()});
    if (answer->status != 200)
        return tl::unexpected<SendOutcome>(
            {Kind::Refused,
             {},
             Tr::tr("The portal's sign-in server does not let this office in (%1). An administrator checks "
                    "portal.client_id and its secret or key.")
                 .arg(json.value(u"error").toString(QString::number(answer->status))),
             detail,
             {}});
    m_token = json.value(u"access_token").toString();
    if (m_token.isEmpty() || json.value(u"token_type").toString().compare(u"bearer", Qt::CaseInsensitive) != 0)
        return tl::unexpected<SendOutcome>(
            {Kind::TryLater, {}, Tr::tr("The portal's sign-in server answers, but gives no token."), detail, {}});
    const qint64 seconds = json.value(u"expires_in").toInteger(300);
    m_goodUntil.setRemainingTime(std::chrono::seconds(std::max<qint64>(seconds - SpareSeconds, 1)));
    return m_token;
}

} // namespace congbao::outbox
