// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "edxmlfixture.h"
#include "post/edxmlreader.h"
#include "post/edxmlstatus.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace congbao;
using namespace congbao::test;
using post::EdxmlAct;
using post::EdxmlReading;

namespace {

struct Read
{
    std::unique_ptr<QTemporaryDir> folder = std::make_unique<QTemporaryDir>();
    EdxmlReading reading;

    [[nodiscard]] QByteArray attachment(int at = 0) const
    {
        return readFile(reading.package.attachments.at(static_cast<size_t>(at)).path, 1 << 30).value_or(QByteArray());
    }
};

Read readBytes(const QByteArray &bytes, const post::EdxmlLimits &limits = {})
{
    Read read;
    const QString path = read.folder->filePath(QStringLiteral("p.edxml"));
    if (!writeFile(path, bytes))
        qFatal("cannot write");
    read.reading = post::readEdxml(path, read.folder->path(), limits, JobContext());
    return read;
}

Read readParts(const PackageParts &parts, const post::EdxmlLimits &limits = {})
{
    return readBytes(package(parts), limits);
}

} // namespace

class EdxmlTest : public QObject
{
    Q_OBJECT

private slots:
    void a_new_document_is_read();
    void variants_are_read_data();
    void variants_are_read();
    void refused_data();
    void refused();
    void zipped_attachments_data();
    void zipped_attachments();
    void acts_data();
    void acts();
    void the_key_tells_what_came_twice();
    void a_status_that_is_written_is_read();
    void a_refusal_needs_a_reason();
    void every_cut_is_refused();
};

void EdxmlTest::a_new_document_is_read()
{
    const Read read = readParts({});
    QVERIFY2(!read.reading.refusal, qPrintable(read.reading.refusal ? read.reading.refusal->detail : QString()));
    const post::EdxmlPackage &package = read.reading.package;
    QCOMPARE(package.act, EdxmlAct::New);
    QCOMPARE(package.from.id, u"000.10.35.H50");
    QCOMPARE(package.from.name, u"Sở Tư pháp");
    QCOMPARE(package.to.size(), 2U);
    QCOMPARE(package.to.at(1).id, QString());
    QCOMPARE(package.code(), u"15/QĐ-UBND");
    QCOMPARE(package.date, QDate(2026, 3, 5));
    QCOMPARE(package.typeName, u"Quyết định");
    QCOMPARE(package.place, u"Quảng Trị");
    QCOMPARE(package.signer, u"Hoàng Việt Phương");
    QCOMPARE(package.priority, 1);
    QCOMPARE(package.sentAt, QDateTime(QDate(2026, 3, 5), QTime(2, 15), QTimeZone::utc()));
    QCOMPARE(package.defects, QStringList());
    QCOMPARE(package.attachments.size(), 1U);
    QCOMPARE(package.attachments.at(0).name, u"15_2026_QD-UBND.signed.pdf");
    QCOMPARE(package.attachments.at(0).contentId, u"3b6e");
    QCOMPARE(read.attachment(), QByteArray("%PDF-1.7 quyết định"));
    QCOMPARE(package.attachments.at(0).sha256, sha256Hex("%PDF-1.7 quyết định"));
}

void EdxmlTest::variants_are_read_data()
{
    QTest::addColumn<PackageParts>("parts");
    QTest::addColumn<int>("defects");
    PackageParts parts;
    const auto row = [&](const char *name, int defects = 0) {
        QTest::newRow(name) << parts << defects;
        parts = {};
    };
    parts.before = "1212";
    row("stray digits before the declaration", 1);
    parts.before = "\xEF\xBB\xBF";
    row("a byte-order mark");
    parts.before = "\xEF\xBB\xBF\xEF\xBB\xBF";
    row("two byte-order marks", 1);
    parts.signature = "<edXML:Signature><SignedInfo><Reference URI=\"\"/></SignedInfo></edXML:Signature>";
    row("a signature in the package's namespace");
    parts.signature = "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><X509Certificate>MIIFqTCCBJG"
                      "</X509Certificate></Signature>";
    row("a signature in its own namespace, its certificate cut off");
    parts.hasPrefixedAttachments = true;
    row("attachments with a prefix");
    parts.headerExtra = "<edXML:ResponseFor></edXML:ResponseFor><edXML:ResponseFor/>";
    row("empty ResponseFor");
    parts.from = "null";
    row("a sender called null", 1);
    parts.traceHeader = "<edXML:TraceHeader><edXML:Timestamp>2026/03/05 09:15:00</edXML:Timestamp></edXML:TraceHeader>";
    row("a hop without its body");
    parts.traceHeader = "";
    row("no hops");
    parts.attachments.at(0).contentId = QStringLiteral("3b6e");
    row("content ids without cid:");
    parts.attachments.at(0).isAnnounced = false;
    row("an attachment that the list does not name", 1);
    parts.base64Line = 76;
    row("base64 in lines");
    parts.base64Line = 3;
    row("base64 in lines that part its groups");
    parts.subject = "Tu\u00e2\u0301n thủ";
    row("text in decomposed form");
    parts.subject = "<![CDATA[Ban hành <Quy chế>]]>";
    row("a CDATA section");
    parts.signature = "<edXML:Signature>" + QByteArray(100000, 'A') + "</edXML:Signature>";
    row("a signature longer than any field");
    parts.attachments.at(0).name = QStringLiteral("../../etc/passwd.pdf");
    row("a name with folders");
    parts.headerExtra = "<edXML:Chua_Biet><edXML:Gi>1</edXML:Gi></edXML:Chua_Biet>";
    row("elements nobody knows");
}

void EdxmlTest::variants_are_read()
{
    QFETCH(PackageParts, parts);
    QFETCH(int, defects);
    const Read read = readParts(parts);
    QVERIFY2(
        !read.reading.refusal,
        qPrintable(read.reading.refusal ? read.reading.refusal->message + read.reading.refusal->detail : QString()));
    const post::EdxmlPackage &package = read.reading.package;
    QCOMPARE(package.code(), u"15/QĐ-UBND");
    QCOMPARE(package.attachments.size(), 1U);
    QCOMPARE(read.attachment(), parts.attachments.at(0).bytes);
    QCOMPARE(package.defects.size(), defects);
    QVERIFY(!package.attachments.at(0).name.contains(u'/'));
    QCOMPARE(package.subject, package.subject.normalized(QString::NormalizationForm_C));
    QCOMPARE(package.hasSignature, !parts.signature.isEmpty());
    QVERIFY(package.responseFor.empty());
}

void EdxmlTest::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<bool>("knowsSender"); // an answer can be sent
    PackageParts parts;
    const auto row = [&](const char *name, ErrorCode code = ErrorCode::Unreadable, bool knowsSender = true) {
        QTest::newRow(name) << package(parts) << code << knowsSender;
        parts = {};
    };
    parts.doctype = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                    "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
    parts.subject = "&d;";
    row("an entity bomb", ErrorCode::Unreadable, false);
    parts.doctype = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
    parts.subject = "&a;";
    row("an external entity", ErrorCode::Unreadable, false);
    parts.doctype = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">";
    row("an outside document type", ErrorCode::Unreadable, false);
    parts.subject = "&khongcó;";
    row("an entity nobody declared");
    parts.referenceAttributes = " xlink:href=\"\"";
    row("a prefix nobody declared");
    parts.attachments.at(0).bytes = "%PDF-1.7\n" + QByteArray("\xEF\xBF\xBD\xEF\xBF\xBD stream ").repeated(20);
    row("a PDF that was taken for text");
    parts.attachments.at(0).bytes = "MZ not a PDF at all";
    row("a program called PDF");
    parts.attachments.at(0).bytes = "";
    row("an empty attachment");
    parts.attachments.clear();
    row("no document");
    parts.docType = "7";
    row("an act nobody knows");
    parts.subject = QByteArray(30000, 'x');
    row("a field without an end", ErrorCode::TooLarge);
    parts.headerExtra = QByteArray("<a>").repeated(60) + QByteArray("</a>").repeated(60);
    row("elements within elements", ErrorCode::TooLarge);
    parts.headerExtra = QByteArray("<a/>").repeated(200001);
    row("more elements than a document has", ErrorCode::TooLarge);
    parts.headerExtra = "<a b=\"" + QByteArray(6 << 20, 'x') + "\"/>";
    row("an attribute without an end", ErrorCode::TooLarge);
    parts.headerExtra = "<!--" + QByteArray(6 << 20, 'x') + "-->";
    row("a remark without an end", ErrorCode::TooLarge);
    for (int i = 0; i < 101; ++i)
        parts.attachments.push_back({QStringLiteral("cid:%1").arg(i), QStringLiteral("a.doc"), "x", "a/b", true});
    row("more attachments than a document has", ErrorCode::TooLarge);
    QByteArray missing = package({});
    const qsizetype begin = missing.indexOf("<AttachmentEncoded>");
    missing.remove(begin, missing.indexOf("</AttachmentEncoded>") + 20 - begin);
    QTest::newRow("an announced attachment that is missing") << missing << ErrorCode::Unreadable << true;
    QByteArray wrong = package({});
    wrong.replace("<ContentTransferEncoded>", "<ContentTransferEncoded>!!!!");
    QTest::newRow("no base64") << wrong << ErrorCode::Unreadable << true;
    QByteArray padded = package({});
    padded.replace("<ContentTransferEncoded>", "<ContentTransferEncoded>QQ==");
    QTest::newRow("data after the padding") << padded << ErrorCode::Unreadable << true;
    QTest::newRow("an empty file") << QByteArray() << ErrorCode::Unreadable << false;
    QTest::newRow("no XML") << QByteArray("PK\3\4") << ErrorCode::Unreadable << false;
    QTest::newRow("junk longer than anybody writes")
        << QByteArray(5000, '1') + package({}) << ErrorCode::Unreadable << false;
    QTest::newRow("another kind of XML") << QByteArray("<html/>") << ErrorCode::Unreadable << false;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE<\0e\0d\0/\0>\0", 12) << ErrorCode::Unreadable << false;
}

void EdxmlTest::refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    QFETCH(bool, knowsSender);
    const Read read = readBytes(bytes);
    QVERIFY(read.reading.refusal.has_value());
    QCOMPARE(read.reading.refusal->code, code);
    QVERIFY(!read.reading.refusal->message.isEmpty());
    QVERIFY(read.reading.package.attachments.empty());
    QCOMPARE(!read.reading.package.from.id.isEmpty(), knowsSender);
}

void EdxmlTest::zipped_attachments_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isUnwrapped"); // else kept as it is
    QTest::addColumn<QByteArray>("inside");
    const QByteArray document = QByteArray("Quyết định ").repeated(100);
    const QString doc = QStringLiteral("a.doc");
    QTest::newRow("one member") << zipOf({{"3b6e.edxml", document}}) << doc << true << document;
    QTest::newRow("one member with a name that leaves the folder")
        << zipOf({{"../../../tmp/evil", document}}) << doc << true << document;
    const QByteArray two = zipOf({{"word/document.xml", "a"}, {"[Content_Types].xml", "b"}});
    QTest::newRow("several members") << two << QStringLiteral("a.docx") << false << two;
    const QByteArray meant = zipOf({{"a.txt", document}});
    QTest::newRow("meant as a ZIP file") << meant << QStringLiteral("a.zip") << false << meant;
    QTest::newRow("bomb") << zipOf({{"a", QByteArray(64 << 20, '\0')}}) << doc << false << QByteArray();
    const QByteArray damaged = zipOf({{"a", document}});
    QTest::newRow("damaged") << damaged.left(40) + QByteArray(8, 'x') + damaged.mid(48) << doc << false << QByteArray();
}

void EdxmlTest::zipped_attachments()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(bool, isUnwrapped);
    QFETCH(QByteArray, inside);
    PackageParts parts;
    parts.attachments = {{QStringLiteral("cid:1"), name, bytes, "application/zip", true}};
    const Read read = readParts(parts);
    QCOMPARE(read.reading.refusal.has_value(), inside.isEmpty());
    if (inside.isEmpty())
        return;
    QCOMPARE(read.reading.package.attachments.at(0).wasZipped, isUnwrapped);
    QCOMPARE(read.attachment(), inside);
}

void EdxmlTest::acts_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<EdxmlAct>("act");
    QTest::newRow("new") << QByteArray("0") << EdxmlAct::New;
    QTest::newRow("revoke") << QByteArray("1") << EdxmlAct::Revoke;
    QTest::newRow("update") << QByteArray("2") << EdxmlAct::Update;
    QTest::newRow("replace") << QByteArray("3") << EdxmlAct::Replace;
}

void EdxmlTest::acts()
{
    QFETCH(QByteArray, code);
    QFETCH(EdxmlAct, act);
    PackageParts parts;
    parts.docType = code;
    if (act == EdxmlAct::Revoke)
        parts.attachments.clear();
    parts.bussinessExtra = "<edXML:ReplacementInfoList><edXML:ReplacementInfo><edXML:DocumentId>7</edXML:DocumentId>"
                           "</edXML:ReplacementInfo><edXML:ReplacementInfo><edXML:DocumentId>7</edXML:DocumentId>"
                           "</edXML:ReplacementInfo></edXML:ReplacementInfoList>";
    const Read read = readParts(parts);
    QVERIFY(!read.reading.refusal);
    QCOMPARE(read.reading.package.act, act);
    QCOMPARE(read.reading.package.replaces, QStringList{QStringLiteral("7")});
    QCOMPARE(read.reading.package.reason, u"Văn bản điện tử mới");
    QCOMPARE(read.reading.package.defects.size(), 1);
}

void EdxmlTest::the_key_tells_what_came_twice()
{
    PackageParts parts;
    const QString key = readParts(parts).reading.package.key();
    parts.traceHeader += "<edXML:TraceHeader><edXML:OrganId>H50</edXML:OrganId>"
                         "<edXML:Timestamp>2026/03/06 10:00:00</edXML:Timestamp></edXML:TraceHeader>";
    QCOMPARE(readParts(parts).reading.package.key(), key); // every hop adds itself
    parts.attachments.at(0).bytes += "!";
    QVERIFY(readParts(parts).reading.package.key() != key);
    parts = {};
    parts.docType = "2";
    QVERIFY(readParts(parts).reading.package.key() != key);
}

void EdxmlTest::a_status_that_is_written_is_read()
{
    post::EdxmlStatusMessage message;
    message.status = post::EdxmlStatus::Refused;
    message.from = {QStringLiteral("000.00.35.H50"), QStringLiteral("Cổng thông tin"), {}};
    message.about = {QStringLiteral("000.10.35.H50"), QStringLiteral("15/QĐ-UBND"), QStringLiteral("a,b")};
    message.date = QDate(2026, 3, 5);
    message.description = QStringLiteral("Tệp <PDF> hỏng").repeated(200);
    message.at = QDateTime(QDate(2026, 3, 6), QTime(1, 2, 3), QTimeZone::utc());
    const auto bytes = post::writeStatus(message);
    QVERIFY(bytes);
    const Read read = readBytes(*bytes);
    QVERIFY(!read.reading.refusal);
    const post::EdxmlPackage &package = read.reading.package;
    QCOMPARE(package.act, EdxmlAct::Status);
    QCOMPARE(package.statusCode, u"02");
    QCOMPARE(package.statusText.size(), 1000);
    QCOMPARE(package.from.id, u"000.00.35.H50");
    QCOMPARE(package.responseFor.size(), 1U);
    QCOMPARE(package.responseFor.at(0).documentId, u"a,b");
    QCOMPARE(package.sentAt, message.at);
}

void EdxmlTest::a_refusal_needs_a_reason()
{
    post::EdxmlStatusMessage message;
    message.status = post::EdxmlStatus::Refused;
    message.about.organId = QStringLiteral("H50");
    message.at = QDateTime::currentDateTimeUtc();
    QCOMPARE(post::writeStatus(message).error().code, ErrorCode::Refused);
}

void EdxmlTest::every_cut_is_refused()
{
    const QByteArray whole = package({});
    for (qsizetype length = 0; length < whole.lastIndexOf('>'); length += 31) {
        const Read read = readBytes(whole.left(length));
        QVERIFY2(read.reading.refusal.has_value(), qPrintable(QString::number(length)));
    }
}

QTEST_GUILESS_MAIN(EdxmlTest)
#include "tst_edxml.moc"
