// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/correspondence.h"
#include "casework/incoming.h"
#include "casework/integrity.h"
#include "core/files.h"
#include "mailservers.h"
#include "officefixture.h"
#include "post/mailmessage.h"

#include <QTest>

using namespace congbao;
using namespace congbao::casework;

class LetterMailingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void a_letter_goes_out_once_and_its_answer_finds_the_case();
    void without_a_line_it_waits_and_is_not_changed();
    void what_broke_within_the_message_is_in_doubt();
    void an_address_that_is_none_is_refused();
    void without_a_server_a_person_records_it();

private:
    /// A submission with a drafted letter.
    [[nodiscard]] LetterId draft(int number)
    {
        const auto id = test::receive(*m_office, *m_clerk, m_folder.path(), number);
        if (!id)
            qFatal("%s", qPrintable(id.error().message));
        const auto submission = casework::submission(*m_office, *id);
        if (!storeComparison(*m_office, *m_clerk, *id, test::comparisonOf(*submission, 1)) ||
            !giveVerdict(*m_office, *m_clerk, *id, 1, VerdictKind::Real))
            qFatal("no comparison");
        const auto letter = draftLetter(*m_office, *m_clerk, *id);
        if (!letter)
            qFatal("%s", qPrintable(letter.error().message));
        return letter->id;
    }
    [[nodiscard]] OutboxRow row(OutboxId id)
    {
        const auto rows = listOutbox(*m_office);
        for (const OutboxRow &one : *rows) {
            if (one.id == id)
                return one;
        }
        return {};
    }
    [[nodiscard]] Letter letter(LetterId id)
    {
        const auto letters = listLetters(*m_office);
        for (const Letter &one : *letters) {
            if (one.id == id)
                return one;
        }
        return {};
    }
    void set(const char *key, const QString &value)
    {
        const auto done = m_office->setSetting(*m_administrator, QLatin1String(key), value);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
    }

    test::MailServers m_servers;
    QTemporaryDir m_folder;
    std::unique_ptr<Office> m_office;
    std::optional<Session> m_administrator;
    std::optional<Session> m_clerk;
    const QStringList m_to{QStringLiteral("stp@sotuphap.test")};
};

void LetterMailingTest::initTestCase()
{
    if (const QString why = m_servers.start(false); !why.isEmpty())
        QSKIP(qPrintable(why));
    m_office = test::openOffice(m_folder.filePath(QStringLiteral("o")), m_folder.filePath(QStringLiteral("portal")));
    const test::Staff staff = test::signInStaff(*m_office);
    m_administrator = staff.administrator;
    m_clerk = staff.clerk;
    QVERIFY(!*canMailLetters(*m_office));
    const QString password = m_folder.filePath(QStringLiteral("password"));
    QVERIFY(writeFile(password, "mat-khau-thu\n"));
    QVERIFY(QFile::setPermissions(password, QFile::ReadOwner | QFile::WriteOwner));
    set("mail.smtp_host", m_servers.smtps());
    set("mail.imap_host", m_servers.imaps());
    set("mail.from", QStringLiteral("congbao@gazette.test"));
    set("mail.user", QStringLiteral("congbao"));
    set("mail.password_file", password);
    set("mail.ca_file", m_servers.authority());
    QVERIFY(*canMailLetters(*m_office));
}

void LetterMailingTest::a_letter_goes_out_once_and_its_answer_finds_the_case()
{
    const LetterId id = draft(10);
    const auto queued = mailLetter(*m_office, *m_clerk, id, m_to);
    QVERIFY2(queued, qPrintable(queued ? QString() : queued.error().message));
    QCOMPARE(letter(id).state, LetterState::Draft);
    QVERIFY(sendDue(*m_office, JobContext()));
    QVERIFY2(row(*queued).state == OutboxState::Done, qPrintable(row(*queued).reason));
    QCOMPARE(letter(id).state, LetterState::Sent);
    QCOMPARE(mailLetter(*m_office, *m_clerk, id, m_to).error().code, ErrorCode::Refused);
    QTRY_COMPARE_WITH_TIMEOUT(m_servers.messages().size(), 1, 20000);
    QVERIFY(sendDue(*m_office, JobContext()));

    // The message comes back as it was sent; the body's answer names it.
    QCOMPARE(fetchIncoming(*m_office, *m_clerk, JobContext())->stored, 1);
    const IncomingItem sent = listIncoming(*m_office, true)->front();
    QCOMPARE(sent.files.size(), 2U);
    QVERIFY(sent.subject.startsWith(QStringLiteral("Công văn về Quyết định số 10/2026/QĐ-UBND")));
    const auto raw = readFile(*m_office->storedFilePath(sent.originalSha256), 1 << 26);
    const QString messageId = post::readMail(*raw)->messageId;
    const QByteArray answer =
        "From: stp@sotuphap.test\r\nMessage-ID: <answer@sotuphap.test>\r\nIn-Reply-To: " + messageId.toLatin1() +
        "\r\nSubject: Re: gui lai\r\n\r\nXin gui lai.\r\n";
    const QString file = m_folder.filePath(QStringLiteral("answer"));
    QVERIFY(writeFile(file, answer));
    QCOMPARE(QProcess::execute(QStringLiteral("install"),
                               {QStringLiteral("-o"), QStringLiteral("mail"), QStringLiteral("-g"),
                                QStringLiteral("mail"), QStringLiteral("-m"), QStringLiteral("600"), file,
                                m_servers.mailFolder() + QStringLiteral("/new/1700000099.M1P1.test")}),
             0);
    QCOMPARE(fetchIncoming(*m_office, *m_clerk, JobContext())->stored, 1);
    QCOMPARE(listIncoming(*m_office, true)->front().proposed, letter(id).submission);
}

void LetterMailingTest::without_a_line_it_waits_and_is_not_changed()
{
    const LetterId id = draft(11);
    set("mail.smtp_host", QStringLiteral("smtps://localhost:1"));
    const auto queued = mailLetter(*m_office, *m_clerk, id, m_to);
    QVERIFY(queued);
    QVERIFY(sendDue(*m_office, JobContext()));
    QCOMPARE(row(*queued).state, OutboxState::Waiting);
    QVERIFY(!row(*queued).reason.isEmpty());
    QCOMPARE(letter(id).state, LetterState::Draft);
    QCOMPARE(mailLetter(*m_office, *m_clerk, id, m_to).error().code, ErrorCode::Conflict);
    QCOMPARE(markLetterSent(*m_office, *m_clerk, id).error().code, ErrorCode::Refused);
    const QString edited = test::writeText(m_folder.filePath(QStringLiteral("edited.docx")), QStringLiteral("Khác."));
    QCOMPARE(replaceLetterText(*m_office, *m_clerk, id, edited).error().code, ErrorCode::Refused);
    set("mail.smtp_host", m_servers.smtps());
}

void LetterMailingTest::what_broke_within_the_message_is_in_doubt()
{
    const LetterId id = draft(12);
    QProcess line;
    line.start(QStringLiteral(CONGBAO_SOURCE_DIR "/tests/support/cutline"),
               {m_servers.smtpsPort(), QStringLiteral("12000")});
    QVERIFY(line.waitForReadyRead(10000));
    set("mail.smtp_host", QStringLiteral("smtps://localhost:") + QString::fromLatin1(line.readLine()).trimmed());
    const qsizetype before = m_servers.messages().size();
    const auto queued = mailLetter(*m_office, *m_clerk, id, m_to);
    QVERIFY(queued);
    QVERIFY(sendDue(*m_office, JobContext()));
    QCOMPARE(row(*queued).state, OutboxState::Unknown);
    set("mail.smtp_host", m_servers.smtps());
    QVERIFY(sendDue(*m_office, JobContext())); // nothing goes a second time by itself
    QCOMPARE(row(*queued).state, OutboxState::Unknown);
    QTest::qWait(2000);
    QCOMPARE(m_servers.messages().size(), before);
    QCOMPARE(letter(id).state, LetterState::Draft);
    line.waitForFinished(10000);
}

void LetterMailingTest::an_address_that_is_none_is_refused()
{
    const LetterId id = draft(13);
    QCOMPARE(mailLetter(*m_office, *m_clerk, id, {QStringLiteral("sở@sotuphap.test")}).error().code,
             ErrorCode::Refused);
    const auto refused = mailLetter(*m_office, *m_clerk, id, {QStringLiteral("nobody@sotuphap.test")});
    QVERIFY(refused);
    QVERIFY(sendDue(*m_office, JobContext()));
    QCOMPARE(row(*refused).state, OutboxState::Failed);
    // After a final no, another address may be tried.
    const auto again = mailLetter(*m_office, *m_clerk, id, m_to);
    QVERIFY(again);
    QVERIFY(sendDue(*m_office, JobContext()));
    QCOMPARE(row(*again).state, OutboxState::Done);
}

void LetterMailingTest::without_a_server_a_person_records_it()
{
    const LetterId id = draft(14);
    set("mail.smtp_host", {});
    QVERIFY(!*canMailLetters(*m_office));
    QVERIFY(markLetterSent(*m_office, *m_clerk, id));
    QCOMPARE(letter(id).state, LetterState::Sent);
}

QTEST_GUILESS_MAIN(LetterMailingTest)
#include "tst_lettermailing.moc"
