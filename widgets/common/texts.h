// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/values.h"
#include "casework/words.h"
#include "common/marks.h"

#include <QString>

/// The values of the core in people's words, in the language of the window.
namespace congbao::desk {

using casework::classText;
using casework::roleText;
using casework::stateText;
using casework::verdictText;

[[nodiscard]] QString dateText(const QDate &date);             ///< 22/11/2026; empty when invalid
[[nodiscard]] QString timeText(const QDateTime &time);         ///< 22/11/2026 14:05, local time
[[nodiscard]] QString issueText(const casework::Issue &issue); ///< "44 + 45/2026"
[[nodiscard]] QString issueKeyText(const QString &key);        ///< "2026-0044-0045" as "44 + 45/2026"

/// "Quyết định 10/2026/QĐ-UBND", or what there is of it.
[[nodiscard]] QString instrumentText(const casework::InstrumentAttributes &attributes);

} // namespace congbao::desk
