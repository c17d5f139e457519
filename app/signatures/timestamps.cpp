// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signatures/signer.h"

#include <curl/curl.h>
#include <QCoreApplication>

namespace congbao::signatures {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Signatures)
};

constexpr qsizetype MostAnswerBytes = 1 << 20;
constexpr long ConnectSeconds = 15;
constexpr long AnswerSeconds = 60;

size_t collect(char *data, size_t size, size_t count, void *target)
{
    auto &answer = *static_cast<QByteArray *>(target);
    if (answer.size() + qsizetype(size * count) > MostAnswerBytes)
        return 0; // ends the transfer
    answer.append(data, qsizetype(size * count));
    return size * count;
}

} // namespace

TimestampSource timestampsFrom(const QString &url)
{
    return [address = url.toUtf8()](const QByteArray &request) -> Result<QByteArray> {
        const auto unreachable = [&](const QString &detail) {
            return fail(ErrorCode::OutsideFailed,
                        Tr::tr("The time-stamping authority %1 does not answer. Try again later, or sign without a "
                               "timestamp.")
                            .arg(QString::fromUtf8(address)),
                        detail);
        };
        const std::unique_ptr<CURL, void (*)(CURL *)> call(curl_easy_init(), curl_easy_cleanup);
        if (!call)
            return unreachable(QString());
        const std::unique_ptr<curl_slist, void (*)(curl_slist *)> headers(
            curl_slist_append(nullptr, "Content-Type: application/timestamp-query"), curl_slist_free_all);
        QByteArray answer;
        CURL *const handle = call.get();
        curl_easy_setopt(handle, CURLOPT_URL, address.constData());
        curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
        curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, ConnectSeconds);
        curl_easy_setopt(handle, CURLOPT_TIMEOUT, AnswerSeconds);
        curl_easy_setopt(handle, CURLOPT_FAILONERROR, 1L);
        curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers.get());
        curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, static_cast<long>(request.size()));
        curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request.constData());
        curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, collect);
        curl_easy_setopt(handle, CURLOPT_WRITEDATA, &answer);
        if (const CURLcode code = curl_easy_perform(handle); code != CURLE_OK)
            return unreachable(QString::fromUtf8(curl_easy_strerror(code)));
        return answer;
    };
}

} // namespace congbao::signatures
