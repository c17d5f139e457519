// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/permissions.h"

#include <QTest>

using namespace congbao;
using namespace congbao::casework;

namespace {

constexpr OfficeRole Roles[] = {OfficeRole::Clerk, OfficeRole::Layout,    OfficeRole::Board,
                                OfficeRole::Chief, OfficeRole::Publisher, OfficeRole::Admin};

constexpr SubmissionState SubmissionStates[] = {
    SubmissionState::Received, SubmissionState::Compared, SubmissionState::LetterDrafted, SubmissionState::LetterSent,
    SubmissionState::Resent,   SubmissionState::Ready,    SubmissionState::InIssue,       SubmissionState::Published};

constexpr IssueState IssueStates[] = {IssueState::Draft,  IssueState::Typeset, IssueState::Approved,
                                      IssueState::Closed, IssueState::Queued,  IssueState::Published};

Person withRole(OfficeRole role)
{
    return {PersonId(1), QStringLiteral("Lan"), {role}, false};
}

/// The facts that make a submission be in a state, as office work brings them about.
SubmissionFacts factsOf(SubmissionState state)
{
    SubmissionFacts facts;
    facts.number = QStringLiteral("10/2026/QĐ-UBND");
    facts.isCompared = state != SubmissionState::Received && state != SubmissionState::Resent;
    facts.open = state == SubmissionState::Compared ? 1 : 0;
    facts.real = state == SubmissionState::LetterDrafted || state == SubmissionState::LetterSent ? 1 : 0;
    facts.hasDraftLetter = state == SubmissionState::LetterDrafted;
    facts.hasSentLetter = state == SubmissionState::LetterSent;
    facts.rounds = state == SubmissionState::Resent ? 2 : 1;
    facts.isPublished = state == SubmissionState::Published;
    facts.isIssueClosed = facts.isPublished;
    if (state == SubmissionState::InIssue || facts.isPublished)
        facts.issueKey = QStringLiteral("2026-0001");
    return facts;
}

/// An issue in a state, touched by nobody who tries something here, approved by another member where it is approved.
IssueFacts factsOf(IssueState state)
{
    IssueFacts facts;
    facts.key = QStringLiteral("2026-0001");
    facts.state = state;
    facts.composers = {PersonId(20)};
    facts.items = {{QStringLiteral("10/2026/QĐ-UBND"), {PersonId(10)}}};
    if (state != IssueState::Draft && state != IssueState::Typeset)
        facts.approvers = {PersonId(30)};
    return facts;
}

struct Transition
{
    Act act;
    const char *name;
    QString roles;  ///< who may
    QString states; ///< in which states, one letter each in the order of the states above: x may, - may not
};

} // namespace

/// Every act in every state by every role: allowed where the table says so, refused with a reason everywhere else.
class TestTransitions : public QObject
{
    Q_OBJECT

private slots:
    void statesFollowFromFacts()
    {
        for (const SubmissionState state : SubmissionStates)
            QCOMPARE(stateId(submissionState(factsOf(state))), stateId(state));
    }

    void submission_data()
    {
        QTest::addColumn<Act>("act");
        QTest::addColumn<QString>("roles");
        QTest::addColumn<QString>("states");
        // Received, compared (a discrepancy open), letter drafted, letter sent, resent, ready, in an issue, published.
        const Transition table[] = {
            {Act::RegisterSubmission, "a text is sent again", u"clerk"_qs, u"xxxxxx--"_qs},
            {Act::CompareTexts, "compare", u"clerk"_qs, u"xxxxxx--"_qs},
            {Act::GiveVerdict, "give a verdict", u"clerk"_qs, u"-xxx-x--"_qs},
            {Act::DraftLetter, "draft a letter", u"clerk"_qs, u"--xx----"_qs},
            {Act::SendLetter, "send a letter", u"clerk chief"_qs, u"xxxxxx--"_qs},
            {Act::IssueCertificate, "certify", u"clerk board chief"_qs, u"--xx-xxx"_qs},
            {Act::TieCorrection, "tie a correction", u"clerk"_qs, u"xxxxxx--"_qs},
        };
        for (const Transition &row : table)
            QTest::newRow(row.name) << row.act << row.roles << row.states;
    }

    void submission()
    {
        QFETCH(Act, act);
        QFETCH(QString, roles);
        QFETCH(QString, states);
        for (const OfficeRole role : Roles) {
            for (const SubmissionState state : SubmissionStates) {
                const auto allowed = permit(withRole(role), act, factsOf(state));
                const bool mayRole = roles.split(u' ').contains(roleId(role));
                const bool mayState = states.at(static_cast<int>(state)) == u'x';
                const QByteArray where = (roleId(role) + u", " + stateId(state)).toUtf8();
                QVERIFY2(allowed.has_value() == (mayRole && mayState), where.constData());
                if (allowed)
                    continue;
                QCOMPARE(allowed.error().code, mayRole ? ErrorCode::Refused : ErrorCode::NotPermitted);
                QVERIFY2(allowed.error().message.size() > 20, where.constData());
            }
        }
    }

    void placing()
    {
        for (const OfficeRole role : Roles) {
            for (const SubmissionState state : SubmissionStates) {
                for (const IssueState issue : IssueStates) {
                    const auto allowed = permitPlacing(withRole(role), factsOf(issue), factsOf(state), {PersonId(10)});
                    const bool isOpen =
                        issue == IssueState::Draft || issue == IssueState::Typeset || issue == IssueState::Approved;
                    const QByteArray where = (roleId(role) + u", " + stateId(state) + u", " + stateId(issue)).toUtf8();
                    QVERIFY2(allowed.has_value() ==
                                 (role == OfficeRole::Layout && state == SubmissionState::Ready && isOpen),
                             where.constData());
                }
            }
        }
    }

    void issue_data()
    {
        QTest::addColumn<Act>("act");
        QTest::addColumn<QString>("roles");
        QTest::addColumn<QString>("states");
        // Draft, typeset, approved, closed, queued, published.
        const Transition table[] = {
            {Act::ComposeIssue, "compose", u"layout"_qs, u"xxx---"_qs},
            {Act::TypesetIssue, "typeset", u"layout"_qs, u"xxx---"_qs},
            {Act::SignOff, "approve or send back", u"board chief"_qs, u"-xx---"_qs},
            {Act::CloseIssue, "close", u"chief"_qs, u"--x---"_qs},
            {Act::Publish, "publish", u"publisher"_qs, u"xxxxxx"_qs}, // what is not queued is not in the outbox
        };
        for (const Transition &row : table)
            QTest::newRow(row.name) << row.act << row.roles << row.states;
    }

    void issue()
    {
        QFETCH(Act, act);
        QFETCH(QString, roles);
        QFETCH(QString, states);
        for (const OfficeRole role : Roles) {
            for (const IssueState state : IssueStates) {
                const auto allowed = permit(withRole(role), act, factsOf(state));
                const bool mayRole = roles.split(u' ').contains(roleId(role));
                const bool mayState = states.at(static_cast<int>(state)) == u'x';
                const QByteArray where = (roleId(role) + u", " + stateId(state)).toUtf8();
                QVERIFY2(allowed.has_value() == (mayRole && mayState), where.constData());
                if (allowed)
                    continue;
                QCOMPARE(allowed.error().code, mayRole ? ErrorCode::Refused : ErrorCode::NotPermitted);
                QVERIFY2(allowed.error().message.size() > 20, where.constData());
            }
        }
    }

    void anIssueWithAGuardThatRefusesIsNeitherTypesetNorClosed_data()
    {
        QTest::addColumn<QString>("guard");
        QTest::newRow("open discrepancy") << u"1 discrepancies of 10/2026/QĐ-UBND have no verdict."_qs;
        QTest::newRow("pair of case c2 split") << u"the two must stand in the same issue."_qs;
        QTest::newRow("correction of case c3 or c4 overdue") << u"must stand in the next issue (rule D07)."_qs;
    }

    void anIssueWithAGuardThatRefusesIsNeitherTypesetNorClosed()
    {
        QFETCH(QString, guard);
        IssueFacts facts = factsOf(IssueState::Approved);
        facts.blockers = {guard};
        for (const auto &[role, act] :
             {std::pair(OfficeRole::Layout, Act::TypesetIssue), std::pair(OfficeRole::Chief, Act::CloseIssue)}) {
            const auto refused = permit(withRole(role), act, facts);
            QCOMPARE(refused.error().code, ErrorCode::Refused);
            QVERIFY(refused.error().message.contains(guard));
        }
    }
};

QTEST_APPLESS_MAIN(TestTransitions)
#include "tst_transitions.moc"
