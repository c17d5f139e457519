// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox/portalservice.h"

#include "outbox/portalmanifest.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

namespace congbao::outbox {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Portal)
};

using Kind = SendOutcome::Kind;

/// What the kinds of problem of the portal's contract mean to people; empty: not one of them.
QString problemInWords(const QString &type)
{
    static const QHash<QString, const char *> words = {
        {QStringLiteral("invalid-request"),
         QT_TRANSLATE_NOOP("congbao::Portal", "The portal does not understand the request.")},
        {QStringLiteral("digest-mismatch"),
         QT_TRANSLATE_NOOP("congbao::Portal", "What reached the portal is not what was sent.")},
        {QStringLiteral("invalid-token"),
         QT_TRANSLATE_NOOP("congbao::Portal", "The portal does not accept this office's sign-in.")},
        {QStringLiteral("insufficient-scope"),
         QT_TRANSLATE_NOOP("congbao::Portal", "The portal's people did not give this office the right to do that.")},
        {QStringLiteral("not-found"), QT_TRANSLATE_NOOP("congbao::Portal", "The portal does not know it.")},
        {QStringLiteral("precondition-failed"),
         QT_TRANSLATE_NOOP("congbao::Portal", "Somebody changed the issue on the portal meanwhile.")},
        {QStringLiteral("already-published"),
         QT_TRANSLATE_NOOP("congbao::Portal",
                           "The portal has published this issue with other content already. It is not replaced.")},
        {QStringLiteral("publishing"), QT_TRANSLATE_NOOP("congbao::Portal", "The portal is publishing this issue.")},
        {QStringLiteral("files-missing"), QT_TRANSLATE_NOOP("congbao::Portal", "The portal lacks files of the issue.")},
        {QStringLiteral("file-rejected"),
         QT_TRANSLATE_NOOP("congbao::Portal", "The portal rejected a file of the issue.")},
        {QStringLiteral("issue-key-mismatch"),
         QT_TRANSLATE_NOOP("congbao::Portal", "The issue's key does not fit its year and number.")},
        {QStringLiteral("too-large"), QT_TRANSLATE_NOOP("congbao::Portal", "It is larger than the portal takes.")},
        {QStringLiteral("unsupported-media-type"),
         QT_TRANSLATE_NOOP("congbao::Portal", "The portal does not take files of this kind.")},
        {QStringLiteral("invalid-manifest"),
         QT_TRANSLATE_NOOP("congbao::Portal", "The portal finds faults in the description of the issue.")},
        {QStringLiteral("idempotency-key-reused"),
         QT_TRANSLATE_NOOP("congbao::Portal", "The portal had another notice under the same number.")},
        {QStringLiteral("request-in-progress"),
         QT_TRANSLATE_NOOP("congbao::Portal", "The portal is still busy with the first request.")},
        {QStringLiteral("rate-limited"),
         QT_TRANSLATE_NOOP("congbao::Portal", "The portal asks for a pause: too many requests.")},
        {QStringLiteral("maintenance"), QT_TRANSLATE_NOOP("congbao::Portal", "The portal is being maintained.")},
        {QStringLiteral("internal"), QT_TRANSLATE_NOOP("congbao::Portal", "The portal met a fault of its own.")}};
    const char *const known = words.value(type.mid(type.lastIndexOf(u'/') + 1));
    return known ? QCoreApplication::translate("congbao::Portal", known) : QString();
}

QString detailOf(const HttpAnswer &answer)
{
    constexpr int MostBodyBytes = 2000;
    return QStringLiteral("HTTP %1 %2").arg(answer.status).arg(QString::fromUtf8(answer.body.left(MostBodyBytes)));
}

} // namespace

QByteArray digestField(const QString &sha256)
{
    return "sha-256=:" + QByteArray::fromHex(sha256.toLatin1()).toBase64() + ':';
}

bool digestNames(const QByteArray &field, const QString &sha256)
{
    for (const QByteArray &digest : field.split(',')) {
        if (digest.trimmed() == digestField(sha256))
            return true;
    }
    return false;
}

PortalService::PortalService(PortalAccess access)
    : m_access(std::move(access))
    , m_http(m_access.http)
    , m_tokens(m_http, m_access.identity)
{
}

HttpRequest PortalService::request(const char *method, const QStringList &steps) const
{
    QString path = m_access.address.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    for (const QString &step : steps)
        path += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(step));
    HttpRequest request;
    request.method = method;
    request.url = m_access.address;
    request.url.setPath(path, QUrl::TolerantMode);
    request.headers.insert("Accept", "application/json, application/problem+json");
    return request;
}

QUrl PortalService::resolved(const QString &address, const QUrl &base) const
{
    const QUrl url = base.resolved(QUrl(address));
    const auto port = [](const QUrl &of) { return of.port(of.scheme() == u"https" ? 443 : 80); };
    const bool isSameHost = url.scheme() == m_access.address.scheme() && url.host() == m_access.address.host() &&
                            port(url) == port(m_access.address) && url.userInfo().isEmpty();
    return isSameHost && url.isValid() ? url : QUrl();
}

Step<HttpAnswer> PortalService::perform(HttpRequest request, const JobContext &context)
{
    for (int attempt = 0;; ++attempt) {
        Step<QString> token = m_tokens.token(context);
        if (!token)
            return tl::unexpected<SendOutcome>(token.error());
        request.bearer = *token;
        auto answer = m_http.perform(request, context);
        if (!answer) {
            const HttpFailure &failure = answer.error();
            return tl::unexpected<SendOutcome>(
                {failure.mayHaveArrived ? Kind::Unknown : Kind::TryLater, {}, failure.message, failure.detail, {}});
        }
        if (answer->status == 401 && attempt == 0 && !token->isEmpty()) {
            m_tokens.forget(); // it ran out, or was taken back: a new one, and the request once more
            continue;
        }
        if (answer->status == 401)
            return tl::unexpected<SendOutcome>(
                {Kind::Refused,
                 {},
                 Tr::tr("The portal does not accept this office's sign-in, even with a new token. An administrator "
                        "asks the portal's people."),
                 detailOf(*answer),
                 {}});
        if (answer->status == 429 || answer->status >= 500) {
            SendOutcome later = refusal(*answer);
            // What happened to a request that met a fault of the portal's, nobody knows.
            const bool isInDoubt = answer->status >= 500 && answer->status != 503;
            later.kind = isInDoubt ? Kind::Unknown : Kind::TryLater;
            later.retryAfter = answer->retryAfter();
            return tl::unexpected<SendOutcome>(std::move(later));
        }
        return std::move(*answer);
    }
}

SendOutcome PortalService::refusal(const HttpAnswer &answer, const QJsonObject &manifest)
{
    constexpr qsizetype MostFaults = 10;
    const QJsonObject problem = jsonOf(answer);
    QString reason = problemInWords(problem.value(u"type").toString());
    if (reason.isEmpty() && answer.status == 429)
        reason = problemInWords(QStringLiteral("rate-limited"));
    else if (reason.isEmpty() && answer.status == 503)
        reason = problemInWords(QStringLiteral("maintenance"));
    else if (reason.isEmpty() && answer.status >= 500)
        reason = problemInWords(QStringLiteral("internal"));
    else if (reason.isEmpty() && answer.status == 413)
        reason = problemInWords(QStringLiteral("too-large"));
    else if (reason.isEmpty())
        reason = Tr::tr("The portal refuses it (HTTP %1).").arg(answer.status);
    for (const char *member : {"detail", "title"}) {
        if (const QString said = problem.value(QLatin1String(member)).toString().trimmed(); !said.isEmpty()) {
            reason += u' ' + Tr::tr("It says: %1").arg(said);
            break;
        }
    }
    const QJsonArray faults = problem.value(u"errors").toArray();
    for (qsizetype at = 0; at < std::min(faults.size(), MostFaults); ++at) {
        const QString place = placeInWords(faults.at(at)[QStringLiteral("pointer")].toString(), manifest);
        const QString said = faults.at(at)[QStringLiteral("detail")].toString();
        reason += u'\n' + (place.isEmpty() ? said : Tr::tr("%1: %2").arg(place, said));
    }
    const bool mayChange = problem.value(u"retryable").toBool() || answer.status == 423;
    return {mayChange ? Kind::TryLater : Kind::Refused, {}, reason, detailOf(answer), answer.retryAfter()};
}

} // namespace congbao::outbox
