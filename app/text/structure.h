// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/document.h"

namespace congbao::text {

/// Sets role, path and label of every block from its text and look. Works on any reader's document and may be called
/// again. Articles that an amending text quotes keep the path of the provision that quotes them. In an annex or in a
/// regulation attached to a decision the articles begin anew; their paths begin with its name ("Quy chế/Điều 1"). A
/// table has one role: the head's is NationalHead, the one with the signature Signature. Blocks with Role::Furniture
/// stay as they are.
void markStructure(Document &document);

} // namespace congbao::text
