// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/values.h"
#include "common/officethread.h"
#include "jobs/jobboard.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace congbao::desk {

/// Knows the outbox as the register has it, and sends in the background what is due, so that a line that comes back
/// needs nobody to press anything. Lives in the GUI thread; the sending is done on the office's thread.
class OutboxWatcher : public QObject
{
    Q_OBJECT

public:
    OutboxWatcher(OfficeThread &office, jobs::JobBoard &jobs, QObject *parent = nullptr);

    void start();
    void stop();
    void look();    ///< reads the outbox; sends when a row is due
    void sendNow(); ///< sends what is due now
    [[nodiscard]] const std::vector<casework::OutboxRow> &rows() const { return m_rows; }
    [[nodiscard]] bool isSending() const { return m_isSending; }
    [[nodiscard]] bool isKnown() const { return m_isKnown; } ///< rows() was read at least once
    [[nodiscard]] int waiting() const;
    [[nodiscard]] int failedCount() const;

signals:
    void changed();
    void failed(const congbao::Error &error);

private:
    OfficeThread &m_office;
    jobs::JobBoard &m_jobs;
    QTimer m_timer;
    std::vector<casework::OutboxRow> m_rows;
    QElapsedTimer m_sinceSending; ///< a row that stays due must not be sent in a tight loop
    bool m_isSending = false;
    bool m_isKnown = false;
};

} // namespace congbao::desk
