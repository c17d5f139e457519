// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox/http.h"

#include <algorithm>
#include <array>
#include <curl/curl.h>
#include <mutex>
#include <QCoreApplication>
#include <QFile>
#include <QLocale>

namespace congbao::outbox {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Http)
};

/// What one transfer needs while it runs.
struct Transfer
{
    const HttpRequest &request;
    const JobContext &context;
    QFile file;
    qint64 sent = 0; ///< of the body
    HttpAnswer answer;
    bool isTooLarge = false;
    bool isUnreadable = false;
};

size_t readBody(char *buffer, size_t size, size_t count, void *user)
{
    auto &transfer = *static_cast<Transfer *>(user);
    const HttpRequest &request = transfer.request;
    const qint64 total = request.file.isEmpty() ? request.body.size() : request.length;
    const qint64 wanted = std::min<qint64>(static_cast<qint64>(size * count), total - transfer.sent);
    if (wanted <= 0)
        return 0;
    qint64 read = wanted;
    if (request.file.isEmpty())
        std::copy_n(request.body.constData() + transfer.sent, wanted, buffer);
    else
        read = transfer.file.read(buffer, wanted);
    if (read <= 0) {
        transfer.isUnreadable = true;
        return CURL_READFUNC_ABORT;
    }
    transfer.sent += read;
    return static_cast<size_t>(read);
}

/// libcurl goes back to the beginning when a kept connection turns out to be dead.
int seekBody(void *user, curl_off_t offset, int origin)
{
    auto &transfer = *static_cast<Transfer *>(user);
    if (origin != SEEK_SET)
        return CURL_SEEKFUNC_FAIL;
    if (!transfer.request.file.isEmpty() && !transfer.file.seek(transfer.request.offset + offset))
        return CURL_SEEKFUNC_FAIL;
    transfer.sent = offset;
    return CURL_SEEKFUNC_OK;
}

size_t takeBody(char *bytes, size_t size, size_t count, void *user)
{
    auto &transfer = *static_cast<Transfer *>(user);
    const auto length = static_cast<qsizetype>(size * count);
    if (transfer.answer.body.size() + length > transfer.request.maximumAnswerBytes) {
        transfer.isTooLarge = true;
        return 0;
    }
    transfer.answer.body.append(bytes, length);
    return size * count;
}

size_t takeHeader(char *bytes, size_t size, size_t count, void *user)
{
    constexpr qsizetype MostHeaders = 200;
    auto &transfer = *static_cast<Transfer *>(user);
    const QByteArray line = QByteArray(bytes, static_cast<qsizetype>(size * count)).trimmed();
    if (line.startsWith("HTTP/")) { // an interim answer (100) came before
        transfer.answer.headers.clear();
        return size * count;
    }
    const auto colon = line.indexOf(':');
    if (colon > 0 && transfer.answer.headers.size() < MostHeaders)
        transfer.answer.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    return size * count;
}

int watchProgress(void *user, curl_off_t /*total*/, curl_off_t /*now*/, curl_off_t /*toSend*/, curl_off_t sent)
{
    const auto &transfer = *static_cast<const Transfer *>(user);
    if (transfer.request.onSent)
        transfer.request.onSent(sent);
    return transfer.context.isCancelled() ? 1 : 0;
}

QString wordsFor(CURLcode code, const QUrl &url)
{
    const QString host = url.host();
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return Tr::tr("The name “%1” is not found. Is the internet line up?").arg(host);
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return Tr::tr("The proxy does not answer. An administrator checks portal.proxy.");
    case CURLE_COULDNT_CONNECT:
        return Tr::tr("“%1” does not answer. It may be down, or the line is.").arg(host);
    case CURLE_OPERATION_TIMEDOUT:
        return Tr::tr("The line to “%1” stands still.").arg(host);
    case CURLE_PEER_FAILED_VERIFICATION:
        return Tr::tr("“%1” shows a certificate that nobody we trust vouches for, or that is not its own. Nothing was "
                      "sent. An administrator checks portal.ca_file, and this computer's clock.")
            .arg(host);
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
        return Tr::tr(
                   "“%1” shows another key than the one in portal.pinned_key. Nothing was sent. An administrator asks "
                   "the portal's people whether they changed it.")
            .arg(host);
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CIPHER:
        return Tr::tr("No safe connection to “%1” could be made; it must speak TLS 1.2 or newer.").arg(host);
    case CURLE_SSL_CACERT_BADFILE:
        return Tr::tr("The file in portal.ca_file cannot be read, or holds no certificates.");
    case CURLE_UNSUPPORTED_PROTOCOL:
        return Tr::tr("“%1” is not an https address.").arg(url.toDisplayString(QUrl::RemoveUserInfo));
    default:
        return Tr::tr("The line to “%1” broke.").arg(host);
    }
}

std::optional<QDateTime> readDate(const QByteArray &value)
{
    const QDateTime time =
        QLocale::c().toDateTime(QString::fromLatin1(value), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!time.isValid())
        return std::nullopt;
    return QDateTime(time.date(), time.time(), Qt::UTC);
}

/// Whether any of the request can have left before it failed.
bool nothingLeft(CURLcode code)
{
    constexpr std::array before = {CURLE_UNSUPPORTED_PROTOCOL,    CURLE_URL_MALFORMAT,
                                   CURLE_COULDNT_RESOLVE_HOST,    CURLE_COULDNT_RESOLVE_PROXY,
                                   CURLE_COULDNT_CONNECT,         CURLE_PROXY,
                                   CURLE_SSL_CONNECT_ERROR,       CURLE_SSL_CIPHER,
                                   CURLE_SSL_CACERT_BADFILE,      CURLE_SSL_PINNEDPUBKEYNOTMATCH,
                                   CURLE_PEER_FAILED_VERIFICATION};
    return std::find(before.begin(), before.end(), code) != before.end();
}

} // namespace

bool isLoopback(const QString &host)
{
    return host == u"localhost" || host == u"127.0.0.1" || host == u"::1" || host == u"[::1]";
}

std::chrono::seconds HttpAnswer::retryAfter() const
{
    constexpr qint64 Longest = 86400;
    const QByteArray value = header("retry-after");
    bool isNumber = false;
    qint64 seconds = value.toLongLong(&isNumber);
    if (!isNumber) { // or a date
        const std::optional<QDateTime> until = readDate(value);
        seconds = until ? date().value_or(QDateTime::currentDateTimeUtc()).secsTo(*until) : 0;
    }
    return std::chrono::seconds(std::clamp<qint64>(seconds, 0, Longest));
}

std::optional<QDateTime> HttpAnswer::date() const
{
    return readDate(header("date"));
}

struct Http::Handle
{
    CURL *curl = nullptr;
    Handle()
    {
        // curl_easy_init() would do it, but not safely from two threads at once.
        static std::once_flag once;
        std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
        curl = curl_easy_init();
    }
    ~Handle() { curl_easy_cleanup(curl); }
    Q_DISABLE_COPY_MOVE(Handle)
};

Http::Http(HttpSettings settings)
    : m_settings(std::move(settings))
    , m_handle(std::make_unique<Handle>())
{
}

Http::~Http() = default;

tl::expected<HttpAnswer, HttpFailure> Http::perform(const HttpRequest &request, const JobContext &context)
{
    CURL *const curl = m_handle->curl;
    if (!curl)
        return tl::unexpected<HttpFailure>({false, false, Tr::tr("There is too little memory."), {}});
    curl_easy_reset(curl); // options only: the connection stays
    Transfer transfer{request, context, QFile(request.file), 0, {}, false, false};
    if (!request.file.isEmpty() && (!transfer.file.open(QIODevice::ReadOnly) || !transfer.file.seek(request.offset)))
        return tl::unexpected<HttpFailure>(
            {false, false, Tr::tr("The stored file cannot be read."), transfer.file.errorString()});

    const QByteArray url = request.url.toEncoded();
    const bool mayBePlain = isLoopback(request.url.host());
    curl_easy_setopt(curl, CURLOPT_URL, url.constData());
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, mayBePlain ? "http,https" : "https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(curl, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(curl, CURLOPT_UPLOAD_BUFFERSIZE, 512L << 10);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, static_cast<long>(m_settings.connectTimeout.count()));
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, static_cast<long>(m_settings.stallTimeout.count()));
    curl_easy_setopt(curl, CURLOPT_MAX_SEND_SPEED_LARGE, static_cast<curl_off_t>(m_settings.bytesPerSecond));
    curl_easy_setopt(curl, CURLOPT_IPRESOLVE,
                     static_cast<long>(m_settings.family == HttpSettings::Family::V4   ? CURL_IPRESOLVE_V4
                                       : m_settings.family == HttpSettings::Family::V6 ? CURL_IPRESOLVE_V6
                                                                                       : CURL_IPRESOLVE_WHATEVER));
    const auto setText = [&](CURLoption option, const QString &value) {
        if (!value.isEmpty())
            curl_easy_setopt(curl, option, value.toUtf8().constData()); // libcurl keeps a copy
    };
    setText(CURLOPT_CAINFO, m_settings.caFile);
    setText(CURLOPT_PINNEDPUBLICKEY, m_settings.pinnedKey);
    setText(CURLOPT_PROXY, m_settings.proxy);
    setText(CURLOPT_PROXYPASSWORD, m_settings.proxyPassword);
    if (mayBePlain)
        setText(CURLOPT_NOPROXY, QStringLiteral("*"));
    else
        setText(CURLOPT_NOPROXY, m_settings.noProxy);
    curl_easy_setopt(curl, CURLOPT_PROXYAUTH, static_cast<long>(CURLAUTH_ANYSAFE));

    curl_slist *headers = curl_slist_append(nullptr, "Expect:");
    for (auto header = request.headers.begin(); header != request.headers.end(); ++header)
        headers = curl_slist_append(headers, QByteArray(header.key() + ": " + header.value()).constData());
    const std::unique_ptr<curl_slist, void (*)(curl_slist *)> kept(headers, curl_slist_free_all);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    if (!request.bearer.isEmpty()) {
        curl_easy_setopt(curl, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BEARER));
        setText(CURLOPT_XOAUTH2_BEARER, request.bearer);
    } else if (!request.user.isEmpty()) {
        curl_easy_setopt(curl, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
        setText(CURLOPT_USERNAME, request.user);
        setText(CURLOPT_PASSWORD, request.password);
    }
    if (request.method == "HEAD") {
        curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
    } else if (request.method != "GET") {
        const qint64 length = request.file.isEmpty() ? request.body.size() : request.length;
        curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, request.method.constData());
        curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(length));
        curl_easy_setopt(curl, CURLOPT_READFUNCTION, &readBody);
        curl_easy_setopt(curl, CURLOPT_READDATA, &transfer);
        curl_easy_setopt(curl, CURLOPT_SEEKFUNCTION, &seekBody);
        curl_easy_setopt(curl, CURLOPT_SEEKDATA, &transfer);
    }
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &takeBody);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &transfer);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, &takeHeader);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &transfer);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, &watchProgress);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &transfer);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    std::array<char, CURL_ERROR_SIZE> words{};
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, words.data());

    const CURLcode code = curl_easy_perform(curl);
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, nullptr);
    // A server that refuses a body may answer before it took all of it and close: the answer counts.
    const bool wasAnsweredEarly = code == CURLE_SEND_ERROR && status >= 400;
    if (code == CURLE_OK || wasAnsweredEarly) {
        transfer.answer.status = static_cast<int>(status);
        return std::move(transfer.answer);
    }
    HttpFailure failure;
    failure.isCancelled = code == CURLE_ABORTED_BY_CALLBACK && context.isCancelled();
    failure.mayHaveArrived = !nothingLeft(code);
    failure.message = failure.isCancelled ? Tr::tr("The sending was stopped.")
                      : transfer.isTooLarge
                          ? Tr::tr("“%1” answers with far more than it should.").arg(request.url.host())
                      : transfer.isUnreadable ? Tr::tr("The stored file cannot be read.")
                                              : wordsFor(code, request.url);
    failure.detail = QStringLiteral("%1 %2: curl %3 %4")
                         .arg(QString::fromLatin1(request.method),
                              request.url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery))
                         .arg(static_cast<int>(code))
                         .arg(QString::fromLocal8Bit(words.data()));
    return tl::unexpected<HttpFailure>(std::move(failure));
}

} // namespace congbao::outbox
