// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace congbao::post {

/// How a mail server is reached. Without encryption nothing is sent or fetched.
struct MailServer
{
    QString host;
    int port = 0;
    bool isImplicitTls = true; ///< else STARTTLS, which must succeed
    QString user;
    QString password; ///< empty: the server is not asked to know us
    QString caFile;   ///< the authorities that are believed; empty: those of the system
};

/// Reads "mail.example.vn", "mail.example.vn:10465", "smtps://…", "smtp://…" (STARTTLS), the same with imap. Error:
/// Usage.
[[nodiscard]] Result<MailServer> readMailServer(const QString &written, bool isSmtp);

} // namespace congbao::post
