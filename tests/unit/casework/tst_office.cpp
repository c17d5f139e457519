// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/archive.h"
#include "casework/correspondence.h"
#include "casework/integrity.h"
#include "casework/notices.h"
#include "casework/reviewing.h"
#include "core/files.h"
#include "officefixture.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace congbao;
using namespace congbao::casework;

namespace {

class SetClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void advance(int seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now{QDate(2026, 11, 20), QTime(8, 0), Qt::UTC};
};

constexpr auto NoCode = static_cast<ErrorCode>(-1);

template <typename T> ErrorCode codeOf(const Result<T> &result)
{
    return result ? NoCode : result.error().code;
}

} // namespace

class TestOffice : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_template; ///< an office with its people; making passphrases is slow on purpose
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<SetClock> m_clock;
    std::unique_ptr<Office> m_office;
    std::optional<test::Staff> m_staff;

    QString m_place; ///< of the office: its folder, or the address of its database

    QString officeFolder() const { return m_folder->filePath(QStringLiteral("office")); }
    QString portal() const { return m_folder->filePath(QStringLiteral("portal")); }
    QString file(const QString &name) const { return m_folder->filePath(name); }

    Result<SubmissionId> receive(int number)
    {
        return test::receive(*m_office, m_staff->clerk, m_folder->path(), number);
    }
    Submission now(SubmissionId id) { return *submission(*m_office, id); }
    void compare(SubmissionId id, int substantive)
    {
        QVERIFY(storeComparison(*m_office, m_staff->clerk, id, test::comparisonOf(now(id), substantive)));
    }
    Result<void> judge(SubmissionId id, int discrepancy, VerdictKind kind)
    {
        return giveVerdict(*m_office, m_staff->clerk, id, discrepancy, kind, QStringLiteral("đã xem"));
    }
    SubmissionId readyInstrument(int number)
    {
        const SubmissionId id = *receive(number);
        compare(id, 0);
        return id;
    }
    IssueId makeIssue(int number)
    {
        return *createIssue(*m_office, m_staff->layout, 2026, {number}, QDate(2026, 11, 20));
    }
    Result<void> typesetAs(IssueId id, const QByteArray &pdf)
    {
        const auto order = orderTypesetting(*m_office, m_staff->layout, id);
        if (!order)
            return failWith(order);
        return storeTypesetting(*m_office, m_staff->layout, *order, test::typesetAs(*order, pdf));
    }
    Result<Issue> sign(const Session &by, IssueId id, SignOffDecision decision = SignOffDecision::Approve)
    {
        return signOffIssue(*m_office, by, id, decision, issue(*m_office, id)->pdfSha256, QStringLiteral("lý do"));
    }
    IssueId typesetIssue(int number)
    {
        const IssueId id = makeIssue(number);
        const SubmissionId instrument = readyInstrument(number);
        if (!addToIssue(*m_office, m_staff->layout, id, instrument) || !typesetAs(id, "the pages"))
            qFatal("the issue was not made");
        return id;
    }

private slots:
    void initTestCase()
    {
        const auto office = test::openOffice(test::officePlace(m_template.filePath(QStringLiteral("office"))),
                                             m_template.filePath(QStringLiteral("portal")));
        m_staff.emplace(test::signInStaff(*office));
    }

    void init()
    {
        m_office.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_shared<SetClock>();
        m_place = test::copiedOfficePlace(officeFolder(), m_template.filePath(QStringLiteral("office")));
        auto office = Office::open(m_place, m_clock);
        QVERIFY(office);
        m_office = std::move(*office);
        QVERIFY(m_office->setSetting(m_staff->administrator, QStringLiteral("portal.url"),
                                     QUrl::fromLocalFile(portal()).toString()));
    }

    void anOfficeIsMadeOnceAndOpenedByMany()
    {
        const auto again = m_place == officeFolder()
                               ? Office::create(m_place, QStringLiteral("x"), QStringLiteral("y"), test::Passphrase)
                               : Office::createShared(m_place, officeFolder(), QStringLiteral("x"), QStringLiteral("y"),
                                                      test::Passphrase);
        QCOMPARE(codeOf(again), ErrorCode::Refused);
        QCOMPARE(codeOf(Office::open(file(QStringLiteral("elsewhere")))), ErrorCode::NotFound);
        const auto second = Office::open(m_place, m_clock);
        QVERIFY(second);
        QVERIFY(receive(1));
        QCOMPARE(listSubmissions(**second)->size(), size_t(1));
    }

    void aHalfMadeOfficeIsNone()
    {
        const QString folder = file(QStringLiteral("half"));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(writeFile(folder + u"/register.sqlite.new", "half"));
        QCOMPARE(codeOf(Office::open(folder)), ErrorCode::NotFound);
        QVERIFY(Office::create(folder, QStringLiteral("Công báo"), QStringLiteral("An"), test::Passphrase));
    }

    void wrongNameAndWrongPassphraseAreToldAlike()
    {
        const auto wrong = SignIn::signIn(*m_office, QStringLiteral("Lan"), QStringLiteral("sai mật khẩu"));
        const auto nobody = SignIn::signIn(*m_office, QStringLiteral("Nobody"), test::Passphrase);
        QCOMPARE(codeOf(wrong), ErrorCode::NotPermitted);
        QCOMPARE(codeOf(nobody), ErrorCode::NotPermitted);
        QCOMPARE(wrong.error().message, nobody.error().message);
        // The same letters, composed another way by the keyboard.
        QVERIFY(SignIn::signIn(*m_office, QStringLiteral("Lan"),
                               test::Passphrase.normalized(QString::NormalizationForm_D)));
    }

    void guessingIsSlowedDown()
    {
        for (int attempt = 0; attempt < 5; ++attempt)
            QVERIFY(!SignIn::signIn(*m_office, QStringLiteral("Lan"), QStringLiteral("sai mật khẩu")));
        QCOMPARE(codeOf(SignIn::signIn(*m_office, QStringLiteral("Lan"), test::Passphrase)), ErrorCode::NotPermitted);
        QVERIFY(SignIn::signIn(*m_office, QStringLiteral("Hoa"), test::Passphrase));
        m_clock->advance(3);
        QVERIFY(SignIn::signIn(*m_office, QStringLiteral("Lan"), test::Passphrase));
    }

    void aDisabledPersonCanDoNothingMore()
    {
        QVERIFY(disablePerson(*m_office, m_staff->administrator, QStringLiteral("Lan")));
        QCOMPARE(codeOf(receive(1)), ErrorCode::NotPermitted); // a session of before
        QCOMPARE(codeOf(SignIn::signIn(*m_office, QStringLiteral("Lan"), test::Passphrase)), ErrorCode::NotPermitted);
        QCOMPARE(codeOf(disablePerson(*m_office, m_staff->administrator, QStringLiteral("Quản trị"))),
                 ErrorCode::Refused);
        QCOMPARE(codeOf(addPerson(*m_office, m_staff->clerk, QStringLiteral("X"), {}, test::Passphrase)),
                 ErrorCode::NotPermitted);
        QCOMPARE(codeOf(addPerson(*m_office, m_staff->administrator, QStringLiteral("X"), {}, QStringLiteral("short"))),
                 ErrorCode::Refused);
        QCOMPARE(codeOf(changePassphrase(*m_office, m_staff->board, QStringLiteral("Sơn"), test::Passphrase)),
                 ErrorCode::NotPermitted);
        QVERIFY(changePassphrase(*m_office, m_staff->board, QStringLiteral("Hoa"), QStringLiteral("một câu khác")));
    }

    void settingsAreChecked_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isTaken");
        const auto row = [](const char *key, const char *value, bool isTaken) {
            QTest::addRow("%s=%s", key, value) << QString::fromLatin1(key) << QString::fromLatin1(value) << isTaken;
        };
        row("portal.url", "https://congbao.example.vn/api", true);
        row("portal.url", "http://127.0.0.1:8080/", true);
        row("portal.url", "http://localhost:8080/", true);
        row("portal.url", "http://congbao.example.vn/", false);
        row("portal.url", "http://localhost.example.vn/", false);
        row("portal.url", "https://user:secret@congbao.example.vn/", false);
        row("portal.url", "file:///srv/handover", true);
        row("portal.url", "file:///", false);
        row("portal.url", "file://server/share", false);
        row("portal.url", "ftp://congbao.example.vn/", false);
        row("portal.url", "congbao.example.vn", false);
        row("portal.token_url", "file:///srv", false);
        row("portal.client_secret", "x", false);
        row("office.id", "x", false);
        row("no.such.key", "x", false);
        row("gazette.province", "Quang Tri", true);
    }
    void settingsAreChecked()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(bool, isTaken);
        QCOMPARE(codeOf(m_office->setSetting(m_staff->administrator, key, value)), isTaken ? NoCode : ErrorCode::Usage);
        if (isTaken)
            QCOMPARE(*m_office->setting(key), value);
        QCOMPARE(codeOf(m_office->setSetting(m_staff->clerk, QStringLiteral("office.name"), value)),
                 ErrorCode::NotPermitted);
    }

    void receivingKeepsTheFilesAsSent()
    {
        const SubmissionId id = *receive(1);
        const Submission received = now(id);
        QCOMPARE(received.arrivalNumber, 1);
        QCOMPARE(received.state, SubmissionState::Received);
        QCOMPARE(received.receivedBy, QStringLiteral("Lan"));
        QCOMPARE(received.files.size(), size_t(2));
        QCOMPARE(*readFile(*m_office->storedFilePath(received.files[1].sha256), 1 << 20),
                 *readFile(file(received.files[1].name), 1 << 20));
        QCOMPARE(codeOf(receive(1)), ErrorCode::Refused); // the same number of the same body
        QCOMPARE(receive(2)->value(), id.value() + 1);
        QCOMPARE(codeOf(test::receive(*m_office, m_staff->board, m_folder->path(), 3)), ErrorCode::NotPermitted);
    }

    void whatIntakeHasReadIsReadAgainOnlyWhereItChanged()
    {
        ReceiveRequest request;
        request.officialPath = test::writeText(file(u"o.docx"_qs), u"Chính"_qs);
        request.electronicPath = test::writeText(file(u"e.docx"_qs), u"Bản đã đọc"_qs);
        request.attributes = test::attributes(1);
        ReadTexts read;
        read.officialSha256 = *sha256OfFile(request.officialPath, 1 << 20);
        read.electronicSha256 = *sha256OfFile(request.electronicPath, 1 << 20);
        text::Block block;
        block.paragraph.text = u"dauhieurieng"_qs; // tells that this was taken and the file was not read
        read.electronic.blocks = {block};
        request.read = std::make_shared<const ReadTexts>(read);
        QVERIFY(receiveSubmission(*m_office, m_staff->clerk, request));
        QCOMPARE(searchArchive(*m_office, u"dauhieurieng"_qs)->size(), size_t(1));
        // Another file under the same name: it is read.
        request.electronicPath = test::writeText(file(u"e.docx"_qs), u"Bản khác"_qs);
        request.attributes = test::attributes(2);
        QVERIFY(receiveSubmission(*m_office, m_staff->clerk, request));
        QCOMPARE(searchArchive(*m_office, u"dauhieurieng"_qs)->size(), size_t(1));
        QCOMPARE(searchArchive(*m_office, u"\"bản khác\""_qs)->size(), size_t(1));
    }

    void unreadableTextsAreNotRegistered_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zeros") << QByteArray(100000, '\0');
        QTest::newRow("another kind of file") << QByteArray("#!/bin/sh\necho no\n");
    }
    void unreadableTextsAreNotRegistered()
    {
        QFETCH(QByteArray, bytes);
        const QString good = test::writeText(file(QStringLiteral("good.docx")), QStringLiteral("Điều 1."));
        const QString bad = file(QStringLiteral("bad.docx"));
        QVERIFY(writeFile(bad, bytes));
        ReceiveRequest request;
        request.attributes = test::attributes(1);
        request.officialPath = bad;
        request.electronicPath = good;
        QCOMPARE(codeOf(receiveSubmission(*m_office, m_staff->clerk, request)), ErrorCode::Unreadable);
        std::swap(request.officialPath, request.electronicPath);
        QCOMPARE(codeOf(receiveSubmission(*m_office, m_staff->clerk, request)), ErrorCode::Unreadable);
        request.officialPath = request.electronicPath = file(QStringLiteral("missing.docx"));
        QCOMPARE(codeOf(receiveSubmission(*m_office, m_staff->clerk, request)), ErrorCode::NotFound);
        QVERIFY(listSubmissions(*m_office)->empty());
    }

    void attributesAreReadFromTheText()
    {
        ReceiveRequest request;
        request.officialPath = QStringLiteral(CONGBAO_TEST_DATA "/sample-office/nq-13-2026-van-ban-chinh.pdf");
        request.electronicPath = QStringLiteral(CONGBAO_TEST_DATA "/sample-office/nq-13-2026.docx");
        const auto id = receiveSubmission(*m_office, m_staff->clerk, request);
        QVERIFY2(id, id ? "" : qPrintable(id.error().message));
        QCOMPARE(now(*id).attributes.type, QStringLiteral("Nghị quyết"));
        QVERIFY(now(*id).attributes.number.startsWith(u"13/2026/NQ-HĐND"));
        QVERIFY(now(*id).attributes.isNormative);
        QVERIFY(now(*id).attributes.date.isValid());
        const auto order = orderComparison(*m_office, *id);
        const auto compared = runComparison(*order, JobContext());
        QVERIFY(compared);
        QVERIFY(!order->known);
        QCOMPARE(compared->comparison.official.name, QStringLiteral("nq-13-2026-van-ban-chinh.pdf"));
        QVERIFY(storeComparison(*m_office, m_staff->clerk, *id, compared->comparison));
        QCOMPARE(latestComparison(*m_office, *id)->comparison.discrepancies.size(),
                 compared->comparison.discrepancies.size());
        // The same texts again: the result is known, and is the same to the byte.
        const auto again = orderComparison(*m_office, *id);
        QVERIFY(again->known);
        const auto comparedAgain = runComparison(*again, JobContext());
        QVERIFY(comparedAgain);
        QCOMPARE(compare::toJson(comparedAgain->comparison), compare::toJson(compared->comparison));
        QCOMPARE(comparedAgain->electronic.blocks.size(), compared->electronic.blocks.size());
    }

    void verdictsAreAppendedAndUndone()
    {
        const SubmissionId id = *receive(1);
        QCOMPARE(codeOf(latestComparison(*m_office, id)), ErrorCode::NotFound);
        QCOMPARE(codeOf(judge(id, 1, VerdictKind::Real)), ErrorCode::Refused);
        compare(id, 2);
        QCOMPARE(now(id).openDiscrepancies, 2);
        QCOMPARE(now(id).state, SubmissionState::Compared);
        QVERIFY(judge(id, 1, VerdictKind::Real));
        QVERIFY(judge(id, 1, VerdictKind::Withdrawn));
        QCOMPARE(codeOf(judge(id, 1, VerdictKind::Withdrawn)), ErrorCode::NotFound);
        QCOMPARE(codeOf(judge(id, 3, VerdictKind::Real)), ErrorCode::NotFound);
        QVERIFY(judge(id, 1, VerdictKind::ReadingError));
        QVERIFY(judge(id, 2, VerdictKind::Formal));
        QCOMPARE(verdictHistory(*m_office, id)->size(), size_t(4));
        const auto latest = latestComparison(*m_office, id);
        QCOMPARE(latest->verdicts.size(), size_t(2));
        QCOMPARE(latest->verdicts.front().kind, VerdictKind::ReadingError);
        QCOMPARE(latest->verdicts.front().by, QStringLiteral("Lan"));
        QCOMPARE(now(id).state, SubmissionState::Ready);
        QCOMPARE(codeOf(giveVerdict(*m_office, m_staff->board, id, 1, VerdictKind::Real)), ErrorCode::NotPermitted);
        // The same result again keeps the verdicts.
        compare(id, 2);
        QCOMPARE(now(id).state, SubmissionState::Ready);
    }

    void aResentTextIsComparedAgain()
    {
        const SubmissionId id = *receive(1);
        const compare::Comparison before = test::comparisonOf(now(id), 1);
        compare(id, 1);
        QVERIFY(judge(id, 1, VerdictKind::Real));
        QCOMPARE(codeOf(receiveResentText(*m_office, m_staff->clerk, id, file(QStringLiteral("electronic-1.docx")))),
                 ErrorCode::Refused); // the same bytes
        const QString resent = test::writeText(file(QStringLiteral("resent.docx")), QStringLiteral("Điều 1. Đúng."));
        QVERIFY(receiveResentText(*m_office, m_staff->clerk, id, resent));
        QCOMPARE(now(id).state, SubmissionState::Resent);
        QCOMPARE(now(id).files.size(), size_t(3));
        QCOMPARE(now(id).files.back().round, 2);
        QVERIFY(!now(id).isCompared);
        QCOMPARE(codeOf(judge(id, 1, VerdictKind::ReadingError)), ErrorCode::Refused);
        QCOMPARE(codeOf(storeComparison(*m_office, m_staff->clerk, id, before)), ErrorCode::Conflict);
        compare(id, 0);
        QCOMPARE(now(id).state, SubmissionState::Ready);
    }

    void aPersonChoosesWhatBecomesOfTrackedChanges()
    {
        const SubmissionId id = *receive(1);
        QCOMPARE(codeOf(settleTrackedChanges(*m_office, m_staff->clerk, id, ChangesChoice::Accept)),
                 ErrorCode::Refused); // there are none
        QVERIFY(
            receiveResentText(*m_office, m_staff->clerk, id, QStringLiteral(CONGBAO_TEST_DATA "/docx/changes.docx")));
        const QString sent = now(id).files.back().sha256;
        QCOMPARE(codeOf(settleTrackedChanges(*m_office, m_staff->layout, id, ChangesChoice::Reject)),
                 ErrorCode::NotPermitted);
        QVERIFY(settleTrackedChanges(*m_office, m_staff->clerk, id, ChangesChoice::Reject));
        QCOMPARE(now(id).files.back().round, 3);
        QCOMPARE(now(id).files.back().name, QStringLiteral("changes.docx"));
        QVERIFY(now(id).files.back().sha256 != sent);
        QVERIFY(m_office->storedFilePath(sent)); // what was sent is kept
        const auto order = orderComparison(*m_office, id);
        QVERIFY(order);
        const auto text = readElectronicText(*order, JobContext());
        QVERIFY(text);
        QCOMPARE(text->blocks.front().text(), QStringLiteral("Mức phạt ba mươi triệu đồng."));
        for (const text::Warning &warning : text->warnings)
            QVERIFY(warning.code != u"tracked-changes");
        QCOMPARE(now(id).state, SubmissionState::Resent);
        compare(id, 0);
        QCOMPARE(now(id).state, SubmissionState::Ready);
    }

    void lettersFollowTheVerdicts()
    {
        const SubmissionId id = *receive(1);
        compare(id, 2);
        QVERIFY(judge(id, 1, VerdictKind::Real));
        QCOMPARE(codeOf(draftLetter(*m_office, m_staff->clerk, id)), ErrorCode::Refused); // one is open
        QCOMPARE(codeOf(makeCertificate(*m_office, m_staff->clerk, id)), ErrorCode::Refused);
        QVERIFY(judge(id, 2, VerdictKind::OfficialWrong));
        const auto letter = draftLetter(*m_office, m_staff->clerk, id);
        QVERIFY2(letter, letter ? "" : qPrintable(letter.error().message));
        QCOMPARE(letter->points, 1);
        QCOMPARE(listLetters(*m_office)->size(), size_t(2)); // two causes, two letters
        QVERIFY(draftLetter(*m_office, m_staff->clerk, id));
        QCOMPARE(listLetters(*m_office)->size(), size_t(2)); // written anew, not added
        QCOMPARE(now(id).state, SubmissionState::LetterDrafted);
        const std::vector<Letter> letters = *listLetters(*m_office);
        for (const Letter &drafted : letters) {
            QVERIFY(m_office->storedFilePath(drafted.pdfSha256));
            QVERIFY(markLetterSent(*m_office, m_staff->clerk, drafted.id));
            QCOMPARE(codeOf(markLetterSent(*m_office, m_staff->clerk, drafted.id)), ErrorCode::Refused);
        }
        QCOMPARE(now(id).state, SubmissionState::LetterSent);
        const auto certificate = makeCertificate(*m_office, m_staff->clerk, id);
        QVERIFY(certificate);
        QVERIFY(certificate->startsWith("%PDF-"));
    }

    void instrumentsStandInOrder()
    {
        const IssueId id = makeIssue(1);
        std::vector<SubmissionId> submissions;
        for (const int number : {12, 3, 7})
            submissions.push_back(readyInstrument(number));
        const auto other = test::receive(*m_office, m_staff->clerk, m_folder->path(), 5, false);
        compare(*other, 0);
        QVERIFY(addToIssue(*m_office, m_staff->layout, id, *other));
        for (const SubmissionId submission : submissions)
            QVERIFY(addToIssue(*m_office, m_staff->layout, id, submission));
        const auto numbers = [&] {
            QStringList all;
            const Issue composed = *issue(*m_office, id);
            for (const IssueItem &item : composed.items)
                all.append(item.attributes.number.section(u'/', 0, 0));
            return all.join(u' ');
        };
        QCOMPARE(numbers(), QStringLiteral("3 7 12 5"));
        QVERIFY(moveInIssue(*m_office, m_staff->layout, id, submissions[0], 1));
        QCOMPARE(numbers(), QStringLiteral("12 3 7 5"));
        QVERIFY(moveInIssue(*m_office, m_staff->layout, id, *other, 1));
        QCOMPARE(numbers(), QStringLiteral("12 3 7 5"));
        QCOMPARE(codeOf(moveInIssue(*m_office, m_staff->layout, id, *other, 2)), ErrorCode::Usage);
        QVERIFY(removeFromIssue(*m_office, m_staff->layout, id, submissions[1]));
        QCOMPARE(numbers(), QStringLiteral("12 7 5"));
        QCOMPARE(codeOf(addToIssue(*m_office, m_staff->layout, makeIssue(2), *other)), ErrorCode::Refused);
        QCOMPARE(issue(*m_office, id)->items.back().part, QStringLiteral("PHẦN VĂN BẢN KHÁC"));
        QCOMPARE(now(*other).state, SubmissionState::InIssue);
        QCOMPARE(codeOf(createIssue(*m_office, m_staff->layout, 2026, {2, 3}, QDate(2026, 11, 20))),
                 ErrorCode::Refused);
        QCOMPARE(codeOf(createIssue(*m_office, m_staff->layout, 2026, {4, 6}, QDate(2026, 11, 20))), ErrorCode::Usage);
        QVERIFY(createIssue(*m_office, m_staff->layout, 2026, {44, 45}, QDate(2026, 11, 20)));
        QVERIFY(issueByKey(*m_office, QStringLiteral("2026-0044-0045")));
    }

    void aFaultyTextAndItsCorrectionStandTogether()
    {
        const SubmissionId faulty = *receive(10);
        compare(faulty, 1);
        QVERIFY(judge(faulty, 1, VerdictKind::OfficialWrong));
        QVERIFY(now(faulty).state != SubmissionState::Ready);
        ReceiveRequest request;
        request.officialPath = test::writeText(file(QStringLiteral("c.docx")), QStringLiteral("Đính chính."));
        request.electronicPath = request.officialPath;
        request.attributes = test::attributes(11, false);
        request.attributes->corrects = QStringLiteral("10/2026/QĐ-UBND");
        const auto correction = receiveSubmission(*m_office, m_staff->clerk, request);
        QVERIFY(correction);
        compare(*correction, 0);
        QCOMPARE(now(faulty).state, SubmissionState::Ready);
        const IssueId id = makeIssue(1);
        QVERIFY(addToIssue(*m_office, m_staff->layout, id, faulty));
        QCOMPARE(codeOf(orderTypesetting(*m_office, m_staff->layout, id)), ErrorCode::Refused);
        QVERIFY(!issue(*m_office, id)->items.front().blockers.isEmpty());
        QVERIFY(addToIssue(*m_office, m_staff->layout, id, *correction));
        QVERIFY(orderTypesetting(*m_office, m_staff->layout, id));
        QVERIFY(removeFromIssue(*m_office, m_staff->layout, id, faulty));
        QCOMPARE(codeOf(orderTypesetting(*m_office, m_staff->layout, id)), ErrorCode::Refused);
    }

    void anIssueThatChangedWhileItWasTypesetIsTypesetAgain()
    {
        const IssueId id = makeIssue(1);
        QCOMPARE(codeOf(orderTypesetting(*m_office, m_staff->layout, id)), ErrorCode::Refused); // nothing in it
        QVERIFY(addToIssue(*m_office, m_staff->layout, id, readyInstrument(1)));
        const auto order = orderTypesetting(*m_office, m_staff->layout, id);
        QVERIFY(addToIssue(*m_office, m_staff->layout, id, readyInstrument(2)));
        QCOMPARE(codeOf(storeTypesetting(*m_office, m_staff->layout, *order, test::typesetAs(*order, "pages"))),
                 ErrorCode::Conflict);
        QVERIFY(typesetAs(id, "pages"));
        QCOMPARE(issue(*m_office, id)->state, IssueState::Typeset);
        QCOMPARE(issue(*m_office, id)->items.front().firstPage, 4);
    }

    void twoSeatsEditOneIssueAndNobodysWorkIsLost()
    {
        const IssueId id = *createIssue(*m_office, m_staff->layout, 2026, {1}, QDate(2026, 11, 20));
        const SubmissionId one = readyInstrument(1);
        const SubmissionId two = readyInstrument(2);
        QVERIFY(addPerson(*m_office, m_staff->administrator, u"Nam"_qs, {OfficeRole::Layout}, test::Passphrase));
        auto second = Office::open(m_place, m_clock);
        QVERIFY(second);
        const auto nam = SignIn::signIn(**second, u"Nam"_qs, test::Passphrase);
        QVERIFY(nam);
        const int seen = issue(**second, id)->version;
        QVERIFY(addToIssue(*m_office, m_staff->layout, id, one, seen));
        // The second seat still shows the empty issue: it is told who was quicker, and nothing is done.
        const auto overtaken = addToIssue(**second, *nam, id, two, seen);
        QCOMPARE(overtaken.error().code, ErrorCode::Conflict);
        QVERIFY2(overtaken.error().message.contains(u"Minh"), qPrintable(overtaken.error().message));
        QCOMPARE(issue(**second, id)->items.size(), size_t(1));
        // All the same, knowing it: both instruments stand there.
        QVERIFY(addToIssue(**second, *nam, id, two));
        QCOMPARE(issue(*m_office, id)->items.size(), size_t(2));
        // One's own changes are no surprise, though what is shown may be a step behind.
        const int own = issue(**second, id)->version;
        QVERIFY(moveInIssue(**second, *nam, id, two, 1, own));
        QVERIFY(moveInIssue(**second, *nam, id, two, 2, own));
    }

    void otherPagesVoidASignOff()
    {
        const IssueId id = typesetIssue(1);
        QCOMPARE(sign(m_staff->board, id)->state, IssueState::Approved);
        QCOMPARE(codeOf(sign(m_staff->board, id)), ErrorCode::Refused); // twice
        QVERIFY(typesetAs(id, "other pages"));
        const Issue retypeset = *issue(*m_office, id);
        QCOMPARE(retypeset.state, IssueState::Typeset);
        QVERIFY(retypeset.signOffs.front().isVoid);
        QCOMPARE(sign(m_staff->chief, id)->state, IssueState::Approved); // no closing: nobody else approved these
        QCOMPARE(codeOf(signOffIssue(*m_office, m_staff->board, id, SignOffDecision::Approve, sha256Hex("the pages"))),
                 ErrorCode::Conflict);
        QVERIFY(sign(m_staff->board, id, SignOffDecision::Return));
        QCOMPARE(issue(*m_office, id)->state, IssueState::Typeset); // a return undoes the approvals before it
        QVERIFY(listOutbox(*m_office)->empty());
    }

    /// A text sent as annex is printed, so it is compared; a picture is printed as it came.
    void annexIsComparedWithTheOfficialText()
    {
        ReceiveRequest request;
        request.officialPath =
            test::writeText(file(QStringLiteral("whole.docx")), QStringLiteral("Lệ phí 10.000 đồng"));
        request.electronicPath =
            test::writeText(file(QStringLiteral("head.docx")), QStringLiteral("Lệ phí 10.000 đồng"));
        request.annexPaths = {
            test::writeText(file(QStringLiteral("annex.docx")), QStringLiteral("Mức thu 25.000 đồng"))};
        request.attributes = test::attributes(77);
        const auto id = receiveSubmission(*m_office, m_staff->clerk, request);
        QVERIFY2(id, id ? "" : qPrintable(id.error().message));
        const auto order = orderComparison(*m_office, *id);
        QVERIFY(order);
        QCOMPARE(order->annexes.size(), size_t(1));
        const auto pair = runComparison(*order, {});
        QVERIFY2(pair, pair ? "" : qPrintable(pair.error().message));
        QCOMPARE(pair->comparison.electronic.annexes.front().first, QStringLiteral("annex.docx"));
        QVERIFY(pair->comparison.count(compare::Severity::Substantive) > 0); // the official text has no annex

        compare::Comparison withoutAnnex = pair->comparison;
        withoutAnnex.electronic.annexes.clear();
        QCOMPARE(codeOf(storeComparison(*m_office, m_staff->clerk, *id, withoutAnnex)), ErrorCode::Conflict);
        QVERIFY(storeComparison(*m_office, m_staff->clerk, *id, pair->comparison));
        const auto again = orderComparison(*m_office, *id);
        QVERIFY(again && again->known);
        QCOMPARE(runComparison(*again, {})->electronic.blocks.size(), pair->electronic.blocks.size());

        request.attributes = test::attributes(78);
        QVERIFY(writeFile(file(QStringLiteral("annex.tif")), QByteArray("II*\0tiff", 8)));
        request.annexPaths = {file(QStringLiteral("annex.tif"))};
        QCOMPARE(codeOf(receiveSubmission(*m_office, m_staff->clerk, request)), ErrorCode::Refused);
    }

    void unexplainedDifferenceIsNotSignedOff()
    {
        const IssueId id = makeIssue(1);
        QVERIFY(addToIssue(*m_office, m_staff->layout, id, readyInstrument(1)));
        const auto order = orderTypesetting(*m_office, m_staff->layout, id);
        QVERIFY(order);
        typeset::TypesetIssue result = test::typesetAs(*order, "unread pages");
        result.check.isDone = false;
        QVERIFY(storeTypesetting(*m_office, m_staff->layout, *order, result));
        QCOMPARE(codeOf(sign(m_staff->board, id)), ErrorCode::Refused);

        const auto again = orderTypesetting(*m_office, m_staff->layout, id);
        QVERIFY(again);
        result = test::typesetAs(*again, "wrong pages");
        result.check.findings = {QStringLiteral("official “30”, printed “03”")};
        QVERIFY(storeTypesetting(*m_office, m_staff->layout, *again, result));
        const auto refused = sign(m_staff->board, id);
        QCOMPARE(codeOf(refused), ErrorCode::Refused);
        QVERIFY2(refused.error().message.contains(u"explained"), qPrintable(refused.error().message));
        QVERIFY(issue(*m_office, id)->warnings.join(u' ').contains(u"printed “03”"));
        QVERIFY(sign(m_staff->board, id, SignOffDecision::Return));

        QVERIFY(typesetAs(id, "right pages"));
        QVERIFY(sign(m_staff->board, id));
    }

    void explainedFindingKeepsNobodyFromSigningThesePagesOnly()
    {
        const IssueId id = makeIssue(1);
        QVERIFY(addToIssue(*m_office, m_staff->layout, id, readyInstrument(1)));
        const auto typesetWithFinding = [&](const QByteArray &pages) {
            const auto order = orderTypesetting(*m_office, m_staff->layout, id);
            QVERIFY(order);
            typeset::TypesetIssue result = test::typesetAs(*order, pages);
            result.check.findings = {QStringLiteral("official “30”, printed “3O”"), QStringLiteral("page 3 is empty")};
            QVERIFY(storeTypesetting(*m_office, m_staff->layout, *order, result));
        };
        typesetWithFinding("first pages");
        const QString pages = issue(*m_office, id)->pdfSha256;
        const QString note = QStringLiteral("the scan is smudged there");
        QCOMPARE(codeOf(explainFinding(*m_office, m_staff->layout, id, pages, 1, note)), ErrorCode::NotPermitted);
        QCOMPARE(codeOf(explainFinding(*m_office, m_staff->clerk, id, pages, 1, note)), ErrorCode::NotPermitted);
        QCOMPARE(codeOf(explainFinding(*m_office, m_staff->board, id, pages, 3, note)), ErrorCode::NotFound);
        QCOMPARE(codeOf(explainFinding(*m_office, m_staff->board, id, pages, 1, QStringLiteral(" "))),
                 ErrorCode::Usage);
        QVERIFY(explainFinding(*m_office, m_staff->board, id, pages, 1, note));
        QCOMPARE(codeOf(explainFinding(*m_office, m_staff->chief, id, pages, 1, note)), ErrorCode::Refused);
        QCOMPARE(codeOf(sign(m_staff->board, id)), ErrorCode::Refused); // the second one is open still
        QVERIFY(explainFinding(*m_office, m_staff->chief, id, pages, 2, QStringLiteral("meant to be empty")));
        const auto review = reviewIssue(*m_office, m_staff->board, id);
        QVERIFY(review);
        QCOMPARE(review->findings.size(), size_t(2));
        QCOMPARE(review->findings[0].explanation->note, note);
        QVERIFY(sign(m_staff->board, id));

        typesetWithFinding("second pages");
        QCOMPARE(codeOf(explainFinding(*m_office, m_staff->board, id, pages, 1, note)), ErrorCode::Conflict);
        QVERIFY(!issueFindings(*m_office, id)->front().explanation);
        QCOMPARE(codeOf(sign(m_staff->board, id)), ErrorCode::Refused);
    }

    void closingQueuesAndPublishesOnce()
    {
        const IssueId id = typesetIssue(1);
        QCOMPARE(codeOf(sign(m_staff->clerk, id)), ErrorCode::NotPermitted);
        QVERIFY(sign(m_staff->board, id));
        const auto closed = sign(m_staff->chief, id);
        QVERIFY2(closed, closed ? "" : qPrintable(closed.error().message));
        QCOMPARE(closed->state, IssueState::Queued);
        QCOMPARE(closed->signOffs.back().decision, QStringLiteral("close"));
        QCOMPARE(codeOf(sign(m_staff->chief, id)), ErrorCode::Refused);
        QCOMPARE(codeOf(addToIssue(*m_office, m_staff->layout, id, readyInstrument(2))), ErrorCode::Refused);
        QCOMPARE(codeOf(receiveResentText(*m_office, m_staff->clerk, closed->items.front().submission,
                                          file(QStringLiteral("official-1.docx")))),
                 ErrorCode::Refused);
        QCOMPARE(listOutbox(*m_office)->size(), size_t(1));
        QVERIFY(sendDue(*m_office, JobContext()));
        QVERIFY(sendDue(*m_office, JobContext()));
        const OutboxRow row = listOutbox(*m_office)->front();
        QCOMPARE(row.state, OutboxState::Done);
        QCOMPARE(row.attempts, 1);
        QCOMPARE(issue(*m_office, id)->state, IssueState::Published);
        QCOMPARE(now(closed->items.front().submission).state, SubmissionState::Published);
        QCOMPARE(QDir(portal() + u"/2026-0001").entryList(QDir::Files, QDir::Name),
                 QStringList({QStringLiteral("01-electronic.docx"), QStringLiteral("01-official.docx"),
                              QStringLiteral("issue.pdf"), QStringLiteral("manifest.json"),
                              QStringLiteral("receipt.json"), QStringLiteral("sha256sums")}));
        QCOMPARE(codeOf(retryNow(*m_office, m_staff->publisher, row.id)), ErrorCode::Refused);
        QCOMPARE(codeOf(retryNow(*m_office, m_staff->clerk, row.id)), ErrorCode::NotPermitted);
        const auto report = checkIntegrity(*m_office, JobContext());
        QVERIFY2(report->faults.faults.empty(), qPrintable(report->messages().join(u'\n')));
        QCOMPARE(report->orphans, 0);
        QVERIFY(report->events > 10);
    }

    void aWithdrawalNeedsTwoPeople()
    {
        const IssueId id = typesetIssue(1);
        QVERIFY(sign(m_staff->board, id));
        QVERIFY(sign(m_staff->chief, id));
        NoticeProposal proposal;
        proposal.issueKey = QStringLiteral("2026-0001");
        proposal.reason = QStringLiteral("Đăng nhầm văn bản");
        proposal.decisionNotation = QStringLiteral("120/QĐ-UBND");
        proposal.decisionDate = QDate(2026, 11, 21);
        proposal.decisionIssuer = QStringLiteral("Ủy ban nhân dân tỉnh");
        // What is not out cannot be taken back.
        QCOMPARE(codeOf(proposeNotice(*m_office, m_staff->chief, proposal)), ErrorCode::Refused);
        QVERIFY(sendDue(*m_office, JobContext()));
        QCOMPARE(codeOf(proposeNotice(*m_office, m_staff->clerk, proposal)), ErrorCode::NotPermitted);
        NoticeProposal bare = proposal;
        bare.decisionNotation.clear();
        QCOMPARE(codeOf(proposeNotice(*m_office, m_staff->publisher, bare)), ErrorCode::Usage);
        bare = proposal;
        bare.instruments = {9};
        QCOMPARE(codeOf(proposeNotice(*m_office, m_staff->publisher, bare)), ErrorCode::Usage);
        const auto own = proposeNotice(*m_office, m_staff->chief, proposal);
        QCOMPARE(codeOf(decideNotice(*m_office, m_staff->chief, *own, true)), ErrorCode::NotPermitted);
        const auto notice = proposeNotice(*m_office, m_staff->publisher, proposal);
        QVERIFY2(notice, notice ? "" : qPrintable(notice.error().message));
        QCOMPARE(codeOf(decideNotice(*m_office, m_staff->publisher, *notice, true)), ErrorCode::NotPermitted);
        QCOMPARE(codeOf(decideNotice(*m_office, m_staff->administrator, *notice, true)), ErrorCode::NotPermitted);
        QCOMPARE(listUnsent(*m_office)->size(), size_t(0));
        const auto approved = decideNotice(*m_office, m_staff->chief, *notice, true);
        QVERIFY2(approved, approved ? "" : qPrintable(approved.error().message));
        QVERIFY(approved->outbox.isValid());
        QCOMPARE(codeOf(decideNotice(*m_office, m_staff->chief, *notice, false)), ErrorCode::Refused);
        QVERIFY(sendDue(*m_office, JobContext()));
        QCOMPARE(listOutbox(*m_office)->front().state, OutboxState::Done);
        QCOMPARE(portalState(*m_office, proposal.issueKey)->state, QStringLiteral("withdrawn"));
        const auto report = checkIntegrity(*m_office, JobContext());
        QVERIFY2(report->faults.faults.empty(), qPrintable(report->messages().join(u'\n')));
    }

    void theOfficeAndThePortalAreCompared()
    {
        const IssueId id = typesetIssue(1);
        QVERIFY(sign(m_staff->board, id));
        QVERIFY(sign(m_staff->chief, id));
        QVERIFY(sendDue(*m_office, JobContext()));
        QVERIFY(reconcile(*m_office)->front().agrees);
        const OutboxId row = listOutbox(*m_office)->front().id;
        QCOMPARE(attemptsOf(*m_office, row)->size(), size_t(1));
        QCOMPARE(codeOf(cancelSending(*m_office, m_staff->publisher, row, QStringLiteral("x"))), ErrorCode::Refused);
        QCOMPARE(codeOf(settleAsArrived(*m_office, m_staff->publisher, row, QStringLiteral("x"))), ErrorCode::Refused);
        QVERIFY(QDir(portal()).rename(QStringLiteral("2026-0001"), QStringLiteral("2026-0007")));
        const auto views = reconcile(*m_office);
        QCOMPARE(views->size(), size_t(2)); // one is gone, and one nobody here knows
        QVERIFY(!views->at(0).agrees && !views->at(1).agrees);
    }

    void changedFilesAreFound()
    {
        const SubmissionId id = *receive(1);
        const QString path = *m_office->storedFilePath(now(id).files.front().sha256);
        QVERIFY(QFile::remove(path));
        QVERIFY(writeFile(path, "another text"));
        const auto report = checkIntegrity(*m_office, JobContext());
        QCOMPARE(report->faults.faults.size(), size_t(1));
        QCOMPARE(report->faults.faults.front().kind, audit::FaultKind::FileChanged);
    }
};

QTEST_GUILESS_MAIN(TestOffice)
#include "tst_office.moc"
