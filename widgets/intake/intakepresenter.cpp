// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/intakepresenter.h"

#include "casework/incomingsignatures.h"
#include "casework/permissions.h"
#include "core/files.h"

#include <algorithm>
#include <QFileInfo>

namespace congbao::desk {

using casework::IntakeReading;
using casework::Office;
using casework::SentPair;
using casework::Submission;

bool IntakeState::isRefused() const
{
    return std::any_of(remarks.begin(), remarks.end(),
                       [](const casework::IntakeRemark &remark) { return remark.isRefusal; });
}

IntakePresenter::IntakePresenter(OfficeThread &office, jobs::JobBoard &jobs, casework::Session session, QObject *parent)
    : QObject(parent)
    , m_office(office)
    , m_jobs(jobs)
    , m_session(std::move(session))
{
    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(150);
    connect(&m_checkSoon, &QTimer::timeout, this, &IntakePresenter::checkNow);
    connect(&m_watched, &WatchedFolder::filesCame, this, [this](const QStringList &paths) {
        bring(paths);
        emit filesCame(static_cast<int>(paths.size()));
    });
}

const Submission *IntakePresenter::submission(SubmissionId id) const
{
    const auto found = std::find_if(m_state.submissions.begin(), m_state.submissions.end(),
                                    [id](const Submission &submission) { return submission.id == id; });
    return found == m_state.submissions.end() ? nullptr : &*found;
}

void IntakePresenter::watch()
{
    // Only who may register is offered what comes in.
    if (!casework::permit(m_session.person(), casework::Act::RegisterSubmission))
        return;
    m_office.run(
        this, [](Office &office) { return office.setting(QStringLiteral("intake.folder")); },
        [this](const Result<QString> &folder) {
            if (folder)
                m_watched.watch(*folder);
        });
}

void IntakePresenter::refresh()
{
    watch();
    m_office.run(this, &casework::listSubmissions, [this](Result<std::vector<Submission>> submissions) {
        if (!submissions) {
            emit failed(submissions.error());
            return;
        }
        m_state.submissions = std::move(*submissions);
        m_state.isLoaded = true;
        emit submissionsChanged();
    });
}

void IntakePresenter::bring(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (QFileInfo(path).isFile())
            files.append(path);
    }
    if (files.isEmpty())
        return;
    m_jobs.run(
        this, tr("Looking at the files"),
        [files](const JobContext &) -> Result<casework::Pairing> { return casework::pairFiles(files); },
        [this](Result<casework::Pairing> pairing) {
            if (!pairing) {
                emit failed(pairing.error());
                return;
            }
            for (const Error &refused : pairing->refused)
                emit failed(refused);
            const bool wasEmpty = m_state.waiting.empty();
            m_state.waiting.insert(m_state.waiting.end(), pairing->pairs.begin(), pairing->pairs.end());
            if (wasEmpty)
                readPair();
            else
                emit pairChanged(); // how many wait
        });
}

void IntakePresenter::changePair(const SentPair &pair)
{
    if (m_state.waiting.empty())
        return;
    m_state.waiting.front() = pair;
    readPair();
}

void IntakePresenter::skip()
{
    if (m_state.waiting.empty() || m_state.isRegistering)
        return;
    m_state.waiting.pop_front();
    readPair();
}

void IntakePresenter::readPair()
{
    m_readingContext.cancel();
    const int generation = ++m_generation;
    m_state.reading.reset();
    m_state.remarks.clear();
    m_checkSoon.stop();
    const bool isWhole = !m_state.waiting.empty() && !m_state.waiting.front().officialPath.isEmpty() &&
                         !m_state.waiting.front().electronicPath.isEmpty();
    m_state.isReading = isWhole;
    emit pairChanged();
    emit readingChanged();
    emit remarksChanged();
    if (!isWhole)
        return;
    const jobs::JobTicket ticket =
        m_jobs.open(tr("Reading %1").arg(QFileInfo(m_state.waiting.front().electronicPath).fileName()));
    m_readingContext = ticket.context;
    jobs::runJob(
        m_jobs.pool(), this, ticket.context,
        [token = ticket.token, pair = m_state.waiting.front()](const JobContext &context) {
            return casework::readForIntake(pair, context);
        },
        [this, generation](Result<IntakeReading> reading) {
            if (generation != m_generation)
                return;
            m_state.isReading = false;
            if (reading)
                m_state.reading = std::move(*reading);
            else
                emit failed(reading.error());
            emit readingChanged();
        });
}

void IntakePresenter::check(const casework::InstrumentAttributes &attributes, const QDateTime &receivedAt)
{
    m_checked = attributes;
    m_checkedDay = receivedAt.date();
    m_checkSoon.start();
}

void IntakePresenter::checkNow()
{
    if (!m_state.reading)
        return;
    m_office.run(
        this,
        [attributes = m_checked, day = m_checkedDay, reading = *m_state.reading](Office &office) {
            return casework::checkIntake(office, attributes, day, reading);
        },
        [this, generation = m_generation](Result<std::vector<casework::IntakeRemark>> remarks) {
            if (generation != m_generation)
                return;
            if (!remarks) {
                emit failed(remarks.error());
                return;
            }
            m_state.remarks = std::move(*remarks);
            emit remarksChanged();
        });
}

void IntakePresenter::choose(SubmissionId id)
{
    if (id == m_state.chosen)
        return;
    m_state.chosen = id;
    m_state.signatures.clear();
    emit chosenChanged();
    if (!id.isValid())
        return;
    m_office.run(
        this, [id](Office &office) { return casework::signatureWords(office, id); },
        [this, id](Result<QStringList> words) {
            if (id != m_state.chosen || !words)
                return; // texts from before signatures were looked at have none to tell
            m_state.signatures = std::move(*words);
            emit chosenChanged();
        });
}

void IntakePresenter::registerPair(const casework::InstrumentAttributes &attributes, const QString &from,
                                   const QDateTime &receivedAt, const QStringList &annexes)
{
    if (m_state.waiting.empty() || m_state.isRegistering || !m_state.reading)
        return;
    casework::ReceiveRequest request;
    request.officialPath = m_state.waiting.front().officialPath;
    request.electronicPath = m_state.waiting.front().electronicPath;
    request.annexPaths = annexes;
    request.from = from;
    request.receivedAt = receivedAt;
    request.attributes = attributes;
    request.read = m_state.reading->texts;
    m_state.isRegistering = true;
    emit readingChanged();
    m_office.change(
        this,
        [request, session = m_session](Office &office) -> Result<Submission> {
            const Result<SubmissionId> id = casework::receiveSubmission(office, session, request);
            if (!id)
                return failWith(id);
            return casework::submission(office, *id);
        },
        [this, stored = QStringList{request.officialPath, request.electronicPath} +
                        request.annexPaths](const Result<Submission> &submission) {
            m_state.isRegistering = false;
            if (!submission) {
                emit readingChanged();
                emit failed(submission.error());
                return;
            }
            m_state.waiting.pop_front();
            for (const QString &path : stored)
                m_watched.putAway(path);
            readPair();
            refresh();
            emit registered(submission->id, submission->arrivalNumber);
        });
}

void IntakePresenter::bringResentText(SubmissionId id, const QString &path)
{
    m_office.change(
        this,
        [id, path, session = m_session](Office &office) {
            return casework::receiveResentText(office, session, id, path);
        },
        [this, id](const Result<void> &received) {
            if (!received) {
                emit failed(received.error());
                return;
            }
            refresh();
            emit resent(id);
        });
}

void IntakePresenter::printArrivals(int year, const QString &path)
{
    m_office.run(
        this,
        [year, path](Office &office) -> Result<void> {
            const Result<QByteArray> pdf = casework::makeArrivalRegister(office, year);
            if (!pdf)
                return failWith(pdf);
            return writeFile(path, *pdf);
        },
        [this, path](const Result<void> &made) {
            if (!made)
                emit failed(made.error());
            else
                emit told(tr("The arrival register is in “%1”.").arg(path));
        });
}

} // namespace congbao::desk
