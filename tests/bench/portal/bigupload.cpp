// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "portalserver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

using namespace congbao;

namespace {

/// Highest memory of this process so far, in MB.
double memoryPeak()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

} // namespace

/// bigupload [MEGABYTES [KILLS]]: one big issue by the portal client, beside `curl -T` of the same file to the same
/// server in the same run; in a process of its own ("send"), so that its memory is the client's alone. The client is
/// killed some times on its way, and what it sends twice is counted.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream out(stdout);
    if (arguments.value(1) == u"send") { // FOLDER ADDRESS MANIFEST
        const auto vault = vault::Vault::open(arguments.at(2));
        QFile manifest(arguments.at(4));
        if (!vault || !manifest.open(QIODevice::ReadOnly))
            return 1;
        outbox::PortalAccess access;
        access.address = QUrl(arguments.at(3));
        access.identity.tokenUrl = access.address;
        access.identity.tokenUrl.setPath(QStringLiteral("/oidc/token"));
        access.identity.clientId = QStringLiteral("office");
        access.identity.clientSecret = QStringLiteral("test-only-secret");
        outbox::PortalClient client(access, test::officeIdentity());
        const auto publication = outbox::readPublication(manifest.readAll());
        const auto outcome = client.publish(*publication, *vault, JobContext());
        out << memoryPeak() << ' '
            << (outcome.kind == outbox::SendOutcome::Kind::Done ? "done" : qPrintable(outcome.reason));
        return outcome.kind == outbox::SendOutcome::Kind::Done ? 0 : 1;
    }
    const qint64 megabytes = arguments.value(1, QStringLiteral("2048")).toLongLong();
    const int kills = arguments.value(2, QStringLiteral("3")).toInt();
    QTemporaryDir folder(QStringLiteral("/var/tmp/bigupload-XXXXXX"));
    const QString vaultFolder = folder.filePath(QStringLiteral("vault"));
    test::PortalServer server;
    const auto send = [&](const QString &key, int killed) {
        const auto vault = vault::Vault::open(vaultFolder);
        const QString manifestFile = folder.filePath(key);
        QFile file(manifestFile);
        const QByteArray manifest = test::publicationManifest(*vault, key, megabytes << 20);
        if (!file.open(QIODevice::WriteOnly) || file.write(manifest) < 0)
            qFatal("no space");
        file.close();
        const auto publication = *outbox::readPublication(manifest);
        const QStringList command{QStringLiteral("send"), vaultFolder, server.address().toString(), manifestFile};
        QElapsedTimer timer;
        timer.start();
        for (int kill = 0; kill < killed; ++kill) {
            QProcess process;
            process.start(arguments.front(), command);
            if (!process.waitForFinished(1500))
                process.kill();
            process.waitForFinished();
        }
        QProcess process;
        process.start(arguments.front(), command);
        process.waitForFinished(-1);
        const double seconds = static_cast<double>(timer.elapsed()) / 1000;
        out << "client: " << process.readAll() << " (memory peak in MB); " << seconds << " s, "
            << static_cast<double>(megabytes) / seconds << " MB/s, killed " << killed << " times\n";
        return std::pair(*vault->path(publication.files.front().sha256), seconds);
    };
    const auto plain = [&](const QString &path) {
        QElapsedTimer timer;
        timer.start();
        QProcess curl;
        curl.start(QStringLiteral("curl"), {QStringLiteral("-s"), QStringLiteral("-T"), path,
                                            server.address().toString() + QStringLiteral("/__sink")});
        curl.waitForFinished(-1);
        const double seconds = static_cast<double>(timer.elapsed()) / 1000;
        out << "curl -T: " << seconds << " s, " << static_cast<double>(megabytes) / seconds << " MB/s\n";
        return seconds;
    };
    const auto [path, first] = send(QStringLiteral("2026-0001"), 0);
    const double reference = plain(path);
    out << "throughput against curl -T: " << 100 * reference / first << " %\n" << Qt::flush;
    if (kills > 0) {
        server.order({});
        (void)send(QStringLiteral("2026-0002"), kills);
        // Every byte that an offset went back by was sent twice.
        qint64 last = 0;
        qint64 twice = 0;
        for (const QJsonValue &request : server.log().value(u"requests").toArray()) {
            if (request[QStringLiteral("method")].toString() != u"PATCH")
                continue;
            const qint64 offset = request[QStringLiteral("offset")].toString().toLongLong();
            constexpr qint64 Chunk = 8 << 20;
            twice += std::max<qint64>(0, last - offset);
            last = offset + Chunk;
        }
        out << "bytes sent twice at most: " << twice << " over " << kills << " kills\n";
    }
    return 0;
}
