// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/signingkey.h"
#include "casework/integrity.h"
#include "casework/issuesigning.h"
#include "casework/proof.h"
#include "core/files.h"
#include "officefixture.h"
#include "registry/auditlog.h"
#include "vault/archive.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace congbao;
using namespace congbao::casework;

class TestProof : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Office> m_office;
    std::optional<test::Staff> m_staff;
    const QString m_key = QStringLiteral("2026-0044");

    IssueId typesetIssue(int number)
    {
        const SubmissionId id = *test::receive(*m_office, m_staff->clerk, m_folder.path(), number);
        if (!storeComparison(*m_office, m_staff->clerk, id, test::comparisonOf(*submission(*m_office, id), 0)))
            qFatal("not compared");
        const IssueId issueId = *createIssue(*m_office, m_staff->layout, 2026, {number}, QDate(2026, 11, 20));
        if (!addToIssue(*m_office, m_staff->layout, issueId, id))
            qFatal("not added");
        const auto order = orderTypesetting(*m_office, m_staff->layout, issueId);
        if (!storeTypesetting(*m_office, m_staff->layout, *order,
                              test::typesetAs(*order, "the pages " + QByteArray::number(number))))
            qFatal("not typeset");
        return issueId;
    }
    Result<Issue> sign(const Session &by, IssueId id)
    {
        return signOffIssue(*m_office, by, id, SignOffDecision::Approve, issue(*m_office, id)->pdfSha256);
    }
    QString proofPath() const { return m_folder.filePath(QStringLiteral("proof.zip")); }

private slots:
    void initTestCase()
    {
        m_office =
            test::openOffice(m_folder.filePath(QStringLiteral("office")), m_folder.filePath(QStringLiteral("portal")));
        m_staff.emplace(test::signInStaff(*m_office));
        const IssueId id = typesetIssue(44);
        QCOMPARE(writeProof(*m_office, m_key, proofPath(), JobContext()).error().code, ErrorCode::Refused);
        QVERIFY(headsToPrint(*m_office)->isEmpty());
        QVERIFY(sign(m_staff->board, id));
        QVERIFY(sign(m_staff->chief, id));
        const auto written = writeProof(*m_office, m_key, proofPath(), JobContext());
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
    }

    void theNextIssuePrintsTheHeadThatProvesIt()
    {
        const QString printed = *headsToPrint(*m_office);
        QVERIFY2(printed.startsWith(QStringLiteral("số 44/2026: mục ")), qPrintable(printed));
        const IssueId next = typesetIssue(45);
        const auto order = orderTypesetting(*m_office, m_staff->layout, next);
        QCOMPARE(order->manifest.issue.chainHeads, printed);
        // As it comes out of the pages: broken over lines.
        const std::vector<audit::NotedHead> heads = headsIn(
            u"In tại: … Dấu chuỗi kiểm toán: " + QString(printed).replace(u' ', u'\n'), QStringLiteral("the gazette"));
        QCOMPARE(heads.size(), size_t(1));
        const auto report = checkProof(proofPath(), heads);
        QVERIFY2(report && report->faults.isEmpty(), report ? qPrintable(report->faults.join(u' ')) : "");
        QCOMPARE(report->head, audit::HeadMatch::Fits);
        QCOMPARE(report->issue, m_key);
        QCOMPARE(report->closedBy, QStringLiteral("Sơn"));
        QCOMPARE(report->approvedBy, QStringList(QStringLiteral("Hoa")));
        QCOMPARE(checkProof(proofPath(), {})->head, audit::HeadMatch::NotGiven);
    }

    void forgedProofsDoNotHold_data()
    {
        using Deed = std::function<void(QJsonObject &)>;
        QTest::addColumn<Deed>("deed");
        const auto row = [](const char *name, const Deed &deed) { QTest::newRow(name) << deed; };
        const auto changeEvent = [](QJsonObject &proof, const std::function<void(audit::EventText &)> &change) {
            audit::EventText event = audit::eventFromJson(proof[QStringLiteral("closing")].toObject());
            change(event);
            proof[QStringLiteral("closing")] = audit::toJson(event);
        };
        row("another PDF", [](QJsonObject &proof) { proof[QStringLiteral("pdf_sha256")] = QString(64, u'0'); });
        row("another issue", [](QJsonObject &proof) { proof[QStringLiteral("issue")] = QStringLiteral("2026-0046"); });
        row("another person", [=](QJsonObject &proof) {
            changeEvent(proof, [](audit::EventText &event) { event.person = QStringLiteral("Lan"); });
        });
        row("another person, with a new hash", [=](QJsonObject &proof) {
            changeEvent(proof, [](audit::EventText &event) {
                event.person = QStringLiteral("Lan");
                event.hash = audit::hashOf(event);
            });
        });
        row("another key", [=](QJsonObject &proof) {
            changeEvent(proof, [](audit::EventText &event) {
                QJsonObject payload = QJsonDocument::fromJson(event.payload.toUtf8()).object();
                payload[QStringLiteral("key")] = audit::SigningKey::make()->publicKey();
                event.payload = QString::fromUtf8(*audit::canonicalJson(payload));
                event.hash = audit::hashOf(event);
            });
        });
        row("no approval", [](QJsonObject &proof) { proof[QStringLiteral("approvals")] = QJsonArray(); });
        row("nothing", [](QJsonObject &proof) { proof = {}; });
    }
    void forgedProofsDoNotHold()
    {
        QFETCH(std::function<void(QJsonObject &)>, deed);
        const auto archive = vault::Archive::open(proofPath());
        const QString pdf = sha256Hex(*archive->read(QStringLiteral("issue.pdf"), 1 << 20));
        QJsonObject proof = QJsonDocument::fromJson(*archive->read(QStringLiteral("proof.json"), 1 << 20)).object();
        QVERIFY(audit::verifyProof(proof, pdf, {}).faults.isEmpty());
        deed(proof);
        QVERIFY(!audit::verifyProof(proof, pdf, {}).faults.isEmpty());
    }

    void whatIsMadeUpLaterDoesNotFitThePrintedHead()
    {
        // Everything forged with new keys holds in itself; only what was printed tells.
        const auto archive = vault::Archive::open(proofPath());
        const QString pdf = sha256Hex(*archive->read(QStringLiteral("issue.pdf"), 1 << 20));
        QJsonObject proof = QJsonDocument::fromJson(*archive->read(QStringLiteral("proof.json"), 1 << 20)).object();
        audit::EventText event = audit::eventFromJson(proof[QStringLiteral("closing")].toObject());
        const std::vector<audit::NotedHead> printed{{event.seq, event.hash, QStringLiteral("the gazette")}};
        const auto forger = audit::SigningKey::make();
        QJsonObject payload = QJsonDocument::fromJson(event.payload.toUtf8()).object();
        payload[QStringLiteral("reason")] = QStringLiteral("giả");
        payload[QStringLiteral("key")] = forger->publicKey();
        payload[QStringLiteral("signature")] =
            forger->sign(*audit::canonicalJson(payload[QStringLiteral("statement")].toObject()));
        event.payload = QString::fromUtf8(*audit::canonicalJson(payload));
        event.hash = audit::hashOf(event);
        proof[QStringLiteral("closing")] = audit::toJson(event);
        QVERIFY(audit::verifyProof(proof, pdf, {}).faults.isEmpty());
        QCOMPARE(audit::verifyProof(proof, pdf, printed).head, audit::HeadMatch::DoesNotFit);
        QVERIFY(!audit::verifyProof(proof, pdf, printed).faults.isEmpty());
    }

    void theOfficesSignatureLeavesTheSignOffAlone()
    {
        QProcess openssl;
        openssl.setWorkingDirectory(m_folder.path());
        openssl.start(QStringLiteral("bash"),
                      {QStringLiteral("-c"),
                       QStringLiteral("openssl req -x509 -newkey rsa:2048 -nodes -days 36500 -subj '/CN=Van phong' "
                                      "-keyout key.pem -out cert.pem && openssl pkcs12 -export -inkey key.pem -in "
                                      "cert.pem -passout pass:1234 -out office.p12")});
        QVERIFY(openssl.waitForFinished(60000));
        const auto signer =
            signatures::Signer::fromFile(m_folder.filePath(QStringLiteral("office.p12")), QStringLiteral("1234"));
        QVERIFY(signer);
        const SubmissionId submissionId = *test::receive(*m_office, m_staff->clerk, m_folder.path(), 50);
        QVERIFY(storeComparison(*m_office, m_staff->clerk, submissionId,
                                test::comparisonOf(*submission(*m_office, submissionId), 0)));
        const IssueId id = *createIssue(*m_office, m_staff->layout, 2026, {50}, QDate(2026, 11, 20));
        QVERIFY(addToIssue(*m_office, m_staff->layout, id, submissionId));
        const auto order = orderTypesetting(*m_office, m_staff->layout, id);
        auto pages = runTypesetting(*order, JobContext());
        QVERIFY(pages);
        // The official text of this office is made up; its differences are not what is proved here.
        pages->check = {true, {}};
        QVERIFY(storeTypesetting(*m_office, m_staff->layout, *order, *pages));
        QCOMPARE(signIssuePdf(*m_office, m_staff->chief, id, *signer).error().code, ErrorCode::Refused);
        QVERIFY(sign(m_staff->board, id));
        QCOMPARE(signIssuePdf(*m_office, m_staff->board, id, *signer).error().code, ErrorCode::NotPermitted);
        const QString approved = issue(*m_office, id)->pdfSha256;
        const auto signedSha256 = signIssuePdf(*m_office, m_staff->chief, id, *signer);
        QVERIFY2(signedSha256, signedSha256 ? "" : qPrintable(signedSha256.error().message));
        QCOMPARE(issue(*m_office, id)->pdfSha256, approved);
        QCOMPARE(issue(*m_office, id)->state, IssueState::Approved);
        const QByteArray signedPdf = *readFile(*m_office->storedFilePath(*signedSha256), 1 << 26);
        QVERIFY(signedPdf.startsWith(pages->pdf));
        QVERIFY(sign(m_staff->chief, id)); // closes
        QVERIFY(sendDue(*m_office, JobContext()));
        const QDir package(m_folder.filePath(QStringLiteral("portal/2026-0050")));
        QCOMPARE(*sha256OfFile(package.filePath(QStringLiteral("issue.pdf")), 1 << 26), approved);
        QCOMPARE(*sha256OfFile(package.filePath(QStringLiteral("issue-signed.pdf")), 1 << 26), *signedSha256);
        const auto report = checkIntegrity(*m_office, JobContext());
        QVERIFY2(report->faults.faults.empty(), qPrintable(report->messages().join(u' ')));
    }

    void anotherTextBehindThePagesVoidsTheSignOff()
    {
        const IssueId id = typesetIssue(46);
        QVERIFY(sign(m_staff->board, id));
        QCOMPARE(issue(*m_office, id)->state, IssueState::Approved);
        const SubmissionId other = *test::receive(*m_office, m_staff->clerk, m_folder.path(), 47);
        {
            // The program never does this; somebody with SQL does.
            const auto database = registry::Database::open(m_office->folder() + u"/register.sqlite");
            QVERIFY((*database)->change(QStringLiteral("DROP TRIGGER submission_file_is_kept_as_sent")));
            QVERIFY((*database)->change(
                QStringLiteral(
                    "UPDATE submission_file SET sha256 = (SELECT sha256 FROM submission_file WHERE "
                    "submission_id = ? AND kind = 'official') WHERE kind = 'official' AND submission_id = ?"),
                {other.value(), issue(*m_office, id)->items.front().submission.value()}));
        }
        QVERIFY(issue(*m_office, id)->signOffs.front().isVoid);
        QCOMPARE(issue(*m_office, id)->state, IssueState::Typeset);
    }
};

QTEST_GUILESS_MAIN(TestProof)
#include "tst_proof.moc"
