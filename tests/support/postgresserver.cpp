// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgresserver.h"

#include <csignal>
#include <QDir>
#include <QFile>
#include <QThread>
#include <unistd.h>

namespace congbao::test {

namespace {

QString programFolder()
{
    const QStringList versions =
        QDir(QStringLiteral("/usr/lib/postgresql")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    if (versions.isEmpty())
        qFatal("There is no PostgreSQL server here; packaging/install-dependencies --test installs one.");
    return QStringLiteral("/usr/lib/postgresql/") + versions.last() + QStringLiteral("/bin/");
}

} // namespace

PostgresServer::PostgresServer()
    : m_folder(QStringLiteral("/tmp/congbao-pg-XXXXXX")) // short: a socket's path may have 107 bytes
    , m_programs(programFolder())
{
    if (::geteuid() == 0)
        must({QStringLiteral("chown"), QStringLiteral("postgres"), m_folder.path()});
    must(asServerUser({m_programs + QStringLiteral("initdb"), QStringLiteral("-D"), dataFolder(), QStringLiteral("-U"),
                       QStringLiteral("super"), QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("-E"),
                       QStringLiteral("UTF8"), QStringLiteral("--locale=C.UTF-8"), QStringLiteral("-N")}));
    must(asServerUser({QStringLiteral("mkdir"), socketFolder()}));
    start();
    run(QStringLiteral("postgres"), QStringLiteral("CREATE ROLE office LOGIN CREATEDB CREATEROLE"));
}

PostgresServer::~PostgresServer()
{
    if (m_server.state() != QProcess::NotRunning)
        kill();
    if (::geteuid() == 0)
        must({QStringLiteral("chown"), QStringLiteral("-R"), QStringLiteral("root"), m_folder.path()});
}

QStringList PostgresServer::asServerUser(const QStringList &command) const
{
    if (::geteuid() != 0)
        return command;
    return QStringList{QStringLiteral("setpriv"), QStringLiteral("--reuid=postgres"),
                       QStringLiteral("--regid=postgres"), QStringLiteral("--clear-groups"), QStringLiteral("--")} +
           command;
}

void PostgresServer::must(const QStringList &command) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(QStringLiteral("/"));
    process.start(command.first(), command.mid(1));
    if (!process.waitForFinished(120000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(command.join(u' ')), process.readAll().constData());
}

void PostgresServer::start()
{
    const QStringList command = asServerUser(
        {m_programs + QStringLiteral("postgres"), QStringLiteral("-D"), dataFolder(), QStringLiteral("-k"),
         socketFolder(), QStringLiteral("-c"), QStringLiteral("listen_addresses="), QStringLiteral("-c"),
         QStringLiteral("unix_socket_permissions=0777"), QStringLiteral("-c"), QStringLiteral("max_connections=30"),
         QStringLiteral("-c"), QStringLiteral("shared_buffers=64MB")});
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.setStandardOutputFile(m_folder.filePath(QStringLiteral("log")));
    m_server.setWorkingDirectory(QStringLiteral("/"));
    m_server.start(command.first(), command.mid(1));
    for (int attempt = 0; attempt < 600; ++attempt) {
        QProcess asked;
        asked.start(m_programs + QStringLiteral("pg_isready"),
                    {QStringLiteral("-q"), QStringLiteral("-h"), socketFolder()});
        if (asked.waitForFinished() && asked.exitCode() == 0)
            return;
        QThread::msleep(100);
    }
    QFile log(m_folder.filePath(QStringLiteral("log")));
    (void)log.open(QIODevice::ReadOnly);
    qFatal("The PostgreSQL server did not start: %s", log.readAll().constData());
}

void PostgresServer::kill()
{
    // setpriv replaces itself: the process is the server. Its children end when they see that it is gone.
    ::kill(static_cast<pid_t>(m_server.processId()), SIGKILL);
    m_server.waitForFinished();
    QThread::msleep(300);
    QFile::remove(dataFolder() + QStringLiteral("/postmaster.pid"));
}

void PostgresServer::run(const QString &database, const QString &sql) const
{
    must({m_programs + QStringLiteral("psql"), QStringLiteral("-q"), QStringLiteral("-v"),
          QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-h"), socketFolder(), QStringLiteral("-U"),
          QStringLiteral("super"), QStringLiteral("-d"), database, QStringLiteral("-c"), sql});
}

QString PostgresServer::makeDatabase(const QString &name, const QString &copyOf)
{
    run(QStringLiteral("postgres"), QStringLiteral("CREATE DATABASE %1 OWNER office%2")
                                        .arg(name, copyOf.isEmpty() ? QString() : u" TEMPLATE " + copyOf));
    return address(name);
}

QString PostgresServer::address(const QString &database, const QString &user) const
{
    return QStringLiteral("postgresql://%1@/%2?host=%3").arg(user, database, socketFolder());
}

bool isOnPostgres()
{
    return qEnvironmentVariable("CONGBAO_TEST_ENGINE") == u"postgresql";
}

QString newRegisterPlace(const QString &folder)
{
    static int made = 0;
    if (!isOnPostgres())
        return folder + QStringLiteral("/register.sqlite");
    return postgresServer().makeDatabase(QStringLiteral("register%1").arg(++made));
}

PostgresServer &postgresServer()
{
    static PostgresServer server;
    return server;
}

} // namespace congbao::test
