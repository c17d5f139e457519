// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/mailbox.h"

#include "core/files.h"

#include <algorithm>
#include <chrono>
#include <QCoreApplication>
#include <QFile>

#include <curl/curl.h>
#include <vmime/net/imap/IMAPFolderStatus.hpp>
#include <vmime/platforms/posix/posixHandler.hpp>
#include <vmime/security/cert/defaultCertificateVerifier.hpp>
#include <vmime/vmime.hpp>

namespace congbao::post {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Mail)
};

/// A server that says nothing for so long is given up.
class Patience : public vmime::net::timeoutHandler
{
public:
    bool isTimeOut() override { return std::chrono::steady_clock::now() > m_until; }
    void resetTimeOut() override { m_until = std::chrono::steady_clock::now() + std::chrono::seconds(60); }
    bool handleTimeOut() override { return false; }

private:
    std::chrono::steady_clock::time_point m_until = std::chrono::steady_clock::now() + std::chrono::seconds(60);
};

class PatienceFactory : public vmime::net::timeoutHandlerFactory
{
public:
    vmime::shared_ptr<vmime::net::timeoutHandler> create() override { return vmime::make_shared<Patience>(); }
};

Result<vmime::shared_ptr<vmime::security::cert::certificateVerifier>> verifierOf(const QString &caFile)
{
    constexpr qint64 MostBytes = 8 << 20;
    const Result<QByteArray> bytes =
        readFile(caFile.isEmpty() ? QStringLiteral("/etc/ssl/certs/ca-certificates.crt") : caFile, MostBytes);
    if (!bytes)
        return failWith(bytes);
    const QByteArray begin = QByteArrayLiteral("-----BEGIN CERTIFICATE-----");
    std::vector<vmime::shared_ptr<vmime::security::cert::X509Certificate>> authorities;
    for (qsizetype at = bytes->indexOf(begin); at >= 0;) {
        const qsizetype next = bytes->indexOf(begin, at + begin.size());
        const QByteArray one = next < 0 ? bytes->mid(at) : bytes->mid(at, next - at);
        if (auto authority = vmime::security::cert::X509Certificate::import(
                reinterpret_cast<const vmime::byte_t *>(one.constData()), static_cast<size_t>(one.size())))
            authorities.push_back(authority);
        at = next;
    }
    auto verifier = vmime::make_shared<vmime::security::cert::defaultCertificateVerifier>();
    verifier->setX509RootCAs(authorities);
    return vmime::shared_ptr<vmime::security::cert::certificateVerifier>(verifier);
}

void startLibrary()
{
    static const bool isStarted = [] {
        vmime::platform::setHandler<vmime::platforms::posix::posixHandler>();
        return true;
    }();
    static_cast<void>(isStarted);
}

tl::unexpected<Error> failed(const MailServer &server, const std::exception &fault)
{
    return fail(ErrorCode::OutsideFailed,
                Tr::tr("The mailbox on “%1” cannot be used. Check the line, the name of the server, the user and the "
                       "password.")
                    .arg(server.host),
                QString::fromLocal8Bit(fault.what()));
}

} // namespace

struct Mailbox::Connection
{
    MailServer server;
    QString folderName;
    vmime::shared_ptr<vmime::net::session> session;
    vmime::shared_ptr<vmime::net::store> store;
    vmime::shared_ptr<vmime::net::folder> folder;
    qint64 uidValidity = 0;
};

Mailbox::Mailbox(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}

Mailbox::~Mailbox()
{
    try {
        m_connection->folder->close(false);
        m_connection->store->disconnect();
    } catch (const std::exception &) {
        return; // the line is gone; there is nothing to say good-bye to
    }
}

Result<std::unique_ptr<Mailbox>> Mailbox::open(const MailServer &server, const QString &folder)
{
    startLibrary();
    auto connection = std::make_unique<Connection>();
    connection->server = server;
    connection->folderName = folder;
    try {
        const auto verifier = verifierOf(server.caFile);
        if (!verifier)
            return failWith(verifier);
        connection->session = vmime::net::session::create();
        const vmime::utility::url url(server.isImplicitTls ? "imaps" : "imap", server.host.toStdString(),
                                      static_cast<vmime::port_t>(server.port), "", server.user.toStdString(),
                                      server.password.toStdString());
        connection->store = connection->session->getStore(url);
        connection->store->setProperty("connection.tls", true);
        connection->store->setProperty("connection.tls.required", true);
        connection->store->setCertificateVerifier(*verifier);
        connection->store->setTimeoutHandlerFactory(vmime::make_shared<PatienceFactory>());
        connection->store->connect();
        connection->folder = connection->store->getFolder(
            vmime::utility::path(vmime::utility::path::component(folder.toStdString(), vmime::charset("utf-8"))));
        connection->folder->open(vmime::net::folder::MODE_READ_ONLY);
        const auto status = vmime::dynamicCast<vmime::net::imap::IMAPFolderStatus>(connection->folder->getStatus());
        connection->uidValidity = status ? static_cast<qint64>(status->getUIDValidity()) : 0;
    } catch (const std::exception &fault) {
        return failed(server, fault);
    }
    return std::unique_ptr<Mailbox>(new Mailbox(std::move(connection)));
}

qint64 Mailbox::uidValidity() const
{
    return m_connection->uidValidity;
}

Result<std::vector<MailboxEntry>> Mailbox::list()
{
    try {
        if (m_connection->folder->getMessageCount() == 0)
            return std::vector<MailboxEntry>();
        auto messages = m_connection->folder->getAndFetchMessages(
            vmime::net::messageSet::byNumber(1, -1),
            vmime::net::fetchAttributes(vmime::net::fetchAttributes::UID | vmime::net::fetchAttributes::SIZE));
        std::vector<MailboxEntry> entries;
        for (const auto &message : messages)
            entries.push_back(
                {QString::fromStdString(message->getUID()).toLongLong(), static_cast<qint64>(message->getSize())});
        std::sort(entries.begin(), entries.end(),
                  [](const MailboxEntry &one, const MailboxEntry &other) { return one.uid < other.uid; });
        return entries;
    } catch (const std::exception &fault) {
        return failed(m_connection->server, fault);
    }
}

Result<QByteArray> Mailbox::fetch(const MailboxEntry &entry, qint64 maxBytes)
{
    if (entry.bytes > maxBytes)
        return fail(ErrorCode::TooLarge, Tr::tr("The message is larger than %1 MB.").arg(maxBytes / 1000000));
    try {
        const auto messages = m_connection->folder->getMessages(
            vmime::net::messageSet::byUID(vmime::net::message::uid(QString::number(entry.uid).toStdString())));
        if (messages.empty())
            return fail(ErrorCode::NotFound, Tr::tr("The message is no longer in the mailbox."));
        std::string raw;
        raw.reserve(static_cast<size_t>(entry.bytes));
        vmime::utility::outputStreamStringAdapter out(raw);
        messages.front()->extract(out, nullptr, 0, static_cast<size_t>(-1), true); // true: leaves it unread
        return QByteArray(raw.data(), static_cast<qsizetype>(raw.size()));
    } catch (const std::exception &fault) {
        return failed(m_connection->server, fault);
    }
}

Result<void> Mailbox::moveTo(const QString &folder, qint64 uid)
{
    // vmime can only copy, mark as deleted and expunge, which would expunge what others marked. MOVE (RFC 6851) is one
    // step, and libcurl can say it.
    const MailServer &server = m_connection->server;
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle(curl_easy_init(), &curl_easy_cleanup);
    const auto quoted = [](QString name) {
        return QString(u'"' + name.remove(u'"').remove(u'\\').remove(u'\r').remove(u'\n') + u'"').toUtf8();
    };
    if (!handle)
        return fail(ErrorCode::OutsideFailed, Tr::tr("The message could not be moved in the mailbox."));
    CURL *curl = handle.get();
    const QByteArray url =
        QStringLiteral("%1://%2:%3/%4")
            .arg(server.isImplicitTls ? QStringLiteral("imaps") : QStringLiteral("imap"), server.host)
            .arg(server.port)
            .arg(m_connection->folderName)
            .toUtf8();
    const QByteArray authorities = QFile::encodeName(server.caFile);
    const QByteArray user = server.user.toUtf8();
    const QByteArray password = server.password.toUtf8();
    curl_easy_setopt(curl, CURLOPT_URL, url.constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "imap,imaps");
    curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!authorities.isEmpty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, authorities.constData());
    curl_easy_setopt(curl, CURLOPT_USERNAME, user.constData());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, password.constData());
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 15L);
    curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, 60L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    const auto ignored = [](char *, size_t size, size_t count, void *) { return size * count; };
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, +ignored);
    const auto say = [&](const QByteArray &command) {
        curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, command.constData());
        return curl_easy_perform(curl);
    };
    const QByteArray move = "UID MOVE " + QByteArray::number(uid) + ' ' + quoted(folder);
    CURLcode code = say(move);
    if (code != CURLE_OK) { // the folder may not be there
        static_cast<void>(say("CREATE " + quoted(folder)));
        code = say(move);
    }
    if (code != CURLE_OK)
        return fail(ErrorCode::OutsideFailed, Tr::tr("The message could not be moved in the mailbox."),
                    QString::fromUtf8(curl_easy_strerror(code)));
    return {};
}

} // namespace congbao::post
