// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "signatures/signer.h"

namespace congbao::casework {

/// Signs the PDF that the board approved with the office's digital signature (PAdES; with a timestamp where the setting
/// signing.timestamp_url names an authority). The approved bytes stay what they are, and the sign-offs hold: the signed
/// PDF is another file, and both go into the publication. Only before the issue is closed. Gives the hash of the signed
/// PDF. Errors: NotPermitted (the role chief), Refused (nobody approved it yet), OutsideFailed (token, authority).
[[nodiscard]] Result<QString> signIssuePdf(Office &office, const Session &by, IssueId id,
                                           const signatures::Signer &signer);

} // namespace congbao::casework
