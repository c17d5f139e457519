// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "outbox/sftp.h"
#include "portalserver.h"

#include <QDir>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

using namespace congbao;
using namespace congbao::outbox;
using Kind = SendOutcome::Kind;

/// The hand-over folder on an OpenSSH server of the test's own.
class TestSftp : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QProcess m_server;
    SftpAccess m_access;
    std::optional<vault::Vault> m_vault;
    int m_issues = 0;

    QString at(const QString &name) const { return m_folder.filePath(name); }
    static void run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    }
    Publication newIssue()
    {
        const QString key = QStringLiteral("2026-%1").arg(++m_issues, 4, 10, QLatin1Char('0'));
        return *readPublication(test::publicationManifest(*m_vault, key, 3 << 20));
    }
    SftpFolder folder() const { return {m_access, QStringLiteral("office"), std::make_shared<const Clock>()}; }
    QString there(const QString &path) const { return at(u"handover/" + path); }

private slots:
    void initTestCase()
    {
        m_vault = *vault::Vault::open(at(QStringLiteral("vault")));
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("handover")));
        for (const char *name : {"host", "client"})
            run(QStringLiteral("ssh-keygen"),
                {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"), QString(),
                 QStringLiteral("-f"), at(QLatin1String(name))});
        QTcpServer port;
        QVERIFY(port.listen(QHostAddress::LocalHost));
        const int number = port.serverPort();
        port.close();
        QVERIFY(writeFile(at(QStringLiteral("config")),
                          QStringLiteral("ListenAddress 127.0.0.1:%1\nHostKey %2\nAuthorizedKeysFile %3\nPidFile none\n"
                                         "StrictModes no\nUsePAM no\nPermitRootLogin yes\nPasswordAuthentication no\n"
                                         "Subsystem sftp internal-sftp\n")
                              .arg(number)
                              .arg(at(QStringLiteral("host")), at(QStringLiteral("client.pub")))
                              .toUtf8()));
        if (qgetenv("USER") == "root" || QFileInfo(QStringLiteral("/root")).isWritable())
            QDir().mkpath(QStringLiteral("/run/sshd")); // its own rule for servers that root starts
        m_server.setStandardErrorFile(at(QStringLiteral("log")));
        m_server.start(QStringLiteral("/usr/sbin/sshd"), {QStringLiteral("-D"), QStringLiteral("-e"),
                                                          QStringLiteral("-f"), at(QStringLiteral("config"))});
        bool isUp = false;
        for (int attempt = 0; attempt < 100 && !isUp; ++attempt) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(number));
            isUp = socket.waitForConnected(200) && socket.waitForReadyRead(1000);
            if (!isUp)
                QThread::msleep(100);
        }
        if (!isUp)
            qFatal("sshd did not start: %s",
                   readFile(at(QStringLiteral("log")), 100000).value_or(QByteArray()).constData());
        QProcess shown;
        shown.start(QStringLiteral("ssh-keygen"),
                    {QStringLiteral("-l"), QStringLiteral("-f"), at(QStringLiteral("host.pub"))});
        QVERIFY(shown.waitForFinished());
        QProcess whoAmI;
        whoAmI.start(QStringLiteral("id"), {QStringLiteral("-un")});
        QVERIFY(whoAmI.waitForFinished());
        m_access.address = QUrl(QStringLiteral("sftp://%1@127.0.0.1:%2%3")
                                    .arg(QString::fromLatin1(whoAmI.readAll().trimmed()))
                                    .arg(number)
                                    .arg(there(QString()).chopped(1)));
        m_access.keyFile = at(QStringLiteral("client"));
        m_access.hostKey = QString::fromLatin1(shown.readAll().split(' ').at(1).mid(7)); // after "SHA256:"
    }
    void cleanupTestCase()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }

    void handsOverAWholePackage()
    {
        SftpFolder portal = folder();
        const Publication issue = newIssue();
        QCOMPARE(portal.ask(issue).kind, Kind::TryLater);
        const SendOutcome outcome = portal.publish(issue, *m_vault, JobContext());
        QVERIFY2(outcome.kind == Kind::Done, qPrintable(outcome.reason + outcome.detail));
        QProcess check;
        check.setWorkingDirectory(there(issue.key));
        check.start(QStringLiteral("sha256sum"), {QStringLiteral("-c"), QStringLiteral("sha256sums")});
        QVERIFY(check.waitForFinished());
        QCOMPARE(check.exitCode(), 0);
        QCOMPARE(QDir(there(QString())).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList(issue.key));
        QCOMPARE(portal.ask(issue).receipt, outcome.receipt);
        QCOMPARE(portal.publish(issue, *m_vault, JobContext()).receipt, outcome.receipt);
        QCOMPARE(portal.state(issue.key)->state, QStringLiteral("published"));
        QCOMPARE(portal.list({})->size(), size_t(1));
    }

    void aPackageIsNeverReplaced()
    {
        SftpFolder portal = folder();
        const Publication issue = newIssue();
        QCOMPARE(portal.publish(issue, *m_vault, JobContext()).kind, Kind::Done);
        const Publication other =
            *readPublication(test::publicationManifest(*m_vault, issue.key, 1000, QStringLiteral("Khác")));
        QCOMPARE(portal.publish(other, *m_vault, JobContext()).kind, Kind::Refused);
        QVERIFY(writeFile(there(issue.key + u"/issue.pdf"), "changed there"));
        QCOMPARE(portal.ask(issue).kind, Kind::Refused);
        QCOMPARE(portal.state(issue.key)->faults.size(), 1);
    }

    void noticesStandBeside()
    {
        SftpFolder portal = folder();
        const Publication issue = newIssue();
        QCOMPARE(portal.publish(issue, *m_vault, JobContext()).kind, Kind::Done);
        const PublicNotice notice{issue.key,
                                  QStringLiteral("2b0f6a6e-7c39-4b54-8d55-0a4f0f8c9d21"),
                                  {{QStringLiteral("kind"), QStringLiteral("withdrawal")}}};
        QCOMPARE(portal.askNotice(notice).kind, Kind::TryLater);
        const SendOutcome given = portal.giveNotice(notice, *m_vault, JobContext());
        QVERIFY2(given.kind == Kind::Done, qPrintable(given.reason + given.detail));
        QCOMPARE(portal.giveNotice(notice, *m_vault, JobContext()).receipt, given.receipt);
        QVERIFY(QFile::exists(there(issue.key + u".notices/" + notice.id + u".json")));
    }

    void anotherServerGetsNothing()
    {
        m_access.hostKey = QStringLiteral("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        SftpFolder portal = folder();
        const Publication issue = newIssue();
        const SendOutcome outcome = portal.publish(issue, *m_vault, JobContext());
        QCOMPARE(outcome.kind, Kind::TryLater);
        QVERIFY2(outcome.reason.contains(QLatin1String("portal.host_key")),
                 qPrintable(outcome.reason + outcome.detail));
        QVERIFY(!QFile::exists(there(issue.key)));
    }
};

QTEST_GUILESS_MAIN(TestSftp)
#include "tst_sftp.moc"
