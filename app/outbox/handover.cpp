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
#include <QJsonDocument>
#include <QJsonObject>

namespace congbao::outbox {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::HandoverFolder)
};

using Kind = SendOutcome::Kind;

constexpr qint64 SmallFileBytes = 64 << 20;

SendOutcome tryLater(const Error &error)
{
    return {Kind::TryLater, {}, error.message, error.detail};
}

} // namespace

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
    return {Kind::Published, *receipt, {}, {}};
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
    QByteArray sums;
    const auto addSum = [&](const QString &sha256, const QString &name) {
        sums += sha256.toLatin1() + "  " + name.toLatin1() + '\n';
    };
    int done = 0;
    for (const PackageFile &file : publication.files) {
        if (context.isCancelled())
            return tl::unexpected<Error>(cancelledError());
        context.progress(done++, static_cast<int>(publication.files.size()), file.name);
        if (auto copied = vault.copyTo(file.sha256, folder.filePath(file.name)); !copied)
            return copied;
        addSum(file.sha256, file.name);
    }
    addSum(publication.manifestSha256, QStringLiteral("manifest.json"));
    const QJsonObject receipt{
        {QStringLiteral("schema"), QStringLiteral("gazette.receipt/1")},
        {QStringLiteral("issue"), publication.key},
        {QStringLiteral("manifest_sha256"), publication.manifestSha256},
        {QStringLiteral("published_at"), audit::timeText(m_clock->now())},
        {QStringLiteral("place"), QUrl::fromLocalFile(QDir(m_folder).filePath(publication.key)).toString()}};
    auto written = writeFile(folder.filePath(QStringLiteral("manifest.json")), publication.manifest);
    if (written)
        written = writeFile(folder.filePath(QStringLiteral("sha256sums")), sums);
    if (written)
        written = writeFile(folder.filePath(QStringLiteral("receipt.json")),
                            QJsonDocument(receipt).toJson(QJsonDocument::Compact));
    if (written)
        written = syncFolder(place);
    return written;
}

} // namespace congbao::outbox
