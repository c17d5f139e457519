// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/integrity.h"
#include "core/files.h"
#include "officefixture.h"
#include "postgresserver.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

using namespace congbao;
using namespace congbao::casework;

/// An office whose program is killed again and again at random moments: nothing is half, nothing is published twice.
class TestKilledOffice : public QObject
{
    Q_OBJECT

private:
    QStringList m_confirmed; ///< what workers were told that was done

    void note(const QByteArray &printed)
    {
        for (const QByteArray &line : printed.split('\n')) {
            if (line.contains(' '))
                m_confirmed.append(QString::fromUtf8(line));
        }
    }

    /// Everything that was confirmed to somebody is there.
    void checkConfirmed(Office &office)
    {
        QSet<QString> there;
        const std::vector<Submission> submissions = *listSubmissions(office);
        const std::vector<Issue> issues = *listIssues(office);
        for (const Submission &submission : submissions)
            there.insert(u"received " + QString::number(submission.id.value()));
        for (const Issue &issue : issues) {
            if (issue.state == IssueState::Closed || issue.state == IssueState::Queued ||
                issue.state == IssueState::Published)
                there.insert(u"closed " + issue.key);
        }
        for (const QString &confirmed : m_confirmed)
            QVERIFY2(there.contains(confirmed), qPrintable(confirmed));
    }

    /// More on a bench: CONGBAO_KILLS=500.
    const int Kills = qEnvironmentVariableIsSet("CONGBAO_KILLS") ? qEnvironmentVariableIntValue("CONGBAO_KILLS") : 50;

    static void checkPackage(const QDir &package, const OutboxRow &row)
    {
        const auto manifest = readFile(package.filePath(QStringLiteral("manifest.json")), 1 << 20);
        QVERIFY2(manifest, qPrintable(package.path()));
        QCOMPARE(sha256Hex(*manifest), row.payloadSha256);
        QCOMPARE(*readFile(package.filePath(QStringLiteral("receipt.json")), 1 << 20), row.receipt);
        const QJsonArray files = QJsonDocument::fromJson(*manifest)[QStringLiteral("files")].toArray();
        for (const QJsonValue &file : files)
            QCOMPARE(*sha256OfFile(package.filePath(file[QStringLiteral("name")].toString()), 1 << 30),
                     file[QStringLiteral("sha256")].toString());
    }

private slots:
    void nothingIsHalfAndNothingPublishedTwice()
    {
        const QTemporaryDir folder;
        const QString files = folder.filePath(QStringLiteral("office"));
        const QString office = test::officePlace(files);
        const QString portal = folder.filePath(QStringLiteral("portal"));
        QRandomGenerator random(20261122);
        for (int kill = 0; kill < Kills; ++kill) {
            QProcess worker;
            worker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            worker.start(QCoreApplication::applicationDirPath() + u"/officeworker",
                         {office, portal, folder.path(), QString::number(kill)});
            QVERIFY(worker.waitForStarted(60000));
            // One kill in five comes while it is still making or opening the office.
            if (kill % 5 != 0)
                QVERIFY(worker.waitForReadyRead(60000));
            QTest::qWait(static_cast<int>(random.bounded(kill % 5 == 0 ? 400 : 500)));
            QCOMPARE(worker.state(), QProcess::Running);
            worker.kill();
            QVERIFY(worker.waitForFinished());
            QCOMPARE(worker.exitStatus(), QProcess::CrashExit);
            note(worker.readAllStandardOutput());
        }

        const auto opened = test::openOffice(office, portal);
        QVERIFY(QDir(files + u"/vault/incoming").entryList(QDir::Files | QDir::Hidden).isEmpty());
        checkConfirmed(*opened);
        const auto report = checkIntegrity(*opened, JobContext());
        QVERIFY(report);
        QVERIFY2(report->faults.faults.empty(), qPrintable(report->messages().join(u'\n')));
        // A killed act leaves at most the two files it stored; no more than one act is killed at a time.
        QVERIFY2(report->orphans <= 2 * Kills, qPrintable(QString::number(report->orphans)));

        QVERIFY(sendDue(*opened, JobContext()));
        const auto rows = listOutbox(*opened);
        QVERIFY(rows);
        for (const OutboxRow &row : *rows) {
            QCOMPARE(row.state, OutboxState::Done);
            checkPackage(QDir(portal + u'/' + row.subject), row);
        }
        QSet<QString> subjects;
        for (const OutboxRow &row : *rows)
            subjects.insert(row.subject);
        QCOMPARE(subjects.size(), static_cast<qsizetype>(rows->size()));
        const QStringList packages =
            QDir(portal).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
        QCOMPARE(packages.size(), subjects.size());
        const std::vector<Issue> issues = *listIssues(*opened);
        for (const Issue &issue : issues)
            QVERIFY(issue.state != IssueState::Queued && issue.state != IssueState::Closed);
        qInfo("%d kills: %zu submissions, %zu issues, %zu published, %lld events, %d files, %d orphans", Kills,
              listSubmissions(*opened)->size(), issues.size(), rows->size(), report->events, report->files,
              report->orphans);
        QVERIFY(!rows->empty());
    }

    void theServerIsKilledWhileSeatsWork()
    {
        if (!test::isOnPostgres())
            QSKIP("There is no server to kill: the office is a file.");
        m_confirmed.clear();
        const QTemporaryDir folder;
        const QString office = test::officePlace(folder.filePath(QStringLiteral("office")));
        const QString portal = folder.filePath(QStringLiteral("portal"));
        (void)test::openOffice(office, portal);
        QRandomGenerator random(20261123);
        for (int kill = 0; kill < std::max(4, Kills / 10); ++kill) {
            QProcess worker;
            worker.start(QCoreApplication::applicationDirPath() + u"/officeworker",
                         {office, portal, folder.path(), QString::number(kill)});
            QVERIFY(worker.waitForReadyRead(60000));
            QTest::qWait(static_cast<int>(random.bounded(600)));
            test::postgresServer().kill();
            QVERIFY(worker.waitForFinished(60000));
            QCOMPARE(worker.exitStatus(), QProcess::NormalExit); // told, not crashed
            QCOMPARE(worker.exitCode(), 3);
            note(worker.readAllStandardOutput());
            test::postgresServer().start();
        }
        const auto opened = test::openOffice(office, portal);
        checkConfirmed(*opened);
        const auto report = checkIntegrity(*opened, JobContext());
        QVERIFY(report);
        QVERIFY2(report->faults.faults.empty(), qPrintable(report->messages().join(u'\n')));
        QVERIFY(!m_confirmed.isEmpty());
    }

    void theDiskIsFull()
    {
        if (test::isOnPostgres())
            QSKIP("What a full disk does to a server is the server's own matter.");
        m_confirmed.clear();
        const QTemporaryDir folder;
        const QString disk = folder.filePath(QStringLiteral("disk"));
        const QString saved = folder.filePath(QStringLiteral("saved"));
        QVERIFY(QDir().mkpath(disk) && QDir().mkpath(saved));
        QVERIFY(writeFile(saved + u"/passphrase", QString(test::Passphrase).toUtf8()));
        // A small disk of its own, which only this process and its children see.
        const QString script =
            QStringLiteral(
                "mount -t tmpfs -o size=6m tmpfs '%1' || exit 77\n"
                "mkdir '%1/scratch'\n"
                "'%2/officeworker' '%1/office' '%1/portal' '%3' 7; code=$?\n"
                "cp -a '%1/office' '%3/office'\n"
                "for try in 1 2 3 4 5 6 7 8 9; do mount -o remount,ro '%1' && break; sleep 1; done\n"
                "CONGBAO_PASSPHRASE_FILE='%3/passphrase' '%4/congbao' settings set gazette.phone 1 --as 'Quản trị' "
                "--office '%1/office' --lang en "
                ">'%3/readonly' 2>&1; echo \"readonly $?\"\n"
                "exit $code")
                .arg(disk, QCoreApplication::applicationDirPath(), saved, QStringLiteral(CONGBAO_BIN_DIR));
        QProcess namespaced;
        QStringList arguments{QStringLiteral("--mount"), QStringLiteral("sh"), QStringLiteral("-c"), script};
        if (::geteuid() != 0)
            arguments.prepend(QStringLiteral("--map-root-user"));
        namespaced.start(QStringLiteral("unshare"), arguments);
        QVERIFY(namespaced.waitForFinished(400000));
        if (namespaced.exitCode() == 77 || namespaced.exitCode() == 1)
            QSKIP("A disk of one's own cannot be mounted here.");
        const QByteArray errors = namespaced.readAllStandardError();
        QVERIFY2(namespaced.exitCode() == 3, errors.constData());
        QVERIFY2(errors.contains("full") || errors.contains("written") || errors.contains("space"), errors.constData());
        const QByteArray printed = namespaced.readAllStandardOutput();
        note(printed);
        // A file system that is read-only is told, calmly.
        const QByteArray told = *readFile(saved + u"/readonly", 1 << 20);
        QVERIFY2(printed.contains("readonly 4"), QByteArray(printed + told).constData());
        QVERIFY2(told.contains("check the disk") || told.contains("cannot be"), told.constData());
        m_confirmed.removeIf([](const QString &line) { return line.startsWith(u"readonly"); });
        QVERIFY(!m_confirmed.isEmpty());

        const auto opened = Office::open(saved + u"/office");
        QVERIFY(opened);
        checkConfirmed(**opened);
        const auto report = checkIntegrity(**opened, JobContext());
        QVERIFY(report);
        QVERIFY2(report->faults.faults.empty(), qPrintable(report->messages().join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestKilledOffice)
#include "tst_killedoffice.moc"
