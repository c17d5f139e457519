// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/mailmessage.h"

#include <QTest>

using namespace congbao;
using post::MailMessage;

namespace {

const QByteArray Head = "From: =?UTF-8?B?U+G7nyBUxrAgcGjDoXA=?= <stp@sotuphap.test>\r\nTo: congbao@gazette.test\r\n"
                        "Message-ID: <m1@sotuphap.test>\r\nDate: Thu, 05 Mar 2026 09:15:00 +0700\r\n"
                        "MIME-Version: 1.0\r\nSubject: =?UTF-8?Q?V=C4=83n_b=E1=BA=A3n?=\r\n";

/// A message of a text and one attachment with these headers.
QByteArray withAttachment(const QByteArray &headers, const QByteArray &body = "JVBERi0xLjc=")
{
    return Head +
           "Content-Type: multipart/mixed; boundary=b1\r\n\r\n--b1\r\nContent-Type: text/plain; charset=utf-8"
           "\r\n\r\nKính gửi\r\n--b1\r\n" +
           headers + "Content-Transfer-Encoding: base64\r\n\r\n" + body + "\r\n--b1--\r\n";
}

QByteArray part(const QByteArray &type, const QByteArray &body)
{
    return "Content-Type: " + type + "\r\n\r\n" + body + "\r\n";
}

} // namespace

class MailMessageTest : public QObject
{
    Q_OBJECT

private slots:
    void names_of_attachments_data();
    void names_of_attachments();
    void texts_data();
    void texts();
    void shapes_data();
    void shapes();
    void hostile_messages_data();
    void hostile_messages();
    void what_it_answers();
    void every_cut_is_survived();
    void what_is_written_is_read();
    void addresses_that_need_more_are_refused();
    void the_key_is_the_messages_own();
};

void MailMessageTest::names_of_attachments_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("name");
    const QString name = QStringLiteral("Quyết định ban hành Quy chế Cổng Thông tin.pdf");
    QTest::newRow("RFC 2231 in pieces")
        << QByteArray("Content-Type: application/pdf\r\nContent-Disposition: attachment;\r\n"
                      " filename*0*=utf-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20ban%20h;\r\n"
                      " filename*1*=%C3%A0nh%20Quy%20ch%E1%BA%BF%20C%E1%BB%95ng%20Th%C3%B4ng%20tin;\r\n"
                      " filename*2=.pdf\r\n")
        << name;
    QTest::newRow("the name of the type only")
        << QByteArray("Content-Type: application/pdf; name=\"=?UTF-8?B?Q8O0bmcgdsSDbi5wZGY=?=\"\r\n")
        << QStringLiteral("Công văn.pdf");
    QTest::newRow("encoded words folded inside quotes")
        << QByteArray("Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"=?utf-8?B?"
                      "UXV54bq/dCDEkeG7i25oIGJhbiBow6BuaCBRdXkgY2jhur8gQ+G7lQ==?=\r\n"
                      " =?utf-8?B?bmcgVGjDtG5nIHRpbi5wZGY=?=\"\r\n")
        << name;
    QTest::newRow("raw UTF-8") << QByteArray(
                                      "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"") +
                                      name.toUtf8() + "\"\r\n"
                               << name;
    QTest::newRow("raw UTF-8 without quotes")
        << QByteArray("Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=Côngvăn.pdf\r\n")
        << QStringLiteral("Côngvăn.pdf");
    QTest::newRow("a path that leaves the folder")
        << QByteArray("Content-Type: application/pdf\r\nContent-Disposition: attachment; "
                      "filename=\"../../etc/passwd.pdf\"\r\n")
        << QStringLiteral("passwd.pdf");
    QTest::newRow("a path of Windows") << QByteArray(
                                              "Content-Type: application/pdf\r\nContent-Disposition: attachment; "
                                              "filename=\"C:\\\\Users\\\\a\\\\b.pdf\"\r\n")
                                       << QStringLiteral("b.pdf");
    QTest::newRow("hidden")
        << QByteArray("Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\".bashrc\"\r\n")
        << QStringLiteral("bashrc");
    QTest::newRow("no name") << QByteArray("Content-Type: application/pdf\r\nContent-Disposition: attachment\r\n")
                             << QStringLiteral("dinh-kem-1");
    QTest::newRow("decomposed letters") << QByteArray(
                                               "Content-Type: application/pdf\r\nContent-Disposition: attachment; "
                                               "filename*=utf-8''Co%CC%82ng.pdf\r\n")
                                        << QStringLiteral("Công.pdf");
    QTest::newRow("inline")
        << QByteArray("Content-Type: application/pdf\r\nContent-Disposition: inline; filename=\"a.pdf\"\r\n")
        << QStringLiteral("a.pdf");
    QTest::newRow("letters that turn the reading direction")
        << QByteArray("Content-Type: application/pdf\r\nContent-Disposition: attachment; "
                      "filename*=utf-8''a%E2%80%AEfdp.exe\r\n")
        << QStringLiteral("afdp.exe");
    QTest::newRow("a name of windows-1258")
        << QByteArray("Content-Type: application/pdf\r\nContent-Disposition: attachment; "
                      "filename*=windows-1258''C%F4ng.pdf\r\n")
        << QStringLiteral("Công.pdf");
    QTest::newRow("a name longer than any")
        << QByteArray("Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"") +
               QByteArray(500, 'a') + ".pdf\"\r\n"
        << QString(QString(116, u'a') + u".pdf");
}

void MailMessageTest::names_of_attachments()
{
    QFETCH(QByteArray, headers);
    QFETCH(QString, name);
    const auto message = post::readMail(withAttachment(headers));
    QVERIFY(message);
    QCOMPARE(message->attachments.size(), 1U);
    QCOMPARE(message->attachments.front().name, name);
    QCOMPARE(message->attachments.front().bytes, QByteArray("%PDF-1.7"));
    QCOMPARE(message->subject, u"Văn bản");
    QCOMPARE(message->from, u"stp@sotuphap.test");
    QCOMPARE(message->fromName, u"Sở Tư pháp");
    QCOMPARE(message->messageId, u"<m1@sotuphap.test>");
    QCOMPARE(message->date, QDateTime(QDate(2026, 3, 5), QTime(2, 15), Qt::UTC));
    QCOMPARE(message->text, u"Kính gửi");
}

void MailMessageTest::texts_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("text");
    QTest::newRow("windows-1258") << Head + part("text/plain; charset=windows-1258", "C\xF4ng v\xE3n")
                                  << QStringLiteral("Công văn");
    QTest::newRow("utf-8 without a charset") << Head + part("text/plain", "Công văn") << QStringLiteral("Công văn");
    QTest::newRow("utf-8 that is called us-ascii")
        << Head + part("text/plain; charset=us-ascii", "Công văn") << QStringLiteral("Công văn");
    QTest::newRow("a charset nobody knows")
        << Head + part("text/plain; charset=x-tcvn", "Công văn") << QStringLiteral("Công văn");
    QTest::newRow("HTML only") << Head +
                                      part("text/html; charset=utf-8", "<style>p{}</style><p>Công&nbsp;<b>văn</b></p>")
                               << QStringLiteral("Công văn");
    QTest::newRow("both") << Head + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n" +
                                 part("text/plain; charset=utf-8", "Công văn") + "--b\r\n" +
                                 part("text/html; charset=utf-8", "<p>anders</p>") + "--b--\r\n"
                          << QStringLiteral("Công văn");
    QTest::newRow("quoted-printable")
        << Head + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                  "C=C3=B4ng v=\r\n=C4=83n\r\n"
        << QStringLiteral("Công văn");
    QTest::newRow("no MIME at all") << QByteArray("From: a@b.test\r\nSubject: x\r\n\r\nCông văn\r\n")
                                    << QStringLiteral("Công văn");
    QTest::newRow("bare line feeds") << QByteArray("From: a@b.test\nSubject: x\n\nCông văn\n")
                                     << QStringLiteral("Công văn");
}

void MailMessageTest::texts()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, text);
    const auto message = post::readMail(raw);
    QVERIFY(message);
    QCOMPARE(message->text, text);
    QVERIFY(message->attachments.empty());
}

void MailMessageTest::shapes_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QStringList>("names");
    const QByteArray pdf = "Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                           "JVBERi0xLjc=\r\n";
    QTest::newRow("the message is the attachment") << Head + pdf << QStringList{QStringLiteral("a.pdf")};
    const QByteArray inner = "From: c@d.test\r\nSubject: Fwd\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; "
                             "boundary=in\r\n\r\n--in\r\n" +
                             part("text/plain", "x") + "--in\r\n" + pdf + "--in--\r\n";
    QTest::newRow("a forwarded message") << Head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" +
                                                part("message/rfc822", inner) + "--b--\r\n"
                                         << QStringList{QStringLiteral("a.pdf")};
    QTest::newRow("cut off in the attachment")
        << Head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" + pdf.left(pdf.size() - 6)
        << QStringList{QStringLiteral("a.pdf")};
    QTest::newRow("the last boundary is missing")
        << Head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" + pdf
        << QStringList{QStringLiteral("a.pdf")};
    QTest::newRow("related within alternative")
        << Head +
               "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/related; "
               "boundary=c\r\n\r\n--c\r\n" +
               part("text/html", "<p>x</p>") + "--c\r\n" + pdf + "--c--\r\n--b\r\n" + pdf + "--b--\r\n"
        << QStringList{QStringLiteral("a.pdf"), QStringLiteral("a.pdf")};
    QTest::newRow("a text that is an attachment") << Head + "Content-Type: text/plain; name=ghi-chu.txt\r\n\r\nx\r\n"
                                                  << QStringList{QStringLiteral("ghi-chu.txt")};
    QTest::newRow("an empty attachment")
        << Head + "Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        << QStringList();
}

void MailMessageTest::shapes()
{
    QFETCH(QByteArray, raw);
    QFETCH(QStringList, names);
    const auto message = post::readMail(raw);
    QVERIFY2(message, qPrintable(message ? QString() : message.error().message));
    QStringList found;
    for (const post::MailAttachment &attachment : message->attachments)
        found.append(attachment.name);
    QCOMPARE(found, names);
}

void MailMessageTest::hostile_messages_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<ErrorCode>("code");
    QByteArray nested = Head;
    for (int i = 0; i < 30; ++i)
        nested += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\r\n\r\n--b" +
                  QByteArray::number(i) + "\r\n";
    QTest::newRow("parts within parts") << nested + "\r\nx\r\n" << ErrorCode::TooLarge;
    QByteArray many = Head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
    for (int i = 0; i < 200; ++i)
        many += "--b\r\nContent-Type: application/pdf\r\n\r\nx\r\n";
    QTest::newRow("more attachments than a letter has") << many + "--b--\r\n" << ErrorCode::TooLarge;
    QTest::newRow("nothing") << QByteArray() << ErrorCode::Unreadable;
}

void MailMessageTest::hostile_messages()
{
    QFETCH(QByteArray, raw);
    QFETCH(ErrorCode, code);
    const auto message = post::readMail(raw);
    QVERIFY(!message);
    QCOMPARE(message.error().code, code);
}

void MailMessageTest::what_it_answers()
{
    const auto message = post::readMail("From: a@b.test\r\nIn-Reply-To: <l1@gazette.test>\r\n"
                                        "References: <l0@gazette.test>\r\n <l1@gazette.test>\r\nSubject: Re\r\n\r\nx");
    QVERIFY(message);
    QCOMPARE(message->answers, (QStringList{QStringLiteral("<l1@gazette.test>"), QStringLiteral("<l0@gazette.test>")}));
}

void MailMessageTest::every_cut_is_survived()
{
    const QByteArray whole =
        withAttachment("Content-Type: application/pdf; name=\"=?UTF-8?B?Q8O0bmcgdsSDbi5wZGY=?=\"\r\n");
    for (qsizetype length = 0; length < whole.size(); ++length)
        static_cast<void>(post::readMail(whole.left(length)));
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray changed = whole;
        changed[at] = static_cast<char>(changed.at(at) ^ 0x80);
        static_cast<void>(post::readMail(changed));
    }
}

void MailMessageTest::what_is_written_is_read()
{
    post::MailDraft draft;
    draft.messageId = post::freshMessageId(QStringLiteral("congbao@gazette.test"));
    draft.from = QStringLiteral("congbao@gazette.test");
    draft.fromName = QStringLiteral("Công báo tỉnh Quảng Trị, “phòng” 1");
    draft.to = {QStringLiteral("stp@sotuphap.test"), QStringLiteral("ubnd@sotuphap.test")};
    draft.subject =
        QStringLiteral("Đề nghị gửi lại bản điện tử chính xác của Quyết định số 10/2026/QĐ-UBND ngày 02 tháng 11");
    draft.text = QStringLiteral("Kính gửi Sở Tư pháp,\n.\nXin xem công văn kèm theo.\n").repeated(20);
    draft.date = QDateTime(QDate(2026, 11, 20), QTime(1, 2, 3), Qt::UTC);
    QByteArray bytes(5000, '\0');
    for (qsizetype at = 0; at < bytes.size(); ++at)
        bytes[at] = static_cast<char>(at * 7);
    draft.attachments = {{QStringLiteral("Công văn đề nghị gửi lại bản điện tử chính xác.docx"), bytes, false}};
    const auto raw = post::writeMail(draft);
    QVERIFY2(raw, qPrintable(raw ? QString() : raw.error().detail));
    for (const char letter : *raw)
        QVERIFY(static_cast<signed char>(letter) > 0);
    for (const QByteArray &line : raw->split('\n'))
        QVERIFY2(line.size() <= 998, line.constData());
    const auto message = post::readMail(*raw);
    QVERIFY(message);
    QCOMPARE(message->messageId, draft.messageId);
    QCOMPARE(message->subject, draft.subject);
    QCOMPARE(message->fromName, draft.fromName);
    QCOMPARE(message->from, draft.from);
    QCOMPARE(message->date, draft.date);
    QCOMPARE(QString(message->text).remove(u'\r'), draft.text.trimmed());
    QCOMPARE(message->attachments.size(), 1U);
    QCOMPARE(message->attachments.front().name, draft.attachments.front().name);
    QCOMPARE(message->attachments.front().bytes, bytes);
}

void MailMessageTest::addresses_that_need_more_are_refused()
{
    post::MailDraft draft;
    draft.messageId = QStringLiteral("<a@b.test>");
    draft.from = QStringLiteral("congbao@gazette.test");
    for (const char *address :
         {"sở@sotuphap.test", "a@côngbáo.test", "a b@c.test", "a@b.test\r\nBcc: x@y.test", "", "a"}) {
        draft.to = {QString::fromUtf8(address)};
        QCOMPARE(post::writeMail(draft).error().code, ErrorCode::Refused);
    }
}

void MailMessageTest::the_key_is_the_messages_own()
{
    const QByteArray raw = withAttachment("Content-Type: application/pdf; name=a.pdf\r\n");
    const QString key = post::readMail(raw)->key();
    QCOMPARE(post::readMail("Received: from x by y\r\nDelivered-To: z\r\n" + raw)->key(), key);
    QVERIFY(post::readMail(withAttachment("Content-Type: application/pdf; name=a.pdf\r\n", "JVBERi0xLjg="))->key() !=
            key);
}

QTEST_GUILESS_MAIN(MailMessageTest)
#include "tst_mailmessage.moc"
