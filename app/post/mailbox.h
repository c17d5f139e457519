// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/mailserver.h"

#include <memory>
#include <QByteArray>
#include <vector>

namespace congbao::post {

/// A message as the server calls it; the name is good while the folder's validity does not change.
struct MailboxEntry
{
    qint64 uid = 0;
    qint64 bytes = 0;
};

/// A folder of an IMAP mailbox. Looking into it marks nothing as read: whether people of the office have read a message
/// is theirs to say. For one thread.
class Mailbox
{
public:
    /// Error: OutsideFailed (no connection, a certificate that is not believed, wrong password, no such folder).
    [[nodiscard]] static Result<std::unique_ptr<Mailbox>> open(const MailServer &server, const QString &folder);
    ~Mailbox();
    Q_DISABLE_COPY_MOVE(Mailbox)

    [[nodiscard]] qint64 uidValidity() const;
    /// Oldest first.
    [[nodiscard]] Result<std::vector<MailboxEntry>> list();
    /// The message byte for byte. Errors: OutsideFailed, TooLarge.
    [[nodiscard]] Result<QByteArray> fetch(const MailboxEntry &entry, qint64 maxBytes);
    /// Moves a message to another folder of the mailbox, which is made when it is not there.
    [[nodiscard]] Result<void> moveTo(const QString &folder, qint64 uid);

private:
    struct Connection;
    explicit Mailbox(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

} // namespace congbao::post
