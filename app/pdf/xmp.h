// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/pdfcontents.h"

namespace congbao::pdf {

/// The metadata packet (XMP) that says the same as the Info dictionary, and which standards the file keeps.
[[nodiscard]] QByteArray xmpPacket(const PdfContents &contents);

/// "Công báo Desk 0.1.0"
[[nodiscard]] QString producerName();

} // namespace congbao::pdf
