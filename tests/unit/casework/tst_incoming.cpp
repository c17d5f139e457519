// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/incoming.h"

#include "core/files.h"
#include "edxmlfixture.h"
#include "officefixture.h"
#include "post/edxmlreader.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace congbao;
using namespace congbao::test;
using namespace congbao::casework;

namespace {

/// An hour on: files that were just written count as settled.
class LaterClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc().addSecs(3600); }
};

} // namespace

class IncomingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void a_package_waits_for_a_person_and_is_answered();
    void what_comes_twice_is_stored_once();
    void a_new_version_belongs_to_the_same_case();
    void a_broken_package_is_refused_with_its_reason();
    void a_pdf_that_cannot_be_opened_is_refused();
    void revoke_changes_nothing_by_itself();
    void setting_aside_tells_the_sender();
    void an_acceptance_that_broke_off_is_finished();
    void only_clerks_decide();
    void a_missing_folder_is_told();

private:
    void send(const PackageParts &parts, const QString &name = QStringLiteral("p.edxml")) const
    {
        QVERIFY(writeFile(m_folder->filePath(u"in/" + name), package(parts)));
    }
    [[nodiscard]] FetchSummary fetch() const
    {
        const auto summary = fetchIncoming(*m_office, m_staff->clerk, JobContext());
        if (!summary)
            qFatal("%s", qPrintable(summary.error().message));
        return *summary;
    }
    /// A package with the two texts of an instrument of the sample office.
    [[nodiscard]] static PackageParts texts()
    {
        PackageParts parts;
        const QDir sample(QStringLiteral(CONGBAO_TEST_DATA "/sample-office"));
        const QString docx = sample.entryList({QStringLiteral("*.docx")}, QDir::Files, QDir::Name).constFirst();
        const QString pdf = sample.entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Name).constFirst();
        parts.attachments = {{QStringLiteral("cid:1"), QStringLiteral("QĐ 15.pdf"),
                              *readFile(sample.filePath(pdf), 1 << 28), "x/y", true},
                             {QStringLiteral("cid:2"), QStringLiteral("QĐ 15.docx"),
                              *readFile(sample.filePath(docx), 1 << 28), "x/y", true}};
        return parts;
    }
    /// "01 02" of the status files written so far.
    [[nodiscard]] QString statuses() const
    {
        QStringList codes;
        QTemporaryDir scratch;
        const QDir out(m_folder->filePath(QStringLiteral("out")));
        for (const QString &name : out.entryList(QDir::Files, QDir::Name)) {
            const auto reading = post::readEdxml(out.filePath(name), scratch.path(), {}, JobContext());
            if (reading.refusal || reading.package.act != post::EdxmlAct::Status)
                qFatal("not a status");
            codes.append(reading.package.statusCode);
        }
        return codes.join(u' ');
    }

    struct People
    {
        Session administrator;
        Session clerk;
        Session board;
    };

    QTemporaryDir m_template; ///< an office with its people; making their passphrases takes long
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Office> m_office;
    std::unique_ptr<People> m_staff;
};

void IncomingTest::initTestCase()
{
    const auto made =
        openOffice(m_template.filePath(QStringLiteral("o")), m_template.filePath(QStringLiteral("portal")));
    QVERIFY(made);
}

void IncomingTest::init()
{
    m_office.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    for (const char *name : {"in", "out", "office"})
        QVERIFY(QDir(m_folder->path()).mkdir(QLatin1String(name)));
    QCOMPARE(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-r"), m_template.filePath(QStringLiteral("o")),
                                                      m_folder->filePath(QStringLiteral("office"))}),
             0);
    m_office =
        Office::open(m_folder->filePath(QStringLiteral("office/o")), std::make_shared<LaterClock>()).value_or(nullptr);
    QVERIFY(m_office);
    const auto as = [&](const char *name) { return *SignIn::signIn(*m_office, QString::fromUtf8(name), Passphrase); };
    m_staff = std::make_unique<People>(People{as("Quản trị"), as("Lan"), as("Hoa")});
    const auto set = [&](const char *key, const QString &value) {
        QVERIFY(m_office->setSetting(m_staff->administrator, QLatin1String(key), value));
    };
    set("edxml.in", m_folder->filePath(QStringLiteral("in")));
    set("edxml.out", m_folder->filePath(QStringLiteral("out")));
    set("edxml.organ_id", QStringLiteral("000.00.35.H50"));
}

void IncomingTest::a_package_waits_for_a_person_and_is_answered()
{
    send(texts());
    QCOMPARE(fetch().stored, 1);
    QCOMPARE(statuses(), u"01");
    const auto items = listIncoming(*m_office, true);
    QCOMPARE(items->size(), 1U);
    const IncomingItem &item = items->front();
    QCOMPARE(item.sender, u"Sở Tư pháp");
    QCOMPARE(item.number, u"15/QĐ-UBND");
    QCOMPARE(item.files.size(), 2U);
    Acceptance acceptance = proposedAcceptance(item);
    QCOMPARE(acceptance.official, 1);
    QCOMPARE(acceptance.electronic, 2);
    acceptance.attributes = attributes(15);
    const auto submission = acceptIncoming(*m_office, m_staff->clerk, item.id, acceptance);
    QVERIFY2(submission, qPrintable(submission ? QString() : submission.error().message));
    QCOMPARE(statuses(), u"01 03 05");
    const auto registered = casework::submission(*m_office, *submission);
    QCOMPARE(registered->from, u"Sở Tư pháp");
    QCOMPARE(registered->files.at(1).name, u"QĐ 15.docx");
    QVERIFY(listIncoming(*m_office, true)->empty());
    QCOMPARE(listIncoming(*m_office, false)->front().state, IncomingState::Taken);
    QCOMPARE(acceptIncoming(*m_office, m_staff->clerk, item.id, acceptance).error().code, ErrorCode::Refused);
}

void IncomingTest::what_comes_twice_is_stored_once()
{
    PackageParts parts = texts();
    send(parts);
    QCOMPARE(fetch().stored, 1);
    parts.traceHeader.replace("09:15", "10:15");
    send(parts);
    const FetchSummary again = fetch();
    QCOMPARE(again.stored, 0);
    QCOMPARE(again.twice, 1);
    QCOMPARE(statuses(), u"01");
}

void IncomingTest::a_new_version_belongs_to_the_same_case()
{
    PackageParts parts = texts();
    send(parts);
    QCOMPARE(fetch().stored, 1);
    Acceptance acceptance = proposedAcceptance(listIncoming(*m_office, true)->front());
    acceptance.attributes = attributes(15);
    const auto submission = acceptIncoming(*m_office, m_staff->clerk, 1, acceptance);
    QVERIFY(submission);
    parts.attachments.erase(parts.attachments.begin());
    const QString other = writeText(m_folder->filePath(QStringLiteral("other.docx")), QStringLiteral("Điều 1. Khác."));
    parts.attachments.at(0).bytes = *readFile(other, 1 << 20);
    send(parts);
    QCOMPARE(fetch().stored, 1);
    const IncomingItem item = listIncoming(*m_office, true)->front();
    QCOMPARE(item.proposed, *submission);
    const auto resent = acceptIncoming(*m_office, m_staff->clerk, item.id, proposedAcceptance(item));
    QVERIFY2(resent, qPrintable(resent ? QString() : resent.error().message));
    QCOMPARE(*resent, *submission);
    QCOMPARE(casework::submission(*m_office, *submission)->files.size(), 3U);
}

void IncomingTest::a_broken_package_is_refused_with_its_reason()
{
    PackageParts parts = texts();
    parts.referenceAttributes = " xlink:href=\"\"";
    send(parts);
    QCOMPARE(fetch().refused, 1);
    QCOMPARE(statuses(), u"02");
    const IncomingItem item = listIncoming(*m_office, false)->front();
    QCOMPARE(item.kind, IncomingKind::Refused);
    QVERIFY(!item.reason.isEmpty());
    send(parts);
    QCOMPARE(fetch().twice, 1);
}

void IncomingTest::a_pdf_that_cannot_be_opened_is_refused()
{
    PackageParts parts = texts();
    parts.attachments.at(0).bytes = "%PDF-1.7\nnothing of a PDF\n%%EOF\n";
    send(parts);
    QCOMPARE(fetch().refused, 1);
    QCOMPARE(statuses(), u"02");
}

void IncomingTest::revoke_changes_nothing_by_itself()
{
    send(texts());
    QCOMPARE(fetch().stored, 1);
    Acceptance acceptance = proposedAcceptance(listIncoming(*m_office, true)->front());
    acceptance.attributes = attributes(15);
    const auto submission = acceptIncoming(*m_office, m_staff->clerk, 1, acceptance);
    QVERIFY(submission);
    const int version = casework::submission(*m_office, *submission)->version;
    PackageParts parts;
    parts.attachments.clear();
    parts.docType = "1";
    send(parts);
    QCOMPARE(fetch().stored, 1);
    const IncomingItem item = listIncoming(*m_office, true)->front();
    QCOMPARE(item.kind, IncomingKind::Revoke);
    QCOMPARE(item.proposed, *submission);
    QCOMPARE(casework::submission(*m_office, *submission)->version, version);
    QVERIFY(setIncomingAside(*m_office, m_staff->clerk, item.id, QStringLiteral("Đã báo lãnh đạo")));
    QCOMPARE(statuses(), u"01 03 05 01"); // no 02: the task was done, the document not refused
}

void IncomingTest::setting_aside_tells_the_sender()
{
    send(texts());
    QCOMPARE(fetch().stored, 1);
    QCOMPARE(setIncomingAside(*m_office, m_staff->clerk, 1, QStringLiteral(" ")).error().code, ErrorCode::Refused);
    QVERIFY(setIncomingAside(*m_office, m_staff->clerk, 1, QStringLiteral("Gửi nhầm")));
    QCOMPARE(statuses(), u"01 02");
}

void IncomingTest::an_acceptance_that_broke_off_is_finished()
{
    send(texts());
    QCOMPARE(fetch().stored, 1);
    const IncomingItem item = listIncoming(*m_office, true)->front();
    // What a process leaves that died after registering and before noting.
    ReceiveRequest request;
    request.officialPath = *m_office->storedFilePath(item.files.at(0).sha256);
    request.electronicPath = *m_office->storedFilePath(item.files.at(1).sha256);
    request.attributes = attributes(15);
    const auto before = receiveSubmission(*m_office, m_staff->clerk, request);
    QVERIFY(before);
    Acceptance acceptance = proposedAcceptance(item);
    acceptance.attributes = attributes(15);
    const auto submission = acceptIncoming(*m_office, m_staff->clerk, item.id, acceptance);
    QVERIFY(submission);
    QCOMPARE(*submission, *before);
    QCOMPARE(listSubmissions(*m_office)->size(), 1U);
}

void IncomingTest::only_clerks_decide()
{
    QCOMPARE(fetchIncoming(*m_office, m_staff->board, JobContext()).error().code, ErrorCode::NotPermitted);
    send(texts());
    QCOMPARE(fetch().stored, 1);
    QCOMPARE(setIncomingAside(*m_office, m_staff->board, 1, QStringLiteral("x")).error().code, ErrorCode::NotPermitted);
}

void IncomingTest::a_missing_folder_is_told()
{
    QVERIFY(QDir(m_folder->filePath(QStringLiteral("in"))).removeRecursively());
    QCOMPARE(fetch().troubles.size(), 1);
}

QTEST_GUILESS_MAIN(IncomingTest)
#include "tst_incoming.moc"
