// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "issues/issuespresenter.h"

#include "common/texts.h"
#include "core/files.h"

#include <algorithm>

namespace congbao::desk {

using casework::Issue;
using casework::IssueItem;
using casework::IssueState;
using casework::Office;

IssuesPresenter::IssuesPresenter(OfficeThread &office, jobs::JobBoard &jobs, casework::Session session, QObject *parent)
    : QObject(parent)
    , m_office(office)
    , m_jobs(jobs)
    , m_session(std::move(session))
    , m_pdf(office)
    , m_preview(office, jobs, m_session)
{
    connect(&m_pdf, &StoredPdf::failed, this, &IssuesPresenter::failed);
    connect(&m_pdf, &StoredPdf::changed, this, &IssuesPresenter::showPages);
    connect(&m_preview, &IssuePreview::changed, this, &IssuesPresenter::showPages);
}

const Issue *IssuesPresenter::currentIssue() const
{
    const auto found = std::find_if(m_state.issues.begin(), m_state.issues.end(),
                                    [this](const Issue &issue) { return issue.id == m_state.current; });
    return found == m_state.issues.end() ? nullptr : &*found;
}

bool IssuesPresenter::canCompose() const
{
    const Issue *issue = currentIssue();
    return issue && !m_state.isTypesetting &&
           (issue->state == IssueState::Draft || issue->state == IssueState::Typeset ||
            issue->state == IssueState::Approved);
}

bool IssuesPresenter::canTypeset() const
{
    return canCompose() && !currentIssue()->items.empty();
}

int IssuesPresenter::nextNumber(int year) const
{
    int highest = 0;
    for (const Issue &issue : m_state.issues) {
        if (issue.year == year && !issue.numbers.empty())
            highest = std::max(highest, *std::max_element(issue.numbers.begin(), issue.numbers.end()));
    }
    return highest + 1;
}

void IssuesPresenter::refresh()
{
    m_office.run(this, &casework::listIssues, [this](Result<std::vector<Issue>> issues) {
        if (!issues) {
            emit failed(issues.error());
            return;
        }
        m_state.issues = std::move(*issues);
        m_state.isLoaded = true;
        const bool isGone = !currentIssue();
        if (isGone)
            m_state.current = m_state.issues.empty() ? IssueId() : m_state.issues.front().id;
        emit issuesChanged();
        if (isGone)
            emit currentChanged();
        readPdf();
    });
    m_office.run(this, &casework::instrumentsToPlace, [this](Result<std::vector<casework::Submission>> submissions) {
        if (!submissions) {
            emit failed(submissions.error());
            return;
        }
        m_state.placeable = std::move(*submissions);
        emit placeableChanged();
    });
    m_office.run(this, &casework::planCorrections, [this](Result<std::vector<casework::PlannedCorrection>> planned) {
        if (!planned) {
            emit failed(planned.error());
            return;
        }
        m_state.corrections = std::move(*planned);
        emit issuesChanged();
    });
}

void IssuesPresenter::select(IssueId id)
{
    if (id == m_state.current)
        return;
    m_state.current = id;
    emit currentChanged();
    readPdf();
}

void IssuesPresenter::readPdf()
{
    const Issue *issue = currentIssue();
    m_pdf.want(issue ? issue->pdfSha256 : QString());
    // A typeset issue shows the very file; one that is being composed shows what it would become.
    m_preview.want(issue && issue->pdfSha256.isEmpty() && canCompose() ? issue : nullptr);
    showPages();
}

void IssuesPresenter::showPages()
{
    const Issue *issue = currentIssue();
    m_state.isPreview = issue && issue->pdfSha256.isEmpty();
    m_state.pdfPath = m_state.isPreview ? m_preview.path() : m_pdf.path();
    m_state.pages = !issue ? 0 : m_state.isPreview ? m_preview.pages() : issue->pages;
    m_state.refusal = m_state.isPreview ? m_preview.refusal() : QString();
    emit pdfChanged();
}

int IssuesPresenter::pageOf(SubmissionId submission) const
{
    const Issue *issue = currentIssue();
    if (!issue)
        return 0;
    for (size_t i = 0; i < issue->items.size(); ++i) {
        if (issue->items[i].submission != submission)
            continue;
        int first = issue->items[i].firstPage;
        if (m_state.isPreview)
            first = i < m_preview.instruments().size() ? m_preview.instruments()[i].firstPage : 0;
        return first > 0 ? first - issue->firstPage + 1 : 0;
    }
    return 0;
}

void IssuesPresenter::exportPages(const QString &path, casework::PrintFileKind kind)
{
    if (m_state.pdfPath.isEmpty() || m_state.isPreview)
        return;
    m_jobs.run(
        this, tr("Writing the print file"),
        [from = m_state.pdfPath, path, kind](const JobContext &) -> Result<void> {
            const Result<QByteArray> file = casework::makePrintFile(from, kind);
            if (!file)
                return failWith(file);
            return writeFile(path, *file);
        },
        [this, path](const Result<void> &written) {
            if (!written)
                emit failed(written.error());
            else
                emit told(tr("Written to “%1”.").arg(path));
        });
}

/// Runs a writing use case and reads everything again.
template <typename Work> void IssuesPresenter::act(Work work, const QString &success)
{
    m_office.change(this, std::move(work), [this, success](const auto &result) {
        if (!result)
            emit failed(result.error());
        else if (!success.isEmpty())
            emit told(success);
        refresh();
    });
}

void IssuesPresenter::create(int year, const std::vector<int> &numbers, const QDate &date)
{
    m_office.change(
        this,
        [=, session = m_session](Office &office) {
            return casework::createIssue(office, session, year, numbers, date);
        },
        [this](const Result<IssueId> &id) {
            if (!id) {
                emit failed(id.error());
                return;
            }
            m_state.current = *id;
            refresh();
            emit currentChanged();
        });
}

/// Changes what the person saw. Where another seat was quicker, the issue is read again, and the person may do the same
/// all the same.
void IssuesPresenter::change(Change work)
{
    const Issue *issue = currentIssue();
    m_office.change(
        this, [work, seen = issue ? issue->version : 0](Office &office) { return work(office, seen); },
        [this, work](const Result<void> &result) {
            if (!result && result.error().code == ErrorCode::Conflict)
                emit overtaken(result.error(),
                               [this, work] { act([work](Office &office) { return work(office, 0); }); });
            else if (!result)
                emit failed(result.error());
            refresh();
        });
}

void IssuesPresenter::add(SubmissionId submission)
{
    if (canCompose())
        change([=, id = m_state.current, session = m_session](Office &office, int seen) {
            return casework::addToIssue(office, session, id, submission, seen);
        });
}

void IssuesPresenter::remove(SubmissionId submission)
{
    if (canCompose())
        change([=, id = m_state.current, session = m_session](Office &office, int seen) {
            return casework::removeFromIssue(office, session, id, submission, seen);
        });
}

void IssuesPresenter::move(SubmissionId submission, int position)
{
    if (canCompose() && position > 0)
        change([=, id = m_state.current, session = m_session](Office &office, int seen) {
            return casework::moveInIssue(office, session, id, submission, position, seen);
        });
}

void IssuesPresenter::moveBy(SubmissionId submission, int steps)
{
    const Issue *issue = currentIssue();
    if (!issue)
        return;
    const auto item = std::find_if(issue->items.begin(), issue->items.end(),
                                   [submission](const IssueItem &i) { return i.submission == submission; });
    if (item == issue->items.end())
        return;
    const auto inPart = [&item](const IssueItem &other) { return other.part == item->part; };
    const auto before = static_cast<int>(std::count_if(issue->items.begin(), item, inPart));
    const auto count = static_cast<int>(std::count_if(issue->items.begin(), issue->items.end(), inPart));
    const int wanted = before + 1 + steps;
    if (wanted >= 1 && wanted <= count)
        move(submission, wanted);
}

void IssuesPresenter::stopTypesetting()
{
    m_state.isTypesetting = false;
    emit busyChanged();
}

void IssuesPresenter::typeset()
{
    if (!canTypeset())
        return;
    const IssueId id = m_state.current;
    const QString title = tr("Typesetting issue %1").arg(issueText(*currentIssue()));
    m_state.isTypesetting = true;
    emit busyChanged();
    m_office.run(
        this, [id, session = m_session](Office &office) { return casework::orderTypesetting(office, session, id); },
        [this, title](Result<casework::TypesetOrder> order) {
            if (!order) {
                stopTypesetting();
                emit failed(order.error());
                return;
            }
            m_jobs.run(
                this, title,
                [order = *order](const JobContext &context) { return casework::runTypesetting(order, context); },
                [this, order = *order](Result<typeset::TypesetIssue> result) {
                    if (!result) {
                        stopTypesetting();
                        emit failed(result.error());
                        return;
                    }
                    store(order, std::move(*result));
                });
        });
}

void IssuesPresenter::store(const casework::TypesetOrder &order, typeset::TypesetIssue result)
{
    const int pages = result.pages;
    const auto warnings = static_cast<int>(result.warnings.size());
    m_office.change(
        this,
        [order, session = m_session, result = std::move(result)](Office &office) {
            return casework::storeTypesetting(office, session, order, result);
        },
        [this, pages, warnings](const Result<void> &stored) {
            stopTypesetting();
            if (!stored)
                emit failed(stored.error());
            else if (warnings > 0)
                emit told(tr("Typeset: %n page(s), with warnings to look at.", nullptr, pages));
            else
                emit told(tr("Typeset: %n page(s).", nullptr, pages));
            refresh();
        });
}

} // namespace congbao::desk
