// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "post/mailserver.h"

#include <functional>
#include <QByteArray>
#include <QStringList>

namespace congbao::post {

/// How handing a message to a server ended.
struct SmtpOutcome
{
    enum class Kind {
        Sent,    ///< the server took it; its answer
        NotNow,  ///< it did not, or could not be reached; nothing was sent
        Refused, ///< it said no for good (5xx); nothing was sent
        InDoubt, ///< the line broke after the message had begun and before the answer
    };
    Kind kind = Kind::NotNow;
    QString answer; ///< the server's last line
    QString reason; ///< translated
    QString detail;
};

/// Hands a message in a file (lines end in CRLF) to a server, once. `dataBegins` is called right before its first byte;
/// when that fails nothing is sent.
[[nodiscard]] SmtpOutcome sendBySmtp(const MailServer &server, const QString &from, const QStringList &to,
                                     const QString &file, const std::function<Result<void>()> &dataBegins,
                                     const JobContext &context);

} // namespace congbao::post
