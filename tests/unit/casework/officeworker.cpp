// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Does random office work until it is killed: officeworker OFFICE PORTAL SCRATCH SEED. What the office confirmed is
// printed, so that a test can ask for it afterwards: "received ID", "closed KEY". Exit code 3: the outside world
// failed.
#include "officefixture.h"

#include <cstdio>
#include <functional>
#include <QCoreApplication>
#include <QDir>
#include <QRandomGenerator>

using namespace congbao;
using namespace congbao::casework;

namespace {

/// Refusals are part of office work; anything else ends the worker, and the test sees its exit code.
template <typename T> void mayBeRefused(const Result<T> &result)
{
    if (result || result.error().code == ErrorCode::Refused || result.error().code == ErrorCode::NotPermitted)
        return;
    std::fprintf(stderr, "%s (%s)\n", qPrintable(result.error().message), qPrintable(result.error().detail));
    std::exit(3);
}

template <typename T> T must(Result<T> result)
{
    mayBeRefused(result);
    if (!result)
        std::exit(4);
    return std::move(*result);
}

class Worker
{
public:
    Worker(Office &office, QString scratch, quint32 seed)
        : m_office(office)
        , m_staff(test::signInStaff(office))
        , m_scratch(std::move(scratch))
        , m_random(seed)
    {
    }

    void workForEver()
    {
        const std::vector<std::function<void()>> acts{[this] { receive(); }, [this] { compareAndJudge(); },
                                                      [this] { compose(); }, [this] { typeset(); },
                                                      [this] { sign(); },    [this] { send(); }};
        for (;;)
            acts.at(m_random.bounded(static_cast<quint32>(acts.size())))();
    }

private:
    void receive()
    {
        const int number = 1 + static_cast<int>(must(listSubmissions(m_office)).size());
        const auto received = test::receive(m_office, m_staff.clerk, m_scratch, number, number % 2 == 0);
        mayBeRefused(received);
        if (received)
            confirm(u"received " + QString::number(received->value()));
    }

    void compareAndJudge()
    {
        for (const Submission &submission : must(listSubmissions(m_office))) {
            if (submission.state == SubmissionState::Received) {
                mayBeRefused(
                    storeComparison(m_office, m_staff.clerk, submission.id, test::comparisonOf(submission, 2)));
                return;
            }
            if (submission.state == SubmissionState::Compared) {
                for (int discrepancy = 1; discrepancy <= 2; ++discrepancy)
                    mayBeRefused(
                        giveVerdict(m_office, m_staff.clerk, submission.id, discrepancy, VerdictKind::ReadingError));
                return;
            }
        }
    }

    void compose()
    {
        const std::vector<Submission> free = must(instrumentsToPlace(m_office));
        if (free.empty() || free.front().state != SubmissionState::Ready)
            return;
        const int number = 1 + static_cast<int>(must(listIssues(m_office)).size());
        const auto issue = createIssue(m_office, m_staff.layout, 2026, {number}, QDate(2026, 11, 20));
        mayBeRefused(issue);
        if (issue)
            mayBeRefused(addToIssue(m_office, m_staff.layout, *issue, free.front().id));
    }

    void typeset()
    {
        for (const Issue &issue : must(listIssues(m_office))) {
            if (issue.state != IssueState::Draft || issue.items.empty())
                continue;
            const auto order = orderTypesetting(m_office, m_staff.layout, issue.id);
            mayBeRefused(order);
            if (order)
                mayBeRefused(storeTypesetting(m_office, m_staff.layout, *order,
                                              test::typesetAs(*order, issue.key.toLatin1().repeated(20000))));
            return;
        }
    }

    void sign()
    {
        for (const Issue &issue : must(listIssues(m_office))) {
            if (issue.state == IssueState::Typeset)
                mayBeRefused(
                    signOffIssue(m_office, m_staff.board, issue.id, SignOffDecision::Approve, issue.pdfSha256));
            if (issue.state != IssueState::Approved)
                continue;
            const auto closed =
                signOffIssue(m_office, m_staff.chief, issue.id, SignOffDecision::Approve, issue.pdfSha256);
            mayBeRefused(closed);
            if (closed && closed->state != IssueState::Approved)
                confirm(u"closed " + issue.key);
        }
    }

    static void confirm(const QString &what)
    {
        std::puts(qPrintable(what));
        std::fflush(stdout);
    }

    void send()
    {
        for (const OutboxRow &row : must(listOutbox(m_office))) {
            if (row.state == OutboxState::Waiting)
                mayBeRefused(retryNow(m_office, m_staff.publisher, row.id));
        }
        mayBeRefused(sendDue(m_office, JobContext()));
    }

    Office &m_office;
    test::Staff m_staff;
    QString m_scratch;
    QRandomGenerator m_random;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 5)
        return 2;
    const std::unique_ptr<Office> office = test::openOffice(words.at(1), words.at(2));
    Worker worker(*office, words.at(3), words.at(4).toUInt());
    std::puts("ready");
    std::fflush(stdout);
    worker.workForEver();
    return 0;
}
