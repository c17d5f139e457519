// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/outboxwatcher.h"

#include "casework/publishing.h"

#include <algorithm>

namespace congbao::desk {

using casework::OutboxState;

namespace {

constexpr int LookEveryMs = 15000;

bool isDue(const casework::OutboxRow &row)
{
    return (row.state == OutboxState::Queued || row.state == OutboxState::Waiting ||
            row.state == OutboxState::Unknown) &&
           (!row.nextAttemptAt.isValid() || row.nextAttemptAt <= QDateTime::currentDateTimeUtc());
}

} // namespace

OutboxWatcher::OutboxWatcher(OfficeThread &office, jobs::JobBoard &jobs, QObject *parent)
    : QObject(parent)
    , m_office(office)
    , m_jobs(jobs)
{
    m_timer.setInterval(LookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &OutboxWatcher::look);
}

void OutboxWatcher::start()
{
    m_timer.start();
    look();
}

void OutboxWatcher::stop()
{
    m_timer.stop();
    m_rows.clear();
    m_isKnown = false;
}

void OutboxWatcher::look()
{
    m_office.run(this, &casework::listOutbox, [this](Result<std::vector<casework::OutboxRow>> rows) {
        if (!rows) {
            emit failed(rows.error());
            return;
        }
        m_rows = std::move(*rows);
        m_isKnown = true;
        emit changed();
        const bool isRested = !m_sinceSending.isValid() || m_sinceSending.hasExpired(LookEveryMs);
        if (!m_isSending && isRested && m_timer.isActive() && std::any_of(m_rows.begin(), m_rows.end(), isDue))
            sendNow();
    });
}

void OutboxWatcher::sendNow()
{
    if (m_isSending)
        return;
    m_isSending = true;
    m_sinceSending.start();
    emit changed();
    const jobs::JobTicket ticket = m_jobs.open(tr("Sending to the portal"));
    m_office.change(
        this, [ticket](casework::Office &office) { return casework::sendDue(office, ticket.context); },
        [this](const Result<void> &result) {
            m_isSending = false;
            if (!result && result.error().code != ErrorCode::Cancelled)
                emit failed(result.error());
            look();
        });
}

int OutboxWatcher::waiting() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const casework::OutboxRow &row) {
        return row.state == OutboxState::Queued || row.state == OutboxState::Running ||
               row.state == OutboxState::Waiting || row.state == OutboxState::Unknown;
    }));
}

int OutboxWatcher::failedCount() const
{
    return static_cast<int>(std::count_if(
        m_rows.begin(), m_rows.end(), [](const casework::OutboxRow &row) { return row.state == OutboxState::Failed; }));
}

} // namespace congbao::desk
