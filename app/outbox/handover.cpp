// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox/handover.h"

#include "audit/event.h"
#include "core/files.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStorageInfo>
#include <QUrl>

namespace congbao::outbox {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::HandoverFolder)
};

using Kind = SendOutcome::Kind;

constexpr qint64 SmallFileBytes = 64 << 20;

constexpr qint64 SpareBytes = 1 << 20;

QRegularExpression keyPattern()
{
    return QRegularExpression(QStringLiteral("\\A[0-9]{4}-[0-9]{4}(-[0-9]{4})?\\z"));
}

QString noticeFolder(const QString &folder, const QString &issueKey)
{
    return QDir(folder).filePath(issueKey + u".notices");
}

SendOutcome tryLater(const Error &error)
{
    return {Kind::TryLater, {}, error.message, error.detail};
}

} // namespace

PackageTexts packageTexts(const Publication &publication, const QUrl &place, const QDateTime &now)
{
    PackageTexts texts;
    for (const PackageFile &file : publication.files)
        texts.sums += file.sha256.toLatin1() + "  " + file.name.toLatin1() + '\n';
    texts.sums += publication.manifestSha256.toLatin1() + "  manifest.json\n";
    texts.receipt = QJsonDocument(QJsonObject{{QStringLiteral("schema"), QStringLiteral("gazette.receipt/1")},
                                              {QStringLiteral("issue"), publication.key},
                                              {QStringLiteral("manifest_sha256"), publication.manifestSha256},
                                              {QStringLiteral("published_at"), audit::timeText(now)},
                                              {QStringLiteral("place"), place.toString()}})
                        .toJson(QJsonDocument::Compact);
    return texts;
}

QByteArray noticeText(const PublicNotice &notice, const QDateTime &now)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("schema"), QStringLiteral("gazette.notice-receipt/1")},
                                     {QStringLiteral("noticeId"), notice.id},
                                     {QStringLiteral("issueKey"), notice.issueKey},
                                     {QStringLiteral("createdAt"), audit::timeText(now)},
                                     {QStringLiteral("request"), notice.request}})
        .toJson(QJsonDocument::Compact);
}

QString replacementName(const PublicNotice &notice)
{
    const QString sha256 = notice.request.value(u"replacement").toObject().value(u"fileId").toString();
    return sha256.isEmpty() ? QString() : notice.id + u'-' + sha256.left(16);
}

HandoverFolder::HandoverFolder(QString folder, QString office, std::shared_ptr<const Clock> clock)
    : m_folder(std::move(folder))
    , m_office(std::move(office))
    , m_clock(std::move(clock))
{
}

SendOutcome HandoverFolder::ask(const Publication &publication)
{
    const QDir package(QDir(m_folder).filePath(publication.key));
    if (!QDir(m_folder).isReadable())
        return {Kind::Unknown, {}, Tr::tr("The folder “%1” cannot be read. Is it connected?").arg(m_folder), {}};
    if (!package.exists())
        return {Kind::TryLater, {}, Tr::tr("It was not handed over yet."), {}};
    const Result<QByteArray> manifest = readFile(package.filePath(QStringLiteral("manifest.json")), SmallFileBytes);
    const Result<QByteArray> receipt = readFile(package.filePath(QStringLiteral("receipt.json")), SmallFileBytes);
    if (!manifest && manifest.error().code == ErrorCode::NotFound && package.isEmpty())
        return {Kind::TryLater, {}, Tr::tr("It was not handed over yet."), {}};
    const auto damaged = [&](const QString &what) {
        return SendOutcome{Kind::Refused,
                           {},
                           Tr::tr("“%1” was handed over, but is damaged there (%2). Have it looked at before you try "
                                  "again.")
                               .arg(package.path(), what),
                           {}};
    };
    if (!manifest)
        return damaged(QStringLiteral("manifest.json"));
    if (sha256Hex(*manifest) != publication.manifestSha256)
        return {
            Kind::Refused,
            {},
            Tr::tr("The portal has another publication of this issue in “%1”. It is not replaced.").arg(package.path()),
            {}};
    for (const PackageFile &file : publication.files) {
        const Result<QString> found = sha256OfFile(package.filePath(file.name), file.bytes);
        if (!found || *found != file.sha256)
            return damaged(file.name);
    }
    if (!receipt)
        return damaged(QStringLiteral("receipt.json"));
    return {Kind::Done, *receipt, {}, {}};
}

SendOutcome HandoverFolder::publish(const Publication &publication, const vault::Vault &vault,
                                    const JobContext &context)
{
    // The folder itself is made, but not those above it: they are missing where a share is not connected.
    if (!QDir(m_folder).exists() && !QDir().mkdir(m_folder))
        return {Kind::TryLater,
                {},
                Tr::tr("The folder “%1” is not there and cannot be made. Is the share connected?").arg(m_folder),
                {}};
    if (SendOutcome there = ask(publication); there.kind != Kind::TryLater)
        return there;
    qint64 needed = SpareBytes + publication.manifest.size();
    for (const PackageFile &file : publication.files)
        needed += file.bytes;
    const qint64 available = QStorageInfo(m_folder).bytesAvailable();
    if (available >= 0 && available < needed)
        return {Kind::TryLater,
                {},
                Tr::tr("“%1” has too little free space: %2 MB are needed, %3 MB are free.")
                    .arg(m_folder)
                    .arg(needed >> 20)
                    .arg(available >> 20),
                {}};
    const QString place = QDir(m_folder).filePath(u".part-" + publication.key + u'-' + m_office);
    QDir(place).removeRecursively();
    if (auto built = build(publication, vault, place, context); !built) {
        QDir(place).removeRecursively();
        return tryLater(built.error());
    }
    const QByteArray target = QFile::encodeName(QDir(m_folder).filePath(publication.key));
    // rename() never replaces a folder that holds something: of two senders one wins, and the other reads its package.
    if (std::rename(QFile::encodeName(place).constData(), target.constData()) != 0) {
        const QString detail = QString::fromLocal8Bit(std::strerror(errno));
        QDir(place).removeRecursively();
        SendOutcome there = ask(publication);
        if (there.kind == Kind::TryLater)
            there = {Kind::TryLater, {}, Tr::tr("The package could not be put in its place."), detail};
        return there;
    }
    if (auto synced = syncFolder(m_folder); !synced)
        return {Kind::Unknown, {}, synced.error().message, synced.error().detail};
    return ask(publication);
}

Result<void> HandoverFolder::build(const Publication &publication, const vault::Vault &vault, const QString &place,
                                   const JobContext &context) const
{
    if (!QDir().mkdir(place))
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("“%1” cannot be written. Check the free space and your rights there.").arg(m_folder));
    const QDir folder(place);
    int done = 0;
    for (const PackageFile &file : publication.files) {
        if (context.isCancelled())
            return tl::unexpected<Error>(cancelledError());
        context.progress(done++, static_cast<int>(publication.files.size()), file.name);
        if (auto copied = vault.copyTo(file.sha256, folder.filePath(file.name)); !copied)
            return copied;
    }
    const PackageTexts texts =
        packageTexts(publication, QUrl::fromLocalFile(QDir(m_folder).filePath(publication.key)), m_clock->now());
    auto written = writeFile(folder.filePath(QStringLiteral("manifest.json")), publication.manifest);
    if (written)
        written = writeFile(folder.filePath(QStringLiteral("sha256sums")), texts.sums);
    if (written)
        written = writeFile(folder.filePath(QStringLiteral("receipt.json")), texts.receipt);
    if (written)
        written = syncFolder(place);
    return written;
}

SendOutcome HandoverFolder::askNotice(const PublicNotice &notice)
{
    const Result<QByteArray> given =
        readFile(QDir(noticeFolder(m_folder, notice.issueKey)).filePath(notice.id + u".json"), SmallFileBytes);
    if (given)
        return {Kind::Done, *given, {}, {}};
    if (!QDir(m_folder).isReadable())
        return {Kind::Unknown, {}, Tr::tr("The folder “%1” cannot be read. Is it connected?").arg(m_folder), {}};
    return {Kind::TryLater, {}, Tr::tr("It was not handed over yet."), {}};
}

SendOutcome HandoverFolder::giveNotice(const PublicNotice &notice, const vault::Vault &vault,
                                       const JobContext & /*context*/)
{
    if (SendOutcome there = askNotice(notice); there.kind != Kind::TryLater)
        return there;
    if (!QDir(QDir(m_folder).filePath(notice.issueKey)).exists())
        return {Kind::Refused,
                {},
                Tr::tr("The issue %1 was never handed over to “%2”, so nothing can be said of it there.")
                    .arg(notice.issueKey, m_folder),
                {}};
    const QDir folder(noticeFolder(m_folder, notice.issueKey));
    if (!folder.exists() && !QDir().mkdir(folder.path()))
        return {Kind::TryLater,
                {},
                Tr::tr("“%1” cannot be written. Check the free space and your rights there.").arg(m_folder),
                {}};
    if (const QString name = replacementName(notice); !name.isEmpty()) {
        const QString sha256 = notice.request.value(u"replacement").toObject().value(u"fileId").toString();
        QFile::remove(folder.filePath(name)); // of a sender that died before the notice was written
        if (auto copied = vault.copyTo(sha256, folder.filePath(name)); !copied)
            return tryLater(copied.error());
    }
    // The name is the notice's own, so that what is written twice is the same notice.
    if (auto written = writeFile(folder.filePath(notice.id + u".json"), noticeText(notice, m_clock->now())); !written)
        return tryLater(written.error());
    return askNotice(notice);
}

Result<PortalIssue> HandoverFolder::state(const QString &issueKey)
{
    if (!QDir(m_folder).isReadable())
        return fail(ErrorCode::OutsideFailed, Tr::tr("The folder “%1” cannot be read. Is it connected?").arg(m_folder));
    PortalIssue issue;
    issue.key = issueKey;
    if (!keyPattern().match(issueKey).hasMatch() || !QDir(m_folder).exists(issueKey))
        return issue;
    const QDir package(QDir(m_folder).filePath(issueKey));
    issue.state = QStringLiteral("published");
    issue.publicUrl = QUrl::fromLocalFile(package.path()).toString();
    const Result<QByteArray> manifest = readFile(package.filePath(QStringLiteral("manifest.json")), SmallFileBytes);
    const Result<QByteArray> receipt = readFile(package.filePath(QStringLiteral("receipt.json")), SmallFileBytes);
    const auto publication = manifest ? readPublication(*manifest) : Result<Publication>(failWith(manifest));
    if (!publication || !receipt) {
        issue.faults.append(Tr::tr("The package in “%1” is damaged.").arg(package.path()));
        return issue;
    }
    issue.digest = publication->manifestSha256;
    issue.updatedAt = QDateTime::fromString(
        QJsonDocument::fromJson(*receipt).object().value(u"published_at").toString(), Qt::ISODateWithMs);
    issue.files = publication->files;
    for (const PackageFile &file : publication->files) {
        const Result<QString> found = sha256OfFile(package.filePath(file.name), file.bytes);
        if (!found || *found != file.sha256)
            issue.faults.append(Tr::tr("The file “%1” is missing there or was changed.").arg(file.name));
    }
    const QDir notices(noticeFolder(m_folder, issueKey));
    for (const QString &name : notices.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        const Result<QByteArray> notice = readFile(notices.filePath(name), SmallFileBytes);
        const QJsonObject request =
            notice ? QJsonDocument::fromJson(*notice).object().value(u"request").toObject() : QJsonObject();
        if (request.value(u"kind").toString() == u"withdrawal" && request.value(u"documentIds").toArray().isEmpty())
            issue.state = QStringLiteral("withdrawn");
    }
    return issue;
}

Result<std::vector<PortalIssue>> HandoverFolder::list(const QDateTime &since)
{
    if (!QDir(m_folder).isReadable())
        return fail(ErrorCode::OutsideFailed, Tr::tr("The folder “%1” cannot be read. Is it connected?").arg(m_folder));
    std::vector<PortalIssue> found;
    for (const QString &name : QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (!keyPattern().match(name).hasMatch())
            continue;
        Result<PortalIssue> issue = state(name);
        if (!issue)
            return failWith(issue);
        if (!since.isValid() || !issue->updatedAt.isValid() || issue->updatedAt >= since)
            found.push_back(std::move(*issue));
    }
    return found;
}

} // namespace congbao::outbox
