// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/flowbuilder.h"
#include "typeset/issue.h"

#include <QRectF>

namespace congbao::typeset {

/// Puts a drawing or picture (first page of a PDF, SVG, PNG, JPEG) into the rectangle, as large as it fits. Errors:
/// Unreadable, TooLarge.
[[nodiscard]] Result<void> placeArtwork(Material &material, DisplayList &page, const QByteArray &file,
                                        const QRectF &target, int node);

/// Adds the pages of an instrument's annexes, each on a page of its own. A page that an archive file may not hold as it
/// is (a font is missing, colours for four inks) comes as a picture, with a warning. Errors: Unreadable, TooLarge.
[[nodiscard]] Result<void> addAnnexPages(FlowBuilder &builder, Material &material, const InstrumentInput &instrument,
                                         int parentNode, QStringList &warnings);

} // namespace congbao::typeset
