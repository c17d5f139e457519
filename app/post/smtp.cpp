// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/smtp.h"

#include <memory>
#include <QCoreApplication>
#include <QFile>

#include <curl/curl.h>

namespace congbao::post {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Mail)
};

using Kind = SmtpOutcome::Kind;

struct FreeHandle
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};
struct FreeList
{
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

/// What libcurl's callbacks work on.
struct Transfer
{
    QFile file;
    const std::function<Result<void>()> &dataBegins;
    const JobContext &context;
    bool hasBegun = false;
    QString refusedToBegin = {};
    QByteArray lastLine = {};
};

size_t readMessage(char *target, size_t size, size_t count, void *state)
{
    auto *transfer = static_cast<Transfer *>(state);
    if (!transfer->hasBegun) {
        if (auto noted = transfer->dataBegins(); !noted) {
            transfer->refusedToBegin = noted.error().message;
            return CURL_READFUNC_ABORT;
        }
        transfer->hasBegun = true;
    }
    const qint64 got = transfer->file.read(target, static_cast<qint64>(size * count));
    return got < 0 ? CURL_READFUNC_ABORT : static_cast<size_t>(got);
}

size_t keepLine(char *line, size_t size, size_t count, void *state)
{
    static_cast<Transfer *>(state)->lastLine = QByteArray(line, static_cast<qsizetype>(size * count)).trimmed();
    return size * count;
}

int isCancelled(void *state, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    const auto *transfer = static_cast<const Transfer *>(state);
    // Once the message has begun, stopping would only make it doubtful.
    return !transfer->hasBegun && transfer->context.isCancelled() ? 1 : 0;
}

SmtpOutcome outcomeOf(CURLcode code, long answer, const Transfer &transfer, const QString &detail)
{
    const QString line = QString::fromUtf8(transfer.lastLine);
    if (code == CURLE_OK)
        return {Kind::Sent, line, {}, {}};
    if (!transfer.refusedToBegin.isEmpty())
        return {Kind::NotNow, line, transfer.refusedToBegin, detail};
    if (code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CACERT_BADFILE || code == CURLE_USE_SSL_FAILED)
        return {Kind::NotNow, line,
                Tr::tr("The mail server could not prove that it is the right one. Check its name and its certificate."),
                detail};
    if (code == CURLE_LOGIN_DENIED)
        return {Kind::NotNow, line, Tr::tr("The mail server does not accept the user and the password."), detail};
    // 354 is the server's "go on": after it there was no answer to the message.
    if (transfer.hasBegun && answer < 400)
        return {Kind::InDoubt, line, Tr::tr("The line broke while the message was on its way."), detail};
    if (answer >= 500)
        return {Kind::Refused, line, Tr::tr("The mail server refused it: %1").arg(line), detail};
    if (answer >= 400)
        return {Kind::NotNow, line, Tr::tr("The mail server does not take it just now: %1").arg(line), detail};
    return {Kind::NotNow, line, Tr::tr("The mail server cannot be reached."), detail};
}

} // namespace

SmtpOutcome sendBySmtp(const MailServer &server, const QString &from, const QStringList &to, const QString &file,
                       const std::function<Result<void>()> &dataBegins, const JobContext &context)
{
    Transfer transfer{QFile(file), dataBegins, context};
    if (!transfer.file.open(QIODevice::ReadOnly))
        return {Kind::NotNow, {}, Tr::tr("The message cannot be read."), transfer.file.errorString()};
    const std::unique_ptr<CURL, FreeHandle> handle(curl_easy_init());
    if (!handle)
        return {Kind::NotNow, {}, Tr::tr("The mail server cannot be reached."), QStringLiteral("curl_easy_init")};
    CURL *curl = handle.get();
    const QByteArray url =
        QStringLiteral("%1://%2:%3/congbao.local")
            .arg(server.isImplicitTls ? QStringLiteral("smtps") : QStringLiteral("smtp"), server.host)
            .arg(server.port)
            .toUtf8();
    char errorText[CURL_ERROR_SIZE] = "";
    curl_easy_setopt(curl, CURLOPT_URL, url.constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    const QByteArray authorities = QFile::encodeName(server.caFile);
    if (!authorities.isEmpty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, authorities.constData());
    const QByteArray user = server.user.toUtf8();
    const QByteArray password = server.password.toUtf8();
    if (!password.isEmpty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, user.constData());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, password.constData());
    }
    const QByteArray sender = '<' + from.toUtf8() + '>';
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, sender.constData());
    std::unique_ptr<curl_slist, FreeList> recipients;
    for (const QString &address : to)
        recipients.reset(curl_slist_append(recipients.release(), QByteArray('<' + address.toUtf8() + '>').constData()));
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, readMessage);
    curl_easy_setopt(curl, CURLOPT_READDATA, &transfer);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, keepLine);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &transfer);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, isCancelled);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &transfer);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 15L);
    curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, 120L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, 120L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, errorText);
    const CURLcode code = curl_easy_perform(curl);
    long answer = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &answer);
    return outcomeOf(code, answer, transfer,
                     QStringLiteral("curl %1, answer %2: %3").arg(code).arg(answer).arg(QString::fromUtf8(errorText)));
}

} // namespace congbao::post
