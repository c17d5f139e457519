// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signoff/signoffpresenter.h"

#include "casework/issues.h"
#include "common/pagechanges.h"

#include <algorithm>
#include <QSettings>

namespace congbao::desk {

using casework::Issue;
using casework::IssueReview;
using casework::IssueState;
using casework::Office;

SignOffPresenter::SignOffPresenter(OfficeThread &office, jobs::JobBoard &jobs, casework::Session session,
                                   QObject *parent)
    : QObject(parent)
    , m_office(office)
    , m_jobs(jobs)
    , m_session(std::move(session))
    , m_pdf(office)
{
    connect(&m_pdf, &StoredPdf::failed, this, &SignOffPresenter::failed);
    connect(&m_pdf, &StoredPdf::changed, this, [this] {
        m_state.pdfPath = m_pdf.path();
        m_state.lastSeenSha256.clear();
        m_state.changedPages.clear();
        emit pdfChanged();
        if (!m_pdf.path().isEmpty())
            findChanges(m_pdf.sha256());
    });
}

bool SignOffPresenter::canSign() const
{
    return m_state.review && m_state.review->refusal.isEmpty() && !m_state.isSigning;
}

/// What a member saw last is a habit of this seat, not a record of the office.
QString SignOffPresenter::seenKey() const
{
    const QString key = m_state.review ? m_state.review->issue.key : QString();
    return QStringLiteral("signoff/seen/%1/%2").arg(m_session.person().id.value()).arg(key);
}

void SignOffPresenter::refresh()
{
    m_office.run(this, &casework::listIssues, [this](Result<std::vector<Issue>> issues) {
        if (!issues) {
            emit failed(issues.error());
            return;
        }
        m_state.issues.clear();
        for (Issue &issue : *issues) {
            if (issue.state == IssueState::Typeset || issue.state == IssueState::Approved)
                m_state.issues.push_back(std::move(issue));
        }
        m_state.isLoaded = true;
        const bool isThere = std::any_of(m_state.issues.begin(), m_state.issues.end(),
                                         [this](const Issue &issue) { return issue.id == m_state.current; });
        if (!isThere)
            m_state.current = m_state.issues.empty() ? IssueId() : m_state.issues.front().id;
        emit issuesChanged();
        readReview();
    });
}

void SignOffPresenter::select(IssueId id)
{
    if (id == m_state.current)
        return;
    m_state.current = id;
    m_state.review.reset();
    emit reviewChanged();
    readReview();
}

void SignOffPresenter::readReview()
{
    const IssueId id = m_state.current;
    if (!id.isValid()) {
        m_state.review.reset();
        emit reviewChanged();
        m_pdf.want({});
        return;
    }
    m_office.run(
        this, [id, session = m_session](Office &office) { return casework::reviewIssue(office, session, id); },
        [this, id](Result<IssueReview> review) {
            if (id != m_state.current)
                return;
            if (!review) {
                emit failed(review.error());
                return;
            }
            m_state.review = std::move(*review);
            emit reviewChanged();
            std::vector<SubmissionId> submissions;
            for (const casework::ItemReview &item : m_state.review->items)
                submissions.push_back(item.item.submission);
            readExpected(id, std::move(submissions));
            m_pdf.want(m_state.review->issue.pdfSha256);
        });
}

void SignOffPresenter::readExpected(IssueId id, std::vector<SubmissionId> submissions)
{
    using Expected = QHash<qint64, compare::MissedEstimate>;
    m_office.run(
        this,
        [submissions = std::move(submissions)](Office &office) -> Result<Expected> {
            Expected expected;
            for (const SubmissionId submission : submissions) {
                // Refused where fewer than two people have read it: nothing is known then, and nothing is claimed.
                if (const auto result = casework::readingResult(office, submission); result)
                    expected.insert(submission.value(), result->missed);
            }
            return expected;
        },
        [this, id](Result<Expected> expected) {
            if (id != m_state.current || !expected)
                return;
            m_state.expected = std::move(*expected);
            emit reviewChanged();
        });
}

void SignOffPresenter::findChanges(const QString &sha256)
{
    QSettings settings;
    const QString seen = settings.value(seenKey()).toString();
    settings.setValue(seenKey(), sha256);
    if (seen.isEmpty() || seen == sha256)
        return;
    m_office.run(
        this, [seen](Office &office) { return office.storedFilePath(seen); },
        [this, sha256, seen](const Result<QString> &earlier) {
            if (!earlier || sha256 != m_pdf.sha256())
                return; // the earlier pages are gone: everything is to be read anew, and nothing is claimed
            m_jobs.run(
                this, tr("Looking for changed pages"),
                [earlier = *earlier, path = m_state.pdfPath](const JobContext &context) {
                    return changedPages(earlier, path, context);
                },
                [this, sha256, seen](Result<std::vector<int>> changed) {
                    if (sha256 != m_pdf.sha256())
                        return;
                    if (!changed) {
                        emit failed(changed.error());
                        return;
                    }
                    m_state.lastSeenSha256 = seen;
                    m_state.changedPages = std::move(*changed);
                    emit changesFound();
                });
        });
}

void SignOffPresenter::decide(casework::SignOffDecision decision, const QString &reason)
{
    if (!canSign())
        return;
    m_state.isSigning = true;
    emit reviewChanged();
    const Issue &issue = m_state.review->issue;
    m_office.change(
        this,
        [id = issue.id, sha256 = issue.pdfSha256, decision, reason, session = m_session](Office &office) {
            return casework::signOffIssue(office, session, id, decision, sha256, reason);
        },
        [this, decision](const Result<Issue> &signedIssue) {
            m_state.isSigning = false;
            if (!signedIssue)
                emit failed(signedIssue.error());
            else if (decision == casework::SignOffDecision::Return)
                emit told(tr("The issue went back to layout with your reason."));
            else if (signedIssue->state == IssueState::Approved)
                emit told(tr("Approved. The closing signature of the head of the board is still to come."));
            else
                emit told(tr("Signed and closed. The issue waits in the outbox to be sent."));
            refresh();
        });
}

void SignOffPresenter::explain(int finding, const QString &note)
{
    if (!canSign())
        return;
    const Issue &issue = m_state.review->issue;
    m_office.change(
        this,
        [id = issue.id, sha256 = issue.pdfSha256, finding, note, session = m_session](Office &office) {
            return casework::explainFinding(office, session, id, sha256, finding, note);
        },
        [this](const Result<void> &explained) {
            if (!explained)
                emit failed(explained.error());
            else
                emit told(tr("Your explanation is kept with the issue; everybody who signs sees it."));
            refresh();
        });
}

} // namespace congbao::desk
