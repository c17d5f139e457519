// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outbox/carrier.h"

#include <QStringList>

namespace congbao::outbox {

/// A letter that is to leave: the whole message as it is sent, with its Message-ID, stands in the vault.
struct OutgoingLetter
{
    QString messageId; ///< "<uuid@host>", made when it was queued: the same at every attempt
    QString from;      ///< envelope sender
    QStringList to;    ///< envelope recipients
    QString messageSha256;
    qint64 by = 0; ///< the person who ordered it; 0: not told
};

/// The frozen payload of a letter's intent (`gazette.letter/1`), in canonical JSON.
[[nodiscard]] Result<QByteArray> letterPayload(const OutgoingLetter &letter);
[[nodiscard]] Result<OutgoingLetter> readLetter(const QByteArray &payload); ///< error: Unreadable

/// What sends one message. To plug mail in:
///  - the use case composes the message, stores it in the vault and calls, in the transaction of its act,
///    `queue(database, IntentKind::Letter, "letter:12", *letterPayload(letter), now)`;
///  - casework/lettermailing.h has the class that sends by SMTP; casework/carriers.cpp makes it for IntentKind::Letter;
///  - what changes in the register when the letter has gone (its `sent_at`) is done in casework/carriers.cpp,
///    whenDone(), which runs in the transaction that makes the intent done.
class Mailer
{
public:
    Mailer() = default;
    virtual ~Mailer() = default;
    Q_DISABLE_COPY_MOVE(Mailer)

    /// Sends the message in a file. `dataBegins` must be called right before the first byte of the message leaves
    /// (after the server's 354), and nothing may be sent when it fails. Done: the server took it (receipt: JSON with
    /// its answer). TryLater and Refused: the server said no (4xx, 5xx), or nothing was sent. Unknown: the line broke
    /// after dataBegins() and before the server's answer.
    [[nodiscard]] virtual SendOutcome send(const OutgoingLetter &letter, const QString &messageFile,
                                           const std::function<Result<void>()> &dataBegins,
                                           const JobContext &context) = 0;
};

/// Letters as intents. SMTP cannot be asked whether a message arrived: what broke after its data began is in doubt
/// until a person looked, and is never sent again by itself.
class LetterCarrier : public Carrier
{
public:
    explicit LetterCarrier(std::unique_ptr<Mailer> mailer)
        : m_mailer(std::move(mailer))
    {
    }
    [[nodiscard]] SendOutcome ask(const Intent &intent, const Sending &sending) override;
    [[nodiscard]] SendOutcome send(const Intent &intent, const Sending &sending) override;

private:
    std::unique_ptr<Mailer> m_mailer;
};

} // namespace congbao::outbox
