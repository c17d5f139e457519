// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archivepresenter.h"

#include "casework/issues.h"
#include "casework/submissions.h"
#include "core/files.h"

namespace congbao::desk {

using casework::ArchiveHit;
using casework::Office;

namespace {

/// The file that shows an instrument, and the page it begins at.
struct Shown
{
    QString sha256;
    int page = 1;
    bool isIssue = false;
};

Result<Shown> fileOf(Office &office, const ArchiveHit &hit)
{
    if (!hit.issueKey.isEmpty()) {
        const Result<casework::Issue> issue = casework::issueByKey(office, hit.issueKey);
        if (!issue)
            return failWith(issue);
        if (!issue->pdfSha256.isEmpty())
            return Shown{issue->pdfSha256, std::max(1, hit.firstPage - issue->firstPage + 1), true};
    }
    const Result<casework::Submission> submission = casework::submission(office, hit.submission);
    if (!submission)
        return failWith(submission);
    Shown shown;
    int latest = 0;
    for (const casework::StoredFile &file : submission->files) {
        if (file.kind == u"official" && file.round >= latest) {
            latest = file.round;
            shown.sha256 = file.sha256;
        }
    }
    return shown;
}

} // namespace

ArchivePresenter::ArchivePresenter(OfficeThread &office, QObject *parent)
    : QObject(parent)
    , m_office(office)
    , m_pdf(office)
{
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(120);
    connect(&m_askSoon, &QTimer::timeout, this, &ArchivePresenter::refresh);
    connect(&m_pdf, &StoredPdf::failed, this, &ArchivePresenter::failed);
    connect(&m_pdf, &StoredPdf::changed, this, [this] {
        m_state.pdfPath = m_pdf.path();
        emit pdfChanged();
    });
}

const ArchiveHit *ArchivePresenter::current() const
{
    return m_state.current >= 0 && size_t(m_state.current) < m_state.hits.size()
               ? &m_state.hits[size_t(m_state.current)]
               : nullptr;
}

void ArchivePresenter::search(const QString &words)
{
    m_state.words = words;
    m_askSoon.start();
}

void ArchivePresenter::refresh()
{
    const int generation = ++m_generation;
    m_office.run(
        this, [words = m_state.words](Office &office) { return casework::searchArchive(office, words); },
        [this, generation](Result<std::vector<ArchiveHit>> hits) {
            if (generation != m_generation)
                return;
            if (!hits) {
                emit failed(hits.error());
                return;
            }
            const SubmissionId kept = current() ? current()->submission : SubmissionId();
            m_state.hits = std::move(*hits);
            m_state.isLoaded = true;
            m_state.current = -1;
            int again = m_state.hits.empty() ? -1 : 0;
            for (size_t i = 0; i < m_state.hits.size(); ++i) {
                if (m_state.hits[i].submission == kept)
                    again = static_cast<int>(i);
            }
            emit found();
            select(again);
        });
}

void ArchivePresenter::select(int index)
{
    if (index == m_state.current)
        return;
    m_state.current = index;
    emit currentChanged();
    const ArchiveHit *hit = current();
    if (!hit) {
        m_pdf.want({});
        return;
    }
    m_office.run(
        this, [hit = *hit](Office &office) { return fileOf(office, hit); },
        [this, submission = hit->submission](const Result<Shown> &shown) {
            if (!current() || current()->submission != submission)
                return;
            if (!shown) {
                emit failed(shown.error());
                return;
            }
            m_state.page = shown->page;
            m_state.isIssue = shown->isIssue;
            if (m_pdf.sha256() == shown->sha256)
                emit pdfChanged(); // the same issue at another page
            m_pdf.want(shown->sha256);
        });
}

void ArchivePresenter::saveCurrent(const QString &path)
{
    if (m_state.pdfPath.isEmpty())
        return;
    m_office.run(
        this,
        [from = m_state.pdfPath, path](Office &) -> Result<void> {
            constexpr qint64 LargestFile = 1LL << 30;
            const Result<QByteArray> bytes = readFile(from, LargestFile);
            if (!bytes)
                return failWith(bytes);
            return writeFile(path, *bytes);
        },
        [this, path](const Result<void> &written) {
            if (!written)
                emit failed(written.error());
            else
                emit told(tr("Saved as “%1”.").arg(path));
        });
}

} // namespace congbao::desk
