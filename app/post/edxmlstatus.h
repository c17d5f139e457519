// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "post/edxml.h"

namespace congbao::post {

/// The statuses that a gazette office gives.
enum class EdxmlStatus {
    Arrived = 1,  ///< 01
    Refused = 2,  ///< 02, with a reason
    Accepted = 3, ///< 03, registered
    InWork = 5,   ///< 05
    Finished = 6, ///< 06, published
};

[[nodiscard]] QString statusCode(EdxmlStatus status); ///< "03"

/// A status message about a package that this office received.
struct EdxmlStatusMessage
{
    EdxmlStatus status = EdxmlStatus::Arrived;
    EdxmlOrgan from;      ///< this office
    EdxmlReference about; ///< organId: who sent the package and gets the answer
    QDate date;           ///< of the document
    QString description;  ///< of a refusal: the reason; cut to 1,000 letters
    QString staff;
    QString department;
    QDateTime at;
};

/// The message as a package without attachments. Error: Refused (a refusal without its reason, nobody to answer).
[[nodiscard]] Result<QByteArray> writeStatus(const EdxmlStatusMessage &message);

} // namespace congbao::post
