// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/letterspresenter.h"

#include "casework/correspondence.h"
#include "casework/submissions.h"
#include "core/files.h"

#include <algorithm>
#include <map>

namespace congbao::desk {

using casework::Office;

namespace {

Result<std::vector<LetterRow>> readRows(Office &office)
{
    const Result<std::vector<casework::Letter>> letters = casework::listLetters(office);
    if (!letters)
        return failWith(letters);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    std::vector<LetterRow> rows;
    std::vector<SubmissionId> ids;
    for (const casework::Letter &letter : *letters)
        ids.push_back(letter.submission);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    const Result<std::vector<casework::Submission>> submissions = casework::submissionsAmong(office, ids);
    if (!submissions)
        return failWith(submissions);
    std::map<SubmissionId, const casework::Submission *> byId;
    for (const casework::Submission &submission : *submissions)
        byId.emplace(submission.id, &submission);
    for (const casework::Letter &letter : *letters) {
        if (const auto found = byId.find(letter.submission); found != byId.end())
            rows.push_back({letter, *found->second, standingOf(letter, *found->second, now)});
    }
    return rows;
}

} // namespace

LettersPresenter::LettersPresenter(OfficeThread &office, casework::Session session, QObject *parent)
    : QObject(parent)
    , m_office(office)
    , m_session(std::move(session))
    , m_pdf(office)
{
    connect(&m_pdf, &StoredPdf::failed, this, &LettersPresenter::failed);
    connect(&m_pdf, &StoredPdf::changed, this, [this] {
        m_state.pdfPath = m_pdf.path();
        emit currentChanged();
    });
}

const LetterRow *LettersPresenter::current() const
{
    const auto found = std::find_if(m_state.rows.begin(), m_state.rows.end(),
                                    [this](const LetterRow &row) { return row.letter.id == m_state.current; });
    return found == m_state.rows.end() ? nullptr : &*found;
}

bool LettersPresenter::isDraft() const
{
    const LetterRow *row = current();
    return row && row->letter.state == casework::LetterState::Draft;
}

void LettersPresenter::refresh()
{
    m_office.run(this, &readRows, [this](Result<std::vector<LetterRow>> rows) {
        if (!rows) {
            emit failed(rows.error());
            return;
        }
        m_state.rows = std::move(*rows);
        m_state.isLoaded = true;
        if (!current() && !m_state.rows.empty())
            m_state.current = m_state.rows.front().letter.id;
        emit rowsChanged();
        emit currentChanged();
        readPdf();
    });
}

void LettersPresenter::select(LetterId id)
{
    if (id == m_state.current)
        return;
    m_state.current = id;
    emit currentChanged();
    readPdf();
}

void LettersPresenter::readPdf()
{
    const LetterRow *row = current();
    m_pdf.want(row ? row->letter.pdfSha256 : QString());
}

void LettersPresenter::markSent()
{
    if (!isDraft())
        return;
    m_office.change(
        this,
        [id = m_state.current, session = m_session](Office &office) {
            return casework::markLetterSent(office, session, id);
        },
        [this](const Result<void> &marked) {
            if (!marked)
                emit failed(marked.error());
            else
                emit told(tr("Sent. The exact text is due today; it is taken in at the place Intake."));
            refresh();
        });
}

void LettersPresenter::takeIn(const QString &docxPath)
{
    if (!isDraft())
        return;
    m_office.change(
        this,
        [id = m_state.current, docxPath, session = m_session](Office &office) {
            return casework::replaceLetterText(office, session, id, docxPath);
        },
        [this](const Result<void> &taken) {
            if (!taken)
                emit failed(taken.error());
            else
                emit told(tr("The edited letter is kept; the preview shows it as it will be printed."));
            refresh();
        });
}

void LettersPresenter::saveCopy(const QString &path, bool isDocx)
{
    const LetterRow *row = current();
    if (!row)
        return;
    m_office.run(
        this,
        [path, sha256 = isDocx ? row->letter.docxSha256 : row->letter.pdfSha256](Office &office) -> Result<void> {
            constexpr qint64 LargestLetter = 64LL << 20;
            const Result<QString> stored = office.storedFilePath(sha256);
            if (!stored)
                return failWith(stored);
            const Result<QByteArray> bytes = readFile(*stored, LargestLetter);
            if (!bytes)
                return failWith(bytes);
            return writeFile(path, *bytes);
        },
        [this, path](const Result<void> &written) {
            if (!written)
                emit failed(written.error());
            else
                emit saved(path);
        });
}

} // namespace congbao::desk
