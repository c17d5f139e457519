// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/integrity.h"
#include "core/files.h"
#include "officefixture.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace congbao;
using namespace congbao::casework;

/// An office whose program is killed again and again at random moments: nothing is half, nothing is published twice.
class TestKilledOffice : public QObject
{
    Q_OBJECT

private:
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
            // One kill in five comes while it is still making or opening the office.
            if (kill % 5 != 0)
                QVERIFY(worker.waitForReadyRead(60000));
            QTest::qWait(static_cast<int>(random.bounded(kill % 5 == 0 ? 400 : 500)));
            QCOMPARE(worker.state(), QProcess::Running);
            worker.kill();
            QVERIFY(worker.waitForFinished());
            QCOMPARE(worker.exitStatus(), QProcess::CrashExit);
        }

        const auto opened = test::openOffice(office, portal);
        QVERIFY(QDir(files + u"/vault/incoming").entryList(QDir::Files | QDir::Hidden).isEmpty());
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
};

QTEST_GUILESS_MAIN(TestKilledOffice)
#include "tst_killedoffice.moc"
