// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/incoming.h"
#include "core/files.h"
#include "mailservers.h"
#include "officefixture.h"
#include "post/mailmessage.h"

#include <QTest>

using namespace congbao;
using namespace congbao::casework;

class MailIntakeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void a_message_waits_for_a_person_and_stays_unread();
    void what_comes_twice_is_stored_once();
    void a_new_numbering_of_the_mailbox_stores_nothing_twice();
    void a_number_in_the_subject_names_the_case();
    void damaged_messages_are_kept_with_the_reason();
    void what_is_stored_is_moved();
    void who_may_read_the_password_is_checked();
    void a_mailbox_that_cannot_be_reached_is_told();

private:
    /// Puts a message into the mailbox as the server's own delivery does.
    void deliver(const QByteArray &raw)
    {
        const QString file = m_folder.filePath(QStringLiteral("message"));
        QVERIFY(writeFile(file, raw));
        QCOMPARE(QProcess::execute(
                     QStringLiteral("install"),
                     {QStringLiteral("-o"), QStringLiteral("mail"), QStringLiteral("-g"), QStringLiteral("mail"),
                      QStringLiteral("-m"), QStringLiteral("600"), file,
                      m_servers.mailFolder() + QStringLiteral("/new/170000000%1.M1P1.test").arg(++m_delivered)}),
                 0);
    }
    [[nodiscard]] static QByteArray message(const QString &id, const QString &subject, bool hasTexts = true)
    {
        post::MailDraft draft;
        draft.messageId = id;
        draft.from = QStringLiteral("stp@sotuphap.test");
        draft.fromName = QStringLiteral("Sở Tư pháp");
        draft.to = {QStringLiteral("congbao@gazette.test")};
        draft.subject = subject;
        draft.text = QStringLiteral("Kính gửi Công báo tỉnh.");
        draft.date = QDateTime::currentDateTimeUtc();
        const QDir sample(QStringLiteral(CONGBAO_TEST_DATA "/sample-office"));
        for (const char *name : {"qd-41-2026-van-ban-chinh.pdf", "qd-41-2026.docx"}) {
            if (hasTexts)
                draft.attachments.push_back(
                    {QLatin1String(name), *readFile(sample.filePath(QLatin1String(name)), 1 << 28), false});
        }
        return *post::writeMail(draft);
    }
    [[nodiscard]] FetchSummary fetch()
    {
        const auto summary = fetchIncoming(*m_office, *m_clerk, JobContext());
        if (!summary)
            qFatal("%s", qPrintable(summary.error().message));
        for (const QString &trouble : summary->troubles)
            qInfo().noquote() << trouble;
        return *summary;
    }
    void set(const char *key, const QString &value)
    {
        QVERIFY(m_office->setSetting(*m_administrator, QLatin1String(key), value));
    }

    test::MailServers m_servers;
    QTemporaryDir m_folder;
    std::unique_ptr<Office> m_office;
    std::optional<Session> m_administrator;
    std::optional<Session> m_clerk;
    int m_delivered = 0;
};

void MailIntakeTest::initTestCase()
{
    if (const QString why = m_servers.start(); !why.isEmpty())
        QSKIP(qPrintable(why));
    for (const char *name : {"", "/new", "/cur", "/tmp"})
        QCOMPARE(
            QProcess::execute(QStringLiteral("install"),
                              {QStringLiteral("-d"), QStringLiteral("-o"), QStringLiteral("mail"), QStringLiteral("-g"),
                               QStringLiteral("mail"), m_servers.mailFolder() + QLatin1String(name)}),
            0);
    m_office = test::openOffice(m_folder.filePath(QStringLiteral("o")), m_folder.filePath(QStringLiteral("portal")));
    const test::Staff staff = test::signInStaff(*m_office);
    m_administrator = staff.administrator;
    m_clerk = staff.clerk;
    const QString password = m_folder.filePath(QStringLiteral("password"));
    QVERIFY(writeFile(password, "mat-khau-thu\n"));
    QVERIFY(QFile::setPermissions(password, QFile::ReadOwner | QFile::WriteOwner));
    set("mail.imap_host", m_servers.imaps());
    set("mail.user", QStringLiteral("congbao"));
    set("mail.password_file", password);
    set("mail.ca_file", m_servers.authority());
}

void MailIntakeTest::a_message_waits_for_a_person_and_stays_unread()
{
    deliver(message(QStringLiteral("<1@sotuphap.test>"), QStringLiteral("Gửi đăng Công báo")));
    QCOMPARE(fetch().stored, 1);
    const auto items = listIncoming(*m_office, true);
    QCOMPARE(items->size(), 1U);
    const IncomingItem &item = items->front();
    QCOMPARE(item.source, u"mail");
    QCOMPARE(item.sender, u"Sở Tư pháp");
    QCOMPARE(item.senderId, u"stp@sotuphap.test");
    QCOMPARE(item.body, u"Kính gửi Công báo tỉnh.");
    QCOMPARE(item.files.size(), 2U);
    for (const QString &name : m_servers.messages())
        QVERIFY2(!name.section(QStringLiteral(":2,"), 1).contains(u'S'), qPrintable(name));
    QCOMPARE(fetch().stored, 0);
    const auto submission = acceptIncoming(*m_office, *m_clerk, item.id, proposedAcceptance(item));
    QVERIFY2(submission, qPrintable(submission ? QString() : submission.error().message));
    QCOMPARE(casework::submission(*m_office, *submission)->attributes.number, u"41/2026/QĐ-UBND");
}

void MailIntakeTest::what_comes_twice_is_stored_once()
{
    const QByteArray raw = message(QStringLiteral("<2@sotuphap.test>"), QStringLiteral("Hai lần"));
    deliver(raw);
    deliver("Received: from elsewhere by localhost; Thu, 05 Mar 2026 09:15:00 +0700\r\n" + raw);
    const FetchSummary summary = fetch();
    QCOMPARE(summary.stored, 1);
    QCOMPARE(summary.twice, 1);
}

void MailIntakeTest::a_new_numbering_of_the_mailbox_stores_nothing_twice()
{
    const auto count = [&] { return listIncoming(*m_office, false)->size(); };
    const size_t before = count();
    // Without its list the server counts anew, under another validity.
    QProcess::execute(QStringLiteral("sh"),
                      {QStringLiteral("-c"), QString(u"rm -f " + m_servers.mailFolder() + u"/dovecot*")});
    QTest::qWait(1500); // the validity is the second of the clock
    const FetchSummary summary = fetch();
    QCOMPARE(summary.stored, 0);
    QCOMPARE(summary.twice, 3);
    QCOMPARE(count(), before);
}

void MailIntakeTest::a_number_in_the_subject_names_the_case()
{
    deliver(message(QStringLiteral("<4@sotuphap.test>"), QStringLiteral("Gửi lại Quyết định số 41/2026/QĐ-UBND")));
    QCOMPARE(fetch().stored, 1);
    const IncomingItem item = listIncoming(*m_office, true)->front();
    QCOMPARE(item.number, u"41/2026/QĐ-UBND");
    QVERIFY(item.proposed.isValid());
    QCOMPARE(casework::submission(*m_office, item.proposed)->attributes.number, u"41/2026/QĐ-UBND");
}

void MailIntakeTest::damaged_messages_are_kept_with_the_reason()
{
    QByteArray nested = "From: a@b.test\r\nSubject: x\r\n";
    for (int depth = 0; depth < 30; ++depth)
        nested += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(depth) + "\r\n\r\n--b" +
                  QByteArray::number(depth) + "\r\n";
    deliver(nested + "\r\nx\r\n");
    QCOMPARE(fetch().refused, 1);
    const IncomingItem item = listIncoming(*m_office, false)->front();
    QCOMPARE(item.kind, IncomingKind::Refused);
    QVERIFY(!item.reason.isEmpty());
    QVERIFY(m_office->storedFilePath(item.originalSha256));
}

void MailIntakeTest::what_is_stored_is_moved()
{
    set("mail.stored_folder", QStringLiteral("DaNhan"));
    deliver(message(QStringLiteral("<5@sotuphap.test>"), QStringLiteral("Hỏi"), false));
    const FetchSummary summary = fetch();
    QCOMPARE(summary.stored, 1);
    QCOMPARE(summary.troubles, QStringList());
    QCOMPARE(m_servers.messages().size(), 0);
    set("mail.stored_folder", {});
}

void MailIntakeTest::who_may_read_the_password_is_checked()
{
    const QString password = m_folder.filePath(QStringLiteral("password"));
    QVERIFY(QFile::setPermissions(password, QFile::ReadOwner | QFile::ReadOther));
    QCOMPARE(fetch().troubles.size(), 1);
    QVERIFY(QFile::setPermissions(password, QFile::ReadOwner | QFile::WriteOwner));
}

void MailIntakeTest::a_mailbox_that_cannot_be_reached_is_told()
{
    set("mail.imap_host", QStringLiteral("imaps://localhost:1"));
    QCOMPARE(fetch().troubles.size(), 1);
}

QTEST_GUILESS_MAIN(MailIntakeTest)
#include "tst_mailintake.moc"
