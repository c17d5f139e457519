// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "portalserver.h"

#include <QDir>
#include <QTest>

using namespace congbao;
using namespace congbao::outbox;
using Kind = SendOutcome::Kind;

/// The portal client against servers that speak tus and OAuth: what it sends, and what it makes of each answer.
class TestPortalClient : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::PortalServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<vault::Vault> m_vault;
    int m_issues = 0;

    static constexpr qint64 IssueBytes = 3 << 20;

    Publication newIssue(const QString &title = QStringLiteral("Ban hành Quy chế"))
    {
        const QString key = QStringLiteral("2026-%1").arg(++m_issues, 4, 10, QLatin1Char('0'));
        return *readPublication(test::publicationManifest(*m_vault, key, IssueBytes, title));
    }
    SendOutcome publish(const Publication &publication, PortalAccess access)
    {
        PortalClient client(std::move(access), test::officeIdentity());
        return client.publish(publication, *m_vault, JobContext());
    }
    SendOutcome publish(const Publication &publication) { return publish(publication, m_server->access()); }
    /// Drops come twice: libcurl itself tries once more where a connection that it kept is gone.
    static QJsonObject drop(const char *method, const QString &path, const char *act)
    {
        QJsonObject ordered = fault(method, path, act);
        ordered.insert(QStringLiteral("times"), 2);
        return ordered;
    }
    static QJsonObject fault(const char *method, const QString &path, const char *act)
    {
        return {{QStringLiteral("method"), QLatin1String(method)},
                {QStringLiteral("path"), path},
                {QStringLiteral("act"), QLatin1String(act)}};
    }
    static QJsonObject status(const char *method, const QString &path, int code, const QString &problem = {},
                              int times = 1)
    {
        QJsonObject ordered = fault(method, path, "status");
        ordered.insert(QStringLiteral("status"), code);
        ordered.insert(QStringLiteral("times"), times);
        if (!problem.isEmpty())
            ordered.insert(QStringLiteral("problem"), problem);
        return ordered;
    }

private slots:
    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_vault = *vault::Vault::open(m_folder->filePath(QStringLiteral("vault")));
        m_server = std::make_unique<test::PortalServer>(
            test::PortalServer::Options{false, {QStringLiteral("--chunk"), QStringLiteral("1048576")}});
    }
    void init() { m_server->order({}); }

    void publishesWithEveryFileProved()
    {
        const Publication issue = newIssue();
        const SendOutcome outcome = publish(issue);
        QVERIFY2(outcome.kind == Kind::Done, qPrintable(outcome.reason + outcome.detail));
        const QJsonObject receipt = QJsonDocument::fromJson(outcome.receipt).object();
        QCOMPARE(receipt.value(u"issueKey").toString(), issue.key);
        QCOMPARE(receipt.value(u"manifestDigest").toString(), portalManifest(issue, test::officeIdentity())->digest);
        QCOMPARE(m_server->published(issue.key).size(), 1);
        QCOMPARE(m_server->requests(QStringLiteral("HEAD"), QStringLiteral("/files/")).size(), 3);
        QCOMPARE(m_server->requests(QStringLiteral("PATCH"), {}).size(),
                 5); // three chunks of one file, two small files
        QCOMPARE(outcome.detail, QStringLiteral("3 files read back by hash"));
    }

    void publishingOnceMoreGivesTheFirstReceiptAndSendsNothing()
    {
        const Publication issue = newIssue();
        const SendOutcome first = publish(issue);
        m_server->order({});
        const SendOutcome second = publish(issue);
        QCOMPARE(second.kind, Kind::Done);
        QCOMPARE(second.receipt, first.receipt);
        QVERIFY(m_server->requests(QStringLiteral("POST"), {}).isEmpty());
        QCOMPARE(m_server->published(issue.key).size(), 1);
        PortalClient client(m_server->access(), test::officeIdentity());
        QCOMPARE(client.ask(issue).kind, Kind::Done);
    }

    void anotherContentUnderTheSameKeyIsRefused()
    {
        const Publication issue = newIssue();
        QCOMPARE(publish(issue).kind, Kind::Done);
        const Publication other =
            *readPublication(test::publicationManifest(*m_vault, issue.key, IssueBytes, QStringLiteral("Khác")));
        const SendOutcome outcome = publish(other);
        QCOMPARE(outcome.kind, Kind::Refused);
        QVERIFY(outcome.reason.contains(QLatin1String("other content")));
        QCOMPARE(m_server->published(issue.key).size(), 1);
    }

    void aDraftWithAnotherManifestIsReplaced()
    {
        const Publication issue = newIssue();
        m_server->order({status("POST", QStringLiteral("/uploads"), 503)});
        QCOMPARE(publish(issue).kind, Kind::TryLater);
        const Publication other =
            *readPublication(test::publicationManifest(*m_vault, issue.key, IssueBytes, QStringLiteral("Khác")));
        QCOMPARE(publish(other).kind, Kind::Done);
    }

    void faults_data()
    {
        QTest::addColumn<QJsonArray>("faults");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("retryAfter");
        const QString issues = QStringLiteral("^/issues/[^/]+$");
        const QString publication = QStringLiteral("/publication$");
        const QString upload = QStringLiteral("^/uploads/");
        const auto done = static_cast<int>(Kind::Done);
        const auto later = static_cast<int>(Kind::TryLater);
        const auto refused = static_cast<int>(Kind::Refused);
        const auto unknown = static_cast<int>(Kind::Unknown);
        QTest::newRow("answer to the draft lost") << QJsonArray{drop("PUT", issues, "drop-after")} << later << 0;
        QTest::newRow("answer to the publication lost: asked at once, published once")
            << QJsonArray{drop("PUT", publication, "drop-after")} << done << 0;
        QTest::newRow("line breaks before the publication: the portal says it has none")
            << QJsonArray{drop("PUT", publication, "drop-before")} << later << 0;
        QTest::newRow("answer lost and then the line is down")
            << QJsonArray{drop("PUT", publication, "drop-after"), drop("GET", publication, "drop-before")} << unknown
            << 0;
        QTest::newRow("answer to the upload's creation lost")
            << QJsonArray{drop("POST", QStringLiteral("/uploads"), "drop-after")} << done << 0;
        QJsonObject cut = fault("PATCH", upload, "cut");
        cut.insert(QStringLiteral("bytes"), 300000);
        cut.insert(QStringLiteral("times"), 2);
        QTest::newRow("line cut in the middle of a file, twice") << QJsonArray{cut} << done << 0;
        QTest::newRow("answer to a chunk lost") << QJsonArray{fault("PATCH", upload, "drop-after")} << done << 0;
        QJsonObject last = fault("PATCH", upload, "drop-after");
        last.insert(QStringLiteral("skip"), 2);
        QTest::newRow("answer to the last chunk lost") << QJsonArray{last} << done << 0;
        QJsonObject corrupt = fault("CORRUPT", QStringLiteral("."), "corrupt");
        QTest::newRow("a byte changed on its way: the file goes up anew") << QJsonArray{corrupt} << done << 0;
        corrupt.insert(QStringLiteral("times"), 2);
        QTest::newRow("changed twice: not for ever") << QJsonArray{corrupt} << later << 0;
        QJsonObject truncate = fault("PATCH", upload, "truncate");
        truncate.insert(QStringLiteral("bytes"), 100000);
        truncate.insert(QStringLiteral("skip"), 1);
        QTest::newRow("the portal lost the end of what it had: wrong offset") << QJsonArray{truncate} << done << 0;
        QTest::newRow("token expires in the middle")
            << QJsonArray{fault("PATCH", upload, "expire-tokens")} << done << 0;
        QTest::newRow("401 for ever") << QJsonArray{status("PUT", issues, 401, QStringLiteral("invalid-token"), 9)}
                                      << refused << 0;
        QTest::newRow("403") << QJsonArray{status("PUT", publication, 403, QStringLiteral("insufficient-scope"))}
                             << refused << 0;
        QTest::newRow("409 files missing")
            << QJsonArray{status("PUT", publication, 409, QStringLiteral("files-missing"))} << later << 0;
        QTest::newRow("412 changed meanwhile")
            << QJsonArray{status("PUT", publication, 412, QStringLiteral("precondition-failed"))} << later << 0;
        QTest::newRow("413") << QJsonArray{status("POST", QStringLiteral("/uploads"), 413, QStringLiteral("too-large"))}
                             << refused << 0;
        QTest::newRow("415") << QJsonArray{status("PUT", issues, 415, QStringLiteral("unsupported-media-type"))}
                             << refused << 0;
        QTest::newRow("423 once: a dead connection still holds the file")
            << QJsonArray{cut, status("HEAD", upload, 423)} << done << 0;
        QJsonObject busy = status("PUT", issues, 429, QStringLiteral("rate-limited"));
        busy.insert(QStringLiteral("headers"), QJsonObject{{QStringLiteral("Retry-After"), QStringLiteral("77")}});
        QTest::newRow("429 with Retry-After") << QJsonArray{busy} << later << 77;
        busy.insert(QStringLiteral("status"), 503);
        QTest::newRow("503 with Retry-After") << QJsonArray{busy} << later << 77;
        QTest::newRow("500 at the publication: nobody knows, so it is asked")
            << QJsonArray{status("PUT", publication, 500, QStringLiteral("internal"))} << later << 0;
        QTest::newRow("sign-in server down")
            << QJsonArray{QJsonObject{{QStringLiteral("method"), QStringLiteral("TOKEN")},
                                      {QStringLiteral("path"), QStringLiteral(".")},
                                      {QStringLiteral("act"), QStringLiteral("status")},
                                      {QStringLiteral("status"), 503}}}
            << later << 0;
        QTest::newRow("a file read back differs")
            << QJsonArray{status("HEAD", QStringLiteral("/files/"), 404)} << refused << 0;
        QTest::newRow("read-back cut") << QJsonArray{fault("HEAD", QStringLiteral("/files/"), "drop-before"),
                                                     fault("HEAD", QStringLiteral("/files/"), "drop-before")}
                                       << unknown << 0;
    }
    void faults()
    {
        QFETCH(QJsonArray, faults);
        QFETCH(int, kind);
        QFETCH(int, retryAfter);
        const Publication issue = newIssue();
        m_server->order(faults);
        const SendOutcome outcome = publish(issue);
        QVERIFY2(static_cast<int>(outcome.kind) == kind,
                 qPrintable(QString::number(static_cast<int>(outcome.kind)) + outcome.reason + outcome.detail));
        QCOMPARE(outcome.retryAfter.count(), retryAfter);
        QVERIFY(outcome.kind == Kind::Done || !outcome.reason.isEmpty());
        QVERIFY(m_server->published(issue.key).size() <= 1);
        if (outcome.kind == Kind::Refused)
            QVERIFY(m_server->requests(QStringLiteral("PUT"), {}).size() <= 3);
        // Whatever it was: when it is over, the next attempt comes to the end, and nothing is published twice.
        m_server->order({});
        PortalClient client(m_server->access(), test::officeIdentity());
        SendOutcome next = client.ask(issue);
        if (next.kind == Kind::TryLater)
            next = client.publish(issue, *m_vault, JobContext());
        QVERIFY2(next.kind == Kind::Done, qPrintable(next.reason + next.detail));
        QCOMPARE(m_server->published(issue.key).size(), 1);
    }

    void sendsOnlyWhatIsMissingAfterABreak()
    {
        const Publication issue = newIssue();
        QJsonObject cut = fault("PATCH", QStringLiteral("^/uploads/"), "cut");
        cut.insert(QStringLiteral("bytes"), 600000);
        cut.insert(QStringLiteral("skip"), 1);
        m_server->order({cut, status("HEAD", QStringLiteral("^/uploads/"), 503)});
        QCOMPARE(publish(issue).kind, Kind::TryLater);
        m_server->order({});
        QCOMPARE(publish(issue).kind, Kind::Done);
        qint64 first = -1;
        for (const QJsonValue &request : m_server->log().value(u"requests").toArray()) {
            if (request[QStringLiteral("method")].toString() == u"PATCH" && first < 0)
                first = request[QStringLiteral("offset")].toString().toLongLong();
        }
        QVERIFY2(first >= 1 << 20, qPrintable(QString::number(first))); // the chunk that had arrived is not sent again
    }

    void faultsInTheManifestAreSaidInWords()
    {
        const SendOutcome outcome = publish(newIssue(QStringLiteral("REFUSE ME")));
        QCOMPARE(outcome.kind, Kind::Refused);
        QVERIFY2(outcome.reason.contains(u"instrument 1 (15/2026/QĐ-UBND), title: A title is needed"),
                 qPrintable(outcome.reason));
    }

    void whoMayOnlyReadIsToldSo()
    {
        PortalAccess access = m_server->access();
        access.identity.clientId = QStringLiteral("reader");
        access.identity.scope = QStringLiteral("gazette.read");
        const SendOutcome outcome = publish(newIssue(), access);
        QCOMPARE(outcome.kind, Kind::Refused);
        QVERIFY(outcome.reason.contains(QLatin1String("right")));
        access.identity.clientSecret = QStringLiteral("wrong");
        QCOMPARE(publish(newIssue(), access).kind, Kind::Refused);
    }

    void aPortalThatIsDownIsWaitedFor()
    {
        PortalAccess access = m_server->access();
        access.address.setPort(9);
        access.identity.tokenUrl = QUrl();
        const SendOutcome outcome = publish(newIssue(), access);
        QCOMPARE(outcome.kind, Kind::TryLater);
        PortalClient client(access, test::officeIdentity());
        QCOMPARE(client.ask(newIssue()).kind, Kind::Unknown);
        QVERIFY(!client.state(QStringLiteral("2026-0001")));
    }

    void plainHttpGoesNoFurtherThanThisComputer()
    {
        PortalAccess access = m_server->access();
        access.address = QUrl(QStringLiteral("http://portal.example/"));
        access.identity.tokenUrl = QUrl();
        const SendOutcome outcome = publish(newIssue(), access);
        QCOMPARE(outcome.kind, Kind::TryLater);
        QVERIFY(outcome.reason.contains(QLatin1String("https")));
    }

    void filesGoNowhereElse()
    {
        const Publication issue = newIssue();
        QJsonObject stray = status("POST", QStringLiteral("/uploads"), 201);
        stray.insert(QStringLiteral("headers"),
                     QJsonObject{{QStringLiteral("Location"), QStringLiteral("https://elsewhere.example/uploads/1")}});
        m_server->order({stray});
        const SendOutcome outcome = publish(issue);
        QCOMPARE(outcome.kind, Kind::Refused);
        QVERIFY(m_server->requests(QStringLiteral("PATCH"), {}).isEmpty());
    }

    void noticesAreGivenOnce()
    {
        const Publication issue = newIssue();
        QCOMPARE(publish(issue).kind, Kind::Done);
        const QJsonObject request{{QStringLiteral("kind"), QStringLiteral("withdrawal")},
                                  {QStringLiteral("reason"), QStringLiteral("Đăng nhầm")},
                                  {QStringLiteral("decision"),
                                   QJsonObject{{QStringLiteral("notation"), QStringLiteral("120/QĐ-UBND")},
                                               {QStringLiteral("signedOn"), QStringLiteral("2026-11-21")},
                                               {QStringLiteral("issuer"),
                                                QJsonObject{{QStringLiteral("name"), QStringLiteral("UBND tỉnh")}}}}},
                                  {QStringLiteral("documentIds"), QJsonArray()}};
        const PublicNotice notice{issue.key, QStringLiteral("2b0f6a6e-7c39-4b54-8d55-0a4f0f8c9d21"), request};
        PortalClient client(m_server->access(), test::officeIdentity());
        QCOMPARE(client.askNotice(notice).kind, Kind::TryLater);
        m_server->order({drop("POST", QStringLiteral("/notices"), "drop-after")});
        QCOMPARE(client.giveNotice(notice, *m_vault, JobContext()).kind, Kind::Unknown);
        const SendOutcome asked = client.askNotice(notice);
        QCOMPARE(asked.kind, Kind::Done);
        const SendOutcome again = client.giveNotice(notice, *m_vault, JobContext());
        QCOMPARE(again.kind, Kind::Done);
        QCOMPARE(QJsonDocument::fromJson(again.receipt)[QStringLiteral("noticeId")],
                 QJsonDocument::fromJson(asked.receipt)[QStringLiteral("noticeId")]);
        QCOMPARE(client.state(issue.key)->state, QStringLiteral("withdrawn"));
    }

    void aFaultyRenditionIsReplaced()
    {
        const Publication issue = newIssue();
        QCOMPARE(publish(issue).kind, Kind::Done);
        const auto better = m_vault->storeBytes("%PDF-1.7 a better rendition");
        const QJsonObject request{{QStringLiteral("kind"), QStringLiteral("replace-rendition")},
                                  {QStringLiteral("reason"), QStringLiteral("Tệp lỗi")},
                                  {QStringLiteral("documentIds"), QJsonArray{documentId(issue.key, 1)}},
                                  {QStringLiteral("replaces"), issue.files.at(1).sha256},
                                  {QStringLiteral("replacement"),
                                   QJsonObject{{QStringLiteral("fileId"), better->sha256},
                                               {QStringLiteral("name"), QStringLiteral("01-official-2.pdf")},
                                               {QStringLiteral("mediaType"), QStringLiteral("application/pdf")},
                                               {QStringLiteral("size"), better->bytes},
                                               {QStringLiteral("role"), QStringLiteral("document")}}}};
        PortalClient client(m_server->access(), test::officeIdentity());
        const SendOutcome outcome = client.giveNotice(
            {issue.key, QStringLiteral("3b0f6a6e-7c39-4b54-8d55-0a4f0f8c9d21"), request}, *m_vault, JobContext());
        QVERIFY2(outcome.kind == Kind::Done, qPrintable(outcome.reason + outcome.detail));
        QVERIFY(QFile::exists(m_server->folder() + u"/files/" + better->sha256));
    }

    void tellsWhatThePortalHas()
    {
        const Publication issue = newIssue();
        PortalClient client(m_server->access(), test::officeIdentity());
        QVERIFY(client.state(issue.key)->state.isEmpty());
        QCOMPARE(publish(issue).kind, Kind::Done);
        const auto now = client.state(issue.key);
        QCOMPARE(now->state, QStringLiteral("published"));
        QCOMPARE(now->files.size(), size_t(3));
        QVERIFY(now->faults.isEmpty());
        QVERIFY(writeFile(m_server->folder() + u"/files/" + issue.files.front().sha256, "changed there"));
        QCOMPARE(client.state(issue.key)->faults.size(), 1);
        QVERIFY(client.list({})->size() >= 1);
        QVERIFY(client.list(QDateTime::currentDateTimeUtc().addSecs(60))->empty());
        QVERIFY(client.list(QDateTime::currentDateTimeUtc().addSecs(-3600))->size() >= 1);
    }

    void aFileThatLeftTheVaultIsNoticedBeforeAnythingIsSent()
    {
        const Publication issue = newIssue();
        const QString path = *m_vault->path(issue.files.front().sha256);
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(QFile::remove(path));
        QCOMPARE(publish(issue).kind, Kind::Refused);
        QVERIFY(m_server->requests(QStringLiteral("PUT"), {}).isEmpty());
    }

    void theManifestIsTheSameForEver()
    {
        const Publication issue = newIssue();
        const auto first = portalManifest(issue, test::officeIdentity());
        const auto second = portalManifest(issue, test::officeIdentity());
        QCOMPARE(first->bytes, second->bytes);
        QCOMPARE(first->object.value(u"title").toString(),
                 QString(u"Công báo tỉnh Quảng Trị, số " + QString::number(m_issues) + u" năm 2026"));
        OfficeIdentity nobody;
        QCOMPARE(portalManifest(issue, nobody).error().code, ErrorCode::Refused);
    }
};

QTEST_GUILESS_MAIN(TestPortalClient)
#include "tst_portalclient.moc"
