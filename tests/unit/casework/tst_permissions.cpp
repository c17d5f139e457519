// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/permissions.h"

#include <QTest>

using namespace congbao;
using namespace congbao::casework;

namespace {

Person withRole(OfficeRole role, qint64 id = 1)
{
    return {PersonId(id), QStringLiteral("Lan"), {role}, false};
}

struct NamedAct
{
    Act act;
    const char *name;
    QString roles; ///< as office.md grants them
};

const std::vector<NamedAct> &acts()
{
    static const std::vector<NamedAct> all{
        {Act::RegisterSubmission, "register submission", QStringLiteral("clerk")},
        {Act::CompareTexts, "compare texts", QStringLiteral("clerk")},
        {Act::GiveVerdict, "give verdict", QStringLiteral("clerk")},
        {Act::IssueCertificate, "issue certificate", QStringLiteral("clerk board chief")},
        {Act::DraftLetter, "draft letter", QStringLiteral("clerk")},
        {Act::SendLetter, "send letter", QStringLiteral("clerk chief")},
        {Act::ComposeIssue, "compose issue", QStringLiteral("layout")},
        {Act::TypesetIssue, "typeset issue", QStringLiteral("layout")},
        {Act::SignOff, "sign off", QStringLiteral("board chief")},
        {Act::CloseIssue, "close issue", QStringLiteral("chief")},
        {Act::Publish, "publish", QStringLiteral("publisher")},
        {Act::TieCorrection, "tie a correction", QStringLiteral("clerk")},
        {Act::DraftCorrection, "draft a correction", QStringLiteral("layout")},
        {Act::ApproveCorrection, "approve a correction", QStringLiteral("chief")},
        {Act::RemoveByOrder, "remove by order", QStringLiteral("chief")},
        {Act::ManagePeople, "manage people", QStringLiteral("admin")},
        {Act::ChangeSettings, "change settings", QStringLiteral("admin")},
    };
    return all;
}

SubmissionFacts readyFacts()
{
    SubmissionFacts facts;
    facts.number = QStringLiteral("10/2026/QĐ-UBND");
    facts.isCompared = true;
    return facts;
}

IssueFacts typesetFacts()
{
    IssueFacts facts;
    facts.key = QStringLiteral("2026-0001");
    facts.state = IssueState::Approved;
    facts.composers = {PersonId(20)};
    facts.items = {{QStringLiteral("10/2026/QĐ-UBND"), {PersonId(10)}}};
    facts.approvers = {PersonId(30)};
    return facts;
}

} // namespace

class TestPermissions : public QObject
{
    Q_OBJECT

private slots:
    void everyRoleAndAct_data()
    {
        QTest::addColumn<OfficeRole>("role");
        QTest::addColumn<Act>("act");
        QTest::addColumn<bool>("isAllowed");
        for (const NamedAct &named : acts()) {
            for (const OfficeRole role : {OfficeRole::Clerk, OfficeRole::Layout, OfficeRole::Board, OfficeRole::Chief,
                                          OfficeRole::Publisher, OfficeRole::Admin})
                QTest::addRow("%s: %s", qPrintable(roleId(role)), named.name)
                    << role << named.act << named.roles.split(u' ').contains(roleId(role));
        }
    }
    void everyRoleAndAct()
    {
        QFETCH(OfficeRole, role);
        QFETCH(Act, act);
        QFETCH(bool, isAllowed);
        const auto allowed = permit(withRole(role), act);
        QCOMPARE(allowed.has_value(), isAllowed);
        if (!isAllowed) {
            QCOMPARE(allowed.error().code, ErrorCode::NotPermitted);
            QVERIFY(!allowed.error().message.isEmpty());
        }
        Person disabled = withRole(role);
        disabled.isDisabled = true;
        QCOMPARE(permit(disabled, act).error().code, ErrorCode::NotPermitted);
    }

    void administratorsNeverJudge_data()
    {
        QTest::addColumn<OfficeRole>("role");
        QTest::addColumn<Act>("act");
        QTest::newRow("verdict") << OfficeRole::Clerk << Act::GiveVerdict;
        QTest::newRow("sign-off") << OfficeRole::Board << Act::SignOff;
        QTest::newRow("closing") << OfficeRole::Chief << Act::CloseIssue;
    }
    void administratorsNeverJudge()
    {
        QFETCH(OfficeRole, role);
        QFETCH(Act, act);
        Person person = withRole(role);
        QVERIFY(permit(person, act));
        person.roles.push_back(OfficeRole::Admin);
        QCOMPARE(permit(person, act).error().code, ErrorCode::NotPermitted);
    }

    void fourEyes_data()
    {
        QTest::addColumn<qint64>("person");
        QTest::addColumn<Act>("act");
        QTest::addColumn<int>("code"); // -1: allowed
        const int allowed = -1;
        const int refused = static_cast<int>(ErrorCode::Refused);
        const int forbidden = static_cast<int>(ErrorCode::NotPermitted);
        QTest::newRow("a stranger signs") << qint64(1) << Act::SignOff << allowed;
        QTest::newRow("who compared signs") << qint64(10) << Act::SignOff << forbidden;
        QTest::newRow("who composed signs") << qint64(20) << Act::SignOff << forbidden;
        QTest::newRow("a stranger closes") << qint64(1) << Act::CloseIssue << allowed;
        QTest::newRow("who compared closes") << qint64(10) << Act::CloseIssue << forbidden;
        QTest::newRow("who composed closes") << qint64(20) << Act::CloseIssue << forbidden;
        QTest::newRow("the only approver closes") << qint64(30) << Act::CloseIssue << refused;
        QTest::newRow("who compared composes") << qint64(10) << Act::ComposeIssue << forbidden;
        QTest::newRow("who compared typesets") << qint64(10) << Act::TypesetIssue << forbidden;
        QTest::newRow("who composed typesets") << qint64(20) << Act::TypesetIssue << allowed;
    }
    void fourEyes()
    {
        QFETCH(qint64, person);
        QFETCH(Act, act);
        QFETCH(int, code);
        Person somebody = withRole(OfficeRole::Chief, person);
        somebody.roles.push_back(OfficeRole::Layout);
        const auto allowed = permit(somebody, act, typesetFacts());
        QCOMPARE(allowed ? -1 : static_cast<int>(allowed.error().code), code);
    }

    void statesOfAnIssue_data()
    {
        QTest::addColumn<IssueState>("state");
        QTest::addColumn<bool>("mayCompose");
        QTest::addColumn<bool>("maySign");
        QTest::newRow("draft") << IssueState::Draft << true << false;
        QTest::newRow("typeset") << IssueState::Typeset << true << true;
        QTest::newRow("approved") << IssueState::Approved << true << true;
        QTest::newRow("closed") << IssueState::Closed << false << false;
        QTest::newRow("queued") << IssueState::Queued << false << false;
        QTest::newRow("published") << IssueState::Published << false << false;
    }
    void statesOfAnIssue()
    {
        QFETCH(IssueState, state);
        QFETCH(bool, mayCompose);
        QFETCH(bool, maySign);
        IssueFacts facts = typesetFacts();
        facts.state = state;
        QCOMPARE(permit(withRole(OfficeRole::Layout), Act::ComposeIssue, facts).has_value(), mayCompose);
        QCOMPARE(permit(withRole(OfficeRole::Board), Act::SignOff, facts).has_value(), maySign);
        facts.blockers = {QStringLiteral("The pair is split.")};
        const auto closing = permit(withRole(OfficeRole::Chief), Act::CloseIssue, facts);
        QCOMPARE(closing.error().code, ErrorCode::Refused);
        QVERIFY(!permit(withRole(OfficeRole::Layout), Act::TypesetIssue, facts));
    }

    void statesOfASubmission_data()
    {
        QTest::addColumn<SubmissionFacts>("facts");
        QTest::addColumn<SubmissionState>("state");
        SubmissionFacts facts;
        QTest::newRow("as it came") << facts << SubmissionState::Received;
        facts.rounds = 2;
        QTest::newRow("a text sent again") << facts << SubmissionState::Resent;
        facts = readyFacts();
        QTest::newRow("the same text") << facts << SubmissionState::Ready;
        facts.open = 1;
        QTest::newRow("a discrepancy is open") << facts << SubmissionState::Compared;
        facts.open = 0;
        facts.real = 1;
        QTest::newRow("the electronic text is wrong") << facts << SubmissionState::Compared;
        facts.hasDraftLetter = true;
        QTest::newRow("with a draft") << facts << SubmissionState::LetterDrafted;
        facts.hasDraftLetter = false;
        facts.hasSentLetter = true;
        QTest::newRow("with a letter sent") << facts << SubmissionState::LetterSent;
        facts.real = 0;
        QTest::newRow("verdict withdrawn after the letter") << facts << SubmissionState::Ready;
        facts.officialWrong = 1;
        QTest::newRow("the official text is wrong") << facts << SubmissionState::LetterSent;
        facts.hasCorrection = true;
        QTest::newRow("case c2: its correction came") << facts << SubmissionState::Ready;
        facts.issueKey = QStringLiteral("2026-0001");
        QTest::newRow("in an issue") << facts << SubmissionState::InIssue;
        facts.isPublished = true;
        QTest::newRow("published") << facts << SubmissionState::Published;
    }
    void statesOfASubmission()
    {
        QFETCH(SubmissionFacts, facts);
        QFETCH(SubmissionState, state);
        QCOMPARE(submissionState(facts), state);
    }

    void whatStandsInAnIssueStandsStill_data()
    {
        QTest::addColumn<Act>("act");
        QTest::newRow("a new text") << Act::RegisterSubmission;
        QTest::newRow("a comparison") << Act::CompareTexts;
        QTest::newRow("a verdict") << Act::GiveVerdict;
        QTest::newRow("a letter") << Act::DraftLetter;
    }
    void whatStandsInAnIssueStandsStill()
    {
        QFETCH(Act, act);
        SubmissionFacts facts = readyFacts();
        facts.real = 1;
        QVERIFY(permit(withRole(OfficeRole::Clerk), act, facts));
        facts.issueKey = QStringLiteral("2026-0001");
        QCOMPARE(permit(withRole(OfficeRole::Clerk), act, facts).error().code, ErrorCode::Refused);
    }

    void placing()
    {
        const Person layout = withRole(OfficeRole::Layout, 2);
        QVERIFY(permitPlacing(layout, typesetFacts(), readyFacts(), {PersonId(10)}));
        QCOMPARE(permitPlacing(layout, typesetFacts(), readyFacts(), {PersonId(2)}).error().code,
                 ErrorCode::NotPermitted);
        SubmissionFacts open = readyFacts();
        open.open = 2;
        QCOMPARE(permitPlacing(layout, typesetFacts(), open, {}).error().code, ErrorCode::Refused);
        QCOMPARE(permitPlacing(withRole(OfficeRole::Clerk), typesetFacts(), readyFacts(), {}).error().code,
                 ErrorCode::NotPermitted);
    }

    void aCertificateNeedsEveryVerdict()
    {
        SubmissionFacts facts = readyFacts();
        QVERIFY(permit(withRole(OfficeRole::Clerk), Act::IssueCertificate, facts));
        facts.open = 1;
        QCOMPARE(permit(withRole(OfficeRole::Clerk), Act::IssueCertificate, facts).error().code, ErrorCode::Refused);
        facts = {};
        QCOMPARE(permit(withRole(OfficeRole::Clerk), Act::IssueCertificate, facts).error().code, ErrorCode::Refused);
    }
};

QTEST_GUILESS_MAIN(TestPermissions)
#include "tst_permissions.moc"
