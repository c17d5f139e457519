// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "portalserver.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace congbao;
using namespace congbao::outbox;
using Kind = SendOutcome::Kind;

/// What the client says and what it is answered, checked by Prism against resources/portal-api.yaml, which turns every
/// violation on either side into an error; and the ways a portal is reached: TLS, keys, IPv6, a wrong clock.
class TestPortalContract : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::optional<vault::Vault> m_vault;
    int m_issues = 0;

    Publication newIssue()
    {
        ++m_issues;
        const QString key = QStringLiteral("2026-%1-%2")
                                .arg(m_issues, 4, 10, QLatin1Char('0'))
                                .arg(m_issues + 1, 4, 10, QLatin1Char('0'));
        return *readPublication(test::publicationManifest(*m_vault, key, 200000));
    }
    SendOutcome publish(const PortalAccess &access)
    {
        PortalClient client(access, test::officeIdentity());
        return client.publish(newIssue(), *m_vault, JobContext());
    }
    QString at(const QString &name) const { return m_folder.filePath(name); }
    void openssl(const char *command) const
    {
        test::openssl(m_folder.path(), QString::fromLatin1(command).split(u' '));
    }

private slots:
    void initTestCase()
    {
        m_vault = *vault::Vault::open(at(QStringLiteral("vault")));
        test::makeCertificates(m_folder.path());
        openssl("req -newkey rsa:2048 -nodes -keyout otherca.key -subj /CN=otherca -x509 -days 30 -out otherca.pem");
    }

    void keepsTheContract()
    {
        test::PortalServer server({true});
        PortalClient client(server.access(), test::officeIdentity());
        const Publication issue = newIssue();
        const SendOutcome outcome = client.publish(issue, *m_vault, JobContext());
        QVERIFY2(outcome.kind == Kind::Done, qPrintable(outcome.reason + outcome.detail));
        QCOMPARE(client.ask(issue).kind, Kind::Done);
        QCOMPARE(client.state(issue.key)->state, QStringLiteral("published"));
        QCOMPARE(client.list(QDateTime::currentDateTimeUtc().addSecs(-60))->size(), size_t(1));
        const QJsonObject decision{
            {QStringLiteral("notation"), QStringLiteral("120/QĐ-UBND")},
            {QStringLiteral("signedOn"), QStringLiteral("2026-11-21")},
            {QStringLiteral("issuer"), QJsonObject{{QStringLiteral("name"), QStringLiteral("UBND tỉnh")}}}};
        QJsonObject notice{{QStringLiteral("kind"), QStringLiteral("correction")},
                           {QStringLiteral("reason"), QStringLiteral("Sai số liệu")},
                           {QStringLiteral("decision"), decision},
                           {QStringLiteral("documentIds"), QJsonArray{documentId(issue.key, 1)}},
                           {QStringLiteral("printedIn"),
                            QJsonObject{{QStringLiteral("issueKey"), QStringLiteral("2026-0099")},
                                        {QStringLiteral("documentId"), documentId(QStringLiteral("2026-0099"), 1)}}}};
        const QString first = QStringLiteral("2b0f6a6e-7c39-4b54-8d55-0a4f0f8c9d21");
        SendOutcome said = client.giveNotice({issue.key, first, notice}, *m_vault, JobContext());
        QVERIFY2(said.kind == Kind::Done, qPrintable(said.reason + said.detail));
        QCOMPARE(client.askNotice({issue.key, first, notice}).kind, Kind::Done);
        notice = {{QStringLiteral("kind"), QStringLiteral("withdrawal")},
                  {QStringLiteral("reason"), QStringLiteral("Đăng nhầm")},
                  {QStringLiteral("decision"), decision},
                  {QStringLiteral("documentIds"), QJsonArray()}};
        said = client.giveNotice({issue.key, QStringLiteral("3b0f6a6e-7c39-4b54-8d55-0a4f0f8c9d21"), notice}, *m_vault,
                                 JobContext());
        QVERIFY2(said.kind == Kind::Done, qPrintable(said.reason + said.detail));
        // That Prism is really there: a notice that breaks the contract comes back with the place of its fault.
        notice.remove(QStringLiteral("reason"));
        said = client.giveNotice({issue.key, QStringLiteral("4b0f6a6e-7c39-4b54-8d55-0a4f0f8c9d21"), notice}, *m_vault,
                                 JobContext());
        QCOMPARE(said.kind, Kind::Refused);
        QVERIFY2(said.detail.contains(QLatin1String("reason")), qPrintable(said.detail));
    }

    void trustsOnlyWhoItShould_data()
    {
        QTest::addColumn<QString>("ca");
        QTest::addColumn<QString>("pin");
        QTest::addColumn<QString>("version");
        QTest::addColumn<bool>("isPublished");
        QTest::newRow("the office's own CA") << QStringLiteral("ca.pem") << QString() << QString() << true;
        QTest::newRow("the right key pinned")
            << QStringLiteral("ca.pem") << QStringLiteral("right") << QString() << true;
        QTest::newRow("another key pinned")
            << QStringLiteral("ca.pem") << QStringLiteral("wrong") << QString() << false;
        QTest::newRow("another CA") << QStringLiteral("otherca.pem") << QString() << QString() << false;
        QTest::newRow("the computer's list") << QString() << QString() << QString() << false;
        QTest::newRow("a CA file that is none") << QStringLiteral("names") << QString() << QString() << false;
        QTest::newRow("TLS 1.2") << QStringLiteral("ca.pem") << QString() << QStringLiteral("TLSv1.2") << true;
        QTest::newRow("TLS 1.1") << QStringLiteral("ca.pem") << QString() << QStringLiteral("TLSv1.1") << false;
    }
    void trustsOnlyWhoItShould()
    {
        QFETCH(QString, ca);
        QFETCH(QString, pin);
        QFETCH(QString, version);
        QFETCH(bool, isPublished);
        QStringList more{QStringLiteral("--tls"), at(QStringLiteral("portal.pem")), at(QStringLiteral("portal.key"))};
        if (!version.isEmpty())
            more << QStringLiteral("--tls-version") << version;
        test::PortalServer server({false, more});
        PortalAccess access = server.access();
        access.http.caFile = ca.isEmpty() ? QString() : at(ca);
        if (!pin.isEmpty()) {
            openssl(pin == u"right" ? "x509 -in portal.pem -pubkey -noout -out pub.pem"
                                    : "x509 -in ca.pem -pubkey -noout -out pub.pem");
            openssl("pkey -pubin -in pub.pem -outform DER -out pub.der");
            QFile der(at(QStringLiteral("pub.der")));
            QVERIFY(der.open(QIODevice::ReadOnly));
            access.http.pinnedKey =
                QStringLiteral("sha256//") +
                QString::fromLatin1(QCryptographicHash::hash(der.readAll(), QCryptographicHash::Sha256).toBase64());
        }
        const SendOutcome outcome = publish(access);
        QVERIFY2((outcome.kind == Kind::Done) == isPublished, qPrintable(outcome.reason + outcome.detail));
        QVERIFY(outcome.kind == Kind::Done || outcome.kind == Kind::TryLater);
        QVERIFY(isPublished || !outcome.reason.isEmpty());
    }

    void provesItselfWithAKey()
    {
        openssl("genpkey -algorithm RSA -out client.key");
        QProcess jwk;
        jwk.start(QStringLiteral("node"),
                  {QStringLiteral("-e"),
                   QStringLiteral("const "
                                  "c=require('crypto');console.log(JSON.stringify(c.createPublicKey(require('fs')."
                                  "readFileSync(process.argv[1])).export({format:'jwk'})))"),
                   at(QStringLiteral("client.key"))});
        QVERIFY(jwk.waitForFinished());
        test::PortalServer server(
            {false, {QStringLiteral("--client-jwk"), QString::fromUtf8(jwk.readAll().trimmed())}});
        PortalAccess access = server.access();
        access.identity.clientId = QStringLiteral("office-key");
        access.identity.clientSecret.clear();
        access.identity.clientKeyFile = at(QStringLiteral("client.key"));
        SendOutcome outcome = publish(access);
        QVERIFY2(outcome.kind == Kind::Done, qPrintable(outcome.reason + outcome.detail));
        access.identity.clientKeyFile = at(QStringLiteral("ca.key"));
        outcome = publish(access);
        QCOMPARE(outcome.kind, Kind::Refused);
        access.identity.clientKeyFile = at(QStringLiteral("names"));
        QCOMPARE(publish(access).kind, Kind::Refused);
    }

    void isReachedByIPv6()
    {
        test::PortalServer server({false, {}, QStringLiteral("::1")});
        PortalAccess access = server.access();
        access.http.family = HttpSettings::Family::V6;
        const SendOutcome outcome = publish(access);
        QVERIFY2(outcome.kind == Kind::Done, qPrintable(outcome.reason + outcome.detail));
    }

    void aTokenThatRunsOutIsFetchedAnew()
    {
        test::PortalServer server({false, {QStringLiteral("--token-seconds"), QStringLiteral("2")}});
        PortalClient client(server.access(), test::officeIdentity());
        QCOMPARE(client.publish(newIssue(), *m_vault, JobContext()).kind, Kind::Done);
        QTest::qWait(2500);
        QCOMPARE(client.publish(newIssue(), *m_vault, JobContext()).kind, Kind::Done);
    }

    void aSlowLineIsAsked()
    {
        test::PortalServer server;
        PortalAccess access = server.access();
        access.http.bytesPerSecond = 100000;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(publish(access).kind, Kind::Done); // 200 kB
        QVERIFY2(timer.elapsed() > 1000, qPrintable(QString::number(timer.elapsed())));
    }

    void limitsAreKnownBeforeAnythingIsSent()
    {
        test::PortalServer server({false, {QStringLiteral("--limits"), QStringLiteral("{\"maxFileBytes\": 100000}")}});
        const SendOutcome outcome = publish(server.access());
        QCOMPARE(outcome.kind, Kind::Refused);
        QVERIFY(outcome.reason.contains(QLatin1String("issue.pdf")));
        QVERIFY(server.requests(QStringLiteral("PUT"), {}).isEmpty());
    }

    void maintenanceIsWaitedFor()
    {
        const QString until = QDateTime::currentDateTimeUtc().addSecs(3600).toString(Qt::ISODate);
        test::PortalServer server(
            {false, {QStringLiteral("--limits"), QStringLiteral("{\"maintenanceUntil\": \"%1\"}").arg(until)}});
        const SendOutcome outcome = publish(server.access());
        QCOMPARE(outcome.kind, Kind::TryLater);
        QVERIFY(outcome.retryAfter.count() > 3500);
    }
};

QTEST_GUILESS_MAIN(TestPortalContract)
#include "tst_portalcontract.moc"
