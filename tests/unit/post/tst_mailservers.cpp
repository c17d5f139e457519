// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "mailservers.h"
#include "post/mailbox.h"
#include "post/mailmessage.h"
#include "post/smtp.h"

#include <QElapsedTimer>
#include <QTest>

using namespace congbao;
using post::SmtpOutcome;

class MailServersTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void a_letter_goes_out_and_is_fetched_unread_data();
    void a_letter_goes_out_and_is_fetched_unread();
    void what_is_stored_is_moved();
    void servers_that_say_no_data();
    void servers_that_say_no();
    void who_cannot_prove_to_be_the_server_gets_nothing();
    void a_line_that_breaks_data();
    void a_line_that_breaks();
    void nothing_leaves_unless_it_is_noted();

private:
    [[nodiscard]] post::MailServer server(const QString &written, bool isSmtp) const
    {
        post::MailServer server = *post::readMailServer(written, isSmtp);
        server.user = QStringLiteral("congbao");
        server.password = QStringLiteral("mat-khau-thu");
        server.caFile = m_servers.authority();
        return server;
    }
    [[nodiscard]] QString message(qint64 bytes = 3000) const
    {
        post::MailDraft draft;
        draft.messageId = post::freshMessageId(QStringLiteral("congbao@gazette.test"));
        draft.from = QStringLiteral("congbao@gazette.test");
        draft.fromName = QStringLiteral("Công báo");
        draft.to = {QStringLiteral("stp@sotuphap.test")};
        draft.subject = QStringLiteral("Quyết định số 10/2026/QĐ-UBND");
        draft.text = QStringLiteral("Kính gửi\n.\n..chấm");
        draft.date = QDateTime::currentDateTimeUtc();
        draft.attachments = {{QStringLiteral("Công văn.pdf"), QByteArray(bytes, 'x'), false}};
        const QString path = m_folder.filePath(QStringLiteral("m.eml"));
        if (!writeFile(path, *post::writeMail(draft)))
            qFatal("cannot write");
        return path;
    }
    [[nodiscard]] SmtpOutcome send(const post::MailServer &server,
                                   const QString &to = QStringLiteral("stp@sotuphap.test"), qint64 bytes = 3000) const
    {
        return post::sendBySmtp(
            server, QStringLiteral("congbao@gazette.test"), {to}, message(bytes), [] { return Result<void>(); },
            JobContext());
    }

    test::MailServers m_servers;
    QTemporaryDir m_folder;
};

void MailServersTest::initTestCase()
{
    if (const QString why = m_servers.start(false); !why.isEmpty()) // a server without SMTPUTF8
        QSKIP(qPrintable(why));
}

void MailServersTest::a_letter_goes_out_and_is_fetched_unread_data()
{
    QTest::addColumn<QString>("smtp");
    QTest::addColumn<QString>("imap");
    QTest::newRow("TLS from the first byte") << m_servers.smtps() << m_servers.imaps();
    QTest::newRow("STARTTLS") << m_servers.smtpStartTls() << m_servers.imapStartTls();
}

void MailServersTest::a_letter_goes_out_and_is_fetched_unread()
{
    QFETCH(QString, smtp);
    QFETCH(QString, imap);
    const qsizetype before = m_servers.messages().size();
    const SmtpOutcome sent = send(server(smtp, true));
    QVERIFY2(sent.kind == SmtpOutcome::Kind::Sent, qPrintable(sent.reason + sent.detail));
    QVERIFY(sent.answer.startsWith(u"250"));
    QTRY_COMPARE_WITH_TIMEOUT(m_servers.messages().size(), before + 1, 20000);
    auto box = post::Mailbox::open(server(imap, false), QStringLiteral("INBOX"));
    QVERIFY2(box, qPrintable(box ? QString() : box.error().detail));
    QVERIFY((*box)->uidValidity() > 0);
    const auto entries = (*box)->list();
    QVERIFY(entries && !entries->empty());
    const auto raw = (*box)->fetch(entries->back(), 10 << 20);
    QVERIFY(raw);
    QCOMPARE(raw->size(), entries->back().bytes);
    const auto read = post::readMail(*raw);
    QCOMPARE(read->subject, u"Quyết định số 10/2026/QĐ-UBND");
    QCOMPARE(QString(read->text).remove(u'\r'), u"Kính gửi\n.\n..chấm");
    QCOMPARE(read->attachments.front().bytes, QByteArray(3000, 'x'));
    for (const QString &name : m_servers.messages())
        QVERIFY2(!name.section(QStringLiteral(":2,"), 1).contains(u'S'), qPrintable(name));
    QCOMPARE((*box)->fetch(entries->back(), 100).error().code, ErrorCode::TooLarge);
}

void MailServersTest::what_is_stored_is_moved()
{
    auto box = post::Mailbox::open(server(m_servers.imaps(), false), QStringLiteral("INBOX"));
    QVERIFY(box);
    const auto entries = (*box)->list();
    QVERIFY(entries && !entries->empty());
    const auto moved = (*box)->moveTo(QStringLiteral("DaNhan"), entries->front().uid);
    QVERIFY2(moved, qPrintable(moved ? QString() : moved.error().detail));
    box->reset();
    auto stored = post::Mailbox::open(server(m_servers.imaps(), false), QStringLiteral("DaNhan"));
    QVERIFY(stored);
    QCOMPARE((*stored)->list()->size(), 1U);
    auto again = post::Mailbox::open(server(m_servers.imaps(), false), QStringLiteral("INBOX"));
    QCOMPARE((*again)->list()->size(), entries->size() - 1);
}

void MailServersTest::servers_that_say_no_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<SmtpOutcome::Kind>("kind");
    QTest::newRow("no such person") << QStringLiteral("nobody@sotuphap.test") << 3000LL << SmtpOutcome::Kind::Refused;
    QTest::newRow("come again later") << QStringLiteral("later@sotuphap.test") << 3000LL << SmtpOutcome::Kind::NotNow;
    QTest::newRow("larger than the server takes")
        << QStringLiteral("stp@sotuphap.test") << 3000000LL << SmtpOutcome::Kind::Refused;
}

void MailServersTest::servers_that_say_no()
{
    QFETCH(QString, to);
    QFETCH(qint64, bytes);
    QFETCH(SmtpOutcome::Kind, kind);
    const SmtpOutcome outcome = send(server(m_servers.smtps(), true), to, bytes);
    QVERIFY2(outcome.kind == kind, qPrintable(outcome.reason + outcome.detail));
    QVERIFY(!outcome.reason.isEmpty());
}

void MailServersTest::who_cannot_prove_to_be_the_server_gets_nothing()
{
    post::MailServer smtp = server(m_servers.smtps(), true);
    smtp.caFile = m_servers.otherAuthority();
    QCOMPARE(send(smtp).kind, SmtpOutcome::Kind::NotNow);
    post::MailServer imap = server(m_servers.imaps(), false);
    imap.caFile = m_servers.otherAuthority();
    QCOMPARE(post::Mailbox::open(imap, QStringLiteral("INBOX")).error().code, ErrorCode::OutsideFailed);
    smtp = server(m_servers.smtps(), true);
    smtp.password = QStringLiteral("sai");
    QCOMPARE(send(smtp).kind, SmtpOutcome::Kind::NotNow);
    imap = server(m_servers.imaps(), false);
    imap.password = QStringLiteral("sai");
    QCOMPARE(post::Mailbox::open(imap, QStringLiteral("INBOX")).error().code, ErrorCode::OutsideFailed);
}

void MailServersTest::a_line_that_breaks_data()
{
    QTest::addColumn<int>("after");
    QTest::addColumn<SmtpOutcome::Kind>("kind");
    QTest::newRow("before anything was said") << 100 << SmtpOutcome::Kind::NotNow;
    QTest::newRow("within the message") << 400000 << SmtpOutcome::Kind::InDoubt;
}

void MailServersTest::a_line_that_breaks()
{
    QFETCH(int, after);
    QFETCH(SmtpOutcome::Kind, kind);
    QProcess line;
    line.start(QStringLiteral(CONGBAO_SOURCE_DIR "/tests/support/cutline"),
               {m_servers.smtpsPort(), QString::number(after)});
    QVERIFY(line.waitForReadyRead(10000));
    const QString port = QString::fromLatin1(line.readLine()).trimmed();
    const SmtpOutcome outcome =
        send(server(QStringLiteral("smtps://localhost:") + port, true), QStringLiteral("stp@sotuphap.test"), 1000000);
    QVERIFY2(outcome.kind == kind, qPrintable(outcome.reason + outcome.detail));
    line.waitForFinished(10000);
}

void MailServersTest::nothing_leaves_unless_it_is_noted()
{
    const qsizetype before = m_servers.messages().size();
    const SmtpOutcome outcome = post::sendBySmtp(
        server(m_servers.smtps(), true), QStringLiteral("congbao@gazette.test"), {QStringLiteral("stp@sotuphap.test")},
        message(), []() -> Result<void> { return fail(ErrorCode::OutsideFailed, QStringLiteral("disk full")); },
        JobContext());
    QCOMPARE(outcome.kind, SmtpOutcome::Kind::NotNow);
    QCOMPARE(outcome.reason, u"disk full");
    QTest::qWait(2000);
    QCOMPARE(m_servers.messages().size(), before);
}

QTEST_GUILESS_MAIN(MailServersTest)
#include "tst_mailservers.moc"
