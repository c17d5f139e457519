// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/values.h"
#include "common/officethread.h"
#include "common/outboxwatcher.h"

#include <QObject>

namespace congbao::desk {

/// What happens at Publish, without any widget: the outbox as the watcher knows it, and "Try now". Lives in the GUI
/// thread.
class PublishPresenter : public QObject
{
    Q_OBJECT

public:
    PublishPresenter(OfficeThread &office, OutboxWatcher &outbox, casework::Session session, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<casework::OutboxRow> &rows() const { return m_outbox.rows(); }
    [[nodiscard]] const casework::OutboxRow *current() const;
    [[nodiscard]] bool isSending() const { return m_outbox.isSending(); }
    [[nodiscard]] bool isKnown() const { return m_outbox.isKnown(); }
    [[nodiscard]] bool canTry() const;
    /// The receipt in words, a line each; empty before the portal answered.
    [[nodiscard]] QString receiptText() const;
    [[nodiscard]] QString receiptAsWritten() const; ///< the very characters that the portal sent

    void refresh();
    void select(OutboxId id);
    void tryNow();

signals:
    void rowsChanged();
    void currentChanged();
    void failed(const congbao::Error &error);

private:
    OfficeThread &m_office;
    OutboxWatcher &m_outbox;
    casework::Session m_session;
    OutboxId m_current;
};

} // namespace congbao::desk
