// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox/upload.h"

#include <algorithm>
#include <QCoreApplication>
#include <QThread>

namespace congbao::outbox {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Portal)
};

using Kind = SendOutcome::Kind;

constexpr int MostBreaks = 4;  ///< without a byte of progress between them; then the outbox waits
constexpr int MostDamages = 2; ///< uploads that arrived other than they were sent
constexpr unsigned long PauseMs = 500;

tl::unexpected<SendOutcome> ended(Kind kind, const QString &reason, const QString &detail = {})
{
    return tl::unexpected<SendOutcome>({kind, {}, reason, detail, {}});
}

/// What became of one request.
enum class Next {
    GoOn,
    AskOffset, ///< the line broke, or we were wrong about the offset
    Create,    ///< the upload is gone
    Damaged,   ///< other bytes arrived than were sent
};

class Upload
{
public:
    Upload(PortalService &service, const UploadOrder &order, QString path, const std::function<void(qint64)> &sent,
           const JobContext &context)
        : m_service(service)
        , m_order(order)
        , m_path(std::move(path))
        , m_sent(sent)
        , m_context(context)
        , m_place(order.begun.isEmpty() ? QUrl() : service.resolved(order.begun, service.address()))
    {
    }

    Step<void> run(const vault::Vault &vault)
    {
        Next next = m_place.isEmpty() ? Next::Create : Next::AskOffset;
        int damages = 0;
        while (true) {
            if (m_context.isCancelled())
                return ended(Kind::TryLater, cancelledError().message);
            Step<Next> done = next == Next::Create ? create() : next == Next::AskOffset ? askOffset() : sendChunk();
            if (!done)
                return tl::unexpected<SendOutcome>(done.error());
            next = *done;
            if (next == Next::GoOn && m_offset == m_order.file.bytes)
                return {};
            if (next == Next::Damaged) {
                // The vault is the first to be doubted: what is wrong there would never arrive right.
                if (auto whole = vault.verify(m_order.file.sha256); !whole)
                    return ended(Kind::Refused, whole.error().message, whole.error().detail);
                if (++damages == MostDamages)
                    return ended(Kind::TryLater,
                                 Tr::tr("“%1” was damaged on its way to the portal, twice. The line changes what goes "
                                        "over it.")
                                     .arg(m_order.file.name));
                next = Next::Create;
            }
            if (next == Next::GoOn) {
                m_breaks = 0;
            } else if (++m_breaks > MostBreaks) {
                return ended(Kind::TryLater, m_lastReason, m_lastDetail);
            }
        }
    }

private:
    HttpRequest request(const char *method, const QUrl &url) const
    {
        HttpRequest request;
        request.method = method;
        request.url = url;
        request.headers.insert("Tus-Resumable", "1.0.0");
        return request;
    }

    /// A request whose line broke is no end: the portal is asked how far it came.
    Step<std::optional<HttpAnswer>> perform(const HttpRequest &request)
    {
        Step<HttpAnswer> answer = m_service.perform(request, m_context);
        if (answer)
            return std::optional<HttpAnswer>(std::move(*answer));
        m_lastReason = answer.error().reason;
        m_lastDetail = answer.error().detail;
        if (answer.error().kind == Kind::Unknown && !m_context.isCancelled())
            return std::optional<HttpAnswer>();
        answer.error().kind = answer.error().kind == Kind::Unknown ? Kind::TryLater : answer.error().kind;
        return tl::unexpected<SendOutcome>(answer.error());
    }

    Step<Next> create()
    {
        HttpRequest post = request("POST", m_order.endpoint);
        const auto pair = [](const char *key, const QString &value) -> QByteArray {
            return QByteArray(key) + ' ' + value.toUtf8().toBase64();
        };
        post.headers.insert("Upload-Length", QByteArray::number(m_order.file.bytes));
        post.headers.insert("Upload-Metadata",
                            pair("issueKey", m_order.issueKey) + ',' + pair("fileId", m_order.file.sha256) + ',' +
                                pair("filename", m_order.file.name) + ',' + pair("filetype", m_order.mediaType));
        const auto answer = perform(post);
        if (!answer)
            return tl::unexpected<SendOutcome>(answer.error());
        if (!*answer)
            return Next::Create;
        const bool isThere = (*answer)->status == 409; // begun before, and its answer was lost
        if ((*answer)->status != 201 && !isThere)
            return refused(**answer);
        const QUrl place = m_service.resolved(QString::fromUtf8((*answer)->header("location")), m_order.endpoint);
        if ((*answer)->header("location").isEmpty() && isThere)
            return refused(**answer);
        if (place.isEmpty())
            return ended(
                Kind::Refused,
                Tr::tr("The portal wants the files at an address that is not its own. Nothing was sent there."),
                QString::fromUtf8((*answer)->header("location")));
        m_place = place;
        m_offset = 0;
        return isThere ? Next::AskOffset : Next::GoOn;
    }

    Step<Next> askOffset()
    {
        const auto answer = perform(request("HEAD", m_place));
        if (!answer)
            return tl::unexpected<SendOutcome>(answer.error());
        if (!*answer)
            return Next::AskOffset;
        const int status = (*answer)->status;
        if (status == 423) // our broken connection may still hold it
            return locked(**answer);
        if (status == 404 || status == 410)
            return Next::Create;
        bool isNumber = false;
        const qint64 offset = (*answer)->header("upload-offset").toLongLong(&isNumber);
        if (status >= 300)
            return refused(**answer);
        if (!isNumber || offset < 0 || offset > m_order.file.bytes)
            return ended(Kind::TryLater,
                         Tr::tr("The portal does not say how much of “%1” it has.").arg(m_order.file.name));
        setOffset(offset);
        return Next::GoOn;
    }

    Step<Next> sendChunk()
    {
        HttpRequest patch = request("PATCH", m_place);
        const qint64 left = m_order.file.bytes - m_offset;
        patch.headers.insert("Upload-Offset", QByteArray::number(m_offset));
        patch.headers.insert("Content-Type", "application/offset+octet-stream");
        patch.file = m_path;
        patch.offset = m_offset;
        patch.length = m_order.chunkBytes > 0 ? std::min(left, m_order.chunkBytes) : left;
        patch.onSent = [&](qint64 bytes) { m_sent(m_offset + bytes); };
        const auto answer = perform(patch);
        if (!answer)
            return tl::unexpected<SendOutcome>(answer.error());
        if (!*answer)
            return Next::AskOffset;
        switch ((*answer)->status) {
        case 200:
        case 204: {
            bool isNumber = false;
            const qint64 offset = (*answer)->header("upload-offset").toLongLong(&isNumber);
            if (!isNumber || offset <= m_offset || offset > m_order.file.bytes)
                return Next::AskOffset;
            setOffset(offset);
            return Next::GoOn;
        }
        case 404:
        case 410:
            // The last byte may have arrived and the upload been put away: then the portal has the file.
            return m_offset + patch.length == m_order.file.bytes ? finishedOrGone(**answer) : Next::Create;
        case 409:
            remember(**answer);
            return Next::AskOffset;
        case 422:
        case 460:
            remember(**answer);
            return Next::Damaged;
        case 423:
            return locked(**answer);
        default:
            return refused(**answer);
        }
    }

    Step<Next> finishedOrGone(const HttpAnswer &answer)
    {
        const auto there = perform(m_service.request(
            "HEAD", {QStringLiteral("issues"), m_order.issueKey, QStringLiteral("files"), m_order.file.sha256}));
        if (!there)
            return tl::unexpected<SendOutcome>(there.error());
        remember(answer);
        if (!*there || (*there)->status != 200)
            return Next::Create;
        setOffset(m_order.file.bytes);
        return Next::GoOn;
    }

    Step<Next> locked(const HttpAnswer &answer)
    {
        remember(answer);
        QThread::msleep(PauseMs);
        return Next::AskOffset;
    }

    Step<Next> refused(const HttpAnswer &answer) const
    {
        return tl::unexpected<SendOutcome>(PortalService::refusal(answer));
    }

    void remember(const HttpAnswer &answer)
    {
        const SendOutcome said = PortalService::refusal(answer);
        m_lastReason =
            answer.status == 423 ? Tr::tr("The portal still holds the file for a connection that broke.") : said.reason;
        m_lastDetail = said.detail;
    }

    void setOffset(qint64 offset)
    {
        if (offset > m_offset)
            m_breaks = 0;
        m_offset = offset;
        m_sent(offset);
    }

    PortalService &m_service;
    const UploadOrder &m_order;
    const QString m_path;
    const std::function<void(qint64)> &m_sent;
    const JobContext &m_context;
    QUrl m_place;
    qint64 m_offset = 0;
    int m_breaks = 0;
    QString m_lastReason;
    QString m_lastDetail;
};

} // namespace

Step<void> upload(PortalService &service, const UploadOrder &order, const vault::Vault &vault,
                  const std::function<void(qint64 sent)> &sent, const JobContext &context)
{
    const Result<QString> path = vault.path(order.file.sha256);
    if (!path)
        return ended(Kind::Refused, path.error().message, path.error().detail);
    return Upload(service, order, *path, sent, context).run(vault);
}

} // namespace congbao::outbox
