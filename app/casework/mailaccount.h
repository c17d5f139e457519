// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "post/mailserver.h"

namespace congbao::casework {

/// One of the office's mail servers with its user and password. The password stands in the file that mail.password_file
/// names, which nobody else may read. Errors: NotFound (no server is set), Refused (others may read the password),
/// Usage.
[[nodiscard]] Result<post::MailServer> mailServerOf(const Office &office, bool isSmtp);

} // namespace congbao::casework
