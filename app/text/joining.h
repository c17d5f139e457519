// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/document.h"

namespace congbao::text {

/// Goes on with an annex, which is a file of its own, where a document ends: on a new page. Name and hash stay those of
/// the first.
void append(Document &document, Document &&annex);

} // namespace congbao::text
