// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultrounds.h"

#include "core/files.h"
#include "outbox/sender.h"
#include "registry/migrations.h"

#include <QDir>
#include <QRandomGenerator>
#include <QThread>

namespace congbao::test {

namespace {

constexpr qint64 IssueBytes = 2 << 20;
constexpr int MostAttempts = 12;
constexpr int LongestAttemptMs = 120000;

class AheadClock : public Clock
{
public:
    explicit AheadClock(qint64 seconds)
        : m_seconds(seconds)
    {
    }
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc().addSecs(m_seconds); }

private:
    qint64 m_seconds;
};

QString registerPath(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("register.sqlite"));
}

QJsonObject fault(const char *method, const char *path, const char *act, int skip = 0)
{
    return {{QStringLiteral("method"), QLatin1String(method)},
            {QStringLiteral("path"), QLatin1String(path)},
            {QStringLiteral("act"), QLatin1String(act)},
            {QStringLiteral("skip"), skip}};
}

QJsonObject answered(const char *method, const char *path, int status, const char *problem, int skip = 0)
{
    QJsonObject ordered = fault(method, path, "status", skip);
    ordered.insert(QStringLiteral("status"), status);
    ordered.insert(QStringLiteral("problem"), QLatin1String(problem));
    if (status == 429 || status == 503)
        ordered.insert(QStringLiteral("headers"), QJsonObject{{QStringLiteral("Retry-After"), QStringLiteral("30")}});
    return ordered;
}

QJsonObject withBytes(QJsonObject ordered, int bytes)
{
    ordered.insert(QStringLiteral("bytes"), bytes);
    return ordered;
}

constexpr const char *Upload = "^/uploads/";
constexpr const char *Draft = "^/issues/[^/]+$";
constexpr const char *Publication = "/publication$";

/// What the portal is told to do wrong. The killing of processes is the round's own business.
QJsonArray faultsOf(const QString &kind, QRandomGenerator &random)
{
    const int chunk = static_cast<int>(random.bounded(4));
    const int bytes = static_cast<int>(random.bounded(1000, 500000));
    if (kind == u"answer to the publication lost")
        return {fault("PUT", Publication, "drop-after")};
    if (kind == u"answer to the publication lost, then no line")
        return {fault("PUT", Publication, "drop-after"), fault("GET", Publication, "drop-before")};
    if (kind == u"answer to the draft lost")
        return {fault("PUT", Draft, "drop-after")};
    if (kind == u"answer to a chunk lost")
        return {fault("PATCH", Upload, "drop-after", chunk)};
    if (kind == u"server killed in an upload") {
        QJsonObject cut = withBytes(fault("PATCH", Upload, "cut", chunk), bytes);
        cut.insert(QStringLiteral("crash"), true);
        return {cut};
    }
    if (kind == u"server killed after it published")
        return {fault("PUT", Publication, "crash-after")};
    if (kind == u"line cut in an upload")
        return {withBytes(fault("PATCH", Upload, "cut", chunk), bytes)};
    if (kind == u"wrong offset")
        return {withBytes(fault("PATCH", Upload, "truncate", 1 + static_cast<int>(random.bounded(3))), bytes)};
    if (kind == u"corrupted tail")
        return {fault("CORRUPT", ".", "corrupt", static_cast<int>(random.bounded(3)))};
    if (kind == u"401 in the middle" || kind == u"token expired")
        return {fault("PATCH", Upload, "expire-tokens", chunk), fault("PUT", Publication, "expire-tokens")};
    if (kind == u"409 files missing")
        return {answered("PUT", Publication, 409, "files-missing")};
    if (kind == u"413")
        return {answered("POST", "^/uploads", 413, "too-large")};
    if (kind == u"423")
        return {withBytes(fault("PATCH", Upload, "cut", chunk), bytes), answered("HEAD", Upload, 423, "locked")};
    if (kind == u"429 with Retry-After")
        return {answered("PATCH", Upload, 429, "rate-limited", chunk)};
    if (kind == u"503")
        return {answered("PUT", random.bounded(2) == 0 ? Draft : Publication, 503, "maintenance")};
    if (kind == u"portal's disk full")
        return {answered("PATCH", Upload, 507, "internal", chunk)};
    if (kind == u"sign-in server down")
        return {QJsonObject{{QStringLiteral("method"), QStringLiteral("TOKEN")},
                            {QStringLiteral("path"), QStringLiteral(".")},
                            {QStringLiteral("act"), QStringLiteral("status")},
                            {QStringLiteral("status"), 503}}};
    return {};
}

struct Round
{
    PortalServer &server;
    QString caFile;
    QString folder;
    QString sender = QStringLiteral(CONGBAO_PORTAL_SENDER);

    outbox::Intent intent() const
    {
        const auto database = registry::Database::open(registryPlace());
        const auto found = outbox::intents(**database);
        return found->front();
    }
    QString registryPlace() const { return registerPath(folder); }

    /// Gives whether the sender came to its own end.
    void attempt(const QString &ca, qint64 secondsAhead, int killAfterMs) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(sender, {folder, server.address().toString(), ca, QString::number(secondsAhead)});
        if (killAfterMs > 0 && !process.waitForFinished(killAfterMs))
            process.kill();
        if (!process.waitForFinished(LongestAttemptMs)) {
            process.kill();
            process.waitForFinished();
        }
    }
};

} // namespace

Result<void> sendInFolder(const QString &folder, const QUrl &portal, const QString &caFile, qint64 secondsAhead)
{
    const auto database = registry::Database::open(registerPath(folder));
    const auto vault = vault::Vault::open(QDir(folder).filePath(QStringLiteral("../vault")));
    if (!database || !vault)
        return failWith(database ? Result<void>(failWith(vault)) : Result<void>(failWith(database)));
    outbox::PortalAccess access;
    access.address = portal;
    access.identity.tokenUrl = portal;
    access.identity.tokenUrl.setPath(QStringLiteral("/oidc/token"));
    access.identity.clientId = QStringLiteral("office");
    access.identity.clientSecret = QStringLiteral("test-only-secret");
    access.http.caFile = caFile;
    access.http.stallTimeout = std::chrono::seconds(10);
    const auto carrier = [&](outbox::IntentKind) -> Result<std::unique_ptr<outbox::Carrier>> {
        return std::unique_ptr<outbox::Carrier>(
            std::make_unique<outbox::PortalCarrier>(std::make_unique<outbox::PortalClient>(access, officeIdentity())));
    };
    return outbox::sendDue({**database, *vault, folder, std::make_shared<AheadClock>(secondsAhead), carrier, {}},
                           JobContext());
}

std::unique_ptr<PortalServer> faultServer(const QString &certificates)
{
    const QDir folder(certificates);
    return std::make_unique<PortalServer>(PortalServer::Options{
        false,
        {QStringLiteral("--tls"), folder.filePath(QStringLiteral("portal.pem")),
         folder.filePath(QStringLiteral("portal.key")), QStringLiteral("--chunk"), QStringLiteral("524288")},
        QStringLiteral("127.0.0.1"),
        folder.filePath(QStringLiteral("ca.pem"))});
}

QStringList faultKinds()
{
    return {QStringLiteral("client killed"),
            QStringLiteral("server killed in an upload"),
            QStringLiteral("server killed after it published"),
            QStringLiteral("answer to the publication lost"),
            QStringLiteral("answer to the publication lost, then no line"),
            QStringLiteral("answer to the draft lost"),
            QStringLiteral("answer to a chunk lost"),
            QStringLiteral("line cut in an upload"),
            QStringLiteral("line down for minutes"),
            QStringLiteral("wrong offset"),
            QStringLiteral("corrupted tail"),
            QStringLiteral("401 in the middle"),
            QStringLiteral("409 files missing"),
            QStringLiteral("413"),
            QStringLiteral("423"),
            QStringLiteral("429 with Retry-After"),
            QStringLiteral("503"),
            QStringLiteral("portal's disk full"),
            QStringLiteral("sign-in server down"),
            QStringLiteral("clock a day ahead"),
            QStringLiteral("TLS failure")};
}

RoundEnd faultRound(PortalServer &server, const QString &caFile, int number)
{
    QRandomGenerator random(static_cast<quint32>(number));
    RoundEnd end;
    end.kind = faultKinds().at(number % faultKinds().size());
    const QString key = QStringLiteral("2026-%1").arg(number + 1, 4, 10, QLatin1Char('0'));
    QTemporaryDir place;
    Round round{server, caFile, place.filePath(QStringLiteral("office"))};
    QDir().mkpath(round.folder);
    outbox::Publication publication;
    {
        const auto vault = vault::Vault::open(place.filePath(QStringLiteral("vault")));
        const auto database = registry::Database::open(round.registryPlace());
        if (!registry::migrate(**database, *registry::knownSteps((*database)->engine()), round.folder,
                               QDateTime::currentDateTimeUtc()))
            qFatal("no register");
        const QByteArray manifest = publicationManifest(*vault, key, IssueBytes);
        publication = *outbox::readPublication(manifest);
        auto transaction = registry::Transaction::begin(**database);
        if (!outbox::queue(**database, outbox::IntentKind::Publish, key, manifest, QDateTime::currentDateTimeUtc()) ||
            !transaction->commit())
            qFatal("not queued");
    }
    server.order(faultsOf(end.kind, random));
    const qint64 skew = end.kind == u"clock a day ahead" ? 86400 : 0;
    outbox::Intent intent;
    QString wrong;
    for (int attempt = 0; attempt < MostAttempts; ++attempt) {
        if (end.kind == u"line down for minutes" && attempt == 0)
            server.kill();
        const bool isKilled = end.kind == u"client killed" && attempt < 4;
        const QString ca = end.kind == u"TLS failure" && attempt < 2 ? QStringLiteral("/dev/null") : caFile;
        round.attempt(ca, skew + attempt * 700, isKilled ? static_cast<int>(random.bounded(5, 400)) : 0);
        ++end.attempts;
        if (!server.isRunning() && (end.kind != u"line down for minutes" || attempt >= 3))
            server.start();
        intent = round.intent();
        const bool hasReason = intent.state == outbox::IntentState::Done ||
                               intent.state == outbox::IntentState::Queued ||
                               intent.state == outbox::IntentState::Running || !intent.reason.isEmpty();
        if (!hasReason)
            wrong += QStringLiteral("no reason in state %1; ").arg(outbox::stateId(intent.state));
        if (intent.state == outbox::IntentState::Done || intent.state == outbox::IntentState::Failed)
            break;
    }
    end.state = outbox::stateId(intent.state);
    end.reason = intent.reason;
    const QStringList published = server.published(key);
    if (end.kind == u"413") { // a final answer: it stops, with its reason, and nothing is asked twice
        if (intent.state != outbox::IntentState::Failed || end.attempts != 1 || !published.isEmpty())
            wrong += QStringLiteral("a final refusal was not final; ");
    } else if (intent.state != outbox::IntentState::Done) {
        wrong += QStringLiteral("not published; ");
    }
    if (intent.state == outbox::IntentState::Done) {
        const QString digest = outbox::portalManifest(publication, officeIdentity())->digest;
        if (published.size() != 1 || !published.front().endsWith(digest))
            wrong += QStringLiteral("published %1 times; ").arg(published.size());
        if (QJsonDocument::fromJson(intent.receipt)[QStringLiteral("manifestDigest")].toString() != digest)
            wrong += QStringLiteral("the receipt is for something else; ");
        for (const outbox::PackageFile &file : publication.files) {
            const auto there = sha256OfFile(server.folder() + u"/files/" + file.sha256, 1LL << 40);
            if (!there || *there != file.sha256)
                wrong += QStringLiteral("%1 differs on the portal; ").arg(file.name);
        }
    }
    end.wrong = wrong;
    return end;
}

} // namespace congbao::test
