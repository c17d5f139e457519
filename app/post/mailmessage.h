// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <vector>

namespace congbao::post {

struct MailAttachment
{
    QString name; ///< NFC, without folders; never empty
    QByteArray bytes;
    bool isFromForwarded = false; ///< of a message that was forwarded within this one
};

/// A message as it was read. Texts are NFC.
struct MailMessage
{
    QString messageId;   ///< with its angle brackets; empty: none
    QStringList answers; ///< Message-IDs of In-Reply-To and References
    QString from;        ///< address
    QString fromName;
    QString subject;
    QDateTime date; ///< UTC; invalid: not said. Senders' clocks are wrong at times
    QString text;   ///< the plain text, or that of the HTML
    std::vector<MailAttachment> attachments;
    QStringList defects; ///< translated sentences: what was wrong and read nevertheless

    /// The same for the same message whichever way it came.
    [[nodiscard]] QString key() const;
};

/// What one message may hold.
struct MailLimits
{
    qint64 messageBytes = 200LL << 20;
    int parts = 500;
    int depth = 12;
    int attachments = 100;
    int textLetters = 200000; ///< what is longer is cut
};

/// Reads a message in whatever shape senders' programs gave it; damaged parts are told in defects. Error: Unreadable
/// (no message at all), TooLarge.
[[nodiscard]] Result<MailMessage> readMail(const QByteArray &raw, const MailLimits &limits = {});

/// A message to be sent.
struct MailDraft
{
    QString messageId; ///< with its angle brackets
    QString from;
    QString fromName;
    QStringList to;
    QString subject;
    QString text;
    QDateTime date;
    std::vector<MailAttachment> attachments;
};

/// The message as it is sent, in ASCII throughout, so that any server takes it. Error: Refused (an address that is none
/// or that needs SMTPUTF8).
[[nodiscard]] Result<QByteArray> writeMail(const MailDraft &draft);

/// A Message-ID that nobody else makes: "<uuid@host of the address>".
[[nodiscard]] QString freshMessageId(const QString &address);

} // namespace congbao::post
