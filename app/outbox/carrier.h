// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "outbox/intents.h"
#include "vault/vault.h"

#include <chrono>
#include <functional>

namespace congbao::outbox {

/// How a sending ended.
struct SendOutcome
{
    enum class Kind {
        Done,      ///< the other side has it; receipt
        TryLater,  ///< nothing arrived; the reason may go away by itself
        Refused,   ///< nothing arrived and trying again as it is will not help
        Unknown,   ///< nobody knows whether it arrived: the other side must be asked before anything is sent again
        AskPerson, ///< nobody knows, and only a person can find out: nothing more happens by itself
    };
    Kind kind = Kind::TryLater;
    QByteArray receipt;                 ///< JSON
    QString reason;                     ///< translated, for people
    QString detail;                     ///< for the log of attempts
    std::chrono::seconds retryAfter{0}; ///< the other side asked for at least so long
};

/// What a sending may use.
struct Sending
{
    const vault::Vault &vault;
    const JobContext &context;
    /// Keeps a word in Intent::progress, on disk when it returns: called before a step that cannot be undone. When it
    /// fails, the step must not be taken.
    std::function<Result<void>(const QString &progress)> note;
};

/// Carries intents out of the office: to a portal, by mail. Made for one run of the sender and used on its thread.
class Carrier
{
public:
    Carrier() = default;
    virtual ~Carrier() = default;
    Q_DISABLE_COPY_MOVE(Carrier)

    /// Whether an earlier sending, which may have begun, arrived: TryLater when it did not and may be sent. Unknown
    /// when the other side could not be asked.
    [[nodiscard]] virtual SendOutcome ask(const Intent &intent, const Sending &sending) = 0;
    [[nodiscard]] virtual SendOutcome send(const Intent &intent, const Sending &sending) = 0;
};

} // namespace congbao::outbox
