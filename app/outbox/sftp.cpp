// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox/sftp.h"

#include "audit/event.h"
#include "core/files.h"
#include "outbox/handover.h"

#include <algorithm>
#include <array>
#include <curl/curl.h>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace congbao::outbox {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Portal)
};

using Kind = SendOutcome::Kind;

constexpr qint64 SmallFileBytes = 64 << 20;

struct Source
{
    QFile *file = nullptr;
    QByteArray bytes{};
    qsizetype sent = 0;
};

size_t readSource(char *buffer, size_t size, size_t count, void *user)
{
    auto &source = *static_cast<Source *>(user);
    const auto wanted = static_cast<qsizetype>(size * count);
    if (source.file) {
        const qint64 read = source.file->read(buffer, wanted);
        return read < 0 ? CURL_READFUNC_ABORT : static_cast<size_t>(read);
    }
    const qsizetype part = std::min(wanted, source.bytes.size() - source.sent);
    std::copy_n(source.bytes.constData() + source.sent, part, buffer);
    source.sent += part;
    return static_cast<size_t>(part);
}

using Sink = std::function<bool(const char *bytes, qsizetype length)>;

size_t writeSink(char *bytes, size_t size, size_t count, void *user)
{
    const auto length = static_cast<qsizetype>(size * count);
    return (*static_cast<Sink *>(user))(bytes, length) ? size * count : 0;
}

int watch(void *user, curl_off_t /*total*/, curl_off_t /*now*/, curl_off_t /*toSend*/, curl_off_t /*sent*/)
{
    return static_cast<const JobContext *>(user)->isCancelled() ? 1 : 0;
}

QString receiptName()
{
    return QStringLiteral("receipt.json");
}

SendOutcome later(const Error &error)
{
    return {Kind::TryLater, {}, error.message, error.detail, {}};
}

} // namespace

/// One connection. Paths are below the folder of the address.
class SftpFolder::Session
{
public:
    explicit Session(const SftpAccess &access)
        : m_access(access)
        , m_curl(curl_easy_init())
    {
    }
    ~Session() { curl_easy_cleanup(m_curl); }
    Q_DISABLE_COPY_MOVE(Session)

    /// NotFound when there is no such file.
    Result<void> download(const QString &path, const Sink &sink, const JobContext &context, bool isFolder = false)
    {
        begin(path, context);
        Sink kept = sink;
        curl_easy_setopt(m_curl, CURLOPT_WRITEFUNCTION, &writeSink);
        curl_easy_setopt(m_curl, CURLOPT_WRITEDATA, &kept);
        curl_easy_setopt(m_curl, CURLOPT_DIRLISTONLY, isFolder ? 1L : 0L);
        return run(path);
    }

    Result<QByteArray> read(const QString &path, const JobContext &context, bool isFolder = false)
    {
        QByteArray bytes;
        const auto take = [&](const char *part, qsizetype length) {
            bytes.append(part, length);
            return bytes.size() <= SmallFileBytes;
        };
        if (auto done = download(path, take, context, isFolder); !done)
            return failWith(done);
        return bytes;
    }

    Result<QString> hash(const QString &path, const JobContext &context)
    {
        QCryptographicHash sum(QCryptographicHash::Sha256);
        const auto take = [&](const char *part, qsizetype length) {
            sum.addData(QByteArray::fromRawData(part, length));
            return true;
        };
        if (auto done = download(path, take, context); !done)
            return failWith(done);
        return QString::fromLatin1(sum.result().toHex());
    }

    Result<void> upload(const QString &path, Source source, qint64 bytes, const JobContext &context)
    {
        begin(path, context);
        curl_easy_setopt(m_curl, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(m_curl, CURLOPT_FTP_CREATE_MISSING_DIRS, 1L);
        curl_easy_setopt(m_curl, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(bytes));
        curl_easy_setopt(m_curl, CURLOPT_READFUNCTION, &readSource);
        curl_easy_setopt(m_curl, CURLOPT_READDATA, &source);
        return run(path);
    }

    /// An SFTP rename never replaces.
    Result<void> rename(const QString &from, const QString &to, const JobContext &context)
    {
        begin(QString(), context);
        const auto quoted = [&](const QString &path) -> QByteArray {
            return "\"" + (m_access.address.path() + u'/' + path).toUtf8() + "\"";
        };
        const std::unique_ptr<curl_slist, void (*)(curl_slist *)> commands(
            curl_slist_append(nullptr, QByteArray("rename " + quoted(from) + ' ' + quoted(to)).constData()),
            curl_slist_free_all);
        curl_easy_setopt(m_curl, CURLOPT_QUOTE, commands.get());
        curl_easy_setopt(m_curl, CURLOPT_NOBODY, 1L);
        auto done = run(to);
        curl_easy_setopt(m_curl, CURLOPT_QUOTE, nullptr);
        return done;
    }

private:
    void begin(const QString &path, const JobContext &context)
    {
        curl_easy_reset(m_curl);
        QUrl url = m_access.address;
        url.setUserInfo({});
        url.setPath(m_access.address.path() + u'/' + path);
        const auto setText = [&](CURLoption option, const QString &value) {
            if (!value.isEmpty())
                curl_easy_setopt(m_curl, option, value.toUtf8().constData());
        };
        setText(CURLOPT_URL, QString::fromLatin1(url.toEncoded()));
        setText(CURLOPT_USERNAME, m_access.address.userName());
        setText(CURLOPT_SSH_PRIVATE_KEYFILE, m_access.keyFile);
        setText(CURLOPT_KEYPASSWD, m_access.passphrase);
        setText(CURLOPT_PASSWORD, m_access.password);
        setText(CURLOPT_SSH_HOST_PUBLIC_KEY_SHA256, m_access.hostKey);
        curl_easy_setopt(
            m_curl, CURLOPT_SSH_AUTH_TYPES,
            static_cast<long>(m_access.keyFile.isEmpty() ? CURLSSH_AUTH_PASSWORD : CURLSSH_AUTH_PUBLICKEY));
        curl_easy_setopt(m_curl, CURLOPT_PROTOCOLS_STR, "sftp");
        curl_easy_setopt(m_curl, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(m_curl, CURLOPT_CONNECTTIMEOUT, 15L);
        curl_easy_setopt(m_curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
        curl_easy_setopt(m_curl, CURLOPT_LOW_SPEED_TIME, 120L);
        curl_easy_setopt(m_curl, CURLOPT_XFERINFOFUNCTION, &watch);
        curl_easy_setopt(m_curl, CURLOPT_XFERINFODATA, &context);
        curl_easy_setopt(m_curl, CURLOPT_NOPROGRESS, 0L);
    }

    Result<void> run(const QString &path)
    {
        std::array<char, CURL_ERROR_SIZE> words{};
        curl_easy_setopt(m_curl, CURLOPT_ERRORBUFFER, words.data());
        const CURLcode code = curl_easy_perform(m_curl);
        curl_easy_setopt(m_curl, CURLOPT_ERRORBUFFER, nullptr);
        const QString detail = QStringLiteral("sftp %1: curl %2 %3")
                                   .arg(path)
                                   .arg(static_cast<int>(code))
                                   .arg(QString::fromLocal8Bit(words.data()));
        const QString host = m_access.address.host();
        switch (code) {
        case CURLE_OK:
            return {};
        case CURLE_REMOTE_FILE_NOT_FOUND:
            return fail(ErrorCode::NotFound, Tr::tr("“%1” is not there.").arg(path), detail);
        case CURLE_PEER_FAILED_VERIFICATION:
            return fail(ErrorCode::Refused,
                        Tr::tr("“%1” shows another key than the one in portal.host_key. Nothing was sent. An "
                               "administrator asks the server's people whether they changed it.")
                            .arg(host),
                        detail);
        case CURLE_LOGIN_DENIED:
        case CURLE_REMOTE_ACCESS_DENIED:
            return fail(ErrorCode::OutsideFailed,
                        Tr::tr("“%1” does not let this office in, or not write there. An administrator checks "
                               "portal.ssh_key.")
                            .arg(host),
                        detail);
        default:
            return fail(ErrorCode::OutsideFailed, Tr::tr("The line to “%1” broke, or it cannot be reached.").arg(host),
                        detail);
        }
    }

    const SftpAccess &m_access;
    CURL *m_curl;
};

SftpFolder::SftpFolder(SftpAccess access, QString office, std::shared_ptr<const Clock> clock)
    : m_access(std::move(access))
    , m_office(std::move(office))
    , m_clock(std::move(clock))
    , m_session(std::make_unique<Session>(m_access))
{
}

SftpFolder::~SftpFolder() = default;

SendOutcome SftpFolder::check(const Publication &publication, const JobContext &context)
{
    const QString package = publication.key + u'/';
    const Result<QByteArray> manifest = m_session->read(package + u"manifest.json", context);
    if (!manifest && manifest.error().code == ErrorCode::NotFound)
        return {Kind::TryLater, {}, Tr::tr("It was not handed over yet."), {}, {}};
    if (!manifest)
        return {Kind::Unknown, {}, manifest.error().message, manifest.error().detail, {}};
    if (sha256Hex(*manifest) != publication.manifestSha256)
        return {Kind::Refused,
                {},
                Tr::tr("The portal has another publication of this issue in “%1”. It is not replaced.")
                    .arg(publication.key),
                {},
                {}};
    for (const PackageFile &file : publication.files) {
        const Result<QString> found = m_session->hash(package + file.name, context);
        if (!found && found.error().code != ErrorCode::NotFound)
            return {Kind::Unknown, {}, found.error().message, found.error().detail, {}};
        if (!found || *found != file.sha256)
            return {Kind::Refused,
                    {},
                    Tr::tr("“%1” was handed over, but is damaged there (%2). Have it looked at before you try again.")
                        .arg(publication.key, file.name),
                    {},
                    {}};
    }
    const Result<QByteArray> receipt = m_session->read(package + receiptName(), context);
    if (!receipt)
        return {Kind::Unknown, {}, receipt.error().message, receipt.error().detail, {}};
    return {Kind::Done, *receipt, {}, QStringLiteral("%1 files read back by hash").arg(publication.files.size()), {}};
}

SendOutcome SftpFolder::ask(const Publication &publication)
{
    return check(publication, JobContext());
}

SendOutcome SftpFolder::publish(const Publication &publication, const vault::Vault &vault, const JobContext &context)
{
    if (SendOutcome there = check(publication, context); there.kind != Kind::TryLater)
        return there.kind == Kind::Unknown ? SendOutcome{Kind::TryLater, {}, there.reason, there.detail, {}} : there;
    const QString part = u".part-" + publication.key + u'-' + m_office;
    int done = 0;
    for (const PackageFile &file : publication.files) {
        context.progress(done++, static_cast<int>(publication.files.size()), file.name);
        const Result<QString> path = vault.path(file.sha256);
        if (!path)
            return {Kind::Refused, {}, path.error().message, path.error().detail, {}};
        QFile stored(*path);
        if (!stored.open(QIODevice::ReadOnly))
            return {Kind::Refused, {}, Tr::tr("The stored file cannot be read."), stored.errorString(), {}};
        if (auto sent = m_session->upload(part + u'/' + file.name, {&stored}, stored.size(), context); !sent)
            return later(sent.error());
    }
    QUrl place = m_access.address;
    place.setUserInfo({});
    place.setPath(place.path() + u'/' + publication.key);
    const PackageTexts texts = packageTexts(publication, place, m_clock->now());
    const std::array<std::pair<QString, QByteArray>, 3> small = {
        {{QStringLiteral("manifest.json"), publication.manifest},
         {QStringLiteral("sha256sums"), texts.sums},
         {receiptName(), texts.receipt}}};
    for (const auto &[name, bytes] : small) {
        if (auto sent = m_session->upload(part + u'/' + name, {nullptr, bytes}, bytes.size(), context); !sent)
            return later(sent.error());
    }
    const auto renamed = m_session->rename(part, publication.key, context);
    // Of two senders one wins, and where the answer was lost it may be we: what is there decides.
    SendOutcome there = check(publication, context);
    if (there.kind == Kind::TryLater && !renamed)
        return later(renamed.error());
    return there;
}

SendOutcome SftpFolder::askNotice(const PublicNotice &notice)
{
    const Result<QByteArray> given =
        m_session->read(notice.issueKey + u".notices/" + notice.id + u".json", JobContext());
    if (given)
        return {Kind::Done, *given, {}, {}, {}};
    if (given.error().code == ErrorCode::NotFound)
        return {Kind::TryLater, {}, Tr::tr("It was not handed over yet."), {}, {}};
    return {Kind::Unknown, {}, given.error().message, given.error().detail, {}};
}

SendOutcome SftpFolder::giveNotice(const PublicNotice &notice, const vault::Vault &vault, const JobContext &context)
{
    if (SendOutcome there = askNotice(notice); there.kind == Kind::Done)
        return there;
    const QString folder = notice.issueKey + u".notices/";
    if (const QString sha256 = notice.request.value(u"replacement").toObject().value(u"fileId").toString();
        !sha256.isEmpty()) {
        const Result<QString> path = vault.path(sha256);
        QFile stored(path.value_or(QString()));
        if (!path || !stored.open(QIODevice::ReadOnly))
            return {Kind::Refused, {}, Tr::tr("The stored file cannot be read."), stored.errorString(), {}};
        if (auto sent = m_session->upload(folder + replacementName(notice), {&stored}, stored.size(), context); !sent)
            return later(sent.error());
    }
    const QByteArray text = noticeText(notice, m_clock->now());
    // Read whole by whoever watches the folder: written under another name first.
    const QString name = notice.id + u".json";
    if (auto sent = m_session->upload(folder + u".part-" + name, {nullptr, text}, text.size(), context); !sent)
        return later(sent.error());
    const auto renamed = m_session->rename(folder + u".part-" + name, folder + name, context);
    SendOutcome there = askNotice(notice);
    if (there.kind == Kind::TryLater && !renamed)
        return later(renamed.error());
    return there;
}

Result<PortalIssue> SftpFolder::state(const QString &issueKey)
{
    PortalIssue issue;
    issue.key = issueKey;
    const Result<QByteArray> manifest = m_session->read(issueKey + u"/manifest.json", JobContext());
    if (!manifest && manifest.error().code == ErrorCode::NotFound)
        return issue;
    if (!manifest)
        return failWith(manifest);
    issue.state = QStringLiteral("published");
    issue.digest = sha256Hex(*manifest);
    const Result<Publication> publication = readPublication(*manifest);
    if (!publication) {
        issue.faults.append(publication.error().message);
        return issue;
    }
    issue.files = publication->files;
    for (const PackageFile &file : publication->files) {
        const Result<QString> found = m_session->hash(issueKey + u'/' + file.name, JobContext());
        if (!found && found.error().code != ErrorCode::NotFound)
            return failWith(found);
        if (!found || *found != file.sha256)
            issue.faults.append(Tr::tr("The file “%1” is missing there or was changed.").arg(file.name));
    }
    return issue;
}

Result<std::vector<PortalIssue>> SftpFolder::list(const QDateTime & /*since*/)
{
    const Result<QByteArray> names = m_session->read(QString(), JobContext(), true);
    if (!names)
        return failWith(names);
    static const QRegularExpression key(QStringLiteral("\\A[0-9]{4}-[0-9]{4}(-[0-9]{4})?\\z"));
    std::vector<PortalIssue> found;
    for (const QString &name : QString::fromUtf8(*names).split(u'\n', Qt::SkipEmptyParts)) {
        if (!key.match(name.trimmed()).hasMatch())
            continue;
        const Result<QByteArray> manifest = m_session->read(name.trimmed() + u"/manifest.json", JobContext());
        PortalIssue issue;
        issue.key = name.trimmed();
        issue.state = QStringLiteral("published");
        issue.digest = manifest ? sha256Hex(*manifest) : QString();
        found.push_back(std::move(issue));
    }
    return found;
}

} // namespace congbao::outbox
