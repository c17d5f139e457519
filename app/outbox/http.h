// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"

#include <chrono>
#include <memory>
#include <optional>
#include <QByteArray>
#include <QDateTime>
#include <QMap>
#include <QUrl>

namespace congbao::outbox {

/// How the office's line to the outside is used.
struct HttpSettings
{
    QString caFile;            ///< PEM; empty: the computer's own list
    QString pinnedKey;         ///< "sha256//BASE64" of the server's public key; empty: any key the CA vouches for
    QString proxy;             ///< http://user@host:port; empty: as the environment says
    QString proxyPassword;     ///< secret
    QString noProxy;           ///< hosts that are reached directly, comma separated
    qint64 bytesPerSecond = 0; ///< at most, of what is sent; 0: as fast as it goes
    enum class Family { Any, V4, V6 } family = Family::Any;
    std::chrono::seconds connectTimeout{15};
    std::chrono::seconds stallTimeout{120}; ///< nothing moves for so long: the line is taken for cut
};

struct HttpRequest
{
    QByteArray method;
    QUrl url;
    QMap<QByteArray, QByteArray> headers;
    QByteArray body;
    QString bearer; ///< secret
    QString user;   ///< for basic authentication
    QString password;
    QString file; ///< sent instead of `body`: `length` bytes from `offset`
    qint64 offset = 0;
    qint64 length = 0;
    std::function<void(qint64 sent)> onSent; ///< bytes of the body so far
    qint64 maximumAnswerBytes = 16 << 20;
};

struct HttpAnswer
{
    int status = 0;
    QMap<QByteArray, QByteArray> headers; ///< names in small letters
    QByteArray body;

    [[nodiscard]] QByteArray header(const char *name) const { return headers.value(name); }
    [[nodiscard]] std::chrono::seconds retryAfter() const; ///< 0 when the server does not say
    [[nodiscard]] std::optional<QDateTime> date() const;   ///< the server's clock
};

/// Why there is no answer.
struct HttpFailure
{
    bool mayHaveArrived = false; ///< the request was sent, in part or whole, before the line broke
    bool isCancelled = false;
    QString message; ///< translated
    QString detail;
};

/// HTTP by libcurl, one connection kept open. Blocking: for the sender's own thread. TLS 1.2 or newer, certificates
/// checked always; redirects are answers, never followed.
class Http
{
public:
    explicit Http(HttpSettings settings);
    ~Http();
    Q_DISABLE_COPY_MOVE(Http)

    [[nodiscard]] tl::expected<HttpAnswer, HttpFailure> perform(const HttpRequest &request, const JobContext &context);

private:
    struct Handle;
    const HttpSettings m_settings;
    std::unique_ptr<Handle> m_handle;
};

/// Whether an address is on this computer: the only ones that are reached without TLS.
[[nodiscard]] bool isLoopback(const QString &host);

} // namespace congbao::outbox
